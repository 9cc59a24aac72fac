/** The power goes in the middle of an import: what was reported is there, and the rest comes when it is taken up. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { ArchiveBench, type ArchiveTown, boardMinutes } from '../../tests/support/archive-bench.ts'
import { settleRun } from './import-files.ts'
import { listStalledRuns } from './import-runs.ts'

const MEETINGS = 60
const dates = Array.from(
  { length: MEETINGS },
  (_, index) => `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-07`,
)
const PROGRAM = fileURLToPath(new URL('../../tests/support/import-until-killed.ts', import.meta.url))

let bench: ArchiveBench

before(async () => {
  bench = await ArchiveBench.open()
})
after(() => bench.close())

/** The command in a process of its own. */
function startImport(town: ArchiveTown, paths: string[]) {
  const request = {
    worker: bench.database.urls.worker,
    folder: bench.folder,
    municipality: town.built.id,
    paths,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { ...process.env, IMPORT: JSON.stringify(request) },
  })
  const reported: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    reported.push(...text.split('\n').filter((line) => line.includes('Læst')))
  })
  return { child, reported }
}

async function killWhen(child: ChildProcess, isTime: () => Promise<boolean>): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (child.exitCode === null && !(await isTime())) await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGKILL')
  await gone
}

async function takeUp(town: ArchiveTown): Promise<void> {
  const stalled = await town.within((tx) => listStalledRuns(tx, town.built.id, 0))
  assert.equal(stalled.length, 1)
  for (const runId of stalled) await settleRun(town.context, runId)
}

const storedDates = async (town: ArchiveTown) => (await town.versions()).map(({ heldOn }) => heldOn)

test('a killed import of files loses nothing it reported, and can be taken up', async () => {
  const town = await bench.town('Afbrudt')
  const paths: string[] = []
  for (const date of dates) paths.push(await town.lay(`${date}.txt`, boardMinutes(date)))
  const { child, reported } = startImport(town, paths)
  await killWhen(child, async () => reported.length >= 10)
  const stored = await storedDates(town)
  assert.ok(reported.length >= 10 && stored.length < MEETINGS, `${reported.length}, ${stored.length}`)
  assert.ok(stored.length >= reported.length, 'what was reported is there')
  await takeUp(town)
  // What was never handed in comes by running the command again.
  await town.import(...paths)
  assert.deepEqual(await storedDates(town), dates)
})

test('a zip that is killed in the middle keeps its meetings, and goes on with the next', async () => {
  const town = await bench.town('Afbrudt zip')
  const zip = zipSync(Object.fromEntries(dates.map((date) => [`${date}.txt`, strToU8(boardMinutes(date))])))
  const first = await town.lay('først.txt', boardMinutes('2009-01-05'))
  const path = await town.lay('alle.zip', zip)
  const { child, reported } = startImport(town, [first, path])
  await killWhen(child, async () => (await storedDates(town)).length > 5)
  const stored = await storedDates(town)
  assert.ok(stored.length > 5 && stored.length < MEETINGS, `${stored.length}`)
  assert.ok(
    reported.every((line) => !line.includes('alle.zip')),
    'a zip is reported when all of it is there',
  )
  await takeUp(town)
  assert.deepEqual(await storedDates(town), ['2009-01-05', ...dates])
  assert.deepEqual((await town.import(first, path)).counts, { skipped: 2 })
  assert.deepEqual(await storedDates(town), ['2009-01-05', ...dates])
})
