import { Database } from '../../src/platform/database.ts'
import { indexWaitingPapers } from '../../src/search/papers/index-papers.ts'

/** Does what the worker does every few seconds. */
export async function indexPapers(workerUrl: string, municipality: number): Promise<void> {
  const worker = new Database(workerUrl, { poolSize: 1 })
  const pass = () =>
    worker.within({ municipality, purpose: 'index' }, (tx) => indexWaitingPapers(tx, municipality))
  while ((await pass()) > 0);
  await worker.close()
}
