/** A saved correction against the real database: a new version, nothing more open, and what was learnt is used. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { buildMunicipality, type BuiltMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { FileStore } from '../../documents/files.ts'
import type { Correction } from '../../minutes/corrections/model.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import type { ImportContext } from '../import-context.ts'
import { settleRun } from '../import-files.ts'
import { addFiles, startRun } from '../import-runs.ts'
import { keepDraft, saveDraft } from './commands.ts'
import { listKnownRules } from './known-rules.ts'
import { getHandedIn, listRules } from './queries.ts'
import { storeCorrection } from './store-correction.ts'

let database: TestDatabase
let town: BuiltMunicipality
let folder: string
let worker: Database
let app: Database
let context: ImportContext

before(async () => {
  database = await createTestDatabase()
  town = await buildMunicipality(database.urls.owner)
  folder = await mkdtemp(join(tmpdir(), 'sagsgang-correction-'))
  worker = new Database(database.urls.worker)
  app = new Database(database.urls.app)
  context = {
    database: worker,
    store: new FileStore(folder),
    municipality: town.id,
    itemsChanged: async () => {},
  }
})

after(async () => {
  await worker.close()
  await app.close()
  await rm(folder, { recursive: true })
})

const asWorker = <T>(work: (tx: Transaction) => Promise<T>) =>
  worker.within({ municipality: town.id, purpose: 'import' }, work)
const asPerson = <T>(who: keyof BuiltMunicipality['person'], work: (tx: Transaction) => Promise<T>) =>
  app.within({ municipality: town.id, person: town.person[who] }, work)

async function handIn(text: string): Promise<Buffer> {
  const digest = await context.store.put(Buffer.from(text))
  const person = town.person.secretary
  const run = await asWorker(async (tx) => {
    const id = await startRun(tx, town.id, { person, source: 'command' })
    await addFiles(tx, town.id, id, [{ name: 'referat.txt', digest }])
    return id
  })
  await settleRun(context, run)
  return digest
}

async function correct(digest: Buffer, corrections: Correction[]): Promise<void> {
  const { correction, known } = await asPerson('secretary', async (tx) => {
    const file = await getHandedIn(tx, town.id, digest)
    assert.ok(file)
    await keepDraft(tx, town.id, town.person.secretary, file, corrections)
    const drafted = await getHandedIn(tx, town.id, digest)
    assert.ok(drafted?.draft)
    const known = (await listKnownRules(tx, town.id)).map((rule) => rule.id)
    await saveDraft(tx, town.id, drafted, known)
    return { correction: drafted.draft.id, known }
  })
  await storeCorrection(context, correction, known)
}

interface Item {
  number: string | null
  degree: string
}

async function stateOf(digest: Buffer): Promise<{ versions: number; body: string; items: Item[] }[]> {
  return asWorker(async (tx) => {
    const { rows } = await sql<{ versions: number; body: string; items: Item[] }>`
      select b.name as body, (select count(*)::int from meeting_versions v where v.meeting_id = m.id) as versions,
        (select json_agg(json_build_object('number', i.number, 'degree', i.degree) order by i.position) from items i where i.meeting_id = m.id) as items
      from meetings m join bodies b on b.id = m.body_id
      where m.id in (select meeting_id from meeting_versions where file_digest = ${digest})`.execute(tx)
    return rows
  })
}

const minutes = (day: string) => `Direktionen
Mødedato: ${day}

BID 1 | Åbent
Der er talt om havnen.
Svar: Godkendt.

BID 2 | Hemmeligt
Lukket punkt
En sag om en medarbejder.
Svar: Afslag.`

const pointOut: Correction[] = [
  { line: 4, to: 4, says: { is: 'item' } },
  { line: 6, to: 6, says: { is: 'section', kind: 'decision' } },
]

test('a file that was no meeting becomes one, and the next of its layout is read by what was learnt', async () => {
  const digest = await handIn(minutes('3. maj 2010'))
  const before = await stateOf(digest)
  await correct(digest, pointOut)
  const [after] = await stateOf(digest)
  assert.deepEqual(
    after?.items.map(({ number }) => number),
    ['1', '2'],
  )
  assert.equal(after.versions, before.length + 1)
  const rules = await asPerson('secretary', (tx) => listRules(tx, town.id))
  assert.deepEqual(
    rules.map(({ rule, uses }) => [rule.means.is, uses]),
    [
      ['item', 0],
      ['section', 0],
    ],
  )
  const [next] = await stateOf(await handIn(minutes('7. juni 2010')))
  assert.deepEqual(
    next?.items.map(({ number }) => number),
    ['1', '2'],
  )
  const used = await asPerson('secretary', (tx) => listRules(tx, town.id))
  assert.deepEqual(
    used.map(({ uses }) => uses),
    [1, 1],
  )
})

test('what is closed stays closed when its lines are said to be of another item', async () => {
  const digest = await handIn(minutes('2. august 2010'))
  const [before] = await stateOf(digest)
  assert.deepEqual(before?.items, [
    { number: '1', degree: 'internal' },
    { number: '2', degree: 'closed' },
  ])
  // The closed item's heading and mark are said to be nothing, and all its text the first item's.
  await correct(digest, [
    { line: 8, to: 9, says: { is: 'edge' } },
    { line: 10, to: 11, says: { is: 'text' } },
  ])
  const [after] = await stateOf(digest)
  assert.deepEqual(after?.items, [{ number: '1', degree: 'closed' }])
  assert.equal(after.versions, 2)
})

test('a meeting that was read as of another body is moved, and keeps its one row', async () => {
  const digest = await handIn(minutes('6. september 2010').replace('Direktionen', 'Direktionen\nKlubben'))
  const [before] = await stateOf(digest)
  await correct(digest, [{ line: 2, to: 2, says: { is: 'field', field: 'body' } }])
  const after = await stateOf(digest)
  assert.deepEqual([before?.body, after.map(({ body }) => body)], ['Direktionen', ['Klubben']])
})

test('the file is not found by those who may not see it, and who corrected is kept', async () => {
  const digest = await handIn(minutes('4. oktober 2010'))
  for (const who of ['employee', 'member', 'substitute', 'formerMember'] as const)
    assert.equal(await asPerson(who, (tx) => getHandedIn(tx, town.id, digest)), null, who)
  await correct(digest, [{ line: 5, to: 5, says: { is: 'section', kind: 'summary', heading: '' } }])
  const { rows } = await asWorker((tx) =>
    sql<{ person: number; state: string }>`
      select person_id as person, state from reading_corrections where file_digest = ${digest}`.execute(tx),
  )
  assert.deepEqual(rows, [{ person: town.person.secretary, state: 'stored' }])
})
