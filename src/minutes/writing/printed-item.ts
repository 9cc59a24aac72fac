import { writeDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import type { MinutesItem, MinutesSection } from '../model.ts'
import { blocksOfSection } from './complete-record.ts'
import type { PrintedFact, PrintedPart, PrintedSection } from './printed.ts'
import { recordOfDecision } from './printed-decision.ts'
import { fact, partOf } from './printed-head.ts'
import { blocksOfText, listOf, printedText, tableOf } from './printed-text.ts'
import {
  BADGES,
  CLOSED,
  COLUMNS,
  ITEM_KIND_WORDS,
  LABELS,
  MARK_WORDS,
  NOT_DECIDED,
  RECUSAL_WORDS,
  WORDS,
} from './printed-words.ts'

/** One item of completed minutes. */
export function partOfItem(item: MinutesItem, index: number): PrintedPart {
  let decided = 0
  const sections = item.sections.map((section): PrintedSection => {
    const decision = section.kind === 'decision' ? item.decisions[decided++] : undefined
    return {
      heading: headingOf(section),
      blocks: blocksOfSection(section),
      record: decision === undefined ? null : recordOfDecision(decision, section),
    }
  })
  return partOf({
    id: `punkt-${index + 1}`,
    heading: itemHeading(item),
    badge: item.mark === undefined ? null : BADGES[item.mark],
    listed: true,
    facts: factsOf(item),
    sections: [...guests(item), ...recusals(item), ...publicDecision(item), ...sections],
  })
}

function headingOf({ heading }: MinutesSection): string {
  const plain = printedText(heading ?? '')
  return plain === '' ? WORDS.withoutHeading : plain
}

function itemHeading({ number, title }: MinutesItem): string {
  const plain = printedText(number ?? '').replaceAll(' ', '')
  const named = plain === '' ? WORDS.itemWithoutNumber : `${WORDS.item} ${plain}`
  const words = printedText(title ?? '')
  return words === '' ? named : `${named}: ${words}`
}

function factsOf(item: MinutesItem): PrintedFact[] {
  const labels = LABELS.item
  const { kind, mark, plannedAt, plannedMinutes, reviewOn } = item
  return [
    ...fact(labels.caseNumber, item.caseNumber),
    ...fact(labels.kind, kind === undefined ? null : ITEM_KIND_WORDS[kind]),
    ...fact(labels.mark, mark === undefined ? null : MARK_WORDS[mark]),
    ...fact(labels.plannedAt, plannedAt === undefined ? null : writeTime(plannedAt)),
    ...fact(labels.plannedMinutes, plannedMinutes === undefined ? null : minutesWord(plannedMinutes)),
    ...fact(labels.lateReason, item.lateReason),
    ...fact(labels.closed, item.closed ? CLOSED : null),
    ...fact(labels.neutralTitle, item.neutralTitle === item.title ? null : item.neutralTitle),
    ...fact(labels.ground, item.ground),
    ...fact(labels.reviewOn, reviewOn === undefined ? null : writeDate(reviewOn)),
  ]
}

const minutesWord = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`)

function guests(item: MinutesItem): PrintedSection[] {
  if (item.guests.length === 0) return []
  const lines = item.guests.map(({ name, time }) => (time === null ? name : `${name}, ${writeTime(time)}`))
  return [{ heading: WORDS.guests, blocks: listOf(lines), record: null }]
}

function recusals({ recusals: all = [] }: MinutesItem): PrintedSection[] {
  if (all.length === 0) return []
  const rows = all.map(({ name, reason, decision, substitute }) => [
    name,
    decision === null ? NOT_DECIDED : RECUSAL_WORDS[decision],
    reason ?? WORDS.nothing,
    substitute ?? WORDS.nothing,
  ])
  return [{ heading: WORDS.recusals, blocks: [tableOf(COLUMNS.recusals, rows)], record: null }]
}

function publicDecision({ publicDecision: text = '' }: MinutesItem): PrintedSection[] {
  const blocks = blocksOfText(text)
  return blocks.length === 0 ? [] : [{ heading: WORDS.publicDecision, blocks, record: null }]
}
