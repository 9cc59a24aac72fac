import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { makeBundle } from '../src/documents/bundle/make-bundle.ts'
import type { BundleAttachment } from '../src/documents/bundle/model.ts'
import { compileTypst } from '../tests/support/make-pdf.ts'
import { pdfOfObjects } from '../tests/support/hostile-files.ts'
import { generateMinutes } from './generate-minutes.ts'
import { quantileOf, timed } from './support.ts'

export const name = 'bundle'

const ROUNDS = 5
const ITEMS = 20
const WRITTEN = 15
const SCANNED = 15
const PAGES_EACH = 10
/** Bytes of one scanned page. */
const SCAN = 1024 * 1024
const LONGEST_MS = 6_000

/**
 * A bundle with 300 pages of attachments: half of them tagged text, half scanned pages of a megabyte each; the median of
 * some rounds, each with a thread of its own as in operation. `megabytesGrown` is what the process grew by at most while the
 * first was made.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-bench-'))
  try {
    const { agendaPdf, items } = agenda()
    const attachments = await layAttachments(folder)
    const order = { agendaPdf, title: 'Dagsorden', items, attachments }
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
    const made = await makeBundle(order)
    clearInterval(watch)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => makeBundle(order)))
    const figures = {
      milliseconds: quantileOf(times, 0.5),
      pages: made.pageCount,
      leftOut: made.leftOut.length,
      megabytes: made.pdf.length / 1e6,
      megabytesGrown: (most - before) / 1e6,
    }
    const holds = figures.milliseconds <= LONGEST_MS && figures.leftOut === 0
    return { figures, bar: { milliseconds: LONGEST_MS, leftOut: 0 }, holds }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function agenda() {
  const items = Array.from({ length: ITEMS }, (_, at) => ({
    number: String(at + 1),
    title: `Punkt om ${at}`,
  }))
  const pages = items.map(({ number, title }) => `#pagebreak()\n== Punkt ${number}: ${title}\n#lorem(500)`)
  const agendaPdf = compileTypst(
    ['#set document(title: "Dagsorden")\n#set text(lang: "da")\n#outline()', ...pages].join('\n'),
  )
  return { agendaPdf, items }
}

async function layAttachments(folder: string): Promise<BundleAttachment[]> {
  const attachments: BundleAttachment[] = []
  for (let at = 0; at < WRITTEN + SCANNED; at++) {
    const path = join(folder, `${at}.pdf`)
    await writeFile(path, at < WRITTEN ? written(at) : scanned(at))
    attachments.push({
      itemNumber: String((at % ITEMS) + 1),
      name: `Notat ${at}`,
      fileName: `${at}.pdf`,
      mediaType: 'application/pdf',
      source: { path },
      address: `https://kommune.example/bilag/${at}`,
    })
  }
  return attachments
}

function written(seed: number): Uint8Array {
  const text = generateMinutes(seed, 6_000).replaceAll(/[\\#$*_`<>@=~[\]"'/+-]/gu, String.raw`\$&`)
  const page = `== Notat\n${text.slice(0, 1_500)}\n#table(columns: 3, table.header([a], [b], [c]), ${'[1], [2], [3], '.repeat(8)})`
  return compileTypst(
    `#set document(title: "Notat")\n#set text(lang: "da", size: 9pt)\n${Array.from({ length: PAGES_EACH }, () => page).join('\n#pagebreak()\n')}`,
  )
}

/** Pages of pictures, as a scanner makes them; the points are noise, which does not pack. */
function scanned(seed: number): Uint8Array {
  const numbers = Array.from({ length: PAGES_EACH }, (_, at) => at)
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((at) => `${3 + at * 3} 0 R`).join(' ')}] /Count ${PAGES_EACH} >>`,
  ]
  for (const at of numbers) {
    const [content, picture] = [4 + at * 3, 5 + at * 3]
    const draw = 'q 595 0 0 842 0 0 cm /Scan Do Q'
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /Scan ${picture} 0 R >> >> >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      pictureObject(seed * PAGES_EACH + at),
    )
  }
  return pdfOfObjects(objects)
}

function pictureObject(seed: number): Uint8Array {
  const side = Math.floor(Math.sqrt(SCAN))
  const points = Buffer.alloc(side * side)
  let state = seed + 1
  for (let at = 0; at < points.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    points[at] = state >>> 24
  }
  const packed = deflateSync(points, { level: 1 })
  const head = `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>`
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), packed, Buffer.from('\nendstream')])
}
