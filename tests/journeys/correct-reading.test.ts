/** A file of an unknown layout is uploaded, corrected and saved; the next of the layout is read right. */
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { importTasks } from '../../src/archive/jobs.ts'
import { FileStore } from '../../src/documents/files.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let worker: Database
let jobs: Awaited<ReturnType<typeof runJobs>>

before(async () => {
  site = await startTestSite()
  worker = new Database(site.database.urls.worker)
  jobs = await runJobs(
    site.database.urls.worker,
    importTasks(worker, new FileStore(site.dataDir), indexItems),
  )
  browser = await startBrowser()
})

after(async () => {
  await browser.close()
  await jobs.stop()
  await worker.close()
  await site.stop()
})

/** `mark` tells the layout of one journey from that of the other. */
const first = (mark: string, year: number) => `Rum${mark}: Toldboden
Hvornår: 4. marts ${year} kl. 16.30
Sjak${mark}: Direktionen

${mark} 1 | Godkendelse af dagsordenen
Udfald${mark}: Sådan blev det.

${mark} 2 | Nye bøjer
Bøjerne er rustne.
1. De koster 40.000 kr.
Udfald${mark}: Fire nye til sommer.`

const second = (mark: string, year: number) => `Rum${mark}: Fiskehallen
Hvornår: 8. april ${year} kl. 15.00
Sjak${mark}: Direktionen

${mark} 1 | Mudder i sejlrenden
Renden er kun to meter dyb.
1. Det tager en uge.
Udfald${mark}: Renden suges i september.

${mark} 2 | Regnskab
Udfald${mark}: Godkendt.

${mark} 3 | Kranen
Udfald${mark}: Udskudt.`

class UploadPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Indlæs referater' }).waitFor()
  }
  async upload(name: string, text: string): Promise<void> {
    await this.page
      .getByLabel('Filer')
      .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
    await this.page.getByRole('button', { name: 'Indlæs' }).click()
    await this.page.getByText(/Filen (?:er læst|kunne ikke læses)/).waitFor({ timeout: 60_000 })
  }
}

class CorrectionPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Ret læsningen' }).waitFor()
    // Turbo says that it is at work, and may look for news once more.
    await this.page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {})
    await this.page.locator('html:not([aria-busy])').waitFor()
  }
  /** Goes to the part that holds the line, and says what the line is. */
  async say(line: RegExp, is: string): Promise<CorrectionPage> {
    const { page } = this
    const parts = page.getByRole('table', { name: 'Filens dele' }).getByRole('link')
    for (let part = 0; (await page.getByRole('checkbox', { name: line }).count()) === 0; part++) {
      assert.ok(part < (await parts.count()), `no part has the line ${line}`)
      await parts.nth(part).click()
      await page.locator(`a[href*="del=${part + 1}#"][aria-current="true"]`).waitFor()
      await page.locator('html:not([aria-busy])').waitFor()
    }
    await page.getByRole('checkbox', { name: line }).first().check()
    await page.getByLabel('Hvad linjen er').selectOption({ label: is })
    const before = await page.getByRole('button', { name: /^Fortryd rettelsen/ }).count()
    await page.getByRole('button', { name: 'Læs filen om' }).click()
    await page
      .getByRole('button', { name: /^Fortryd rettelsen/ })
      .nth(before)
      .waitFor()
    return this.visitor.see(CorrectionPage)
  }
}

class RulesPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Regler, Sagsgang har lært' }).waitFor()
  }
}

const shots = process.env['SCREENSHOTS']
async function shoot(page: OpenPage['page'], name: string): Promise<void> {
  if (shots === undefined) return
  await mkdir(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

for (const javaScript of [true, false]) {
  test(`a reading is corrected, and the next file is read right ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const [mark, year] = javaScript ? ['TOP', 2013] : ['BLAD', 2012]
    const secretary = await visitor(browser, site, { javaScript, as: 'secretary' })
    const { page } = secretary
    await (await secretary.open(UploadPage, paths.import)).upload('første.txt', first(mark, year))
    await page.getByRole('link', { name: /^Ret læsningen/ }).click()
    await secretary.see(CorrectionPage)
    await shoot(page, `before-${mark}`)

    await page.getByRole('button', { name: 'Læs filen om' }).click()
    await page.getByRole('link', { name: 'Vælg mindst én linje.' }).waitFor()
    let correction = await secretary.see(CorrectionPage)
    correction = await correction.say(new RegExp(`${mark} 2`), 'Nyt punkt begynder her')
    correction = await correction.say(new RegExp(`Udfald${mark}`), 'Overskrift: Beslutning')
    correction = await correction.say(/Direktionen/, 'Mødets forum')
    correction = await correction.say(/Hvornår/, 'Mødets dato')
    await correction.say(new RegExp(`Rum${mark}`), 'Mødets sted')
    await page.getByText(`Linjer som «${mark} # | …» begynder et punkt.`).waitFor()
    await page.getByRole('cell', { name: 'Punkt 1: Godkendelse af dagsordenen (Beslutning)' }).waitFor()
    await shoot(page, `after-${mark}`)
    await page.getByRole('button', { name: 'Gem rettelserne' }).click()
    await page
      .getByRole('link', { name: `Se mødet: Direktionen, 4. marts ${year}` })
      .waitFor({ timeout: 30_000 })
    await secretary.see(CorrectionPage)

    await (await secretary.open(UploadPage, paths.import)).upload('næste.txt', second(mark, year))
    await page.getByRole('link', { name: `Direktionen, 8. april ${year}` }).click()
    for (const name of ['Punkt 1: Mudder i sejlrenden', 'Punkt 2: Regnskab', 'Punkt 3: Kranen'])
      await page.getByRole('heading', { level: 2, name }).waitFor()
    await page.getByText('Fiskehallen').waitFor()
    assert.equal(await page.getByRole('heading', { name: `Udfald${mark}` }).count(), 3)

    const rules = await secretary.open(RulesPage, paths.layoutRules)
    const row = rules.page.getByRole('row', { name: new RegExp(`«${mark} # \\| …»`) })
    await row.getByRole('cell', { name: '1', exact: true }).waitFor()
    await shoot(page, `rules-${mark}`)
    await row.getByRole('button', { name: /^Glem reglen/ }).click()
    await page.getByText(`«${mark} # | …»`).first().waitFor({ state: 'detached' })
    await secretary.leave()
  })
}

test('the lines can be chosen on a narrow screen', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary', viewport: PHONE })
  const { page } = secretary
  await (await secretary.open(UploadPage, paths.import)).upload('smal.txt', first('SAL', 2011))
  await page.getByRole('link', { name: /^Ret læsningen/ }).click()
  await secretary.see(CorrectionPage)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= PHONE.width, `${width} px wide`)
  const lines = page.getByRole('checkbox', { name: /^Linje/ })
  await lines.nth(0).check()
  await lines.nth(2).click({ modifiers: ['Shift'] })
  assert.equal(await page.locator('input[name="linje"]:checked').count(), 3)
  await shoot(page, 'narrow')
  await secretary.leave()
})
