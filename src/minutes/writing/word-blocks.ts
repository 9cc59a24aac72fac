/** Blocks of the printed form as paragraphs and tables of Word. */
import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PrintedBlock, PrintedFact, PrintedList, PrintedRun, PrintedTable } from './printed.ts'
import { measurePicture } from './picture-size.ts'

export const LIST_STYLES = [
  { style: 'dash', format: 'BULLET', sign: () => '–' },
  { style: 'number', format: 'DECIMAL', sign: (level: number) => `%${level + 1}.` },
  { style: 'letter', format: 'LOWER_LETTER', sign: (level: number) => `%${level + 1})` },
] as const

/** Style of points that count by letters: our reader knows them by its name. */
const LETTER_STYLE = 'Letters'

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const
/** What Word has levels for. */
const DEEPEST = 8
/** Room for a picture, in points of a screen. */
const ROOM = { width: 600, height: 480 }

export class WordBlocks {
  readonly #images: ReadonlyMap<number, Uint8Array>
  /** Lists so far: each counts from one. */
  #lists = 0

  constructor(images: ReadonlyMap<number, Uint8Array>) {
    this.#images = images
  }

  heading(
    level: 1 | 2 | 3 | 4 | 5,
    words: string | PrintedRun[],
    before: readonly ParagraphChild[] = [],
  ): Paragraph {
    const children = typeof words === 'string' ? [new TextRun(words)] : runsOf(words)
    return new Paragraph({ heading: LEVELS[level], children: [...before, ...children] })
  }

  facts(facts: readonly PrintedFact[]): Paragraph[] {
    return facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'Facts',
          children: [new TextRun({ text: `${label}:`, bold: true }), new TextRun(` ${value}`)],
        }),
    )
  }

  all(blocks: readonly PrintedBlock[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#block(block))
  }

  #block(block: PrintedBlock): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph': {
        const children = block.lines.flatMap((runs, index) =>
          index === 0 ? runsOf(runs) : [new TextRun({ break: 1 }), ...runsOf(runs)],
        )
        return [new Paragraph({ children })]
      }
      case 'heading':
        return [this.heading(block.level, block.runs)]
      case 'image':
        return [this.#image(block.attachment, block.alt)]
      case 'table':
        // Two tables without anything between them would be one to Word.
        return [tableOf(block), new Paragraph({ style: 'TableText', children: [] })]
      default:
        return this.#list(block, 0)
    }
  }

  #list({ style, points }: PrintedList, depth: number): Paragraph[] {
    const instance = ++this.#lists
    const level = Math.min(depth, DEEPEST)
    return points.flatMap(({ runs, lists }) => [
      new Paragraph({
        ...(style === 'letter' ? { style: LETTER_STYLE } : {}),
        numbering: { reference: style, level, instance },
        children: runsOf(runs),
      }),
      ...lists.flatMap((nested) => this.#list(nested, depth + 1)),
    ])
  }

  #image(attachment: number, alt: string): Paragraph {
    const bytes = this.#images.get(attachment)
    const picture = bytes === undefined ? null : measurePicture(bytes)
    if (bytes === undefined || picture === null)
      return new Paragraph({
        children: [
          new TextRun({
            text: alt,
            border: { style: BorderStyle.SINGLE, size: 4, color: '595959', space: 2 },
          }),
        ],
      })
    const scale = Math.min(1, ROOM.width / picture.width, ROOM.height / picture.height)
    const transformation = {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    }
    const type = picture.form === 'png' ? 'png' : 'jpg'
    const altText = { name: `Bilag ${attachment}`, description: alt }
    return new Paragraph({ children: [new ImageRun({ type, data: bytes, transformation, altText })] })
  }
}

function tableOf({ header, sum, rows }: PrintedTable): Table {
  const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: line(4, 'B5B5B5'),
      bottom: line(4, 'B5B5B5'),
    },
    tableLook: {
      firstRow: header,
      lastRow: sum,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: rows.map((cells, index) => {
      const heads = header && index === 0
      const heavy = heads || (sum && index === rows.length - 1)
      return new TableRow({
        tableHeader: heads,
        cantSplit: true,
        children: cells.map(
          (runs) =>
            new TableCell({
              margins: { top: 50, bottom: 50, left: 80, right: 80 },
              children: [new Paragraph({ style: 'TableText', children: runsOf(runs, heavy) })],
            }),
        ),
      })
    }),
  })
}

function runsOf(runs: readonly PrintedRun[], heavy = false): (TextRun | ExternalHyperlink)[] {
  return runs.map(({ text, bold = heavy, italic, underline, href }) => {
    const own = {
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: italic } : {}),
      ...(underline ? { underline: {} } : {}),
    }
    return href === undefined
      ? new TextRun(own)
      : new ExternalHyperlink({ link: href, children: [new TextRun({ ...own, style: 'Hyperlink' })] })
  })
}
