/** Guests that come by rule: to every meeting, the first of a month, quarter or half-year, or the one nearest a day of the year. */
import { isoDate } from '../../language/dates.ts'
import { lastOfMonth, monthOf, yearOf } from '../../language/due-calendar.ts'
import { holdsOn, type Period } from '../model.ts'

export const ATTENDANCES = {
  'every-meeting': 'Hvert møde',
  'first-of-month': 'Månedens første møde',
  'first-of-quarter': 'Kvartalets første møde',
  'first-of-half-year': 'Halvårets første møde',
  'nearest-date': 'Mødet nærmest en dato',
} as const

export type Attendance = keyof typeof ATTENDANCES

export interface StandingGuest extends Period {
  attends: Attendance
  /** With `nearest-date`: the day of the year. */
  nearMonth: number | null
  nearDay: number | null
}

/** How many months the guest comes once in. */
const SPANS = { 'first-of-month': 1, 'first-of-quarter': 3, 'first-of-half-year': 6 } as const

/**
 * Those who are guests of the meeting on a day.
 *
 * @param dates the body's meetings of that year, the day itself among them, in any order
 */
export function guestsOf<Guest extends StandingGuest>(
  heldOn: string,
  dates: readonly string[],
  guests: readonly Guest[],
): Guest[] {
  return guests.filter((guest) => holdsOn(guest, heldOn) && attendsOn(guest, heldOn, dates))
}

function attendsOn(guest: StandingGuest, heldOn: string, dates: readonly string[]): boolean {
  if (guest.attends === 'every-meeting') return true
  // A guest whose time begins within the span comes to the first meeting of the time that is left.
  const open = dates.filter((date) => holdsOn(guest, date) && yearOf(date) === yearOf(heldOn))
  if (guest.attends === 'nearest-date') {
    return nearest(dayOfYear(guest, yearOf(heldOn)), open) === heldOn
  }
  const span = SPANS[guest.attends]
  return !open.some((date) => date < heldOn && spanOf(date, span) === spanOf(heldOn, span))
}

const spanOf = (date: string, months: number) => Math.floor((monthOf(date) - 1) / months)

/** 29 February is the last of the month in other years. */
function dayOfYear({ nearMonth, nearDay }: StandingGuest, year: number): string {
  const month = nearMonth ?? 1
  return isoDate(year, month, nearDay ?? 1) ?? lastOfMonth(year, month)
}

/** The date nearest another; the earlier of two that are as near. */
function nearest(wanted: string, dates: readonly string[]): string | null {
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(wanted))
  return dates.toSorted((a, b) => distance(a) - distance(b) || a.localeCompare(b))[0] ?? null
}
