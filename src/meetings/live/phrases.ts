/** Standard phrases of decisions: those of a kind of body, and those a body's secretary keeps beside them. */
import { sql } from 'kysely'
import { OUTCOMES, type Outcome } from '../../minutes/model.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeepRecord } from './access.ts'
import { fillPhrase } from './decisions.ts'

export interface Phrase {
  id: number
  outcome: Outcome
  /** `{forum}` stands for the body's name. */
  text: string
  isOwn: boolean
}

/** Those of the body itself first. */
export async function listPhrases(tx: Transaction, municipality: number, bodyId: number): Promise<Phrase[]> {
  const { rows } = await sql<Phrase>`
    select f.id, f.outcome, f.text, f.body_id is not null as "isOwn" from decision_phrases f
      join bodies b on b.municipality_id = f.municipality_id and b.id = ${bodyId} and (f.body_id = b.id or f.body_kind = b.kind)
    where f.municipality_id = ${municipality} order by f.body_id is null, f.id`.execute(tx)
  return rows.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
}

/** The first phrase of an outcome as it is written for the body; empty where there is none. */
export function phraseOf(phrases: readonly Phrase[], outcome: Outcome, body: string): string {
  const found = phrases.find((each) => each.outcome === outcome)
  return found === undefined ? '' : fillPhrase(found.text, body)
}

export async function addPhrase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  bodyId: number,
  { outcome, text }: { outcome: Outcome; text: string },
): Promise<'done' | 'not-found' | 'known-already'> {
  if (!canKeepRecord(person, bodyId)) return 'not-found'
  const { rows } = await sql`
    insert into decision_phrases (municipality_id, body_id, outcome, text) values (${municipality}, ${bodyId}, ${outcome}, ${text})
    on conflict do nothing returning id`.execute(tx)
  return rows.length === 0 ? 'known-already' : 'done'
}

export async function removePhrase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  bodyId: number,
  id: number,
): Promise<'done' | 'not-found'> {
  if (!canKeepRecord(person, bodyId)) return 'not-found'
  await sql`delete from decision_phrases where municipality_id = ${municipality} and body_id = ${bodyId} and id = ${id}`.execute(
    tx,
  )
  return 'done'
}
