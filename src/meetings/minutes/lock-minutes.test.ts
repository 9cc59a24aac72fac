/** From the end of a meeting to locked minutes, against the database: each as the login and person that does it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { FileStore } from '../../documents/files.ts'
import type { Minutes } from '../../minutes/model.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { getMeeting } from '../queries.ts'
import { addToMinutes, answerRound, lockMinutes, replyToRemark, sendRound } from './commands.ts'
import { type FormMaker, jsonMaker, lockOnce, type LockSlots, writeForms } from './lock-minutes.ts'
import { resumeStalledMeetings } from './resume-stalled.ts'
import { getDraft, listForms } from './queries.ts'

const TODAY = '2026-11-23'
let database: TestDatabase
let municipality: BuiltMunicipality
let app: Database
let worker: Database
let admin: Client
let slots: LockSlots
let folder: string
before(async () => {
  database = await createTestDatabase()
  municipality = await buildMunicipality(database.urls.owner)
  app = new Database(database.urls.app, { poolSize: 4 })
  worker = new Database(database.urls.worker, { poolSize: 2 })
  admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  folder = await mkdtemp(join(tmpdir(), 'sagsgang-minutes-'))
  slots = {
    store: new FileStore(folder),
    itemsChanged: async () => {},
    makers: [jsonMaker],
    minutesLocked: [],
  }
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

async function insert(statement: string, values: unknown[]): Promise<number> {
  const { rows } = await admin.query<{ id: string }>(statement, [municipality.id, ...values])
  return Number(rows[0]?.id)
}

/** A meeting of the board that has ended: an open item, decided with an owner, and a closed one; the councillor was away. */
async function endedMeeting(heldOn: string): Promise<{ meeting: number; open: number; closed: number }> {
  const body = municipality.body('direktionen')
  const meeting = await insert(
    `insert into meetings (municipality_id, body_id, held_on, starts_at, ends_at, kind, origin, stage, items_seen_by)
     values ($1, $2, $3, '09:00', '11:00', 'agenda', 'meeting', 'ended', 'seats') returning id`,
    [body, heldOn],
  )
  const item = (position: number, title: string, closed: boolean) =>
    insert(
      `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, degree, ground, neutral_title, review_on, public_decision)
       values ($1, $2, $3, $4, 'decision', $5, $6, $7, $8, $9, $10) returning id`,
      closed
        ? [
            meeting,
            body,
            position,
            title,
            'closed',
            'Personsag',
            'En sag om personale',
            '2030-01-01',
            'Godkendt',
          ]
        : [meeting, body, position, title, 'open', null, null, null, null],
    )
  const open = await item(0, 'Nye åbningstider', false)
  const closed = await item(1, 'Hemmelig fratrædelse', true)
  for (const [id, text] of [
    [open, 'Godkendt fra 1. februar.'],
    [closed, 'Fratrædelsen blev godkendt.'],
  ] as const)
    // prettier-ignore
    await insert(
      `insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text) values ($1, $2, 'approved', $3) returning agenda_item_id as id`,
      [id, text],
    )
  await insert(
    `insert into agenda_decision_points (municipality_id, agenda_item_id, path, text, owner_unit_id, due_on) values ($1, $2, '', 'Skiltene ændres', $3, '2027-02-01') returning agenda_item_id as id`,
    [open, municipality.unit('center')],
  )
  for (const [who, name, role, present] of [
    ['chair', 'Christian Hallager', 'chair', true],
    ['member', 'Mette Edelbjerg', 'member', true],
    ['councillor', 'Rasmus Adelgård', 'member', false],
    ['secretary', 'Sanne Ekholt', 'secretary', true],
  ] as const)
    // prettier-ignore
    await insert(
      `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present) values ($1, $2, $3, $4, $5, $6) returning id`,
      [meeting, municipality.person[who], name, role, present],
    )
  return { meeting, open, closed }
}

const send = (meetingId: number, who: SmallPerson = 'secretary', dueOn = '2026-11-30') =>
  as(who, (tx, person) =>
    sendRound(tx, municipality.id, person, { meetingId, dueOn, today: TODAY }, async () => {}),
  )
