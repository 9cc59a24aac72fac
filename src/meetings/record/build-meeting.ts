/**
 * What a meeting held here says, as one `Minutes`: its agenda, or its minutes. Everything that is shown, sent, printed and
 * stored of such a meeting is made of this, so that a web page, a PDF and the JSON can not say different things. It says
 * what the one who asks may see: the worker (purpose `meeting`) all of it, a person what the policies let them.
 */
import { createHash } from 'node:crypto'
import { getPaperAsItem, type PaperAsItem } from '../../cases/paper-as-item.ts'
import type { ItemOfRecord } from '../../minutes/meeting-record.ts'
import { type Minutes, MINUTES_FORMAT, type MinutesItem } from '../../minutes/model.ts'
import { tablesIn } from '../../minutes/rich-text/tables-in.ts'
import { renumberPictures } from '../../minutes/rich-text/renumber-pictures.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import { completeRecord } from '../../minutes/writing/complete-record.ts'
import type { Transaction } from '../../platform/database.ts'
import { type AgendaClock, predictClock } from '../agenda/clock.ts'
import { wordingOf } from '../rows-of-minutes.ts'
import { listAgendaRows, type NumberedRow } from './agenda-rows.ts'
import { type DecisionOfItem, listDecisions, listRecusals } from './decision-rows.ts'
import { withPoints } from './divided-points.ts'
import { headOfAgenda, headOfMinutes, type HeldMeeting } from './meeting-head.ts'

export interface BuiltMeeting {
  minutes: Minutes
  /** In the order of `minutes.items`. */
  items: BuiltItem[]
}

export interface BuiltItem {
  agendaItemId: number
  /** As it was stored before. */
  itemId: number | null
  paperId: number | null
  number: string
  closed: boolean
  files: PaperAsItem['files']
  writers: number[]
  /** Hex SHA-256 of what the item says, files included; without its number and its time. */
  digest: string
}

/** @param first number of the first item, see `getFirstNumber` */
export async function buildMeeting(
  tx: Transaction,
  municipality: number,
  meeting: HeldMeeting,
  { kind, first }: { kind: 'agenda' | 'minutes'; first: number },
): Promise<BuiltMeeting> {
  const rows = await listAgendaRows(tx, municipality, meeting.id, first)
  const decisions =
    kind === 'minutes' ? await listDecisions(tx, municipality, meeting.id) : new Map<number, DecisionOfItem>()
  const recusals =
    kind === 'minutes' ? await listRecusals(tx, municipality, meeting.id) : new Map<number, never[]>()
  const clock = kind === 'agenda' ? clockOf(meeting, rows) : null
  const built: { own: BuiltItem; item: MinutesItem }[] = []
  for (const row of rows) {
    const paper = row.paperId === null ? null : await getPaperAsItem(tx, municipality, row.paperId)
    const plannedAt = clock?.items.get(row.id)?.begins ?? null
    const record = {
      plannedAt,
      recusals: recusals.get(row.id) ?? [],
      decision: decisions.get(row.id) ?? null,
    }
    built.push(buildItem(meeting, row, withOwnPoints(row, paper), record))
  }
  const numberOf = (id: number) => rows.find((row) => row.id === id)?.number ?? null
  const head =
    kind === 'agenda'
      ? await headOfAgenda(tx, municipality, meeting)
      : await headOfMinutes(tx, municipality, meeting, numberOf)
  const minutes = finish(meeting, head, numberPictures(built.map(({ item }) => item)))
  return { minutes, items: built.map(({ own }) => own) }
}

/** Pictures are attachments by their number in the whole meeting, from 1. */
function numberPictures(items: readonly MinutesItem[]): MinutesItem[] {
  let before = 0
  return items.map((item) => {
    const sections = item.sections.map((section) =>
      section.document === undefined
        ? section
        : { ...section, document: renumberPictures(section.document, before) },
    )
    before += item.attachments.length
    return { ...item, sections }
  })
}

/** Nobody is told a time that nobody has thought of. */
function clockOf({ startsAt, plannedEnd }: HeldMeeting, rows: readonly NumberedRow[]): AgendaClock | null {
  if (startsAt === null || rows.every(({ plannedMinutes }) => plannedMinutes === null)) return null
  const items = rows.map(({ id, plannedMinutes, breakMinutes, state, guests }) => ({
    id,
    minutes: plannedMinutes,
    breakMinutes,
    withdrawn: state === 'withdrawn',
    guests: guests.map(({ time, minutes }) => ({ arrivesAt: time, minutes })),
  }))
  return predictClock({ startsAt, plannedEnd }, items)
}

