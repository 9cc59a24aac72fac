import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { importTasks } from '../../src/archive/jobs.ts'
import { FileStore } from '../../src/documents/files.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { boardMinutes } from '../support/archive-bench.ts'
import { OpenPage, startBrowser, visitor } from '../support/browser.ts'
import { exportXml, exportZip } from '../support/export-xml.ts'
import { picturePdf } from '../support/hostile-files.ts'
import { makePdf } from '../support/make-pdf.ts'
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

const minutesOf = (date: string) => ({
  name: `${date}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `REFERAT Direktionen d. ${date}\n\nMødedato d. ${date} kl. 09:00\n\nMødested Lokale 1\n\nIndholdsfortegnelse\n\nBudgettet.....\t3\nLukket.....\t4\n\nPunkt 1: Budgettet\n\n25/00001\n\nSagsfremstilling\n\nDrøftet igen.\n\nPunkt 2: Lukket\n\n25/00002\n`,
  ),
})

class UploadPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Indlæs referater' }).waitFor()
  }
  async upload(files: ReturnType<typeof minutesOf>[]): Promise<RunPage> {
    await this.page.getByLabel('Filer').setInputFiles(files)
    await this.page.getByRole('button', { name: 'Indlæs' }).click()
    await this.page.getByText(/filer er behandlet/).waitFor({ timeout: 60_000 })
    return this.visitor.see(RunPage)
  }
}

class RunPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: /^Indlæsning/ }).waitFor()
  }
}

for (const javaScript of [true, false]) {
  test(`a secretary hands in minutes and opens what was closed ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const secretary = await visitor(browser, site, { javaScript, as: 'secretary' })
    const upload = await secretary.open(UploadPage, paths.import)
    const year = javaScript ? 2014 : 2015
    const run = await upload.upload([minutesOf(`10-03-${year}`), minutesOf(`07-04-${year}`)])
    assert.equal(await run.page.getByRole('button', { name: /^Gør internt/ }).count(), 2)
    await run.page
      .getByRole('button', { name: /^Gør internt/ })
      .first()
      .click()
    await run.page.getByText('1 punkt venter på dig').waitFor()
    await run.page.getByRole('button', { name: /^Behold lukket/ }).click()
    await run.page.getByText('Ingen venter på dig').waitFor()
    await secretary.leave()
  })
}

/** A PDF, and a zip with an export in which one attachment is missing, as files to choose. */
function otherForms(date: string) {
  const [day, month, year] = date.split('-')
  const enclosures = [
    { name: 'Tegning', file: 'Enclosures\\1.pdf' },
    { name: 'Overslag', file: 'Enclosures\\2.pdf' },
  ]
  const fields: [string, string][] = [['Beslutning', '<p>Godkendt.</p>']]
  const xml = exportXml([{ number: '1', title: 'Ny mole', fields, enclosures }])
    .replace('Havneudvalget', 'Direktionen')
    .replaceAll('03-06-2019', `${Number(day) + 1}-${month}-${year}`)
  return [
    {
      name: 'referat.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(makePdf(boardMinutes(`${year}-${month}-${day}`), { header: 'Direktionen' })),
    },
    { name: 'udtræk.zip', mimeType: 'application/zip', buffer: Buffer.from(exportZip(xml)) },
    {
      name: 'flere.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(
        zipSync({ 'et.txt': strToU8(boardMinutes(`${year}-11-02`)), 'scan.pdf': picturePdf() }),
      ),
    },
  ]
}

for (const javaScript of [true, false]) {
  test(`a PDF, an export and a zip of files are handed in ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const secretary = await visitor(browser, site, { javaScript, as: 'secretary' })
    const upload = await secretary.open(UploadPage, paths.import)
    const year = javaScript ? 2016 : 2017
    const { page } = await upload.upload(otherForms(`10-03-${year}`))
    assert.equal(await page.getByText('Læst med forbehold').count(), 3, 'a state each, and the sum')
    await page.getByText('1 møde er læst, 1 ikke læst.').waitFor()
    await page.getByText('1 bilag er hentet. 1 bilag mangler i filen (punkt 1).').waitFor()
    const inside = page.getByRole('table', { name: 'Indhold af flere.zip' })
    await inside.getByText('Filen indeholder kun billeder').waitFor()
    await inside.getByRole('link', { name: `Direktionen, 2. november ${year}` }).waitFor()
    await page.getByRole('link', { name: `Direktionen, 11. marts ${year}` }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const file = await page.request.get(
      new URL((await page.getByRole('link', { name: 'Tegning' }).getAttribute('href')) ?? '', site.address)
        .href,
    )
    assert.equal(file.headers()['content-type'], 'application/pdf')
    assert.match(file.headers()['content-disposition'] ?? '', /Tegning\.pdf/)
    await secretary.leave()
  })
}
