/**
 * Four registers with a hundred thousand rows each and their history: list, figures and the draft of the status paper as
 * they are asked for in the browser. Each page is asked before there are rows as well: how many times slower it becomes
 * depends little on the machine.
 */
import { type BuiltMunicipality, buildMunicipality } from '../demo/builders.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase, timed } from './support.ts'
import { readPages } from './support-readers.ts'
import { fillRegisters } from './support-registers.ts'

export const name = 'registers'

const REQUESTS = 20
const BAR = 150

interface Asked {
  figure: string
  path: string
  as: 'employee' | 'secretary'
}

/** What every register has: the first page of a list and one far down, its figures and its paper. */
const pagesOf = (called: string, key: string, list: string, as: Asked['as'] = 'employee'): Asked[] => [
  { figure: `${called}Front`, path: paths.register(key), as },
  { figure: `${called}List`, path: paths.registerList(key, list), as },
  { figure: `${called}ListFar`, path: paths.registerListOf(key, list, { side: 40 }), as },
  { figure: `${called}Figures`, path: paths.registerFigures(key), as },
  { figure: `${called}Paper`, path: paths.makeStatusPaper(key), as: 'secretary' },
]

const ASKED: Asked[] = [
  ...pagesOf('telephone', 'telefonmaaling', 'opkald'),
  ...pagesOf('selfService', 'selvbetjening', 'maaneder'),
  { figure: 'selfServiceRanking', path: paths.selfServiceRanking, as: 'employee' },
  ...pagesOf('courses', 'kurser', 'tilmeldinger'),
  { figure: 'coursesCatalogue', path: paths.courseCatalogue, as: 'employee' },
  // Who drives is seen by the centre's leader and by those who keep the register.
  ...pagesOf('driving', 'koerselsbemyndigelser', 'koersel', 'secretary'),
]

export async function run(): Promise<BenchResult> {
  const bench = await benchDatabase()
  try {
    const town = await buildMunicipality(bench.urls.owner)
    const bare = await readAll(bench, town)
    const fillSeconds = (await timed(() => fillRegisters(bench.adminUrl, town))) / 1000
    const pages = await readAll(bench, town)
    const ratios = Object.entries(pages).map(([figure, value]) => [
      `${figure}TimesEmpty`,
      value / (bare[figure] ?? Number.NaN),
    ])
    return {
      figures: { fillSeconds, ...pages, ...Object.fromEntries(ratios) },
      bar: Object.fromEntries(Object.keys(pages).map((figure) => [figure, BAR])),
      holds: Object.values(pages).every((value) => value <= BAR),
    }
  } finally {
    await bench.drop()
  }
}

/** @returns milliseconds below which 95 of 100 answers are */
async function readAll(bench: BenchDatabase, town: BuiltMunicipality): Promise<Record<string, number>> {
  const app = new Database(bench.urls.app, { poolSize: 1 })
  const many = { burst: 1e9, perMinute: 1e9 }
  const site = await openSite({
    host: '127.0.0.1',
    port: 0,
    dataDir: bench.dataDir,
    publicUrl: null,
    oidc: null,
    urls: bench.urls,
    limits: { signIn: many, search: many },
  })
  try {
    const found: Record<string, number> = {}
    for (const { figure, path, as } of ASKED) {
      const cookie = `sagsgang=${await startSession(app, { municipality: town.id, person: town.person[as] }, null)}`
      const address = new URL(path, site.address).href
      found[figure] = (await readPages({ address, cookie, readers: 1, requests: REQUESTS })).p95
    }
    return found
  } finally {
    await app.close()
    await site.stop()
  }
}
