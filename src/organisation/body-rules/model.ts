/**
 * What a body goes by, from a date on: deadlines, numbering, how far it publishes, quorum, votes. A body has rules of its
 * own or those of its kind; both are rows with dates, so that law and habit change by data. Which rules hold on a day is
 * said here and, in the same words, by the database's `app.body_rules_on`.
 */
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { holdsOn, type Period } from '../model.ts'

export const NUMBERINGS = {
  meeting: 'Forfra ved hvert møde',
  year: 'Fortløbende gennem året',
} as const

/** Each step includes those before it. */
export const PUBLISHED_PARTS = {
  nothing: 'Intet',
  decisions: 'Dagsorden og beslutninger',
  papers: 'Dagsorden, beslutninger og sager',
  attachments: 'Dagsorden, beslutninger, sager og bilag',
} as const

export const QUORUMS = {
  none: 'Intet krav',
  half: 'Mindst halvdelen af medlemmerne',
  'more-than-half': 'Mere end halvdelen af medlemmerne',
} as const

export const AGENDA_READERS = {
  employees: 'Alle medarbejdere og forummets medlemmer',
  seats: 'Kun forummets medlemmer',
} as const

export interface BodyRules {
  /** The agenda is sent at the latest so many weekdays before the meeting. */
  dispatchWeekdays: number
  /** Papers are handed in at the latest so many weekdays before the meeting. */
  paperWeekdays: number
  countsSaturday: boolean
  numbering: keyof typeof NUMBERINGS
  publishes: keyof typeof PUBLISHED_PARTS
  quorum: keyof typeof QUORUMS
  votes: boolean
  /** A member may bring a decision to the council (standsningsret). */
  mayStopDecision: boolean
  /** Who may see an agenda before it is published. */
  agendaSeenBy: keyof typeof AGENDA_READERS
  durationMinutes: number
}

export interface DatedRules extends BodyRules {
  validFrom: string
  validUntil: string | null
}

/** The rules that hold on a day: the body's own, else those of its kind; the newest that has begun. */
export function rulesOn(
  date: string,
  own: readonly DatedRules[],
  ofKind: readonly DatedRules[],
): (DatedRules & { isOwn: boolean }) | null {
  const found = newestOn(date, own)
  if (found !== null) return { ...found, isOwn: true }
  const standard = newestOn(date, ofKind)
  return standard === null ? null : { ...standard, isOwn: false }
}

/** Of several that hold on a day the one that began last. */
export function newestOn<Dated extends Period & { validFrom: string }>(
  date: string,
  all: readonly Dated[],
): Dated | null {
  const holding = all.filter((each) => holdsOn(each, date))
  return holding.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null
}

export interface Deadlines {
  /** The last day on which papers are in time, ISO. */
  papers: string
  /** The last day on which the agenda is sent in time, ISO. */
  dispatch: string
}

export function deadlinesOf(rules: BodyRules, heldOn: string, calendar: WeekdayCalendar): Deadlines {
  return {
    papers: calendar.weekdaysBefore(heldOn, rules.paperWeekdays, rules),
    dispatch: calendar.weekdaysBefore(heldOn, rules.dispatchWeekdays, rules),
  }
}

export type RulesRefusal = 'papers-after-dispatch' | 'from-passed' | 'later-exist'

/** Rules are for what is to come: meetings that have been were held by the rules of their day. */
export function refuseRules(
  rules: BodyRules & { validFrom: string },
  today: string,
  own: readonly DatedRules[],
): RulesRefusal | null {
  if (rules.paperWeekdays < rules.dispatchWeekdays) return 'papers-after-dispatch'
  if (rules.validFrom < today) return 'from-passed'
  // What begins today or later has not been gone by, so it may be entered again; it is replaced.
  return own.some(({ validFrom }) => validFrom > rules.validFrom) ? 'later-exist' : null
}

/** How many of so many members must be present; 0 where there is no quorum. */
export function quorumOf({ quorum }: Pick<BodyRules, 'quorum'>, members: number): number {
  if (quorum === 'none') return 0
  return quorum === 'half' ? Math.ceil(members / 2) : Math.floor(members / 2) + 1
}
