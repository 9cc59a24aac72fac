import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { Client } from 'pg'
import { buildMunicipality } from '../../../../demo/builders.ts'
import { createTestDatabase } from '../../../../tests/support/database.ts'
import { Database } from '../../../platform/database.ts'
import { giveCalendar } from './keep-calendar.ts'
import { readCalendars } from './read-round.ts'

/** From the hour that has begun, for three hours. */
const stamp = (hours: number) =>
  `${new Date(Date.now() + hours * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+/gu, '').slice(0, 11)}0000Z` // prettier-ignore

it('a calendar is read from its address, again only when it is its turn, and keeps what it said when it fails', async () => {
  let answer: { status: number; text: string } = { status: 200, text: '' }
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.writeHead(answer.status).end(answer.text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const test = await createTestDatabase()
  const town = await buildMunicipality(test.urls.owner)
  const [app, worker] = [
    new Database(test.urls.app, { poolSize: 1 }),
    new Database(test.urls.worker, { poolSize: 2 }),
  ]
  const owner = new Client({ connectionString: test.urls.owner })
  await owner.connect()
  try {
    const read = () => readCalendars(worker, town.id, { allowedHosts: [host] })
    const kept = async () => (await owner.query(`select kind from contact_busy_times`)).rows.length
    const state = async () => (await owner.query(`select problem, failures, read_at is not null as read from contact_calendars`)).rows[0] // prettier-ignore
    const itsTurn = () => owner.query(`update contact_calendars set tried_at = now() - interval '1 hour'`)
    const event = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:${stamp(0)}\r\nDTEND:${stamp(3)}\r\nSUMMARY:Fortroligt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    await app.within(town.callerAs('employee'), (tx) =>
      giveCalendar(tx, town.id, town.person.employee, { address: `http://${host}/x.ics` }),
    )
    answer = { status: 200, text: event }
    assert.deepEqual([await read(), await kept()], [1, 1])
    assert.deepEqual(await state(), { problem: null, failures: 0, read: true })
    assert.deepEqual([await read(), asked], [0, 1])
    const everything = await owner.query(`select t::text as row from contact_calendars t union all select t::text from contact_busy_times t`) // prettier-ignore
    assert.doesNotMatch(JSON.stringify(everything.rows), /Fortroligt/u)
    await itsTurn()
    answer = { status: 500, text: '' }
    assert.deepEqual([await read(), await kept()], [1, 1])
    assert.deepEqual(await state(), { problem: 'unreachable', failures: 1, read: true })
    await itsTurn()
    answer = { status: 200, text: '<html>' }
    await read()
    assert.deepEqual(await state(), { problem: 'unreadable', failures: 2, read: true })
    await owner.query(`update contact_calendars set address = 'https://127.0.0.1:1/', tried_at = null`)
    await read()
    assert.equal((await state())?.problem, 'private-address')
  } finally {
    await Promise.all([app.close(), worker.close(), owner.end()])
    server.close()
  }
})