/** In the one form that is printed and read, under the digest of what it says. */
export function finish(
  { heldOn }: Pick<HeldMeeting, 'heldOn'>,
  head: Minutes['meeting'],
  items: MinutesItem[],
  additions: NonNullable<Minutes['additions']> = [],
): Minutes {
  const source = {
    file: `${head.kind === 'agenda' ? 'dagsorden' : 'referat'}-${heldOn}.json`,
    sha256: '',
    kind: 'meeting' as const,
  }
  const bare: Minutes = { format: MINUTES_FORMAT, source, meeting: head, contents: [], items, findings: [] }
  const { meeting, contents, items: complete } = completeRecord(bare)
  const said = JSON.stringify({ meeting, contents, items: complete })
  const sha256 = createHash('sha256').update(said).digest('hex')
  return {
    ...bare,
    source: { ...source, sha256 },
    contents,
    items: complete,
    ...(additions.length === 0 ? {} : { additions }),
  }
}

interface RecordOfItem {
  /** `HH:MM`, of an agenda whose times are known. */
  plannedAt: string | null
  recusals: NonNullable<ItemOfRecord['recusals']>
  decision: DecisionOfItem | null
}

function buildItem(
  meeting: HeldMeeting,
  row: NumberedRow,
  paper: PaperAsItem | null,
  record: RecordOfItem,
): { own: BuiltItem; item: MinutesItem } {
  const closed = closedWords(row, paper)
  const { decision } = record
  const item: MinutesItem = {
    number: row.number,
    title: row.title,
    caseNumber: row.caseNumber ?? paper?.item.caseNumber ?? null,
    kind: row.kind,
    closed: closed !== null,
    ...closed,
    ...(row.lateReason === null ? {} : { lateReason: row.lateReason }),
    ...(row.plannedMinutes === null ? {} : { plannedMinutes: row.plannedMinutes }),
    ...(record.plannedAt === null ? {} : { plannedAt: record.plannedAt }),
    ...(record.recusals.length === 0 ? {} : { recusals: record.recusals }),
    certainty: 1,
    sections: sectionsOf(row, paper, decision),
    recommendation: paper?.item.recommendation ?? null,
    decisions: decision === null ? [] : [{ body: meeting.body, date: meeting.heldOn, ...decision.decision }],
    attachments: paper?.item.attachments ?? [],
    guests: row.guests.map(({ name, time }) => ({ name, time })),
    tables: paper?.item.tables ?? (row.document === null ? [] : tablesIn(row.document)),
    commitments: [],
    references: [],
  }
  const files = paper?.files ?? []
  const { id: agendaItemId, itemId, paperId, number } = row
  const writers = paper?.writers ?? []
  const digest = digestOf(item, files)
  return {
    own: { agendaItemId, itemId, paperId, number, closed: item.closed, files, writers, digest },
    item,
  }
}

function withOwnPoints({ pointPaths }: NumberedRow, paper: PaperAsItem | null): PaperAsItem | null {
  return paper === null ? null : { ...paper, item: withPoints(paper.item, pointPaths) }
}

/** An item is closed where the secretary closed it or its case is. */
function closedWords(row: NumberedRow, paper: PaperAsItem | null) {
  if (row.degree === 'open' && !paper?.closed) return null
  const ground = row.ground ?? paper?.closed?.ground
  const neutralTitle = row.neutralTitle ?? paper?.closed?.neutralTitle
  const reviewOn = row.reviewOn ?? paper?.closed?.reviewOn
  return {
    ...(ground === undefined ? {} : { ground }),
    ...(neutralTitle === undefined ? {} : { neutralTitle }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(row.publicDecision === null ? {} : { publicDecision: row.publicDecision }),
  }
}

function sectionsOf(
  row: NumberedRow,
  paper: PaperAsItem | null,
  decision: DecisionOfItem | null,
): MinutesItem['sections'] {
  if (row.state === 'withdrawn' && decision === null)
    return [{ kind: 'other', heading: 'Udgået', text: row.stateReason ?? '', lines: [1, 1] }]
  const own: MinutesItem['sections'] =
    row.document === null || row.document.content.length === 0
      ? []
      : [
          {
            kind: 'presentation',
            heading: 'Sagsfremstilling',
            text: documentToText(row.document),
            document: row.document,
            lines: [1, 1],
          },
        ]
  const sections = paper?.item.sections ?? own
  if (decision === null) return sections
  const { place, heading } = paper?.decision ?? { place: sections.length, heading: 'Beslutning' }
  const decided = {
    kind: 'decision' as const,
    heading,
    text: decision.decision.text,
    lines: [1, 1] as [number, number],
  }
  return sections.toSpliced(place, 0, decided)
}

function digestOf(item: MinutesItem, files: PaperAsItem['files']): string {
  const digests = files.map(({ digest, closed }) => [digest, closed])
  return createHash('sha256')
    .update(JSON.stringify([wordingOf(item), digests]))
    .digest('hex')
}
