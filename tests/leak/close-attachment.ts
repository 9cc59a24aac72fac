/** Closes an attachment as its secretary does, by the page; everyone has read the item before, so pages of it are kept. */
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { countTerms } from '../../src/search/count-terms.ts'
import type { TestSite } from '../support/site.ts'

export async function closeAttachment(site: TestSite, at: { item: number; attachment: number }) {
  for (const reader of [null, 'secretary', 'employee'] as const) await site.visit(paths.item(at.item), reader)
  const answer = await site.post(paths.attachmentAccess(at.attachment), 'secretary', { grad: 'closed' })
  if (answer.status !== 303) throw new Error(`The attachment was not closed: ${answer.status}`)
  await countAsWorker(site)
}

/** A round of the worker: what waits for the index is indexed and counted. */
export async function countAsWorker(site: TestSite): Promise<void> {
  const worker = new Database(site.database.urls.worker, { poolSize: 1 })
  const municipality = site.municipality.id
  try {
    const count = () =>
      worker.within({ municipality, purpose: 'index' }, (tx) => countTerms(tx, municipality))
    while ((await count()) > 0);
  } finally {
    await worker.close()
  }
}
