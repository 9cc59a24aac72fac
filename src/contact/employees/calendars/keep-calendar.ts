/** The calendar an employee has given: its address or its file, and the times it says. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'
import type { BusyTime } from '../presence.ts'

/** How far ahead times are kept: of an address until it is read anew, of a file for the year to come. */
export const AHEAD = { address: 60, file: 400 } as const

const DAY = 86_400_000

export const spanFrom = (now: number, kind: keyof typeof AHEAD) => ({
  from: now - DAY,
  until: now + AHEAD[kind] * DAY,
})

/** The calendar instead of the one there was; `times` of a file. */
export async function giveCalendar(
  tx: Transaction,
  municipality: number,
  personId: number,
  given: { address: string } | { fileName: string; times: readonly BusyTime[] },
): Promise<void> {
  await removeCalendar(tx, municipality, personId)
  const address = 'address' in given ? given.address : null
  const fileName = 'fileName' in given ? given.fileName : null
  await sql`
    insert into contact_calendars (municipality_id, person_id, address, file_name, read_at)
    values (${municipality}, ${personId}, ${address}, ${fileName}, ${fileName === null ? null : new Date()})`.execute(
    tx,
  )
  if ('times' in given) await writeTimes(tx, municipality, personId, given.times)
}

export async function removeCalendar(tx: Transaction, municipality: number, personId: number): Promise<void> {
  for (const table of ['contact_busy_times', 'contact_calendars'])
    await sql`delete from ${sql.table(table)} where municipality_id = ${municipality} and person_id = ${personId}`.execute(
      tx,
    )
}

/** Exactly these from now on. */
export async function writeTimes(
  tx: Transaction,
  municipality: number,
  personId: number,
  times: readonly BusyTime[],
): Promise<void> {
  await sql`delete from contact_busy_times where municipality_id = ${municipality} and person_id = ${personId}`.execute(
    tx,
  )
  const rows = times.map(({ from, until, kind }) => ({ from: new Date(from), until: new Date(until), kind }))
  await sql`
    insert into contact_busy_times (municipality_id, person_id, starts_at, ends_at, kind)
    select ${municipality}, ${personId}, t."from", t.until, t.kind
    from json_to_recordset(${JSON.stringify(rows)}) t ("from" timestamptz, until timestamptz, kind text)`.execute(
    tx,
  )
}
