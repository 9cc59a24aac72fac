/** A pool's year as a sheet: every drawing with its case, in kroner. */
import { writeCsv } from '../../documents/sheets/write-sheet.ts'
import { DRAWING_STATES } from './model.ts'
import type { yearOf } from './queries.ts'

type Shown = NonNullable<ReturnType<typeof yearOf>>

const HEAD = ['Sag', 'Hvad', 'Punkt', 'År', 'Beløb', 'Tilstand', 'Besluttet']

export function writeSheetOfYear({ drawings, entries }: Shown): string {
  return writeCsv([
    HEAD,
    ...drawings.map(({ caseNumber, paperTitle, pointNumber, year, ore, state, decidedOn }) => [
      caseNumber,
      paperTitle,
      pointNumber,
      year,
      ore / 100,
      DRAWING_STATES[state],
      decidedOn,
    ]),
    ...entries.map(({ kind, what, ore, notedOn }) => [
      null,
      what,
      null,
      Number(notedOn.slice(0, 4)),
      (kind === 'released' ? -ore : ore) / 100,
      DRAWING_STATES[kind],
      notedOn,
    ]),
  ])
}
