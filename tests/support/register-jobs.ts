/** The worker's jobs of registers, as `worker.ts` runs them; and files handed in as a person does it. */
import { FileStore } from '../../src/documents/files.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { registerTasks } from '../../src/registers/mechanism/jobs.ts'
import { ALL_REGISTERS } from '../../src/all-registers.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import type { TestSite } from './site.ts'

export async function runRegisterJobs(site: TestSite): Promise<{ stop(): Promise<void> }> {
  const url = site.database.urls.worker
  const worker = new Database(url, { poolSize: 3 })
  const store = new FileStore(site.dataDir)
  const jobs = await runJobs(url, registerTasks({ database: worker, store, registers: ALL_REGISTERS }))
  return {
    stop: async () => {
      await jobs.stop()
      await worker.close()
    },
  }
}

/** Hands a file in. @returns the answer: 303 to the page of the import, or the form again */
export async function handIn(
  site: TestSite,
  as: SmallPerson,
  at: { register: string; list: string },
  file: { name: string; content: string | Uint8Array<ArrayBuffer> },
): Promise<Response> {
  const body = new FormData()
  body.set('register', at.register)
  body.set('liste', at.list)
  body.set('fil', new File([file.content], file.name))
  return site.visit(paths.registerUpload, as, {
    method: 'POST',
    body,
    headers: { origin: site.address },
  })
}

/** The page of the import when it has come to rest, as HTML. */
export async function whenRead(site: TestSite, as: SmallPerson, address: string): Promise<string> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const html = await (await site.visit(address, as)).text()
    if (!html.includes('<look-again>')) return html
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${address} does not come to rest`)
}
