/** The worker's round that sums months which have gone, so that figures of years need not walk through the calls. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/database.ts'

const MOST = 24

/** Answers how many were summed. */
export async function sumMonths(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ summed: number }>`select app.sum_contact_months(${MOST}) as summed`.execute(tx)
  return rows[0]?.summed ?? 0
}

/** A few at a time: whoever changes a call of such a month waits no longer than that. */
export async function sumContactMonths(database: Database, municipality: number): Promise<void> {
  const round = () => database.within({ municipality, purpose: 'contact' }, sumMonths)
  while ((await round()) === MOST);
}
