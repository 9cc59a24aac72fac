/**
 * The demo municipality on the first start: loaded by a short-lived process, since it needs the owner's rights. It goes on
 * with what is not looked at first when the site is open.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMunicipalityThere } from './platform/first-start.ts'
import type { LoginUrls } from './platform/migrate.ts'
import { OperatorError } from './platform/operator-error.ts'
import type { DataFolder } from './platform/postgres/data-folder.ts'

/** Told by the loading process when there is enough to open the site. */
export const DEMO_CAN_BE_SHOWN = 'demo-can-be-shown'

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
  const { shown, ended } = runLoading(folder, urls, stop)
  void sayWhenAllIsThere(ended, loading)
  if (!(await shown)) return false
  await writeFile(loaded, '')
  return true
}

async function sayWhenAllIsThere(ended: Promise<number | null>, loading: string): Promise<void> {
  if ((await ended) === 0) await rm(loading, { force: true })
}

interface Loading {
  /** False: it was asked to stop. @throws OperatorError when it failed before there was anything to show */
  shown: Promise<boolean>
  ended: Promise<number | null>
}

function runLoading(folder: DataFolder, urls: LoginUrls & { owner: string }, stop: Promise<void>): Loading {
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
  const told = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === DEMO_CAN_BE_SHOWN) resolve()
    })
  })
  // Also when it is only the rest that is cut off.
  void stop.then(() => child.kill('SIGTERM'))
  const shown = async () => {
    const first = await Promise.race([ended, told.then(() => 'shown' as const), stop])
    if (first === 'shown' || first === 0) return true
    if (first !== undefined)
      throw new OperatorError('Demoen kunne ikke indlæses. Se loggen; start --no-demo starter uden.')
    await ended
    return false
  }
  return { shown: shown(), ended }
}
