import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf, wallClockAt } from '../danish-clock.ts'
import { readBusyTimes } from './read-busy-times.ts'

const FROM = instantOf('2026-11-01', '00:00')
const UNTIL = instantOf('2027-01-01', '00:00')

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']

/** `2026-11-24 09:00–10:00 busy` */
function timesOf(text: string): string[] {
  const read = readBusyTimes(text, FROM, UNTIL)
  assert.ok('times' in read, 'is read')
  return read.times.map(({ from, until, kind }) => {
    const [a, b] = [wallClockAt(from), wallClockAt(until)]
    return `${a.date} ${a.time}–${a.date === b.date ? '' : `${b.date} `}${b.time} ${kind}`
  })
}

const DANISH_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Kontorets tid',
  'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
  'END:VTIMEZONE',
] // prettier-ignore

describe('busy times of a calendar', () => {
  it('are Danish, in whatever zone they were written', () => {
    const wanted = ['2026-11-24 09:00–10:30 busy']
    for (const [start, end] of [
      ['DTSTART:20261124T080000Z', 'DTEND:20261124T093000Z'],
      ['DTSTART;TZID=Europe/Copenhagen:20261124T090000', 'DTEND;TZID=Europe/Copenhagen:20261124T103000'],
      ['DTSTART;TZID=Romance Standard Time:20261124T090000', 'DURATION:PT1H30M'],
      ['DTSTART;TZID=Kontorets tid:20261124T090000', 'DTEND;TZID=Kontorets tid:20261124T103000'],
      ['DTSTART;TZID=America/New_York:20261124T030000', 'DURATION:PT90M'],
      ['DTSTART:20261124T090000', 'DTEND:20261124T103000'],
      ['DTSTART;TZID=Ukendt:20261124T090000', 'DTEND;TZID=Ukendt:20261124T103000'],
    ])
      assert.deepEqual(timesOf(calendar(...DANISH_ZONE, ...event(start ?? '', end ?? ''))), wanted, start)
  })

  it('keep their time of day when the clock is changed', () => {
    const text = calendar(
      ...DANISH_ZONE,
      ...event('DTSTART;TZID=Kontorets tid:20260930T090000', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=4'),
    )
    assert.deepEqual(timesOf(text), ['2026-11-30 09:00–10:00 busy', '2026-12-30 09:00–10:00 busy'])
    const weekly = calendar(...event('DTSTART;TZID=Europe/Copenhagen:20261019T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20261110T235959Z')) // prettier-ignore
    assert.deepEqual(timesOf(weekly), ['2026-11-02 09:00–10:00 busy', '2026-11-09 09:00–10:00 busy'])
  })

  it('of repeated entries: left out, moved, cancelled and added ones are minded', () => {
    const text = calendar(
      ...event('DTSTART:20261102T080000Z', 'DTEND:20261102T090000Z', 'RRULE:FREQ=DAILY;COUNT=6', 'EXDATE:20261103T080000Z', 'RDATE:20261120T080000Z'), // prettier-ignore
      ...event('RECURRENCE-ID:20261104T080000Z', 'DTSTART:20261104T120000Z', 'DTEND:20261104T123000Z'),
      ...event('RECURRENCE-ID:20261105T080000Z', 'DTSTART:20261105T080000Z', 'DTEND:20261105T090000Z', 'STATUS:CANCELLED'), // prettier-ignore
    )
    assert.deepEqual(timesOf(text), [
      '2026-11-02 09:00–10:00 busy',
      '2026-11-04 13:00–13:30 busy',
      '2026-11-06 09:00–10:00 busy',
      '2026-11-07 09:00–10:00 busy',
      '2026-11-20 09:00–10:00 busy',
    ])
  })

  it('of an entry that was moved into the time asked for are found', () => {
    const text = calendar(
      ...event('DTSTART:20250102T080000Z', 'DTEND:20250102T090000Z', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...event('RECURRENCE-ID:20250103T080000Z', 'DTSTART:20261203T080000Z', 'DTEND:20261203T090000Z'),
    )
    assert.deepEqual(timesOf(text), ['2026-12-03 09:00–10:00 busy'])
  })

  it('whole days are away, Danish days, and free ones are free', () => {
    const day = ['DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20261224']
    assert.deepEqual(timesOf(calendar(...event(...day))), ['2026-12-21 00:00–2026-12-24 00:00 away'])
    assert.deepEqual(timesOf(calendar(...event(...day, 'TRANSP:TRANSPARENT'))), [])
    assert.deepEqual(timesOf(calendar(...event('DTSTART;VALUE=DATE:20261221'))), ['2026-12-21 00:00–2026-12-22 00:00 away']) // prettier-ignore
  })

  it('what Outlook says of an entry is minded', () => {
    const marked = (word: string) => timesOf(calendar(...event('DTSTART:20261124T080000Z', 'DURATION:PT1H', `X-MICROSOFT-CDO-BUSYSTATUS:${word}`))) // prettier-ignore
    assert.deepEqual(marked('FREE'), [])
    assert.deepEqual(marked('TENTATIVE'), [])
    assert.deepEqual(marked('OOF'), ['2026-11-24 09:00–10:00 away'])
    assert.deepEqual(marked('WORKINGELSEWHERE'), ['2026-11-24 09:00–10:00 elsewhere'])
    assert.deepEqual(marked('BUSY'), ['2026-11-24 09:00–10:00 busy'])
  })

  it('a calendar that tells nothing but free and busy is read', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'FREEBUSY;FBTYPE=BUSY:20261124T080000Z/PT1H,20261124T120000Z/20261124T130000Z',
      'FREEBUSY;FBTYPE=FREE:20261125T080000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261126T080000Z/PT1H',
      'END:VFREEBUSY',
    )
    assert.deepEqual(timesOf(text), [
      '2026-11-24 09:00–10:00 busy',
      '2026-11-24 13:00–14:00 busy',
      '2026-11-26 09:00–10:00 away',
    ])
  })

  it('an entry that breaks the rules does not hide the others', () => {
    const bad = ['BEGIN:VEVENT', 'UID:2', 'DTSTART:i morgen', 'END:VEVENT']
    const text = calendar(...bad, ...event('DTSTART:20261124T080000Z', 'DURATION:PT1H'))
    assert.deepEqual(timesOf(text), ['2026-11-24 09:00–10:00 busy'])
  })

  it('what is no calendar is refused', () => {
    for (const text of ['', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n'])
      assert.deepEqual(readBusyTimes(text, FROM, UNTIL), { problem: 'unreadable' }, text)
  })

  it('rules that never end, or never come true, end', () => {
    const rule = (words: string) =>
      readBusyTimes(
        calendar(...event('DTSTART:20200101T080000Z', 'DURATION:PT1S', `RRULE:${words}`)),
        FROM,
        UNTIL,
      )
    assert.deepEqual(rule('FREQ=SECONDLY'), { problem: 'too-many' })
    assert.deepEqual(rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), { times: [] })
    assert.deepEqual(rule('FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4'), { times: [] })
    assert.deepEqual(rule('FREQ=DAILY;BYMONTH=13'), { problem: 'unreadable' })
    assert.deepEqual(rule('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), { problem: 'too-many' })
    assert.deepEqual(rule('FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'), { problem: 'too-many' })
  })
})
