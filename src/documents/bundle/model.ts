/**
 * A bundle: the agenda and all its attachments as one PDF, with contents that lead to each of them. Contents pages are
 * numbered i, ii …; the agenda keeps the numbers it prints; attachments go on from there, each page with a strip of
 * paper added below it that says which attachment it is of and its number, so that nothing of it is covered.
 */

/** What makes a PDF of a file of another kind; throws where it cannot. */
export type Converter = (file: { fileName: string; bytes: Uint8Array }) => Promise<Uint8Array>

export interface BundleItem {
  /** As printed; empty for an item without one. */
  number: string
  title: string
}

export interface BundleAttachment {
  /** Number of the agenda item it belongs to. */
  itemNumber: string
  name: string
  fileName: string
  mediaType: string
  /** The bytes, or the file where they lie; large ones are better left where they are. */
  source: Uint8Array | { path: string }
  /** Absolute address where a reader of the bundle may fetch it; it is given for those that could not be taken in. */
  address: string
}

export interface BundleOrder {
  agendaPdf: Uint8Array
  title: string
  items: readonly BundleItem[]
  attachments: readonly BundleAttachment[]
}

export type LeftOutReason =
  'no-converter' | 'conversion-failed' | 'encrypted' | 'broken' | 'too-large' | 'too-heavy'

export interface LeftOut {
  /** As the bundle names it: `3.2` is the second attachment of item 3. */
  label: string
  name: string
  reason: LeftOutReason
}

export interface Bundle {
  pdf: Buffer
  /** Pages of it, contents included. */
  pageCount: number
  leftOut: LeftOut[]
}

/** Follows the name of an attachment. */
export const REASON_WORDS: Record<LeftOutReason, string> = {
  'no-converter': 'ikke med: filen er ikke en PDF eller et billede',
  'conversion-failed': 'ikke med: kunne ikke omdannes til PDF',
  encrypted: 'ikke med: filen er låst',
  broken: 'ikke med: filen kunne ikke læses',
  'too-large': 'ikke med: filen er for stor',
  'too-heavy': 'ikke med: filen var for tung at behandle',
}

/** An attachment that cannot be taken in. */
export class LeftOutFile extends Error {
  readonly reason: LeftOutReason

  constructor(reason: LeftOutReason) {
    super(reason)
    this.reason = reason
  }
}

/** `3.1`, `3.2`, `4.1` … in the order given. */
export function labelsOf(attachments: readonly { itemNumber: string }[]): string[] {
  const seen = new Map<string, number>()
  return attachments.map(({ itemNumber }) => {
    const position = (seen.get(itemNumber) ?? 0) + 1
    seen.set(itemNumber, position)
    return itemNumber === '' ? String(position) : `${itemNumber}.${position}`
  })
}

/** `3. Orientering` */
export const titleOf = ({ number, title }: BundleItem) => (number === '' ? title : `${number}. ${title}`)

/** Attachments in the order of their items; those of an item that is not on the agenda come last. */
export function inAgendaOrder<A extends { itemNumber: string }>(
  attachments: readonly A[],
  items: readonly BundleItem[],
): A[] {
  const place = new Map(items.map(({ number }, index) => [number, index]))
  const placeOf = ({ itemNumber }: A) => place.get(itemNumber) ?? items.length
  return attachments.toSorted((a, b) => placeOf(a) - placeOf(b))
}
