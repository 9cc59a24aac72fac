/** From an address to what is to be computed: what is typed, what is measured, and what is assumed for the rest. */
import { addDays } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import type { Transaction } from '../../platform/database.ts'
import { type AskedStaffing, readAsked, USUAL_CALL_BACK } from './asked.ts'
import { type Basis, basisOf } from './basis.ts'
import { countCalls, countDesks, listOpeningHours, listStaffedQueues, type StaffedQueue } from './queries.ts'

/** Where no desk is said to take calls of a queue. */
const USUAL_DESKS = 4

export interface Reckoned {
  asked: AskedStaffing
  basis: Basis
  queues: StaffedQueue[]
  /** Seconds from which call-back is offered by the rules of the queues. */
  usualLimit: number
}

/** What is measured is so up to yesterday: a day that is not over would make its weekday look quiet. */
export async function findBasis(
  tx: Transaction,
  municipality: number,
  query: Readonly<Record<string, string>>,
): Promise<Reckoned> {
  const queues = await listStaffedQueues(tx, municipality)
  const queue = queues.find(({ id }) => String(id) === query['koe']) ?? null
  const limits = (queue === null ? queues : [queue]).flatMap(({ callBackFrom }) => callBackFrom ?? [])
  const usualLimit = limits.length > 0 ? Math.min(...limits) : USUAL_CALL_BACK.seconds
  const asked = readAsked(query, usualLimit)
  const until = addDays(today(), -1)
  const of = { municipality, queue: queue?.id ?? null, from: addDays(until, 1 - asked.weeks * 7), until }
  const usual = queue?.desks ?? (await countDesks(tx, municipality))
  const basis = basisOf(asked, {
    counted: await countCalls(tx, of),
    hours: await listOpeningHours(tx, municipality, of.queue),
    usualDesks: usual > 0 ? usual : USUAL_DESKS,
  })
  return { asked: { ...asked, queue: of.queue }, basis, queues, usualLimit }
}
