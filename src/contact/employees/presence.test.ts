import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { instantOf } from './danish-clock.ts'
import { type BusyTime, isAwayWithoutDiversion, presenceAt, PRESENCE_STATES, type Said } from './presence.ts'
import { presenceText, sourceText } from './presence-words.ts'

const at = (time: string, date = '2026-11-24') => instantOf(date, time)
const NOW = at('10:00')
const say = (source: Said['source'], state: Said['state'], more: Partial<Said> = {}): Said => {
  const bare = { until: null, saidAt: at('08:00'), place: null, workingOn: null, diversion: null, saidBy: null, bySelf: false } // prettier-ignore
  return { source, state, ...bare, ...more }
}
const taken = (from: string, until: string, kind: BusyTime['kind'] = 'busy'): BusyTime => {
  return { from: at(from), until: at(until), kind }
}
const stateOf = (said: Said[], busy: BusyTime[] = [], now = NOW) => presenceAt(said, busy, now).state

describe('presence', () => {
  it('is unknown when nobody has said anything', () => {
    assert.equal(stateOf([]), 'unknown')
    assert.equal(sourceText(presenceAt([], [], NOW)), null)
  })

  it('said by hand holds until its time, by the day when it has none, and away until it is changed', () => {
    assert.equal(stateOf([say('hand', 'present')], [], at('23:59')), 'present')
    assert.equal(stateOf([say('hand', 'present')], [], at('00:00', '2026-11-25')), 'unknown')
    assert.equal(stateOf([say('hand', 'away')], [], at('12:00', '2026-12-24')), 'away')
    const untilTen = [say('hand', 'away', { until: NOW })]
    assert.equal(stateOf(untilTen, [], NOW - 1), 'away')
    assert.equal(stateOf(untilTen), 'unknown')
  })

  it('«present» gives way to a meeting that began after it was said, not to one that had begun', () => {
    const said = [say('hand', 'present', { saidAt: at('08:00'), place: 'Lokale 12', workingOn: 'Regnskab' })]
    const inMeeting = presenceAt(said, [taken('09:30', '11:00')], NOW)
    assert.deepEqual(
      [inMeeting.state, inMeeting.until, inMeeting.source],
      ['in-meeting', at('11:00'), 'calendar'],
    )
    assert.deepEqual([inMeeting.place, inMeeting.workingOn], [null, 'Regnskab'])
    assert.equal(
      stateOf([say('hand', 'present', { saidAt: at('09:45') })], [taken('09:30', '11:00')]),
      'present',
    )
    assert.equal(stateOf(said, [taken('09:30', '11:00')], at('11:00')), 'present')
  })

  it('«away» by hand holds whatever the calendar says', () => {
    assert.equal(stateOf([say('hand', 'away')], [taken('09:30', '11:00')]), 'away')
    assert.equal(stateOf([say('hand', 'away'), say('graph', 'present', { saidAt: NOW })]), 'away')
  })

  it('a telephone in use is in use, but not for ever', () => {
    assert.equal(stateOf([say('hand', 'away'), say('device', 'in-call', { saidAt: at('09:50') })]), 'in-call')
    assert.equal(stateOf([say('device', 'in-call', { saidAt: at('05:59') })]), 'unknown')
    assert.equal(
      stateOf([say('hand', 'present'), say('graph', 'in-call', { saidAt: at('09:50') })]),
      'in-call',
    )
  })

  it('meetings that follow each other are one, and away goes before meeting', () => {
    const chain = [taken('09:00', '10:30'), taken('10:30', '12:00'), taken('12:15', '13:00')]
    assert.equal(presenceAt([], chain, NOW).until, at('12:00'))
    const away = presenceAt([], [...chain, taken('08:00', '16:00', 'away')], NOW)
    assert.deepEqual([away.state, away.until], ['away', at('16:00')])
    assert.equal(presenceAt([], [taken('07:00', '08:00'), ...chain], NOW).until, at('12:00'))
  })

  it('says of somebody at work elsewhere that they are', () => {
    const elsewhere = presenceAt([say('graph', 'present')], [taken('08:00', '15:00', 'elsewhere')], NOW)
    assert.deepEqual([elsewhere.state, elsewhere.place], ['present', 'Arbejder et andet sted'])
  })

  it('Graph is asked after calendars, and the telephone last', () => {
    assert.equal(stateOf([say('graph', 'away'), say('device', 'present')]), 'away')
    assert.equal(stateOf([say('graph', 'present'), say('device', 'away')]), 'present')
    assert.equal(stateOf([say('device', 'away')]), 'away')
    assert.equal(stateOf([say('graph', 'present', { until: at('09:59') })]), 'unknown')
    const left = [say('hand', 'present'), say('graph', 'away', { saidAt: at('09:30') })]
    assert.equal(stateOf(left), 'away')
    const back = [
      say('hand', 'present', { saidAt: at('09:40') }),
      say('graph', 'away', { saidAt: at('09:30') }),
    ]
    assert.equal(stateOf(back), 'present')
  })

  it('away without diversion is away with nobody to answer', () => {
    assert.equal(isAwayWithoutDiversion(presenceAt([say('hand', 'away')], [], NOW)), true)
    assert.equal(
      isAwayWithoutDiversion(presenceAt([say('hand', 'away', { diversion: '1234' })], [], NOW)),
      false,
    )
    assert.equal(isAwayWithoutDiversion(presenceAt([say('hand', 'in-meeting')], [], NOW)), false)
  })

  it('is always believed of a source that says it now', () => {
    const instants = fc.integer({ min: NOW - 86_400_000, max: NOW + 86_400_000 })
    const words = fc.record({
      source: fc.constantFrom('hand', 'graph', 'device'),
      state: fc.constantFrom(...PRESENCE_STATES),
      until: fc.option(instants),
      saidAt: fc.integer({ min: NOW - 86_400_000, max: NOW }),
    })
    const busyTimes = fc.record({ from: instants, minutes: fc.integer({ min: 1, max: 600 }), kind: fc.constantFrom('busy', 'away', 'elsewhere') }) // prettier-ignore
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { selector: ({ source }) => source }),
        fc.array(busyTimes),
        (given, times) => {
          const said = given.map((each) => say(each.source, each.state, each))
          const busy = times.map(({ from, minutes, kind }) => ({
            from,
            until: from + minutes * 60_000,
            kind,
          }))
          const { state, source, until } = presenceAt(said, busy, NOW)
          if (until !== null) assert.ok(until > NOW)
          if (source === 'calendar') {
            const kind = state === 'away' ? 'away' : 'busy'
            assert.ok(busy.some((each) => each.kind === kind && each.from <= NOW && NOW < each.until))
            return
          }
          if (source === null) return assert.equal(state, 'unknown')
          const found = said.find((each) => each.source === source)
          assert.equal(found?.state, state)
          assert.ok((found?.until ?? Infinity) > NOW)
        },
      ),
    )
  })
})

