/** Who is told by mail what happens to a paper. Whoever did it knows already. */
import { sql } from 'kysely'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { type Letter, postMail } from '../platform/mail/post-mail.ts'

type ToldToWriters = 'paper-sent-back' | 'paper-approved' | 'paper-commented'

/** Those at whose level the paper now waits; nobody, where it waits for nobody. */
export async function writeToApprovers(
  tx: Transaction,
  municipality: number,
  paper: number,
  by: number,
): Promise<void> {
  const { rows } = await sql<{ person: number }>`
    select a.person_id as person from papers p
      join paper_approvers a on a.municipality_id = p.municipality_id and a.paper_id = p.id and a.position = p.level
    where p.municipality_id = ${municipality} and p.id = ${paper} and p.state = 'submitted' and a.person_id <> ${by}
    order by 1`.execute(tx)
  await writeToAll(tx, rows, { kind: 'approval-asked', link: paths.paper(paper) })
}

export async function writeToWriters(
  tx: Transaction,
  municipality: number,
  paper: number,
  by: number,
  kind: ToldToWriters,
): Promise<void> {
  const { rows } = await sql<{ person: number }>`
    select person_id as person from paper_writers
    where municipality_id = ${municipality} and paper_id = ${paper} and person_id <> ${by} order by 1`.execute(
    tx,
  )
  await writeToAll(tx, rows, { kind, link: paths.paper(paper) })
}

async function writeToAll(
  tx: Transaction,
  persons: readonly { person: number }[],
  letter: Omit<Letter, 'toPerson'>,
): Promise<void> {
  for (const { person } of persons) await postMail(tx, { ...letter, toPerson: person, groupKey: 'papers' })
}
