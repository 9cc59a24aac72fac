import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { sectionHeadingOf } from './section-heading.ts'

/** Minutes without titles: a new item begins where a label comes again that the item has already. */
export function untitledItems(lines: Line[], from: number): ItemHeading[] {
  const starts: number[] = []
  let seen = new Set<string>()
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const heading = line === undefined ? null : sectionHeadingOf(line)
    if (heading === null || (heading.kind === 'absence' && starts.length === 0)) continue
    // Two decisions in a row with different dates are one item treated twice.
    // A template tells the background under several headings, but there is one place for the decision.
    const label = heading.kind === 'background' ? heading.heading.toLowerCase() : heading.kind
    const key = heading.date === null ? label : `${label} ${heading.date}`
    const again = seen.has(key) && heading.kind !== 'other'
    // A summary opens an item: after a decision it is the next one's.
    if (starts.length === 0 || again || (heading.kind === 'summary' && seen.has('decision'))) {
      starts.push(at)
      seen = new Set()
    }
    seen.add(key)
  }
  return starts.map((at) => ({ at, end: at, number: null, title: null, certainty: 0.4 }))
}
