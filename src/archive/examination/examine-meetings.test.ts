import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { Client, type QueryResultRow } from 'pg'
import {
  aMeeting,
  anItem,
  buildMunicipality,
  type BuiltMunicipality,
  storeMeeting,
} from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { MinutesItem } from '../../minutes/model.ts'
import { Database } from '../../platform/database.ts'
import { examineMeeting, listDueMeetings } from './examine-meetings.ts'

let database: TestDatabase
let municipality: BuiltMunicipality
let worker: Database

before(async () => {
  database = await createTestDatabase()
  municipality = await buildMunicipality(database.urls.owner)
  worker = new Database(database.urls.worker)
})
after(() => worker.close())

/** As somebody whom no policy holds back. */
async function ask<Row extends QueryResultRow>(question: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return (await client.query<Row>(question, values)).rows
  } finally {
    await client.end()
  }
}

/** An item with a sum that is wrong and a promise. */
function wrongItem(words: Partial<MinutesItem> = {}): MinutesItem {
  const text = ['Post\tAntal', 'Borde\t4', 'Stole\t5', 'I alt\t10'].join('\n')
  const promise = 'Sekretariatet vender tilbage med en plan for lokalerne på direktionsmødet i juni 2025.'
  const item = anItem({ title: 'Møbler', text, decision: promise, ...words })
  return {
    ...item,
    sections: item.sections.map((section, index) => ({
      ...section,
      lines: index === 0 ? [10, 13] : [15, 15],
    })),
  }
}

const due = () =>
  worker.within({ municipality: municipality.id, purpose: 'examine' }, (tx) =>
    listDueMeetings(tx, municipality.id, 100),
  )

interface Row extends QueryResultRow {
  id: number
  item_id: number | null
  rule: string
  section: number | null
  first_line: number
  fingerprint: string
}

async function findingsOf(meetingId: number, rule: string): Promise<Row[]> {
  return ask<Row>('select * from meeting_findings where meeting_id = $1 and rule = $2 order by id', [
    meetingId,
    rule,
  ])
}

const changes = () =>
  ask(`select count(*)::int as count from history_entries where table_name ~ 'finding|commitment'`)

test('findings and promises are written with their places, and again without a change', async () => {
  const stored = await storeMeeting(
    database.urls.worker,
    municipality.id,
    aMeeting({ items: [anItem({ title: 'Før' }), wrongItem()] }),
  )
  assert.deepEqual(await due(), [stored.meetingId])
  await examineMeeting(worker, municipality.id, stored.meetingId)
  assert.deepEqual(await due(), [])
  const [sum] = await findingsOf(stored.meetingId, 'table-totals')
  assert.equal(sum?.item_id, stored.items[1]?.id)
  assert.equal(sum?.section, 0)
  const rows = await ask('select * from item_commitments where item_id = $1', [stored.items[1]?.id])
  assert.deepEqual(
    rows.map((row) => [row['who'], row['binding'], row['first_line']]),
    [['Sekretariatet', true, 15]],
  )
  const before = await changes()
  await Promise.all([1, 2].map(() => examineMeeting(worker, municipality.id, stored.meetingId)))
  assert.deepEqual(await changes(), before)
})

test('in a new version the same thing keeps its finding, and what is mended goes', async () => {
  const first = aMeeting({ date: '2025-04-07', items: [wrongItem({ caseNumber: '25/00001' })] })
  const stored = await storeMeeting(database.urls.worker, municipality.id, first)
  await examineMeeting(worker, municipality.id, stored.meetingId)
  const [sum] = await findingsOf(stored.meetingId, 'table-totals')
  const moved = wrongItem({ caseNumber: '25/00001' })
  const second = aMeeting({
    date: '2025-04-07',
    items: [
      anItem({ title: 'Et nyt punkt før' }),
      {
        ...moved,
        sections: moved.sections.map((section, index) => ({
          ...section,
          lines: index === 0 ? [40, 43] : [45, 45],
        })),
      },
    ],
  })
  await storeMeeting(database.urls.worker, municipality.id, second)
  assert.deepEqual(await due(), [stored.meetingId])
  await examineMeeting(worker, municipality.id, stored.meetingId)
  const [again] = await findingsOf(stored.meetingId, 'table-totals')
  assert.deepEqual([again?.id, again?.fingerprint, again?.first_line], [sum?.id, sum?.fingerprint, 43])
  const third = aMeeting({
    date: '2025-04-07',
    items: [anItem({ title: 'Møbler', caseNumber: '25/00001' })],
  })
  await storeMeeting(database.urls.worker, municipality.id, third)
  await examineMeeting(worker, municipality.id, stored.meetingId)
  assert.deepEqual(await findingsOf(stored.meetingId, 'table-totals'), [])
  const rows = await ask(
    'select 1 from item_commitments where item_id in (select id from items where meeting_id = $1)',
    [stored.meetingId],
  )
  assert.equal(rows.length, 0)
})

test('an agenda that comes late does not take the place of the minutes', async () => {
  const minutes = aMeeting({ date: '2025-05-05', items: [wrongItem()] })
  const stored = await storeMeeting(database.urls.worker, municipality.id, minutes)
  await storeMeeting(
    database.urls.worker,
    municipality.id,
    aMeeting({ date: '2025-05-05', kind: 'agenda', items: [anItem({ title: 'Møbler' })] }),
  )
  await examineMeeting(worker, municipality.id, stored.meetingId)
  assert.equal((await findingsOf(stored.meetingId, 'table-totals')).length, 1)
  assert.deepEqual(await due(), [])
})

test('a reading that no rule can read is not tried for ever', async () => {
  const stored = await storeMeeting(database.urls.worker, municipality.id, aMeeting({ date: '2025-06-02' }))
  await ask(
    `update meeting_versions set reading = '{"meeting": {"kind": "minutes"}}' where meeting_id = $1`,
    [stored.meetingId],
  )
  await examineMeeting(worker, municipality.id, stored.meetingId)
  assert.deepEqual(await due(), [])
  const rows = await ask('select failed from meeting_examinations where meeting_id = $1', [stored.meetingId])
  assert.equal(rows[0]?.['failed'], true)
  // The text of nobody's meeting is examined by a job of another municipality.
  await worker.within({ municipality: municipality.id + 1, purpose: 'examine' }, async (tx) => {
    const { rows: seen } = await sql`select 1 from meetings`.execute(tx)
    assert.equal(seen.length, 0)
  })
})
