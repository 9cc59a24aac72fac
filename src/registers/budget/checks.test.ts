import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  checkCarryOver,
  checkFollowUp,
  checkMeasure,
  checkMonthlyReport,
  checkSaving,
  checkSupplement,
} from './checks.ts'
import { listOwedMonths } from './months.ts'

const columnsOf = (errors: readonly { column: string | null }[]) => errors.map(({ column }) => column)

describe('a saving', () => {
  const saving = { project_state: 'prepared', decided_on: null, decision: null, booked_on: null }

  it('is booked only when its project is decided', () => {
    assert.deepEqual(checkSaving(saving), [])
    for (const project_state of ['idea', 'prepared', 'refused'])
      assert.deepEqual(columnsOf(checkSaving({ ...saving, project_state, booked_on: '2026-05-01' })), [
        'booked_on',
      ])
  })

  it('of a decided project says when and where it was decided, and is booked afterwards', () => {
    const decided = { ...saving, project_state: 'decided' }
    assert.deepEqual(columnsOf(checkSaving(decided)), ['decided_on', 'decision'])
    const told = { ...decided, decided_on: '2026-04-20', decision: 'Direktionen den 20-04-2026, punkt 4' }
    assert.deepEqual(checkSaving({ ...told, booked_on: '2026-04-20' }), [])
    assert.deepEqual(columnsOf(checkSaving({ ...told, booked_on: '2026-04-19' })), ['booked_on'])
  })
})

it('a supplementary appropriation is answered only when it was applied for, and not before', () => {
  const supplement = { applied_on: null, outcome: null, decided_on: null }
  assert.deepEqual(checkSupplement(supplement), [])
  assert.deepEqual(columnsOf(checkSupplement({ ...supplement, outcome: 'approved' })), [
    'applied_on',
    'decided_on',
  ])
  assert.deepEqual(
    columnsOf(checkSupplement({ ...supplement, applied_on: '2026-05-01', decided_on: '2026-06-01' })),
    ['outcome'],
  )
  assert.deepEqual(
    columnsOf(checkSupplement({ applied_on: '2026-05-01', outcome: 'refused', decided_on: '2026-04-01' })),
    ['decided_on'],
  )
})

it('no more is carried over than was applied for, and debts are not turned into money', () => {
  const carryOver = { applied: 100, approved: null, decided_on: null }
  assert.deepEqual(checkCarryOver(carryOver), [])
  assert.deepEqual(checkCarryOver({ ...carryOver, approved: 0, decided_on: '2026-03-01' }), [])
  assert.deepEqual(columnsOf(checkCarryOver({ ...carryOver, approved: 101, decided_on: '2026-03-01' })), [
    'approved',
  ])
  assert.deepEqual(columnsOf(checkCarryOver({ applied: -100, approved: 50, decided_on: '2026-03-01' })), [
    'approved',
  ])
  assert.deepEqual(columnsOf(checkCarryOver({ ...carryOver, approved: 50 })), ['decided_on'])
})

it('a measure that is done says what it gave, and a whole year gives no less than a part of it', () => {
  const measure = { state: 'running', achieved: null, expected: 500, full_year: 900 }
  assert.deepEqual(checkMeasure(measure), [])
  assert.deepEqual(columnsOf(checkMeasure({ ...measure, state: 'done' })), ['achieved'])
  assert.deepEqual(columnsOf(checkMeasure({ ...measure, full_year: 400 })), ['full_year'])
})

it('a follow-up is as of a day of its year, and forecasts come after', () => {
  assert.deepEqual(checkFollowUp({ year: 2026, as_of: '2026-03-31', forecasts_due_on: '2026-04-15' }), [])
  assert.deepEqual(
    columnsOf(checkFollowUp({ year: 2026, as_of: '2025-12-31', forecasts_due_on: '2025-12-01' })),
    ['as_of', 'forecasts_due_on'],
  )
})

describe('a unit that is followed every month', () => {
  const watch = { unitId: 1, fromMonth: '2025-11-01', untilMonth: null, dueDay: 10 }

  it('owes every month that has begun, in the month after', () => {
    assert.deepEqual(
      listOwedMonths([watch], new Set(['2025-12-01']), '2026-02-03').map(({ month, dueOn }) => [
        month,
        dueOn,
      ]),
      [
        ['2025-11-01', '2025-12-10'],
        ['2026-01-01', '2026-02-10'],
        ['2026-02-01', '2026-03-10'],
      ],
    )
  })

  it('owes nothing after the last month, and nothing before the first', () => {
    const months = (today: string) =>
      listOwedMonths([{ ...watch, untilMonth: '2025-12-31' }], new Set(), today).map(({ month }) => month)
    assert.deepEqual(months('2026-06-01'), ['2025-11-01', '2025-12-01'])
    assert.deepEqual(months('2025-10-31'), [])
  })

  it('owes a month once where two decisions cover it', () => {
    const [first, ...others] = listOwedMonths([watch, { ...watch, dueDay: 5 }], new Set(), '2025-11-30')
    assert.equal(first?.dueOn, '2025-12-05')
    assert.deepEqual(others, [])
  })

  it('reports of months by their first day', () => {
    assert.deepEqual(checkMonthlyReport({ month: '2026-05-01' }), [])
    assert.deepEqual(columnsOf(checkMonthlyReport({ month: '2026-05-02' })), ['month'])
  })
})
