/** What is kept around a budget follow-up: what is done about it, lines from files, and papers made of it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { layBudget } from '../../../tests/support/lay-budget.ts'
import { handIn, runRegisterJobs, whenRead } from '../../../tests/support/register-jobs.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { Database } from '../../platform/database.ts'
import { paths } from '../../paths.ts'
import { owedForecasts, owedMeasures, owedMonths, owedStatuses } from './owed.ts'

const KEY = 'budgetopfoelgning'
let site: TestSite
let owner: Client
let app: Database
let first: number
let second: number

before(async () => {
  site = await startTestSite({ prepare: layBudget })
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
  app = new Database(site.database.urls.app, { poolSize: 1 })
  const { rows } = await owner.query<{ id: string }>('select id from budget_follow_ups order by number')
  ;[first = 0, second = 0] = rows.map(({ id }) => Number(id))
})
after(async () => {
  await app.close()
  await owner.end()
  await site.stop()
})

const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text())
    .replaceAll(/<svg.*?<\/svg>/gsu, '')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

const areaId = async (code: string) => {
  const { rows } = await owner.query<{ id: string }>('select id from budget_areas where code = $1', [code])
  return Number(rows[0]?.id)
}
describe('what is done about it', () => {
  const area = async () => ({ area_id: `#${await areaId('30.01')}` })

  it('books a saving only when its project is decided', async () => {
    const saving = {
      ...(await area()),
      title: 'Fælles vaskeri',
      amount: '400.000',
      project: 'Vaskeriet',
      project_state: 'prepared',
      booked_on: '01-05-2026',
    }
    const refused = await site.post(paths.newRegisterRow(KEY, 'besparelser'), 'secretary', saving)
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /kan først bogføres, når projektet bag den er besluttet/u)
    const decided = { ...saving, project_state: 'decided', decided_on: '20-04-2026', decision: '/punkter/12' }
    assert.equal(
      (await site.post(paths.newRegisterRow(KEY, 'besparelser'), 'secretary', decided)).status,
      303,
    )
    const page = await (await site.visit(paths.budgetFollowUp(second), 'employee')).text()
    assert.match(page, /href="\/punkter\/12"/u)
    // The corrected budget was not made smaller by it, and that is told.
    assert.match(page, /30\.01 Område 1: det korrigerede budget er 0,4 mio\. kr\. større/u)
  })

  it('splits a deviation into price, volume and both', async () => {
    const volume = {
      follow_up_id: `#${second}`,
      ...(await area()),
      unit_id: `#${site.municipality.unit('center')}`,
      what: 'Pladser',
      counted_in: 'pladser',
      budget_volume: '40',
      budget_price: '500.000',
      expected_volume: '42',
      expected_price: '510.000',
    }
    assert.equal((await site.post(paths.newRegisterRow(KEY, 'maengder'), 'manager', volume)).status, 303)
    const page = await textOf(site.visit(paths.budgetFollowUp(second), 'employee'))
    assert.match(page, /400\.000 kr\. 1\.000\.000 kr\. 20\.000 kr\. 1\.420\.000 kr\./u)
  })

  it('is owed by units and persons until it is done', async () => {
    const of = {
      municipality: site.municipality.id,
      today: '2026-07-01',
      units: [site.municipality.unit('center')],
      person: null,
    }
    const center = `#${of.units[0]}`
    const add = async (list: string, as: 'secretary' | 'manager', fields: Record<string, string>) =>
      assert.equal((await site.post(paths.newRegisterRow(KEY, list), as, fields)).status, 303, list)
    await add('handleplaner', 'manager', {
      ...(await area()),
      what: 'Færre vikarer',
      unit_id: center,
      expected: '1,5 mio. kr.',
      owner_id: `#${site.municipality.person.manager}`,
      due_on: '2026-09-01',
      state: 'running',
    })
    await add('maanedsopfoelgning', 'secretary', {
      unit_id: center,
      from_month: '2026-05-01',
      due_day: '10',
      reason: 'Merforbruget er over grænsen.',
    })
    await add('maanedsmeldinger', 'manager', {
      unit_id: center,
      month: '2026-05-01',
      corrected: '400.000.000',
      forecast: '404.000.000',
      words: 'Vikarerne er sagt op.',
    })
    await add('aktiviteter', 'secretary', {
      title: 'Ny svømmehal',
      year: '2026',
      unit_id: center,
      owner_id: `#${site.municipality.person.manager}`,
    })
    await owner.query(`delete from budget_forecasts where follow_up_id = $1 and area_id = $2`, [
      first,
      await areaId('30.02'),
    ])
    const owed = await app.within(site.municipality.callerAs('manager'), async (tx) => {
      const found = []
      for (const source of [owedForecasts, owedStatuses, owedMeasures, owedMonths])
        found.push(...(await source(tx, of)))
      return found
    })
    assert.deepEqual(
      owed.map(({ what, dueOn }) => [what, dueOn]),
      [
        ['Skøn til BOF 1 2026 for ét område', '2026-04-14'],
        ['Status på «Ny svømmehal» til BOF 1 2026', '2026-04-14'],
        ['Status på «Ny svømmehal» til BOF 2 2026', '2026-07-14'],
        ['Handleplan: Færre vikarer', '2026-09-01'],
        ['Månedsmelding om økonomien for juni 2026', '2026-07-10'],
        ['Månedsmelding om økonomien for juli 2026', '2026-08-10'],
      ],
    )
    const elsewhere = await app.within(site.municipality.callerAs('manager'), (tx) =>
      owedMeasures(tx, { ...of, units: [site.municipality.unit('sekretariat')] }),
    )
    assert.deepEqual(elsewhere, [])
  })
})

describe('budget lines', () => {
  it('are read from a file with Danish amounts; a wrong one is named by row and column and changes nothing', async () => {
    const jobs = await runRegisterJobs(site)
    const linesOf = async () =>
      (
        await owner.query(
          `select corrected from budget_lines where follow_up_id = $1 order by area_id limit 2`,
          [second],
        )
      ).rows
    const file = (amount: string) =>
      [
        'Opfølgning;Område;Oprindeligt budget (udgift +);Korrigeret budget (udgift +);Forbrug (udgift +)',
        'BOF 2 2026;30.01 Område 1 2026;100.000.000;100.000.000,00 kr.;41.000.000',
        `BOF 2 2026;30.02 Område 2 2026;100.000.000;${amount};41.000.000`,
      ].join('\r\n')
    const read = async (content: string) => {
      const answer = await handIn(
        site,
        'secretary',
        { register: KEY, list: 'linjer' },
        { name: 'linjer.csv', content },
      )
      assert.equal(answer.status, 303)
      const address = answer.headers.get('location') ?? ''
      return { address, html: await whenRead(site, 'secretary', address) }
    }
    try {
      const before = await linesOf()
      const wrong = await read(file('meget'))
      assert.match(wrong.html.replaceAll(/<[^>]+>/gu, ' '), /«meget» er ikke et beløb/u)
      assert.deepEqual(await linesOf(), before)
      const right = await read(file('100.500.000,50'))
      const stored = await site.post(right.address, 'secretary', { handling: 'gem' })
      assert.equal(stored.status, 303)
      await whenRead(site, 'secretary', right.address)
      assert.deepEqual(await linesOf(), [{ corrected: '100000000.00' }, { corrected: '100500000.50' }])
      await owner.query(
        `update budget_lines set corrected = 100000000, actual = 40000000.25 where follow_up_id = $1`,
        [second],
      )
    } finally {
      await jobs.stop()
    }
  })
})

describe('a file for a closed follow-up', () => {
  it('is refused in words and changes nothing', async () => {
    const jobs = await runRegisterJobs(site)
    const { rows } = await owner.query<{ id: string }>(
      `insert into budget_follow_ups (municipality_id, year, number, as_of, forecasts_due_on, closed_at, closed_picture)
        values ($1, 2026, 3, '2026-09-30', '2026-10-15', now(), '{}') returning id`,
      [site.municipality.id],
    )
    try {
      const content = [
        'Opfølgning;Område;Oprindeligt budget (udgift +);Korrigeret budget (udgift +)',
        'BOF 3 2026;30.01 Område 1 2026;1;1',
      ].join('\r\n')
      const answer = await handIn(
        site,
        'secretary',
        { register: KEY, list: 'linjer' },
        { name: 'x.csv', content },
      )
      const address = answer.headers.get('location') ?? ''
      await whenRead(site, 'secretary', address)
      await site.post(address, 'secretary', { handling: 'gem' })
      const page = (await whenRead(site, 'secretary', address)).replaceAll(/<[^>]+>/gu, ' ')
      assert.match(page, /opfølgningen er lukket, og dens tal ændres ikke\. Intet er ændret\./u)
      const lines = await owner.query('select 1 from budget_lines where follow_up_id = $1', [rows[0]?.id])
      assert.equal(lines.rows.length, 0)
    } finally {
      await jobs.stop()
    }
  })
})

describe('papers', () => {
  it('of a follow-up are made with its table, its sums and its snapshot', async () => {
    const made = await site.post(paths.makeStatusPaper(KEY), 'secretary', {
      kilde: `${KEY}/bof-to`,
      moede: String(site.municipality.body('direktionen')),
      slags: 'information',
      sag: '',
    })
    assert.equal(made.status, 303)
    const paper = await textOf(site.visit(made.headers.get('location') ?? '', 'secretary'))
    assert.match(paper, /Budgetopfølgning 2 i 2026/u)
    assert.match(paper, /Der ventes et merforbrug på 36,0 mio\. kr\./u)
    assert.match(paper, /Udvalg 4 100,0 100,0 126,8 26,8 26,8/u)
    assert.match(paper, /Alt lagt sammen 800,0 800,0 836,0 36,0 36,0/u)
    assert.doesNotMatch(paper, /Tabellens sum passer ikke/u)
    const { rows } = await owner.query<{
      figures: { measures: { key: string; rows: { value: number }[] }[] }
    }>('select figures from register_snapshots order by id desc limit 1')
    const measure = rows[0]?.figures.measures.find(({ key }) => key === 'afvigelse-korrigeret')
    assert.equal(measure?.rows.at(-1)?.value, 36_000_000)
  })

  it('tell what could be cut', async () => {
    const proposal = {
      area_id: `#${await areaId('30.01')}`,
      unit_id: `#${site.municipality.unit('center')}`,
      what: 'Lukke svømmehallen i juli',
      amount: '250.000',
      weeks: '4',
      consequence: 'Klubberne må bruge nabokommunens.',
      state: 'ready',
    }
    assert.equal((await site.post(paths.newRegisterRow(KEY, 'katalog'), 'manager', proposal)).status, 303)
    const form = await textOf(
      site.visit(paths.makeStatusPaperOf(KEY, { kilde: `${KEY}/beredskab` }), 'secretary'),
    )
    assert.match(form, /Beredskabsnotat/u)
  })
})

describe('an area that comes to another unit', () => {
  it('takes what is being said of it along, so that the new unit goes on saying it', async () => {
    const [area, center] = [await areaId('30.08'), site.municipality.unit('center')]
    await owner.query('update budget_areas set unit_id = $1 where id = $2', [center, area])
    const { rows } = await owner.query('select distinct unit_id from budget_forecasts where area_id = $1', [
      area,
    ])
    assert.deepEqual(rows, [{ unit_id: center }])
    const said = await site.post(paths.budgetForecasts(first), 'manager', { [`skoen-${area}`]: '99.000.000' })
    assert.equal(said.status, 303)
    await owner.query(`update budget_areas set unit_id = $1 where id = $2`, [
      site.municipality.unit('sekretariat'),
      area,
    ])
    assert.equal((await site.visit(paths.budgetFollowUp(first), 'employee')).status, 200)
  })
})
