/** Blocks of a paper's text. */
import type { Block, Paragraph, TableCell } from '../../minutes/rich-text/model.ts'

export const paragraph = (text: string): Paragraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

export const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
})

export const bullets = (texts: readonly string[]): Block[] =>
  texts.length === 0
    ? []
    : [
        {
          type: 'bulletList',
          content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
        },
      ]

/** @param sum the last row is the sum of those above it as they are shown */
export function table(head: readonly string[], rows: readonly (readonly string[])[], sum = false): Block[] {
  if (rows.length === 0) return []
  const cells = (texts: readonly string[], type: TableCell['type']) => ({
    type: 'tableRow' as const,
    content: texts.map((text): TableCell => ({ type, content: [paragraph(text)] })),
  })
  return [
    {
      type: 'table',
      attrs: { sum },
      content: [cells(head, 'tableHeader'), ...rows.map((row) => cells(row, 'tableCell'))],
    },
  ]
}
