/** What a page of figures is asked for: time, queue, subject, unit, and by what it is divided. Pure. */
import { MONTHS, writeDate } from '../../language/dates.ts'
import { addDays, addMonths, lastOfMonth, monthOf, yearOf as yearIn } from '../../language/due-calendar.ts'
import { optionalDate } from '../../organisation/administration.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import { type Period, quarterOf, writePeriod, yearOf } from '../../registers/mechanism/figure-words.ts'
import type { Option } from '../../ui/fields.tsx'
import type { Dimension, FigureChoices } from './queries.ts'

export const GRAINS = {
  halvtime: { by: 'slot', text: 'Halv time på dagen' },
  dag: { by: 'day', text: 'Dag' },
  maaned: { by: 'month', text: 'Måned' },
  koe: { by: 'queue', text: 'Kø' },
  emne: { by: 'subject', text: 'Emne' },
  enhed: { by: 'unit', text: 'Enhed' },
} as const satisfies Record<string, { by: Dimension; text: string }>
export type Grain = keyof typeof GRAINS

const isGrain = (text: string): text is Grain => Object.hasOwn(GRAINS, text)

/** More days than these are no picture: they are shown by month. */
export const MOST_DAYS = 92
/** Nobody compares more at once, and the answer would be long in coming. */
export const MOST_YEARS = 10
export const TYPED = 'datoer'

export interface Asked {
  /** Value of the choice; `datoer` where two dates were typed. */
  chosen: string
  period: Period
  from: string
  until: string
  grain: Grain
  queue: number | null
  subject: number | null
  unit: number | null
  /** Null: as it is where nobody says anything. */
  trial: boolean | null
  errors: FieldError[]
  /** Why what is shown is not quite what was asked for. */
  note: string | null
}

const monthPeriod = (day: string): Period => ({
  from: `${day.slice(0, 7)}-01`,
  until: lastOfMonth(yearIn(day), monthOf(day)),
})

