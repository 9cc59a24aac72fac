/** A secretary lets minutes out of the house; a citizen reads them, asks whether a copy is genuine, and meets the tombstone. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { aMeeting, anItem, storeMeeting } from '../../demo/builders.ts'
import { FileStore } from '../../src/documents/files.ts'
import { FORM_MAKERS } from '../../src/meetings/minutes/form-makers.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { keepPublicForms } from '../../src/publication/public-forms.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let meeting: number
before(async () => {
  site = await startTestSite()
  meeting = await layLockedMinutes()
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

async function layLockedMinutes(): Promise<number> {
  const items = [
    anItem({
      title: 'Nye åbningstider',
      text: 'Ring på 28 11 22 33 for at høre mere.',
      decision: 'Godkendt.',
    }),
    anItem({ title: 'Tilskud', text: 'Ansøgeren har CPR 010190-1234.', decision: 'Bevilget.' }),
  ]
  const minutes = aMeeting({ date: '2026-11-16', items })
  const { meetingId } = await storeMeeting(site.database.urls.worker, site.municipality.id, minutes)
  const owner = new Client({ connectionString: site.database.adminUrl })
  await owner.connect()
  await owner.query(`update meetings set origin = 'meeting', stage = 'locked' where id = $1`, [meetingId])
  await owner.end()
  return meetingId
}

/** What the worker does every few seconds. */
async function makePublicFiles(): Promise<void> {
  const worker = new Database(site.database.urls.worker, { poolSize: 1 })
  const makers = FORM_MAKERS.filter(({ form }) => form === 'pdf')
  await keepPublicForms(worker, site.municipality.id, { store: new FileStore(site.dataDir), makers })
  await worker.close()
}

class AnyPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** Presses a button and sees the page that comes, by some words of it. */
  async press(name: string, words: string | RegExp): Promise<AnyPage> {
    await this.main.getByRole('button', { name }).click()
    await this.main.getByText(words).first().waitFor()
    return this.visitor.see(AnyPage)
  }
}

test('minutes go out step by step, a copy is known, and what is taken back says so', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let gate = await secretary.open(AnyPage, paths.meeting(meeting))
  await gate.main.getByRole('link', { name: 'Offentliggør mødet' }).click()
  await gate.page.getByRole('heading', { level: 1, name: 'Offentliggør' }).waitFor()
  gate = await secretary.see(AnyPage)
  for (const step of [/^Beslutninger/, /^Oplæg/]) await gate.main.getByLabel(step).check()
  gate = await gate.press('Offentliggør', 'Skriv, hvorfor det må offentliggøres.')
  await gate.main.getByText('Et CPR-nummer må aldrig offentliggøres').first().waitFor()
  await gate.main.getByLabel('Må offentliggøres, fordi').fill('Det er kommunens hovednummer.')
  gate = await gate.press('Offentliggør', 'Et CPR-nummer må aldrig offentliggøres')
  await gate.main.getByLabel(/Hold punktet internt: Punkt 2/).check()
  gate = await gate.press('Offentliggør', 'Sagt ja til')
  await gate.main.getByText('Det er kommunens hovednummer.').waitFor()
  await makePublicFiles()

  // A citizen without JavaScript reads it, and gets the PDF.
  const citizen = await visitor(browser, site, { javaScript: false, viewport: PHONE })
  const seen = await citizen.open(AnyPage, paths.meeting(meeting))
  await seen.main.getByText('Ring på 28 11 22 33').waitFor()
  assert.equal(await seen.main.getByText('Tilskud').count(), 0)
  const download = citizen.page.waitForEvent('download')
  await seen.main.getByRole('link', { name: 'som PDF', exact: true }).click()
  const file = join(site.dataDir, 'hentet.pdf')
  await (await download).saveAs(file)
  const changed = join(site.dataDir, 'rettet.pdf')
  const bytes = await readFile(file)
  await writeFile(changed, Buffer.concat([bytes, Buffer.from(' ')]))

  // Sent where the browser cannot count; counted in the browser where it can.
  for (const javaScript of [false, true]) {
    const asker = await visitor(browser, site, { javaScript, viewport: PHONE })
    const sent: string[] = []
    asker.page.on('request', (request) => sent.push(request.method()))
    let page = await asker.open(AnyPage, paths.authenticity)
    await page.page.setInputFiles('input[type=file]', file)
    page = await page.press('Undersøg filen', 'Ja, filen er referatet fra Direktionen, 16. november 2026')
    await page.main.getByText('Det er den nyeste udgave.').waitFor()
    await page.page.setInputFiles('input[type=file]', changed)
    await page.press('Undersøg filen', 'Nej, filen er ikke et af vores låste referater')
    assert.equal(sent.includes('POST'), !javaScript, 'with JavaScript the file stays where it is')
    await asker.context.close()
  }

  gate = await secretary.open(AnyPage, paths.publishMeeting(meeting))
  await gate.main.getByLabel('Hvad', { exact: true }).selectOption('Hele mødet')
  gate = await gate.press('Træk tilbage', 'Skriv hvorfor. Alle kan læse det.')
  await gate.main.getByLabel('Hvad', { exact: true }).selectOption('Hele mødet')
  await gate.main.getByLabel('Hvorfor').fill('Et bilag manglede.')
  await gate.main.getByRole('button', { name: 'Træk tilbage' }).click()
  await gate.main.getByRole('heading', { name: 'Træk tilbage' }).waitFor({ state: 'detached' })
  await citizen.page.goto(paths.meeting(meeting))
  await citizen.page.getByRole('heading', { level: 1, name: 'Mødet er trukket tilbage' }).waitFor()
  await citizen.page.getByText('Et bilag manglede.').waitFor()
})
