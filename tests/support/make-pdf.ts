/** PDF versions of text minutes: running header, page numbers, contents with dot leaders, justified and hyphenated text. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TextBlock } from './text-blocks.ts'
import { blocksOf, runsOf } from './text-blocks.ts'

export interface PdfLook {
  /** Stands at the top of every page. */
  header?: string
  justified?: boolean
  /** Tables without room between the rows, as word processors print them. */
  tightTables?: boolean
  letterSize?: number
}

let compiler: NodeCompiler | null = null

export function makePdf(text: string, look: PdfLook = {}): Uint8Array {
  return compileTypst(typstOf(text, look))
}

/** PDF of any Typst source: for tests of odd documents. */
export function compileTypst(mainFileContent: string): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname })
  return new Uint8Array(compiler.pdf({ mainFileContent }))
}

function typstOf(text: string, look: PdfLook): string {
  const { header = 'Prøverådet', justified = true, tightTables = false, letterSize = 11 } = look
  const top = [
    `#set document(title: "Referat")`,
    `#set page(paper: "a4", margin: 2.5cm, header: [${words(header)} #h(1fr) Referat], footer: context align(center)[Side #counter(page).display() af #counter(page).final().first()])`,
    `#set text(lang: "da", size: ${letterSize}pt)`,
    `#set par(justify: ${justified})`,
    `#set table(stroke: 0.4pt, inset: (x: 5pt, y: ${tightTables ? '3.2pt' : '5pt'}))`,
  ]
  return [...top, ...blocksOf(text).map((block) => (block === 'break' ? '' : typstBlock(block)))].join('\n')
}

function typstBlock(block: TextBlock): string {
  switch (block.kind) {
    case 'title':
      return `#block(above: 1.6em, below: 1.2em, text(size: 1.3em, weight: "bold")[${inline(block.text)}])`
    case 'heading':
      return `#block(above: 1.3em, below: 1em)[*${inline(block.text)}*]`
    case 'contents':
      return `#block(above: 0.65em, below: 0.65em)[${inline(block.title)} #box(width: 1fr, repeat[.]) ${block.page}]`
    case 'point':
      return `#block(above: 0.65em, below: 0.65em, inset: (left: ${block.indent * 14}pt), par(hanging-indent: 14pt)[${words(block.mark)} ${inline(block.text)}])`
    case 'table': {
      const width = Math.max(...block.rows.map((row) => row.length))
      const cells = block.rows.map((row) =>
        Array.from({ length: width }, (_, at) => `[${inline(row[at] ?? '')}]`),
      )
      const [first = [], ...rest] = cells
      const header = `table.header(${first.join(', ')})`
      return `#table(columns: ${width}, ${[header, ...rest.map((row) => row.join(', '))].join(',\n')})`
    }
    default:
      return `#block(above: 1.1em, below: 1.1em)[${inline(block.text)}]`
  }
}

function inline(text: string): string {
  return runsOf(text)
    .map(({ text: run, bold, italic }) =>
      bold ? `#strong[${words(run)}]` : italic ? `#emph[${words(run)}]` : words(run),
    )
    .join('')
}

/** Text as Typst prints it letter by letter. */
function words(text: string): string {
  return text.replace(/[\\#$*_`<>@=~[\]"'/+-]/gu, (mark) => `\\${mark}`).replace(/^(\d+)\./u, '$1\\.')
}
