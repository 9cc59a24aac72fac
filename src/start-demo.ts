/** The demo municipality on the first start: loaded by a short-lived process, since it needs the owner's rights. */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMunicipalityThere } from './platform/first-start.ts'
import type { LoginUrls } from './platform/migrate.ts'
import { OperatorError } from './platform/operator-error.ts'
import type { DataFolder } from './platform/postgres/data-folder.ts'

/**
 * Loads the demo when no municipality is there, and goes on with a loading that was cut off.
 * @param stop ends the loading; the next start goes on with it
 * @returns whether the municipality of this database is the demo
 */
export async function ensureDemo(
  folder: DataFolder,
  urls: LoginUrls & { owner: string },
  stop: Promise<void>,
): Promise<boolean> {
  const loading = join(folder.root, 'demo-is-loading')
  const loaded = join(folder.root, 'demo-is-loaded')
  if (await isMunicipalityThere(urls.owner)) {
    if (!existsSync(loading)) return existsSync(loaded)
  } else {
    await writeFile(loading, '')
  }
  process.stdout.write('Demoen indlæses …\n')
  if (!(await runLoading(folder, urls, stop))) return false
  await writeFile(loaded, '')
  await rm(loading, { force: true })
  return true
}

async function runLoading(
  folder: DataFolder,
  urls: LoginUrls & { owner: string },
  stop: Promise<void>,
): Promise<boolean> {
  const child = fork(new URL('load-demo.ts', import.meta.url), [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: {
      ...process.env,
      SAGSGANG_PART: 'demo',
      SAGSGANG_DEMO: JSON.stringify({ urls, dataDir: folder.root }),
    },
    detached: true,
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const first = await Promise.race([ended, stop])
  if (first === 0) return true
  if (first !== undefined)
    throw new OperatorError('Demoen kunne ikke indlæses. Se loggen; start --no-demo starter uden.')
  child.kill('SIGTERM')
  await ended
  return false
}
