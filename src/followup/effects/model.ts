/**
 * This folder answers for whether what was decided worked. An indicator belongs to a decision: a unit, which way is better,
 * where it stood, where it shall be and when. Each measuring date is a duty of whoever has the figures; silence is overdue.
 * When the last date has passed a rule proposes a verdict with its reason, and a person confirms it. What must hold for the
 * target to be reached are its preconditions; a decision that drops one flags the target. All of it is seen with the
 * decision. Everything here is pure.
 */
import { writeDate } from '../../language/dates.ts'
import { addDays } from '../../language/due-calendar.ts'
import { writeFigure } from '../../language/figures.ts'

export const DIRECTIONS = {
  up: 'Mindst (højere er bedre)',
  down: 'Højst (lavere er bedre)',
  within: 'Mellem to tal',
} as const
export type Direction = keyof typeof DIRECTIONS

export const VERDICTS = { met: 'Nået', 'not-met': 'Ikke nået', unclear: 'Uklart' } as const
export type Verdict = keyof typeof VERDICTS

export interface Target {
  unit: string
  direction: Direction
  /** At least, or the lower end. */
  low: number | null
  /** At most, or the upper end. */
  high: number | null
  /** ISO date by which it is to be reached. */
  on: string
}

export interface MeasuringDate {
  id: number
  /** ISO date. */
  dueOn: string
}

export interface Measurement {
  /** The measuring date it answers; null: a figure between them. */
  dateId: number | null
  /** ISO date. */
  measuredOn: string
  value: number
  /** How many it is made of; null where nobody said. */
  count: number | null
}

export interface Measured {
  target: Target
  dates: readonly MeasuringDate[]
  measurements: readonly Measurement[]
  /** Figures made of fewer say nothing. */
  leastCount: number | null
  /** Measured more days after its date, a figure is late. */
  lateDays: number
}

export interface Proposal {
  /** `waiting`: it is not time yet. */
  verdict: Verdict | 'waiting'
  /** A sentence in Danish. */
  reason: string
}

/** What figures say of the target: met or not by direction and date; unclear where they are missing, late or too few. */
export function proposeVerdict(of: Measured, today: string): Proposal {
  const last = lastDate(of.dates)
  const deciding = decidingMeasurement(of, last)
  const judgedOn = addDays(last?.dueOn ?? of.target.on, of.lateDays)
  if (deciding === null && today <= judgedOn) return { verdict: 'waiting', reason: waitingReason(of, last) }
  const problems = problemsOf(of, deciding, last)
  if (deciding === null || problems.length > 0)
    return { verdict: 'unclear', reason: `${sentence(problems.join(', og '))}.` }
  const said = `${figureOf(deciding.value, of.target.unit)} den ${writeDate(deciding.measuredOn)}`
  return reaches(of.target, deciding.value)
    ? { verdict: 'met', reason: `${said}. Målet er ${targetText(of.target)}.` }
    : { verdict: 'not-met', reason: `${said} når ikke målet: ${targetText(of.target)}.` }
}

/** The figure of the last measuring date; without dates, the newest that came in time. */
function decidingMeasurement(
  { target, measurements, lateDays }: Measured,
  last: MeasuringDate | null,
): Measurement | null {
  if (last !== null) return measurements.find(({ dateId }) => dateId === last.id) ?? null
  const inTime = measurements.filter(({ measuredOn }) => measuredOn <= addDays(target.on, lateDays))
  return latestOf(inTime)
}

function waitingReason({ target }: Measured, last: MeasuringDate | null): string {
  if (last === null) return `Målet skal være nået den ${writeDate(target.on)}.`
  return `Den sidste måling er den ${writeDate(last.dueOn)}.`
}

/** Why nothing can be said, in Danish; empty where it can. */
function problemsOf(of: Measured, deciding: Measurement | null, last: MeasuringDate | null): string[] {
  const { leastCount, lateDays, target } = of
  if (deciding === null) {
    const when = last === null ? `inden den ${writeDate(target.on)}` : `den ${writeDate(last.dueOn)}`
    return [`målingen ${when} mangler`]
  }
  const problems: string[] = []
  if (last !== null && isLate(deciding, last, lateDays))
    problems.push(
      `målingen til den ${writeDate(last.dueOn)} blev først lavet den ${writeDate(deciding.measuredOn)}`,
    )
  if (leastCount !== null && (deciding.count ?? 0) < leastCount) {
    const counted =
      deciding.count === null ? 'det er ikke oplyst, hvor mange' : `kun ${writeFigure(deciding.count, 0)}`
    problems.push(`tallet skal bygge på mindst ${writeFigure(leastCount, 0)}, og ${counted}`)
  }
  const answered = of.dates.filter(({ id }) => of.measurements.some(({ dateId }) => dateId === id)).length
  if (answered < of.dates.length)
    problems.push(`der er kun målt ${answered} af ${of.dates.length} planlagte gange`)
  return problems
}

