/**
 * Public holidays of Denmark as data, each with the years it is one. Days that are no public holidays but on which many
 * municipalities are closed are listed apart: each municipality chooses among them.
 */
import { isoDate } from './dates.ts'
import { addDays, easterOf } from './due-calendar.ts'

interface DayOfYear {
  name: string
  /** Days after Easter Sunday, or a day and month of every year. */
  on: number | { month: number; day: number }
  /** The last year it was a public holiday. */
  until?: number
}

/** Lov om helligdage; Store bededag ended with 2023 (lov nr. 214 af 6. marts 2023). */
const HOLIDAYS: readonly DayOfYear[] = [
  { name: 'Nytårsdag', on: { month: 1, day: 1 } },
  { name: 'Skærtorsdag', on: -3 },
  { name: 'Langfredag', on: -2 },
  { name: 'Påskedag', on: 0 },
  { name: '2. påskedag', on: 1 },
  { name: 'Store bededag', on: 26, until: 2023 },
  { name: 'Kristi himmelfartsdag', on: 39 },
  { name: 'Pinsedag', on: 49 },
  { name: '2. pinsedag', on: 50 },
  { name: 'Juledag', on: { month: 12, day: 25 } },
  { name: '2. juledag', on: { month: 12, day: 26 } },
]

/** Days of the year that are no public holidays; a municipality says by date which of them it is closed on. */
export const OCCASIONS = {
  'may-day': { name: '1. maj', on: { month: 5, day: 1 } },
  'constitution-day': { name: 'Grundlovsdag', on: { month: 6, day: 5 } },
  'christmas-eve': { name: 'Juleaftensdag', on: { month: 12, day: 24 } },
  'new-years-eve': { name: 'Nytårsaftensdag', on: { month: 12, day: 31 } },
} as const satisfies Record<string, DayOfYear>

export type Occasion = keyof typeof OCCASIONS

export function isOccasion(text: string): text is Occasion {
  return Object.hasOwn(OCCASIONS, text)
}

export interface NamedDay {
  /** ISO date. */
  day: string
  name: string
}

/** The public holidays of a year, in order. */
export function holidaysOf(year: number): NamedDay[] {
  return HOLIDAYS.filter(({ until }) => until === undefined || year <= until)
    .map(({ name, on }) => ({ day: dayIn(year, on), name }))
    .sort((a, b) => a.day.localeCompare(b.day))
}

export function dayOfOccasion(occasion: Occasion, year: number): NamedDay {
  const { name, on } = OCCASIONS[occasion]
  return { day: dayIn(year, on), name }
}

function dayIn(year: number, on: DayOfYear['on']): string {
  if (typeof on === 'number') return addDays(easterOf(year), on)
  const date = isoDate(year, on.month, on.day)
  if (date === null) throw new RangeError(`no such day in ${year}: ${on.day}/${on.month}`)
  return date
}
