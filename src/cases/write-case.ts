/** Commands on cases: make one with its number, and change what it says of itself. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../organisation/model.ts'
import type { Transaction } from '../platform/database.ts'
import { canChangeCase } from './access.ts'
import { getCase, listManagedUnits } from './queries.ts'

export interface CaseWords {
  title: string
  unitId: number
  responsibleId: number
  subjectWords: readonly string[]
  /** Null: the case is open. */
  closed: { ground: string; neutralTitle: string; reviewOn: string } | null
}

export type CaseRefusal = 'not-found' | 'number-taken' | 'would-not-see-it' | 'changed-meanwhile'

/** Who closes a case goes on seeing it: as its responsible person or as leader of its unit. */
async function wouldSeeIt(tx: Transaction, person: SignedInPerson, words: CaseWords): Promise<boolean> {
  return words.closed === null || canChangeCase(person, await listManagedUnits(tx), words)
}

/**
 * @param typedNumber as the records system has it; null takes the next of the municipality's own series
 * @returns id of the case
 */
export async function makeCase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  words: CaseWords,
  typedNumber: string | null,
): Promise<number | CaseRefusal> {
  if (!(await wouldSeeIt(tx, person, words))) return 'would-not-see-it'
  const number = typedNumber === null ? sql<string>`app.take_case_number()` : typedNumber
  const { closed } = words
  const { rows } = await sql<{ id: number }>`
    insert into cases (municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, subject_words,
      degree, ground, neutral_title, review_on, created_by)
    values (${municipality}, ${number}, ${typedNumber === null ? 'series' : 'records'}, ${words.title}, ${words.unitId},
      ${words.responsibleId}, ${[...words.subjectWords]}::text[], ${closed ? 'closed' : 'open'}, ${closed?.ground ?? null},
      ${closed?.neutralTitle ?? null}, ${closed?.reviewOn ?? null}, ${person.id})
    on conflict (municipality_id, case_number) do nothing returning id`.execute(tx)
  return rows[0]?.id ?? 'number-taken'
}

export async function changeCase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  { revision, ...words }: CaseWords & { revision: number },
): Promise<'done' | CaseRefusal> {
  const known = await getCase(tx, municipality, id)
  if (known === null || !canChangeCase(person, await listManagedUnits(tx), known)) return 'not-found'
  if (!(await wouldSeeIt(tx, person, words))) return 'would-not-see-it'
  const { closed } = words
  const { rows } = await sql`
    update cases set title = ${words.title}, owner_unit_id = ${words.unitId}, responsible_id = ${words.responsibleId},
      subject_words = ${[...words.subjectWords]}::text[], degree = ${closed ? 'closed' : 'open'}, ground = ${closed?.ground ?? null},
      neutral_title = ${closed?.neutralTitle ?? null}, review_on = ${closed?.reviewOn ?? null}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id} and revision = ${revision} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'changed-meanwhile'
}
