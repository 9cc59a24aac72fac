/** Below a paper: what was decided of it, once the minutes are locked. */
import { sql } from 'kysely'
import type { PaperSubject } from '../../cases/slots.ts'
import { writeDate } from '../../language/dates.ts'
import type { DecisionOfRecord, SettledPoint } from '../../minutes/meeting-record.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { OutcomeTag } from '../views/outcome-tag.tsx'
import { Prose } from '../views/prose.tsx'
import { RecordOfDecision } from '../views/record.tsx'
import { OUTCOME_TAGS } from '../words.ts'

export interface DecisionOfPaper {
  itemId: number
  number: string | null
  body: string
  /** ISO date. */
  heldOn: string
  text: string
  outcome: string
  record: DecisionOfRecord | null
}

/** Of all meetings that treated it, the newest first. The reader sees them as the items they stand in. */
export async function listDecisionsOfPaper(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<DecisionOfPaper[]> {
  const { rows } = await sql<DecisionOfPaper>`
    select i.id as "itemId", i.number, b.name as body, i.held_on as "heldOn", d.text, d.outcome, d.record
    from agenda_items a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
      join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage = 'locked'
      join bodies b on b.municipality_id = a.municipality_id and b.id = a.body_id
      join decisions d on d.municipality_id = i.municipality_id and d.item_id = i.id
    where a.municipality_id = ${municipality} and a.paper_id = ${paperId} order by i.held_on desc, i.id desc, d.position`.execute(
    tx,
  )
  return rows
}

export const decisionOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const { municipality } = c.var.reader
  const decisions = await read(c, (tx) => listDecisionsOfPaper(tx, municipality.id, id))
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="beslutning">
      <h3 id="beslutning">{decisions.length === 1 ? 'Beslutning' : 'Beslutninger'}</h3>
      {decisions.map(({ itemId, number, body, heldOn, text, outcome, record }) => (
        <div class="decision">
          <p>
            <a href={paths.item(itemId)}>
              {body}, {writeDate(heldOn)}
              {number === null ? '' : `, punkt ${number}`}
            </a>{' '}
            <OutcomeTag outcome={outcome} />
          </p>
          <Prose text={text} level={4} />
          {record?.settled === undefined ? null : (
            <ul>
              {record.settled.map((point) => (
                <li>{settledText(point)}</li>
              ))}
            </ul>
          )}
          {record === null ? null : <RecordOfDecision record={{ ...record, settled: [] }} />}
        </div>
      ))}
    </section>
  )
}

/** In one line: the place beside a paper is too narrow for a table. */
function settledText({ point, outcome, text, owner, due, returnsTo }: SettledPoint): string {
  const said = [
    outcome === null ? null : OUTCOME_TAGS[outcome].text,
    text,
    owner,
    due === null ? null : `senest ${writeDate(due)}`,
    returnsTo === null ? null : `tilbage i ${returnsTo}`,
  ].filter((part) => part !== null)
  return `${point === null ? '' : `Punkt ${point}: `}${said.join(' · ')}`
}
