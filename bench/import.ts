/** Meetings of ten items a second from files into the database, search index and history included. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildMunicipality } from '../demo/builders.ts'
import { importPaths } from '../src/archive/command.ts'
import { FileStore } from '../src/documents/files.ts'
import { Database } from '../src/platform/database.ts'
import { indexItems } from '../src/search/index-items.ts'
import { generateMinutes } from './generate-minutes.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, timed } from './support.ts'

export const name = 'import'

const WARM_UP = 40
const MEETINGS = 240
/** Characters of a file. */
const SIZE = 20_000

export async function run(): Promise<BenchResult> {
  const bench = await benchDatabase()
  const database = new Database(bench.urls.worker, { poolSize: 3 })
  try {
    const { id } = await buildMunicipality(bench.urls.owner)
    const folder = join(bench.dataDir, 'minutes')
    await mkdir(folder, { recursive: true })
    const paths = Array.from({ length: WARM_UP + MEETINGS }, (_, index) => join(folder, `${index + 1}.txt`))
    for (const [index, path] of paths.entries()) await writeFile(path, generateMinutes(index + 1, SIZE))
    const context = {
      database,
      store: new FileStore(bench.dataDir),
      municipality: id,
      itemsChanged: indexItems,
    }
    const quiet = () => undefined
    await importPaths(context, null, paths.slice(0, WARM_UP), quiet)
    const processor = process.cpuUsage()
    let read = 0
    const milliseconds = await timed(async () => {
      const report = await importPaths(context, null, paths.slice(WARM_UP), quiet)
      read = (report.counts.read ?? 0) + (report.counts.uncertain ?? 0)
    })
    const used = process.cpuUsage(processor)
    if (read !== MEETINGS) throw new Error(`Only ${read} of ${MEETINGS} meetings were read`)
    const bar = { meetingsPerSecond: 40 }
    const meetingsPerSecond = MEETINGS / (milliseconds / 1000)
    return {
      figures: {
        meetingsPerSecond,
        programMillisecondsPerMeeting: (used.user + used.system) / 1000 / MEETINGS,
        kilobytesPerMeeting: SIZE / 1000,
      },
      bar,
      holds: meetingsPerSecond >= bar.meetingsPerSecond,
    }
  } finally {
    await database.close()
    await bench.drop()
  }
}
