import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateMinutes } from './generate-minutes.ts'

export const name = 'reading-large'

const MEGABYTE = 1_000_000
const TOTAL = 300
const MOST_MEGABYTES = 1000

/** Reads the files named behind it as `sagsgang read` does, and prints what it cost. */
const READER = `
const { readFiles } = await import(process.argv[1])
let meetings = 0
let refusals = []
const start = performance.now()
await readFiles(process.argv.slice(2), () => { meetings++ }, { warn: (line) => refusals.push(line) })
console.log(JSON.stringify({ meetings, refusals, seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 }))
`

interface Cost {
  meetings: number
  refusals: string[]
  seconds: number
  megabytes: number
}

/**
 * 300 MB of text, each time in a process of its own whose greatest memory is measured: as 300 files of 1 MB, all of which
 * are read; as one file of 300 meetings one after another, each read and handed on before the next; as one meeting of 60 MB,
 * near the longest that is read; and as one meeting of 300 MB, which is refused with a sentence.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-bench-'))
  try {
    const meeting = Buffer.from(generateMinutes(3, MEGABYTE))
    const many = Array.from({ length: TOTAL }, (_, index) => join(folder, `${index}.txt`))
    for (const path of many) writeFileSync(path, meeting)
    const archive = meetingsInTurn(join(folder, 'arkiv.txt'), meeting)
    const large = repeated(join(folder, 'stor.txt'), meeting, 60)
    const huge = repeated(join(folder, 'enorm.txt'), meeting, TOTAL)
    const [all, inTurn, one, refused] = [costOf(many), costOf([archive]), costOf([large]), costOf([huge])]
    const figures = {
      filesRead: all.meetings,
      secondsForAll: all.seconds,
      megabytesForAll: all.megabytes,
      meetingsOfOneFile: inTurn.meetings,
      secondsForOneFile: inTurn.seconds,
      megabytesForOneFile: inTurn.megabytes,
      megabytesForLongestMeeting: one.megabytes,
      secondsForLongestMeeting: one.seconds,
      megabytesForRefusedMeeting: refused.megabytes,
    }
    const bar = {
      megabytesForAll: MOST_MEGABYTES,
      megabytesForOneFile: MOST_MEGABYTES,
      megabytesForLongestMeeting: MOST_MEGABYTES,
      megabytesForRefusedMeeting: MOST_MEGABYTES,
    }
    const isBounded = [all, inTurn, one, refused].every((cost) => cost.megabytes <= MOST_MEGABYTES)
    const isAnswered =
      all.meetings === TOTAL &&
      inTurn.meetings === TOTAL &&
      one.meetings === 1 &&
      refused.refusals.length === 1
    return { figures, bar, holds: isBounded && isAnswered }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Meetings of a board on days of their own, as an old archive holds them. */
function meetingsInTurn(path: string, meeting: Buffer): string {
  const text = meeting.toString()
  const date = /\d{2}-\d{2}-\d{4}/u.exec(text)?.[0] ?? ''
  const file = openSync(path, 'w')
  for (let count = 0; count < TOTAL; count++) {
    const day = `${String(1 + (count % 28)).padStart(2, '0')}-${String(1 + (Math.floor(count / 28) % 12)).padStart(2, '0')}-2004`
    writeSync(file, `${text.replaceAll(date, day)}\n`)
  }
  closeSync(file)
  return path
}

function repeated(path: string, piece: Buffer, times: number): string {
  const file = openSync(path, 'w')
  for (let count = 0; count < times; count++) writeSync(file, piece)
  closeSync(file)
  return path
}

function costOf(paths: string[]): Cost {
  const reader = fileURLToPath(new URL('../src/minutes/command.ts', import.meta.url))
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', READER, '--', reader, ...paths],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../', import.meta.url)) },
  )
  const none: Cost = { meetings: 0, refusals: [], seconds: Infinity, megabytes: Infinity }
  return child.status === 0 ? { ...none, ...JSON.parse(child.stdout) } : none
}
