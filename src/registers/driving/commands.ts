/** Commands on driving authorisations; who may is decided by the policies of their tables. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { STATE_RATES } from './state-rates.ts'

/** Those of the state's rates that the municipality has not; what it has written itself stays. */
export async function takeOverRates(tx: Transaction, municipality: number): Promise<void> {
  for (const { validFrom, high, low, splitKm } of STATE_RATES)
    await sql`
      insert into driving_rates (municipality_id, valid_from, high, low, split_km, source)
      values (${municipality}, ${validFrom}, ${high}, ${low}, ${splitKm}, 'Statens takst for kørsel i egen bil')
      on conflict do nothing`.execute(tx)
}

/**
 * Gives those who were to go on in a year their authorisation for the next, in the same unit; who has one keeps it.
 * @param today ISO date: the day they are given, by which they are measured
 * @returns how many were given
 */
export async function renewAuthorisations(
  tx: Transaction,
  municipality: number,
  year: number,
  today: string,
): Promise<number> {
  const grantedOn = [today, `${year + 1}-12-31`].toSorted()[0] ?? today
  const { numAffectedRows = 0n } = await sql`
    insert into driving_authorisations (municipality_id, employee, year, unit_id, granted_on)
    select municipality_id, employee, year + 1, unit_id, ${grantedOn}::date from driving_authorisations
    where municipality_id = ${municipality} and year = ${year} and outcome = 'continues'
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows)
}
