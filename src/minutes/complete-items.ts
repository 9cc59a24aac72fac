import { readCommitments } from './commitments/read-commitments.ts'
import type { MinutesItem } from './model.ts'
import { referencesOf } from './references.ts'
import type { Line } from './text/lines.ts'
import type { TextReading } from './text/read-text.ts'
import { withTopicOutcomes } from './text/topic-outcomes.ts'

/** What is read of an item as a whole, whatever form it came in: outcomes per topic, commitments and references. */
export function completeItems(reading: TextReading): TextReading {
  const { minutes } = reading
  const { date, body, participants } = minutes.meeting
  const facts = { date, body, people: participants }
  const inOrder = reading.lines.toSorted((a, b) => a.number - b.number)
  const items = minutes.items.map((printed) => {
    const item = withTopicOutcomes(printed)
    const commitments = readCommitments(item, facts, linesOf(item, inOrder))
    return { ...item, commitments, references: referencesOf(item) }
  })
  return { ...reading, minutes: { ...minutes, items } }
}

/** The lines an item's sections stand on. `lines` are in order of their numbers. */
function linesOf(item: MinutesItem, lines: readonly Line[]): readonly Line[] {
  const first = Math.min(...item.sections.map((section) => section.lines[0]))
  const last = Math.max(...item.sections.map((section) => section.lines[1]))
  return lines.slice(indexOfNumber(lines, first), indexOfNumber(lines, last + 1))
}

/** Index of the first line with this number or a higher one. */
function indexOfNumber(lines: readonly Line[], number: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
