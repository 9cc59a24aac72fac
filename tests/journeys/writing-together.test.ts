/** Several persons write one paper in real browsers: they see each other, lose nothing, and need no button to save. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator } from 'playwright-core'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { addAttachments } from '../../src/cases/write-attachments.ts'
import { FileStore } from '../../src/documents/files.ts'
import { readPlain, writePlain } from '../../src/minutes/rich-text/plain-form.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { cuttable } from '../support/cuttable-wire.ts'
import { asPerson, makeClosedPaper, type PaperBench, readPaper } from '../support/papers.ts'
import { startTestSite, type TestSite } from '../support/site.ts'
import { until } from '../support/writers.ts'

class WritingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.text('Baggrund').waitFor()
  }
  text(heading: string): Locator {
    // Not the field of the form that stands there until the editor does.
    return this.page
      .getByRole('textbox', { name: new RegExp(`^${heading}`, 'u') })
      .and(this.page.locator('[contenteditable="true"]'))
  }
  button(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Opstilling' }).getByRole('button', { name, exact: true })
  }
  says(words: string): Promise<void> {
    return this.page.getByText(words, { exact: true }).first().waitFor()
  }
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }
}

class AnyPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
}

describe('writing together', () => {
  let site: TestSite
  let browser: Browser
  let bench: PaperBench
  before(async () => {
    site = await startTestSite()
    bench = { app: new Database(site.database.urls.app), municipality: site.municipality }
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await bench.app.close()
    await site.stop()
  })

  const come = (as: SmallPerson, viewport?: { width: number; height: number }): Promise<Visitor> =>
    visitor(browser, site, { as, ...(viewport ? { viewport } : {}) })
  const stored = async (paperId: number, kind: string): Promise<string> => {
    const { sections } = await readPaper(bench, paperId)
    return writePlain(sections.find((each) => each.kind === kind)?.document ?? { type: 'doc', content: [] })
  }

  test('two write in one section: each sees the other’s name and words, and the paper has both', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const [one, other] = [await come('manager'), await come('caseworker', PHONE)]
    const mine = await one.open(WritingPage, paths.paperText(paperId))
    const theirs = await other.open(WritingPage, paths.paperText(paperId))
    await mine.text('Baggrund').click()
    await mine.type('Broen er gammel.')
    await theirs.text('Baggrund').getByText('Broen er gammel.').waitFor()
    await theirs.text('Baggrund').click()
    await theirs.page.keyboard.press('Control+End')
    await theirs.page.keyboard.press('Enter')
    await theirs.type('Vejen er ny.')
    await mine.text('Baggrund').getByText('Vejen er ny.').waitFor()
    // While both go on at once, each at a place of one’s own.
    await Promise.all([mine.type(' Den skal males hvert femte år.'), theirs.type(' Den holder længe.')])
    await mine.text('Baggrund').getByText('Vejen er ny. Den holder længe.').waitFor()
    await theirs.text('Baggrund').getByText('Broen er gammel. Den skal males hvert femte år.').waitFor()
    await mine.page.getByRole('status').getByText('Signe Agerskov').waitFor()
    await theirs.page.locator('.writer-caret-name', { hasText: 'Cecilie Enggrav' }).waitFor()
    await mine.says('Gemt.')
    const read = await other.open(AnyPage, paths.paper(paperId))
    const said = await read.page.getByRole('main').innerText()
    assert.match(
      said,
      /Broen er gammel\. Den skal males hvert femte år\.\s+Vejen er ny\. Den holder længe\./u,
    )
    await until(async () => (await mine.page.locator('.writer-caret').count()) === 0)
    await one.see(WritingPage)
    const again = await other.open(WritingPage, paths.paperText(paperId))
    await again.assertFitsWidth()
    await one.leave()
    await other.leave()
  })

  test('by buttons and keys: headings, lists, a link, a table with a sum, and its check beside the text', async () => {
    const paperId = await makeClosedPaper(bench, [])
    const who = await come('manager')
    const page = await who.open(WritingPage, paths.paperText(paperId))
    const { keyboard } = page.page
    await page.text('Økonomi').click()
    await page.type('Hvad det koster')
    await page.button('Mellemoverskrift').click()
    assert.equal(await page.button('Mellemoverskrift').getAttribute('aria-pressed'), 'true')
    await keyboard.press('Enter')
    await page.button('Punktliste').click()
    await page.type('maling')
    await keyboard.press('Enter')
    await page.type('stillads')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await page.type('Se ')
    await keyboard.press('Control+b')
    await page.type('priserne')
    await keyboard.press('Control+b')
    await page.text('Økonomi').getByText('priserne').dblclick()
    await page.page.locator('.text-button[aria-disabled="false"]', { hasText: 'Link' }).waitFor()
    await keyboard.press('Alt+F10')
    for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    const dialog = page.page.getByRole('dialog', { name: 'Link' })
    await dialog.getByLabel('Adresse').fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: 'Indsæt' }).click()
    await dialog.getByText('Skriv en adresse, der begynder med https://.').waitFor()
    await dialog.getByLabel('Adresse').fill('eksempel.dk/priser')
    await dialog.getByRole('button', { name: 'Indsæt' }).click()
    await keyboard.press('ArrowRight')
    await page.button('Tabel').click()
    for (const [index, words] of [
      'Post',
      '2027',
      '2028',
      'Maling',
      '100',
      '5',
      'Stillads',
      '200',
      '5',
    ].entries()) {
      if (index > 0) await keyboard.press('Tab')
      await page.type(words)
    }
    for (const words of ['Begge', '400', '10']) {
      await keyboard.press('Tab')
      await page.type(words)
    }
    await page.button('Sidste række er en sum').click()
    await page.page.getByText('Tabellens sum passer ikke').waitFor()
    await page.says('Gemt.')
    await who.see(WritingPage)
    const expected =
      '# Hvad det koster\n\n- maling\n  - stillads\n\nSe [**priserne**](https://eksempel.dk/priser)\n\n' +
      '|sum|\n| Post | 2027 | 2028 |\n| Maling | 100 | 5 |\n| Stillads | 200 | 5 |\n| Begge | 400 | 10 |'
    await until(async () => (await stored(paperId, 'economy')).includes('Begge'))
    assert.deepEqual(readPlain(await stored(paperId, 'economy')), readPlain(expected))
    await who.leave()
  })

  test('what is pasted from Word comes without its rubbish, and an image asks what it shows', async () => {
    const paperId = await makeClosedPaper(bench, [])
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const digest = await new FileStore(site.dataDir).put(picture)
    await asPerson(bench, 'manager', (tx, person) =>
      addAttachments(
        tx,
        site.municipality.id,
        person.id,
        paperId,
        [{ name: 'kort.png', digest, byteCount: picture.byteLength, mediaType: 'image/png' }],
        null,
      ),
    )
    const who = await come('manager')
    const page = await who.open(WritingPage, paths.paperText(paperId))
    await page.text('Baggrund').click()
    await page.text('Baggrund').evaluate((field) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/html',
        `<html><head><style>p.MsoNormal{mso-style-parent:"";color:red}</style></head><body><!--StartFragment-->
        <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span style='font-size:14.0pt'>Priser</span></b><o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>En cykel<o:p></o:p></p>
        <table class=MsoTableGrid border=1><tr><td>Post</td><td>Beløb</td></tr><tr><td>Cykel</td><td>100</td></tr></table>
        <script>alert(1)</script><!--EndFragment--></body></html>`,
      )
      clipboardData.setData('text/plain', 'Priser')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.text('Baggrund').getByRole('cell', { name: 'Cykel' }).waitFor()
    await page.text('Økonomi').click()
    await page.button('Billede').click()
    const dialog = page.page.getByRole('dialog', { name: 'Billede' })
    await dialog.getByRole('button', { name: 'Indsæt' }).click()
    await dialog.getByText('Skriv, hvad billedet viser.').waitFor()
    await dialog.getByLabel('Hvad viser billedet?').fill('Et kort over ruten')
    await dialog.getByRole('button', { name: 'Indsæt' }).click()
    await page.text('Økonomi').getByRole('img', { name: 'Et kort over ruten' }).waitFor()
    await page.says('Gemt.')
    const read = await who.open(AnyPage, paths.paper(paperId))
    await read.page.getByRole('img', { name: 'Et kort over ruten' }).waitFor()
    assert.equal(
      await stored(paperId, 'background'),
      '**Priser**\n\n- En cykel\n\n| Post | Beløb |\n| Cykel | 100 |',
    )
    await who.leave()
  })

  test('without a connection one writes on, is told that nothing is saved, and loses no word when it is back', async () => {
    const paperId = await makeClosedPaper(bench, [])
    const who = await come('manager')
    const wire = await cuttable(who.page)
    const page = await who.open(WritingPage, paths.paperText(paperId))
    await page.text('Baggrund').click()
    await page.type('Før. ')
    await page.says('Gemt.')
    wire.cut()
    await page.says('Forbindelsen er væk. Du kan skrive videre; det gemmes, når den er tilbage.')
    await page.type('Imens. ')
    await page.says(
      'Ikke gemt endnu – forbindelsen er væk. Du kan skrive videre; det gemmes, når den er tilbage.',
    )
    await page.page.waitForFunction(() => sessionStorage.length > 0)
    // The page is lost, and opened again once the site answers.
    page.page.once('dialog', (dialog) => void dialog.accept())
    wire.mend()
    await page.page.reload()
    const again = await who.see(WritingPage)
    await again.text('Baggrund').getByText('Før. Imens.').waitFor()
    await again.says('Gemt.')
    assert.equal(await again.page.evaluate(() => sessionStorage.length), 0)
    await until(async () => (await stored(paperId, 'background')) === 'Før. Imens.')
    await who.leave()
  })

  test('the fields of the form are saved by their button, the text beside them by itself, and going on loses nothing', async () => {
    const paperId = await makeClosedPaper(bench, [])
    const who = await come('manager')
    const page = await who.open(WritingPage, paths.paperText(paperId))
    await page.text('Baggrund').click()
    await page.type('Lige før knappen.')
    await page.page.getByLabel('Titel').fill('En ny titel')
    await page.page.getByRole('button', { name: 'Gem', exact: true }).click()
    await page.page.getByRole('heading', { level: 1, name: 'En ny titel' }).waitFor()
    const saved = await who.see(WritingPage)
    await saved.text('Baggrund').getByText('Lige før knappen.').waitFor()
    await saved.text('Baggrund').click()
    await saved.page.keyboard.press('Control+End')
    await saved.type(' Og lige før siden.')
    await saved.page.getByRole('link', { name: 'Læs', exact: true }).click()
    await saved.page.getByRole('link', { name: 'Skriv', exact: true }).waitFor()
    await until(async () => (await stored(paperId, 'background')) === 'Lige før knappen. Og lige før siden.')
    await who.leave()
  })

  test('who is taken off the paper no longer has it on the screen', async () => {
    const paperId = await makeClosedPaper(bench, ['caseworker'])
    const gone = await come('caseworker')
    const page = await gone.open(WritingPage, paths.paperText(paperId))
    await site.post(paths.paperWriters(paperId), 'manager', {
      fjern: String(site.municipality.person.caseworker),
    })
    await page.page.getByRole('heading', { level: 1, name: 'Siden findes ikke' }).waitFor()
    await gone.leave()
  })

  test('the editor is loaded by no page on which nobody writes', async () => {
    const paperId = await makeClosedPaper(bench, [])
    const who = await come('manager')
    const scripts = new Set<string>()
    who.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
    })
    for (const path of [paths.front, paths.paper(paperId), paths.paperPoints(paperId), paths.cases])
      await who.open(AnyPage, path)
    const before = new Set(scripts)
    await who.open(WritingPage, paths.paperText(paperId))
    assert.ok([...scripts].some((path) => path.includes('start-editors')))
    assert.ok(![...before].some((path) => path.includes('start-editors')))
    await who.leave()
  })
})
