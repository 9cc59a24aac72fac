/** Minutes held here in the shape that readers of files give: every text that is printed stands in a section too. */
import { writeDate } from '../../language/dates.ts'
import { withCommitments } from '../complete-items.ts'
import type {
  Decision,
  Minutes,
  MinutesItem,
  MinutesSection,
  Recommendation,
  RecommendationPoint,
} from '../model.ts'
import { referencesOf } from '../references.ts'
import { splitLines } from '../text/lines.ts'
import { tablesOf } from '../text/tables.ts'
import type { PrintedBlock, PrintedList } from './printed.ts'
import {
  blocksOfDocument,
  blocksOfText,
  listOf,
  paragraphOf,
  printedText,
  runsOf,
  textOfBlocks,
} from './printed-text.ts'
import { WORDS } from './printed-words.ts'

/**
 * The minutes with sections for the recommendation, the decisions and the attachments that have none yet, in that order
 * behind the others; texts in the form that they are printed in; contents of the items.
 */
export function completeSections(minutes: Minutes): Minutes {
  return {
    ...minutes,
    contents: minutes.items.map(({ title }, index) => ({
      title: printedText(title ?? ''),
      page: minutes.contents[index]?.page ?? null,
    })),
    items: minutes.items.map(completeItem),
  }
}

/**
 * The minutes as `completeSections`, and tables, references and commitments as the texts tell them. What is complete already
 * is left as it is, so that the minutes a meeting keeps and those read from its print are the same.
 */
export function completeRecord(given: Minutes): Minutes {
  const minutes = completeSections(withoutEmptyLists(given))
  return withCommitments({
    ...minutes,
    meeting: withoutEmptyLists(minutes.meeting),
    items: minutes.items.map(withDerived),
  })
}

/** Lists that are left out where there is nothing in them: print cannot tell an empty list from none. */
const LEFT_OUT = new Set([
  'attendance',
  'breaks',
  'recusals',
  'settled',
  'votes',
  'dissents',
  'stoppedBy',
  'additions',
])

function withoutEmptyLists<Part extends object>(part: Part): Part {
  const kept = Object.entries(part).filter(
    ([key, value]) => !LEFT_OUT.has(key) || !Array.isArray(value) || value.length > 0,
  )
  // Only lists that may be missing are left out, so it is of the same type.
  return Object.fromEntries(kept) as Part
}

function withDerived(item: MinutesItem): MinutesItem {
  const tables = item.sections.flatMap(({ text }) => tablesOf(splitLines(text)))
  const decisions = item.decisions.map(withoutEmptyLists)
  return withoutEmptyLists({ ...item, decisions, tables, references: referencesOf(item) })
}

function completeItem(item: MinutesItem): MinutesItem {
  const sections = item.sections.map((section) => ({ ...section, text: textOfSection(section) }))
  const has = (kind: MinutesSection['kind']) => sections.some((section) => section.kind === kind)
  if (item.recommendation !== null && !has('recommendation'))
    sections.push(sectionOf('recommendation', WORDS.recommendation, recommendationText(item.recommendation)))
  const told = sections.filter(({ kind }) => kind === 'decision').length
  for (const decision of item.decisions.slice(told))
    sections.push(sectionOf('decision', decisionHeading(decision), textOfBlocks(blocksOfText(decision.text))))
  if (item.attachments.length > 0 && !has('attachments'))
    sections.push(sectionOf('attachments', WORDS.attachments, textOfBlocks(listOf(item.attachments))))
  return { ...item, sections }
}

function sectionOf(kind: MinutesSection['kind'], heading: string, text: string): MinutesSection {
  return { kind, heading, text, lines: [1, 1] }
}

const textOfSection = (section: MinutesSection): string => textOfBlocks(blocksOfSection(section))

export function blocksOfSection({ document, text }: MinutesSection): PrintedBlock[] {
  return document === undefined ? blocksOfText(text) : blocksOfDocument(document)
}

/** `Beslutning i Byrådet den 4. maj 2021`, as much of it as is known. */
export function decisionHeading({ body, date }: Pick<Decision, 'body' | 'date'>): string {
  const where = body === null ? '' : ` i ${printedText(body)}`
  return `${WORDS.decision}${where}${date === null ? '' : ` den ${writeDate(date)}`}`
}

/** `Center for Veje indstiller, at`, and the points; where each begins with its own «at» the lead has none. */
export function recommendationText({ by, points }: Recommendation): string {
  const own = points.length > 0 && points.every(({ text }) => /^at\s/iu.test(text))
  const lead =
    by === null
      ? own
        ? WORDS.isRecommendedThat
        : WORDS.isRecommended
      : `${printedText(by)} ${own ? WORDS.recommendsThat : WORDS.recommends}`
  return textOfBlocks([...paragraphOf(lead), ...pointsOf(points)])
}

function pointsOf(points: readonly RecommendationPoint[]): PrintedBlock[] {
  if (points.length === 0) return []
  const list = listOfPoints(points)
  // Labels that do not count from the first are printed as they are.
  return list === null
    ? paragraphOf(points.map(({ label, text }) => `${label === null ? '-' : `${label}.`} ${text}`).join('\n'))
    : [list]
}

function listOfPoints(points: readonly RecommendationPoint[]): PrintedList | null {
  const style = (['dash', 'number', 'letter'] as const).find((each) =>
    points.every(({ label }, index) => label === labelAt(each, index)),
  )
  if (style === undefined) return null
  const printed: PrintedList['points'] = []
  for (const { text, points: below } of points) {
    const nested = below.length === 0 ? null : listOfPoints(below)
    if (below.length > 0 && nested === null) return null
    printed.push({ runs: runsOf(text), lists: nested === null ? [] : [nested] })
  }
  return { type: 'list', style, points: printed }
}

function labelAt(style: PrintedList['style'], index: number): string | null {
  if (style === 'dash') return null
  return style === 'number' ? String(index + 1) : String.fromCodePoint(97 + index)
}
