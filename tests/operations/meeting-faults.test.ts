/** What can go wrong while a meeting is held: nothing is lost, and each is told what happened. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { digestOf } from '../../src/organisation/sessions.ts'
import { paths } from '../../src/paths.ts'
import { startBrowser, visitor } from '../support/browser.ts'
import { followMeeting } from '../support/event-stream.ts'
import { type LaidMeeting, layMeeting } from '../support/live-meeting.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let admin: Client
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
  admin = new Client({ connectionString: site.database.adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  // Two who keep the record of one body.
  await admin.query(
    `insert into seats (municipality_id, body_id, person_id, role, valid_from) values ($1, $2, $3, 'secretary', '2020-01-01')`,
    [site.municipality.id, site.municipality.body('direktionen'), site.municipality.person.caseworker],
  )
})
after(async () => {
  await browser.close()
  await admin.end()
  await site.stop()
})

async function aRunningMeeting(heldOn: string): Promise<LaidMeeting & { item: number }> {
  const place = { ...site.database, dataDir: site.dataDir }
  const items = [{ title: 'Cykelstier' }, { title: 'Hallens tag' }]
  const meeting = await layMeeting(place, site.municipality, { heldOn, items })
  const begun = await site.post(paths.liveMeeting(meeting.id), 'secretary', { handling: 'begynd', 'til-stede': String(site.municipality.person.chair) }) // prettier-ignore
  assert.equal(begun.status, 303)
  return { ...meeting, item: meeting.items[0] ?? 0 }
}

type Keeper = 'secretary' | 'caseworker'
const save = (meeting: { id: number; item: number }, as: Keeper, revision: number, tekst: string, more: Record<string, string> = {}) =>
  site.post(paths.liveMeeting(meeting.id), as, { handling: 'gem', punkt: String(meeting.item), revision: String(revision), udfald: 'approved', tekst, ...more }) // prettier-ignore
const type = (meeting: { id: number; item: number }, as: Keeper, revision: number, tekst: string) =>
  site.post(paths.liveText(meeting.id), as, {
    punkt: String(meeting.item),
    revision: String(revision),
    tekst,
  })

async function stored(
  item: number,
): Promise<{ text: string; outcome: string | null; revision: number } | undefined> {
  const { rows } = await admin.query<{ text: string; outcome: string | null; revision: number }>(
    `select text, outcome, revision from agenda_decisions where municipality_id = $1 and agenda_item_id = $2`,
    [site.municipality.id, item],
  )
  return rows[0]
}

test('two secretaries write in one decision: the second is shown both texts, and either can stand', async () => {
  const meeting = await aRunningMeeting('2027-05-03')
  assert.equal((await save(meeting, 'secretary', 0, 'Godkendt af den første.')).status, 303)
  const refused = await save(meeting, 'caseworker', 0, 'Godkendt af den anden.')
  assert.equal(refused.status, 422)
  const shown = await refused.text()
  assert.ok(shown.includes('Sanne Ekholt har skrevet i beslutningen imens'))
  assert.ok(shown.includes('Godkendt af den første.') && shown.includes('Godkendt af den anden.'))
  assert.equal((await stored(meeting.item))?.text, 'Godkendt af den første.')
  // The form that came back was made from the newest one.
  assert.match(shown, /name="revision" value="1"/u)
  assert.equal((await save(meeting, 'caseworker', 1, 'Godkendt af begge.')).status, 303)
  assert.equal((await stored(meeting.item))?.text, 'Godkendt af begge.')

  const late = await type(meeting, 'secretary', 1, 'Godkendt af den første, rettet.')
  assert.equal(late.status, 409)
  assert.deepEqual(await late.json(), {
    state: 'conflict',
    revision: 2,
    text: 'Godkendt af begge.',
    by: 'Signe Agerskov',
  })
})

test('of two who save at the very same time one is stored and the other is told', async () => {
  const meeting = await aRunningMeeting('2027-05-04')
  const answers = await Promise.all([
    save(meeting, 'secretary', 0, 'Fra den ene.'),
    save(meeting, 'caseworker', 0, 'Fra den anden.'),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422])
  const won = answers[0]?.status === 303 ? 'Fra den ene.' : 'Fra den anden.'
  const now = await stored(meeting.item)
  assert.deepEqual([now?.text, now?.revision], [won, 1])
})

test('a decision that is saved twice is stored once', async () => {
  const meeting = await aRunningMeeting('2027-05-05')
  const more = { ansvarlig: 'CEN', frist: '2027-06-01' }
  const answers = await Promise.all([1, 2].map(() => save(meeting, 'secretary', 0, 'Godkendt.', more)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.equal((await save(meeting, 'secretary', 0, 'Godkendt.', more)).status, 303)
  assert.equal((await stored(meeting.item))?.revision, 1)
  assert.equal((await type(meeting, 'secretary', 0, 'Godkendt.')).status, 200)
  assert.equal((await stored(meeting.item))?.revision, 1)
})

test('a browser that comes back after an hour is told that it is signed out, keeps what was typed, and stores it then', async () => {
  const meeting = await aRunningMeeting('2027-05-06')
  const secretary = await visitor(browser, site, { as: 'secretary' })
  const { page } = secretary
  await page.goto(paths.liveItem(meeting.id, meeting.item))
  const field = page.getByLabel('Beslutning', { exact: false }).first()
  await field.pressSequentially('Stien anlægges')
  await page.getByText(/^Gemt \d/u).waitFor()
  // Its session ends as after two hours without use.
  const token = (await secretary.context.cookies())[0]?.value ?? ''
  await admin.query(`delete from sessions where encode(token_digest, 'hex') = $1`, [digestOf(token)])
  await field.pressSequentially(' i 2028')
  await page.getByText(/Ikke gemt: du er logget ud/u).waitFor()
  assert.equal(await field.inputValue(), 'Stien anlægges i 2028')
  assert.equal((await stored(meeting.item))?.text, 'Stien anlægges')
  const [name = '', value = ''] = (await site.cookieOf('secretary')).split('=')
  await secretary.context.addCookies([{ name, value, url: site.address }])
  await page.getByText(/^Gemt \d/u).waitFor()
  assert.equal((await stored(meeting.item))?.text, 'Stien anlægges i 2028')
  await secretary.leave()
})

test('connections of the database are cut in the middle of the meeting: what was stored stands, and all go on', async () => {
  const meeting = await aRunningMeeting('2027-05-07')
  const member = await followMeeting(site, meeting.id, 'member')
  await member.until('Cykelstier')
  await site.post(paths.liveMeeting(meeting.id), 'secretary', {
    handling: 'aktuelt',
    punkt: String(meeting.item),
  })
  assert.equal((await type(meeting, 'secretary', 0, 'Før afbrydelsen')).status, 200)
  await member.until('Før afbrydelsen')
  // As a restart does: every connection but this one.
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  let answer = await type(meeting, 'secretary', 1, 'Før afbrydelsen og efter')
  for (let tries = 0; answer.status >= 500 && tries < 20; tries += 1)
    answer = await type(meeting, 'secretary', 1, 'Før afbrydelsen og efter')
  assert.equal(answer.status, 200)
  await member.until('Før afbrydelsen og efter')
  assert.equal((await stored(meeting.item))?.text, 'Før afbrydelsen og efter')
  member.leave()
})
