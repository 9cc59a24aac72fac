import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import {
  aMeeting,
  anItem,
  buildMunicipality,
  type BuiltMunicipality,
  releaseMeeting,
  storeMeeting,
} from '../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { Database } from '../platform/database.ts'
import type { Minutes } from '../minutes/model.ts'
import { changeItemDegrees } from './change-degree.ts'

let database: TestDatabase
let town: BuiltMunicipality
let worker: Database
let app: Database

before(async () => {
  database = await createTestDatabase()
  town = await buildMunicipality(database.urls.owner)
  worker = new Database(database.urls.worker)
  app = new Database(database.urls.app)
})

after(async () => {
  await worker.close()
  await app.close()
})

const store = (minutes: Minutes) => storeMeeting(database.urls.worker, town.id, minutes)

interface ShownItem {
  id: number
  title: string | null
  degree: string
  degree_reason: string
}

async function itemsOf(meetingId: number): Promise<ShownItem[]> {
  return worker.within({ municipality: town.id, purpose: 'import' }, async (tx) => {
    const { rows } = await sql<ShownItem>`
      select id, title, degree, degree_reason from items
      where municipality_id = ${town.id} and meeting_id = ${meetingId} order by position`.execute(tx)
    return rows
  })
}

async function countOf(table: string): Promise<number> {
  return worker.within({ municipality: town.id, purpose: 'import' }, async (tx) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]?.count ?? -1
  })
}

