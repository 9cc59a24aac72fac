/** Minutes and agendas as tagged PDF: set in threads of their own, so that nobody waits for it. */
import type { Minutes } from '../model.ts'
import type { CompiledPdf, PdfStandard } from './typst/compile.ts'
import { setApart } from './typst/set-apart.ts'
import { withoutClosedText } from './without-closed-text.ts'

export interface PdfOptions {
  /** `ua-1`: the copy for reading, PDF/UA-1. `a-3a`: the copy for the archive, PDF/A-3a with the JSON inside. */
  standard: PdfStandard
  /** Bytes of PNG and JPEG images by the attachment they are; the words of others stand in their place. */
  images?: ReadonlyMap<number, Uint8Array>
  /** `notice`, where nothing is said: of a closed item only what all may know is in the file, also in the JSON. */
  closedItems?: 'notice' | 'whole'
}

/**
 * The file's bytes; the same for the same minutes. Throws `PdfFault` where it cannot be made: too large, or too long under
 * way.
 */
export async function makePdf(minutes: Minutes, options: PdfOptions): Promise<Buffer> {
  return Buffer.from((await renderPdf(minutes, options)).pdf)
}

/** As `makePdf`, with the number of pages and Danish sentences on what is not shown as it was written. */
export async function renderPdf(minutes: Minutes, options: PdfOptions): Promise<CompiledPdf> {
  const { standard, images = new Map<number, Uint8Array>(), closedItems = 'notice' } = options
  return setApart({
    minutes: closedItems === 'whole' ? minutes : withoutClosedText(minutes),
    standard,
    images: [...images].map(([attachment, bytes]) => ({ attachment, bytes })),
  })
}
