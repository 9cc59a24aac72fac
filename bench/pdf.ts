import { startBrowser } from '../tests/support/browser.ts'
import { makeHtml } from '../src/minutes/writing/html-page.tsx'
import { INVENTED_IMAGE, INVENTED_PNG } from '../src/minutes/writing/invented-record.ts'
import { makePdf, renderPdf } from '../src/minutes/writing/make-pdf.ts'
import { quantileOf, timed } from './support.ts'
import { manyItems } from './support-minutes.ts'

export const name = 'pdf'

const ROUNDS = 5
const ITEMS = 40
const LONGEST_MS = 1_500

/**
 * Minutes with 40 items on some 100 pages as tagged PDF, in the thread that operation uses: the median of some rounds, the
 * first, and the copy for the archive. Chromium prints the web page of the same minutes, tagged and with an outline;
 * `ratioToChromium` is our time by its. `processorMilliseconds` tells more on a busy machine: it is what one file takes of a
 * core, the threads of reading included.
 */
export async function run(): Promise<{
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}> {
  const minutes = manyItems(ITEMS)
  const images = new Map([[INVENTED_IMAGE, INVENTED_PNG]])
  const first = await timed(() => makePdf(minutes, { standard: 'ua-1', images }))
  const { pdf, pages } = await renderPdf(minutes, { standard: 'ua-1', images })
  const times: number[] = []
  const begun = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++)
    times.push(await timed(() => makePdf(minutes, { standard: 'ua-1', images })))
  const used = process.cpuUsage(begun)
  const archive = await timed(() => makePdf(minutes, { standard: 'a-3a', images }))
  const chromium = await printByBrowser(makeHtml(minutes, { images }))
  const milliseconds = quantileOf(times, 0.5)
  const figures = {
    items: ITEMS,
    pages,
    megabytes: pdf.length / 1e6,
    milliseconds,
    firstMilliseconds: first,
    archiveMilliseconds: archive,
    processorMilliseconds: (used.user + used.system) / 1000 / ROUNDS,
    chromiumMilliseconds: chromium,
    ratioToChromium: milliseconds / chromium,
  }
  return { figures, bar: { milliseconds: LONGEST_MS }, holds: milliseconds <= LONGEST_MS }
}

/** Median milliseconds that Chromium takes from the text of a page to its PDF. */
async function printByBrowser(html: string): Promise<number> {
  const browser = await startBrowser()
  try {
    const page = await browser.newPage()
    const times: number[] = []
    for (let round = 0; round < 3; round++)
      times.push(
        await timed(async () => {
          await page.setContent(html)
          await page.pdf({ format: 'A4', tagged: true, outline: true })
        }),
      )
    return quantileOf(times, 0.5)
  } finally {
    await browser.close()
  }
}
