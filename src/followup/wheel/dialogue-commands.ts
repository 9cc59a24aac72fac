/** Chains of dialogue: a figure, and at which levels it is talked about. Their steps are duties (duty-commands.ts). */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canMakeDuties } from './access.ts'

/** How the key of an indicator begins; others are `register/measure`. */
export const INDICATOR = 'indikator/'

export interface ChainWords {
  title: string
  figure: string
  /** Of an indicator or a measure of a register; null where it has none here. */
  figureKey: string | null
  purpose: string | null
}

export interface Chain extends ChainWords {
  id: number
}

export async function listChains(tx: Transaction, municipality: number): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select id, title, figure, figure_key as "figureKey", purpose from dialogue_chains
    where municipality_id = ${municipality} order by title collate "da-x-icu", id`.execute(tx)
  return rows
}

export async function getChain(tx: Transaction, municipality: number, id: number): Promise<Chain | null> {
  return (await listChains(tx, municipality)).find((each) => each.id === id) ?? null
}

/** @returns id of the chain */
export async function makeChain(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { title, figure, figureKey, purpose }: ChainWords,
): Promise<number | 'not-found'> {
  if (!canMakeDuties(person)) return 'not-found'
  const { rows } = await sql<{ id: number }>`
    insert into dialogue_chains (municipality_id, title, figure, figure_key, purpose, created_by)
    values (${municipality}, ${title}, ${figure}, ${figureKey}, ${purpose}, ${person.id}) returning id`.execute(
    tx,
  )
  return rows[0]?.id ?? 'not-found'
}

/** With its steps, unless one of them was ever drafted or settled: then its steps are ended one by one. */
export async function removeChain(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
): Promise<'done' | 'not-found' | 'in-use'> {
  if (!canMakeDuties(person)) return 'not-found'
  const { rows: used } = await sql`
    select 1 from duty_occurrences s join duties d on d.municipality_id = s.municipality_id and d.id = s.duty_id
    where s.municipality_id = ${municipality} and d.chain_id = ${id} and s.state <> 'missing' limit 1`.execute(
    tx,
  )
  if (used.length > 0) return 'in-use'
  const { rows } = await sql`
    delete from dialogue_chains where municipality_id = ${municipality} and id = ${id} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}