describe('presence in words', () => {
  it('tells until when: by the clock today, by the day otherwise', () => {
    const text = (state: Said['state'], until: number | null) =>
      presenceText(presenceAt([say('hand', state, { until })], [], NOW), NOW)
    assert.equal(text('in-meeting', at('11:30')), 'I møde til kl. 11.30')
    assert.equal(
      text('away', at('08:00', '2026-11-30')),
      'Ikke til stede til mandag den 30. november 2026 kl. 8.00',
    )
    assert.equal(
      text('away', at('00:00', '2026-11-28')),
      'Ikke til stede til og med fredag den 27. november 2026',
    )
    assert.equal(text('away', null), 'Ikke til stede')
    assert.equal(presenceText(presenceAt([], [], NOW), NOW), 'Ikke oplyst')
  })

  it('says who says so', () => {
    const by = (more: Partial<Said>) => sourceText(presenceAt([say('hand', 'present', more)], [], NOW))
    assert.equal(by({ saidBy: 'Ea Lund', bySelf: true }), 'Sagt af Ea Lund selv 24. november 2026 kl. 8.00')
    assert.equal(by({ saidBy: 'Bo Dahl' }), 'Sagt af Bo Dahl 24. november 2026 kl. 8.00')
    assert.equal(sourceText(presenceAt([], [taken('09:00', '11:00')], NOW)), 'Ifølge kalenderen')
    assert.equal(
      sourceText(presenceAt([say('device', 'in-call', { saidAt: NOW })], [], NOW)),
      'Ifølge telefonen',
    )
    assert.equal(sourceText(presenceAt([say('graph', 'away')], [], NOW)), 'Ifølge Microsoft 365')
  })
})
