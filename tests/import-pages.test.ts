/** The pages of imports: files handed in, read by the worker, reported and reviewed. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { SmallPerson } from '../demo/builders-organisation.ts'
import { importTasks } from '../src/archive/jobs.ts'
import { FileStore } from '../src/documents/files.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { runJobs } from '../src/platform/jobs.ts'
import { indexItems } from '../src/search/index-items.ts'
import { startTestSite, type TestSite } from './support/site.ts'

let site: TestSite
let worker: Database

before(async () => {
  site = await startTestSite()
  worker = new Database(site.database.urls.worker)
})

after(async () => {
  await worker.close()
  await site.stop()
})

async function see(path: string, as: SmallPerson | null): Promise<{ status: number; html: string }> {
  const answer = await site.visit(path, as)
  return { status: answer.status, html: await answer.text() }
}

test('an upload is stored, read by the worker, shown and reviewed', async () => {
  const form = new FormData()
  form.append('filer', new File([oldMinutes], 'gammelt.txt'))
  form.append('filer', new File(['intet referat'], 'noter.txt'))
  const headers = { origin: site.address }
  for (const reader of ['employee', 'member'] as const)
    assert.equal(
      (await site.visit(paths.import, reader, { method: 'POST', body: form, headers })).status,
      404,
    )
  const posted = await site.visit(paths.import, 'secretary', { method: 'POST', body: form, headers })
  assert.equal(posted.status, 303)
  const run = posted.headers.get('location') ?? ''
  assert.match((await see(run, 'secretary')).html, /0 af 2 filer er læst/)
  assert.equal((await see(run, 'administrator')).status, 404, 'another importer')

  const jobs = await runJobs(
    site.database.urls.worker,
    importTasks(worker, new FileStore(site.dataDir), indexItems),
  )
  for (let tries = 0; tries < 100 && (await see(run, 'secretary')).html.includes('filer er læst'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  await jobs.stop()
  const report = (await see(run, 'secretary')).html
  assert.match(report, /Ikke læst.*noter\.txt|noter\.txt.*Ikke læst/s)
  assert.match(report, /1 punkt venter på dig/)
  const [, closed] = /name="punkt" value="(\d+)"/.exec(report) ?? []
  const kept = await site.post(`${run}/punkter`, 'secretary', { punkt: closed ?? '', grad: 'internal' })
  assert.equal(kept.status, 303)
  assert.match((await see(run, 'secretary')).html, /Ingen venter på dig/)
  assert.match((await see(paths.item(closed ?? 0), 'employee')).html, /25\/00002/)
})

test('an empty file and a form without files are refused in Danish', async () => {
  const post = async (form: FormData) => {
    const answer = await site.visit(paths.import, 'secretary', {
      method: 'POST',
      body: form,
      headers: { origin: site.address },
    })
    return { status: answer.status, html: await answer.text() }
  }
  const empty = new FormData()
  empty.append('filer', new File([], 'tom.txt'))
  const refused = await post(empty)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /tom\.txt: Filen er tom\./)
  assert.match((await post(new FormData())).html, /Vælg mindst én fil/)
})

const oldMinutes = `REFERAT Direktionen d. 10-03-2014

Mødedato d. 10-03-2014 kl. 09:00

Mødested Mødelokale 1

Indholdsfortegnelse

Budgettet.....\t3
Lukket.....\t4

Punkt 1: Budgettet

25/00001

Sagsfremstilling

Direktionen har drøftet sagen.

Beslutning i Direktionen den 10-03-2014

Godkendt.

Punkt 2: Lukket

25/00002
`
test('the digest of a file is its name on disk, and the same bytes are stored once', async () => {
  const store = new FileStore(site.dataDir)
  const [first, second] = await Promise.all([store.put(Buffer.from('ens')), store.put(Buffer.from('ens'))])
  assert.deepEqual(first, second)
  assert.deepEqual(first, createHash('sha256').update('ens').digest())
  assert.equal((await store.read(first)).toString(), 'ens')
  await store.erase(first)
  await assert.rejects(store.read(first), { code: 'ENOENT' })
})
