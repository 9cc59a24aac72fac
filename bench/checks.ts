import { checkMinutes } from '../src/minutes/checks/check-minutes.ts'
import { readMinutes } from '../src/minutes/read-minutes.ts'
import { generateMinutes } from './generate-minutes.ts'

export const name = 'checks'

const ROUNDS = 15
/** A page of a paper holds about this many characters. */
const PAGE = 3_000

/** All checks on minutes of about 40 kB, and on one paper of three pages; the median of some rounds on one core. */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const encoder = new TextEncoder()
  const text = generateMinutes(7)
  const minutes = readMinutes(encoder.encode(text), 'bench.txt')
  const item = minutes.items.find(({ sections }) => sections.some(({ text: own }) => own.length > PAGE / 3))
  const body = (item?.sections ?? []).map(({ text: own }) => own).join('\n\n')
  const paper = `Punkt 1: Et punkt\n\nSagsfremstilling\n\n${body.repeat(Math.ceil((3 * PAGE) / Math.max(1, body.length))).slice(0, 3 * PAGE)}`
  const onePaper = readMinutes(encoder.encode(paper), 'paper.txt')
  const figures = {
    millisecondsPerDocument: median(() => checkMinutes(minutes)),
    millisecondsPerPaper: median(() => checkMinutes(onePaper)),
    kilobytesOfDocument: encoder.encode(text).length / 1000,
    findings: checkMinutes(minutes).length,
  }
  const bar = { millisecondsPerDocument: 60, millisecondsPerPaper: 20 }
  return {
    figures,
    bar,
    holds:
      figures.millisecondsPerDocument <= bar.millisecondsPerDocument &&
      figures.millisecondsPerPaper <= bar.millisecondsPerPaper,
  }
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity
}
