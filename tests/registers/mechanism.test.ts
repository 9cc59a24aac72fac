/** What every register can do, tried on the one of self-service solutions: by hand, by file, by each kind of person. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readSheet } from '../../src/documents/sheets/read-sheet.ts'
import { writeXlsx } from '../../src/documents/sheets/write-sheet.ts'
import { paths } from '../../src/paths.ts'
import { handIn, runRegisterJobs, whenRead } from '../support/register-jobs.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = 'selvbetjening'
const SOLUTIONS = paths.registerList(KEY, 'loesninger')
const MONTHS = paths.registerList(KEY, 'maaneder')

let site: TestSite
let jobs: { stop(): Promise<void> }
before(async () => {
  site = await startTestSite()
  jobs = await runRegisterJobs(site)
})
after(async () => {
  await jobs.stop()
  await site.stop()
})

const html = async (answer: Response | Promise<Response>) => (await answer).text()
const solution = (name: string, more: Record<string, string> = {}) => ({
  name,
  unit_id: `#${site.municipality.unit('center')}`,
  mandatory: 'ja',
  ...more,
})
const seenAt = (answer: Response) => answer.headers.get('location') ?? ''

test('a row is added, changed and taken out; its history says what it was and who did it', async () => {
  const added = await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'secretary', solution('Flytning'))
  assert.equal(added.status, 303)
  const row = seenAt(added)
  assert.match(await html(site.visit(row, 'secretary')), /Rækken er ikke ændret/)
  const form = await html(site.visit(`${row}/ret`, 'secretary'))
  const state = /name="tilstand" value="(\d+)"/u.exec(form)?.[1] ?? ''
  const change = (supplier: string) =>
    site.post(`${row}/ret`, 'secretary', solution('Flytning', { supplier, tilstand: state }))
  assert.equal((await change('Firma A')).status, 303)
  const late = await change('Firma B')
  assert.equal(late.status, 422)
  assert.match(await late.text(), /En anden har rettet rækken imens/)
  const told = await html(site.visit(row, 'secretary'))
  assert.match(told, /Sanne Ekholt<\/td><td>Leverandør<\/td><td><\/td><td>Firma A/)
  assert.equal((await site.post(`${row}/slet`, 'secretary')).status, 303)
  assert.equal((await site.visit(row, 'secretary')).status, 404)
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const answer = await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'secretary', { name: 'Uden enhed' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /href="#unit_id">Vælg fra listen/)
  assert.match(page, /value="Uden enhed"/)
  await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'secretary', solution('Bytte'))
  const twice = await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'secretary', solution('Bytte'))
  assert.match(await twice.text(), /href="#name">Den findes allerede/)
})

test('employees see, a leader writes the own unit only, others are sent to sign in or find nothing', async () => {
  const own = await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'manager', solution('Lederens'))
  assert.equal(own.status, 303)
  const elsewhere = { unit_id: `#${site.municipality.unit('sekretariat')}` }
  const other = await site.post(
    paths.newRegisterRow(KEY, 'loesninger'),
    'manager',
    solution('Andres', elsewhere),
  )
  assert.match(await other.text(), /Du fører ikke registret for den enhed/)
  assert.equal((await site.post(`${seenAt(own)}/slet`, 'employee')).status, 404)
  const seen = await html(site.visit(SOLUTIONS, 'employee'))
  assert.match(seen, /Lederens/)
  assert.doesNotMatch(seen, /Tilføj en løsning/)
  assert.doesNotMatch(await html(site.visit(SOLUTIONS, 'councillor')), /Lederens/)
  assert.equal((await site.visit(SOLUTIONS)).status, 303)
  assert.equal((await site.visit(paths.registerList(KEY, 'findes-ikke'), 'secretary')).status, 404)
})

test('an administrator names who keeps it; only who keeps all of it reads files in', async () => {
  const at = { register: KEY, list: 'loesninger' }
  const file = { name: 'x.csv', content: 'Løsning;Enhed;Obligatorisk\nFra fil;CFP;nej' }
  assert.equal((await handIn(site, 'employee', at, file)).status, 404)
  const name = (as: 'administrator' | 'employee') =>
    site.post(paths.registerKeepers(KEY), as, {
      handling: 'tilfoej',
      person: String(site.municipality.person.employee),
      enhed: '',
    })
  assert.equal((await name('employee')).status, 404)
  assert.equal((await name('administrator')).status, 303)
  assert.match(await html(site.visit(paths.registerKeepers(KEY), 'secretary')), /Anders Nordskov/)
  const run = seenAt(await handIn(site, 'employee', at, file))
  assert.match(await whenRead(site, 'employee', run), /1 række i filen: 1 ny/)
  assert.equal((await site.visit(run, 'secretary')).status, 404)
})

async function readIn(content: string | Uint8Array<ArrayBuffer>, name = 'maaneder.csv', list = 'maaneder') {
  const answer = await handIn(site, 'secretary', { register: KEY, list }, { name, content })
  assert.equal(answer.status, 303, await answer.clone().text())
  return { run: seenAt(answer), page: await whenRead(site, 'secretary', seenAt(answer)) }
}

test('a file is shown before it is stored; stored again it changes nothing; its bytes are gone', async () => {
  await site.post(paths.newRegisterRow(KEY, 'loesninger'), 'secretary', solution('Pas'))
  const file = 'Løsning;Måned;Begyndt;Gennemført\nPas;01-01-2026;1.200;900\nPas;01-02-2026;1000;850\n'
  const { run, page } = await readIn(file)
  assert.match(page, /2 rækker i filen: 2 nye, 0 ændrede og 0/)
  assert.match(await html(site.visit(MONTHS, 'secretary')), /Her er ingen rækker endnu/)
  await site.post(run, 'secretary')
  assert.match(await whenRead(site, 'secretary', run), /Filen er gemt/)
  assert.match(await html(site.visit(MONTHS, 'secretary')), /1\.200/)
  const again = await readIn(file)
  assert.match(again.page, /Der er intet at gemme/)
  const changed = await readIn(file.replace('850', '875'))
  assert.match(changed.page, /0 nye, 1 ændret og 1, der er her/)
  await site.post(changed.run, 'secretary')
  await whenRead(site, 'secretary', changed.run)
  const files = join(site.dataDir, 'files')
  const kept = existsSync(files)
    ? (await readdir(files, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
    : []
  // Files that were read and never stored wait for their person: one of the test before, one of this.
  assert.equal(kept.length, 2)
})

test('wrong rows are named by row and column and change nothing', async () => {
  const { page, run } = await readIn(
    [
      'Løsning;Måned;Begyndt;Gennemført;Fremmed',
      'Pas;01-03-2026;10;5;x',
      'Ukendt;01-03-2026;10;5;x',
      'Pas;02-04-2026;10;15;x',
      'Pas;01-03-2026;11;5;x',
      'Pas;31-02-2026;ti;;x',
    ].join('\n'),
  )
  assert.match(page, /Filen har 7 fejl/)
  const rows = [...page.matchAll(/<td class="figures">(\d+)<\/td><td>([^<]*)<\/td><td>([^<]*)</gu)].map(
    ([, row, column, message]) => `${row} ${column}: ${message}`,
  )
  assert.deepEqual(rows, [
    '3 Løsning: «Ukendt» findes ikke under løsning.',
    '4 Måned: Skriv den første dag i måneden, som 01-05-2026.',
    '4 Gennemført: Flere har gennemført, end der begyndte.',
    '5 Løsning: Det er den samme som i række 2.',
    '6 Måned: «31-02-2026» er ikke en dato. Skriv den som 22-05-2018.',
    '6 Begyndt: «ti» er ikke et helt tal.',
    '6 Gennemført: Skriv et tal.',
  ])
  await site.post(run, 'secretary')
  assert.doesNotMatch(await html(site.visit(MONTHS, 'secretary')), /01-03-2026/)
})

test('columns that are missing are told, columns that are not known are passed by and told', async () => {
  assert.match((await readIn('Løsning;Måned\nPas;01-01-2026')).page, /Kolonnen mangler i filen/)
  const { page } = await readIn('Løsning;Måned;Begyndt;Gennemført;Fremmed\nPas;01-05-2026;2;1;x')
  assert.match(page, /Registret kender ikke: Fremmed/)
})

test('a list is taken out as CSV, XLSX and JSON, and its file read in again changes nothing', async () => {
  const csv = await site.visit(paths.registerFile(KEY, 'maaneder', 'csv'), 'secretary')
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/)
  const text = await csv.text()
  assert.match(text, /Pas;01-01-2026;1200;900/)
  assert.match((await readIn(text)).page, /Der er intet at gemme/)
  const xlsx = await site.visit(paths.registerFile(KEY, 'maaneder', 'xlsx'), 'secretary')
  const bytes = new Uint8Array(await xlsx.arrayBuffer())
  const sheet = await readSheet(bytes)
  assert.ok('rows' in sheet)
  assert.deepEqual(sheet.rows[0]?.cells, ['Pas', '2026-01-01', 1200, 900])
  assert.match((await readIn(bytes, 'maaneder.xlsx')).page, /Der er intet at gemme/)
  const json: unknown = await (
    await site.visit(paths.registerFile(KEY, 'maaneder', 'json'), 'secretary')
  ).json()
  assert.ok(Array.isArray(json))
  assert.deepEqual(Object.keys(json[0] ?? {}), [
    'id',
    'solution_id',
    'month',
    'started',
    'completed',
    'solution_name',
  ])
})

test('a file that is no spreadsheet is refused in words', async () => {
  assert.match(
    (await readIn(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 1]), 'x.xlsx')).page,
    /kan ikke læses som et regneark/,
  )
  const empty = await handIn(
    site,
    'secretary',
    { register: KEY, list: 'maaneder' },
    { name: 'x.csv', content: '' },
  )
  assert.match(await empty.text(), /Vælg en fil/)
})

test('a list of ten thousand is paged, narrowed and searched', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    `Løsning nr. ${index}`,
    index % 2 ? 'CFP' : 'SEKR',
    index % 3 === 0,
  ])
  const { run } = await readIn(
    new Uint8Array(await writeXlsx(['Løsning', 'Enhed', 'Obligatorisk'], rows)),
    'mange.xlsx',
    'loesninger',
  )
  await site.post(run, 'secretary')
  assert.match(await whenRead(site, 'secretary', run), /10\.000 rækker i filen: 10\.000 nye/)
  const first = await html(site.visit(SOLUTIONS, 'employee'))
  assert.match(first, /mindst 10\.000 rækker/)
  assert.match(first, /rel="next"/)
  const narrowed = paths.registerListOf(KEY, 'loesninger', { q: 'nr. 777', mandatory: 'ja' })
  assert.match(await html(site.visit(narrowed, 'employee')), /5 rækker/)
  const none = await html(site.visit(paths.registerListOf(KEY, 'loesninger', { q: 'xyz' }), 'employee'))
  assert.match(none, /Ingen rækker passer/)
})
