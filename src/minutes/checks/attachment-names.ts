import type { ItemText } from './check-context.ts'
import type { Passage } from './passage.ts'

export interface ListedAttachment {
  name: string
  /** `Bilag 3 - …` */
  number: number | null
  lines: [number, number]
}

/** Attachments as the item lists them, with their numbers. */
export function listedAttachments(item: ItemText): ListedAttachment[] {
  return item.item.attachments.map((name) => {
    const place = item.passages.find(
      (passage) => passage.section.kind === 'attachments' && passage.text.includes(name.slice(0, 40)),
    )
    const number = /^bilag\s+(\d{1,2})(?!\d)/iu.exec(name)?.[1]
    return { name, number: number === undefined ? null : Number(number), lines: place?.lines ?? item.lines }
  })
}

/** Paragraphs that speak of attachments: all but the list itself. */
export function textPassages(item: ItemText): Passage[] {
  return item.passages.filter(({ section }) => section.kind !== 'attachments' && section.kind !== 'documents')
}

const NO_NAMES = new Set(['bilag', 'notat', 'vedlag', 'vedlæg', 'oversi', 'forsla', 'kommun'])

/** Beginnings of the words that tell one attachment from another. */
export function nameStems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, 6)))].filter((stem) => !NO_NAMES.has(stem))
}
