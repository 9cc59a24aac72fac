/** The whole site in this process, on a free port, over a database of its own with a small organisation in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltMunicipality, buildMunicipality } from '../../demo/builders.ts'
import { PERSONS_OF_EACH_KIND, type SmallPerson } from '../../demo/builders-organisation.ts'
import type { AppSettings } from '../../src/app.ts'
import type { FileStore } from '../../src/documents/files.ts'
import { openSite, type SiteSettings } from '../../src/open-site.ts'
import { writeAccounts } from '../../src/organisation/local-provider/accounts.ts'
import { startSession } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export interface TestSite {
  /** `http://localhost:PORT` */
  address: string
  /** Where it listens on this machine, whatever its public name is. */
  port: number
  database: TestDatabase
  municipality: BuiltMunicipality
  dataDir: string
  /** What the site answers, as `METHOD pattern`. */
  routes: readonly string[]
  /** The cookie of a new session of the person, `name=token`. */
  cookieOf(who: SmallPerson): Promise<string>
  /** Asks for a page, as nobody or as a person; redirects are not followed. */
  visit(path: string, as?: SmallPerson | null, init?: RequestInit): Promise<Response>
  /** Posts a form from a page of the site. */
  post(path: string, as: SmallPerson | null, fields?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

export interface TestSiteOptions {
  limits?: AppSettings['limits']
  publicUrl?: string
  oidc?: SiteSettings['oidc']
  /** Where telephones in the browser register. */
  telephoneUrl?: string
  /** Where files lie and who checks them; without it on disk, unchecked. */
  files?: (dataDir: string) => FileStore
  /** Fills the database before the site opens. */
  prepare?: (database: TestDatabase, municipality: BuiltMunicipality, dataDir: string) => Promise<void>
}

/** Nothing is refused for its number, unless a test is about that. */
const generous: AppSettings['limits'] = {
  signIn: { burst: 100_000, perMinute: 100_000 },
  search: { burst: 100_000, perMinute: 100_000 },
}

export async function startTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const database = await createTestDatabase()
  const municipality = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-site-'))
  await options.prepare?.(database, municipality, dataDir)
  await writeAccounts(dataDir, accountsOfEachKind())
  const site = await openSite({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: options.publicUrl ?? null,
    oidc: options.oidc ?? null,
    urls: database.urls,
    limits: options.limits ?? generous,
    telephoneUrl: options.telephoneUrl ?? null,
    ...(options.files && { files: options.files(dataDir) }),
  })
  const app = new Database(database.urls.app, { poolSize: 1 })
  const cookies = new Map<SmallPerson, Promise<string>>()
  const cookieOf = async (who: SmallPerson) => {
    const reader = { municipality: municipality.id, person: municipality.person[who] }
    return `sagsgang=${await startSession(app, reader, null)}`
  }
  const visit = async (path: string, as: SmallPerson | null = null, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (as !== null) {
      const cookie = cookies.get(as) ?? cookieOf(as)
      cookies.set(as, cookie)
      headers.set('cookie', await cookie)
    }
    return fetch(new URL(path, site.address), { ...init, headers, redirect: 'manual' })
  }
  return {
    address: site.address,
    port: site.port,
    database,
    municipality,
    dataDir,
    routes: site.routes,
    cookieOf,
    visit,
    post: (path, as, fields = {}) =>
      visit(path, as, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: site.address },
      }),
    stop: async () => {
      await app.close()
      await site.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function accountsOfEachKind() {
  return Object.values(PERSONS_OF_EACH_KIND).map(({ initials, name }) => ({
    subject: initials.toLocaleLowerCase('da'),
    name,
    title: 'Prøveperson',
    shows: null,
  }))
}
