/**
 * The status paper of a register: its measures for a period, written out in sentences and tables. The figures are taken
 * once; text and snapshot are made from the same, so that the paper never says another figure than its snapshot.
 */
import type { DraftedPaper, DraftedSection, PaperSource } from '../../followup/slots.ts'
import { writeDate } from '../../language/dates.ts'
import {
  type Block,
  type Inline,
  type Paragraph,
  type RichDocument,
  richDocument,
  type TableCell,
} from '../../minutes/rich-text/model.ts'
import type { Transaction } from '../../platform/database.ts'
import {
  differenceOf,
  type Period,
  writeDifference,
  writeMeasured,
  writePeriod,
  yearBefore,
} from './figure-words.ts'
import type { Register } from './register.ts'
import { capital, sentencesOf } from './sentences.ts'
import { storeSnapshot } from './snapshots.ts'
import { isCounted, type MeasureFigures, takeFigures, type TakenFigures } from './taken-figures.ts'

export interface StatusPaper {
  /** `[a-z-]+`, own of the register: `status`. */
  key: string
  /** Danish: «Status på sagsbehandlingsfrister»; the period is put behind it. */
  title: string
  /** Keys of the measures it tells, in their order; all of the register where nothing is said. */
  measures?: readonly string[]
  /** What the paper is about on a day. */
  period: (on: string) => Period
  /** Heading of the section in which the figures stand. */
  heading?: string
  /** Paragraphs above the figures. Figures in them must be of `taken`. */
  words?: (taken: TakenFigures) => readonly string[]
  /** Further sections, as headed in the body's template. Figures in them must be of `taken`. */
  more?: (taken: TakenFigures) => readonly DraftedSection[]
}

/** More rows than this are not read at a meeting; the snapshot has them. */
const MOST_ROWS = 60

/** A source of papers for the register's own page and for the annual wheel. */
export function statusPaperOf(
  register: Pick<Register, 'key' | 'title' | 'measures'>,
  paper: StatusPaper,
): PaperSource {
  const measures = paper.measures?.map((key) => {
    const found = register.measures.find((measure) => measure.key === key)
    if (found === undefined) throw new Error(`${register.key} has no measure ${key}`)
    return found
  })
  return {
    key: `${register.key}/${paper.key}`,
    title: paper.title,
    draft: async (tx: Transaction, { municipality, on }): Promise<DraftedPaper> => {
      const period = paper.period(on)
      const taken = await takeFigures(tx, measures ?? register.measures, { municipality, period, on })
      const title = `${paper.title}, ${writePeriod(period)}`
      return {
        title,
        sections: [
          {
            heading: paper.heading ?? 'Sagsfremstilling',
            document: documentOf(register.title, taken, paper.words?.(taken) ?? []),
          },
          ...(paper.more?.(taken) ?? []),
        ],
        settle: (inTx, paperId) =>
          storeSnapshot(inTx, municipality, { register: register.key, paperId, title, figures: taken }),
      }
    },
  }
}

/** Pure: what the paper says of the figures. */
export function documentOf(
  registerTitle: string,
  taken: TakenFigures,
  words: readonly string[] = [],
): RichDocument {
  const content: Block[] = [
    ...words.map((text) => paragraph(text)),
    ...taken.measures.flatMap((measure) => blocksOf(measure, taken.period)),
    paragraph(
      `Tallene er taget fra registret ${registerTitle} den ${writeDate(taken.on)}. Sagens øjebliksbillede gemmer dem med diagrammer og definitioner.`,
    ),
  ]
  return richDocument.parse({ type: 'doc', content })
}

function blocksOf(measure: MeasureFigures, period: Period): Block[] {
  const sentences = sentencesOf(measure, period)
  return [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: measure.title }] },
    paragraph(sentences.join(' ')),
    ...tableOf(measure, period),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: `Sådan er det talt: ${measure.definition}`, marks: [{ type: 'italic' }] },
      ],
    },
  ]
}

/** One figure alone stands in its sentence. */
function tableOf(measure: MeasureFigures, period: Period): Block[] {
  if (measure.rows.length < 2) return []
  const { kind, title, compared, groupedBy } = measure
  const counted = isCounted(measure)
  const head = [
    // Two tables of a paper never have the same head: those who listen tell them apart by it.
    `${capital(groupedBy)} – ${title}`,
    writePeriod(period),
    ...(compared ? [writePeriod(yearBefore(period)), 'Forskel'] : []),
    ...(counted ? ['Antal'] : []),
  ]
  const rows = measure.rows
    .slice(0, MOST_ROWS)
    .map(({ group, value, before, count }) => [
      group,
      writeMeasured(kind, value),
      ...(compared
        ? [writeMeasured(kind, before), writeDifference(kind, differenceOf(kind, value, before))]
        : []),
      ...(counted ? [writeMeasured('count', count)] : []),
    ])
  const left = measure.rows.length - MOST_ROWS
  const table: Block = {
    type: 'table',
    attrs: { sum: false },
    content: [head, ...rows].map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((text): TableCell => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
  return left <= 0 ? [table] : [table, paragraph(`De øvrige ${left} står i sagens øjebliksbillede.`)]
}

const paragraph = (text: string): Paragraph =>
  text === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text } satisfies Inline] }