test('all that a file says of a meeting is stored', async () => {
  const minutes = aMeeting({
    date: '2024-01-08',
    participants: [
      { name: 'Sanne Ekholt', party: null, role: 'secretary' },
      { name: 'Direktør Mette Edelbjerg', party: 'A', role: null },
      { name: 'CHA', party: null, role: 'chair' },
      { name: 'En gæst', party: null, role: null },
    ],
    absent: ['Rasmus Adelgård (RAD)'],
    items: [
      anItem({
        caseNumber: '24/00001',
        text: 'CFP har talt opkald.',
        decision: 'Godkendt. SEK følger op.',
        recommendation: {
          by: 'CFP',
          points: [
            { label: '1', text: 'at det godkendes', points: [{ label: 'a', text: 'straks', points: [] }] },
          ],
        },
        attachments: ['Opgørelse 167736/12', 'Kort'],
        guests: [{ name: 'Signe Agerskov', time: '09:45' }],
        tables: [{ caption: null, header: ['År', 'Antal'], rows: [['2023', '4']] }],
      }),
    ],
  })
  const stored = await store(minutes)
  assert.equal(stored.version, 1)
  const seen = await app.within(town.callerAs('member'), async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select
        (select json_agg(json_build_array(role, present, person_id) order by position) from meeting_participants where meeting_id = ${stored.meetingId}) as people,
        (select json_agg(path order by position) from recommendation_points p where p.item_id = i.id) as points,
        (select json_agg(document_number order by position) from attachments a where a.item_id = i.id) as numbers,
        (select json_agg(initials order by initials) from item_initials n where n.item_id = i.id) as initials,
        (select json_agg(json_build_array(decided_on, body_name, outcome)) from decisions d where d.item_id = i.id) as decisions,
        (select json_agg(rows) from item_tables t where t.item_id = i.id) as tables,
        (select to_char(arrives_at, 'HH24:MI') from item_guests g where g.item_id = i.id) as arrives
      from items i where meeting_id = ${stored.meetingId}`.execute(tx)
    return rows[0]
  })
  assert.deepEqual(seen, {
    people: [
      ['secretary', true, town.person.secretary],
      [null, true, town.person.member],
      ['chair', true, town.person.chair],
      [null, true, null],
      [null, false, town.person.councillor],
    ],
    points: ['1', '1.a'],
    numbers: ['167736/12', null],
    initials: ['CFP', 'SEK'],
    decisions: [['2024-01-08', 'Direktionen', 'approved']],
    tables: [[['2023', '4']]],
    arrives: '09:45',
  })
})

test('a body nobody has entered is kept as unknown, whatever its letters', async () => {
  await store(aMeeting({ body: 'Udvalget for Prøver', date: '2024-01-09' }))
  await store(aMeeting({ body: 'UDVALGET FOR PRØVER', date: '2024-01-10' }))
  const bodies = await worker.within({ municipality: town.id, purpose: 'import' }, (tx) =>
    tx.selectFrom('bodies').select(['name', 'kind']).where('kind', '=', 'unknown').execute(),
  )
  assert.deepEqual(bodies, [{ name: 'Udvalget for Prøver', kind: 'unknown' }])
})

test('the same bytes are a duplicate', async () => {
  const minutes = aMeeting({ date: '2024-01-15' })
  await store(minutes)
  const before = await countOf('items')
  await assert.rejects(store(minutes), /duplicate/)
  assert.equal(await countOf('items'), before)
})

test('a changed file is a new version; items keep address, tasks and what a person decided', async () => {
  const items = [
    anItem({ title: 'A', caseNumber: '24/00002', text: 'Før' }),
    anItem({ title: 'B', caseNumber: '24/00003', text: 'Uændret' }),
    anItem({ title: 'C', caseNumber: '24/00004', text: 'Falder bort' }),
  ]
  const first = await store(aMeeting({ date: '2024-01-22', items }))
  await releaseMeeting(database.urls.app, town, first, ['published', 'published', 'closed'])
  const second = await store(
    aMeeting({
      date: '2024-01-22',
      items: [
        anItem({ title: 'Nyt', caseNumber: '24/00009' }),
        anItem({ title: 'B', caseNumber: '24/00003', text: 'Uændret' }),
        anItem({ title: 'A', caseNumber: '24/00002', text: 'Efter' }),
      ],
    }),
  )
  assert.equal(second.meetingId, first.meetingId)
  assert.equal(second.version, 2)
  assert.equal(second.lowered, 1, 'A says something new')
  const shown = await itemsOf(first.meetingId)
  assert.deepEqual(
    shown.map(({ title, degree, degree_reason }) => [title, degree, degree_reason]),
    [
      ['Nyt', 'internal', 'open-text'],
      ['B', 'published', 'by-person'],
      ['A', 'internal', 'open-text'],
    ],
  )
  assert.equal(shown[1]?.id, first.items[1]?.id)
  assert.equal(shown[2]?.id, first.items[0]?.id)
})

test('what was closed stays closed in a new version until a person says otherwise', async () => {
  const closed = anItem({ title: null, text: '', closed: true })
  const first = await store(aMeeting({ date: '2024-01-29', items: [closed, anItem({ title: 'Å' })] }))
  const second = await store(
    aMeeting({
      date: '2024-01-29',
      items: [anItem({ title: 'Navnet er kommet frem' }), anItem({ title: 'Å', text: 'Mere' })],
    }),
  )
  const shown = await itemsOf(first.meetingId)
  assert.deepEqual(
    shown.map(({ degree }) => degree),
    ['closed', 'internal'],
  )
  const [item] = second.items
  const opened = await app.within(town.callerAs('secretary'), (tx) =>
    changeItemDegrees(tx, town.id, [{ itemId: item?.id ?? 0, degree: 'internal' }]),
  )
  assert.equal(opened, 'done')
  await store(
    aMeeting({
      date: '2024-01-29',
      items: [anItem({ title: 'Navnet er kommet frem' }), anItem({ title: 'Å', text: 'Endnu mere' })],
    }),
  )
  assert.deepEqual(
    (await itemsOf(first.meetingId)).map(({ degree }) => degree),
    ['internal', 'internal'],
  )
})

test('an attachment that is still named keeps its address', async () => {
  const attachmentsOf = (meetingId: number) =>
    worker.within({ municipality: town.id, purpose: 'import' }, async (tx) => {
      const { rows } = await sql<{ id: number; name: string }>`
        select a.id, a.name from attachments a join items i on i.id = a.item_id where i.meeting_id = ${meetingId} order by a.name`.execute(
        tx,
      )
      return new Map(rows.map(({ id, name }) => [name, id]))
    })
  const first = await store(
    aMeeting({ date: '2024-02-05', items: [anItem({ attachments: ['Kort', 'Notat'] })] }),
  )
  const before = await attachmentsOf(first.meetingId)
  await store(aMeeting({ date: '2024-02-05', items: [anItem({ attachments: ['Brev', 'Notat'] })] }))
  const now = await attachmentsOf(first.meetingId)
  assert.deepEqual([...now.keys()], ['Brev', 'Notat'])
  assert.equal(now.get('Notat'), before.get('Notat'))
})

test('minutes replace the agenda, and an agenda never the minutes: any order gives the same meeting', async () => {
  const words = ['Åbent', 'Lukket', null]
  const item = fc.record({
    title: fc.constantFrom('A', 'B', 'C'),
    closed: fc.boolean(),
    text: fc.constantFrom(...words),
  })
  const itemsOfBoth = fc.uniqueArray(item, { selector: ({ title }) => title, maxLength: 3 })
  let day = 0
  await fc.assert(
    fc.asyncProperty(itemsOfBoth, itemsOfBoth, async (inAgenda, inMinutes) => {
      const ends: unknown[] = []
      day += 1
      for (const agendaFirst of [true, false]) {
        const date = `20${agendaFirst ? 25 : 26}-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`
        const files = [
          aMeeting({
            kind: 'agenda',
            date,
            items: inAgenda.map((each) => anItem({ ...each, text: each.text ?? '' })),
          }),
          aMeeting({
            kind: 'minutes',
            date,
            time: null,
            items: inMinutes.map((each) => anItem({ ...each, text: each.text ?? '' })),
          }),
        ]
        let meetingId = 0
        for (const file of agendaFirst ? files : files.toReversed()) meetingId = (await store(file)).meetingId
        ends.push((await itemsOf(meetingId)).map(({ title, degree }) => [title, degree]))
      }
      assert.deepEqual(ends[0], ends[1])
    }),
    { numRuns: 15 },
  )
})

test('a file that does not say whose or when is refused, and nothing of it is stored', async () => {
  const before = await countOf('meetings')
  await assert.rejects(store(aMeeting({ body: null })), /without-body/)
  await assert.rejects(store(aMeeting({ date: null })), /without-date/)
  assert.equal(await countOf('meetings'), before)
})

test('files of one meeting that come at once become its versions', async () => {
  const texts = ['en', 'to', 'tre', 'fire']
  const stored = await Promise.all(
    texts.map((text) =>
      store(aMeeting({ body: 'Et nyt forum', date: '2024-02-12', items: [anItem({ text })] })),
    ),
  )
  assert.equal(new Set(stored.map(({ meetingId }) => meetingId)).size, 1)
  assert.deepEqual(stored.map(({ version }) => version).toSorted(), [1, 2, 3, 4])
})
