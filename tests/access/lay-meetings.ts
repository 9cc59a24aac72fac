/**
 * A meeting of the board in each state, with a word in each thing that may be seen of it. Papers, the sending of agendas and
 * the locking of minutes go by the commands and jobs of the house; the rest is written as its tables have it.
 */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { addAttachments } from '../../src/cases/write-attachments.ts'
import { makeCase } from '../../src/cases/write-case.ts'
import { makePaper } from '../../src/cases/write-paper.ts'
import { FileStore } from '../../src/documents/files.ts'
import { jsonMaker, lockOnce, type LockSlots, writeForms } from '../../src/meetings/minutes/lock-minutes.ts'
import { sendAgenda, storeAgenda } from '../../src/meetings/record/send-agenda.ts'
import type { SignedInPerson } from '../../src/organisation/model.ts'
import { findSignedInPerson } from '../../src/organisation/sessions.ts'
import { Database, type Transaction } from '../../src/platform/database.ts'
import { indexItems } from '../../src/search/index-items.ts'
import type { TestDatabase } from '../support/database.ts'
import { documentOf, layExtraPersons, writeHeld } from './lay-rows.ts'
import { isLaid, type State, type Thing } from './states.ts'

/** Which words are laid in a meeting. */
export interface LaidWords {
  of: (thing: Thing) => string
  /** Stands in the titles of all its items. */
  inTitles: string
}

export type ItemKey = 'open' | 'closed' | 'task' | 'recused' | 'unsent'

export interface LaidMeeting {
  id: number
  agendaItems: Record<ItemKey, number | null>
  /** Null where the item was not sent. */
  items: Record<ItemKey, number | null>
  paper: number
  /** Of the item that lays the paper. */
  attachments: number[]
  versions: number[]
  files: { id: number; audience: string }[]
}

export interface Bench {
  admin: Client
  app: Database
  worker: Database
  town: BuiltMunicipality
  store: FileStore
  extra: { calledSubstitute: number; otherSecretary: number }
}

export async function openBench(
  database: TestDatabase,
  town: BuiltMunicipality,
  dataDir: string,
): Promise<Bench & { close: () => Promise<void> }> {
  const admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  const app = new Database(database.urls.app, { poolSize: 1 })
  const worker = new Database(database.urls.worker, { poolSize: 1 })
  const extra = await layExtraPersons(admin, town)
  const close = async () => {
    await Promise.all([admin.end(), app.close(), worker.close()])
  }
  return { admin, app, worker, town, extra, store: new FileStore(dataDir), close }
}

/** @param day of the month in which the meeting is held */
export async function layMeeting(
  bench: Bench,
  state: State,
  day: number,
  words: LaidWords,
): Promise<LaidMeeting> {
  const word = (thing: Thing) => (isLaid(thing, state) ? words.of(thing) : 'intet')
  const titled = (thing: Thing) => `Punkt om ${word(thing)} på ${words.inTitles}`
  const meeting = await planMeeting(bench, `2031-03-${String(day).padStart(2, '0')}`, word('place'))
  const paper = await layPaper(bench, `26/${String(88_000 + day)}`)
  const agendaItems = await placeItems(bench, meeting, paper, word, titled)
  if (state !== 'planned') {
    await sendOut(bench, meeting, state === 'sent to all employees' ? 'employees' : 'seats')
    await layMeanwhile(bench, meeting, agendaItems, word)
    if (isLaid('unsent', state))
      agendaItems.unsent = await placeItem(bench, meeting, { position: 4, title: titled('unsent') })
  }
  await bringTo(bench, meeting, state)
  if (state === 'running')
    await bench.admin.query('update meetings set current_agenda_item_id = $2 where id = $1', [
      meeting,
      agendaItems.open,
    ])
  if (isLaid('decision', state)) await writeHeld(bench, meeting, agendaItems, word, isLaid('remark', state))
  if (state === 'locked' || state === 'published') await lock(bench, meeting)
  if (state === 'published') await publish(bench, meeting)
  return { id: meeting, paper, ...(await placesOf(bench, meeting, agendaItems)) }
}

const bodyOf = ({ town }: Bench) => town.body('direktionen')

