/** The rule of a year's meetings, and the days it gives. Pure; dates are ISO. */
import { isoDate, weekdayOf } from '../../language/dates.ts'
import { addDays, lastOfMonth, monthOf, weekOf, yearOf } from '../../language/due-calendar.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import type { MeetingKind } from './model.ts'

export const CADENCES = {
  weekly: 'Hver uge',
  'even-weeks': 'Hver anden uge, i lige uger',
  'odd-weeks': 'Hver anden uge, i ulige uger',
  first: 'Den første i måneden',
  second: 'Den anden i måneden',
  third: 'Den tredje i måneden',
  fourth: 'Den fjerde i måneden',
  last: 'Den sidste i måneden',
} as const

export type Cadence = keyof typeof CADENCES

export const PLANNED_WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'] as const
export type PlannedWeekday = (typeof PLANNED_WEEKDAYS)[number]

export const WHEN_OFF = {
  'next-weekday': 'Flyt til den næste hverdag',
  'week-before': 'Flyt til ugen før',
  skip: 'Spring over',
} as const

export const FULL_DAYS = {
  none: 'Ingen',
  first: 'Det første møde i hver måned',
  last: 'Det sidste møde i hver måned',
} as const

export interface PlanRule {
  year: number
  /** The first day on which there may be a meeting, ISO. */
  from: string
  cadence: Cadence
  weekday: PlannedWeekday
  /** 1 to 12; in these months there are no meetings. */
  monthsOff: readonly number[]
  /** ISO weeks that are as days off: school holidays. */
  weeksOff: readonly number[]
  whenOff: keyof typeof WHEN_OFF
  fullDay: keyof typeof FULL_DAYS
  /** Days of seminars, ISO. */
  seminars: readonly string[]
}

export interface ProposedDay {
  /** The day that the rule gives. */
  plannedFor: string
  /** The day of the meeting; null where it is skipped. */
  heldOn: string | null
  kind: MeetingKind
  /** Why it is not on the day of the rule: `Langfredag`, `uge 42`. */
  whyOff: string | null
}

/** Every day that the rule gives, in order; no meeting is on a day off or moved past the next one. */
export function proposeDays(rule: PlanRule, calendar: WeekdayCalendar): ProposedDay[] {
  const seminars = new Set(rule.seminars)
  const given = daysOfRule(rule).filter((day) => !seminars.has(day))
  const whyOff = (day: string) => whyOffOf(day, rule, calendar)
  const taken = new Set([...seminars, ...given.filter((day) => whyOff(day) === null)])
  const proposed = given.map((plannedFor, index): ProposedDay => {
    const why = whyOff(plannedFor)
    if (why === null) return { plannedFor, heldOn: plannedFor, kind: 'ordinary', whyOff: null }
    const until = given[index + 1] ?? `${rule.year + 1}-01-01`
    const isFree = (day: string) =>
      whyOff(day) === null && !taken.has(day) && !rule.monthsOff.includes(monthOf(day))
    const heldOn = moved(plannedFor, rule, until, isFree)
    if (heldOn !== null) taken.add(heldOn)
    return { plannedFor, heldOn, kind: 'ordinary', whyOff: why }
  })
  const ofSeminars = [...seminars].map((day): ProposedDay => ({
    plannedFor: day,
    heldOn: day,
    kind: 'seminar',
    whyOff: null,
  }))
  return withFullDays([...proposed, ...ofSeminars].toSorted(byDay), rule.fullDay)
}

const byDay = (a: ProposedDay, b: ProposedDay) =>
  (a.heldOn ?? a.plannedFor).localeCompare(b.heldOn ?? b.plannedFor)

function moved(
  day: string,
  { whenOff, from, year }: PlanRule,
  until: string,
  isFree: (day: string) => boolean,
): string | null {
  if (whenOff === 'skip') return null
  if (whenOff === 'week-before') {
    const before = addDays(day, -7)
    return before >= from && yearOf(before) === year && isFree(before) ? before : null
  }
  for (let next = addDays(day, 1); next < until; next = addDays(next, 1)) if (isFree(next)) return next
  return null
}

/** Why nobody meets on a day: the name of a day off, or a week of holidays. */
export function whyOffOf(
  day: string,
  { weeksOff }: Pick<PlanRule, 'weeksOff'>,
  calendar: WeekdayCalendar,
): string | null {
  const named = calendar.whyOff(day, { countsSaturday: false })
  return named ?? (weeksOff.includes(weekOf(day)) ? `uge ${weekOf(day)}` : null)
}

/** The days that the rule gives before anybody asks whether they are days off. */
function daysOfRule({ year, from, cadence, weekday, monthsOff }: PlanRule): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const wanted = weekdayOf(day) === weekday && day >= from && !monthsOff.includes(monthOf(day))
    if (wanted && isOfCadence(day, cadence)) days.push(day)
  }
  return days
}

function isOfCadence(day: string, cadence: Cadence): boolean {
  const ofMonth = Math.ceil(Number(day.slice(8)) / 7)
  switch (cadence) {
    case 'weekly':
      return true
    case 'even-weeks':
      return weekOf(day) % 2 === 0
    case 'odd-weeks':
      return weekOf(day) % 2 === 1
    case 'last':
      return addDays(day, 7) > lastOfMonth(yearOf(day), monthOf(day))
    default:
      return ofMonth === { first: 1, second: 2, third: 3, fourth: 4 }[cadence]
  }
}

function withFullDays(days: readonly ProposedDay[], fullDay: PlanRule['fullDay']): ProposedDay[] {
  if (fullDay === 'none') return [...days]
  const ordinary = days.filter(({ heldOn, kind }) => heldOn !== null && kind === 'ordinary')
  const chosen = new Map<string, ProposedDay>()
  for (const each of fullDay === 'first' ? ordinary.toReversed() : ordinary)
    chosen.set((each.heldOn ?? '').slice(0, 7), each)
  const full = new Set(chosen.values())
  return days.map((each) => (full.has(each) ? { ...each, kind: 'full-day' } : each))
}

/** `7, 42` or `uge 27-31` as weeks; null where something else stands. */
export function parseWeeks(text: string): number[] | null {
  const weeks: number[] = []
  for (const part of text.split(/[,;]|\bog\b/)) {
    const words = part.replace(/\buger?\b/i, '').trim()
    if (words === '') continue
    const match = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/.exec(words)
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!(first >= 1 && last <= 53 && first <= last)) return null
    for (let week = first; week <= last; week++) weeks.push(week)
  }
  return weeks
}

export function isInYear(day: string, year: number): boolean {
  const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return isoDate(year, month, dayOfMonth) === day
}
