import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { FileStore } from '../../src/documents/files.ts'
import { storeAgenda } from '../../src/meetings/record/send-agenda.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { documentOf } from '../access/lay-rows.ts'
import {
  OpenPage,
  PHONE,
  startBrowser,
  type Visitor,
  type VisitOptions,
  visitor,
} from '../support/browser.ts'
import { layMeeting } from '../support/live-meeting.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let store: string
before(async () => {
  site = await startTestSite({
    prepare: async (_, __, dataDir) => {
      store = dataDir
    },
  })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

class ReadingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.main.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** The heading tells which page has come. */
  async showsItem(name: string): Promise<void> {
    await this.page.locator('html:not([data-turbo-preview]) h1').getByText(name, { exact: true }).waitFor()
  }
  /** What the list says of an item: the words after its name. */
  entry(name: string) {
    return this.page.locator('.reading-list li').filter({ hasText: name })
  }
  get note() {
    return this.page.getByLabel('Note til punktet')
  }
  async saved(): Promise<void> {
    await this.page.getByRole('status').getByText('Gemt', { exact: true }).waitFor()
  }
  async select(words: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (nodes.nextNode()) {
        const node = nodes.currentNode
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0 || !node.parentElement?.closest('.reading-part')) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
    }, words)
  }
}

class AnyPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
}

interface Laid {
  meeting: number
  /** Agenda items. */
  items: number[]
}

let day = 10
/** An agenda that is sent, each item with a text. */
async function layAgenda(texts: Record<string, string>): Promise<Laid> {
  const titles = Object.keys(texts)
  const place = { urls: site.database.urls, adminUrl: site.database.adminUrl, dataDir: store }
  const { id, items } = await layMeeting(place, site.municipality, {
    heldOn: `2027-05-${day++}`,
    items: titles.map((title) => ({ title })),
    send: false,
  })
  for (const [index, item] of items.entries()) await rewrite(item, texts[titles[index] ?? ''] ?? '')
  await send(id, 1)
  return { meeting: id, items }
}

async function asAdmin(statement: string, values: unknown[]): Promise<{ id: number }[]> {
  const admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  const { rows } = await admin.query<{ id: string }>(statement, values)
  await admin.end()
  return rows.map(({ id }) => ({ id: Number(id) }))
}

const rewrite = (item: number, text: string) =>
  asAdmin(`update agenda_items set document = $1 where id = $2`, [JSON.stringify(documentOf(text)), item])

async function send(meeting: number, version: number): Promise<void> {
  const { id } = site.municipality
  await asAdmin(`insert into agenda_versions (municipality_id, meeting_id, version) values ($1, $2, $3)`, [
    id,
    meeting,
    version,
  ])
  const worker = new Database(site.database.urls.worker, { poolSize: 1 })
  const slots = { store: new FileStore(store), itemsChanged: async () => {}, agendaSent: [] }
  await worker.within({ municipality: id, purpose: 'meeting' }, (tx) =>
    storeAgenda(tx, id, meeting, version, slots),
  )
  await worker.close()
}

async function itemAt({ items }: Laid, index: number): Promise<number> {
  const [row] = await asAdmin(`select item_id as id from agenda_items where id = $1`, [items[index]])
  return row?.id ?? 0
}

const TEXTS = {
  Budget: 'Rammen er 3 mio. kr. i 2028, og resten findes i puljen.',
  Skolevej: 'Cykelstien langs skolen bliver færdig til foråret.',
  Personale: 'To stillinger slås op igen.',
}

const signedIn = (as: SmallPerson, more: VisitOptions = {}): Promise<Visitor> =>
  visitor(browser, site, { as, ...more })