async function planMeeting({ admin, ...bench }: Bench, heldOn: string, place: string): Promise<number> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into meetings (municipality_id, body_id, held_on, starts_at, location, kind, origin, stage, items_seen_by)
     values ($1, $2, $3, '09:00', $4, 'agenda', 'meeting', 'planned', 'seats') returning id`,
    [bench.town.id, bodyOf({ admin, ...bench }), heldOn, `Lokale ${place}`],
  )
  return Number(rows[0]?.id)
}

const as = <T>(
  { app, town }: Bench,
  who: SmallPerson,
  work: (tx: Transaction, person: SignedInPerson) => Promise<T>,
): Promise<T> =>
  app.within(town.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    if (person === null) throw new Error(`${who} cannot sign in`)
    return work(tx, person)
  })

/** Of an open case; the words of papers themselves are looked for by the leak test. */
async function layPaper(bench: Bench, caseNumber: string): Promise<number> {
  const { town } = bench
  const bytes = Buffer.from(`Bilag til ${caseNumber}`)
  const digest = await bench.store.put(bytes)
  const file = { digest, byteCount: bytes.byteLength, mediaType: 'text/plain', name: 'Bilag.txt' }
  return as(bench, 'caseworker', async (tx, person) => {
    const words = {
      title: 'Sag med et oplæg',
      unitId: town.unit('center'),
      responsibleId: person.id,
      subjectWords: [],
      closed: null,
    }
    const of = Number(await makeCase(tx, town.id, person, words, caseNumber))
    const paper = {
      bodyId: bodyOf(bench),
      itemKind: 'decision',
      title: 'Et oplæg',
      meetingOn: null,
      today: '2026-01-01',
    } as const
    const id = Number(await makePaper(tx, town.id, person, of, paper))
    await addAttachments(tx, town.id, person.id, id, [file], null)
    return id
  })
}

type Word = (thing: Thing) => string

async function placeItems(
  bench: Bench,
  meeting: number,
  paper: number,
  word: Word,
  titled: Word,
): Promise<LaidMeeting['agendaItems']> {
  const place = (position: number, thing: ItemKey, of: { paper?: number; text?: string } = {}) =>
    placeItem(bench, meeting, { position, title: titled(thing), ...of })
  const open = await place(0, 'open', { text: `Her står ${word('open text')}.` })
  const closed = await placeItem(bench, meeting, {
    position: 1,
    title: titled('closed'),
    neutralTitle: `Sag om ${word('notice')}`,
  })
  const task = await place(2, 'task', { paper })
  const recused = await place(3, 'recused')
  return { open, closed, task, recused, unsent: null }
}

async function placeItem(
  bench: Bench,
  meeting: number,
  item: { position: number; title: string; paper?: number; text?: string; neutralTitle?: string },
): Promise<number> {
  const closed = item.neutralTitle !== undefined
  const { rows } = await bench.admin.query<{ id: string }>(
    `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, paper_id, document, degree, ground, neutral_title, review_on)
     values ($1, $2, $3, $4, 'decision', $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      bench.town.id, meeting, bodyOf(bench), item.position, item.title, item.paper ?? null,
      item.text === undefined ? null : JSON.stringify(documentOf(item.text)),
      closed ? 'closed' : 'open', closed ? 'Personsag' : null, item.neutralTitle ?? null, closed ? '2040-01-01' : null,
    ], // prettier-ignore
  )
  return Number(rows[0]?.id)
}

async function sendOut(bench: Bench, meeting: number, seenBy: 'employees' | 'seats'): Promise<void> {
  const { town, admin, worker, store } = bench
  const sent = await as(bench, 'secretary', (tx, person) =>
    sendAgenda(tx, town.id, person, { meetingId: meeting, reason: null }),
  )
  if (typeof sent === 'string') throw new Error(`not sent: ${sent}`)
  // As the body's rule would have it.
  await admin.query('update meetings set items_seen_by = $2 where id = $1', [meeting, seenBy])
  await worker.within({ municipality: town.id, purpose: 'meeting' }, (tx) =>
    storeAgenda(tx, town.id, meeting, sent.version, { store, itemsChanged: indexItems, agendaSent: [] }),
  )
}

