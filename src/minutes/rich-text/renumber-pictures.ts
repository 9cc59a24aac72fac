/** Pictures of a document name their attachment by a number; where several lists of attachments become one, the numbers shift. */
import type { RichDocument } from './model.ts'

export function renumberPictures(document: RichDocument, by: number): RichDocument {
  if (by === 0) return document
  const content = document.content.map((block) =>
    block.type === 'image'
      ? { ...block, attrs: { ...block.attrs, attachment: block.attrs.attachment + by } }
      : block,
  )
  return { type: 'doc', content }
}
