/** Keeps lines, trunks and telephone hours; who may, the policies say, and pages ask first. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'
import type { Platform } from '../trunks.ts'
import type { TelephoneHours } from '../telephone-hours.ts'

export interface LineToAdd {
  personId: number | null
  unitId: number | null
  number: string
  device: string | null
}

/** A number that is there already gets the telephone. */
export async function addLine(
  tx: Transaction,
  municipality: number,
  { personId, unitId, number, device }: LineToAdd,
): Promise<'done' | 'device-taken'> {
  const own = sql`municipality_id = ${municipality} and person_id is not distinct from ${personId}::bigint and unit_id is not distinct from ${unitId}::bigint and number = ${number}`
  if (device !== null) {
    const taken = await sql`
      select 1 from contact_lines where municipality_id = ${municipality} and device = ${device} and not (${own})`.execute(
      tx,
    )
    if (taken.rows.length > 0) return 'device-taken'
  }
  const { numAffectedRows } = await sql`
    update contact_lines set device = coalesce(${device}, device) where ${own}`.execute(tx)
  if (numAffectedRows === 0n)
    await sql`
      insert into contact_lines (municipality_id, person_id, unit_id, number, device)
      values (${municipality}, ${personId}, ${unitId}, ${number}, ${device})`.execute(tx)
  return 'done'
}

export async function removeLine(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<'done' | 'not-found'> {
  return removeRow(tx, 'contact_lines', municipality, id)
}

export interface TrunkToAdd {
  name: string
  title: string
  platform: Platform
  host: string
  port: number
}

export async function addTrunk(
  tx: Transaction,
  municipality: number,
  trunk: TrunkToAdd,
): Promise<'done' | 'name-taken'> {
  const { rows } = await sql`
    insert into contact_trunks (municipality_id, name, title, platform, host, port)
    values (${municipality}, ${trunk.name}, ${trunk.title}, ${trunk.platform}, ${trunk.host}, ${trunk.port})
    on conflict (municipality_id, name) do nothing returning id`.execute(tx)
  return rows.length === 0 ? 'name-taken' : 'done'
}

export async function removeTrunk(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<'done' | 'not-found'> {
  return removeRow(tx, 'contact_trunks', municipality, id)
}

export async function addRange(
  tx: Transaction,
  municipality: number,
  { trunkId, from, to }: { trunkId: number; from: string; to: string },
): Promise<'done' | 'not-a-range' | 'not-found'> {
  if (from.length !== to.length || from > to) return 'not-a-range'
  const { rows } = await sql`
    insert into contact_trunk_ranges (municipality_id, trunk_id, from_number, to_number)
    select municipality_id, id, ${from}, ${to} from contact_trunks where municipality_id = ${municipality} and id = ${trunkId}
    on conflict (municipality_id, trunk_id, from_number) do update set to_number = excluded.to_number returning id`.execute(
    tx,
  )
  return rows.length === 0 ? 'not-found' : 'done'
}

async function removeRow(
  tx: Transaction,
  table: 'contact_lines' | 'contact_trunks',
  municipality: number,
  id: number,
): Promise<'done' | 'not-found'> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

/** Exactly these from now on. */
export async function setUnitHours(
  tx: Transaction,
  municipality: number,
  unitId: number,
  hours: readonly TelephoneHours[],
): Promise<void> {
  await sql`delete from contact_unit_hours where municipality_id = ${municipality} and unit_id = ${unitId}`.execute(
    tx,
  )
  for (const { weekday, opens, closes } of hours)
    await sql`
      insert into contact_unit_hours (municipality_id, unit_id, weekday, opens, closes)
      values (${municipality}, ${unitId}, ${weekday}, ${opens}, ${closes})`.execute(tx)
}
