/**
 * When a duty falls due: on which of the body's meetings, or where none is planned on the nearest workday, which is told.
 * Each time has a period, whose first day names it: the meeting may be moved, the period stays. Pure; dates are ISO.
 */
import { isoDate } from '../../language/dates.ts'
import { addDays, lastOfMonth, yearOf } from '../../language/due-calendar.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { type Rule, SPANS } from './rule.ts'

export interface PlannedDay {
  meetingId: number
  heldOn: string
}

/** Why it falls where it does, when that is not as the rule says. */
export const NOTES = {
  'no-meeting': 'Intet møde planlagt; nærmeste hverdag',
  fewer: 'Så mange møder er der ikke planlagt; det sidste af dem',
  near: 'Intet møde i den del af måneden; det nærmeste møde i måneden',
} as const
export type Note = keyof typeof NOTES

export interface Falls {
  /** First day of the period; names the occurrence. */
  periodOn: string
  /** Day of the meeting, or the workday. */
  on: string
  meetingId: number | null
  note: Note | null
}

interface Period {
  from: string
  until: string
  pick: number | 'last'
  /** Where else a meeting is looked for when there is none. */
  around?: { from: string; until: string }
}

/** So many days before a last day a meeting counts as the one before it. */
const BEFORE_DAYS = 62

/**
 * @param days the body's meetings in order, of all years asked for
 * @param validFrom of the duty: nothing falls before it, and every so many years is counted from its year
 */
export function occurrencesOf(
  rule: Rule,
  days: readonly PlannedDay[],
  calendar: WeekdayCalendar,
  { from, until, validFrom, validUntil }: { from: string; until: string; validFrom: string; validUntil: string | null }, // prettier-ignore
): Falls[] {
  const first = from > validFrom ? from : validFrom
  const last = validUntil !== null && validUntil < until ? validUntil : until
  const found: Falls[] = []
  // What is before a day in January falls in the year before it.
  for (let year = yearOf(first); year <= yearOf(last) + 1; year++) {
    for (const period of periodsOf(rule, year, yearOf(validFrom))) {
      if (period.until < first || period.from > last) continue
      const falls = fallsIn(period, days, calendar)
      if (falls.on >= first && falls.on <= last) found.push(falls)
    }
  }
  return found
}

/** @param anchor year from which every so many years is counted */
export function periodsOf(rule: Rule, year: number, anchor: number): Period[] {
  switch (rule.form) {
    case 'times':
      return Array.from({ length: rule.count }, (_, index) =>
        months(
          year,
          Math.floor((index * 12) / rule.count) + 1,
          Math.floor(((index + 1) * 12) / rule.count),
          1,
        ),
      )
    case 'every':
      if (rule.span === 'year') return comes(year, anchor, rule.step) ? [months(year, 1, 12, 1)] : []
      return equalParts(year, SPANS[rule.span].months * rule.step, 1)
    case 'months':
      return comes(year, anchor, rule.years) ? rule.months.map((month) => months(year, month, month, 1)) : []
    case 'meeting':
      return typeof rule.of === 'string'
        ? equalParts(year, SPANS[rule.of].months, rule.nth)
        : [months(year, rule.of.month, rule.of.month, rule.nth)]
    case 'before': {
      const day = isoDate(year, rule.month, rule.day)
      if (day === null || !comes(year, anchor, rule.years)) return []
      const until = rule.word === 'inden' ? addDays(day, -1) : day
      return [{ from: addDays(until, -BEFORE_DAYS), until, pick: 'last' }]
    }
    case 'third': {
      if (!comes(year, anchor, rule.years)) return []
      const { from, until } = months(year, rule.month, rule.month, 1)
      const [begins, ends] = THIRD_DAYS[rule.third]
      const latest = addDays(from, ends)
      const period = { from: addDays(from, begins), until: latest < until ? latest : until }
      return [{ ...period, pick: rule.third === 'ultimo' ? 'last' : 1, around: { from, until } }]
    }
  }
}

/** From the first of the month. */
const THIRD_DAYS = { primo: [0, 9], medio: [10, 19], ultimo: [20, 30] } as const

const comes = (year: number, anchor: number, step: number) => (year - anchor) % step === 0

function months(year: number, first: number, last: number, pick: number | 'last'): Period {
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, until: lastOfMonth(year, last), pick }
}

function equalParts(year: number, length: number, pick: number | 'last'): Period[] {
  return Array.from({ length: 12 / length }, (_, index) =>
    months(year, index * length + 1, (index + 1) * length, pick),
  )
}

function fallsIn(period: Period, days: readonly PlannedDay[], calendar: WeekdayCalendar): Falls {
  const begin = placeOf(days, period.from)
  const end = placeOf(days, addDays(period.until, 1))
  const count = end - begin
  const wanted = period.pick === 'last' ? count : period.pick
  const meeting = days[begin + Math.min(wanted, count) - 1]
  if (count > 0 && meeting !== undefined)
    return { periodOn: period.from, on: meeting.heldOn, meetingId: meeting.meetingId, note: wanted > count ? 'fewer' : null } // prettier-ignore
  const near = nearestIn(period, days)
  if (near !== undefined)
    return { periodOn: period.from, on: near.heldOn, meetingId: near.meetingId, note: 'near' }
  return { periodOn: period.from, on: workdayOf(period, calendar), meetingId: null, note: 'no-meeting' }
}

/** How many meetings are before a day: they are in order, so it is found by halves. */
function placeOf(days: readonly PlannedDay[], day: string): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle]?.heldOn ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}

function nearestIn({ from, until, around }: Period, days: readonly PlannedDay[]): PlannedDay | undefined {
  if (around === undefined) return undefined
  const inMonth = days.slice(placeOf(days, around.from), placeOf(days, addDays(around.until, 1)))
  const distance = ({ heldOn }: PlannedDay) =>
    Math.min(
      Math.abs(Date.parse(heldOn) - Date.parse(from)),
      Math.abs(Date.parse(heldOn) - Date.parse(until)),
    )
  return inMonth.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The first workday of the period, or the last where the last meeting is meant. */
function workdayOf({ from, until, pick }: Period, calendar: WeekdayCalendar): string {
  const isOff = (day: string) => calendar.whyOff(day, { countsSaturday: false }) !== null
  const step = pick === 'last' ? -1 : 1
  let day = pick === 'last' ? until : from
  while (isOff(day)) day = addDays(day, step)
  return day
}
