import { readCommitments } from './commitments/read-commitments.ts'
import type { Minutes, MinutesItem, MinutesSection } from './model.ts'
import type { ReadingOptions } from './reading-options.ts'
import { referencesOf } from './references.ts'
import type { Line } from './text/lines.ts'
import type { TextReading } from './text/read-text.ts'
import { withTopicOutcomes } from './text/topic-outcomes.ts'

/** What is read of an item as a whole, whatever form it came in: outcomes per topic, references and commitments. */
export function completeItems(reading: TextReading, options: ReadingOptions = {}): TextReading {
  const items = reading.minutes.items.map((printed) => {
    const item = withTopicOutcomes(printed)
    return { ...item, references: referencesOf(item) }
  })
  const minutes = { ...reading.minutes, items }
  if (options.structureOnly === true) return { ...reading, minutes }
  return { ...reading, minutes: withCommitments(minutes, reading.lines) }
}

/**
 * The minutes with the commitments of their items.
 * @param lines of the input; without them, as of a stored reading, places are told by the sections' own lines
 */
export function withCommitments(minutes: Minutes, lines?: readonly Line[]): Minutes {
  const { date, body, participants } = minutes.meeting
  const facts = { date, body, people: participants }
  const inOrder = lines?.toSorted((a, b) => a.number - b.number)
  const items = minutes.items.map((item) => {
    const own = inOrder === undefined ? item.sections.flatMap(linesOfSection) : linesOf(item, inOrder)
    return { ...item, commitments: readCommitments(item, facts, own) }
  })
  return { ...minutes, items }
}

/** The last line of a section's text is the last line of the section; blank lines are single. */
function linesOfSection({ text, lines: [first, last] }: MinutesSection): Line[] {
  const printed = text.split('\n')
  const offset = last - printed.length + 1
  return printed.map((line, index) => ({
    number: Math.max(first, offset + index),
    text: line.trim(),
    indented: line,
    level: 0,
    italic: false,
  }))
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
