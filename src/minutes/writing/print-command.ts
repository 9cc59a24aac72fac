import { readFile, writeFile } from 'node:fs/promises'
import type { Minutes } from '../model.ts'
import { parseMinutes } from '../parse-minutes.ts'
import { makeHtml } from './html-page.tsx'
import { renderPdf } from './make-pdf.ts'
import { PdfFault } from './typst/set-apart.ts'
import { makeWord } from './word-file.ts'

interface Made {
  bytes: Uint8Array
  /** Danish sentences on what is not shown as it was written. */
  warnings: string[]
}
type ClosedItems = 'notice' | 'whole'

/** Forms that `sagsgang print` makes, by their option. */
const FORMS: Record<string, (minutes: Minutes, closedItems: ClosedItems) => Promise<Made>> = {
  '--pdf': async (minutes, closedItems) =>
    asMade(await renderPdf(minutes, { standard: 'ua-1', closedItems })),
  '--archive': async (minutes, closedItems) =>
    asMade(await renderPdf(minutes, { standard: 'a-3a', closedItems })),
  '--word': async (minutes, closedItems) => ({
    bytes: await makeWord(minutes, { closedItems }),
    warnings: [],
  }),
  '--html': async (minutes, closedItems) => ({
    bytes: Buffer.from(makeHtml(minutes, { closedItems })),
    warnings: [],
  }),
}
const CLOSED = '--closed'

const asMade = ({ pdf, warnings }: { pdf: Uint8Array; warnings: string[] }): Made => ({
  bytes: pdf,
  warnings,
})

const USAGE = 'Skriv print, en fil og mindst én form: npm run sagsgang -- print FIL.json --pdf UD.pdf'

/**
 * `sagsgang print FILE.json --pdf OUT`: prints minutes of JSON, as `read --json` gives them or a meeting keeps them.
 * Several forms may be asked for at once. Answers 0; 1 where a file cannot be read, made or written; 2 for wrong words.
 */
export async function run(
  args: string[],
  warn: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<number> {
  const wanted = wantedOf(args)
  if (wanted === null) {
    warn(USAGE)
    return 2
  }
  const { path, forms, closedItems } = wanted
  const minutes = parseMinutes(await readFile(path, 'utf8').catch(() => ''))
  if (minutes === null) {
    warn(`${path}: Filen findes ikke eller er ikke et referat i formen sagsgang.minutes/1.`)
    return 1
  }
  for (const { form, out } of forms) {
    try {
      const { bytes, warnings } = await form(minutes, closedItems)
      await writeFile(out, bytes)
      for (const warning of warnings) warn(`${out}: ${warning}`)
    } catch (error) {
      warn(`${out}: ${reasonOf(error)}`)
      return 1
    }
  }
  return 0
}

interface Wanted {
  path: string
  forms: { form: (typeof FORMS)[string]; out: string }[]
  closedItems: ClosedItems
}

function wantedOf(args: readonly string[]): Wanted | null {
  const rest = args.filter((arg) => arg !== CLOSED)
  const [path, ...options] = rest
  if (path === undefined || path.startsWith('--') || options.length === 0) return null
  const forms: Wanted['forms'] = []
  for (let at = 0; at < options.length; at += 2) {
    const [name = '', out] = [options[at], options[at + 1]]
    const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined
    if (form === undefined || out === undefined || out.startsWith('--')) return null
    forms.push({ form, out })
  }
  return { path, forms, closedItems: args.includes(CLOSED) ? 'whole' : 'notice' }
}

function reasonOf(error: unknown): string {
  if (error instanceof PdfFault) return `PDF-filen kunne ikke dannes (${error.message}).`
  return error instanceof Error ? `Filen kunne ikke dannes eller skrives (${error.message}).` : String(error)
}
