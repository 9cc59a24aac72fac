/** Files that were whole once: bytes changed, cut out, doubled, the end lost. Each gives minutes or the typed refusal, soon. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { EXPORT_ITEMS, exportXml, exportZip } from '../../tests/support/export-xml.ts'
import { makeHtml } from '../../tests/support/make-html.ts'
import { makePdf } from '../../tests/support/make-pdf.ts'
import { makeWord } from '../../tests/support/make-word.ts'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import { readMinutesFile } from './read-file.ts'
import { uncoveredLines } from './text/covered-lines.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Seconds that one spoiled file may take on a busy machine. */
const SOON = 15
const MOST_MEMORY = 1024 * 1024 * 1024

interface Damage {
  kind: 'set' | 'cut' | 'double' | 'end'
  /** Where, and how much, as shares of the file and of 300 bytes. */
  at: number
  size: number
  byte: number
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(
    'set' as const,
    'set' as const,
    'set' as const,
    'cut' as const,
    'double' as const,
    'end' as const,
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.nat(255),
})

function spoil(bytes: Uint8Array, damages: Damage[]): Uint8Array {
  let spoilt = Buffer.from(bytes)
  for (const { kind, at, size, byte } of damages) {
    const from = Math.floor(at * Math.max(0, spoilt.length - 1))
    const to = Math.min(spoilt.length, from + Math.ceil(size * 300))
    if (kind === 'set' && spoilt.length > 0) spoilt[from] = byte
    else if (kind === 'cut') spoilt = Buffer.concat([spoilt.subarray(0, from), spoilt.subarray(to)])
    else if (kind === 'double') spoilt = Buffer.concat([spoilt.subarray(0, to), spoilt.subarray(from)])
    else if (kind === 'end') spoilt = Buffer.from(spoilt.subarray(0, Math.max(from, 40)))
  }
  return new Uint8Array(spoilt)
}

async function assertHarmless(bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  try {
    const { readings } = await readMinutesFile(bytes, 'fil')
    for (const reading of readings) assert.deepEqual(uncoveredLines(reading), [])
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    // A library's own stumbling is caught too, but each form says for itself what is wrong with it.
    assert.notEqual(error.code, 'broken-file')
  }
  assert.ok(performance.now() - start < SOON * 1000)
}

/** The Word file with its main part spoilt, and the zip around it whole. */
function spoilWord(word: Uint8Array, damages: Damage[]): Uint8Array {
  const parts = unzipSync(word)
  const main = parts['word/document.xml'] ?? new Uint8Array()
  return zipSync({ ...parts, 'word/document.xml': spoil(main, damages) })
}

const word = await makeWord(INVENTED_MINUTES)
const pdf = makePdf(INVENTED_MINUTES)
const FORMS: [string, number, (damages: Damage[]) => Uint8Array][] = [
  ['PDF', 60, (damages) => spoil(pdf, damages)],
  ['Word', 40, (damages) => spoil(word, damages)],
  ['main part of Word', 60, (damages) => spoilWord(word, damages)],
  ['HTML', 80, (damages) => spoil(strToU8(makeHtml(INVENTED_MINUTES)), damages)],
  ['XML', 80, (damages) => spoil(strToU8(exportXml(EXPORT_ITEMS)), damages)],
  ['export', 60, (damages) => spoil(exportZip(), damages)],
]

for (const [name, numRuns, make] of FORMS) {
  test(`a spoilt ${name} does no harm`, async () => {
    const run = async (damages: Damage[]) => assertHarmless(make(damages))
    await fc.assert(fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 12 }), run), { numRuns })
    assert.ok(process.memoryUsage.rss() < MOST_MEMORY)
  })
}
