/** Word versions of text minutes: headings by style, real lists and tables, a running header and page numbers. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { TextBlock } from './text-blocks.ts'
import { blocksOf, runsOf } from './text-blocks.ts'

export interface WordLook {
  /** Stands at the top of every page. */
  header?: string
}

const BULLETS = 'bullets'

export async function makeWord(text: string, { header = 'Prøverådet' }: WordLook = {}): Promise<Uint8Array> {
  const levels = [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '-',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }))
  const document = new Document({
    numbering: { config: [{ reference: BULLETS, levels }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(header)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['Side ', PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: blocksOf(text).flatMap((block) => (block === 'break' ? [] : [wordBlock(block)])),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function wordBlock(block: TextBlock): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })
    case 'contents':
      return new Paragraph({
        children: [...runs(block.title), new TextRun({ children: [new Tab(), block.page] })],
      })
    case 'point':
      return block.mark === '-'
        ? new Paragraph({
            numbering: { reference: BULLETS, level: Math.min(2, block.indent) },
            children: runs(block.text),
          })
        : new Paragraph({ children: [new TextRun(`${block.mark} `), ...runs(block.text)] })
    case 'table':
      return new Table({
        rows: block.rows.map(
          (row) =>
            new TableRow({
              children: row.map(
                (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell) })] }),
              ),
            }),
        ),
      })
    default:
      return new Paragraph({ children: runs(block.text) })
  }
}

function runs(text: string): TextRun[] {
  return runsOf(text).map(({ text: run, bold, italic }) => new TextRun({ text: run, bold, italics: italic }))
}
