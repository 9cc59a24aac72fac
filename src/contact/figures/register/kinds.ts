/** Figures of which something can be expected or decided. Pure. */
import { writeFigure } from '../../../language/figures.ts'
import type { Figures, PassedOnFigures } from '../model.ts'

export const KINDS = {
  wait: 'Ventetid i gennemsnit (minutter)',
  ninth: 'Ventetid, 9 ud af 10 (minutter)',
  abandoned: 'Lagt på i køen (%)',
  within: 'Servicemål af ankomne (%)',
  resolved: 'Straksafklaret (%)',
  kept: 'Tilbagekald holdt (%)',
  'passed-on': 'Svarprocent, når der stilles videre (%)',
} as const
export type Kind = keyof typeof KINDS

export const isKind = (text: unknown): text is Kind => typeof text === 'string' && Object.hasOwn(KINDS, text)

/** Less is better. */
const DOWN: ReadonlySet<Kind> = new Set(['wait', 'ninth', 'abandoned'])
const MINUTES: ReadonlySet<Kind> = new Set(['wait', 'ninth'])

export const unitOf = (kind: Kind): string => (MINUTES.has(kind) ? 'min.' : '%')

/** `3 min.`, `80 %`. */
export const writeKind = (kind: Kind, value: number | null): string =>
  value === null ? 'ingen tal' : `${writeFigure(value, 1)}\u00A0${unitOf(kind)}`

/** `højst 3 min.`, `mindst 80 %`. */
export const wantedText = (kind: Kind, value: number): string =>
  `${DOWN.has(kind) ? 'højst' : 'mindst'} ${writeKind(kind, value)}`

/** Null where there is no figure. */
export function isReached(kind: Kind, wanted: number, measured: number | null): boolean | null {
  if (measured === null) return null
  // As they are shown: 3,04 is 3.
  const shown = Math.round(measured * 10) / 10
  return DOWN.has(kind) ? shown <= wanted : shown >= wanted
}

const minutes = (seconds: number | undefined) => (seconds === undefined ? null : seconds / 60)

export function valueOfKind(kind: Kind, figures: Figures, passedOn: PassedOnFigures | null): number | null {
  switch (kind) {
    case 'wait':
      return minutes(figures.answeredWait?.mean)
    case 'ninth':
      return minutes(figures.answeredWait?.ninth)
    case 'abandoned':
      return figures.abandonedShare
    case 'within':
      return figures.withinOfArrived
    case 'resolved':
      return figures.resolvedShare
    case 'kept':
      return figures.keptShare
    case 'passed-on':
      return passedOn?.answerRate ?? null
  }
}
