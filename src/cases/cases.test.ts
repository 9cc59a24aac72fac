/** The commands against the database, as the app login. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { FileStore } from '../documents/files.ts'
import { readPlain, writePlain } from '../minutes/rich-text/plain-form.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import { findSignedInPerson } from '../organisation/sessions.ts'
import { Database, type Transaction } from '../platform/database.ts'
import { decideOnPaper, submitPaper } from './approve-paper.ts'
import { contentOf, digestOfContent } from './content.ts'
import { attachmentTasks } from './jobs.ts'
import { getPaper } from './paper-queries.ts'
import { getCase } from './queries.ts'
import { addAttachments } from './write-attachments.ts'
import { type CaseWords, changeCase, makeCase } from './write-case.ts'
import { makePaper, saveSections } from './write-paper.ts'
import { changePoints } from './write-points.ts'

let database: TestDatabase
let municipality: BuiltMunicipality
let app: Database
let admin: Client
before(async () => {
  database = await createTestDatabase()
  municipality = await buildMunicipality(database.urls.owner)
  app = new Database(database.urls.app, { poolSize: 10 })
  admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  // The database is dropped when the file ends, whoever is connected still.
  admin.on('error', () => {})
  await admin.query(
    `insert into approval_levels (municipality_id, body_id, position, approver, weekdays) values ($1, $2, 1, 'unit-manager', 2)`,
    [municipality.id, municipality.body('direktionen')],
  )
})
after(async () => {
  await app.close()
  await admin.end()
})

const as = <T>(who: SmallPerson, work: (tx: Transaction, person: SignedInPerson) => Promise<T>): Promise<T> =>
  app.within(municipality.callerAs(who), async (tx) => {
    const person = await findSignedInPerson(tx)
    assert.ok(person)
    return work(tx, person)
  })

const wordsOf = (who: SmallPerson, given: Partial<CaseWords> = {}): CaseWords => ({
  title: 'En sag',
  unitId: municipality.unit('center'),
  responsibleId: municipality.person[who],
  subjectWords: [],
  closed: null,
  ...given,
})
const CLOSED = { ground: 'Grund', neutralTitle: 'Neutral', reviewOn: '2030-01-01' }

async function caseBy(who: SmallPerson, given: Partial<CaseWords> = {}): Promise<number> {
  const id = await as(who, (tx, person) => makeCase(tx, municipality.id, person, wordsOf(who, given), null))
  assert.equal(typeof id, 'number', String(id))
  return Number(id)
}

async function paperBy(who: SmallPerson, given: Partial<CaseWords> = {}): Promise<number> {
  const caseId = await caseBy(who, given)
  const paper = {
    bodyId: municipality.body('direktionen'),
    itemKind: 'information',
    title: 'Nyt',
    meetingOn: null,
    today: '2026-01-01',
  } as const
  return Number(await as(who, (tx, person) => makePaper(tx, municipality.id, person, caseId, paper)))
}

const read = (who: SmallPerson, id: number) => as(who, (tx) => getPaper(tx, municipality.id, id))

async function write(who: SmallPerson, paperId: number, text: string, revision: number) {
  const section = (await read(who, paperId))?.sections.find(({ kind }) => kind === 'information')
  return as(who, (tx, person) =>
    saveSections(tx, municipality.id, person.id, paperId, [
      { sectionId: section?.id ?? 0, revision, document: readPlain(text) },
    ]),
  )
}

test('cases made at once get numbers without gaps, and one that is given up takes none', async () => {
  const failing = as('caseworker', async (tx, person) => {
    await makeCase(tx, municipality.id, person, wordsOf('caseworker'), null)
    throw new Error('given up')
  })
  const made = Array.from({ length: 12 }, () => caseBy('caseworker'))
  await assert.rejects(failing, /given up/u)
  await Promise.all(made)
  const { rows } = await admin.query<{ number: string }>(
    `select split_part(case_number, '/', 2) as number from cases where municipality_id = $1 and number_from = 'series' order by case_number`,
    [municipality.id],
  )
  assert.deepEqual(
    rows.map(({ number }) => Number(number)),
    rows.map((_, index) => index + 1),
  )
})

test('a number from the records system is taken as it is, and only once', async () => {
  const make = () =>
    as('caseworker', (tx, person) => makeCase(tx, municipality.id, person, wordsOf('caseworker'), '21/4711'))
  assert.equal(typeof (await make()), 'number')
  assert.equal(await make(), 'number-taken')
})

test('whoever closes a case goes on seeing it, and others do not', async () => {
  const closed = await as('employee', (tx, person) =>
    makeCase(tx, municipality.id, person, wordsOf('caseworker', { closed: CLOSED }), null),
  )
  assert.equal(closed, 'would-not-see-it')
  const id = await caseBy('manager', { closed: CLOSED })
  assert.equal(await as('employee', (tx) => getCase(tx, municipality.id, id)), null)
  assert.equal((await as('manager', (tx) => getCase(tx, municipality.id, id)))?.neutralTitle, 'Neutral')
})

test('a case that somebody else changed meanwhile is not written over', async () => {
  const id = await caseBy('caseworker')
  const change = (title: string) =>
    as('caseworker', (tx, person) =>
      changeCase(tx, municipality.id, person, id, { ...wordsOf('caseworker', { title }), revision: 1 }),
    )
  assert.equal(await change('Først'), 'done')
  assert.equal(await change('Sidst'), 'changed-meanwhile')
})

test('a text is written over the one it was made from; one left as it came gives way', async () => {
  const paper = await paperBy('caseworker')
  assert.deepEqual(await write('caseworker', paper, 'Første.', 0), { conflicts: [] })
  assert.deepEqual(await write('manager', paper, 'Anden.', 1), { conflicts: [] })
  const section = (await read('caseworker', paper))?.sections[0]
  assert.deepEqual(await write('caseworker', paper, 'Min egen.', 1), { conflicts: [section?.id] })
  assert.deepEqual(await write('caseworker', paper, 'Første.', 1), { conflicts: [] })
  const now = (await read('caseworker', paper))?.sections[0]
  assert.equal(now === undefined ? '' : writePlain(now.document), 'Anden.')
})

test('every change of an approved paper makes the approval fall', async () => {
  const changes: ((paper: number) => Promise<unknown>)[] = [
    (paper) => write('caseworker', paper, 'Noget andet.', 1),
    (paper) =>
      as('caseworker', (tx, person) =>
        changePoints(tx, municipality.id, person.id, paper, new Map(), { do: 'add', under: null }),
      ),
    (paper) =>
      as('caseworker', (tx, person) => {
        const file = { name: 'nyt.txt', digest: Buffer.alloc(32, 7), byteCount: 1, mediaType: 'text/plain' }
        return addAttachments(tx, municipality.id, person.id, paper, [file], null)
      }),
  ]
  for (const change of changes) {
    const paper = await paperBy('caseworker')
    await write('caseworker', paper, 'Orienteringen.', 0)
    assert.equal(
      await as('caseworker', (tx, person) => submitPaper(tx, municipality.id, person, paper, '2026-01-01')),
      'done',
    )
    const seen = digestOfContent(contentOf((await read('manager', paper)) ?? assert.fail()))
    assert.equal(
      await as('manager', (tx, person) =>
        decideOnPaper(tx, municipality.id, person, paper, { do: 'approve', seen }),
      ),
      'done',
    )
    assert.equal((await read('caseworker', paper))?.stateName, 'approved')
    await change(paper)
    assert.equal((await read('caseworker', paper))?.stateName, 'draft')
  }
})

test('who acts for an approver approves what is open and is opened nothing that is closed', async () => {
  await admin.query(
    `insert into delegations (municipality_id, principal_id, deputy_id, matter, valid_from, valid_until) values ($1, $2, $3, 'approval', '2026-01-01', '2099-01-01')`,
    [municipality.id, municipality.person.manager, municipality.person.employee],
  )
  for (const closed of [null, CLOSED]) {
    const paper = await paperBy('caseworker', { closed })
    await write('caseworker', paper, 'Orienteringen.', 0)
    assert.equal(
      await as('caseworker', (tx, person) => submitPaper(tx, municipality.id, person, paper, '2026-06-01')),
      'done',
    )
    assert.equal((await read('employee', paper)) === null, closed !== null)
    if (closed === null) assert.equal((await read('employee', paper))?.mayWrite, true)
  }
})

test('the worker reads the words of an attachment, and leaves what holds none', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-cases-'))
  const store = new FileStore(dataDir)
  const worker = new Database(database.urls.worker, { poolSize: 1 })
  const paper = await paperBy('caseworker')
  const files = [
    {
      name: 'notat.pdf',
      bytes: makePdf('Ventetiden er fire minutter.'),
    },
    { name: 'billede.png', bytes: Buffer.from([0x89, 0x50, 0, 1, 2]) },
  ]
  for (const { name, bytes } of files) {
    const file = {
      name,
      digest: await store.put(bytes),
      byteCount: bytes.byteLength,
      mediaType: 'application/pdf',
    }
    await as('caseworker', (tx, person) =>
      addAttachments(tx, municipality.id, person.id, paper, [file], null),
    )
  }
  const { rows } = await admin.query<{ id: string }>(
    'select id from paper_attachment_versions where paper_id = $1 order by id',
    [paper],
  )
  const task = attachmentTasks(worker, store)['attachment-text']
  for (const { id } of rows)
    await task?.({ version: Number(id) }, { municipality: municipality.id, person: null })
  const texts = await admin.query<{ contained_text: string }>(
    'select contained_text from paper_attachment_versions where paper_id = $1 order by id',
    [paper],
  )
  assert.match(texts.rows[0]?.contained_text ?? '', /fire minutter/u)
  assert.equal(texts.rows[1]?.contained_text, '')
  await worker.close()
  await rm(dataDir, { recursive: true, force: true })
})
