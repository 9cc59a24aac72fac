/** What a leader asks of the staffing page, as it stands in the address: what is left empty is as measured, or assumed. */
import { WEEKDAYS } from '../../language/dates.ts'
import type { SearchWords } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { CallBackRule } from './call-back.ts'

/** Figures of a table that can be shown, one at a time. */
export const SHOWN = ['ventetid', 'vaerst', 'opgiver', 'belaegning'] as const
export type Shown = (typeof SHOWN)[number]

export const WEEKS = [4, 12, 26, 52] as const
export const USUAL_WEEKS = 12

export interface AskedStaffing {
  /** Null: all queues together. */
  queue: number | null
  weeks: (typeof WEEKS)[number]
  /** Null: as many as measured. */
  callsInMonth: number | null
  /** Those of a month are answered calls, and more have called. */
  areAnswered: boolean
  /** Seconds; null: as measured. */
  handling: number | null
  patience: number | null
  callBack: CallBackRule | null
  /** Null: as many as the queue has. */
  desks: number | null
  /** Of single hours, by weekday and hour: `1-9`. */
  desksAt: ReadonlyMap<string, number>
  /** Mean wait that is aimed at, seconds. */
  target: number | null
  shown: Shown
  /** Weekday of the chart; null: the one with the worst half hour. */
  weekday: number | null
  /** As typed, to be shown again. */
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

export const MOST_DESKS = 60
const MOST_CALLS = 300_000
/** What is reckoned with where call-back is asked for and nothing else is said. */
export const USUAL_CALL_BACK = { seconds: 180, percent: 50 } as const

export const deskField = (weekday: number, hour: number) => `p${weekday}-${hour}`

/** Parameters that are a table's, not the computation's. */
const OF_TABLE = ['vis', 'dag']

/** @param usualLimit seconds from which call-back is offered where nothing is typed */
export function readAsked(
  given: Readonly<Record<string, string>>,
  usualLimit: number = USUAL_CALL_BACK.seconds,
): AskedStaffing {
  const typed = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, text.trim()]))
  const errors: FieldError[] = []
  const number = (field: string, limits: Limits) => numberOf(typed[field] ?? '', field, limits, errors)
  const minutes = number('graense', { least: 0, most: 60, what: 'minutter' })
  const percent = number('andel', { least: 1, most: 100, what: 'procent' })
  const patience = number('taalmod', { least: 0.5, most: 600, what: 'minutter' })
  const target = number('maal', { least: 0.1, most: 60, what: 'minutter' })
  const order = { plads: 'keeps-place', ledig: 'free-desk' } as const
  const way = typed['tilbagekald']
  return {
    queue: /^\d{1,15}$/u.test(typed['koe'] ?? '') ? Number(typed['koe']) : null,
    weeks: WEEKS.find((weeks) => String(weeks) === typed['uger']) ?? USUAL_WEEKS,
    callsInMonth: number('opkald', { least: 1, most: MOST_CALLS, what: 'opkald' }),
    areAnswered: typed['er'] === 'besvarede',
    handling: number('tid', { least: 10, most: 3600, what: 'sekunder' }),
    patience: patience === null ? null : patience * 60,
    callBack:
      way === 'plads' || way === 'ledig'
        ? {
            above: minutes === null ? usualLimit : minutes * 60,
            accepts: (percent ?? USUAL_CALL_BACK.percent) / 100,
            order: order[way],
          }
        : null,
    desks: number('pladser', { least: 1, most: MOST_DESKS, what: 'pladser', whole: true }),
    desksAt: readDesksAt(typed, errors),
    target: target === null ? null : target * 60,
    shown: SHOWN.find((each) => each === typed['vis']) ?? 'ventetid',
    weekday: /^[1-7]$/u.test(typed['dag'] ?? '') ? Number(typed['dag']) : null,
    typed,
    errors,
  }
}

function readDesksAt(typed: Readonly<Record<string, string>>, errors: FieldError[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [field, text] of Object.entries(typed)) {
    const place = /^p([1-7])-(\d{1,2})$/u.exec(field)
    if (place === null || text === '') continue
    const what = `pladser ${WEEKDAYS[Number(place[1]) % 7] ?? ''} kl. ${place[2]}`
    const desks = numberOf(text, field, { least: 1, most: MOST_DESKS, what, whole: true }, errors)
    if (desks !== null) found.set(`${place[1]}-${Number(place[2])}`, desks)
  }
  return found
}

interface Limits {
  least: number
  most: number
  /** Danish: what it is a number of. */
  what: string
  whole?: boolean
}

const writer = new Intl.NumberFormat('da-DK')

/** `1.234,5` as Danes write it; null where nothing is typed or it is refused. */
function numberOf(text: string, field: string, limits: Limits, errors: FieldError[]): number | null {
  if (text === '') return null
  const { least, most, what, whole = false } = limits
  const isNumber = /^(\d{1,3}(\.\d{3})+|\d{1,7})(,\d{1,3})?$/u.test(text)
  const value = isNumber ? Number(text.replaceAll('.', '').replace(',', '.')) : Number.NaN
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value
  const kind = whole ? 'et helt tal' : 'et tal'
  errors.push({
    field,
    message: `Skriv ${kind} fra ${writer.format(least)} til ${writer.format(most)} (${what}).`,
  })
  return null
}

/** What the same computation is asked by; changed as said. */
export function queryOf({ typed }: AskedStaffing, changed: SearchWords = {}): SearchWords {
  const kept = Object.entries(typed).filter(([, text]) => text !== '')
  return { ...Object.fromEntries(kept), ...changed }
}

/** Without what is only about how it is shown. */
export function computationOf(asked: AskedStaffing): string {
  const kept = Object.entries(asked.typed).filter(([name, text]) => text !== '' && !OF_TABLE.includes(name))
  return new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString()
}
