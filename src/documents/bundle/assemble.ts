/** Agenda and attachments as one PDF. Runs in a thread of its own: see `make-bundle.ts`. */
import { readFile } from 'node:fs/promises'
import type { PDFRef } from '@cantoo/pdf-lib'
import { BundleDocument } from './bundle-document.ts'
import { type BundleItem, type LeftOut, LeftOutFile, type LeftOutReason, titleOf } from './model.ts'
import { openPdf } from './open-pdf.ts'
import { type Bookmark, pagesOfItems } from './outline.ts'
import { type ContentsLine, PAGE_ADDRESS, printContents, printPicture } from './print-page.ts'
import { refuseOddPicture } from './picture-size.ts'

export interface AssembleOrder {
  agendaPdf: Uint8Array
  title: string
  items: readonly BundleItem[]
  /** In the order of the bundle. */
  attachments: readonly AssembleAttachment[]
}

export interface AssembleAttachment {
  label: string
  itemNumber: string
  name: string
  address: string
  /** What is known to be left out already is only listed. */
  content: { form: 'pdf' | 'picture'; source: Uint8Array | { path: string } } | { reason: LeftOutReason }
}

export interface Assembled {
  pdf: Uint8Array
  pageCount: number
  leftOut: LeftOut[]
}

interface Laid {
  attachment: AssembleAttachment
  placed: { ref: PDFRef; shown: number } | LeftOutReason
}

/** @param begin told of each attachment before it is taken up, by its position; `null` for all else. */
export async function assemble(
  order: AssembleOrder,
  begin: (position: number | null) => void,
): Promise<Assembled> {
  const bundle = await BundleDocument.create(order.title)
  begin(null)
  const agenda = await openPdf(order.agendaPdf)
  const starts = pagesOfItems(agenda.document, agenda.pages, order.items)
  const agendaPages = bundle.append(agenda, 'Dagsorden', null)
  const laid: Laid[] = []
  let next = agendaPages.length + 1
  for (const [position, attachment] of order.attachments.entries()) {
    begin(position)
    const pages = await lay(bundle, attachment, next)
    if (typeof pages === 'string') laid.push({ attachment, placed: pages })
    else {
      const [ref] = pages
      if (ref !== undefined) laid.push({ attachment, placed: { ref, shown: next } })
      next += pages.length
    }
  }
  begin(null)
  const items = order.items.map((item, index) => {
    const start = starts[index] ?? null
    const ref = start === null ? undefined : agendaPages[start]
    return { item, start: ref === undefined || start === null ? null : { ref, shown: start + 1 } }
  })
  await addContents(bundle, order.title, agendaPages[0], items, laid)
  bundle.writeBookmarks(bookmarksOf(agendaPages[0], items, laid))
  const pdf = await bundle.save()
  return { pdf, pageCount: bundle.pageCount, leftOut: laid.flatMap(leftOutOf) }
}

const leftOutOf = ({ attachment: { label, name }, placed }: Laid): LeftOut[] =>
  typeof placed === 'string' ? [{ label, name, reason: placed }] : []

async function lay(
  bundle: BundleDocument,
  { label, name, content }: AssembleAttachment,
  firstNumber: number,
): Promise<PDFRef[] | LeftOutReason> {
  if ('reason' in content) return content.reason
  try {
    const given = content.source instanceof Uint8Array ? content.source : await readFile(content.source.path)
    if (content.form === 'picture') refuseOddPicture(given)
    const pdf = await openPdf(content.form === 'picture' ? printPicture(given, name) : given)
    return bundle.append(pdf, `Bilag ${label}: ${name}`, { label, firstNumber })
  } catch (error) {
    // Whatever a library stumbles over in a strange file, the file is what is wrong.
    return error instanceof LeftOutFile ? error.reason : 'broken'
  }
}

interface LaidItem {
  item: BundleItem
  start: { ref: PDFRef; shown: number } | null
}

async function addContents(
  bundle: BundleDocument,
  title: string,
  agenda: PDFRef | undefined,
  items: readonly LaidItem[],
  laid: readonly Laid[],
): Promise<void> {
  const targets = new Map<string, PDFRef>()
  const toPage = ({ ref, shown }: { ref: PDFRef; shown: number }) => {
    targets.set(`${PAGE_ADDRESS}${shown}`, ref)
    return { page: shown, shown: String(shown) }
  }
  const lineOf = ({ attachment, placed }: Laid): ContentsLine => ({
    label: attachment.label,
    text: attachment.name,
    target: typeof placed === 'string' ? { reason: placed, address: attachment.address } : toPage(placed),
  })
  const lines: ContentsLine[] = [
    { label: null, text: 'Dagsorden', target: agenda ? toPage({ ref: agenda, shown: 1 }) : null },
    ...items.flatMap(({ item, start }) => [
      { label: null, text: titleOf(item), target: start && toPage(start) },
      ...laid.filter(({ attachment }) => attachment.itemNumber === item.number).map(lineOf),
    ]),
    ...strays(items, laid).map(lineOf),
  ]
  for (const { attachment, placed } of laid)
    if (typeof placed !== 'string') targets.set(attachment.address, placed.ref)
  bundle.prepend(await openPdf(printContents(title, lines)), 'Indhold')
  bundle.leadTo(targets)
}

const strays = (items: readonly LaidItem[], laid: readonly Laid[]) =>
  laid.filter(({ attachment }) => !items.some(({ item }) => item.number === attachment.itemNumber))

function bookmarksOf(
  agenda: PDFRef | undefined,
  items: readonly LaidItem[],
  laid: readonly Laid[],
): Bookmark[] {
  const markOf = ({ attachment, placed }: Laid): Bookmark[] =>
    typeof placed === 'string'
      ? []
      : [{ title: `Bilag ${attachment.label}: ${attachment.name}`, page: placed.ref, under: [] }]
  const ofItems = items.flatMap(({ item, start }): Bookmark[] => {
    const under = laid.filter(({ attachment }) => attachment.itemNumber === item.number).flatMap(markOf)
    const page = start?.ref ?? under[0]?.page
    return page === undefined ? [] : [{ title: titleOf(item), page, under }]
  })
  const first = agenda === undefined ? [] : [{ title: 'Dagsorden', page: agenda, under: [] }]
  return [...first, ...ofItems, ...strays(items, laid).flatMap(markOf)]
}
