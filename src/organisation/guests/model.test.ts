import assert from 'node:assert/strict'
import { it } from 'node:test'
import { guestsOf, type StandingGuest } from './model.ts'

const DATES = ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-13', '2026-06-22', '2026-07-06', '2026-09-07', '2026-11-02'] // prettier-ignore

const guest = (attends: StandingGuest['attends'], more: Partial<StandingGuest> = {}): StandingGuest => {
  return { attends, nearMonth: null, nearDay: null, validFrom: '2020-01-01', validUntil: null, ...more }
}
const meetingsWith = (one: StandingGuest) =>
  DATES.filter((date) => guestsOf(date, DATES.toReversed(), [one]).length > 0)

it('a guest of every meeting comes to all in the guest’s time', () => {
  assert.deepEqual(meetingsWith(guest('every-meeting')), DATES)
  assert.deepEqual(
    meetingsWith(guest('every-meeting', { validFrom: '2026-04-13', validUntil: '2026-07-06' })),
    ['2026-04-13', '2026-06-22', '2026-07-06'],
  )
})

it('a guest of the first meeting of a quarter or half-year comes once in each that has a meeting', () => {
  assert.deepEqual(meetingsWith(guest('first-of-quarter')), [
    '2026-01-12',
    '2026-04-13',
    '2026-07-06',
    '2026-11-02',
  ])
  assert.deepEqual(meetingsWith(guest('first-of-half-year')), ['2026-01-12', '2026-07-06'])
  assert.deepEqual(meetingsWith(guest('first-of-month')), DATES)
})

it('a guest who begins in the middle of a quarter comes to the first meeting after that', () => {
  assert.deepEqual(meetingsWith(guest('first-of-quarter', { validFrom: '2026-02-01' }))[0], '2026-02-09')
})

it('a guest near a date comes to the nearest meeting, the earlier of two', () => {
  const near = (nearMonth: number, nearDay: number) =>
    meetingsWith(guest('nearest-date', { nearMonth, nearDay }))
  assert.deepEqual(near(9, 1), ['2026-09-07'])
  assert.deepEqual(near(12, 24), ['2026-11-02'])
  assert.deepEqual(near(2, 29), ['2026-03-09'])
  // 29 June lies seven days from both.
  assert.deepEqual(near(6, 29), ['2026-06-22'])
})
