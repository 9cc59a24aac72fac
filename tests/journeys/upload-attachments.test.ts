/** Attachments handed in by clicks: many at once with progress; one fails and is tried again, the others are not harmed. */
import assert from 'node:assert/strict'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { FileStore } from '../../src/documents/files.ts'
import { DiskObjects } from '../../src/documents/store/disk-objects.ts'
import { paths } from '../../src/paths.ts'
import { OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { layOpenPaper } from '../support/lay-paper.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let isFull = false

before(async () => {
  site = await startTestSite({
    files: (dataDir) =>
      new FileStore(
        new DiskObjects(join(dataDir, 'files'), (path) =>
          isFull ? open('/dev/full', 'w') : open(path, 'wx', 0o600),
        ),
      ),
  })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

class AttachmentsPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Læg bilag på' }).waitFor()
  }
  async choose(...names: string[]): Promise<void> {
    await this.page
      .getByLabel('Filer')
      .setInputFiles(
        names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Indhold af ${name}`) })),
      )
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }
  async waitForWords(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }
  async titles(): Promise<string[]> {
    return this.page.getByRole('heading', { level: 3 }).allInnerTexts()
  }
}

async function openPaper(): Promise<{ who: Visitor; page: AttachmentsPage }> {
  const paper = await layOpenPaper(site.database, site.municipality, 'caseworker')
  const who = await visitor(browser, site, { as: 'caseworker', viewport: PHONE })
  return { who, page: await who.open(AttachmentsPage, paths.paperAttachments(paper)) }
}

test('many files are sent one by one and stand in the order they were chosen in', async () => {
  const { who, page } = await openPaper()
  await page.choose('et.txt', 'to.txt', 'tre.txt')
  await page.press('Læg på')
  await page.waitForWords('Bilagets nummer')
  const shown = await who.see(AttachmentsPage)
  assert.deepEqual(await shown.titles(), ['1. et', '2. to', '3. tre'])
  await shown.assertFitsWidth()
  await who.leave()
})

test('a lost connection is told for its file; tried again it is taken, and the others were all the while', async () => {
  const { who, page } = await openPaper()
  let lost = true
  await who.page.route(`**${paths.paperUpload}`, (route) => {
    const isSecond = route.request().postDataBuffer()?.includes('to.txt') ?? false
    return isSecond && lost ? route.abort('connectionreset') : route.continue()
  })
  await page.choose('et.txt', 'to.txt', 'tre.txt')
  await page.press('Læg på')
  await page.waitForWords('Forbindelsen blev afbrudt')
  await page.waitForWords('2 af 3 filer er lagt på, 1 er ikke')
  await page.assertFitsWidth()
  lost = false
  await page.press('Prøv igen to.txt')
  await page.waitForWords('3 af 3 filer er lagt på')
  // The browser itself says that a connection was lost.
  who.complaints.length = 0
  await who.page.getByRole('link', { name: 'Færdig: vis bilagene' }).click()
  await page.waitForWords('Bilagets nummer')
  assert.deepEqual(await (await who.see(AttachmentsPage)).titles(), ['1. et', '2. tre', '3. to'])
  await who.leave()
})

test('a full disk is told for its file, and a file may be cancelled before its turn', async () => {
  const { who, page } = await openPaper()
  const held = Promise.withResolvers<void>()
  await who.page.route(`**${paths.paperUpload}`, async (route) => {
    const text = route.request().postDataBuffer()
    if (text?.includes('fire.txt')) await held.promise
    isFull = text?.includes('fem.txt') ?? false
    await route.continue()
  })
  await page.choose('fire.txt', 'fem.txt', 'seks.txt')
  await page.press('Læg på')
  await page.press('Afbryd seks.txt')
  held.resolve()
  await page.waitForWords('Der er ikke plads til filen på serveren')
  await page.waitForWords('1 af 3 filer er lagt på, 2 er ikke')
  isFull = false
  await who.page.unroute(`**${paths.paperUpload}`)
  await page.press('Prøv igen fem.txt')
  await page.waitForWords('2 af 3 filer er lagt på, 1 er ikke')
  await who.leave()
})
