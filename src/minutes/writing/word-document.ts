/**
 * The printed form as a Word document: headings, lists and tables are Word's own, so that it can be read aloud, navigated
 * and worked on. The same minutes give the same bytes, and nothing tells who made it.
 */
import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  Header,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { PrintedDocument, PrintedPart, PrintedSection } from './printed.ts'
import { LIST_STYLES, WordBlocks } from './word-blocks.ts'
import { settleWord } from './word-bytes.ts'
import { LETTERS_NAME } from '../word/letter-points.ts'

/** Letters of a printed form whose pages are reckoned: two seconds' work. Those of a longer one are left to Word. */
const MOST_RECKONED = 120_000

export async function writeWord(
  printed: PrintedDocument,
  images: ReadonlyMap<number, Uint8Array>,
): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(documentOf(printed, images))
  return settleWord(packed, { title: printed.title, date: printed.date })
}

function documentOf(printed: PrintedDocument, images: ReadonlyMap<number, Uint8Array>): Document {
  const blocks = new WordBlocks(images)
  const listed = printed.parts.filter((part) => part.listed)
  const isReckoned = JSON.stringify(printed).length <= MOST_RECKONED
  return new Document({
    title: printed.title,
    styles: STYLES,
    numbering: NUMBERING,
    ...(isReckoned ? { pageNumbers: estimatePageNumbers } : {}),
    sections: [
      {
        properties: {
          page: { size: { width: '21cm', height: '29.7cm' }, margin: MARGIN },
          titlePage: true,
        },
        headers: {
          first: new Header({ children: [new Paragraph({ style: 'Header', children: [] })] }),
          default: new Header({ children: [new Paragraph({ style: 'Header', text: printed.title })] }),
        },
        footers: { first: pageFooter(), default: pageFooter() },
        children: [
          blocks.heading(1, printed.heading),
          ...blocks.facts(printed.facts),
          ...printed.front.flatMap((part) => partOf(blocks, part)),
          ...(listed.length === 0 ? [] : contentsOf(blocks, printed, isReckoned)),
          ...printed.parts.flatMap((part, index) => partOf(blocks, part, index === 0)),
          new Paragraph({
            style: 'Mark',
            children: [placed(new BookmarkEnd(LIST_ID)), new TextRun(printed.mark)],
          }),
        ],
      },
    ],
  })
}

const MARGIN = { top: '2.4cm', bottom: '2.4cm', left: '2.4cm', right: '2.4cm' } as const

function pageFooter(): Footer {
  const children = ['Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES]
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })] })
}

/** Word counts the pages when it is asked to, and asks to itself where none are reckoned. */
function contentsOf(blocks: WordBlocks, { contentsHeading }: PrintedDocument, isReckoned: boolean) {
  return [
    blocks.heading(2, contentsHeading),
    new TableOfContents(contentsHeading, {
      hyperlink: true,
      headingStyleRange: '2-2',
      entriesFromBookmark: LISTED,
      beginDirty: !isReckoned,
    }),
  ]
}

/** Docx writes a half of a bookmark wherever it stands; its types know whole ones only, inside one paragraph. */
const placed = (half: BookmarkStart | BookmarkEnd) => half as ParagraphChild
/** Bookmark around the parts that the contents list. */
const LISTED = 'punkter'
/** Above those that are counted. */
const LIST_ID = 1_000_000

function partOf(blocks: WordBlocks, { heading, facts, blocks: own, sections }: PrintedPart, isFirst = false) {
  return [
    blocks.heading(2, heading, isFirst ? [placed(new BookmarkStart(LISTED, LIST_ID))] : []),
    ...blocks.facts(facts),
    ...blocks.all(own),
    ...sections.flatMap((section) => sectionOf(blocks, section)),
  ]
}

function sectionOf(blocks: WordBlocks, { heading, blocks: own, record }: PrintedSection) {
  return [
    blocks.heading(3, heading),
    ...blocks.all(own),
    ...(record === null ? [] : [...blocks.facts(record.facts), ...blocks.all(record.blocks)]),
  ]
}

const ACCENT = '0B4A6F'
const GREY = '595959'
const heading = (size: number, before: number, look: { color?: string; italics?: boolean } = {}) => ({
  run: { size, bold: look.italics !== true, color: look.color ?? ACCENT, italics: look.italics ?? false },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: 'Calibri',
        size: 22,
        language: { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'da-DK' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(40, 0),
    heading2: heading(30, 360),
    heading3: heading(24, 240),
    heading4: heading(22, 200, { color: '1A1A1A' }),
    heading5: heading(22, 200, { color: '1A1A1A', italics: true }),
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: [
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: GREY } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: GREY },
      paragraph: { alignment: 'right' },
    },
    { id: 'Letters', name: LETTERS_NAME, basedOn: 'ListParagraph' },
    { id: 'Facts', name: 'Oplysning', basedOn: 'Normal', paragraph: { spacing: { after: 20 } } },
    {
      id: 'Mark',
      name: 'Form',
      basedOn: 'Normal',
      run: { size: 17, color: GREY },
      paragraph: { spacing: { before: 480 } },
    },
    {
      id: 'TableText',
      name: 'Tabeltekst',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
  ],
}

const NUMBERING: INumberingOptions = {
  config: LIST_STYLES.map(({ style, format, sign }) => ({
    reference: style,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format: LevelFormat[format],
      text: sign(level),
      style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 }, spacing: { after: 40 } } },
    })),
  })),
}
