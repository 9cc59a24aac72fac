/** A budget follow-up as people meet it: on one page, what units say to it, and closing it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { DEVIATIONS, layBudget } from '../../../tests/support/lay-budget.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { Database } from '../../platform/database.ts'
import { paths } from '../../paths.ts'

const KEY = 'budgetopfoelgning'
let site: TestSite
let owner: Client
let first: number
let second: number

before(async () => {
  site = await startTestSite({ prepare: layBudget })
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
  const { rows } = await owner.query<{ id: string }>('select id from budget_follow_ups order by number')
  ;[first = 0, second = 0] = rows.map(({ id }) => Number(id))
})
after(async () => {
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
const forecastOf = async (followUp: number, area: number) => {
  const { rows } = await owner.query<{ forecast: string; explanation: string | null }>(
    'select forecast, explanation from budget_forecasts where follow_up_id = $1 and area_id = $2',
    [followUp, area],
  )
  return rows[0]
}

describe('a follow-up on one page', () => {
  it('shows the deviation of each committee and their sum, with its sign said', async () => {
    const page = await textOf(site.visit(paths.budgetFollowUp(second), 'employee'))
    const shown = DEVIATIONS.map((tenths) => (tenths / 10).toFixed(1).replace('.', ','))
    for (const [index, deviation] of shown.entries())
      assert.match(
        page,
        new RegExp(`Udvalg ${index + 1} 100,0 100,0 40,0 [\\d,]+ ${deviation} ${deviation} `, 'u'),
      )
    assert.match(page, /I alt 800,0 800,0 320,0 836,0 36,0 36,0/u)
    assert.match(page, /Fortegn: et tal uden fortegn er merforbrug, og minus \(-\) er mindreforbrug\./u)
    assert.match(page, /Serviceudgifter Overførsler Anlæg Finansiering I alt/u)
    assert.match(page, /I alt 9,0 26,8 0,2 0,0 36,0/u)
  })

  it('holds the service costs against the frame, and turns its signs as the year says', async () => {
    const lists = paths.newRegisterRow(KEY, 'aar')
    const year = {
      year: '2026',
      sign: 'overspend-negative',
      service_frame: '610 mio. kr.',
      monthly_from: '2',
    }
    assert.equal((await site.post(lists, 'secretary', year)).status, 303)
    const page = await textOf(site.visit(paths.budgetFollowUp(second), 'employee'))
    assert.match(page, /Fortegn: minus \(-\) er merforbrug/u)
    assert.match(page, /I alt 800,0 800,0 320,0 836,0 -36,0 -36,0/u)
    assert.match(page, /mod 610,0 mio\. kr\. i den aftalte serviceramme: der er 1,0 mio\. kr\. tilbage\./u)
    const csv = await (await site.visit(paths.budgetFollowUpFile(second, 'csv'), 'employee')).text()
    assert.match(csv, /Afvigelse fra korrigeret \(- er merforbrug\)/u)
    assert.match(
      csv,
      /Udvalg 5;30\.05;Område 5;Sekretariatet;Serviceudgifter;100000000;100000000;40000000,25;99100000;900000;900000;/u,
    )
    await owner.query('delete from budget_years')
  })

  it('is for employees, and has a picture that the security policy lets through', async () => {
    for (const address of [
      paths.budgetFollowUp(second),
      paths.budgetFollowUpFile(second, 'csv'),
      paths.budgetForecasts(second),
    ]) {
      assert.equal((await site.visit(address)).status, 303, address)
      assert.equal((await site.visit(address, 'councillor')).status, 404, address)
    }
    assert.equal((await site.visit(paths.budgetFollowUp(999_999), 'employee')).status, 404)
    const html = await (await site.visit(paths.budgetFollowUp(second), 'employee')).text()
    assert.match(html, /<svg [^>]*role="img"/u)
    assert.doesNotMatch(html, / style="|<style/u)
  })
})

describe('what a unit says', () => {
  it('is typed by its manager in one form, for its own areas only', async () => {
    const [own, other] = [await areaId('30.01'), await areaId('30.05')]
    const form = await (await site.visit(paths.budgetForecasts(first), 'manager')).text()
    assert.match(form, new RegExp(`name="skoen-${own}"`, 'u'))
    assert.doesNotMatch(form, new RegExp(`name="skoen-${other}"`, 'u'))
    const saved = await site.post(paths.budgetForecasts(first), 'manager', {
      [`skoen-${own}`]: '101.234.567,89',
      [`hvorfor-${own}`]: 'Flere elever.',
      [`skoen-${other}`]: '1',
    })
    assert.equal(saved.status, 303)
    assert.deepEqual(await forecastOf(first, own), { forecast: '101234567.89', explanation: 'Flere elever.' })
    assert.deepEqual(await forecastOf(first, other), {
      forecast: '100000000.00',
      explanation: 'Sådan er det.',
    })
  })

  it('is kept in the form where an amount is none', async () => {
    const own = await areaId('30.02')
    const refused = await site.post(paths.budgetForecasts(first), 'manager', {
      [`skoen-${own}`]: 'omtrent hundrede',
      [`hvorfor-${own}`]: 'Vi gætter.',
    })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    assert.match(html, /«omtrent hundrede» er ikke et beløb\./u)
    assert.match(html, /Vi gætter\./u)
  })

  it('undoes nobody’s words where a field was not touched', async () => {
    const own = await areaId('30.03')
    const form = await (await site.visit(paths.budgetForecasts(first), 'manager')).text()
    const shown = new RegExp(`name="foer-${own}" value="([^"]*)"`, 'u').exec(form)?.[1] ?? ''
    await owner.query(`update budget_forecasts set forecast = 7 where follow_up_id = $1 and area_id = $2`, [
      first,
      own,
    ])
    const [amount = '', explanation = ''] = shown.split('|')
    await site.post(paths.budgetForecasts(first), 'manager', {
      [`foer-${own}`]: shown,
      [`skoen-${own}`]: amount,
      [`hvorfor-${own}`]: explanation,
    })
    assert.equal((await forecastOf(first, own))?.forecast, '7.00')
    await owner.query(
      `update budget_forecasts set forecast = 100000000 where follow_up_id = $1 and area_id = $2`,
      [first, own],
    )
  })

  it('is refused by the register’s own form where the area is of another unit, in words', async () => {
    const center = site.municipality.unit('center')
    const answer = await site.post(paths.newRegisterRow(KEY, 'maengder'), 'manager', {
      follow_up_id: `#${first}`,
      area_id: `#${await areaId('30.05')}`,
      unit_id: `#${center}`,
      what: 'Pladser',
      counted_in: 'pladser',
      budget_volume: '10',
      budget_price: '100.000',
      expected_volume: '11',
      expected_price: '110.000',
    })
    assert.equal(answer.status, 422)
    assert.match(await textOf(answer), /enheden skal være den, området hører til/u)
  })
})

describe('closing', () => {
  before(async () => {
    const { id, unit, person } = site.municipality
    await owner.query(
      `insert into budget_activities (municipality_id, year, title, unit_id, owner_id) values ($1, 2026, 'Ny svømmehal', $2, $3)`,
      [id, unit('center'), person.manager],
    )
    await owner.query(
      `insert into budget_volumes (municipality_id, follow_up_id, area_id, unit_id, what, counted_in, budget_volume, budget_price, expected_volume, expected_price)
        values ($1, $2, $3, $4, 'Pladser', 'pladser', 40, 500000, 42, 510000)`,
      [id, second, await areaId('30.01'), unit('center')],
    )
  })

  it('is for keepers, and refused while something is missing', async () => {
    assert.equal((await site.post(paths.closeBudgetFollowUp(second), 'manager')).status, 404)
    const refused = await site.post(paths.closeBudgetFollowUp(second), 'secretary')
    assert.equal(refused.status, 409)
    assert.match(await textOf(refused), /«Ny svømmehal» har ingen status fra Center for Prøver\./u)
  })

  it('keeps every figure, whatever is changed afterwards', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from budget_activities')
    const activity = Number(rows[0]?.id)
    const said = { [`status-${activity}`]: 'red', [`ord-${activity}`]: 'Entreprenøren er gået konkurs.' }
    assert.equal((await site.post(paths.budgetForecasts(second), 'manager', said)).status, 303)
    assert.equal((await site.post(paths.closeBudgetFollowUp(second), 'secretary')).status, 303)
    const closed = await textOf(site.visit(paths.budgetFollowUp(second), 'employee'))
    assert.match(closed, /Lukket .* af Sanne Ekholt\. Tallene ændres ikke mere\./u)
    assert.match(closed, /Rød Ny svømmehal/u)

    await owner.query(
      `update budget_areas set frame = 'capital', name = 'Noget andet', body_id = (select max(body_id) from budget_areas)`,
    )
    await owner.query(`update budget_measures set expected = 1`)
    assert.equal(await textOf(site.visit(paths.budgetFollowUp(second), 'employee')), closed)
    for (const statement of [
      `update budget_lines set corrected = 1 where follow_up_id = ${second}`,
      `update budget_forecasts set forecast = 1 where follow_up_id = ${second}`,
      `delete from budget_volumes where follow_up_id = ${second}`,
      `update budget_follow_ups set closed_at = null, closed_picture = null where id = ${second}`,
      `update budget_forecasts set follow_up_id = ${first} where follow_up_id = ${second}`,
    ])
      await assert.rejects(owner.query(statement), /the follow-up is closed/u, statement)
    const late = await site.post(paths.budgetForecasts(second), 'manager', {
      [`skoen-${await areaId('30.01')}`]: '1',
    })
    assert.equal(late.status, 409)
    assert.equal((await site.visit(paths.budgetForecasts(second), 'manager')).status, 409)
    assert.equal((await site.post(paths.closeBudgetFollowUp(second), 'secretary')).status, 404)
  })

  it('lets a person be forgotten in words, and nothing else be changed', async () => {
    const picture = `update budget_follow_ups set closed_picture = replace(closed_picture::text, $1, $2)::jsonb where id = $3`
    await owner.query(picture, ['Cecilie Enggrav', 'Slettet \\"person\\"', second])
    await owner.query(`update budget_forecasts set explanation = '[slettet]' where follow_up_id = $1`, [
      second,
    ])
    const page = await textOf(site.visit(paths.budgetFollowUp(second), 'employee'))
    assert.match(page, /Slettet/u)
    assert.doesNotMatch(page, /Cecilie Enggrav, Center/u)
    for (const words of ['"forecast": 1', '"corrected": 1'])
      await assert.rejects(
        owner.query(picture, [`${words}0`, words, second]),
        /the follow-up is closed/u,
        words,
      )
    const app = new Database(site.database.urls.app, { poolSize: 1 })
    await assert.rejects(
      app.within(site.municipality.callerAs('secretary'), (tx) =>
        sql`update budget_forecasts set explanation = 'x' where follow_up_id = ${second}`.execute(tx),
      ),
      /the follow-up is closed/u,
    )
    await app.close()
  })
})