test('a member reads, notes and highlights, and sees what is new when the agenda is sent again', async () => {
  const laid = await layAgenda(TEXTS)
  const who = await signedIn('member')
  const front = await who.open(AnyPage, paths.front)
  const news = front.page.locator('section').filter({ hasText: 'Nyt, siden du sidst læste' })
  await news.getByText('3 nye punkter').waitFor()
  await news.getByRole('link').first().click()
  await front.page.waitForURL(/\/laes\/\d+$/u)
  let page = await who.see(ReadingPage)
  await page.showsItem('Punkt 1: Budget')
  await page.entry('Budget').getByText('Læst').waitFor()

  await page.note.fill('Spørg til puljen')
  await page.saved()
  await page.select('3 mio. kr.')
  await page.page.getByRole('button', { name: 'Marker de valgte ord' }).click()
  await page.main.locator('mark').getByText('3 mio. kr.').waitFor()
  page = await who.see(ReadingPage)
  assert.equal(await page.note.inputValue(), 'Spørg til puljen')

  await page.main.getByRole('heading', { level: 1 }).click()
  await page.page.keyboard.press('ArrowRight')
  await page.showsItem('Punkt 2: Skolevej')
  await page.entry('Skolevej').getByText('Læst').waitFor()
  await page.note.focus()
  await page.page.keyboard.type('Hvornår')
  await page.page.keyboard.press('ArrowLeft')
  await page.saved()
  await page.showsItem('Punkt 2: Skolevej')
  await page.main
    .getByRole('navigation', { name: 'Bladr', exact: true })
    .getByRole('link', { name: 'Punkt 3' })
    .click()
  await page.showsItem('Punkt 3: Personale')
  await page.entry('Personale').getByText('Læst').waitFor()
  await page.entry('Skolevej').getByText('Egne noter').waitFor()

  const all = await who.open(AnyPage, paths.meeting(laid.meeting))
  assert.doesNotMatch(await all.page.getByRole('main').innerText(), /Nyt, siden du sidst/u)

  await rewrite(laid.items[0] ?? 0, 'Rammen er 4 mio. kr. i 2028, og resten findes i puljen.')
  await send(laid.meeting, 2)
  await all.page.reload()
  await all.page.getByText('Nyt, siden du sidst læste: 1 ændret punkt').waitFor()
  await all.page.getByRole('link', { name: 'Læs det første' }).click()
  await all.page.waitForURL(/\/laes\/\d+$/u)
  page = await who.see(ReadingPage)
  await page.showsItem('Punkt 1: Budget')
  await page.page.getByText('Ord, der ikke længere står i punktet').waitFor()
  assert.equal(await page.note.inputValue(), 'Spørg til puljen')
  await page.entry('Budget').getByText('Læst').waitFor()

  await page.page.getByRole('link', { name: 'Alle dine noter til mødet' }).click()
  await page.page.getByRole('heading', { name: /^Dine noter til/u }).waitFor()
  await who.see(AnyPage)
  const text = await page.main.innerText()
  for (const words of ['Spørg til puljen', '3 mio. kr.', 'Hvornår', 'Punkt 3: Personale'])
    assert.ok(text.includes(words), words)
  await who.leave()
})

test('notes and highlights are seen by nobody else, not the secretary nor another member', async () => {
  const laid = await layAgenda(TEXTS)
  const item = await itemAt(laid, 0)
  const who = await signedIn('member')
  const page = await who.open(ReadingPage, paths.readItem(laid.meeting, item))
  await page.note.fill('Kun til mig selv')
  await page.saved()
  await page.select('puljen')
  await page.page.getByRole('button', { name: 'Marker de valgte ord' }).click()
  await page.main.locator('mark').waitFor()
  await who.leave()
  for (const other of ['secretary', 'chair', 'councillor'] as const) {
    const reader = await signedIn(other)
    for (const path of [
      paths.readItem(laid.meeting, item),
      paths.ownNotes(laid.meeting),
      paths.meeting(laid.meeting),
    ]) {
      const seen = await reader.open(AnyPage, path)
      assert.doesNotMatch(await seen.page.content(), /Kun til mig selv|markering-/u)
    }
    await reader.leave()
  }
})

test('a note is not overwritten by another screen, and both texts are shown', async () => {
  const laid = await layAgenda(TEXTS)
  const path = paths.readItem(laid.meeting, await itemAt(laid, 0))
  const [tablet, laptop] = [await signedIn('member'), await signedIn('member')]
  const first = await tablet.open(ReadingPage, path)
  const second = await laptop.open(ReadingPage, path)
  await first.note.fill('Fra tavlen')
  await first.saved()
  await second.note.fill('Fra skærmen')
  await second.page.getByText('Ikke gemt: noten er ændret på en anden skærm').waitFor()
  await second.page.getByRole('button', { name: 'Gem note' }).click()
  await second.page.getByRole('heading', { name: 'Noten er ændret på en anden skærm' }).waitFor()
  const shown = await laptop.see(ReadingPage)
  assert.ok((await shown.main.innerText()).includes('Fra tavlen'))
  assert.equal(await shown.note.inputValue(), 'Fra skærmen')
  await shown.page.getByRole('button', { name: 'Gem note' }).click()
  await shown.saved()
  await first.page.reload()
  assert.equal(await first.note.inputValue(), 'Fra skærmen')
  await tablet.leave()
  await laptop.leave()
})

