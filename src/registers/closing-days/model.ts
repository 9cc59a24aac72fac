/**
 * Rules of the register closing days (lukkedage). A squeezed day (indeklemt dag) is a single working day between a day off
 * and a weekend, or between two days off: few citizens come, and many colleagues have taken it off already. Closing on it
 * needs that the MED committee was heard before it was decided, and a month's notice to those who must take the day off.
 */
import { weekdayOf, writeShortDate } from '../../language/dates.ts'
import { addDays, addMonths } from '../../language/due-calendar.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'

const SATURDAYS_ARE_OFF = { countsSaturday: false }

export interface SqueezedDay {
  /** ISO date. */
  day: string
  /** What stands before and after it: `Kristi himmelfartsdag`, `lørdag`. */
  before: string
  after: string
}

/** Those of a year, in order. A day that is off already is none. */
export function squeezedDays(year: number, calendar: WeekdayCalendar): SqueezedDay[] {
  const whyOff = (day: string) => calendar.whyOff(day, SATURDAYS_ARE_OFF)
  const found: SqueezedDay[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (whyOff(day) !== null) continue
    const before = whyOff(addDays(day, -1))
    const after = whyOff(addDays(day, 1))
    // Only a weekend on both sides is no squeeze, and cannot be: a single weekday between two weekends does not exist.
    if (before !== null && after !== null) found.push({ day, before, after })
  }
  return found
}

/** The last day on which notice can be given: a month before, and a working day. */
export function latestNotice(day: string, calendar: WeekdayCalendar): string {
  const latest = addMonths(day, -1)
  return calendar.whyOff(latest, SATURDAYS_ARE_OFF) === null
    ? latest
    : calendar.weekdaysBefore(latest, 1, SATURDAYS_ARE_OFF)
}

export type ClosingState = 'proposed' | 'decided' | 'dropped'

export interface ClosingDay {
  day: string | null
  state: string | null
  medHeardOn: string | null
  decidedOn: string | null
  noticeOn: string | null
}

/** What is wrong with a closing day as it is written, at the column. */
export function checkClosingDay({
  day,
  state,
  medHeardOn,
  decidedOn,
  noticeOn,
}: ClosingDay): { column: string; message: string }[] {
  const errors: { column: string; message: string }[] = []
  if (day !== null && ['lørdag', 'søndag'].includes(weekdayOf(day)))
    errors.push({ column: 'day', message: `${writeShortDate(day)} er en ${weekdayOf(day)}.` })
  if (state === 'decided') {
    if (decidedOn === null) errors.push({ column: 'decided_on', message: 'Skriv, hvornår det er besluttet.' })
    if (medHeardOn === null)
      errors.push({
        column: 'med_heard_on',
        message: 'MED-udvalget skal høres, før det besluttes. Skriv, hvornår det er sket.',
      })
    else if (decidedOn !== null && medHeardOn > decidedOn)
      errors.push({
        column: 'med_heard_on',
        message: 'MED-udvalget er hørt efter beslutningen. Det skal ske før.',
      })
  }
  if (day !== null && noticeOn !== null && noticeOn > addMonths(day, -1))
    errors.push({
      column: 'notice_on',
      message: `Varslet skal gives senest ${writeShortDate(addMonths(day, -1))}, en måned før.`,
    })
  return errors
}
