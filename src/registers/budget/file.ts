/** A follow-up as a file, area by area, with the sign of its deviations in the headings. */
import type { Cell } from '../../documents/sheets/read-sheet.ts'
import { FRAMES, SIGNS, sumOf } from './model.ts'
import type { Picture } from './picture.ts'

export interface FollowUpFile {
  headings: string[]
  rows: Cell[][]
}

export function fileOf({ areas, name, asOf, sign }: Picture): FollowUpFile {
  return {
    headings: [
      'Opfølgning',
      'Tal pr.',
      'Udvalg',
      'Nummer',
      'Område',
      'Center',
      'Ramme',
      'Oprindeligt budget (udgift +)',
      'Korrigeret budget (udgift +)',
      'Forbrug (udgift +)',
      'Forventet regnskab (udgift +)',
      `Afvigelse fra oprindeligt (${SIGNS[sign]})`,
      `Afvigelse fra korrigeret (${SIGNS[sign]})`,
      'Forklaring',
    ],
    rows: areas.map((area) => {
      const { fromOriginal, fromCorrected } = sumOf([area], sign)
      return [
        name,
        asOf,
        area.body,
        area.code,
        area.name,
        area.unit,
        FRAMES[area.frame],
        area.original / 100,
        area.corrected / 100,
        area.actual === null ? null : area.actual / 100,
        area.forecast === null ? null : area.forecast / 100,
        fromOriginal / 100,
        fromCorrected / 100,
        area.explanation,
      ]
    }),
  }
}
