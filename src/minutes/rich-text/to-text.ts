/** A document as plain text: for checks, search and comparison. Tables are rows of cells with tabs between them. */
import type { Block, Inline, List, RichDocument } from './model.ts'

export function documentToText(document: RichDocument): string {
  return document.content.map(textOfBlock).join('\n\n')
}

export function textOfInline(content: readonly Inline[]): string {
  return content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

function textOfBlock(block: Block): string {
  if (block.type === 'image') return block.attrs.alt
  if (block.type === 'table')
    return block.content
      .map((row) =>
        row.content
          .map((cell) => textOfInline(cell.content[0].content ?? []).replaceAll('\n', ' '))
          .join('\t'),
      )
      .join('\n')
  if (block.type === 'paragraph' || block.type === 'heading') return textOfInline(block.content ?? [])
  return textOfList(block, 0)
}

function textOfList(list: List, depth: number): string {
  return list.content
    .map(({ content: [first, ...lists] }, index) => {
      const sign = list.type === 'bulletList' ? '-' : `${index + 1}.`
      const own = `${'  '.repeat(depth)}${sign} ${textOfInline(first.content ?? []).replaceAll('\n', ' ')}`
      return [own, ...lists.map((nested) => textOfList(nested, depth + 1))].join('\n')
    })
    .join('\n')
}

/** Attachments that are shown as images. */
export function imagesIn(document: RichDocument): number[] {
  return document.content.flatMap((block) => (block.type === 'image' ? [block.attrs.attachment] : []))
}
