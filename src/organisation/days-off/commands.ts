import { sql } from 'kysely'
import type { Occasion } from '../../language/danish-holidays.ts'
import type { Transaction } from '../../platform/database.ts'

/** The day's name is changed where the day is there already. */
export async function addDayOff(
  tx: Transaction,
  municipality: number,
  { day, name }: { day: string; name: string },
): Promise<void> {
  await tx
    .insertInto('days_off')
    .values({ municipality_id: municipality, day, name })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'day']).doUpdateSet({ name }))
    .execute()
}

export async function removeDayOff(
  tx: Transaction,
  municipality: number,
  day: string,
): Promise<'not-found' | null> {
  const { numDeletedRows } = await tx
    .deleteFrom('days_off')
    .where('municipality_id', '=', municipality)
    .where('day', '=', day)
    .executeTakeFirst()
  return numDeletedRows === 0n ? 'not-found' : null
}

/** Which yearly days the municipality is closed on from a day; those left out end the day before it. */
export async function chooseYearly(
  tx: Transaction,
  municipality: number,
  chosen: readonly Occasion[],
  from: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('yearly days off'), ${municipality})`.execute(tx)
  await sql`delete from yearly_days_off where municipality_id = ${municipality} and valid_from >= ${from}
    and not occasion = any (${[...chosen]}::text[])`.execute(tx)
  await sql`update yearly_days_off set valid_until = ${from}::date - 1 where municipality_id = ${municipality}
    and valid_from < ${from} and (valid_until is null or valid_until >= ${from})
    and not occasion = any (${[...chosen]}::text[])`.execute(tx)
  await sql`insert into yearly_days_off (municipality_id, occasion, valid_from)
    select ${municipality}, occasion, ${from}::date from unnest(${[...chosen]}::text[]) occasion
    where not exists (select 1 from yearly_days_off y where y.municipality_id = ${municipality}
      and y.occasion = occasion.occasion and (y.valid_until is null or y.valid_until >= ${from}))`.execute(tx)
}
