/** From the gate to the tombstone, against the database and the site: what everyone reads after each step. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { aMeeting, anItem, releaseMeeting, storeMeeting } from '../../demo/builders.ts'
import { startTestSite, type TestSite } from '../../tests/support/site.ts'
import { FileStore } from '../documents/files.ts'
import { jsonMaker } from '../meetings/minutes/lock-minutes.ts'
import type { MinutesItem } from '../minutes/model.ts'
import { paths } from '../paths.ts'
import { Database } from '../platform/database.ts'
import { countTerms } from '../search/count-terms.ts'
import { indexItems } from '../search/index-items.ts'
import { keepPublicForms } from './public-forms.ts'

let site: TestSite
let owner: Client
let worker: Database
let store: FileStore
let meetingId: number
let items: number[]
const FILES = { plain: 'Oversigt over zzbilagsord.', private: 'Borgeren har CPR 010190-1234.' }

const section = (kind: 'presentation' | 'decision' | 'recommendation', heading: string, text: string) =>
  ({ kind, heading, text, lines: [1, 1] }) satisfies MinutesItem['sections'][number]

before(async () => {
  site = await startTestSite()
  owner = new Client({ connectionString: site.database.adminUrl })
  await owner.connect()
  owner.on('error', () => {})
  worker = new Database(site.database.urls.worker, { poolSize: 2 })
  store = new FileStore(site.dataDir)
  const minutes = aMeeting({
    date: '2026-10-05',
    items: [
      anItem({
        title: 'Nye åbningstider',
        sections: [
          section('presentation', 'Sagsfremstilling', 'Her står zzoplaegsord om tiderne.'),
          section('recommendation', 'Indstilling', 'at tiderne ændres'),
          section('decision', 'Beslutning', 'Godkendt, zzbeslutningsord.'),
        ],
        decisions: [
          { body: null, date: null, text: 'Godkendt, zzbeslutningsord.', outcome: 'approved', points: {} },
        ],
        attachments: ['Oversigt', 'Liste'],
      }),
      anItem({ title: 'Orientering', text: 'Ring på 28 11 22 33.' }),
      anItem({ title: 'zzlukketord', closed: true, text: 'Hemmeligt' }),
    ],
  })
  const stored = await storeMeeting(site.database.urls.worker, site.municipality.id, minutes, {
    itemsChanged: indexItems,
  })
  meetingId = stored.meetingId
  items = stored.items.map(({ id }) => id)
  for (const [name, text] of [['Oversigt', FILES.plain], ['Liste', FILES.private]] as const) await attach(name, text) // prettier-ignore
})
after(async () => {
  await worker.close()
  await owner.end()
  await site.stop()
})

async function attach(name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  const digest = await store.put(bytes)
  await owner.query(`insert into files (municipality_id, digest, byte_count, media_type) values ($1, $2, $3, 'text/plain')`, [site.municipality.id, digest, bytes.byteLength]) // prettier-ignore
  await owner.query(`update attachments set file_digest = $2 where municipality_id = $1 and name = $3`, [site.municipality.id, digest, name]) // prettier-ignore
}

const attachmentId = async (name: string) =>
  Number(
    (await owner.query<{ id: string }>('select id from attachments where name = $1', [name])).rows[0]?.id,
  )
const see = async (path: string, as: 'secretary' | 'employee' | null = null) => {
  const response = await site.visit(path, as)
  return { status: response.status, html: await response.text() }
}
const index = () =>
  worker.within({ municipality: site.municipality.id, purpose: 'index' }, (tx) =>
    countTerms(tx, site.municipality.id),
  )

async function post(
  fields: Record<string, string>,
  steps: string[],
): Promise<{ status: number; html: string }> {
  const gate = await see(paths.publishMeeting(meetingId), 'secretary')
  const body = new URLSearchParams({ set: /name="set" value="([0-9a-f]+)"/.exec(gate.html)?.[1] ?? '', handling: 'offentliggoer', ...fields }) // prettier-ignore
  for (const step of steps) body.append('trin', step)
  const response = await site.visit(paths.publishMeeting(meetingId), 'secretary', {
    method: 'POST',
    body,
    headers: { origin: site.address },
  })
  return { status: response.status, html: await response.text() }
}

/** Name of the field in which the finding is accepted. */
const findingField = async (kind: RegExp) => {
  const { html } = await see(paths.publishMeeting(meetingId), 'secretary')
  return [...html.matchAll(/class="alert-inline"(.*?)<\/div>\s*<\/div>/gs)]
    .filter(([, inner]) => kind.test(inner ?? ''))
    .map(([, inner]) => /name="(begrund-[0-9a-f]+)"/.exec(inner ?? '')?.[1] ?? '')
}

test('only the secretary comes to the gate', async () => {
  assert.equal((await see(paths.publishMeeting(meetingId), 'employee')).status, 404)
  assert.equal((await see(paths.publishMeeting(meetingId), 'secretary')).status, 200)
})

test('a step is asked for, and none without those before it', async () => {
  assert.match((await post({}, [])).html, /Sæt kryds ved det/)
  assert.match((await post({}, ['papers'])).html, /uden dem før det/)
  const { status, html } = await post({ set: '0' }, ['decisions'])
  assert.equal(status, 422)
  assert.match(html, /Noget er ændret/)
})

