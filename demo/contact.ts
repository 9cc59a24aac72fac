/**
 * Elmsund's contact centre: who works there, its queues, hours and desks, a year of calls and some enquiries. All of it is
 * made up, as the pages say.
 */
import { sql } from 'kysely'
import { addMonths } from '../src/language/due-calendar.ts'
import { getCalendar } from '../src/organisation/days-off/queries.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { appointStaff, arrangeCentre, findArrangement, LEADER } from './contact-arrangement.ts'
import { type CallSetting, writeMonth } from './contact-calls.ts'
import { loadContactEmployees } from './contact-employees.ts'
import { writeEnquiries } from './contact-enquiries.ts'
import { DEMO_MONTHS } from './contact-months.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** What the demo tells goes on to this day, and to yesterday where it is loaded later; for some months at most. */
const TOLD_UNTIL = '2026-11-20'
const LATEST = '2027-04-30'
/** Months before it are told of when the site is open already: a hundred thousand calls take their time. */
const NEAR_FROM = '2026-10'

interface Connections {
  app: Database
  worker: Database
}

/** The arrangement, and the calls of the latest months. */
export async function loadContact({ app, worker }: Connections, built: BuiltOrganisation): Promise<void> {
  const { municipality } = built
  const by = (initials: string) => ({ municipality, person: idOf(built.persons, initials) })
  const isNew = await app.within(by('SMO'), (tx) => appointStaff(tx, built))
  if (isNew) await app.within(by(LEADER), (tx) => arrangeCentre(tx, built))
  const setting = await writeMonths({ app, worker }, built, (month) => month >= NEAR_FROM)
  await writeEnquiries(app, built, setting)
  await loadContactEmployees(app, built)
}

/** The calls of the year before. */
export async function loadOlderCalls(connections: Connections, built: BuiltOrganisation): Promise<void> {
  await writeMonths(connections, built, (month) => month < NEAR_FROM)
}

async function writeMonths(
  { app, worker }: Connections,
  built: BuiltOrganisation,
  isWanted: (month: string) => boolean,
): Promise<CallSetting> {
  const { municipality } = built
  const setting = await app.within(
    { municipality, person: idOf(built.persons, LEADER) },
    async (tx): Promise<CallSetting> => ({
      ...(await findArrangement(tx, built)),
      calendar: await getCalendar(tx),
      until: await lastDay(tx),
    }),
  )
  // The latest first: they are looked at first.
  for (const month of monthsUntil(setting.until).filter(isWanted).toReversed())
    await worker.within({ municipality, purpose: 'contact' }, (tx) =>
      writeMonth(tx, municipality, setting, month),
    )
  return setting
}

async function lastDay(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ yesterday: string }>`select app.today() - 1 as yesterday`.execute(tx)
  const yesterday = rows[0]?.yesterday ?? TOLD_UNTIL
  return yesterday < TOLD_UNTIL ? TOLD_UNTIL : yesterday > LATEST ? LATEST : yesterday
}

/** `YYYY-MM`, oldest first. */
function monthsUntil(day: string): string[] {
  const months: string[] = []
  for (let month = `${DEMO_MONTHS[0]?.month ?? ''}-01`; month <= day; month = addMonths(month, 1))
    months.push(month.slice(0, 7))
  return months
}
