/** A deadline from its area to the public list, the letters that are due, the case of an area, and the council's paper on appeals. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { addDays, addMonths } from '../../src/language/due-calendar.ts'
import { today } from '../../src/organisation/administration.tsx'
import { paths } from '../../src/paths.ts'
import { type Caller, Database, type Transaction } from '../../src/platform/database.ts'
import { thirdBefore } from '../../src/registers/deadlines/model.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

const KEY = 'sagsbehandlingsfrister'

async function asSecretary(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const app = new Database(site.database.urls.app, { poolSize: 1 })
  const caller: Caller = site.municipality.callerAs('secretary')
  await app.within(caller, work).finally(() => app.close())
}

/** Ten cases decided in the last four months, half of them too late, and one open that is late. */
async function layCases(title: string): Promise<void> {
  const { municipality } = site
  const from = thirdBefore(today()).from
  const cases = [
    ...Array.from({ length: 10 }, (_, index) => ({
      reference: `D-${index}`,
      started: addDays(from, index),
      ended: addDays(from, index + (index < 5 ? 10 : 60)),
    })),
    { reference: 'AA-1', started: addDays(today(), -90), ended: null },
  ]
  await asSecretary((tx) =>
    sql`
      insert into deadline_cases (municipality_id, area_id, reference, started_on, ended_on)
      select a.municipality_id, a.id, c.reference, c.started, c.ended from deadline_areas a,
        json_to_recordset(${JSON.stringify(cases)}) as c (reference text, started date, ended date)
      where a.municipality_id = ${municipality.id} and a.title = ${title}`.execute(tx),
  )
}

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without'
  test(`an area gets its deadline, and everyone reads it, ${way} JavaScript`, async () => {
    const title = `Hjælpemidler ${way}`
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.newRegisterRow(KEY, 'omraader'))
    await page.type({ Område: title, Lov: 'Prøveloven', Paragraf: `§ 11${javaScript ? 2 : 3}` })
    await page.choose('Center', 'Center for Prøver')
    await page.type({ 'Mindst inden for fristen (%) (frivilligt)': '80' })
    page = await page.go('button', 'Gem', title)
    page = await secretary.open(SitePage, paths.newRegisterRow(KEY, 'frister'))
    await page.choose('Område', title)
    await page.type({ 'Gælder fra': '2020-01-01', Frist: '6', 'Frist for hjemviste (frivilligt)': '8' })
    await page.choose('Enhed', 'uger')
    await page.choose('Enhed for hjemviste (frivilligt)', 'uger')
    await page.choose('Regnes fra', 'ansøgningen er modtaget')
    await page.choose('Regnes til', 'afgørelsen er truffet')
    page = await page.go('button', 'Gem', /frist/i)
    await page.shows('Fristen for hjemviste sager kan blive længere end for nye (6 uger). Det må den aldrig.')
    await page.type({ 'Frist for hjemviste (frivilligt)': '4' })
    page = await page.go('button', 'Gem', /./)
    await secretary.leave()

    const citizen = await visitor(browser, site, { javaScript, viewport: PHONE })
    page = await citizen.open(SitePage, paths.publicDeadlines)
    await page.shows(title)
    await page.shows('6 uger')
    await page.assertFitsWidth()
    const { headers } = await site.visit(paths.publicDeadlines)
    assert.ok(headers.get('etag'))
    await citizen.leave()
  })

  test(`a letter that is due is marked as sent, and a slow area gets its case, ${way} JavaScript`, async () => {
    const title = `Hjælpemidler ${way}`
    await layCases(title)
    const manager = await visitor(browser, site, { as: 'manager', javaScript })
    let page = await manager.open(SitePage, paths.followup)
    page = await page.go('link', /Brev til 1 borger om en frist/, 'Breve om frister, der ikke holder')
    await page.page.getByLabel('Brev i sag AA-1 er sendt').check()
    page = await page.go('button', 'Markér de valgte som sendt', 'Breve om frister, der ikke holder')
    await page.shows('1 brev er markeret som sendt.')
    await page.shows('0 breve mangler.')
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    page = await manager.open(SitePage, paths.deadlineAlerts)
    page = await page.go('button', `Lav sag om ${title}`, new RegExp(`${title}: 50.% inden for fristen`))
    await page.shows('5 af 10 sager med en frist')
    page = await manager.open(SitePage, paths.deadlineAlerts)
    await page.shows('Se oplægget')
    await manager.leave()
  })
}

test('the council is asked of an action plan, and a paper that does not ask says so', async () => {
  const year = Number(addMonths(today(), -12).slice(0, 4))
  await asSecretary(async (tx) => {
    await sql`insert into appeal_areas (municipality_id, title) values (${site.municipality.id}, 'Voksenhandicap')`.execute(
      tx,
    )
    await sql`
      insert into appeal_figures (municipality_id, area_id, year, place_kind, place, upheld, changed, remitted)
      select municipality_id, id, ${year}, 'own', 'Prøvekøbing', 6, 1, 3 from appeal_areas`.execute(tx)
  })
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.register('danmarkskort'))
  await page.shows(`Byrådet skal behandle tallene for ${year}`)
  await page.shows('40 % (10)')
  page = await page.go('link', 'Lav statussag', 'Lav statussag')
  await page.choose('Hvilket møde er den til?', 'Direktionen, uden dato')
  await page.main.getByRole('radio', { name: 'Beslutningssag' }).check()
  page = await page.go('button', 'Lav kladden', /Danmarkskortet/u)
  await page.shows(/At byrådet tager stilling til, om der skal laves en handlingsplan/u)
  assert.equal(await page.main.getByText('Punktet om en handlingsplan mangler').count(), 0)
  const paper = page.page.url()
  await asSecretary((tx) =>
    sql`update paper_points set text = 'At tallene tages til efterretning.'`.execute(tx),
  )
  page = await secretary.open(SitePage, new URL(paper).pathname)
  await page.shows('Punktet om en handlingsplan mangler')

  page = await secretary.open(SitePage, paths.register('danmarkskort'))
  page = await page.go('link', 'Skriv, hvad byrådet besluttede', /./u)
  await page.type({ 'Behandlet i byrådet (frivilligt)': today() })
  page = await page.go('button', 'Gem', /./u)
  await page.shows('Byrådet skal tage stilling til, om der laves en handlingsplan. Vælg ja eller nej.')
  await page.choose('Laves der en handlingsplan? (frivilligt)', 'Nej')
  await page.type({ 'Begrundelse (frivilligt)': 'Procenten falder.' })
  page = await page.go('button', 'Gem', /./u)
  page = await secretary.open(SitePage, paths.register('danmarkskort'))
  await page.shows(`Ankestyrelsen skal have besked om, at der ikke laves en handlingsplan for ${year}`)
  await secretary.leave()
})
