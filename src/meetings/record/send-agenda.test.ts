/** Sending an agenda against the database: the secretary asks as the app login, the worker stores. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makePaper, saveSections } from '../../cases/write-paper.ts'
import { makeCase } from '../../cases/write-case.ts'
import { changePoints } from '../../cases/write-points.ts'
import { getPaper } from '../../cases/paper-queries.ts'
import { FileStore } from '../../documents/files.ts'
import { readPlain } from '../../minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { getItem, getMeeting } from '../queries.ts'
import { getHeldMeeting } from './meeting-head.ts'
import { sendAgenda, storeAgenda } from './send-agenda.ts'

let database: TestDatabase
let municipality: BuiltMunicipality
let app: Database
let worker: Database
let admin: Client
let folder: string
before(async () => {
  database = await createTestDatabase()
  municipality = await buildMunicipality(database.urls.owner)
  app = new Database(database.urls.app, { poolSize: 4 })
  worker = new Database(database.urls.worker, { poolSize: 2 })
  admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  folder = await mkdtemp(join(tmpdir(), 'sagsgang-agenda-'))
})
after(async () => {
  await app.close()
  await worker.close()
  await admin.end()
  await rm(folder, { recursive: true })
})

const as = <T>(who: SmallPerson, work: (tx: Transaction, person: SignedInPerson) => Promise<T>): Promise<T> =>
  app.within(municipality.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    assert.ok(person)
    return work(tx, person)
  })

async function plan(heldOn: string): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(
    `insert into meetings (municipality_id, body_id, held_on, starts_at, kind, origin, stage) values ($1, $2, $3, '09:00', 'agenda', 'meeting', 'planned') returning id`,
    [municipality.id, municipality.body('direktionen'), heldOn],
  )
  return Number(rows[0]?.id)
}

interface Words {
  title: string
  position: number
  paperId?: number
  degree?: string
}

async function place(
  meetingId: number,
  { title, position, paperId, degree = 'open' }: Words,
): Promise<number> {
  const closed = degree === 'closed'
  const { rows } = await admin.query<{ id: number }>(
    `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, paper_id, degree, ground, neutral_title, review_on)
     values ($1, $2, $3, $4, 'decision', $5, $6, $7, $8, $9, $10) returning id`,
    [
      municipality.id, meetingId, municipality.body('direktionen'), position, title, paperId ?? null, degree,
      closed ? 'Personsag' : null, closed ? 'En sag om personale' : null, closed ? '2030-01-01' : null,
    ], // prettier-ignore
  )
  return Number(rows[0]?.id)
}

async function aPaper(title: string, text: string): Promise<number> {
  const id = await as('caseworker', async (tx, person) => {
    const words = {
      title, unitId: municipality.unit('center'), responsibleId: municipality.person.caseworker, subjectWords: [], closed: null,
    } // prettier-ignore
    const caseId = await makeCase(tx, municipality.id, person, words, null)
    const paper = { bodyId: municipality.body('direktionen'), itemKind: 'decision', title, meetingOn: null, today: '2026-01-01' } as const // prettier-ignore
    return Number(await makePaper(tx, municipality.id, person, Number(caseId), paper))
  })
  await as('caseworker', async (tx, person) => {
    const section = (await getPaper(tx, municipality.id, id))?.sections.find(
      ({ kind }) => kind === 'background',
    )
    await saveSections(tx, municipality.id, person.id, id, [
      { sectionId: section?.id ?? 0, revision: section?.revision ?? 0, document: readPlain(text) },
    ])
  })
  return id
}

const send = (meetingId: number, who: SmallPerson = 'secretary', reason: string | null = null) =>
  as(who, (tx, person) => sendAgenda(tx, municipality.id, person, { meetingId, reason }))
const store = (meetingId: number, version: number) =>
  worker.within({ municipality: municipality.id, purpose: 'meeting' }, (tx) =>
    storeAgenda(tx, municipality.id, meetingId, version, {
      store: new FileStore(folder),
      itemsChanged: async () => {},
      agendaSent: [],
    }),
  )
const see = (who: SmallPerson, meetingId: number) =>
  as(who, (tx) => getMeeting(tx, municipality.id, meetingId))

test('nobody but those at work on it sees an agenda before it is sent, and then those with a seat', async () => {
  const meeting = await plan('2026-12-07')
  const paper = await aPaper('Nye åbningstider', 'Før.\n\n| Dag | Timer |\n| --- | --- |\n| Mandag | 7 |')
  await place(meeting, { title: 'Nye åbningstider', position: 0, paperId: paper })
  await place(meeting, { title: 'Fratrædelse', position: 1, degree: 'closed' })
  assert.deepEqual((await see('member', meeting))?.items, [])

  assert.deepEqual(await send(meeting), { version: 1 })
  assert.equal(await send(meeting), 'being-sent')
  await store(meeting, 1)

  const shown = await see('member', meeting)
  assert.deepEqual(
    shown?.items.map(({ number, title, degree }) => [number, title, degree]),
    [
      ['1', 'Nye åbningstider', 'internal'],
      ['2', 'Fratrædelse', 'closed'],
    ],
  )
  assert.deepEqual(
    shown?.notices.map(({ neutralTitle, ground }) => [neutralTitle, ground]),
    [['En sag om personale', 'Personsag']],
  )
  // The writer sees the item of the own paper, other employees nothing: the board's agenda is for its seats.
  assert.deepEqual(
    (await see('caseworker', meeting))?.items.map(({ title }) => title),
    ['Nye åbningstider'],
  )
  assert.deepEqual((await see('manager', meeting))?.items, [])
  assert.deepEqual((await see('manager', meeting))?.notices, [])
  assert.equal(
    (await as('member', (tx) => getHeldMeeting(tx, municipality.id, meeting)))?.stage,
    'dispatched',
  )
})

test('the next version keeps the items, marks what is new or changed, and numbers through the year', async () => {
  await admin.query(
    `insert into body_rules (municipality_id, body_id, valid_from, dispatch_weekdays, paper_weekdays, counts_saturday, numbering, publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes)
     values ($1, $2, '2027-01-01', 3, 5, false, 'year', 'nothing', 'none', false, false, 'employees', 120)`,
    [municipality.id, municipality.body('direktionen')],
  )
  const first = await plan('2027-01-11')
  await place(first, { title: 'Et', position: 0 })
  await place(first, { title: 'To', position: 1 })
  await send(first)
  await store(first, 1)
  const second = await plan('2027-01-18')
  const kept = await place(second, { title: 'Tre', position: 0 })
  await place(second, { title: 'Fire', position: 1 })
  await send(second)
  await store(second, 1)
  const before = (await see('member', second))?.items ?? []
  assert.deepEqual(
    before.map(({ number, title }) => [number, title]),
    [
      ['3', 'Tre'],
      ['4', 'Fire'],
    ],
  )

  await admin.query(`update agenda_items set position = 5, title = 'Tre, rettet' where municipality_id = $1 and id = $2`, [municipality.id, kept]) // prettier-ignore
  await place(second, { title: 'Ny', position: 2 })
  assert.deepEqual(await send(second, 'secretary', 'Et hastende punkt'), { version: 2 })
  await store(second, 2)
  await store(second, 2)
  const after = (await see('member', second))?.items ?? []
  assert.deepEqual(
    after.map(({ number, title }) => [number, title]),
    [
      ['3', 'Fire'],
      ['4', 'Ny'],
      ['5', 'Tre, rettet'],
    ],
  )
  assert.equal(after[2]?.id, before[0]?.id, 'an item keeps its address')
  const { rows } = await admin.query<{ mark: string | null }>(
    `select record->>'mark' as mark from items where municipality_id = $1 and meeting_id = $2 order by position`,
    [municipality.id, second],
  )
  assert.deepEqual(
    rows.map(({ mark }) => mark),
    [null, 'new', 'changed'],
  )
})

test('only the secretary of the body sends, only what stands on it, and only before it is held', async () => {
  const meeting = await plan('2026-12-14')
  assert.equal(await send(meeting), 'nothing-on-it')
  await place(meeting, { title: 'Et', position: 0 })
  assert.equal(await send(meeting, 'member'), 'not-found')
  assert.equal(await send(meeting, 'caseworker'), 'not-found')
  await admin.query(`update meetings set stage = 'ended' where municipality_id = $1 and id = $2`, [municipality.id, meeting]) // prettier-ignore
  assert.equal(await send(meeting), 'no-longer')
})

test('a paper comes with its rich text, its points and what they cost', async () => {
  const meeting = await plan('2026-12-21')
  const paper = await aPaper(
    'Ny cykelsti',
    'Stien koster noget.\n\n| Post | Kr. |\n| --- | --- |\n| Asfalt | 7 |',
  )
  await as('caseworker', (tx, person) =>
    changePoints(tx, municipality.id, person.id, paper, new Map(), { do: 'add', under: null }),
  )
  const added = (await as('caseworker', (tx) => getPaper(tx, municipality.id, paper)))?.points[0]
  await as('caseworker', (tx, person) =>
    changePoints(
      tx,
      municipality.id,
      person.id,
      paper,
      new Map([[added?.id ?? 0, { text: 'at stien anlægges', was: '' }]]),
      null,
    ),
  )
  await place(meeting, { title: 'Ny cykelsti', position: 0, paperId: paper })
  await send(meeting)
  await store(meeting, 1)
  const item = (await see('member', meeting))?.items[0]
  assert.ok(item)
  assert.match(item.caseNumber ?? '', /^\d\d\/\d{5}$/u)
  assert.ok(await as('member', (tx) => getItem(tx, municipality.id, item.id)))
  const { rows } = await admin.query<{
    document: { content: { type: string }[] } | null
    kind: string
    text: string
  }>(
    `select document, kind, text from item_sections where municipality_id = $1 and item_id = $2 order by position`,
    [municipality.id, item.id],
  )
  assert.deepEqual(
    rows.map(({ kind, document }) => [kind, document?.content.map(({ type }) => type) ?? null]),
    [
      ['background', ['paragraph', 'table']],
      ['recommendation', null],
    ],
  )
  assert.match(rows[1]?.text ?? '', /^\p{L}[^\n]* indstille[rs]:\n\n?1\. at stien anlægges$/u)
})
