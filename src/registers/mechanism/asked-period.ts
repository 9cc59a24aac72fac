/** Which period a page of figures is asked for, and those one can choose. */
import { writeDate } from '../../language/dates.ts'
import { optionalDate } from '../../organisation/administration.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import type { Option } from '../../ui/fields.tsx'
import { type Period, quarterOf, writePeriod, yearOf } from './figure-words.ts'

export interface AskedPeriod {
  /** Value of the choice; `datoer` where two dates were typed. */
  chosen: string
  period: Period
  from: string
  until: string
  errors: FieldError[]
}

export const TYPED = 'datoer'
const YEARS = 6
const QUARTERS = 8

interface Choice {
  value: string
  period: Period
}

/** The year so far first, then years, then quarters that are over or running. */
export function periodChoices(today: string): Choice[] {
  const year = Number(today.slice(0, 4))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const years = Array.from({ length: YEARS - 1 }, (_, index) => year - 1 - index)
  const quarters = Array.from({ length: QUARTERS }, (_, index) => {
    const count = year * 4 + quarter - 1 - index
    return { year: Math.floor(count / 4), quarter: (count % 4) + 1 }
  })
  return [
    { value: 'i-aar', period: { from: `${year}-01-01`, until: today } },
    ...years.map((each) => ({ value: String(each), period: yearOf(each) })),
    ...quarters.map((each) => ({
      value: `${each.year}-${each.quarter}`,
      period: quarterOf(each.year, each.quarter),
    })),
  ]
}

export function periodOptions(today: string): Option[] {
  return periodChoices(today).map(({ value, period }) => ({
    value,
    text: value === 'i-aar' ? `${today.slice(0, 4)} til og med ${writeDate(today)}` : writePeriod(period),
  }))
}

/** What cannot be read is answered with the year so far, and said. */
export function readPeriod(asked: Readonly<Record<string, string>>, today: string): AskedPeriod {
  const { fra: from = '', til: until = '', periode = '' } = asked
  const choices = periodChoices(today)
  const chosen = choices.find(({ value }) => value === periode) ?? choices[0]
  const fallback = {
    chosen: chosen?.value ?? 'i-aar',
    period: chosen?.period ?? { from: today, until: today },
    from,
    until,
    errors: [],
  }
  if (from === '' && until === '') return fallback
  const errors = [
    ...dateErrors('fra', from),
    ...dateErrors('til', until),
    ...(from !== '' && until !== '' && until < from
      ? [{ field: 'til', message: 'Den sidste dag skal ligge efter den første.' }]
      : []),
  ]
  if (errors.length > 0) return { ...fallback, errors }
  return { chosen: TYPED, period: { from, until }, from, until, errors: [] }
}

function dateErrors(field: string, text: string): FieldError[] {
  return text !== '' && optionalDate.safeParse(text).success ? [] : [{ field, message: 'Skriv en dato.' }]
}

/** As it stands in an address. */
export const periodQuery = ({ chosen, period }: AskedPeriod): Record<string, string> =>
  chosen === TYPED ? { fra: period.from, til: period.until } : { periode: chosen }
