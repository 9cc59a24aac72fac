import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkAuthorisation,
  holdingOn,
  isBelow,
  passedIn,
  printedDiffers,
  ratesOfYear,
  splitYear,
  totalOf,
  writeMonths,
} from './model.ts'
import { STATE_RATES } from './state-rates.ts'

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}-01`
const even = (year: number, km: number) =>
  Array.from({ length: 12 }, (_, index) => ({ month: month(year, index + 1), km }))
const rateOn = (day: string) => holdingOn(STATE_RATES, day)

test('the rates of the state by date, with the change inside 2022', () => {
  const high: Record<string, number> = {
    '2014-06-01': 3.73,
    '2015-12-31': 3.7,
    '2016-01-01': 3.63,
    '2017-01-01': 3.53,
    '2018-03-01': 3.54,
    '2019-01-01': 3.56,
    '2020-01-01': 3.52,
    '2021-12-31': 3.44,
    '2022-04-30': 3.51,
    '2022-05-01': 3.7,
    '2023-01-01': 3.73,
    '2024-01-01': 3.79,
    '2025-01-01': 3.81,
    '2026-12-31': 3.94,
  }
  for (const [day, kroner] of Object.entries(high)) assert.equal(rateOn(day)?.high, kroner, day)
  const low: Record<string, number> = {
    '2017-01-01': 1.93,
    '2018-01-01': 1.94,
    '2019-01-01': 1.98,
    '2020-01-01': 1.96,
    '2021-01-01': 1.9,
    '2022-04-30': 1.98,
    '2022-05-01': 2.17,
    '2023-01-01': 2.19,
    '2024-01-01': 2.23,
    '2025-01-01': 2.23,
    '2026-01-01': 2.28,
  }
  for (const [day, kroner] of Object.entries(low)) assert.equal(rateOn(day)?.low, kroner, day)
  assert.equal(rateOn('2013-12-31'), null)
})

test('a year of the change costs by its months: four at the old rates, eight at the new', () => {
  const months = splitYear(even(2022, 1000), STATE_RATES)
  assert.deepEqual(totalOf(months), { highKm: 12_000, lowKm: 0, cost: 4 * 3510 + 8 * 3700 })
  const far = splitYear(even(2022, 3000), STATE_RATES)
  // 18.000 km until June, 2.000 more in July at the high rate, and 16.000 at the low.
  assert.deepEqual(totalOf(far), {
    highKm: 20_000,
    lowKm: 16_000,
    cost: 12_000 * 3.51 + 8_000 * 3.7 + 16_000 * 2.17,
  })
  assert.equal(passedIn(far), '2022-07-01')
  assert.equal(passedIn(months), null)
  assert.deepEqual(
    ratesOfYear(2022, STATE_RATES).map((each) => [writeMonths(each), each.rate?.high]),
    [
      ['januar–april', 3.51],
      ['maj–december', 3.7],
    ],
  )
  assert.equal(ratesOfYear(2021, STATE_RATES).length, 1)
})

test('exactly 20.000 km are at the high rate, and the tenth above it is not', () => {
  const at = (km: number) => splitYear([{ month: '2026-03-01', km }], STATE_RATES)
  assert.deepEqual(at(20_000), [{ month: '2026-03-01', highKm: 20_000, lowKm: 0, cost: 78_800 }])
  assert.deepEqual(at(20_000.1), [{ month: '2026-03-01', highKm: 20_000, lowKm: 0.1, cost: 78_800.228 }])
})

test('what no rate covers has no cost, rather than a wrong one', () => {
  assert.equal(totalOf(splitYear(even(2013, 100), STATE_RATES)).cost, null)
  assert.equal(totalOf(splitYear(even(2015, 100), STATE_RATES)).cost, 4440)
  assert.equal(totalOf(splitYear(even(2015, 2000), STATE_RATES)).cost, null)
})

const year = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 12 })

test('no kilometre is lost or paid twice, in whatever order months are told, and more never costs less', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 2017, max: 2026 }), (tenthsDriven, ofYear) => {
      const months = tenthsDriven.map((tenths, index) => ({
        month: month(ofYear, index + 1),
        km: tenths / 10,
      }))
      const parts = splitYear(months, STATE_RATES)
      const total = totalOf(parts)
      const driven = tenthsDriven.reduce((sum, tenths) => sum + tenths, 0) / 10
      assert.ok(Math.abs(total.highKm + total.lowKm - driven) < 0.01)
      assert.ok(Math.abs(total.highKm - Math.min(driven, 20_000)) < 0.01)
      assert.deepEqual(splitYear(months.toReversed(), STATE_RATES), parts)
      const more = totalOf(splitYear(months.map((each, index) => (index === 0 ? { ...each, km: each.km + 1 } : each)), STATE_RATES)) // prettier-ignore
      assert.ok((more.cost ?? 0) > (total.cost ?? 0))
    }),
  )
})

test('within a year of one rate, it costs what the rule on a single line says', () => {
  fc.assert(
    fc.property(
      year,
      fc.constantFrom(2017, 2018, 2019, 2020, 2021, 2023, 2024, 2025, 2026),
      (driven, ofYear) => {
        const months = driven.map((km, index) => ({ month: month(ofYear, index + 1), km }))
        const km = driven.reduce((sum, each) => sum + each, 0)
        const rate = rateOn(month(ofYear, 1))
        assert.ok(rate?.low)
        const expected = Math.min(km, 20_000) * rate.high + Math.max(0, km - 20_000) * rate.low
        assert.ok(Math.abs((totalOf(splitYear(months, STATE_RATES)).cost ?? 0) - expected) < 0.011)
      },
    ),
  )
})

test('the rate of a day is the newest that had begun, however they lie', () => {
  const day = fc
    .date({ min: new Date('2013-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.shuffledSubarray([...STATE_RATES]), (on, rates) => {
      const found = holdingOn(rates, on)
      const begun = rates.filter(({ validFrom }) => validFrom <= on).map(({ validFrom }) => validFrom)
      assert.equal(found?.validFrom, begun.toSorted().at(-1))
    }),
  )
})

test('2.000 km a year are asked of what was given from 19 May 2015', () => {
  const criteria = [{ validFrom: '2015-05-19', leastKm: 2000 }]
  assert.equal(isBelow(1999.9, '2015-05-19', criteria), true)
  assert.equal(isBelow(2000, '2015-05-19', criteria), false)
  assert.equal(isBelow(10, '2015-05-18', criteria), null)
  assert.equal(isBelow(1500, '2020-01-01', [...criteria, { validFrom: '2019-01-01', leastKm: 1500 }]), false)
})

test('a printed sum that differs from its parts is told', () => {
  assert.equal(
    printedDiffers([23, 49, 1, 12, 2], 88),
    'Centrenes tal giver 87 (23 + 49 + 1 + 12 + 2), men i opgørelsen stod 88.',
  )
  assert.equal(printedDiffers([23, 49, 1, 12, 2], 87), null)
  assert.equal(printedDiffers([23, 49], null), null)
})

test('an authorisation is given before its year ends, and reviewed with an outcome', () => {
  const right = { year: 2026, grantedOn: '2025-12-01', reviewedOn: null, outcome: null }
  assert.deepEqual(checkAuthorisation(right), [])
  const columns = (more: object) => checkAuthorisation({ ...right, ...more }).map(({ column }) => column)
  assert.deepEqual(columns({ grantedOn: '2027-01-01' }), ['granted_on'])
  assert.deepEqual(columns({ reviewedOn: '2027-01-10' }), ['outcome'])
  assert.deepEqual(columns({ outcome: 'ends' }), ['reviewed_on'])
  assert.deepEqual(columns({ reviewedOn: '2025-11-01', outcome: 'ends' }), ['reviewed_on'])
})
