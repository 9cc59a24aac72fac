/** When a unit answers the telephone, and whether it does now. Pure. */
import { addDays } from '../../language/due-calendar.ts'
import { WEEKDAYS, weekdayOf } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { wallClockAt } from './danish-clock.ts'

/** A row of contact_unit_hours. */
export interface TelephoneHours {
  /** 1 is Monday. */
  weekday: number
  /** `HH:MM` */
  opens: string
  closes: string
}

export type OpenState =
  | { isOpen: true; until: string }
  /** `next`: when it opens; null: not within two weeks. */
  | { isOpen: false; next: { date: string; time: string } | null; why: string | null }

/** Null: the unit has not said when it answers. */
export function openStateAt(
  hours: readonly TelephoneHours[],
  calendar: WeekdayCalendar,
  now: number,
): OpenState | null {
  if (hours.length === 0) return null
  const { date, time } = wallClockAt(now)
  const current = spansOn(hours, calendar, date).find(({ opens, closes }) => opens <= time && time < closes)
  if (current !== undefined) return { isOpen: true, until: current.closes }
  return { isOpen: false, next: nextOpening(hours, calendar, date, time), why: whyOff(calendar, date) }
}

const FURTHEST_DAYS = 14

function nextOpening(
  hours: readonly TelephoneHours[],
  calendar: WeekdayCalendar,
  date: string,
  time: string,
) {
  for (let ahead = 0; ahead <= FURTHEST_DAYS; ahead++) {
    const day = addDays(date, ahead)
    const next = spansOn(hours, calendar, day).find(({ opens }) => ahead > 0 || opens > time)
    if (next !== undefined) return { date: day, time: next.opens }
  }
  return null
}

function spansOn(
  hours: readonly TelephoneHours[],
  calendar: WeekdayCalendar,
  date: string,
): TelephoneHours[] {
  if (whyOff(calendar, date) !== null) return []
  const weekday = WEEKDAYS.indexOf(weekdayOf(date)) || 7
  return hours.filter((each) => each.weekday === weekday).toSorted((a, b) => a.opens.localeCompare(b.opens))
}

/** Days off with a name; Saturdays and Sundays are closed by having no hours. */
function whyOff(calendar: WeekdayCalendar, date: string): string | null {
  const why = calendar.whyOff(date, { countsSaturday: true })
  return why === 'søndag' ? null : why
}

/** «Åbent til kl. 15.00», «Lukket. Åbner torsdag kl. 10.00». */
export function openText(state: OpenState, now: number): string {
  if (state.isOpen) return `Åbent til ${writeTime(state.until)}`
  const closed = state.why === null ? 'Lukket' : `Lukket (${state.why})`
  if (state.next === null) return closed
  const { date } = wallClockAt(now)
  const day = state.next.date === date ? '' : state.next.date < addDays(date, 7) ? `${weekdayOf(state.next.date)} ` : `${weekdayOf(state.next.date)} i næste uge ` // prettier-ignore
  return `${closed}. Åbner ${day}${writeTime(state.next.time)}`
}

/** The week in a line: «man–ons 9.00–15.00, tors 12.00–17.00». */
export function weekText(hours: readonly TelephoneHours[]): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    text: hours
      .filter((each) => each.weekday === weekday)
      .toSorted((a, b) => a.opens.localeCompare(b.opens))
      .map(({ opens, closes }) => `${bare(opens)}–${bare(closes)}`)
      .join(' og '),
  }))
  const groups: { first: number; last: number; text: string }[] = []
  for (const { weekday, text } of days) {
    const group = groups.at(-1)
    if (group !== undefined && group.last === weekday - 1 && group.text === text) group.last = weekday
    else groups.push({ first: weekday, last: weekday, text })
  }
  return groups
    .filter(({ text }) => text !== '')
    .map(
      ({ first, last, text }) =>
        `${first === last ? short(first) : `${short(first)}–${short(last)}`} ${text}`,
    )
    .join(', ')
}

const short = (weekday: number) => (WEEKDAYS[weekday % 7] ?? '').replace(/dag$/u, '')
const bare = (time: string) => writeTime(time).replace('kl. ', '')
