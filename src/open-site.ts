/** Puts the site together and listens: assets, databases, sign-in, pages. */
import { sql } from 'kysely'
import { type AppSettings, createApp, LIMITS } from './app.ts'
import { findingsOfShared } from './cases/writing/routes.tsx'
import { SharedWriting } from './cases/writing/shared-writing.ts'
import { EXCHANGE_FIGURES, exchangePart, readExchangeFigures } from './contact/call-control/health.ts'
import { ContactLive } from './contact/call-control/live.ts'
import { converterOf } from './documents/bundle/convert.ts'
import { FileStore } from './documents/files.ts'
import { LiveRooms } from './meetings/live/live-rooms.ts'
import { readParts } from './meetings/live/read-parts.tsx'
import { readAccounts } from './organisation/local-provider/accounts.ts'
import { keepKeys } from './organisation/local-provider/keys.ts'
import { createLocalProvider, LOCAL_CLIENT } from './organisation/local-provider/provider.ts'
import { barePage } from './organisation/errors.tsx'
import { Provider } from './organisation/provider.ts'
import { paths } from './paths.ts'
import { Database } from './platform/database.ts'
import { checkHealth, databasePart, type HealthPart, migrationsPart, workerPart } from './platform/health.ts'
import { watchFigures, watchPool } from './platform/metrics.ts'
import { PAGE_PATIENCE } from './platform/patience.ts'
import type { Running } from './platform/supervised.ts'
import { type Assets, bundleAssets } from './platform/web/assets.ts'
import { type Answer, listen } from './platform/web/server.ts'

export interface SiteSettings {
  host: string
  /** 0: any free port. */
  port: number
  dataDir: string
  /** Null: `http://localhost:PORT`, or the host's own name when it is not this machine alone. */
  publicUrl: string | null
  /** Null: the local provider. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | null
  urls: { app: string; public: string }
  limits?: AppSettings['limits']
  /** Where bytes of files lie; without it on the disk of the data folder. */
  files?: FileStore
  /** The program that makes PDFs of other files, and its words. */
  converterCommand?: string | null
  /** Null: letters wait in the outbox, and administrators are told. */
  mail?: object | null
  /** Where telephones in the browser register, `wss://…`; without it there are none. */
  telephoneUrl?: string | null
  /** Other things that must be there, such as the folder of files. */
  healthParts?: readonly HealthPart[]
}

export interface OpenSite extends Running {
  /** The address users see. */
  address: string
  port: number
  /** What it answers, as `METHOD pattern`; each is a way out of the house. */
  routes: readonly string[]
}

/** Requests that run longer than this when the site is told to stop are cut off. */
const patienceMs = 6_000

export async function openSite(settings: SiteSettings): Promise<OpenSite> {
  const assets = await bundleAssets(paths.assets)
  let answer: Answer = () =>
    new Response('Sagsgang starter …', { status: 503, headers: { 'Retry-After': '1' } })
  const server = await listen((request, bindings) => answer(request, bindings), settings.host, settings.port)
  const databases = {
    app: new Database(settings.urls.app, { patience: PAGE_PATIENCE }),
    public: new Database(settings.urls.public, { patience: PAGE_PATIENCE }),
  }
  watchPool('app', () => databases.app.load)
  watchPool('public', () => databases.public.load)

  const publicUrl = new URL(settings.publicUrl ?? `http://${nameOf(settings.host)}:${server.port}`)
  const loopback = new URL(`http://${loopbackOf(settings.host)}:${server.port}`)
  const municipality = municipalityOf(databases.app, publicUrl)
  watchFigures(EXCHANGE_FIGURES, () => readExchangeFigures(databases.app, municipality))
  const signIn = await arrangeSignIn(settings, publicUrl, loopback, assets)
  const parts = healthParts(settings, databases, publicUrl)
  const writing = new SharedWriting(databases.app, { findingsOf: findingsOfShared })
  const live = new LiveRooms(databases.app, settings.urls.app, readParts)
  const contactLive = new ContactLive(databases.app, settings.urls.app)
  const app = createApp({
    databases,
    writing,
    live,
    contactLive,
    telephoneUrl: settings.telephoneUrl ?? null,
    publicUrl,
    assets,
    files: settings.files ?? new FileStore(settings.dataDir),
    converter: settings.converterCommand ? converterOf(settings.converterCommand) : null,
    ...signIn,
    health: () => checkHealth(parts),
    limits: settings.limits ?? LIMITS,
    mailIsSetUp: Boolean(settings.mail),
  })
  answer = (request, bindings) => app.fetch(request, bindings)
  return {
    address: publicUrl.origin,
    port: server.port,
    routes: [...new Set(app.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`))],
    stop: async () => {
      await Promise.all([writing.close(), live.stop(), contactLive.stop()])
      await server.stop(patienceMs)
      await Promise.all([databases.app.close(), databases.public.close()])
    },
  }
}

/** Middleware, which answers nothing by itself, is registered for all methods. */
function isRoute({ method }: { method: string }): boolean {
  return method !== 'ALL'
}

async function arrangeSignIn(
  settings: SiteSettings,
  publicUrl: URL,
  loopback: URL,
  assets: Assets,
): Promise<Pick<AppSettings, 'provider' | 'formTargets' | 'localProvider'>> {
  const addresses = {
    returnAddress: new URL(paths.signInReturn, publicUrl),
    signedOutAddress: new URL(paths.front, publicUrl),
  }
  if (settings.oidc !== null) {
    const { issuer, clientId, clientSecret } = settings.oidc
    const provider = new Provider({ ...addresses, issuer: new URL(issuer), clientId, clientSecret })
    return { provider, formTargets: [new URL(issuer).origin], localProvider: null }
  }
  const keys = await keepKeys(settings.dataDir)
  const accounts = await readAccounts(settings.dataDir)
  const issuer = new URL(paths.localProvider, publicUrl)
  const errorPage = await barePage(assets, {
    title: 'Login gik ikke',
    text: 'Login er udløbet, eller adressen er forkert. Begynd forfra fra forsiden.',
  })
  const local = createLocalProvider({
    issuer,
    returnAddress: addresses.returnAddress,
    keys,
    accounts,
    errorPage,
  })
  const provider = new Provider({
    ...addresses,
    issuer,
    clientId: LOCAL_CLIENT,
    clientSecret: keys.clientSecret,
    alwaysAsk: true,
    loopback,
  })
  return { provider, formTargets: [], localProvider: { provider: local, accounts } }
}

function healthParts(
  settings: SiteSettings,
  databases: { app: Database; public: Database },
  publicUrl: URL,
): HealthPart[] {
  const nobody = async () => ({ municipality: 0 })
  const municipality = municipalityOf(databases.app, publicUrl)
  return [
    databasePart('database', databases.app, nobody),
    databasePart('database for alle', databases.public, nobody),
    migrationsPart(databases.app, nobody),
    workerPart(databases.app, municipality),
    exchangePart(databases.app, municipality),
    ...(settings.healthParts ?? []),
  ]
}

/** Null while there is none, as after a first start with --no-demo. */
function municipalityOf(database: Database, { hostname }: URL): () => Promise<number | null> {
  return () =>
    database.within({ municipality: 0 }, async (tx) => {
      const { rows } = await sql<{
        id: number | null
      }>`select app.municipality_of_host(${hostname}) as id`.execute(tx)
      return rows[0]?.id ?? null
    })
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** A name for people: a browser treats `localhost` as safe. */
function nameOf(host: string): string {
  if (isEverywhere(host) || host === '127.0.0.1' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function loopbackOf(host: string): string {
  if (isEverywhere(host)) return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