/** Between dispatch and meeting: the unit gets a task, a member is recused, a substitute is called, a note made. */
async function layMeanwhile(
  bench: Bench,
  meeting: number,
  agendaItems: LaidMeeting['agendaItems'],
  word: Word,
): Promise<void> {
  const { admin, town, extra } = bench
  await admin.query(
    `insert into item_tasks (municipality_id, item_id, unit_id, reason)
     select municipality_id, item_id, $2, 'Skal svare' from agenda_items where id = $1`,
    [agendaItems.closed, town.unit('center')],
  )
  await admin.query(
    `insert into recusals (municipality_id, body_id, person_id, agenda_item_id, origin, reason) values ($1, $2, $3, $4, 'presumed', $5)`,
    [town.id, bodyOf(bench), town.person.councillor, agendaItems.recused, `Fordi ${word('recusal reason')}`],
  )
  await admin.query(
    `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present, stands_for_id) values
      ($1, $2, $3, 'Suppleanten', 'substitute', true, $4), ($1, $2, $5, 'Medlemmet', 'member', true, null)`,
    [town.id, meeting, extra.calledSubstitute, town.person.councillor, town.person.member],
  )
  await admin.query(
    `insert into item_notes (municipality_id, person_id, item_id, text) select municipality_id, $2, item_id, $3 from agenda_items where id = $1`,
    [agendaItems.open, town.person.member, `Husk ${word('own note')}`],
  )
}

/** @see app.guard_meeting */
async function bringTo({ admin }: Bench, meeting: number, state: State): Promise<void> {
  const stage = ({ running: 'running', ended: 'ended', locked: 'ended', published: 'ended', cancelled: 'cancelled' } as const)[state as string] // prettier-ignore
  if (stage !== undefined)
    await admin.query(
      `update meetings set stage = $2, cancelled_reason = case $2 when 'cancelled' then 'Aflyst' end,
        began_at = case when $2 <> 'cancelled' then now() end, ended_at = case $2 when 'ended' then now() end where id = $1`,
      [meeting, stage],
    )
}

async function lock({ admin, town, worker, store }: Bench, meeting: number): Promise<void> {
  await admin.query(
    `insert into locked_minutes (municipality_id, meeting_id, content_digest, locked_by) values ($1, $2, 'x', $3)`,
    [town.id, meeting, town.person.secretary],
  )
  const slots: LockSlots = { store, itemsChanged: indexItems, makers: [jsonMaker], minutesLocked: [] }
  await lockOnce(worker, town.id, meeting, slots)
  await writeForms(worker, town.id, meeting, slots)
}

/** The meeting and its open items; what is more than that is the gate's to say. */
async function publish({ admin }: Bench, meeting: number): Promise<void> {
  await admin.query(`update items set degree = 'published' where meeting_id = $1 and degree = 'internal'`, [
    meeting,
  ])
  await admin.query(`update meetings set degree = 'published' where id = $1`, [meeting])
}

async function placesOf(
  { admin }: Bench,
  meeting: number,
  agendaItems: LaidMeeting['agendaItems'],
): Promise<Omit<LaidMeeting, 'id' | 'paper'>> {
  const ids = async (statement: string) =>
    (await admin.query<{ id: string }>(statement, [meeting])).rows.map(({ id }) => Number(id))
  const { rows } = await admin.query<{ id: string; item_id: string | null }>(
    'select id, item_id from agenda_items where meeting_id = $1',
    [meeting],
  )
  const itemOf = (id: number | null) => {
    const found = rows.find((row) => Number(row.id) === id)?.item_id
    return found === undefined || found === null ? null : Number(found)
  }
  const { open, closed, task, recused, unsent } = agendaItems
  const forms = await admin.query<{ id: string; audience: string }>(
    'select id, audience from minutes_forms where meeting_id = $1 order by id',
    [meeting],
  )
  return {
    agendaItems,
    items: {
      open: itemOf(open),
      closed: itemOf(closed),
      task: itemOf(task),
      recused: itemOf(recused),
      unsent: itemOf(unsent),
    },
    attachments: await ids(
      'select a.id from attachments a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id where i.meeting_id = $1',
    ),
    versions: await ids('select id from meeting_versions where meeting_id = $1'),
    files: forms.rows.map(({ id, audience }) => ({ id: Number(id), audience })),
  }
}
