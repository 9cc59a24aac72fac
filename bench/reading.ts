import { readMinutes } from '../src/minutes/read-minutes.ts'
import { readText } from '../src/minutes/text/read-text.ts'
import { generateMinutes } from './generate-minutes.ts'

export const name = 'reading'

const DOCUMENTS = 60
const ROUNDS = 5

/**
 * Text minutes of about 40 kB read a second on one core, the median of some rounds; files are not part of it. The bar is on
 * the structure; what it takes to find the promises as well is told beside it.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const encoder = new TextEncoder()
  const documents = Array.from({ length: DOCUMENTS }, (_, index) =>
    encoder.encode(generateMinutes(index + 1)),
  )
  const bytes = documents.reduce((sum, document) => sum + document.length, 0)
  const decoder = new TextDecoder()
  const readStructure = () =>
    documents.reduce(
      (sum, each) => sum + readText(decoder.decode(each), 'bench.txt', '').minutes.items.length,
      0,
    )
  const readAll = () =>
    documents.reduce((sum, document) => sum + readMinutes(document, 'bench.txt').items.length, 0)
  const items = readAll()
  const perSecond = DOCUMENTS / medianSeconds(readStructure)
  const withPromises = DOCUMENTS / medianSeconds(readAll)
  const bar = { documentsPerSecond: 100 }
  return {
    figures: {
      documentsPerSecond: perSecond,
      withPromisesPerSecond: withPromises,
      kilobytesPerDocument: bytes / DOCUMENTS / 1000,
      itemsRead: items,
    },
    bar,
    holds: perSecond >= bar.documentsPerSecond,
  }
}

function medianSeconds(work: () => void): number {
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    work()
    seconds.push((performance.now() - start) / 1000)
  }
  return seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity
}
