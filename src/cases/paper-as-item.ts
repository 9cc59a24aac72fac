/** A paper as the item of a meeting that it is laid before: what stands on the agenda, and later in the minutes. */
import { sql } from 'kysely'
import { writeAmount } from '../language/amounts.ts'
import type {
  MinutesItem,
  MinutesSection,
  Recommendation,
  RecommendationPoint,
  SectionKind,
} from '../minutes/model.ts'
import { SECTION_KINDS } from '../minutes/model.ts'
import type { RichDocument } from '../minutes/rich-text/model.ts'
import { tablesIn } from '../minutes/rich-text/tables-in.ts'
import { documentToText } from '../minutes/rich-text/to-text.ts'
import { recommendationText } from '../minutes/writing/complete-record.ts'
import type { Transaction } from '../platform/database.ts'
import { hasText } from './model.ts'
import { listAttachments, listPoints, listSections, type PaperSection } from './paper-queries.ts'
import type { Point } from './points.ts'

export interface PaperAsItem {
  /** Without number; decisions are the meeting's. Pictures name their attachment by its place in the list, from 1. */
  item: Pick<
    MinutesItem,
    'title' | 'caseNumber' | 'sections' | 'recommendation' | 'attachments' | 'tables' | 'kind'
  >
  /** Where the decision is printed: its place among the sections, and its heading. */
  decision: { place: number; heading: string }
  /** In the order of `item.attachments`. */
  files: { digest: string; fileName: string; closed: boolean }[]
  /** Of a closed case: what others may know of it. */
  closed: { ground: string; neutralTitle: string; reviewOn: string } | null
  /** Persons who write it or answer for the case. */
  writers: number[]
}

interface PaperHead {
  title: string
  itemKind: NonNullable<MinutesItem['kind']>
  recommendedBy: string | null
  caseNumber: string
  closed: PaperAsItem['closed']
  writers: number[]
}

/** Null where the reader does not see the paper. */
export async function getPaperAsItem(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<PaperAsItem | null> {
  const { rows } = await sql<PaperHead>`
    select p.title, p.item_kind as "itemKind", p.recommended_by as "recommendedBy", c.case_number as "caseNumber",
      case when c.degree = 'closed' then json_build_object('ground', c.ground, 'neutralTitle', c.neutral_title, 'reviewOn', c.review_on) end as closed,
      (select json_agg(distinct w.person_id) from (
        select person_id from paper_writers where municipality_id = p.municipality_id and paper_id = p.id
        union select c.responsible_id) w) as writers
    from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where p.municipality_id = ${municipality} and p.id = ${id}`.execute(tx)
  const [head] = rows
  if (head === undefined) return null
  const [sections, points, attachments] = [
    await listSections(tx, municipality, id),
    await listPoints(tx, municipality, id),
    await listAttachments(tx, municipality, id),
  ]
  const files = attachments.flatMap(({ id: attachment, name, degree, versions: [newest] }) =>
    newest === undefined ? [] : [{ attachment, name, closed: degree === 'closed', ...newest }],
  )
  const place = (attachment: number) => files.findIndex((file) => file.attachment === attachment) + 1
  const written = sections.map((section) => ({ ...section, document: withPlaces(section.document, place) }))
  const names = files.map(({ name }) => name)
  const recommendation =
    points.length === 0
      ? null
      : { by: head.recommendedBy, points: points.map((point, at) => pointOf(point, at)) }
  const printed = written.flatMap((section) => printSection(section, recommendation, names))
  const decides = written.findIndex(({ kind }) => kind === 'decision')
  const before = decides < 0 ? written : written.slice(0, decides)
  return {
    item: {
      kind: head.itemKind,
      title: head.title,
      caseNumber: head.caseNumber,
      sections: printed,
      recommendation,
      attachments: names,
      tables: written.flatMap(({ document }) => tablesIn(document)),
    },
    decision: {
      place: before.flatMap((section) => printSection(section, recommendation, names)).length,
      heading: written[decides]?.heading ?? 'Beslutning',
    },
    files: files.map(({ digest, fileName, closed }) => ({ digest, fileName, closed })),
    closed: head.closed,
    writers: head.writers,
  }
}

/** Sections that say nothing are not printed. */
function printSection(
  section: PaperSection,
  recommendation: Recommendation | null,
  names: readonly string[],
): MinutesSection[] {
  const kind = kindOf(section.kind)
  const text = hasText(section)
    ? documentToText(section.document)
    : kind === 'recommendation'
      ? recommendation === null
        ? ''
        : recommendationText(recommendation)
      : kind === 'attachments'
        ? names.join('\n')
        : ''
  if (text.trim() === '') return []
  const printed: MinutesSection = { kind, heading: section.heading, text, lines: [1, 1] }
  return [hasText(section) ? { ...printed, document: section.document } : printed]
}

const kindOf = (kind: string): SectionKind => SECTION_KINDS.find((known) => known === kind) ?? 'other'

function pointOf(point: Point, at: number): RecommendationPoint {
  return { label: String(at + 1), text: textOfPoint(point), points: point.points.map(pointOf) }
}

/** With what it costs, in brackets. */
function textOfPoint({ text, amounts }: Point): string {
  const costs = amounts.map(
    ({ ore, year, source, sourceName }) =>
      `${writeAmount(ore)} i ${year}, ${source === 'pool' ? 'pulje' : 'konto'} ${sourceName}`,
  )
  return costs.length === 0 ? text : `${text} (${costs.join('; ')})`
}

/** Pictures of attachments that are no more are left out. */
function withPlaces(document: RichDocument, place: (attachment: number) => number): RichDocument {
  const content = document.content.flatMap((block): RichDocument['content'] => {
    if (block.type !== 'image') return [block]
    const attachment = place(block.attrs.attachment)
    return attachment === 0 ? [] : [{ ...block, attrs: { ...block.attrs, attachment } }]
  })
  return { type: 'doc', content }
}