test('those in the room comment and answer, and take back what is their own', async () => {
  const laid = await layAgenda(TEXTS)
  const path = paths.readItem(laid.meeting, await itemAt(laid, 1))
  const member = await signedIn('member')
  let page = await member.open(ReadingPage, path)
  await page.page.getByText('Fælles bemærkninger (0)').click()
  await page.page.getByLabel('Ny bemærkning').fill('Er lyset med?')
  await page.page.getByRole('button', { name: 'Skriv bemærkning' }).click()
  await page.page.getByText('Fælles bemærkninger (1)').waitFor()
  const chair = await signedIn('chair')
  const other = await chair.open(ReadingPage, path)
  await other.page.getByText('Fælles bemærkninger (1)').click()
  await other.page.getByText('Er lyset med?', { exact: true }).waitFor()
  await other.page.locator('summary').filter({ hasText: 'Svar' }).click()
  await other.page.getByLabel(/^Svar til/u).fill('Ja, fra krydset.')
  await other.page.getByRole('button', { name: 'Svar', exact: true }).click()
  await other.page.getByText('Fælles bemærkninger (2)').waitFor()
  assert.equal(await other.page.getByRole('button', { name: /^Tag tilbage/u }).count(), 1)
  await chair.see(ReadingPage)
  await chair.leave()
  page = await member.open(ReadingPage, path)
  await page.page.getByText('Fælles bemærkninger (2)').click()
  await page.page.getByText('Ja, fra krydset.', { exact: true }).waitFor()
  await page.page.getByRole('button', { name: /^Tag tilbage din bemærkning «Er lyset/u }).click()
  await page.page.getByText('Bemærkningen er taget tilbage').waitFor()
  assert.doesNotMatch(await page.page.content(), /Er lyset med/u)
  await member.leave()
})

test('on a phone nothing sticks out, and without scripts buttons do the same', async () => {
  const laid = await layAgenda(TEXTS)
  const phone = await signedIn('member', { viewport: PHONE })
  const small = await phone.open(ReadingPage, paths.readAgenda(laid.meeting))
  await small.assertFitsWidth()
  await small.page.getByText(/^Punkt 1 af 3/u).click()
  await small.entry('Skolevej').getByRole('link').click()
  await small.showsItem('Punkt 2: Skolevej')
  await (await phone.see(ReadingPage)).assertFitsWidth()
  await phone.leave()

  const plain = await signedIn('chair', { javaScript: false })
  let page = await plain.open(ReadingPage, paths.readAgenda(laid.meeting))
  await page.showsItem('Punkt 1: Budget')
  await page.page.getByRole('button', { name: 'Markér som læst' }).click()
  page = await plain.see(ReadingPage)
  assert.equal(await page.page.getByRole('button', { name: 'Markér som læst' }).count(), 0)
  await page.note.fill('Uden scripts')
  await page.page.getByRole('button', { name: 'Gem note' }).click()
  page = await plain.open(ReadingPage, paths.readAgenda(laid.meeting))
  await page.showsItem('Punkt 2: Skolevej')
  await page.main.getByRole('link', { name: 'Punkt 1: Budget' }).first().click()
  assert.equal(await page.note.inputValue(), 'Uden scripts')
  await plain.leave()
})

test('a long list stands beside the text, scrolled to the item that is read', async () => {
  const laid = await layAgenda(
    Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`Sag ${n + 1}`, 'Kort tekst.'])),
  )
  const who = await signedIn('member', { viewport: { width: 1280, height: 500 } })
  const page = await who.open(ReadingPage, paths.readItem(laid.meeting, await itemAt(laid, 19)))
  const [list, here] = [page.page.locator('.reading-list nav'), page.entry('Sag 20').getByRole('link')]
  const [around, inside] = [await list.boundingBox(), await here.boundingBox()]
  assert.ok(around && inside && inside.y >= around.y && inside.y < around.y + around.height)
  await who.leave()
})