const answer = (who: SmallPerson, meetingId: number, round: number, text: string | null = null) =>
  as(
    who,
    (tx, person) =>
    answerRound(tx, municipality.id, person, {
      meetingId, round, answer: text === null ? 'approved' : 'remark', text: text ?? '', agendaItemId: null,
    }), // prettier-ignore
  )
const lock = (meetingId: number, who: SmallPerson = 'secretary', today = TODAY) =>
  as(who, (tx, person) => lockMinutes(tx, municipality.id, person, { meetingId, today }))
const work = async (meetingId: number) => {
  await lockOnce(worker, municipality.id, meetingId, slots)
  await writeForms(worker, municipality.id, meetingId, slots)
}
const forms = (who: SmallPerson, meetingId: number) =>
  as(who, (tx) => listForms(tx, municipality.id, meetingId))

test('those who were there approve, a remark gets a reply, and the minutes are locked with what was sent', async () => {
  const { meeting, open } = await endedMeeting('2026-11-16')
  assert.equal(await lock(meeting), 'no-round')
  assert.equal(await send(meeting, 'member'), 'not-secretary')
  assert.equal(await send(meeting), 'done')
  assert.equal(await send(meeting), 'nothing-new')
  assert.equal(await answer('councillor', meeting, 1), 'not-asked')
  assert.equal(await answer('member', meeting, 2), 'round-closed')
  assert.equal(await answer('member', meeting, 1, '  '), 'text-missing')
  assert.equal(await answer('member', meeting, 1, 'Datoen mangler.'), 'done')
  assert.equal(await answer('chair', meeting, 1), 'done')
  assert.equal(await lock(meeting), 'remark-without-reply')

  await admin.query(`update agenda_decisions set text = 'Godkendt fra mandag den 1. februar.' where municipality_id = $1 and agenda_item_id = $2`, [municipality.id, open]) // prettier-ignore
  assert.equal(await lock(meeting), 'changed-since')
  const reply = { meetingId: meeting, personId: municipality.person.member, reply: 'Rettet.', today: TODAY }
  assert.equal(
    await as('secretary', (tx, person) => replyToRemark(tx, municipality.id, person, reply)),
    'done',
  )
  assert.equal(await send(meeting), 'done')
  assert.equal(await answer('chair', meeting, 1), 'round-closed')
  assert.equal(await answer('chair', meeting, 2), 'done')
  assert.equal(await lock(meeting), 'still-waiting')
  assert.equal(await lock(meeting, 'secretary', '2026-12-01'), 'done', 'the date has passed')
  await work(meeting)
  await work(meeting)

  const draft = await as('member', (tx) => getDraft(tx, municipality.id, meeting, TODAY))
  assert.equal(draft?.meeting.stage, 'locked')
  const seen = await as('employee', (tx) => getMeeting(tx, municipality.id, meeting))
  assert.deepEqual(
    seen?.items.map(({ title }) => title),
    ['Nye åbningstider'],
  )
  assert.deepEqual(
    seen?.notices.map(({ neutralTitle, publicDecision }) => [neutralTitle, publicDecision]),
    [['En sag om personale', 'Godkendt']],
  )
})