test('of published decisions everyone reads the decision and nothing of the paper, and finds it by its own words', async () => {
  assert.equal((await post({}, ['decisions'])).status, 303)
  await index()
  for (const path of [paths.meeting(meetingId), paths.item(items[0] ?? 0)]) {
    const { html } = await see(path)
    assert.match(html, /zzbeslutningsord/)
    assert.match(html, /at tiderne ændres/)
    assert.doesNotMatch(html, /zzoplaegsord|Oversigt|28 11 22 33|zzlukketord/)
    assert.match((await see(path, 'employee')).html, /zzoplaegsord/)
  }
  const hits = async (q: string, as: 'employee' | null) => (await see(paths.searchFor({ q }), as)).html
  assert.match(await hits('zzbeslutningsord', null), /Nye åbningstider/)
  assert.doesNotMatch(await hits('zzoplaegsord', null), /Nye åbningstider/)
  assert.match(await hits('zzoplaegsord', 'employee'), /Nye åbningstider/)
  assert.equal((await see(paths.attachment(await attachmentId('Oversigt')))).status, 404)
})

test('a finding is accepted with a reason, a personal number never', async () => {
  const all = ['decisions', 'papers', 'attachments']
  const refused = await post({}, all)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Et CPR-nummer må aldrig offentliggøres/)
  const [telephone = ''] = await findingField(/telefonnummer/)
  const reasons = { [telephone]: 'Det er hovednummeret.' }
  assert.equal((await post(reasons, all)).status, 422, 'the attachment has a personal number')
  const list = await attachmentId('Liste')
  assert.equal((await post({ ...reasons, [`udelad-${list}`]: 'ja' }, all)).status, 303)
  const { html } = await see(paths.meeting(meetingId))
  assert.match(html, /zzoplaegsord.*Oversigt/s)
  assert.doesNotMatch(html, /Liste/)
  assert.equal((await see(paths.attachment(await attachmentId('Oversigt')))).html, FILES.plain)
  assert.equal((await see(paths.attachment(list))).status, 404)
  const { rows } = await owner.query<{ accepted: unknown[] }>('select accepted from publications where jsonb_array_length(accepted) > 0') // prettier-ignore
  assert.deepEqual(rows[0]?.accepted, [{ reason: 'Det er hovednummeret.', finding: 'afsnittet «Sagsfremstilling»: telephone' }]) // prettier-ignore
})

test('what says something new after the yes is internal again', async () => {
  const changed = aMeeting({
    date: '2026-10-06',
    items: [anItem({ title: 'Første', text: 'Som sagt.' })],
  })
  const first = await storeMeeting(site.database.urls.worker, site.municipality.id, changed)
  await releaseMeeting(site.database.urls.app, site.municipality, first, ['published'])
  await storeMeeting(site.database.urls.worker, site.municipality.id, { ...changed, items: [anItem({ number: '1', title: 'Første', text: 'Noget nyt.' })], source: { ...changed.source, file: 'b' } }) // prettier-ignore
  assert.doesNotMatch((await see(paths.meeting(first.meetingId))).html, /Noget nyt/)
})

test('public files are made, known again, and gone when something is taken back', async () => {
  await owner.query(`alter table meetings disable trigger guard_meeting`)
  await owner.query(`update meetings set origin = 'meeting', stage = 'locked' where id = $1`, [meetingId])
  await owner.query(`alter table meetings enable trigger guard_meeting`)
  const round = () => keepPublicForms(worker, site.municipality.id, { store, makers: [jsonMaker] })
  await round()
  const file = await see(paths.meetingFile(meetingId, 'json'))
  assert.match(file.html, /zzoplaegsord/)
  assert.doesNotMatch(file.html, /zzlukketord|Liste/)
  const digest = createHash('sha256').update(file.html).digest()
  const known = await see(paths.authenticityOf(digest.toString('hex')))
  assert.match(
    known.html,
    /Ja, filen er referatet fra Direktionen, 5\. oktober 2026.*Det er den nyeste udgave/s,
  )
  const other = createHash('sha256').update(`${file.html} `).digest('hex')
  assert.match((await see(paths.authenticityOf(other))).html, /Nej, filen er ikke/)

  const withdrawn = await site.post(paths.publishMeeting(meetingId), 'secretary', {
    handling: 'traek-tilbage',
    hvad: `item-${items[1]}`,
    grund: 'Der stod et nummer for meget.',
  })
  assert.equal(withdrawn.status, 303)
  const gone = await see(paths.item(items[1] ?? 0))
  assert.equal(gone.status, 410)
  assert.match(
    gone.html,
    /Punkt 2 på mødet i Direktionen den 5\. oktober 2026 var offentligt her.*for meget/s,
  )
  assert.doesNotMatch(gone.html, /Orientering/)
  assert.equal((await see(paths.item(items[1] ?? 0), 'employee')).status, 200)
  assert.equal((await see(paths.item(items[2] ?? 0))).status, 404, 'a closed item never was there')
  await round()
  await assert.rejects(store.read(digest), { code: 'ENOENT' })
  assert.match((await see(paths.authenticityOf(digest.toString('hex')))).html, /en nyere udgave/)
  assert.doesNotMatch((await see(paths.meetingFile(meetingId, 'json'))).html, /28 11 22 33/)

  await site.post(paths.publishMeeting(meetingId), 'secretary', { handling: 'traek-tilbage', hvad: `meeting-${meetingId}`, grund: 'Alt.' }) // prettier-ignore
  for (const path of [
    paths.meeting(meetingId),
    paths.item(items[0] ?? 0),
    paths.meetingFile(meetingId, 'json'),
    paths.attachment(await attachmentId('Oversigt')),
  ])
    // prettier-ignore
    assert.equal((await see(path)).status, 410, path)
  assert.equal((await see(paths.item(items[2] ?? 0))).status, 404)
  assert.equal((await see(paths.attachment(await attachmentId('Liste')))).status, 404)
})
