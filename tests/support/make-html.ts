/** HTML versions of text minutes, as sites print them: entities, scripts and styles among the text. */
import type { TextBlock } from './text-blocks.ts'
import { blocksOf, runsOf } from './text-blocks.ts'

export function makeHtml(text: string): string {
  const body = blocksOf(text).map((block) => (block === 'break' ? '' : htmlBlock(block)))
  const noise = '<script>document.write("Punkt 99: Script")</script><style>p::after{content:"x"}</style>'
  return `<!DOCTYPE html>\n<html lang="da"><head><meta charset="utf-8"><title>Referat</title>${noise}</head><body>${noise}${body.join('\n')}</body></html>`
}

function htmlBlock(block: TextBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h2>${inline(block.text)}</h2>`
    case 'heading':
      return `<h3>${inline(block.text)}</h3>`
    case 'contents':
      return `<div>${inline(block.title)}..... ${block.page}</div>`
    case 'point':
      if (block.mark !== '-') return `<div>${inline(block.mark)} ${inline(block.text)}</div>`
      return block.indent === 0
        ? `<ul><li>${inline(block.text)}</li></ul>`
        : `<ul><ul><li>${inline(block.text)}</li></ul></ul>`
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td><p>${inline(cell)}</p></td>`).join('')}</tr>`).join('')}</table>`
    default:
      return `<p>${inline(block.text)}</p>`
  }
}

function inline(text: string): string {
  return runsOf(text)
    .map(({ text: run, bold, italic }) =>
      bold ? `<b>${escaped(run)}</b>` : italic ? `<em>${escaped(run)}</em>` : escaped(run),
    )
    .join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  æ: '&aelig;',
  Ø: '&Oslash;',
  å: '&#229;',
}

function escaped(text: string): string {
  return text.replace(/[&<>æØå]/gu, (letter) => ENTITIES[letter] ?? letter)
}
