/**
 * What became of appeals to Ankestyrelsen, year by year (Danmarkskortet). The reversal rate is remitted and changed cases of
 * all that were decided. The council treats the figures of a year before the next one ends, and must say whether it wants an
 * action plan; where it does not, Ankestyrelsen is told (retssikkerhedsloven § 79 b). Of few cases one moves the rate far.
 */
import { yearOf } from '../../language/due-calendar.ts'
import type { RowError, RowValues } from '../mechanism/register.ts'

export const REGISTER_KEY = 'danmarkskort'

export const PLACES = { own: 'Egen kommune', country: 'Hele landet', other: 'Anden kommune' } as const
export const ACTION_PLAN = { yes: 'Ja', no: 'Nej' } as const

export interface Outcomes {
  upheld: number
  changed: number
  remitted: number
}

export const decidedOf = ({ upheld, changed, remitted }: Outcomes): number => upheld + changed + remitted

/** Per cent; null where nothing was decided. */
export function reversalRate(outcomes: Outcomes): number | null {
  const decided = decidedOf(outcomes)
  return decided === 0 ? null : ((outcomes.remitted + outcomes.changed) / decided) * 100
}

/** Below it a single case moves the rate by ten points or more. */
export const SMALL = 10
export const isSmall = (decided: number): boolean => decided > 0 && decided < SMALL

/** The council treats the figures of a year before the year after ends. */
export const treatBefore = (year: number): string => `${year + 1}-12-31`

/** The year whose figures are to be treated on a day. */
export const yearToTreat = (today: string): number => yearOf(today) - 1

export interface Treatment {
  treatedOn: string | null
  actionPlan: string | null
  notifiedOn: string | null
}

export type NextStep = 'treat' | 'choose-plan' | 'notify' | 'done'

/** What is left to do of a year; null is a year of which nothing is known. */
export function nextStep(treatment: Treatment | null): NextStep {
  if (treatment === null || treatment.treatedOn === null) return 'treat'
  if (treatment.actionPlan === null) return 'choose-plan'
  return treatment.actionPlan === 'no' && treatment.notifiedOn === null ? 'notify' : 'done'
}

export const STEPS: Record<NextStep, string> = {
  treat: 'Byrådet skal behandle tallene',
  'choose-plan': 'Det mangler, om byrådet vil have en handlingsplan',
  notify: 'Ankestyrelsen skal have besked om, at der ikke laves en handlingsplan',
  done: 'Færdig',
}

export function checkTreatment(row: RowValues): RowError[] {
  const errors: RowError[] = []
  const { treated_on, action_plan, reason, notified_on } = row
  if (typeof treated_on === 'string' && action_plan === null)
    errors.push({
      column: 'action_plan',
      message: 'Byrådet skal tage stilling til, om der laves en handlingsplan. Vælg ja eller nej.',
    })
  if (action_plan !== null && treated_on === null)
    errors.push({ column: 'treated_on', message: 'Skriv, hvornår byrådet tog stilling.' })
  if (action_plan === 'no' && (reason === null || reason === ''))
    errors.push({ column: 'reason', message: 'Skriv, hvorfor der ikke laves en handlingsplan.' })
  if (notified_on !== null && action_plan !== 'no')
    errors.push({
      column: 'notified_on',
      message: 'Ankestyrelsen får kun besked, når der ikke laves en handlingsplan.',
    })
  if (typeof notified_on === 'string' && typeof treated_on === 'string' && notified_on < treated_on)
    errors.push({ column: 'notified_on', message: 'Beskeden kan ikke være sendt, før byrådet tog stilling.' })
  return errors
}

/** The point that the council must decide on. */
export const ACTION_PLAN_POINT =
  'At byrådet tager stilling til, om der skal laves en handlingsplan, og at Ankestyrelsen får besked, hvis der ikke skal.'

/** A paper about the figures says in its recommendation that the council decides on an action plan. */
export const namesActionPlan = (points: readonly string[]): boolean =>
  points.some((text) => /handlingsplan/iu.test(text))
