/** The worker's round over calendars with an address: those whose turn it is, a few at a time. */
import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { type CalendarSettings, fetchCalendar, type Known } from './fetch-calendar.ts'
import { spanFrom, writeTimes } from './keep-calendar.ts'
import type { CalendarProblem } from './problems.ts'
import { readBusyTimes } from './read-busy-times.ts'

const A_ROUND = 200
const AT_ONCE = 4

interface Due {
  personId: number
  address: string
  etag: string | null
  lastModified: string | null
  /** A day has gone: the time ahead is worked out anew, also where nothing was changed. */
  isOld: boolean
}

/** @returns how many were asked */
export async function readCalendars(
  database: Database,
  municipality: number,
  settings: CalendarSettings,
): Promise<number> {
  const caller = { municipality, purpose: 'contact' }
  // Marked as tried before they are: a calendar that ends the process is not the first thing of the next one.
  const { rows } = await database.within(caller, (tx) =>
    sql<Due>`
      update contact_calendars c set tried_at = now()
      from (select person_id from contact_calendars where municipality_id = ${municipality} and address is not null
        and (tried_at is null or tried_at < now() - least(interval '15 minutes' * power(2, least(failures, 7)), interval '1 day'))
        order by tried_at nulls first limit ${A_ROUND} for update skip locked) due
      where c.municipality_id = ${municipality} and c.person_id = due.person_id
      returning c.person_id as "personId", c.address, c.etag, c.last_modified as "lastModified", coalesce(c.read_at < now() - interval '1 day', true) as "isOld"`.execute(
      tx,
    ),
  )
  const waiting = [...rows]
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await readOne(database, municipality, next, settings)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return rows.length
}

async function readOne(
  database: Database,
  municipality: number,
  due: Due,
  settings: CalendarSettings,
): Promise<void> {
  const fetched = await fetchCalendar(due.address, due.isOld ? null : due, settings)
  if (fetched.is === 'problem') return note(database, municipality, due, { problem: fetched.problem })
  if (fetched.is === 'same') return note(database, municipality, due, { known: due, times: null })
  const { from, until } = spanFrom(Date.now(), 'address')
  const read = readBusyTimes(fetched.text, from, until)
  if ('problem' in read) return note(database, municipality, due, read)
  return note(database, municipality, due, { known: fetched, times: read.times })
}

type Result = { problem: CalendarProblem } | { known: Known; times: Parameters<typeof writeTimes>[3] | null }

/** Nothing is written where the employee has given another calendar meanwhile. */
async function note(
  database: Database,
  municipality: number,
  { personId, address }: Due,
  result: Result,
): Promise<void> {
  await database.within({ municipality, purpose: 'contact' }, async (tx) => {
    const own = sql`municipality_id = ${municipality} and person_id = ${personId} and address = ${address}`
    const { numAffectedRows } = await ('problem' in result
      ? sql`update contact_calendars set problem = ${result.problem}, failures = failures + 1 where ${own}`.execute(
          tx,
        )
      : sql`update contact_calendars set problem = null, failures = 0, etag = ${result.known.etag}, last_modified = ${result.known.lastModified},
          read_at = case when ${result.times === null} then read_at else now() end where ${own}`.execute(tx))
    if (numAffectedRows === 1n && 'times' in result && result.times !== null)
      await writeTimes(tx, municipality, personId, result.times)
  })
}
