/** A secretary closes a single attachment by the access page: who then meets its name and its bytes, and what history says. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { paths } from '../src/paths.ts'
import { layExport, type LaidExport } from './leak/lay-export.ts'
import { countAsWorker } from './leak/close-attachment.ts'
import { startTestSite, type TestSite } from './support/site.ts'

describe('an attachment of an open item', () => {
  let site: TestSite
  let laid: LaidExport
  const open = { name: 'klokkefrosk', bytes: 'sandlopper' }
  const other = { name: 'x', bytes: 'y' }

  before(async () => {
    site = await startTestSite({
      prepare: async (database, municipality, dataDir) => {
        const words = { open, closed: other, ofClosed: { ...other, title: 'z' } }
        laid = await layExport(database, municipality, dataDir, words)
      },
    })
  })
  after(() => site.stop())

  const text = async (path: string, as: Parameters<TestSite['visit']>[1]) =>
    (await site.visit(path, as)).text()
  const file = () => paths.attachment(laid.attachments.exported)
  const give = (grad: string, as: Parameters<TestSite['visit']>[1] = 'secretary') =>
    site.post(paths.attachmentAccess(laid.attachments.exported), as, { grad })
  const finds = async (as: Parameters<TestSite['visit']>[1]) =>
    (await text(paths.searchFor({ q: open.name }), as)).includes(`href="${paths.item(laid.openItem)}"`)

  it('is closed by the secretary: name and bytes are then for the body only, and search does not know it', async () => {
    await countAsWorker(site)
    for (const reader of [null, 'employee', 'member'] as const) {
      assert.match(await text(file(), reader), /sandlopper/)
      assert.match(await text(paths.item(laid.openItem), reader), /klokkefrosk/)
      assert.match(await text(paths.meeting(laid.meeting), reader), /klokkefrosk/)
      assert.equal(await finds(reader), true)
    }
    assert.match(await text(paths.suggestions + '?q=klokkef', 'employee'), /klokkefrosk/)

    const answer = await give('closed')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), paths.itemAccess(laid.openItem))
    // At once, before the worker has been there.
    for (const reader of [null, 'employee'] as const) assert.equal(await finds(reader), false)
    await countAsWorker(site)

    for (const reader of [null, 'employee', 'caseworker'] as const) {
      assert.equal((await site.visit(file(), reader)).status, 404)
      assert.doesNotMatch(await text(paths.item(laid.openItem), reader), /klokkefrosk/)
      assert.doesNotMatch(await text(paths.meeting(laid.meeting), reader), /klokkefrosk/)
      assert.equal(await finds(reader), false)
    }
    assert.doesNotMatch(await text(paths.suggestions + '?q=klokkef', 'employee'), /klokkefrosk/)
    for (const reader of ['member', 'secretary'] as const) {
      assert.match(await text(file(), reader), /sandlopper/)
      assert.match(await text(paths.item(laid.openItem), reader), /klokkefrosk/)
    }
    // The rest of the item is found as before.
    assert.ok((await text(paths.searchFor({ q: 'havnekontoret' }), null)).includes(paths.item(laid.openItem)))
  })

  it('is opened again', async () => {
    assert.equal((await give('as-item')).status, 303)
    await countAsWorker(site)
    for (const reader of [null, 'employee'] as const) {
      assert.match(await text(file(), reader), /sandlopper/)
      assert.match(await text(paths.item(laid.openItem), reader), /klokkefrosk/)
      assert.equal(await finds(reader), true)
    }
  })

  it('is closed and opened by nobody else, and not by an empty form', async () => {
    for (const reader of ['employee', 'member', 'chair', 'manager', 'administrator'] as const)
      assert.equal((await give('closed', reader)).status, 404, reader)
    assert.equal((await give('closed', null)).status, 403)
    assert.equal((await give('hemmelig')).status, 422)
    assert.match(await text(file(), null), /sandlopper/)
  })

  it('has a history that the secretary reads on the access page', async () => {
    const page = await text(paths.itemAccess(laid.openItem), 'secretary')
    const rows = [...page.slice(page.indexOf('Hvem har åbnet og lukket')).matchAll(/<tr>(.*?)<\/tr>/gs)]
      .slice(1)
      .map(([row]) => row.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|'))
    // Opened, closed, the item published by a person, a closed attachment read in, the item read in.
    assert.equal(rows.length, 5)
    assert.match(rows[0] ?? '', /\|Bilaget Bilag klokkefrosk\|Lukket\|Følger punktet\|/)
    assert.match(rows[1] ?? '', /\|Bilaget Bilag klokkefrosk\|Følger punktet\|Lukket\|/)
    assert.match(rows[2] ?? '', /\|Punktet\|Intern\|Offentlig\|Besluttet af en medarbejder\|/)
    assert.match(
      rows[4] ?? '',
      /\|Sanne Ekholt\|, ved indlæsning\|Punktet\|Intern\|Punktet har en åben tekst\|/,
    )
    assert.ok(
      rows
        .slice(0, 3)
        .every((row) => row.includes('|Sanne Ekholt|Bilag') || row.includes('|Sanne Ekholt|Punktet')),
    )
  })
})
