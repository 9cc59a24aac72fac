/**
 * `npm start`: brings up the database, then the site and the worker as children with logins of their own, and after them
 * call control, without which they go on. This process knows the owner of the database and answers no requests; those that answer requests cannot become owner.
 */
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PERSONS } from '../demo/municipality.ts'
import { type ChildDescription, type KeptChild, keepChild } from './platform/children.ts'
import type { Config } from './platform/config.ts'
import { requireFreePort } from './platform/free-port.ts'
import { installationSecret } from './platform/installation-secret.ts'
import { log } from './platform/log.ts'
import type { LoginUrls } from './platform/migrate.ts'
import { requireConfig } from './platform/open-database.ts'
import { exitCodes, OperatorError } from './platform/operator-error.ts'
import { type DataFolder, lockDataFolder, prepareDataFolder } from './platform/postgres/data-folder.ts'
import { startEmbedded } from './platform/postgres/embedded.ts'
import { prepareDatabase } from './platform/prepare-database.ts'
import { childVariables } from './platform/supervised.ts'
import { ensureDemo } from './start-demo.ts'

/** All ends within 10 seconds: requests and jobs first, then what is left is for the database. */
const allMs = 9_500
const childrenMs = 8_000

/** @returns the exit code, once the program was told to stop */
export async function run(args: string[]): Promise<number> {
  const unknown = args.find((arg) => !['--no-demo', '--watch'].includes(arg))
  if (unknown !== undefined) {
    console.error(`start kender ikke »${unknown}«. Skriv start [--no-demo] [--watch].`)
    return exitCodes.usage
  }
  const stop = new StopRequest()
  const config = requireConfig()
  requireSignIn(config)
  await requireFreePort(config.port, config.host, 'PORT')
  if (config.metricsPort !== null) await requireFreePort(config.metricsPort, config.host, 'METRICS_PORT')
  const database = await bringUpDatabase(config, (error) => stop.fail(error))
  try {
    const secret = await installationSecret(config.databaseUrl, database.folder.run)
    const logins = await prepareDatabase(database.ownerUrl, secret)
    const urls = { ...logins, owner: database.ownerUrl }
    const withDemo = !stop.requested && !args.includes('--no-demo')
    const demo = withDemo && (await ensureDemo(database.folder, urls, stop.promise))
    if (!stop.requested) await runChildren(config, args.includes('--watch'), logins, demo, stop)
  } finally {
    await database.close(stop.remainingMs())
  }
  if (stop.failure !== null) throw stop.failure
  return 0
}

/** The local provider asks for no password: never in front of a municipality's own database, unless it is said. */
function requireSignIn(config: Config): void {
  if (config.oidc !== null || config.databaseUrl === null || process.env['SAGSGANG_LOCAL_LOGIN'] === '1')
    return
  throw new OperatorError(
    'OIDC_ISSUER mangler: med DATABASE_URL logges der ind hos kommunens egen udbyder. Til en prøve uden adgangskoder: sæt SAGSGANG_LOCAL_LOGIN=1.',
    exitCodes.config,
  )
}

async function runChildren(
  config: Config,
  watched: boolean,
  logins: LoginUrls,
  demo: boolean,
  stop: StopRequest,
): Promise<void> {
  const children = describeChildren(logins).map(keepChild)
  try {
    const addresses = await Promise.race([Promise.all(children.map(({ ready }) => ready)), stop.promise])
    if (stop.requested || addresses === undefined) return
    children.push(keepChild(describeCallControl(logins)))
    printStart(config, addresses.find((address) => address !== null) ?? '', demo)
    const watching = watched ? restartOnChange(children) : null
    await stop.promise
    watching?.close()
  } finally {
    stop.begin()
    await Promise.all(children.map((child) => child.stop(Math.min(childrenMs, stop.remainingMs()))))
  }
}

function describeChildren(urls: LoginUrls): ChildDescription[] {
  return [
    {
      name: 'site',
      file: new URL('site.ts', import.meta.url),
      env: { [childVariables.app]: urls.app, [childVariables.public]: urls.public },
    },
    {
      name: 'worker',
      file: new URL('worker.ts', import.meta.url),
      env: { [childVariables.worker]: urls.worker },
    },
  ]
}

/** Telephones: after the site, and its fault is not theirs. */
function describeCallControl(urls: LoginUrls): ChildDescription {
  return {
    name: 'call-control',
    file: new URL('call-control.ts', import.meta.url),
    env: { [childVariables.worker]: urls.worker },
    isOptional: true,
  }
}

/** The embedded server, or the one of DATABASE_URL; with DATA_DIR locked for us either way. */
async function bringUpDatabase(
  config: Config,
  onLost: (error: unknown) => void,
): Promise<{ ownerUrl: string; folder: DataFolder; close(patienceMs: number): Promise<void> }> {
  if (config.databaseUrl === null) {
    const onRestart = () => log.warn('the database ended by itself and was started again')
    const server = await startEmbedded(config.dataDir, { onLost, onRestart })
    return { ownerUrl: server.ownerUrl, folder: server.folder, close: server.stop }
  }
  const folder = await prepareDataFolder(config.dataDir)
  const lock = await lockDataFolder(folder)
  return { ownerUrl: config.databaseUrl, folder, close: () => lock.release() }
}

/** The wish to stop: by signal, by the end of the launcher, or because something broke. */
class StopRequest {
  requested = false
  failure: unknown = null
  #begun: number | null = null
  readonly #resolvers = Promise.withResolvers<void>()

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.begin())
    process.on('disconnect', () => this.begin())
  }

  get promise(): Promise<void> {
    return this.#resolvers.promise
  }

  begin(): void {
    this.requested = true
    this.#begun ??= Date.now()
    this.#resolvers.resolve()
  }

  fail(error: unknown): void {
    this.failure ??= error
    this.begin()
  }

  /** How long ending may still take. */
  remainingMs(): number {
    const gone = this.#begun === null ? 0 : Date.now() - this.#begun
    return Math.max(500, allMs - gone)
  }
}

function restartOnChange(children: KeptChild[]): { close(): void } {
  let waiting: NodeJS.Timeout | undefined
  return watch(fileURLToPath(new URL('.', import.meta.url)), { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      for (const child of children) child.restart()
    }, 150)
  })
}

function printStart(config: Config, address: string, demo: boolean): void {
  console.log(`Sagsgang kører på ${config.publicUrl ?? address}`)
  if (demo && config.oidc === null) {
    console.log('\nDemoen har disse personer, som man kan logge ind som:')
    for (const { initials, name, title, shows } of PERSONS) {
      if (shows !== undefined) console.log(`  ${initials.padEnd(4)} ${name}, ${title} – ${shows}`)
    }
  }
  console.log('\nStop med Ctrl-C.')
}
