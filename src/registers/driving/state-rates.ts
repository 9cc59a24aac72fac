/**
 * The state's rates as they were announced, to begin with: a municipality takes those over that it has not, and keeps its
 * own list of them from then on. The low rates of 2014–2016 are left for those who know them.
 */
import { type Rate, SPLIT_KM } from './model.ts'

const FROM: readonly (readonly [validFrom: string, high: number, low: number | null])[] = [
  ['2014-01-01', 3.73, null],
  ['2015-01-01', 3.7, null],
  ['2016-01-01', 3.63, null],
  ['2017-01-01', 3.53, 1.93],
  ['2018-01-01', 3.54, 1.94],
  ['2019-01-01', 3.56, 1.98],
  ['2020-01-01', 3.52, 1.96],
  ['2021-01-01', 3.44, 1.9],
  ['2022-01-01', 3.51, 1.98],
  ['2022-05-01', 3.7, 2.17],
  ['2023-01-01', 3.73, 2.19],
  ['2024-01-01', 3.79, 2.23],
  ['2025-01-01', 3.81, 2.23],
  ['2026-01-01', 3.94, 2.28],
]

export const STATE_RATES: readonly Rate[] = FROM.map(([validFrom, high, low]) => ({
  validFrom,
  high,
  low,
  splitKm: SPLIT_KM,
}))
