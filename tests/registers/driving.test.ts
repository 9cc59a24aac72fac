/** The register of driving authorisations, as its keeper uses it: a year with a change of rates, reviewed and renewed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { today } from '../../src/organisation/administration.tsx'
import { Database } from '../../src/platform/database.ts'
import { paths } from '../../src/paths.ts'
import { splitYear, totalOf } from '../../src/registers/driving/model.ts'
import { owedOfDriving } from '../../src/registers/driving/owed.ts'
import { driving } from '../../src/registers/driving/register.ts'
import { STATE_RATES } from '../../src/registers/driving/state-rates.ts'
import { handIn, runRegisterJobs, whenRead } from '../support/register-jobs.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const KEY = driving.key
let site: TestSite
let app: Database
let jobs: { stop(): Promise<void> }
before(async () => {
  site = await startTestSite()
  app = new Database(site.database.urls.app, { poolSize: 1 })
  jobs = await runRegisterJobs(site)
})
after(async () => {
  await jobs.stop()
  await app.close()
  await site.stop()
})

const html = async (path: string, as: 'secretary' | 'employee' | 'manager' = 'secretary') =>
  (await site.visit(path, as)).text()
const as = <Result>(
  who: 'secretary' | 'employee' | 'manager',
  work: Parameters<typeof app.within<Result>>[1],
): Promise<Result> =>
  app.within({ municipality: site.municipality.id, person: site.municipality.person[who] }, work)
const add = async (list: string, fields: Record<string, string>) => {
  const answer = await site.post(paths.newRegisterRow(KEY, list), 'secretary', fields)
  assert.equal(answer.status, 303, `${list} ${JSON.stringify(fields)}`)
  return answer.headers.get('location') ?? ''
}
const center = () => `#${site.municipality.unit('center')}`
const authorise = (employee: string, year: number, more: Record<string, string> = {}) =>
  add('bemyndigelser', {
    employee,
    year: String(year),
    unit_id: center(),
    granted_on: `${year}-01-01`,
    ...more,
  })

/** By employee, kilometres of January to December of 2022. */
const DRIVEN: Record<string, readonly number[]> = {
  'M 1': [2100.5, 2100, 2100, 2100, 2100, 2100, 2100, 2100, 2100, 2100, 2100, 2100],
  'M 2': [150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 349.9],
  'M 3': [0, 0, 0, 166.7, 166.7, 0, 0, 0, 0, 0, 0, 1666.6],
  'M 4': [20_000, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
}
const month = (index: number) => `2022-${String(index + 1).padStart(2, '0')}-01`
const measure = (key: string, year = 2022, who: 'secretary' | 'employee' = 'secretary') =>
  as(who, async (tx) => {
    const found = driving.measures.find((each) => each.key === key)
    assert.ok(found)
    const [from, until] = [`${year}-01-01`, `${year}-12-31`]
    return found.compute(tx, { municipality: site.municipality.id, from, until, on: until })
  })

test("the state's rates are taken over, and the year of the change is split by months as the rule says", async () => {
  const press = (handling: string, who: 'secretary' | 'employee', aar = '2022') =>
    site.post(paths.drivingYear, who, { handling, aar })
  assert.equal((await press('takster', 'employee')).status, 404)
  assert.equal((await press('takster', 'secretary')).status, 303)
  assert.doesNotMatch(await html(paths.drivingYearOf(2022)), /Tilføj statens takster/)
  await add('krav', { valid_from: '2015-05-19', least_km: '2000', rule: '' })
  for (const employee of ['M 1', 'M 2', 'M 3']) await authorise(employee, 2022)
  const rows = Object.entries(DRIVEN).flatMap(([employee, kms]) =>
    kms.map((km, index) => `${employee};${month(index)};Center for Prøver;${String(km).replace('.', ',')}`),
  )
  const file = `Medarbejder;Måned;Center;Kilometer\n${rows.join('\n')}\n`
  const stored = async (name: string) => {
    const answer = await handIn(
      site,
      'secretary',
      { register: KEY, list: 'koersel' },
      { name, content: file },
    )
    const run = answer.headers.get('location') ?? ''
    const told = await whenRead(site, 'secretary', run)
    return { run, told }
  }
  const { run, told } = await stored('koersel.csv')
  assert.match(told, /48 rækker i filen: 48 nye/)
  assert.equal((await site.post(run, 'secretary')).status, 303)
  assert.match(await whenRead(site, 'secretary', run), /Filen er gemt/)
  assert.match((await stored('koersel-igen.csv')).told, /0 nye, 0 ændrede/)

  const expected = Object.values(DRIVEN).map((kms) =>
    totalOf(
      splitYear(
        kms.map((km, index) => ({ month: month(index), km })),
        STATE_RATES,
      ),
    ),
  )
  const sum = (figureOf: (total: (typeof expected)[number]) => number) =>
    expected.reduce((all, total) => all + figureOf(total), 0)
  const whole = async (key: string) => (await measure(key)).find(({ group }) => group === 'I alt')?.value ?? 0
  assert.ok(Math.abs((await whole('km-hoej')) - sum(({ highKm }) => highKm)) < 0.001)
  assert.ok(Math.abs((await whole('km-lav')) - sum(({ lowKm }) => lowKm)) < 0.001)
  assert.ok(Math.abs((await whole('udgift')) - sum(({ cost }) => cost ?? 0)) < 0.02)
})

test("the year's page tells the change of rates, who is below, who passed and who drives without authorisation", async () => {
  const page = await html(paths.drivingYearOf(2022))
  assert.match(page, /Taksten blev ændret i løbet af 2022/)
  assert.match(page, /januar–april<\/th><td class="figures">3,51 kr\.<\/td><td class="figures">1,98 kr\./)
  assert.match(page, /maj–december<\/th><td class="figures">3,70 kr\.<\/td><td class="figures">2,17 kr\./)
  const section = (id: string) => page.slice(page.indexOf(`id="${id}"`)).split('</section>')[0] ?? ''
  assert.match(section('under-kravet'), /M 2<.*1\.999,9\u00A0km/)
  // Exactly 2.000 km is enough.
  assert.doesNotMatch(section('under-kravet'), /M 1|M 3|M 4/)
  assert.match(section('over-graensen'), /M 1<\/th><td>Center for Prøver<\/td><td>oktober/)
  assert.match(section('over-graensen'), /M 4<\/th><td>Center for Prøver<\/td><td>februar/)
  assert.doesNotMatch(section('over-graensen'), /M 2|M 3/)
  assert.match(section('uden-bemyndigelse'), /M 4/)
  assert.doesNotMatch(section('uden-bemyndigelse'), /M 1/)
  assert.deepEqual(await measure('under-kravet'), [
    { group: 'I alt', value: 1 },
    { group: 'Center for Prøver', value: 1 },
  ])
  assert.equal((await measure('over-graensen'))[0]?.value, 2)
})

test('names are for those who keep the unit, figures for leaders, and neither for others', async () => {
  for (const path of [
    paths.drivingYearOf(2022),
    paths.registerList(KEY, 'koersel'),
    paths.registerList(KEY, 'bemyndigelser'),
  ]) {
    assert.doesNotMatch(await html(path, 'employee'), /M [1234]/)
    assert.match(await html(path, 'secretary'), /M [1234]/)
  }
  assert.deepEqual(await measure('bemyndigelser', 2022, 'employee'), [])
  assert.match(await html(paths.drivingYearOf(2022), 'employee'), /Der er ingen tal for 2022, du må se/)
})

test('a printed sum is kept beside its parts and told when it differs', async () => {
  const parts = [23, 49, 1, 12, 2]
  const { rows } = await as('secretary', async (tx) => {
    return sql<{ id: number }>`
      insert into driving_counts (municipality_id, year, unit_id, authorised)
      select ${site.municipality.id}, 2013, u.id, (${parts}::int[])[u.n]
      from (select id, row_number() over (order by id) as n from units where municipality_id = ${site.municipality.id}) u
      where u.n <= 5 returning id`.execute(tx)
  })
  await add('tidligere', { year: '2013', unit_id: '', authorised: '88', source: 'Trykt opgørelse' })
  const counted = parts.slice(0, rows.length).reduce((all, part) => all + part, 0)
  assert.equal((await measure('bemyndigelser', 2013))[0]?.value, counted)
  assert.match(
    await html(paths.drivingYearOf(2013)),
    new RegExp(`Centrenes tal giver ${counted} \\(.*, men i opgørelsen stod 88`),
  )
})

test('who drove too little last year is owed an answer, and those who go on are renewed in one', async () => {
  const last = Number(today().slice(0, 4)) - 1
  const owed = () =>
    as('secretary', (tx) =>
      owedOfDriving(tx, { municipality: site.municipality.id, today: today(), units: null, person: null }),
    )
  const row = await authorise('M 5', last)
  await authorise('M 6', last)
  assert.deepEqual(
    (await owed()).map(({ what, dueOn }) => [what, dueOn]),
    [[`Gennemgå 2 bemyndigelser, der lå under kravet i ${last}`, `${last + 1}-03-01`]],
  )
  const state = /name="tilstand" value="(\d+)"/u.exec(await html(`${row}/ret`))?.[1] ?? ''
  const reviewed = await site.post(`${row}/ret`, 'secretary', {
    tilstand: state,
    employee: 'M 5',
    year: String(last),
    unit_id: center(),
    granted_on: `${last}-01-01`,
    reviewed_on: `${last + 1}-01-15`,
    outcome: 'continues',
  })
  assert.equal(reviewed.status, 303)
  assert.match((await owed())[0]?.what ?? '', /Gennemgå en bemyndigelse/)
  const renew = () => site.post(paths.drivingYear, 'secretary', { handling: 'forny', aar: String(last) })
  assert.equal((await renew()).status, 303)
  assert.equal((await renew()).status, 303)
  const next = await measure('bemyndigelser', last + 1)
  assert.equal(next[0]?.value, 1)
  // A year that has gone is not given anew.
  assert.equal(
    (await site.post(paths.drivingYear, 'secretary', { handling: 'forny', aar: '2022' })).status,
    404,
  )
  assert.doesNotMatch(await html(paths.drivingYearOf(2022)), /Forny til/)
})
