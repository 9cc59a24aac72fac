/** Calendars as a telephone asks for them, read back by a small reader of RFC 5545. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'
import { type CalendarEntry, writeCalendar } from './calendar.ts'

type Entry = Map<string, string>

/** Unfolds lines and unescapes text; parameters stay with the name. */
function readCalendar(text: string): { head: Entry; entries: Entry[]; zones: string[] } {
  assert.ok(!/[^\r]\n/.test(text), 'lines end in CRLF')
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `too long: ${line}`)
  const head: Entry = new Map()
  const entries: Entry[] = []
  const zones: string[] = []
  const open: string[] = []
  for (const line of text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === '') continue
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') entries.push(new Map())
    } else if (name === 'END') assert.equal(open.pop(), value)
    else if (open.at(-1) === 'VTIMEZONE') zones.push(value)
    else if (open.at(-1) === 'VCALENDAR') head.set(name, value)
    else if (open.at(-1) === 'VEVENT') entries.at(-1)?.set(name, value.replaceAll(/\\([\\;,])/g, '$1'))
  }
  assert.deepEqual(open, [])
  return { head, entries, zones }
}

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'moede-7',
  title: 'Direktionen',
  kind: 'ordinary',
  heldOn: '2027-03-29',
  startsAt: '09:00',
  endsAt: '11:30',
  location: 'Rådhuset, lokale 2; 1. sal',
  cancelled: false,
  sequence: 2,
  changedAt: new Date('2026-11-22T10:00:00Z'),
  url: 'https://prove.dk/moedeplan/7',
  ...more,
})
const HEAD = { name: 'Møder, Prøve Kommune', host: 'prove.dk' }

