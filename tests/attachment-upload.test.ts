/** Attachments of a paper handed in: checked for virus, refused one by one, on a full disk, tried again. */
import assert from 'node:assert/strict'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { SmallPerson } from '../demo/builders-organisation.ts'
import { FileStore } from '../src/documents/files.ts'
import { DiskObjects } from '../src/documents/store/disk-objects.ts'
import { checkWaitingFiles } from '../src/documents/virus/check-files.ts'
import { VirusScanner } from '../src/documents/virus/clamd.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { startClamd, type TestClamd, VIRUS } from './support/clamd.ts'
import { layOpenPaper } from './support/lay-paper.ts'
import { startTestSite, type TestSite } from './support/site.ts'

describe('attachments handed in', () => {
  let site: TestSite
  let clamd: TestClamd
  let paper: number
  /** The next file is written to a full disk. */
  let isFull = false

  before(async () => {
    clamd = await startClamd()
    const port = clamd.port
    site = await startTestSite({
      files: (dataDir) =>
        new FileStore(
          new DiskObjects(join(dataDir, 'files'), (path) =>
            isFull ? open('/dev/full', 'w') : open(path, 'wx', 0o600),
          ),
          new VirusScanner({ host: '127.0.0.1', port }),
        ),
    })
    paper = await layOpenPaper(site.database, site.municipality, 'caseworker')
  })
  after(async () => {
    await clamd.stop()
    await site.stop()
  })

  async function handIn(files: Record<string, string>, fields: Record<string, string> = {}, json = false) {
    const body = new FormData()
    body.append('oplaeg', String(paper))
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    for (const [name, text] of Object.entries(files)) body.append('filer', new File([text], name))
    return site.visit(paths.paperUpload, 'caseworker', {
      method: 'POST',
      body,
      headers: { origin: site.address, ...(json && { accept: 'application/json' }) },
    })
  }
  const page = async () => (await site.visit(paths.paperAttachments(paper), 'caseworker')).text()
  const addressOf = async (name: string) =>
    new RegExp(`href="([^"]+)">\\s*Udgave 1: ${name}`).exec(await page())?.[1] ?? ''
  const statusOf = async (address: string, who: SmallPerson) => (await site.visit(address, who)).status

  it('are refused by name where a virus is found, and the others are taken', async () => {
    const answer = await handIn({ 'budget.txt': 'Budget', 'gave.txt': `Gave ${VIRUS}`, 'notat.txt': 'Notat' })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /gave\.txt: Filen indeholder virus \(Proeve\.Virus-1\)/)
    assert.match(html, /Disse filer er lagt på: budget\.txt, notat\.txt/)
    assert.match(html, /Udgave 1: budget\.txt/)
    assert.doesNotMatch(html, /Udgave 1: gave\.txt/)
    assert.equal(await statusOf(await addressOf('budget.txt'), 'employee'), 200)
  })

  it('are kept but not opened by others while the checker is away, and opened once it has checked them', async () => {
    await clamd.stop()
    assert.equal((await handIn({ 'senere.txt': 'Senere', 'skjult.txt': `Skjult ${VIRUS}` })).status, 303)
    assert.match(await page(), /Ikke kontrolleret for virus endnu/)
    const [later, hidden] = [await addressOf('senere.txt'), await addressOf('skjult.txt')]
    assert.equal(await statusOf(later, 'caseworker'), 200, 'who handed it in')
    const refused = await site.visit(later, 'manager')
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /ikke kontrolleret for virus endnu/)

    const worker = new Database(site.database.urls.worker, { poolSize: 1 })
    const store = new FileStore(site.dataDir, new VirusScanner({ host: '127.0.0.1', port: clamd.port }))
    await checkWaitingFiles(worker, site.municipality.id, store)
    assert.equal(await statusOf(later, 'manager'), 409, 'still away')
    clamd = await startClamd({ port: clamd.port })
    await checkWaitingFiles(worker, site.municipality.id, store)
    await worker.close()
    assert.equal(await statusOf(later, 'manager'), 200)
    for (const who of ['caseworker', 'manager'] as const) assert.equal(await statusOf(hidden, who), 409)
    assert.match(await page(), /Viruskontrollen sagde nej/)
    assert.doesNotMatch(await page(), /Ikke kontrolleret for virus endnu/)
  })

  it('on a full disk are told so one by one, and can be tried again when there is room', async () => {
    isFull = true
    const refused = await handIn({ 'stor.txt': 'Stor' }, {}, true)
    assert.equal(refused.status, 422)
    assert.match(JSON.stringify(await refused.json()), /ikke plads til filen/)
    assert.doesNotMatch(await page(), /stor\.txt/)
    isFull = false
    const taken = await handIn({ 'stor.txt': 'Stor' }, { igen: '1' }, true)
    assert.deepEqual(await taken.json(), { taken: 1 })
    assert.match(await page(), /Udgave 1: stor\.txt/)
  })

  it('are not taken twice when an answer was lost and they are tried again', async () => {
    await handIn({ 'tabt.txt': 'Tabt' }, {}, true)
    await handIn({ 'tabt.txt': 'Tabt' }, { igen: '1' }, true)
    assert.equal((await page()).match(/Udgave 1: tabt\.txt/g)?.length, 1)
  })

  it('of old minutes are checked too', async () => {
    const body = new FormData()
    body.append('filer', new File([VIRUS], 'referat.txt'))
    const answer = await site.visit(paths.import, 'secretary', {
      method: 'POST',
      body,
      headers: { origin: site.address },
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /referat\.txt: Filen indeholder virus/)
  })
})