export function isLate({ measuredOn }: Measurement, { dueOn }: MeasuringDate, lateDays: number): boolean {
  return measuredOn > addDays(dueOn, lateDays)
}

export function reaches({ direction, low, high }: Target, value: number): boolean {
  if (direction === 'up') return low !== null && value >= low
  if (direction === 'down') return high !== null && value <= high
  return low !== null && high !== null && value >= low && value <= high
}

export function lastDate<Each extends MeasuringDate>(dates: readonly Each[]): Each | null {
  return dates.reduce<Each | null>(
    (last, each) => (last === null || each.dueOn > last.dueOn ? each : last),
    null,
  )
}

export function latestOf<Each extends Measurement>(measurements: readonly Each[]): Each | null {
  return measurements.reduce<Each | null>(
    (last, each) => (last === null || each.measuredOn > last.measuredOn ? each : last),
    null,
  )
}

/** Measuring dates that have passed and have no figure, the oldest first. */
export function overdueDates<Each extends MeasuringDate>(
  { dates, measurements }: { dates: readonly Each[]; measurements: readonly Measurement[] },
  today: string,
): Each[] {
  return dates
    .filter(({ id, dueOn }) => dueOn < today && !measurements.some(({ dateId }) => dateId === id))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** The next that has no figure yet. */
export function nextDate<Each extends MeasuringDate>(of: {
  dates: readonly Each[]
  measurements: readonly Measurement[]
}): Each | null {
  const open = of.dates.filter(({ id }) => !of.measurements.some(({ dateId }) => dateId === id))
  return open.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null
}

/** Decimals beyond these are of no measurement. */
const DECIMALS = 2

/** `95 %`, `3,5 minutter`. */
export function figureOf(value: number, unit: string): string {
  return `${writeFigure(value, DECIMALS)}\u00A0${unit}`
}

/** `mindst 95 %`, `mellem 10 og 20 dage`. */
export function targetText({
  direction,
  low,
  high,
  unit,
}: Pick<Target, 'direction' | 'low' | 'high' | 'unit'>): string {
  if (direction === 'up') return `mindst ${figureOf(low ?? 0, unit)}`
  if (direction === 'down') return `højst ${figureOf(high ?? 0, unit)}`
  return `mellem ${writeFigure(low ?? 0, DECIMALS)} og ${figureOf(high ?? 0, unit)}`
}

/** With a capital letter. */
export const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase('da')}${text.slice(1)}`

export interface PreconditionState {
  state: 'held' | 'dropped'
  /** What the decision that it waits for came to, as far as the reader sees it. */
  awaitedOutcome: string | null
}

/** Refused where it was to be decided, it has dropped though nobody has said so. */
export function hasDropped({ state, awaitedOutcome }: PreconditionState): boolean {
  return state === 'dropped' || awaitedOutcome === 'rejected' || awaitedOutcome === 'withdrawn'
}

/** How an indicator stands in the list: what a person said, else what the rule says, else what is owed. */
export const PROGRESS_TEXTS = {
  overdue: 'Mangler måling',
  'to-judge': 'Klar til vurdering',
  running: 'I gang',
  met: 'Nået',
  'not-met': 'Ikke nået',
  unclear: 'Uklart',
  ended: 'Stoppet',
} as const
export type Progress = keyof typeof PROGRESS_TEXTS

export interface Judged extends Measured {
  endedOn: string | null
  /** The newest first. */
  verdicts: readonly { verdict: Verdict }[]
}

export function progressOf(of: Judged, today: string): Progress {
  const [given] = of.verdicts
  if (given !== undefined) return given.verdict
  if (of.endedOn !== null) return 'ended'
  if (proposeVerdict(of, today).verdict !== 'waiting') return 'to-judge'
  return overdueDates(of, today).length > 0 ? 'overdue' : 'running'
}

/** Whether a figure is still owed: not where it was judged or has ended. */
export function isOpen({ endedOn, verdicts }: Pick<Judged, 'endedOn' | 'verdicts'>): boolean {
  return endedOn === null && verdicts.length === 0
}
