import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { listDueMeetings } from '../../src/archive/examination/examine-meetings.ts'
import { examinationTasks } from '../../src/archive/examination/jobs.ts'
import { importTasks } from '../../src/archive/jobs.ts'
import { FileStore } from '../../src/documents/files.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { OpenPage, PHONE, startBrowser, visitor, type VisitOptions } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let worker: Database
let jobs: Awaited<ReturnType<typeof runJobs>>

before(async () => {
  site = await startTestSite()
  worker = new Database(site.database.urls.worker)
  jobs = await runJobs(site.database.urls.worker, {
    ...importTasks(worker, new FileStore(site.dataDir), indexItems),
    ...examinationTasks(worker),
  })
  browser = await startBrowser()
})

after(async () => {
  await browser.close()
  await jobs.stop()
  await worker.close()
  await site.stop()
})

/** A table whose total is wrong; the new version has an item before it. */
function minutesOf(year: number, version: 1 | 2) {
  const items = [
    ...(version === 2
      ? ['Ny plads til cykler\n\n25/00002\n\nSagsfremstilling\n\nDer er plads i gården.']
      : []),
    'Møbler\n\n25/00001\n\nSagsfremstilling\n\nPost\tAntal\nBorde\t4\nStole\t5\nI alt\t10\n\nBeslutning Direktionen d. 03-03-2014\n\nGodkendt. Sekretariatet køber ind inden 1. maj 2014.',
  ].map((item, index) => `Punkt ${index + 1}: ${item}`)
  return {
    name: `moede-${year}-${version}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `REFERAT Direktionen d. 03-03-${year}\n\nMødedato d. 03-03-${year} kl. 09:00\n\nMødested Lokale 1\n\n${items.join('\n\n').replaceAll('2014', String(year))}\n`,
    ),
  }
}

class UploadPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Indlæs referater' }).waitFor()
  }
  async upload(file: ReturnType<typeof minutesOf>): Promise<void> {
    await this.page.getByLabel('Filer').setInputFiles([file])
    await this.page.getByRole('button', { name: 'Indlæs' }).click()
    await this.page.getByText('Filen er læst.').waitFor({ timeout: 20_000 })
  }
}

class MeetingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: /^Referat/ }).waitFor()
    await this.assertFitsWidth()
  }
  wrongSum() {
    return this.page.getByRole('link', { name: /giver 9, men der står 10/ })
  }
}

class FindingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: 'Godtag bemærkningen' }).waitFor()
    await this.assertFitsWidth()
  }
}

class AcceptedPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Godtagne bemærkninger' }).waitFor()
    await this.assertFitsWidth()
  }
}

class OverviewPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Bemærkninger' }).waitFor()
    await this.assertFitsWidth()
  }
}

const ways: [string, number, VisitOptions][] = [
  ['on a laptop', 2014, {}],
  ['on a phone', 2015, { viewport: PHONE }],
  ['without JavaScript', 2016, { javaScript: false }],
]

for (const [way, year, options] of ways)
  test(`a secretary reads what does not add up and accepts it ${way}`, async () => {
    const secretary = await visitor(browser, site, { ...options, as: 'secretary' })
    await (await secretary.open(UploadPage, paths.import)).upload(minutesOf(year, 1))
    await examined()
    const address = await meetingOf(year)
    const meeting = await secretary.open(MeetingPage, address)
    // First in the list above the text, then beside the table itself.
    await meeting.wrongSum().first().click()
    const note = meeting.page.locator('li.note', { hasText: 'giver 9, men der står 10' })
    await note.getByText('Hvorfor?').click()
    assert.match(await note.innerText(), /Fejl/)
    assert.ok(await meeting.page.getByText(/Hvornår: 1\. maj/).isVisible())
    await note.getByRole('link', { name: /^Godtag/ }).click()

    await arrived(meeting.page, 'Godtag bemærkningen')
    const finding = await secretary.see(FindingPage)
    await finding.page.getByRole('button', { name: 'Godtag' }).click()
    await finding.page.getByRole('link', { name: 'Skriv, hvorfor bemærkningen kan godtages.' }).waitFor()
    await arrived(meeting.page, 'Godtag bemærkningen')
    await (await secretary.see(FindingPage)).page.getByLabel('Hvorfor?').fill('Et bord er lånt ud')
    await finding.page.getByRole('button', { name: 'Godtag' }).click()
    await meeting.page.getByRole('link', { name: '1 godtaget bemærkning' }).waitFor()
    await arrived(meeting.page, 'Bemærkninger til referatet')
    assert.equal(await (await secretary.see(MeetingPage)).wrongSum().count(), 0)

    // Handed in again with an item before it: the same thing stands, and is not shown.
    await (await secretary.open(UploadPage, paths.import)).upload(minutesOf(year, 2))
    await examined()
    const again = await secretary.open(MeetingPage, address)
    await again.page.getByRole('heading', { name: /Ny plads til cykler/ }).waitFor()
    assert.equal(await again.wrongSum().count(), 0)

    const accepted = await secretary.open(AcceptedPage, paths.acceptedFindings)
    const row = accepted.page.getByRole('row', {
      name: new RegExp(`${year}.*Et bord er lånt ud.*Sanne Ekholt`),
    })
    await row.getByRole('button', { name: /^Fortryd/ }).click()
    await row.waitFor({ state: 'detached' })
    const overview = await secretary.open(OverviewPage, paths.findings)
    await overview.page.getByLabel('Alvor').selectOption('Fejl')
    await overview.page.getByLabel('År').selectOption(String(year))
    await overview.page.getByRole('button', { name: 'Vis' }).click()
    await overview.page.waitForURL(/alvor=error/)
    await arrived(overview.page, 'Bemærkninger')
    const rows = await overview.page.getByRole('row', { name: /giver 9, men der står 10/ }).allInnerTexts()
    assert.deepEqual(
      rows.map((text) => text.includes(String(year))),
      [true],
    )
    await secretary.see(OverviewPage)
    await secretary.leave()
  })

/** Turbo has put the page in place, not only begun to. */
async function arrived(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' })
}

/** The worker has nothing left to look through. */
async function examined(): Promise<void> {
  const { municipality } = site
  const due = () =>
    worker.within({ municipality: municipality.id, purpose: 'examine' }, (tx) =>
      listDueMeetings(tx, municipality.id, 1),
    )
  while ((await due()).length > 0) await sleep(50)
}

async function meetingOf(year: number): Promise<string> {
  const { rows } = await worker.within({ municipality: site.municipality.id, purpose: 'examine' }, (tx) =>
    sql<{ id: number }>`select id from meetings where extract(year from held_on) = ${year}`.execute(tx),
  )
  return paths.meeting(rows[0]?.id ?? 0)
}
