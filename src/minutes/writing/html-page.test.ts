import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { arbitraryRecord, asShown } from '../../../tests/support/arbitrary-record.ts'
import { startBrowser } from '../../../tests/support/browser.ts'
import type { Minutes } from '../model.ts'
import { readMinutesFile } from '../read-file.ts'
import { makeHtml } from './html-page.tsx'
import { INVENTED_IMAGE, INVENTED_PNG, inventedAgenda, inventedRecord } from './invented-record.ts'

const images = new Map([[INVENTED_IMAGE, INVENTED_PNG]])
const whole = { images, closedItems: 'whole' } as const

async function readBack(minutes: Minutes): Promise<Minutes | undefined> {
  const bytes = new TextEncoder().encode(makeHtml(minutes, whole))
  return (await readMinutesFile(bytes, 'referat.html')).readings[0]?.minutes
}

describe('minutes as one page of HTML', () => {
  test('are read back as they were, closed items and all', async () => {
    for (const minutes of [inventedRecord(), inventedAgenda()]) {
      const read = await readBack(minutes)
      assert.ok(read)
      assert.deepEqual(asShown(read), asShown(minutes))
    }
  })

  test('are read back as they were, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (minutes) => {
        const read = await readBack(minutes)
        assert.ok(read)
        assert.deepEqual(asShown(read), asShown(minutes))
      }),
      { numRuns: 60 },
    )
  })

  test('need nothing beside themselves', () => {
    const page = makeHtml(inventedRecord(), whole)
    assert.doesNotMatch(page, /<(?:script|link|iframe)\b|url\(|@import/u)
    const addresses = [...page.matchAll(/ (?:src|href)="([^"]*)"/gu)].map(([, address]) => address)
    assert.ok(addresses.some((address) => address?.startsWith('data:image/png;base64,')))
    for (const address of addresses)
      assert.match(address ?? '', /^(?:#|data:image\/|https:\/\/eksempel\.dk\/)/u)
  })

  test('without a word of closed items, unless they are asked for', () => {
    const page = makeHtml(inventedRecord())
    for (const secret of ['Jonna', 'Ansættelse af leder', '26/00102', 'søgt stillingen'])
      assert.ok(!page.includes(secret), secret)
    assert.match(page, /Personalesag/u)
  })
})

describe('the page of minutes in a browser', () => {
  let browser: Browser
  let folder = ''
  before(async () => {
    browser = await startBrowser()
    folder = await mkdtemp(join(tmpdir(), 'sagsgang-html-'))
  })
  after(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('has no fault that axe finds, and fits a narrow screen', async () => {
    const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
    for (const minutes of [inventedRecord(), inventedAgenda()]) {
      const path = join(folder, 'side.html')
      await writeFile(path, makeHtml(minutes, { closedItems: 'whole' }))
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
      await page.goto(pathToFileURL(path).href)
      await page.evaluate(axe)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      )
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320)
      await page.getByRole('link', { name: 'Punkt 2: Elcykler' }).click()
      assert.match(page.url(), /#punkt-2$/u)
      await page.close()
    }
  })
})
