import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { followMeeting } from '../../../tests/support/event-stream.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
let admin: Client
before(async () => {
  site = await startTestSite()
  admin = new Client({ connectionString: site.database.adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  const id = site.municipality.id
  await admin.query(
    `insert into contact_queues (municipality_id, title) values (${id}, 'Hovednummeret');
     insert into contact_desks (municipality_id, title, telephone) values (${id}, 'Plads 1', 'plads-1');
     insert into contact_desk_states (municipality_id, desk_id) select municipality_id, id from contact_desks`,
  )
})
after(async () => {
  await admin.end()
  await site.stop()
})

const aChange = () =>
  admin.query(
    `begin; set local app.municipality_id = '${site.municipality.id}'; update contact_desk_states set since = now(); commit`,
  )
const streamSince = (since: number) => () => `${paths.contactStream}?siden=${since}`
const count = (text: string) => text.split('event: aendret').length - 1

test('employees are told that something changed, and not what; others are not', async () => {
  const stream = await followMeeting(site, 0, 'employee', streamSince(Date.now()))
  assert.equal(stream.status, 200)
  await aChange()
  await stream.until('event: aendret')
  assert.doesNotMatch(stream.text(), /plads|signed|Hovednummeret/u)
  stream.leave()
  assert.equal((await site.visit(paths.contactStream)).status, 403)
  assert.equal((await site.visit(paths.contactStream, 'councillor')).status, 404)
})

test('what changed since the page was made is told at once', async () => {
  const begun = Date.now()
  await aChange()
  const first = await followMeeting(site, 0, 'employee', streamSince(0))
  await first.until('event: aendret')
  first.leave()
  const stream = await followMeeting(site, 0, 'employee', streamSince(begun))
  await stream.until('event: aendret')
  stream.leave()
})

test('a storm of changes is told twice a second, and its end is not left out', async () => {
  const stream = await followMeeting(site, 0, 'employee', streamSince(Date.now() + 60_000))
  for (let change = 0; change < 150; change += 1) await aChange()
  const told = count(stream.text())
  const lasted = 150
  assert.ok(told < lasted / 3, `${told} of ${lasted}`)
  await aChange()
  const before = count(stream.text())
  await stream.until(new RegExp(`(event: aendret[^]*){${before + 1}}`, 'u'))
  stream.leave()
})
