/** On the front page: papers that wait for the reader, the most urgent first. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import { read } from '../organisation/reader.ts'
import type { Section } from '../organisation/slots.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { StateBadge } from './views/case.tsx'

export interface WaitingPaper {
  id: number
  title: string
  bodyName: string
  state: string
  /** ISO date until which the reader is asked to approve. */
  dueOn: string | null
}

const MOST_WAITING = 20

/** Papers that the person is asked to approve now, and own ones that were sent back. */
export async function listWaitingPapers(
  tx: Transaction,
  municipality: number,
  person: number,
): Promise<WaitingPaper[]> {
  const { rows } = await sql<WaitingPaper>`
    select p.id, p.title, b.name as "bodyName", p.state, l.due_on as "dueOn"
    from papers p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
      left join paper_levels l on l.municipality_id = p.municipality_id and l.paper_id = p.id and l.position = p.level
    where p.municipality_id = ${municipality} and (
      (p.state = 'submitted' and (l.taken_by = ${person} or (l.taken_by is null and exists (
        select 1 from paper_approvers a where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.position = p.level and a.person_id = ${person}))))
      or (p.state = 'returned' and exists (
        select 1 from paper_writers w where w.municipality_id = p.municipality_id and w.paper_id = p.id and w.person_id = ${person})))
    order by l.due_on nulls last, p.id limit ${MOST_WAITING}`.execute(tx)
  return rows
}

export const waitingPapers: Section<unknown> = async (c) => {
  const { municipality, person } = c.var.reader
  if (person === null) return null
  const papers = await read(c, (tx) => listWaitingPapers(tx, municipality.id, person.id))
  if (papers.length === 0) return null
  return (
    <section>
      <h2>Oplæg, der venter på dig</h2>
      <ul class="link-list nobullet-list">
        {papers.map(({ id, title, bodyName, state, dueOn }) => (
          <li>
            <a href={paths.paper(id)}>{title}</a> <StateBadge state={state} />{' '}
            <span class="quiet">
              {bodyName}
              {dueOn === null ? '' : `, senest ${writeDate(dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
