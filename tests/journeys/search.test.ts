import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { aMeeting, anItem, storeMeeting } from '../../demo/builders.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { countTerms } from '../../src/search/count-terms.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser

before(async () => {
  site = await startTestSite({
    prepare: async ({ urls }, { id }) => {
      const items = [
        anItem({
          title: 'Måling af straksafklaring',
          text: 'Telefonservicemålingen viser fremgang.',
          decision: 'Godkendt.',
        }),
        ...Array.from({ length: 14 }, (_, index) => anItem({ title: `Nyt om telefonen ${index + 1}` })),
      ]
      await storeMeeting(urls.worker, id, aMeeting({ date: '2024-05-06', items }), {
        itemsChanged: indexItems,
      })
      const worker = new Database(urls.worker, { poolSize: 1 })
      await worker.within({ municipality: id, purpose: 'index' }, (tx) => countTerms(tx, id))
      await worker.close()
    },
  })
  browser = await startBrowser()
})

after(async () => {
  await browser.close()
  await site.stop()
})

class SearchPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Søg' }).waitFor()
  }
  async searchFor(words: string): Promise<SearchPage> {
    await this.page.getByLabel('Søg i møder, sager og beslutninger').fill(words)
    await this.page.getByRole('button', { name: 'Søg', exact: true }).click()
    await this.page.getByRole('heading', { name: `«${words}»` }).waitFor()
    return this.visitor.see(SearchPage)
  }
  async hits(): Promise<string[]> {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('heading', { level: 3 })
      .allTextContents()
  }
}

class ThreadPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: /gennem årene/ }).waitFor()
  }
}

for (const javaScript of [true, false]) {
  test(`an employee searches, turns the page and narrows ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const someone = await visitor(browser, site, { javaScript, as: 'employee', viewport: PHONE })
    const search = await someone.open(SearchPage, paths.search)
    const found = await search.searchFor('telefon')
    await found.assertFitsWidth()
    assert.equal((await found.hits()).length, 10)
    assert.ok((await found.page.locator('mark').count()) > 5)
    await found.page.getByRole('link', { name: 'Næste' }).click()
    await found.page.getByRole('link', { name: 'Forrige' }).waitFor()
    assert.equal((await found.hits()).length, 5)
    const narrowed = await someone.open(
      SearchPage,
      `${paths.searchFor({ q: 'telefon', udfald: 'approved' })}`,
    )
    assert.deepEqual(await narrowed.hits(), ['Måling af straksafklaring'])
  })
}

test('a slip of the hand is mended, and what was typed stays', async () => {
  const someone = await visitor(browser, site, { as: 'employee' })
  const search = await someone.open(SearchPage, paths.search)
  await search.page.getByLabel('Søg i møder, sager og beslutninger').fill('straksafkaring')
  await search.page.getByRole('button', { name: 'Søg', exact: true }).click()
  await search.page.getByRole('link', { name: 'straksafklaring', exact: true }).waitFor()
  assert.equal(
    await search.page.getByLabel('Søg i møder, sager og beslutninger').inputValue(),
    'straksafkaring',
  )
})

test('words are suggested while one types', async () => {
  const someone = await visitor(browser, site, { as: 'employee' })
  const search = await someone.open(SearchPage, paths.search)
  await search.page.getByLabel('Søg i møder, sager og beslutninger').pressSequentially('straks')
  await search.page.locator('datalist option[value="straksafklaring"]').waitFor({ state: 'attached' })
})

test('the thread of a subject can be followed', async () => {
  const someone = await visitor(browser, site, { as: 'employee' })
  const found = await someone.open(SearchPage, paths.searchFor({ q: 'straksafklaring' }))
  await found.page.getByRole('link', { name: 'Følg emnet gennem årene' }).click()
  // While Turbo is on its way the page says that it is busy, which axe does not know of the whole page.
  await found.page.locator('html:not([aria-busy]) h2').getByText('Tidslinje').waitFor()
  const thread = await someone.see(ThreadPage)
  await thread.page.getByRole('link', { name: 'Måling af straksafklaring' }).waitFor()
})

test('everyone finds nothing that is not published, and is told nothing of it', async () => {
  const answer = await site.visit(paths.searchFor({ q: 'telefon' }))
  const html = await answer.text()
  assert.match(html, /Ingen resultater/)
  assert.doesNotMatch(html, /Nyt om/)
  const suggestions = await site.visit(`${paths.suggestions}?q=tele`)
  assert.deepEqual(await suggestions.json(), [])
})