test('every form has its digest, employees get none with closed items, and additions make a new edition', async () => {
  const { meeting, open, closed } = await endedMeeting('2026-11-09')
  await send(meeting)
  await answer('member', meeting, 1)
  await answer('chair', meeting, 1)
  assert.equal(await lock(meeting, 'employee'), 'not-secretary')
  await lock(meeting)
  await work(meeting)
  assert.deepEqual(
    (await forms('member', meeting)).map(({ audience }) => audience),
    ['full', 'internal'],
  )
  const [own, ...others] = await forms('employee', meeting)
  assert.ok(own)
  assert.deepEqual([own.audience, others], ['internal', []])
  const before = (await slots.store.read(Buffer.from(own.digest, 'hex'))).toString()
  assert.doesNotMatch(before, /Hemmelig|Fratrædelsen/u)
  assert.match(before, /En sag om personale/u)
  const read = JSON.parse(before) as Minutes
  assert.deepEqual(read.meeting.approval?.approvedBy.toSorted(), ['Christian Hallager', 'Mette Edelbjerg'])
  assert.deepEqual(read.meeting.absent, ['Rasmus Adelgård'])
  assert.deepEqual(
    read.items[0]?.decisions[0]?.settled?.map(({ owner, due }) => [owner, due]),
    [['Center for Prøver', '2027-02-01']],
  )

  const add = (agendaItemId: number, text: string) =>
    as('secretary', (tx, person) =>
      addToMinutes(tx, municipality.id, person, { meetingId: meeting, text, agendaItemId }),
    )
  assert.equal(await add(open, 'Skiltene blev ændret i januar.'), 'done')
  assert.equal(await add(closed, 'Hemmelig tilføjelse.'), 'done')
  await work(meeting)
  const [newest] = await forms('employee', meeting)
  assert.equal(newest?.edition, 2)
  const after = JSON.parse((await slots.store.read(Buffer.from(newest.digest, 'hex'))).toString()) as Minutes
  assert.deepEqual(
    after.additions?.map(({ text, item }) => [text, item]),
    [
      ['Skiltene blev ændret i januar.', '1'],
      ['Tilføjelsen hører til et lukket punkt.', '2'],
    ],
  )
  assert.deepEqual(after.items, read.items, 'the minutes themselves stay')
  const { rows } = await admin.query(`select 1 from minutes_forms where municipality_id = $1 and meeting_id = $2`, [municipality.id, meeting]) // prettier-ignore
  assert.equal(rows.length, 4, 'the digests of the first edition are kept')
})

test('what is locked can no more be written, by anybody', async () => {
  const { meeting, open } = await endedMeeting('2026-11-02')
  await send(meeting)
  await answer('member', meeting, 1)
  await answer('chair', meeting, 1)
  await lock(meeting)
  const changed = (statement: string) =>
    app.within(municipality.callerAs('secretary'), async (tx) => {
      const { sql } = await import('kysely')
      return (await sql.raw(statement).execute(tx)).numAffectedRows
    })
  const decided = `update agenda_decisions set text = 'Andet' where agenda_item_id = ${open}`
  assert.equal(await changed(decided), 0n, 'nothing comes between the click and the worker')
  assert.equal(await send(meeting), 'being-locked')
  await work(meeting)
  assert.equal(await changed(decided), 0n)
  assert.equal(await changed(`update agenda_items set title = 'Andet' where id = ${open}`), 0n)
  assert.equal(await changed(`delete from meeting_attendance where meeting_id = ${meeting}`), 0n)
  await assert.rejects(
    changed(`update meetings set stage = 'ended' where id = ${meeting}`),
    /locked minutes stay locked/u,
  )
  assert.equal(await lock(meeting), 'done', 'asking again is no harm')
})

test('what a killed worker left is asked for again, and nothing that is done', async () => {
  const { meeting } = await endedMeeting('2026-10-26')
  await send(meeting)
  await answer('member', meeting, 1)
  await answer('chair', meeting, 1)
  await lock(meeting)
  const left = () => resumeStalledMeetings(worker, municipality.id, slots.makers)
  assert.equal(await left(), 0, 'it may still be under way')
  await admin.query(`update locked_minutes set asked_at = now() - interval '1 hour' where municipality_id = $1`, [municipality.id]) // prettier-ignore
  assert.equal(await left(), 1)
  await work(meeting)
  assert.equal(await left(), 0)
})

test('a form that cannot be made stands in no other’s way, and is made when it can', async () => {
  const { meeting } = await endedMeeting('2026-10-19')
  await send(meeting)
  await answer('member', meeting, 1)
  await answer('chair', meeting, 1)
  await lock(meeting)
  await lockOnce(worker, municipality.id, meeting, slots)
  const broken: FormMaker = {
    ...jsonMaker,
    form: 'pdf',
    make: async () => Promise.reject(new Error('no ink')),
  }
  const failing = writeForms(worker, municipality.id, meeting, { ...slots, makers: [broken, jsonMaker] })
  await assert.rejects(failing, AggregateError)
  assert.deepEqual(
    (await forms('employee', meeting)).map(({ form }) => form),
    ['json'],
  )
  const mended: FormMaker = { ...jsonMaker, form: 'pdf' }
  await writeForms(worker, municipality.id, meeting, { ...slots, makers: [mended, jsonMaker] })
  assert.deepEqual((await forms('employee', meeting)).map(({ form }) => form).toSorted(), ['json', 'pdf'])
})
