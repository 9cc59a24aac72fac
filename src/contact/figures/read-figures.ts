/** All that the page of figures and its file show, read once. */
import type { Transaction } from '../../platform/database.ts'
import { endOfDay, instantOf } from '../employees/danish-clock.ts'
import { pausesWithin, type ResolutionPause } from '../employees/guides/queries.ts'
import { type Asked, GRAINS, groupText, sortKeys, subjectsOf } from './asked.ts'
import { type Figures, figuresOf, type PassedOnFigures, passedOnFigures } from './model.ts'
import { type FigureChoices, readPassedOn, readSums, wholeOf } from './queries.ts'

export interface Group {
  key: string
  text: string
  figures: Figures
}

export interface UnitFigures {
  unit: string
  figures: PassedOnFigures
}

export interface FiguresShown {
  groups: Group[]
  whole: Figures
  /** Null where nothing was passed on. */
  passedOn: PassedOnFigures | null
  /** Those that the reader may see. */
  units: UnitFigures[]
  pauses: ResolutionPause[]
}

export async function readFigures(
  tx: Transaction,
  municipality: number,
  asked: Asked,
  choices: FigureChoices,
): Promise<FiguresShown> {
  const { period, grain, queue, unit, trial } = asked
  const time = { municipality, ...period, ...(trial !== null && { trial }) }
  const sums = await readSums(tx, {
    ...time,
    by: GRAINS[grain].by,
    queue,
    subjects: subjectsOf(asked, choices),
  })
  const passed = await readPassedOn(tx, time)
  const begin = new Date(instantOf(period.from, '00:00'))
  const end = new Date(endOfDay(instantOf(period.until, '00:00')))
  const all = passed.find(({ unitId }) => unitId === null)
  return {
    groups: sortKeys(grain, [...sums.keys()], choices).flatMap((key) => {
      const sum = sums.get(key)
      return sum === undefined ? [] : [{ key, text: groupText(grain, key, choices), figures: figuresOf(sum) }]
    }),
    whole: figuresOf(wholeOf(sums.values())),
    passedOn: all === undefined || all.passed === 0 ? null : passedOnFigures(all),
    units: passed.flatMap((row) =>
      row.unitId === null || (unit !== null && row.unitId !== unit)
        ? []
        : [{ unit: row.unit ?? '', figures: passedOnFigures(row) }],
    ),
    pauses: await pausesWithin(tx, begin, end),
  }
}