export function periodChoices(today: string): { value: string; text: string; period: Period }[] {
  const year = yearIn(today)
  const quarter = Math.ceil(monthOf(today) / 3)
  const lastMonth = monthPeriod(addMonths(`${today.slice(0, 7)}-01`, -1))
  const quarters = Array.from({ length: 4 }, (_, index) => {
    const count = year * 4 + quarter - 1 - index
    return quarterOf(Math.floor(count / 4), (count % 4) + 1)
  })
  return [
    {
      value: 'maaned',
      text: `${capital(MONTHS[monthOf(today) - 1] ?? '')} til nu`,
      period: { from: `${today.slice(0, 7)}-01`, until: today },
    },
    { value: 'i-dag', text: 'I dag', period: { from: today, until: today } },
    { value: 'i-gaar', text: 'I går', period: { from: addDays(today, -1), until: addDays(today, -1) } },
    { value: 'uge', text: 'De seneste 7 dage', period: { from: addDays(today, -6), until: today } },
    { value: 'sidste-maaned', text: capital(writePeriod(lastMonth)), period: lastMonth },
    {
      value: '12-maaneder',
      text: 'De seneste 12 hele måneder',
      period: { from: addMonths(lastMonth.from, -11), until: lastMonth.until },
    },
    ...quarters.map((period) => ({
      value: `${period.from.slice(0, 7)}-kvartal`,
      text: capital(writePeriod(period)),
      period,
    })),
    { value: 'i-aar', text: `${year} til nu`, period: { from: `${year}-01-01`, until: today } },
    ...[1, 2, 3].map((before) => ({
      value: String(year - before),
      text: String(year - before),
      period: yearOf(year - before),
    })),
  ]
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

export const daysOf = ({ from, until }: Period): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1

export function readAsked(
  query: Readonly<Record<string, string>>,
  today: string,
  choices: FigureChoices,
): Asked {
  const { fra: from = '', til: until = '', periode = '', opdelt = '', proeve = '' } = query
  const presets = periodChoices(today)
  const preset = presets.find(({ value }) => value === periode) ?? presets[0]
  const errors = from === '' && until === '' ? [] : dateErrors(from, until)
  const typed = (from !== '' || until !== '') && errors.length === 0
  const period = typed ? { from, until } : (preset?.period ?? { from: today, until: today })
  const asked = isGrain(opdelt) ? opdelt : usualGrain(period)
  const tooMany = asked === 'dag' && daysOf(period) > MOST_DAYS
  const known = (id: string | undefined, list: readonly { id: number }[]) =>
    list.find((each) => String(each.id) === id)?.id ?? null
  return {
    chosen: typed ? TYPED : (preset?.value ?? ''),
    period,
    from,
    until,
    grain: tooMany ? 'maaned' : asked,
    queue: known(query['koe'], choices.queues),
    subject: known(query['emne'], choices.subjects),
    unit: known(query['enhed'], choices.units),
    trial: proeve === '' ? null : proeve === 'ja',
    errors,
    note: tooMany ? `Perioden har over ${MOST_DAYS} dage og er delt efter måned.` : null,
  }
}

function usualGrain(period: Period): Grain {
  const days = daysOf(period)
  if (days === 1) return 'halvtime'
  return days <= 31 ? 'dag' : 'maaned'
}

function dateErrors(from: string, until: string): FieldError[] {
  const errors = [['fra', from] as const, ['til', until] as const].flatMap(([field, text]) =>
    text === '' || !optionalDate.safeParse(text).success ? [{ field, message: 'Skriv en dato.' }] : [],
  )
  if (errors.length > 0) return errors
  if (until < from) return [{ field: 'til', message: 'Den sidste dag skal ligge efter den første.' }]
  return daysOf({ from, until }) > MOST_YEARS * 366
    ? [{ field: 'fra', message: `Vælg højst ${MOST_YEARS} år ad gangen.` }]
    : []
}

/** As it stands in an address. */
export function askedQuery(asked: Asked): Record<string, string> {
  const { chosen, period, grain, queue, subject, unit, trial } = asked
  return {
    ...(chosen === TYPED ? { fra: period.from, til: period.until } : { periode: chosen }),
    opdelt: grain,
    ...(queue === null ? {} : { koe: String(queue) }),
    ...(subject === null ? {} : { emne: String(subject) }),
    ...(unit === null ? {} : { enhed: String(unit) }),
    ...(trial === null ? {} : { proeve: trial ? 'ja' : 'nej' }),
  }
}

/** Subjects that are meant; null: all calls. */
export function subjectsOf({ subject, unit }: Asked, { subjects }: FigureChoices): number[] | null {
  if (subject === null && unit === null) return null
  return subjects
    .filter(({ id, unitId }) => (subject === null || id === subject) && (unit === null || unitId === unit))
    .map(({ id }) => id)
}

/** Name of a group, from its key. */
export function groupText(grain: Grain, key: string, choices: FigureChoices): string {
  const named = (list: readonly { id: number; title: string }[], none: string) =>
    list.find(({ id }) => String(id) === key)?.title ?? none
  switch (grain) {
    case 'halvtime':
      return slotText(Number(key))
    case 'dag':
      return writeDate(key)
    case 'maaned':
      return writePeriod(monthPeriod(key))
    case 'koe':
      return named(choices.queues, 'Ukendt kø')
    case 'emne':
      return named(choices.subjects, 'Uden emne')
    case 'enhed':
      return named(choices.units, 'Uden enhed')
  }
}

/** `17` → `8.30–9.00`. */
export function slotText(slot: number): string {
  const at = (half: number) => `${Math.floor(half / 2)}.${half % 2 === 0 ? '00' : '30'}`
  return `${at(slot)}–${at(slot + 1)}`
}

/** In time or by name; calls without a group last. */
export function sortKeys(grain: Grain, keys: readonly string[], choices: FigureChoices): string[] {
  const text = (key: string) => groupText(grain, key, choices)
  return keys.toSorted((a, b) => {
    if (grain === 'halvtime') return Number(a) - Number(b)
    if (grain === 'dag' || grain === 'maaned') return a.localeCompare(b)
    return Number(a === '0') - Number(b === '0') || text(a).localeCompare(text(b), 'da')
  })
}

export const grainOptions: Option[] = Object.entries(GRAINS).map(([value, { text }]) => ({ value, text }))
