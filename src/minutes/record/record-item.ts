import type { ItemOfRecord, Recusal } from '../meeting-record.ts'
import type {
  MinutesItem,
  MinutesSection,
  Recommendation,
  RecommendationPoint,
  SectionKind,
} from '../model.ts'
import { referencesOf } from '../references.ts'
import { attachmentsOf } from '../text/attachments.ts'
import type { Line } from '../text/lines.ts'
import { splitLines } from '../text/lines.ts'
import { readRecommendation } from '../text/recommendation.ts'
import { sectionHeadingOf } from '../text/section-heading.ts'
import { ruledHeading } from '../text/section-rules.ts'
import { tablesOf } from '../text/tables.ts'
import {
  CLOSED,
  COLUMNS,
  ITEM_KIND_WORDS,
  LABELS,
  MARK_WORDS,
  NOT_DECIDED,
  RECUSAL_WORDS,
  WORDS,
} from '../writing/printed-words.ts'
import { cutDecision, readRecordOfDecision } from './record-decision.ts'
import type { Headed } from './record-lines.ts'
import {
  dateIn,
  expected,
  factsOf,
  NotOfForm,
  orNull,
  partsAt,
  pointsOf,
  rowsOf,
  textOfLines,
  timeIn,
  wordIn,
} from './record-lines.ts'

const HEADING = new RegExp(
  `^(?:${WORDS.itemWithoutNumber}|${WORDS.item} (?<number>[^\\s:]+))(?:: (?<title>.*))?$`,
  'u',
)

export const isItemHeading = (text: string): boolean => HEADING.test(text)

/** An item, and the lines that head its sections. */
export function readItemPart({ heading, lines }: Headed): { item: MinutesItem; headings: Line[] } {
  const { number, title } = expected(HEADING.exec(heading.text)).groups ?? {}
  const { before, parts } = partsAt(lines, 3)
  const facts = factsOf(before, LABELS.item)
  const item: MinutesItem = {
    number: number ?? null,
    title: title ?? null,
    caseNumber: facts.caseNumber ?? null,
    closed: facts.closed === CLOSED,
    certainty: 1,
    sections: [],
    recommendation: null,
    decisions: [],
    attachments: [],
    guests: [],
    tables: [],
    commitments: [],
    references: [],
    ...readFacts(facts),
  }
  for (const part of parts) readSection(item, part)
  item.tables = item.sections.flatMap(({ text }) => tablesOf(splitLines(text)))
  item.references = referencesOf(item)
  return { item, headings: parts.map((part) => part.heading) }
}

function readFacts(facts: Partial<Record<keyof typeof LABELS.item, string>>): Partial<ItemOfRecord> {
  const { kind, mark, plannedAt, plannedMinutes, lateReason, neutralTitle, ground, reviewOn } = facts
  return {
    ...(kind === undefined ? {} : { kind: wordIn(ITEM_KIND_WORDS, kind) }),
    ...(mark === undefined ? {} : { mark: wordIn(MARK_WORDS, mark) }),
    ...(plannedAt === undefined ? {} : { plannedAt: timeIn(plannedAt) }),
    ...(plannedMinutes === undefined ? {} : { plannedMinutes: minutesIn(plannedMinutes) }),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(neutralTitle === undefined ? {} : { neutralTitle }),
    ...(ground === undefined ? {} : { ground }),
    ...(reviewOn === undefined ? {} : { reviewOn: dateIn(reviewOn) }),
  }
}

const minutesIn = (text: string): number => Number(expected(/^(\d+) minut(?:ter)?$/u.exec(text)?.[1]))

function readSection(item: MinutesItem, part: Headed): void {
  const { heading, lines } = part
  if (heading.text === WORDS.guests) item.guests = pointsOf(lines).map(readGuest)
  else if (heading.text === WORDS.recusals) item.recusals = rowsOf(lines, COLUMNS.recusals).map(readRecusal)
  else if (heading.text === WORDS.publicDecision) item.publicDecision = textOfLines(lines)
  else readText(item, part)
}

function readGuest(text: string): MinutesItem['guests'][number] {
  const timed = /^(.*), (kl\. \d{1,2}\.\d{2})$/u.exec(text)
  return timed?.[1] === undefined || timed[2] === undefined
    ? { name: text, time: null }
    : { name: timed[1], time: timeIn(timed[2]) }
}

function readRecusal([name = '', decision = '', reason, substitute]: string[]): Recusal {
  return {
    name,
    reason: orNull(reason),
    decision: decision === NOT_DECIDED ? null : wordIn(RECUSAL_WORDS, decision),
    substitute: orNull(substitute),
  }
}

function readText(item: MinutesItem, { heading, lines }: Headed): void {
  const { text, record } = cutDecision(lines)
  const section = sectionOf(heading, text, record === null ? kindOf(heading) : 'decision')
  item.sections.push(section)
  if (record !== null) item.decisions.push(readRecordOfDecision(section, record))
  if (section.kind === 'recommendation' && item.recommendation === null)
    item.recommendation = readOwnRecommendation(text)
  if (section.kind === 'attachments') item.attachments.push(...attachmentsOf(text))
}

function sectionOf(heading: Line, lines: readonly Line[], kind: SectionKind): MinutesSection {
  const last = lines.findLast(({ text }) => text !== '') ?? heading
  return {
    kind,
    heading: heading.text === WORDS.withoutHeading ? null : heading.text,
    text: textOfLines(lines),
    lines: [heading.number, last.number],
  }
}

function kindOf(heading: Line): SectionKind {
  const plain = { ...heading, italic: false }
  return sectionHeadingOf(plain)?.kind ?? ruledHeading(heading.text)?.kind ?? 'other'
}

/** The recommendation as the form prints it; another text as recommendations are read in general. */
function readOwnRecommendation(lines: Line[]): Recommendation | null {
  const [first, ...others] = lines.filter(({ text }) => text !== '')
  if (first === undefined) return null
  const lead = [WORDS.recommends, WORDS.recommendsThat].find((words) => first.text.endsWith(` ${words}`))
  const by = lead === undefined ? null : first.text.slice(0, -lead.length - 1)
  if (by === null && first.text !== WORDS.isRecommended && first.text !== WORDS.isRecommendedThat)
    return readRecommendation(lines)
  try {
    return { by, points: pointTree(others) }
  } catch (error) {
    if (error instanceof NotOfForm) return readRecommendation(lines)
    throw error
  }
}

const POINT = /^( *)(?:[-–•]|(\w{1,3})[.)]) (\S.*)$/u

function pointTree(lines: readonly Line[]): RecommendationPoint[] {
  const levels: RecommendationPoint[][] = [[]]
  for (const line of lines) {
    const [, indent = '', label, text = ''] = expected(POINT.exec(line.indented))
    const depth = indent.length / 2
    const point: RecommendationPoint = { label: label ?? null, text, points: [] }
    expected(levels[depth]).push(point)
    levels.splice(depth + 1, levels.length, point.points)
  }
  return expected(levels[0])
}
