import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { buildMunicipality, type BuiltMunicipality } from '../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { FileStore } from '../documents/files.ts'
import { changeItemDegrees } from '../meetings/change-degree.ts'
import { Database } from '../platform/database.ts'
import { importPaths, listFiles } from './command.ts'
import type { ImportContext } from './import-context.ts'
import { settleRun } from './import-files.ts'
import { addFiles, startRun } from './import-runs.ts'

let database: TestDatabase
let town: BuiltMunicipality
let folder: string
let worker: Database
let app: Database
let context: ImportContext

before(async () => {
  database = await createTestDatabase()
  town = await buildMunicipality(database.urls.owner)
  folder = await mkdtemp(join(tmpdir(), 'sagsgang-import-'))
  worker = new Database(database.urls.worker)
  app = new Database(database.urls.app)
  context = contextOf(town)
})

after(async () => {
  await worker.close()
  await app.close()
  await rm(folder, { recursive: true })
})

function contextOf({ id }: BuiltMunicipality): ImportContext {
  return { database: worker, store: new FileStore(folder), municipality: id, itemsChanged: async () => {} }
}

/** Minutes in plain text, with one closed item as number 2. */
function plainText(date: string, words = 'Direktionen har drøftet sagen.'): string {
  const [year, month, day] = date.split('-')
  return `REFERAT Direktionen d. ${day}-${month}-${year}

Mødedato d. ${day}-${month}-${year} kl. 09:00

Mødested Mødelokale 1

Indholdsfortegnelse

Budgettet.....\t3
Lukket.....\t4

Punkt 1: Budgettet

25/00001

Sagsfremstilling

${words}

Beslutning i Direktionen den ${day}-${month}-${year}

Godkendt.

Punkt 2: Lukket

25/00002
`
}

async function writeFiles(name: string, texts: Record<string, string | Uint8Array>): Promise<string[]> {
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  for (const [file, text] of Object.entries(texts)) await writeFile(join(place, file), text)
  return listFiles([place])
}

async function state(of: BuiltMunicipality): Promise<unknown[]> {
  return worker.within({ municipality: of.id, purpose: 'import' }, async (tx) => {
    const { rows } = await sql`
      select m.held_on, m.starts_at, m.kind, (select json_agg(json_build_array(i.number, i.title, i.degree, i.degree_reason,
        (select json_agg(text order by position) from item_sections s where s.item_id = i.id)) order by i.position) from items i where i.meeting_id = m.id) as items
      from meetings m order by 1, 2`.execute(tx)
    return rows
  })
}

test('files and folders are read; what cannot be read is told in Danish', async () => {
  const paths = await writeFiles('first', {
    'a.txt': plainText('2012-09-10'),
    'b.txt': plainText('2012-10-08'),
    'copy.txt': plainText('2012-09-10'),
    'empty.txt': '',
    'picture.txt': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 0]),
  })
  const lines: string[] = []
  const report = await importPaths(context, town.person.secretary, paths, (line) => lines.push(line))
  assert.deepEqual(report.counts, { read: 2, skipped: 1, failed: 2 })
  assert.equal(lines.length, 5)
  const text = report.lines().join('\n')
  assert.match(text, /Læst 2 · sprunget over 1 · ikke læst 2/)
  assert.match(text, /Filen er tom\.\n {4}\S+empty\.txt/)
  assert.match(text, /2 punkter er lukkede, til en person siger andet/)
  assert.match(text, /Direktionen 10\. september 2012, punkt 2/)
})

test('who imports sees and decides over what was closed, and publishes nothing', async () => {
  const caller = town.callerAs('administrator')
  const paths = await writeFiles('review', { 'c.txt': plainText('2013-01-14') })
  await importPaths(context, town.person.administrator, paths, () => {})
  const closedTo = (who: Parameters<typeof town.callerAs>[0]) =>
    app.within(town.callerAs(who), async (tx) => {
      const { rows } = await sql<{ id: number }>`
        select id from items where held_on = '2013-01-14' and degree = 'closed'`.execute(tx)
      return rows.map(({ id }) => id)
    })
  assert.equal((await closedTo('employee')).length, 0)
  const [itemId = 0] = await closedTo('administrator')
  const change = (degree: 'published' | 'internal' | 'closed') =>
    app.within(caller, (tx) => changeItemDegrees(tx, town.id, [{ itemId, degree }]))
  assert.equal(await change('published'), 'only-secretary-publishes')
  assert.equal(await change('internal'), 'done')
  const notices = await app.within(caller, (tx) =>
    tx.selectFrom('closed_item_notices').select('item_id').where('item_id', '=', itemId).execute(),
  )
  assert.deepEqual(notices, [])
  assert.equal(await change('closed'), 'done')
  const published = await worker.within({ municipality: town.id, purpose: 'import' }, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select (select count(*) from items where degree = 'published') + (select count(*) from meetings where degree = 'published') as count`.execute(
      tx,
    )
    return rows[0]?.count
  })
  assert.equal(published, 0)
})

test('imported twice is imported once, and any order of files gives the same archive', async () => {
  const dates = ['2014-01-13', '2014-02-10', '2014-03-10', '2014-04-14']
  const texts = Object.fromEntries(dates.map((date) => [`${date}.txt`, plainText(date)]))
  const first = await buildMunicipality(database.urls.owner, 'Første')
  const paths = await writeFiles('order', texts)
  await importPaths(contextOf(first), null, paths, () => {})
  const wanted = await state(first)
  assert.equal(wanted.length, 4)
  let number = 0
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...paths, ...paths], { minLength: 8, maxLength: 8 }),
      async (shuffled) => {
        const other = await buildMunicipality(database.urls.owner, `Anden ${(number += 1)}`)
        const report = await importPaths(contextOf(other), null, shuffled, () => {})
        assert.deepEqual(report.counts, { read: 4, skipped: 4 })
        assert.deepEqual(await state(other), wanted)
      },
    ),
    { numRuns: 5 },
  )
})

test('two workers at one run settle each file once', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `${index}.txt`,
      plainText(`2015-${String(index + 1).padStart(2, '0')}-05`),
    ]),
  )
  const files = await Promise.all(
    (await writeFiles('both', texts)).map(async (path) => ({
      name: path,
      digest: await context.store.put(Buffer.from(texts[path.split('/').at(-1) ?? ''] ?? '')),
    })),
  )
  const caller = { municipality: town.id, purpose: 'import' }
  const runId = await worker.within(caller, async (tx) => {
    const id = await startRun(tx, town.id, { person: null, source: 'command' })
    await addFiles(tx, town.id, id, files)
    return id
  })
  const settled: string[] = []
  await Promise.all([1, 2].map(() => settleRun(context, runId, ({ name }) => settled.push(name))))
  assert.deepEqual(settled.toSorted(), files.map(({ name }) => name).toSorted())
  const runs = await worker.within(caller, (tx) =>
    tx.selectFrom('import_runs').select('finished_at').where('id', '=', runId).execute(),
  )
  assert.notEqual(runs[0]?.finished_at, null)
})
