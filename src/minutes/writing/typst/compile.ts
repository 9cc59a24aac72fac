/** Setting a printed document by Typst. Synchronous, and heavy for a long one: call it in a thread of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from '../printed.ts'
import { readFonts } from './fonts.ts'
import { Layout } from './layout.ts'

export type PdfStandard = 'ua-1' | 'a-3a'

export interface PdfImage {
  attachment: number
  bytes: Uint8Array
}

export interface PdfOrder {
  printed: PrintedDocument
  standard: PdfStandard
  images: PdfImage[]
  /** Put into the file: name, what it is, and its text. */
  attached: { name: string; description: string; text: string } | null
}

export interface CompiledPdf {
  pdf: Uint8Array
  pages: number
  /** Danish sentences: what is not shown as it was written. */
  warnings: string[]
}

interface Press {
  compiler: NodeCompiler
  glyphs: Set<number>
  form: string
  /** Where the form believes that its files lie; nothing is ever written there. */
  workspace: string
}
let press: Press | null = null

/** Throws `Error` with the compiler's own words where the form itself is at fault. */
export function compilePdf(order: PdfOrder): CompiledPdf {
  const shown = order.images.flatMap(({ attachment, bytes }) => {
    const form = formOfImage(bytes)
    return form === null ? [] : [{ attachment, bytes, path: `/images/${attachment}.${form}` }]
  })
  try {
    return compileWith(order, shown)
  } catch (error) {
    // A picture that begins as one and cannot be read: its words stand for it.
    if (shown.length === 0 || !/image|png|jpe?g/iu.test(String(error))) throw error
    const { pdf, pages, warnings } = compileWith(order, [])
    return { pdf, pages, warnings: [...warnings, 'Et billede kunne ikke vises. Dets tekst står i stedet.'] }
  }
}

type ShownImage = PdfImage & { path: string }

function compileWith(order: PdfOrder, images: ShownImage[]): CompiledPdf {
  const { compiler, glyphs, form, workspace } = (press ??= openPress())
  const { attached } = order
  const layout = new Layout(glyphs, new Map(images.map(({ attachment, path }) => [attachment, path])))
  const document = layout.document(
    order.printed,
    attached === null ? null : { name: attached.name, description: attached.description },
  )
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(JSON.stringify(document)))
  if (attached !== null) compiler.mapShadow(join(workspace, 'attached.json'), Buffer.from(attached.text))
  for (const { path, bytes } of images) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
  try {
    const result = compiler.compile({ mainFileContent: form, resetRead: true })
    const fault = result.takeError() ?? result.takeWarnings()
    if (fault !== null) throw new Error(messagesOf(compiler.fetchDiagnostics(fault)))
    const compiled = result.result
    if (compiled === null) throw new Error('the document was not set')
    const pdf = compiler.pdf(compiled, { pdfStandard: order.standard, pdfTags: true })
    return { pdf, pages: compiled.numOfPages, warnings: warningsOf(layout) }
  } finally {
    // What was set is not kept: minutes may be closed, and memory is short.
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

function openPress(): Press {
  const { fonts, glyphs } = readFonts()
  const form = readFileSync(new URL('./form.typ', import.meta.url), 'utf8')
  // An empty folder: the form can reach no file but those it is given.
  const workspace = mkdtempSync(join(tmpdir(), 'sagsgang-typst-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })
  return { compiler, glyphs, form, workspace }
}

function warningsOf({ missing }: Layout): string[] {
  if (missing.size === 0) return []
  return [`Tegn, som skrifttyperne ikke har, er vist som et kvadrat: ${[...missing].slice(0, 20).join(' ')}`]
}

function messagesOf(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((each) =>
      typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : '',
    )
    .join('; ')
}

/** PNG and JPEG by their first bytes; others are not shown. */
function formOfImage(bytes: Uint8Array): 'png' | 'jpg' | null {
  const [a, b, c] = bytes
  if (a === 0x89 && b === 0x50 && c === 0x4e) return 'png'
  return a === 0xff && b === 0xd8 && c === 0xff ? 'jpg' : null
}