describe('a calendar', () => {
  it('says where and when by the clock of Copenhagen', () => {
    const { head, entries, zones } = readCalendar(writeCalendar(HEAD, [entry()]))
    assert.equal(head.get('X-WR-CALNAME'), 'Møder\\, Prøve Kommune')
    assert.deepEqual(zones, ['Europe/Copenhagen'])
    assert.deepEqual(Object.fromEntries(entries[0] ?? []), {
      UID: 'moede-7@prove.dk',
      SEQUENCE: '2',
      DTSTAMP: '20261122T100000Z',
      'DTSTART;TZID=Europe/Copenhagen': '20270329T090000',
      'DTEND;TZID=Europe/Copenhagen': '20270329T113000',
      SUMMARY: 'Direktionen',
      LOCATION: 'Rådhuset, lokale 2; 1. sal',
      DESCRIPTION: 'Se mødet i Sagsgang: https://prove.dk/moedeplan/7',
      'URL;VALUE=URI': 'https://prove.dk/moedeplan/7',
      STATUS: 'CONFIRMED',
      'LAST-MODIFIED': '20261122T100000Z',
    })
  })

  it('is the same bytes for the same meetings, whatever the zone of the machine', () => {
    const zone = process.env['TZ']
    const written = ['UTC', 'Europe/Copenhagen', 'America/New_York'].map((each) => {
      process.env['TZ'] = each
      return writeCalendar(HEAD, [entry(), entry({ id: 'moede-8', heldOn: '2027-10-31', startsAt: '00:30' })])
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    assert.equal(new Set(written).size, 1)
  })

  it('marks what is cancelled, is all day without a time, and tells the kind', () => {
    const { entries } = readCalendar(
      writeCalendar(HEAD, [
        entry({ cancelled: true, kind: 'extraordinary' }),
        entry({ startsAt: null, endsAt: null }),
      ]),
    )
    assert.equal(entries[0]?.get('STATUS'), 'CANCELLED')
    assert.equal(entries[0]?.get('SUMMARY'), 'Aflyst: Direktionen, ekstraordinært møde')
    assert.equal(entries[1]?.get('DTSTART;VALUE=DATE'), '20270329')
  })
})

describe('the address of a calendar', () => {
  let site: TestSite
  let owner: Client
  let board = 0
  let forum = 0
  before(async () => {
    site = await startTestSite()
    owner = new Client({ connectionString: site.database.adminUrl })
    await owner.connect()
    board = site.municipality.body('direktionen')
    forum = site.municipality.body('chefforum')
  })
  after(async () => {
    await owner.end()
    await site.stop()
  })

  const meet = async (body: number, day: string): Promise<number> => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into meetings (municipality_id, body_id, held_on, starts_at, planned_end, kind, degree, origin, stage, items_seen_by)
       values ($1, $2, $3, '09:00', '11:00', 'agenda', 'internal', 'meeting', 'planned', 'seats') returning id`,
      [site.municipality.id, body, day],
    )
    return Number(rows[0]?.id)
  }
  const addressOf = async (who: SmallPerson): Promise<string> => {
    const html = await (await site.post(paths.ownCalendar, who, { handling: 'ny' })).text()
    const address = /value="[^"]*(\/kalender\/[^"]+)"/.exec(html)?.[1]
    assert.ok(address)
    return address
  }
  const read = async (address: string) => {
    const response = await site.visit(address)
    assert.equal(response.status, 200, address)
    assert.match(response.headers.get('content-type') ?? '', /^text\/calendar/)
    return readCalendar(await response.text()).entries
  }
  const idsOf = (entries: Entry[]) => entries.map((each) => each.get('UID')?.replace(/@.*/, ''))

  it('gives the meetings of one’s own bodies, moved and cancelled ones too, and no word of an item', async () => {
    const [first, second] = [await meet(board, '2027-02-01'), await meet(board, '2027-02-08')]
    await meet(forum, '2027-02-02')
    await owner.query(
      `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title) values ($1, $2, $3, 0, 'decision', 'Vakmuppen')`,
      [site.municipality.id, first, board],
    )
    const address = await addressOf('member')
    const entries = await read(address)
    assert.deepEqual(idsOf(entries), [`moede-${first}`, `moede-${second}`])
    await owner.query(`update meetings set held_on = '2027-02-03' where id = $1`, [first])
    await owner.query(`update meetings set stage = 'cancelled', cancelled_reason = 'Ferie' where id = $1`, [
      second,
    ])
    const [moved, cancelled] = await read(address)
    assert.equal(moved?.get('DTSTART;TZID=Europe/Copenhagen'), '20270203T090000')
    assert.deepEqual([moved?.get('SEQUENCE'), cancelled?.get('SEQUENCE')], ['1', '1'])
    assert.equal(cancelled?.get('STATUS'), 'CANCELLED')
    assert.ok(!(await (await site.visit(address)).text()).includes('Vakmuppen'))
  })

  it('is asked without being sent again while nothing has changed', async () => {
    const address = await addressOf('chair')
    const tag = (await site.visit(address)).headers.get('etag') ?? ''
    const again = () => site.visit(address, null, { headers: { 'if-none-match': tag } })
    assert.equal((await again()).status, 304)
    await meet(board, '2027-06-07')
    assert.equal((await again()).status, 200)
  })

  it('ends when a new one is made, when it is closed, and with the seat', async () => {
    const old = await addressOf('councillor')
    const address = await addressOf('councillor')
    assert.equal((await site.visit(old)).status, 404)
    assert.ok((await read(address)).length > 0)
    await owner.query(`update seats set valid_until = current_date - 1 where person_id = $1`, [
      site.municipality.person.councillor,
    ])
    assert.deepEqual(await read(address), [])
    await owner.query(`update seats set valid_until = null where person_id = $1`, [
      site.municipality.person.councillor,
    ])
    await site.post(paths.ownCalendar, 'councillor', { handling: 'slet' })
    assert.equal((await site.visit(address)).status, 404)
    assert.equal((await site.visit(paths.personCalendar(`${'x'.repeat(43)}.ics`))).status, 404)
  })

  it('holds the slots of a guest and the meetings of a guest by rule', async () => {
    const { id: municipality, person } = site.municipality
    const address = await addressOf('employee')
    assert.deepEqual(await read(address), [])
    const meeting = await meet(forum, '2027-09-06')
    await meet(forum, '2027-09-13')
    await owner.query(
      `with item as (insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title) values ($1, $2, $3, 0, 'discussion', 'Lukket') returning id)
       insert into agenda_item_guests (municipality_id, agenda_item_id, person_id, name, arrives_at, minutes, told_at) select $1, id, $4, 'Gæst', '10:15', 20, null from item`,
      [municipality, meeting, forum, person.employee],
    )
    // Nobody has told the guest, and the agenda is not sent.
    assert.deepEqual(await read(address), [])
    await owner.query(`update agenda_item_guests set told_at = now()`)
    const [slot, ...others] = await read(address)
    assert.deepEqual(others, [])
    assert.equal(slot?.get('SUMMARY'), 'Gæst hos Chefforum')
    assert.equal(slot?.get('DTSTART;TZID=Europe/Copenhagen'), '20270906T101500')
    assert.equal(slot?.get('DTEND;TZID=Europe/Copenhagen'), '20270906T103500')
    await owner.query(
      `insert into standing_guests (municipality_id, body_id, person_id, attends, valid_from) values ($1, $2, $3, 'first-of-half-year', '2020-01-01')`,
      [municipality, forum, person.employee],
    )
    assert.deepEqual(
      (await read(address)).map((each) => each.get('DTSTART;TZID=Europe/Copenhagen')),
      ['20270202T090000', '20270906T101500'],
    )
  })

  it('of a body is for everyone where the body publishes its meetings, and else is not there', async () => {
    assert.equal((await site.visit(paths.bodyCalendar(`${board}.ics`))).status, 404)
    await owner.query(
      `insert into body_rules (municipality_id, body_id, valid_from, dispatch_weekdays, paper_weekdays, counts_saturday, numbering, publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes)
       values ($1, $2, '2027-02-05', 4, 8, false, 'meeting', 'decisions', 'none', false, false, 'employees', 120)`,
      [site.municipality.id, board],
    )
    const entries = await read(paths.bodyCalendar(`${board}.ics`))
    // The meeting of 3 February is from before the rules.
    assert.deepEqual(
      entries.map((each) => each.get('STATUS')),
      ['CANCELLED', 'CONFIRMED'],
    )
    assert.ok(entries.every((each) => each.get('DESCRIPTION')?.endsWith(paths.body(board))))
  })
})
