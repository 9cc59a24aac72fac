/** Erasing a person: nothing that tells who it was is left anywhere, the rest stands, and the chain is whole and says so. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import { Client } from 'pg'
import { FileStore } from '../../src/documents/files.ts'
import { describeErasure } from '../../src/organisation/erase/describe-erasure.ts'
import { erasePerson, type ErasureRequest } from '../../src/organisation/erase/erase-person.ts'
import { Database } from '../../src/platform/database.ts'
import { sealAllHistory } from '../../src/platform/history/seal.ts'
import { verifyAll } from '../../src/platform/history/verify-command.ts'
import { verifyHistory } from '../../src/platform/history/verify.ts'
import { countTerms } from '../../src/search/count-terms.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { writeFixture } from './fixture.ts'

const ground = 'Anmodning efter databeskyttelsesforordningens artikel 17, journal 26/4711'
// A person of whom every word is nobody else's.
const traces = ['Kvistgård', 'Kvistgaard', 'Ottilie', 'oqk@', 'oqk-oidc', 'OQK']

describe('erasing a person', () => {
  let database: TestDatabase
  let owner: Client
  let folder: string
  let store: FileStore
  let pdf: Buffer
  let innocent: Buffer

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    await writeFixture(owner)
    folder = await mkdtemp(join(tmpdir(), 'sagsgang-erase-'))
    store = new FileStore(folder)
    await writePerson()
    await sealAll()
  })
  after(async () => {
    await owner.end()
    await rm(folder, { recursive: true, force: true })
  })

  async function sealAll() {
    const worker = new Database(database.urls.worker)
    await sealAllHistory(worker)
    await worker.close()
  }

  async function keep(text: string | Buffer): Promise<Buffer> {
    const bytes = Buffer.from(text)
    const digest = await store.put(bytes)
    await owner.query(
      `insert into files (municipality_id, digest, byte_count, media_type) values (1, $1, $2, 'text/plain')`,
      [digest, bytes.length],
    )
    return digest
  }

  async function writePerson(): Promise<void> {
    const minutes = await keep('REFERAT\nTil stede: direktør Ottilie Kvistgård (OQK)\n')
    const docx = await keep('<p>Ottilie</p> <b>Kvist</b>g&aring;rd')
    pdf = await keep(
      Buffer.concat([
        Buffer.from('%PDF-1.4\nstream\n', 'latin1'),
        deflateSync(Buffer.from('[(Ottilie )-3(Kvistg\u00e5rd)] TJ', 'latin1')),
        Buffer.from('\nendstream', 'latin1'),
      ]),
    )
    innocent = await keep('Budget 2024')
    await owner.query(`
      insert into persons (municipality_id, id, name, email, subject) overriding system value values (1, 150, 'Ottilie Kvistgård', 'oqk@prove.dk', 'oqk-oidc-1');
      insert into person_initials (municipality_id, person_id, initials, valid_from, valid_until) values (1, 150, 'OQK', '2023-01-01', '2024-12-31');
      insert into employments (municipality_id, person_id, unit_id, role, title, valid_from) values (1, 150, 1, 'manager', 'Direktør for Kvistgård', '2020-01-01');
      insert into seats (municipality_id, body_id, person_id, role, valid_from) values (1, 1, 150, 'chair', '2020-01-01');
      insert into responsibilities (municipality_id, person_id, kind, valid_from) values (1, 150, 'administrator', '2020-01-01');
      insert into sessions (municipality_id, token_digest, person_id, expires_at, id_token) values (1, sha256('oqk'), 150, now(), 'Ottilie Kvistgård');
      insert into item_tasks (municipality_id, item_id, person_id, reason) values (1, 13, 150, 'OQK skrev sagen');
      insert into item_notes (municipality_id, person_id, item_id, text) values (1, 150, 13, 'OQK vil spørge om det');
      insert into item_notes (municipality_id, person_id, item_id, text) values (1, 112, 13, 'Spørg Ottilie Kvistgård');
      insert into item_readings (municipality_id, person_id, item_id, said) values (1, 150, 13, 'oqk');
      insert into item_comments (municipality_id, item_id, author_id, text) values (1, 221, 150, 'OQK er enig');
      insert into delegations (municipality_id, principal_id, deputy_id, matter, note, valid_from, valid_until)
        values (1, 150, 101, 'all', 'OQK har ferie', '2024-01-01', '2099-01-01'), (1, 101, 150, 'all', null, '2024-01-01', '2099-01-01');
      insert into approval_levels (municipality_id, body_id, position, approver, person_id, weekdays) values (1, 1, 7, 'person', 150, 1);
      insert into standing_guests (municipality_id, body_id, person_id, attends, valid_from) values (1, 1, 150, 'every-meeting', '2024-01-01');
      insert into meeting_participants (municipality_id, meeting_id, position, name, role, present, person_id) values (1, 1, 2, 'Direktør Ottilie Kvistgård', 'chair', true, 150);
      update items set title = 'Orientering ved ottilie kvistgård', recommended_by = 'OQK' where id = 11;
      update item_sections set text = E'Det siger Ottilie\\nKvistgaards notat.\\nOQK er ansvarlig; COQK er ikke.' where item_id = 13;
      update item_sections set heading = 'Ved Kvistgård, Ottilie' where item_id = 12;
      update decisions set text = 'OQK følger op.' where item_id in (11, 15);
      update recommendation_points set text = 'at oqk@prove.dk får besked' where item_id = 11;
      update item_tables set rows = '[["OQK", "Ottilie Kvistgård", 4]]' where item_id = 11;
      update item_guests set name = 'Ottilie Kvistgård' where item_id = 14;
      update attachments set name = 'Notat fra Ottilie Kvistgård.docx' where item_id = 12;
      update closed_item_notices set public_decision = 'OQK orienterede' where item_id = 13;
      insert into item_initials (municipality_id, item_id, initials) values (1, 11, 'OQK'), (1, 13, 'OQK');
      insert into search_synonyms (municipality_id, words) values (1, '{"Ottilie Kvistgård",direktør}');
      insert into import_runs (municipality_id, id, person_id, source) overriding system value values (1, 50, 150, 'upload');
      insert into contact_staff (municipality_id, person_id, role) values (1, 150, 'agent');
      insert into contact_presence (municipality_id, person_id, source, state, working_on) values (1, 150, 'hand', 'present', 'OQK holder tale');
      insert into contact_lines (municipality_id, person_id, number) values (1, 150, '19887766');
      insert into contact_orders (municipality_id, kind, made_by) values (1, 'pause', 150);
      insert into contact_enquiries (municipality_id, taken_by, note) values (1, 115, 'Vil tale med Ottilie Kvistgård om et skilt');
      update contact_queues set closed_reason = 'Ottilie Kvistgård er syg', is_closed = true where municipality_id = 1 and id = 1;
      update contact_parties set person_id = 150 where municipality_id = 1 and desk_id = 2;
      update contact_call_events set person_id = 150 where municipality_id = 1 and desk_id = 2;
      update contact_transfers set person_id = 150, passed_by = 150 where municipality_id = 1 and unit_id = 2;
    `)
    await owner.query(
      `insert into import_files (municipality_id, run_id, name, file_digest, reason) values (1, 50, 'Ottilie Kvistgård.txt', $1, 'Ottilie Kvistgård er ukendt')`,
      [docx],
    )
    await owner.query(
      `insert into meeting_versions (municipality_id, meeting_id, version, file_digest, file_name, reading) values (1, 1, 2, $1, 'referat OQK.txt', $2)`,
      [minutes, JSON.stringify({ meeting: { participants: [{ name: 'Ottilie Kvistgård (OQK)' }] } })],
    )
    await owner.query(
      `insert into attachments (municipality_id, item_id, position, name, file_digest, degree) values (1, 11, 3, 'Bilag', $1, 'as-item'), (1, 11, 4, 'Budget', $2, 'as-item')`,
      [pdf, innocent],
    )
    await withDatabase(async (tx) => {
      await indexItems(tx, 1, [11, 12, 13, 14, 15])
      await countTerms(tx, 1)
    })
    // Initials that were a unit's too in the time of the person.
    await owner.query(
      `insert into person_initials (municipality_id, person_id, initials, valid_from) values (1, 150, 'CTO', '2020-01-01')`,
    )
    await owner.query(`update decisions set text = 'CTO følger op.' where item_id = 12`)
  }

  async function withDatabase(work: Parameters<Database['within']>[1]): Promise<void> {
    const as = new Database(database.urls.owner)
    await as.within({ municipality: 1, purpose: 'index' }, work)
    await as.close()
  }

  const erase = (doIt: boolean, changes: Partial<ErasureRequest> = {}) =>
    erasePerson(
      database.urls.owner,
      { municipality: 1, person: 'OQK', ground, also: [], ...changes },
      { files: store, indexItems },
      doIt,
    )

  /** Where in the whole database one of the traces stands, as the superuser sees it. */
  async function findTraces(words = traces): Promise<string[]> {
    const admin = new Client({ connectionString: database.adminUrl })
    await admin.connect()
    const { rows: tables } = await admin.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rowCount } = await admin.query(
        `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) word where t::text like '%' || word || '%' or (word <> upper(word) and t::text ilike '%' || word || '%')) `,
        [words],
      )
      if ((rowCount ?? 0) > 0) found.push(name)
    }
    await admin.end()
    return found.sort()
  }

  async function storedTexts(): Promise<string> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile())
    const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
    return texts.join('\n')
  }

  it('is only shown until it is confirmed', async () => {
    const before = await findTraces()
    assert.ok(
      before.includes('history_payloads') &&
        before.includes('search_entries_published') &&
        before.includes('search_terms') &&
        before.length >= 15,
      before.join(),
    )
    const report = await erase(false)
    assert.ok(typeof report !== 'string')
    const text = describeErasure(report, false).join('\n')
    assert.match(text, /Ottilie Kvistgård \(nummer 150\) vil blive slettet/)
    assert.match(text, /1 {2}læsninger af referater/)
    assert.match(text, /Intet er slettet endnu/)
    assert.deepEqual(await findTraces(), before)
    assert.match(await storedTexts(), /Ottilie/)
    const { rows } = await owner.query(`select 1 from erasures where person_id = 150`)
    assert.equal(rows.length, 0)
  })

  it('is refused where it is not clear who or why', async () => {
    assert.equal(await erase(true, { person: 'XYZ' }), 'unknown-person')
    assert.equal(await erase(true, { ground: 'OQK har bedt om det' }), 'ground-names-person')
    assert.equal(await erase(true, { ground: 'Ottilie Kvistgård har bedt om det' }), 'ground-names-person')
  })

  it('leaves no trace in any table or file, and the rest as it was', async () => {
    const tried = await erase(false)
    const report = await erase(true)
    assert.ok(typeof report !== 'string' && typeof tried !== 'string')
    assert.deepEqual([report.rows, report.payloads, report.items], [tried.rows, tried.payloads, tried.items])
    assert.equal(report.files.marked, 3)
    assert.deepEqual(report.person.shared, ['CTO'])
    assert.deepEqual(
      await findTraces(['Kvistgård', 'Kvistgaard', 'Ottilie', 'oqk@', 'oqk-oidc', ' OQK', '"OQK', '(OQK']),
      [],
    )
    assert.doesNotMatch(await storedTexts(), /Ottilie|Kvistg|OQK/)
    const { rows } = await owner.query<{ text: string }>(`select text from item_sections where item_id = 13`)
    assert.equal(rows[0]?.text, 'Det siger [slettet] notat.\n[slettet] er ansvarlig; COQK er ikke.')
    assert.equal((await store.read(innocent)).toString(), 'Budget 2024')
    await assert.rejects(store.read(pdf), { code: 'ENOENT' })
    const { rows: files } = await owner.query(`select erased_ground from files where digest = $1`, [pdf])
    assert.deepEqual(files, [{ erased_ground: ground }])
    const { rows: shared } = await owner.query(`select text from decisions where item_id = 12`)
    assert.deepEqual(shared, [{ text: 'CTO følger op.' }])
  })

  it('leaves no call, order, line or place in the contact centre to the person', async () => {
    const { rows } = await owner.query(`
      select 1 from contact_parties where person_id = 150 union all select 1 from contact_call_events where person_id = 150
      union all select 1 from contact_transfers where 150 in (person_id, passed_by) union all select 1 from contact_orders where made_by = 150
      union all select 1 from contact_staff where person_id = 150 union all select 1 from contact_lines where person_id = 150
      union all select 1 from contact_presence where person_id = 150`)
    assert.deepEqual(rows, [])
    const { rows: kept } = await owner.query(
      `select note from contact_enquiries where note like 'Vil tale med%'`,
    )
    assert.deepEqual(kept, [{ note: 'Vil tale med [slettet] om et skilt' }])
  })

  it('leaves the row of someone without rights', async () => {
    const { rows } = await owner.query(
      `select p.name, p.email, p.subject, p.erased_at is not null as erased, e.title, e.valid_until < app.today() as ended,
        (select s.valid_until < app.today() from seats s where s.person_id = p.id) as unseated
       from persons p join employments e on e.person_id = p.id where p.id = 150`,
    )
    assert.deepEqual(rows, [
      {
        name: 'Slettet person',
        email: null,
        subject: null,
        erased: true,
        title: null,
        ended: true,
        unseated: true,
      },
    ])
  })

  it('leaves nobody to act for or be acted for by, and no guest or approver', async () => {
    const { rows } = await owner.query(`
      select 1 from delegations where 150 in (principal_id, deputy_id)
      union all select 1 from approval_levels where person_id = 150 union all select 1 from standing_guests where person_id = 150`)
    assert.deepEqual(rows, [])
  })

  it('leaves the chain whole, and verify says when and on what ground', async () => {
    await sealAll()
    const found = await verifyHistory(owner, 1)
    assert.equal(found.faultCount, 0)
    assert.equal(found.erased.length, 1)
    assert.equal(found.erased[0]?.ground, ground)
    const lines: string[] = []
    assert.equal(
      await verifyAll(database.urls.owner, { municipality: 1, head: null }, (line) => lines.push(line)),
      0,
    )
    assert.match(lines.join('\n'), /Slettet: indholdet af \d+ ændringer den .* Grund: Anmodning efter/)
  })

  it('can be done again for what has come since', async () => {
    assert.equal(await erase(true, { person: '150' }), 'already-erased')
    await owner.query(`update item_sections set text = 'Fru Kvistgård kom igen' where item_id = 14`)
    const report = await erase(true, { person: '150', also: ['Fru Kvistgård'] })
    assert.ok(typeof report !== 'string')
    assert.equal(report.rows.get('item_sections'), 1)
    assert.deepEqual(await findTraces(['Kvistgård', 'Ottilie']), [])
    await sealAll()
    assert.equal((await verifyHistory(owner, 1)).faultCount, 0)
  })
})
