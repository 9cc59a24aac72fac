/** What a pool's keeper does: makes it, grants, enters, carries on what is left. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type CarryRefusal, refuseCarry } from './model.ts'
import { getFullPool, getPool, isNamed, listDrawings, listPools, yearOf } from './queries.ts'

export interface PoolAt {
  municipality: number
  person: number
}

export interface PoolWords {
  name: string
  bodyId: number
  grantedBy: string
  ownerPersonId: number | null
  purpose: string
}

export type PoolRefusal =
  'not-found' | 'unknown-item' | 'name-taken' | 'name-in-use' | 'no-year' | CarryRefusal

export async function makePool(
  tx: Transaction,
  { municipality }: PoolAt,
  { name, bodyId, grantedBy, ownerPersonId, purpose }: PoolWords,
): Promise<number | PoolRefusal> {
  if ((await listPools(tx, municipality)).some((pool) => isNamed(pool, name))) return 'name-taken'
  const { rows } = await sql<{ id: number }>`
    insert into pools (municipality_id, name, body_id, granted_by, owner_person_id, purpose)
    values (${municipality}, ${name}, ${bodyId}, ${grantedBy}, ${ownerPersonId}, ${purpose})
    on conflict (municipality_id, lower(name)) do nothing returning id`.execute(tx)
  return rows[0]?.id ?? 'name-taken'
}

/** A name that points of papers use stays, else they would lose their pool. */
export async function changePool(
  tx: Transaction,
  { municipality }: PoolAt,
  id: number,
  words: Omit<PoolWords, 'bodyId'>,
): Promise<'done' | PoolRefusal> {
  const pool = await getPool(tx, municipality, id)
  if (pool === null || !pool.mayKeep) return 'not-found'
  if (!isNamed(pool, words.name)) {
    if ((await listDrawings(tx, municipality, [pool.name])).length > 0) return 'name-in-use'
    if ((await listPools(tx, municipality)).some((each) => isNamed(each, words.name))) return 'name-taken'
  }
  await sql`
    update pools set name = ${words.name}, granted_by = ${words.grantedBy}, owner_person_id = ${words.ownerPersonId}, purpose = ${words.purpose}
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return 'done'
}

/** Makes the year, or says what is granted for it in all. */
export async function grantYear(
  tx: Transaction,
  { municipality }: PoolAt,
  id: number,
  { year, ore }: { year: number; ore: number },
): Promise<'done' | PoolRefusal> {
  const pool = await getPool(tx, municipality, id)
  if (pool === null || !pool.mayKeep) return 'not-found'
  await sql`
    insert into pool_years (municipality_id, pool_id, year, granted_ore) values (${municipality}, ${id}, ${year}, ${ore})
    on conflict (municipality_id, pool_id, year) do update set granted_ore = excluded.granted_ore`.execute(tx)
  return 'done'
}

export interface EntryWords {
  kind: 'drawn' | 'released'
  year: number
  ore: number
  what: string
  notedOn: string
  itemId: number | null
}

export async function addEntry(
  tx: Transaction,
  { municipality, person }: PoolAt,
  id: number,
  entry: EntryWords,
): Promise<'done' | PoolRefusal> {
  const pool = await getPool(tx, municipality, id)
  if (pool === null || !pool.mayKeep) return 'not-found'
  if (!pool.years.some(({ year }) => year === entry.year)) return 'no-year'
  if (entry.itemId !== null) {
    const { rows } = await sql`
      select 1 from items where municipality_id = ${municipality} and id = ${entry.itemId}`.execute(tx)
    if (rows.length === 0) return 'unknown-item'
  }
  await sql`
    insert into pool_entries (municipality_id, pool_id, year, kind, ore, what, noted_on, item_id, entered_by)
    values (${municipality}, ${id}, ${entry.year}, ${entry.kind}, ${entry.ore}, ${entry.what}, ${entry.notedOn}, ${entry.itemId}, ${person})`.execute(
    tx,
  )
  return 'done'
}

export async function removeEntry(
  tx: Transaction,
  { municipality }: PoolAt,
  id: number,
  entryId: number,
): Promise<'done' | PoolRefusal> {
  const { rows } = await sql`
    delete from pool_entries where municipality_id = ${municipality} and pool_id = ${id} and id = ${entryId} returning id`.execute(
    tx,
  )
  return rows.length > 0 ? 'done' : 'not-found'
}

/** What is left goes to the next year; what is missing goes too. */
export async function carryOver(
  tx: Transaction,
  { municipality, person }: PoolAt,
  id: number,
  year: number,
): Promise<'done' | PoolRefusal> {
  // Nobody grants or carries at the same time.
  await sql`select 1 from pool_years where municipality_id = ${municipality} and pool_id = ${id} for update`.execute(
    tx,
  )
  const full = await getFullPool(tx, municipality, id)
  if (full === null || !full.pool.mayKeep) return 'not-found'
  const own = yearOf(full, year)
  if (own === null) return 'no-year'
  const refused = refuseCarry(own.year, own.balance)
  if (refused !== null) return refused
  const { leftOre } = own.balance
  await sql`
    update pool_years set carried_out_ore = ${leftOre}, carried_by = ${person}, carried_at = now()
    where municipality_id = ${municipality} and pool_id = ${id} and year = ${year}`.execute(tx)
  await sql`
    insert into pool_years (municipality_id, pool_id, year, granted_ore, carried_in_ore) values (${municipality}, ${id}, ${year + 1}, 0, ${leftOre})
    on conflict (municipality_id, pool_id, year) do update set carried_in_ore = excluded.carried_in_ore`.execute(
    tx,
  )
  return 'done'
}

/** Undone as long as the next year is not carried on itself. */
export async function takeCarryBack(
  tx: Transaction,
  { municipality }: PoolAt,
  id: number,
  year: number,
): Promise<'done' | PoolRefusal> {
  const pool = await getPool(tx, municipality, id)
  if (pool === null || !pool.mayKeep) return 'not-found'
  const next = pool.years.find((each) => each.year === year + 1)
  if (next !== undefined && next.carriedOutOre !== null) return 'carried-already'
  const { rows } = await sql`
    update pool_years set carried_out_ore = null, carried_by = null, carried_at = null
    where municipality_id = ${municipality} and pool_id = ${id} and year = ${year} and carried_out_ore is not null returning year`.execute(
    tx,
  )
  if (rows.length === 0) return 'not-found'
  await sql`
    update pool_years set carried_in_ore = 0 where municipality_id = ${municipality} and pool_id = ${id} and year = ${year + 1}`.execute(
    tx,
  )
  return 'done'
}
