/** How plans are said in Danish. */
import { MONTHS, writeDate } from '../../language/dates.ts'
import type { Step } from './model.ts'

/** «1.–15. oktober 2026», «28. september – 9. oktober 2026», «4. september 2026». */
export function daysText({ beginsOn, endsOn }: Pick<Step, 'beginsOn' | 'endsOn'>): string {
  if (beginsOn === endsOn) return writeDate(beginsOn)
  const day = Number(beginsOn.slice(8))
  if (beginsOn.slice(0, 7) === endsOn.slice(0, 7)) return `${day}.–${writeDate(endsOn)}`
  if (beginsOn.slice(0, 4) !== endsOn.slice(0, 4)) return `${writeDate(beginsOn)} – ${writeDate(endsOn)}`
  return `${day}. ${MONTHS[Number(beginsOn.slice(5, 7)) - 1]} – ${writeDate(endsOn)}`
}

export const COLLISION_TITLES = {
  'day-off': 'Fridag',
  passed: 'Overskredet',
  'wrong-order': 'Forkert rækkefølge',
  'too-close': 'For tæt',
  'decision-in-consultation': 'Før høringen slutter',
  'same-time': 'Samme tid',
  'no-meeting': 'Intet møde',
  'meeting-moved': 'Mødet er flyttet',
  'papers-late': 'Efter fristen for oplæg',
} as const

export const PLAN_REFUSALS = {
  'changed-meanwhile': 'En anden har ændret planen imens. Se den nye plan, og prøv igen.',
  'has-plan': 'Sagen har allerede en procesplan.',
} as const
