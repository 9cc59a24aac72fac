/** What a snapshot said and what the register says of the same today. */
import { differenceOf } from './figure-words.ts'
import type { MeasureFigures, TakenFigures } from './taken-figures.ts'

export interface ComparedRow {
  group: string
  /** Null: no figure; undefined: the group was not there. */
  inPaper: number | null | undefined
  today: number | null | undefined
  difference: number | null
}

export interface ComparedMeasure {
  measure: MeasureFigures
  rows: ComparedRow[]
  /** How it is counted now, where that is another way. */
  newDefinition: string | null
  /** The register has no such measure any more. */
  gone: boolean
  changed: number
}

/** Pure: groups as the snapshot has them, then those that have come since. */
export function compareWithNow(snapshot: TakenFigures, now: TakenFigures): ComparedMeasure[] {
  return snapshot.measures.map((measure) => {
    const today = now.measures.find(({ key }) => key === measure.key)
    const rows = today === undefined ? [] : compareRows(measure, today)
    return {
      measure,
      rows,
      newDefinition: today === undefined || today.definition === measure.definition ? null : today.definition,
      gone: today === undefined,
      changed: rows.filter(isChanged).length,
    }
  })
}

export const isChanged = ({ inPaper, today, difference }: ComparedRow): boolean =>
  difference === null ? (inPaper ?? null) !== (today ?? null) : difference !== 0

function compareRows(measure: MeasureFigures, today: MeasureFigures): ComparedRow[] {
  const later = new Map(today.rows.map(({ group, value }) => [group, value]))
  // What was there only the year before is no figure of the period.
  const own = measure.rows.filter(({ group, value }) => value !== null || later.has(group))
  const rows = own.map(({ group, value }) => rowOf(measure, group, value, later.get(group)))
  const named = new Set(measure.rows.map(({ group }) => group))
  const come = today.rows
    .filter(({ group, value }) => !named.has(group) && value !== null)
    .map(({ group, value }) => rowOf(measure, group, undefined, value))
  return [...rows, ...come]
}

function rowOf(
  { kind }: MeasureFigures,
  group: string,
  inPaper: number | null | undefined,
  today: number | null | undefined,
): ComparedRow {
  return { group, inPaper, today, difference: differenceOf(kind, today ?? null, inPaper ?? null) }
}
