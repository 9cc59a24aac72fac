import type { Criterion, Rate } from '../model.ts'
import type { PersonsOfYear, UnitMonth, UnitYear } from '../queries.ts'

/** What the page of a year shows. */
export interface YearProps {
  year: number
  /** The year has gone: who drove too little can be said. */
  isOver: boolean
  /** Of this year and the one before. */
  units: readonly UnitYear[]
  months: readonly UnitMonth[]
  printed: number | null
  rates: readonly Rate[]
  criteria: readonly Criterion[]
  persons: PersonsOfYear
  keeps: boolean
  /** Those who go on can get their authorisation for the next year. */
  canRenew: boolean
  act: string
}
