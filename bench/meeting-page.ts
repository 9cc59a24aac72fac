/**
 * The page of a meeting with 40 items, asked for by 20 readers at once who wait for nothing but the answer: the time of
 * an answer, and how many a second beside the same server's empty page.
 */
import { aMeeting, anItem, buildMunicipality, releaseMeeting, storeMeeting } from '../demo/builders.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import type { MinutesItem } from '../src/minutes/model.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase } from './support.ts'
import { readPages } from './support-readers.ts'

export const name = 'meeting-page'

const READERS = 20
const REQUESTS = 4000
const ITEMS = 40
const PARAGRAPH =
  'Centret foreslår, at ordningen fortsætter et år mere, og at udgiften findes inden for rammen. Tallene viser, at flere borgere får svar den dag, de ringer, og at ventetiden er kortest om morgenen. '

export async function run(): Promise<BenchResult> {
  const bench = await benchDatabase()
  try {
    return await measure(bench)
  } finally {
    await bench.drop()
  }
}

async function measure(bench: BenchDatabase): Promise<BenchResult> {
  const town = await buildMunicipality(bench.urls.owner)
  const stored = await storeMeeting(bench.urls.worker, town.id, aMeeting({ items: longItems() }))
  await releaseMeeting(
    bench.urls.app,
    town,
    stored,
    stored.items.map(() => 'published'),
  )
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
  const app = new Database(bench.urls.app, { poolSize: 1 })
  try {
    const session = { municipality: town.id, person: town.person.employee }
    const cookie = `sagsgang=${await startSession(app, session, null)}`
    const read = (path: string, cookie: string | null) =>
      readPages({ address: new URL(path, site.address).href, cookie, readers: READERS, requests: REQUESTS })
    const empty = await read(paths.accessibility, null)
    const before = process.cpuUsage()
    const everyone = await read(paths.meeting(stored.meetingId), null)
    const used = process.cpuUsage(before)
    const employee = await read(paths.meeting(stored.meetingId), cookie)
    const bar = { everyoneP95: 25, employeeP95: 25 }
    return {
      figures: {
        everyoneP50: everyone.p50,
        everyoneP95: everyone.p95,
        employeeP50: employee.p50,
        employeeP95: employee.p95,
        programMillisecondsPerPage: (used.user + used.system) / 1000 / (REQUESTS * 1.1),
        requestsPerSecond: everyone.perSecond,
        emptyPagePerSecond: empty.perSecond,
        shareOfEmptyPage: everyone.perSecond / empty.perSecond,
        kilobytes: everyone.bytes / 1000,
      },
      bar,
      holds: everyone.p95 <= bar.everyoneP95 && employee.p95 <= bar.employeeP95,
    }
  } finally {
    await app.close()
    await site.stop()
  }
}

function longItems(): MinutesItem[] {
  return Array.from({ length: ITEMS }, (_, index) =>
    anItem({
      title: `Punkt om ordning ${index + 1}`,
      caseNumber: `25/${String(index + 1).padStart(5, '0')}`,
      text: `${PARAGRAPH.repeat(3)}\n\n- ${PARAGRAPH}\n- ${PARAGRAPH}\n\n${PARAGRAPH.repeat(3)}`,
      decision: 'Punkt 1 blev godkendt. Punkt 2 udsættes.',
      recommendation: {
        by: 'Centret',
        points: [
          { label: '1', text: 'at ordningen fortsætter', points: [] },
          { label: '2', text: 'at udgiften findes inden for rammen', points: [] },
        ],
      },
      attachments: ['Notat', 'Regnskab'],
    }),
  )
}
