import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMinutesFile } from '../src/minutes/read-file.ts'
import { makePdf } from '../tests/support/make-pdf.ts'
import { generateMinutes } from './generate-minutes.ts'

export const name = 'reading-pdf'

const ROUNDS = 10
const CHARACTERS = 382_000
/** Times as long as pdftotext, which is the limit. */
const RATIO = 6

/**
 * A PDF of 100 pages read to minutes in a warm process, against `pdftotext` on the same file, which is started anew each
 * time as its users do. Where that is not installed, only our own time is printed.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const pdf = makePdf(generateMinutes(7, CHARACTERS))
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-bench-'))
  try {
    const path = join(folder, 'referat.pdf')
    writeFileSync(path, pdf)
    const ours: number[] = []
    const theirs: number[] = []
    const first = await readMinutesFile(pdf, 'referat.pdf')
    await readMinutesFile(pdf, 'referat.pdf')
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timeOf(() => readMinutesFile(pdf, 'referat.pdf')))
      const start = performance.now()
      if (spawnSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 }).status === 0)
        theirs.push(performance.now() - start)
    }
    const figures: Record<string, number> = {
      pages: first.readings[0]?.minutes.source.pageStarts?.length ?? 0,
      items: first.readings[0]?.minutes.items.length ?? 0,
      milliseconds: median(ours),
    }
    if (theirs.length === 0) return { figures, bar: {}, holds: true }
    figures['pdftotextMilliseconds'] = median(theirs)
    figures['ratio'] = median(ours) / median(theirs)
    return { figures, bar: { ratio: RATIO }, holds: figures['ratio'] <= RATIO }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity
}
