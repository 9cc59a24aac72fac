/**
 * The annual wheel: duties that come again by a rule, each laid before a body (or talked about in a unit). A duty that is
 * within its lead time gets a draft on the right meeting: last year's text, marked as such, and this year's figures. Once
 * for each period, whatever happens to the meeting. What has no draft in time, and meetings that hold more than their hours,
 * are said months ahead. Pure; dates are ISO.
 */
import { addDays } from '../../language/due-calendar.ts'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import type { ItemKind } from '../../organisation/templates/model.ts'
import { type Falls, occurrencesOf, type PlannedDay } from './occurrences.ts'
import { parseRule, type Rule } from './rule.ts'

export interface Duty {
  id: number
  kind: 'paper' | 'dialogue'
  title: string
  /** In Danish; `parseRule` reads it. */
  rule: string
  itemKind: ItemKind
  /** Null: a dialogue of a unit, outside any body. */
  bodyId: number | null
  bodyName: string | null
  unitId: number | null
  unitName: string | null
  ownerPersonId: number | null
  ownerUnitId: number | null
  ownerName: string
  leadDays: number
  /** How long it takes at the meeting. */
  minutes: number
  caseId: number | null
  caseTitle: string | null
  paperSource: string | null
  templatePaperId: number | null
  validFrom: string
  validUntil: string | null
  proposedKey: string | null
  chainId: number | null
  level: string | null
  counterpart: string | null
  revision: number
}

/** What was settled of one time it fell due. */
export interface Settled {
  dutyId: number
  periodOn: string
  fallsOn: string
  state: 'drafted' | 'missing' | 'done' | 'skipped'
  reason: string | null
  paperId: number | null
  agendaItemId: number | null
  /** Of the paper, as far as the reader sees it. */
  paperTitle: string | null
  /** Its paper is on an agenda. */
  onAgenda: boolean
  /** The meeting it was put on has been held. */
  held: boolean
}

export const MARKS = {
  missing: 'Mangler kladde',
  drafted: 'Kladde lavet',
  coming: 'Kommer',
  done: 'Udført',
  skipped: 'Sprunget over',
} as const
export type Mark = keyof typeof MARKS

/** At which level a figure is talked about. */
export const LEVELS = {
  committee: 'Udvalg',
  board: 'Direktion',
  centre: 'Center',
  institution: 'Institution og leder',
  employees: 'Medarbejdere',
} as const
export type Level = keyof typeof LEVELS

export function levelText(level: string | null): string {
  return level !== null && Object.hasOwn(LEVELS, level) ? LEVELS[level as Level] : (level ?? '')
}

export interface Occurrence extends Falls {
  duty: Duty
  /** From this day it should have a draft. */
  draftOn: string
  mark: Mark
  settled: Settled | null
}

export interface Wheel {
  duties: readonly Duty[]
  /** By body, in order of days. */
  meetings: ReadonlyMap<number, readonly PlannedDay[]>
  settled: readonly Settled[]
  calendar: WeekdayCalendar
}

const NO_DAYS: readonly PlannedDay[] = []

/** Every time each duty falls due between two days, in order of days. */
export function turnWheel(
  { duties, meetings, settled, calendar }: Wheel,
  { from, until, today }: { from: string; until: string; today: string },
): Occurrence[] {
  const known = new Map(settled.map((each) => [`${each.dutyId} ${each.periodOn}`, each]))
  const rules = new Map<string, Rule | null>()
  const found: Occurrence[] = []
  for (const duty of duties) {
    const rule = ruleOf(duty.rule, rules)
    if (rule === null) continue
    const days = duty.bodyId === null ? NO_DAYS : (meetings.get(duty.bodyId) ?? NO_DAYS)
    const { validFrom, validUntil } = duty
    for (const falls of occurrencesOf(rule, days, calendar, { from, until, validFrom, validUntil })) {
      const own = known.get(`${duty.id} ${falls.periodOn}`) ?? null
      const draftOn = addDays(falls.on, -duty.leadDays)
      found.push({ ...falls, duty, draftOn, settled: own, mark: markOf(duty, { on: falls.on, draftOn }, own, today) }) // prettier-ignore
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.duty.id - b.duty.id))
}

function ruleOf(text: string, known: Map<string, Rule | null>): Rule | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const reading = parseRule(text)
  const rule = 'rule' in reading ? reading.rule : null
  known.set(text, rule)
  return rule
}

/** A dialogue outside any body has no draft; it is missing once its day has passed. */
export function markOf(
  duty: Pick<Duty, 'bodyId'>,
  { on, draftOn }: { on: string; draftOn: string },
  settled: Pick<Settled, 'state' | 'held'> | null,
  today: string,
): Mark {
  if (settled?.state === 'done' || settled?.state === 'skipped') return settled.state
  if (settled?.state === 'drafted') return settled.held ? 'done' : 'drafted'
  const late = duty.bodyId === null ? on < today : draftOn <= today
  return late ? 'missing' : 'coming'
}

/** Title of the case of a time: `{år}` is its year. */
export function caseTitleOf(duty: Pick<Duty, 'title' | 'caseTitle'>, on: string): string {
  return (duty.caseTitle ?? `${duty.title} {år}`).replaceAll('{år}', on.slice(0, 4))
}

/** Title of the paper of a time: the duty's, with the year where the case is the same every year. */
export function paperTitleOf(duty: Pick<Duty, 'title'>, on: string): string {
  return duty.title.includes('{år}') ? duty.title.replaceAll('{år}', on.slice(0, 4)) : `${duty.title} ${on.slice(0, 4)}` // prettier-ignore
}
