import assert from 'node:assert/strict'
import { it } from 'node:test'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { instantOf } from './danish-clock.ts'
import { openStateAt, openText, type TelephoneHours, weekText } from './telephone-hours.ts'

/** Monday to Wednesday, Thursday in two parts, and Friday. */
const WEEK: TelephoneHours[] = [
  ...[1, 2, 3].map((weekday) => ({ weekday, opens: '09:00', closes: '15:00' })),
  { weekday: 4, opens: '13:00', closes: '17:00' },
  { weekday: 4, opens: '09:00', closes: '12:00' },
  { weekday: 5, opens: '09:00', closes: '12:00' },
]
const calendar = new WeekdayCalendar({ single: [{ day: '2026-12-23', name: 'lukkedag' }], yearly: [] })
const textAt = (date: string, time: string, hours = WEEK) => {
  const now = instantOf(date, time)
  const state = openStateAt(hours, calendar, now)
  return state === null ? null : openText(state, now)
}

it('is open from the minute it opens until the minute it closes', () => {
  assert.equal(textAt('2026-11-24', '08:59'), 'Lukket. Åbner kl. 9.00')
  assert.equal(textAt('2026-11-24', '09:00'), 'Åbent til kl. 15.00')
  assert.equal(textAt('2026-11-24', '14:59'), 'Åbent til kl. 15.00')
  assert.equal(textAt('2026-11-24', '15:00'), 'Lukket. Åbner onsdag kl. 9.00')
})

it('a day may have several parts, and a weekend none', () => {
  assert.equal(textAt('2026-11-26', '12:30'), 'Lukket. Åbner kl. 13.00')
  assert.equal(textAt('2026-11-27', '13:00'), 'Lukket. Åbner mandag kl. 9.00')
})

it('days off go before the hours', () => {
  assert.equal(textAt('2026-12-23', '10:00'), 'Lukket (lukkedag). Åbner torsdag kl. 9.00')
  assert.equal(textAt('2026-12-25', '10:00'), 'Lukket (Juledag). Åbner mandag kl. 9.00')
})

it('a unit that has said nothing is neither open nor closed', () =>
  assert.equal(textAt('2026-11-24', '10:00', []), null))

it('a unit that opens once a week says so a week ahead', () => {
  const mondays = [{ weekday: 1, opens: '10:00', closes: '11:00' }]
  assert.equal(textAt('2026-11-23', '12:00', mondays), 'Lukket. Åbner mandag i næste uge kl. 10.00')
})

it('holds on days when the clock is changed', () => {
  const sundays = [{ weekday: 7, opens: '02:30', closes: '04:00' }]
  const sunday = openStateAt(sundays, new WeekdayCalendar(), instantOf('2026-10-25', '03:30'))
  assert.deepEqual(sunday, { isOpen: true, until: '04:00' })
})

it('tells the week in a line', () => {
  assert.equal(weekText(WEEK), 'man–ons 9.00–15.00, tors 9.00–12.00 og 13.00–17.00, fre 9.00–12.00')
  assert.equal(weekText([]), '')
})
