/** A figure that a register has: asked for in the reader's name, for the time since the measuring date before. */
import type { Transaction } from '../../platform/database.ts'
import { addDays } from '../../language/due-calendar.ts'
import type { FigureSource } from '../slots.ts'
import type { Indicator } from './queries.ts'

export interface TakenFigure {
  value: number
  count: number | null
  /** ISO dates: the time it is about. */
  from: string
  until: string
}

export type TakeRefusal = 'no-source' | 'no-figure'

/** The time that a measuring date is about: from the day after the one before it, else from the decision. Pure. */
export function periodOf(
  of: Pick<Indicator, 'dates' | 'decision' | 'baselineOn' | 'target'>,
  dateId: number | null,
  today: string,
): { from: string; until: string } {
  const due = of.dates.find(({ id }) => id === dateId)?.dueOn ?? today
  const until = due < today ? due : today
  const before = of.dates.map(({ dueOn }) => dueOn).filter((each) => each < until)
  const start = [...before, of.decision?.heldOn ?? of.baselineOn ?? addDays(until, -365)].filter(
    (day) => day < until,
  )
  return { from: addDays(start.sort().at(-1) ?? addDays(until, -365), 1), until }
}

export async function takeFigure(
  tx: Transaction,
  municipality: number,
  of: Indicator,
  sources: readonly FigureSource[],
  { dateId, today }: { dateId: number | null; today: string },
): Promise<TakenFigure | TakeRefusal> {
  const source = sources.find(({ key }) => key === of.sourceFigure)
  if (source === undefined) return 'no-source'
  const period = periodOf(of, dateId, today)
  const figures = await source.figures(tx, { municipality, ...period, on: today })
  const found = figures.find(({ group }) => group === of.sourceGroup)
  if (found === undefined || found.value === null) return 'no-figure'
  return { value: found.value, count: found.count ?? null, ...period }
}
