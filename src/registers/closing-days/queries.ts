/** Closing days as the register has them, and the years as the calendar shows them. */
import { sql } from 'kysely'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import { latestNotice, squeezedDays, type SqueezedDay } from './model.ts'

export interface KnownClosingDay {
  id: number
  day: string
  state: 'proposed' | 'decided' | 'dropped'
  medHeardOn: string | null
  decidedOn: string | null
  noticeOn: string | null
  /** Names of units that stay open. */
  exempt: string[]
}

export async function listClosingDays(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: string; until: string },
): Promise<KnownClosingDay[]> {
  const { rows } = await sql<KnownClosingDay>`
    select d.id, d.day, d.state, d.med_heard_on as "medHeardOn", d.decided_on as "decidedOn", d.notice_on as "noticeOn",
      array(select u.name from closing_day_exemptions e join units u on u.municipality_id = e.municipality_id and u.id = e.unit_id
        where e.municipality_id = d.municipality_id and e.closing_day_id = d.id order by u.name) as exempt
    from closing_days d where d.municipality_id = ${municipality} and d.day between ${from} and ${until} order by d.day`.execute(
    tx,
  )
  return rows
}

export interface DayOfYears extends Partial<SqueezedDay> {
  day: string
  latestNotice: string
  /** Null: nobody has proposed to close on it. */
  known: KnownClosingDay | null
  /** It is among the local days off, so deadlines pass it by. */
  isDayOff: boolean
}

/** Squeezed days of so many years, and days that are in the register besides. */
export async function listYears(
  tx: Transaction,
  municipality: number,
  firstYear: number,
  count: number,
): Promise<Map<number, DayOfYears[]>> {
  const calendar = await getCalendar(tx)
  const known = await listClosingDays(tx, municipality, {
    from: `${firstYear}-01-01`,
    until: `${firstYear + count - 1}-12-31`,
  })
  const years = new Map<number, DayOfYears[]>()
  for (let year = firstYear; year < firstYear + count; year++) {
    const squeezed = squeezedDays(year, calendar)
    const ofYear = known.filter(({ day }) => day.startsWith(String(year)))
    const days = [...new Set([...squeezed, ...ofYear].map(({ day }) => day))].toSorted()
    years.set(
      year,
      days.map((day) => ({
        ...squeezed.find((each) => each.day === day),
        day,
        latestNotice: latestNotice(day, calendar),
        known: ofYear.find((each) => each.day === day) ?? null,
        isDayOff: calendar.whyOff(day, { countsSaturday: false }) !== null,
      })),
    )
  }
  return years
}
