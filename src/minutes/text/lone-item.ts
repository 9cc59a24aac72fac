import type { FoundContents } from './contents.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'

const LONGEST_TITLE = 200

/**
 * Pages with one item and no number: the title stands above the first heading, below what is said of the meeting, with a
 * lead under it. Names the item and gives the lines of its lead. Nothing is done where there are more items or none.
 */
export function nameLoneItem(headings: ItemHeading[], above: Line[], owners: LineOwners): Line[] {
  const [heading] = headings
  if (heading === undefined || headings.length > 1 || heading.title !== null) return []
  const lastKnown = above.findLastIndex((line) => owners.of(line) !== null)
  const free = above.slice(lastKnown + 1)
  const at = free.findIndex((line) => line.text !== '')
  const first = free[at]
  if (first === undefined || !isTitle(first.text)) return []
  heading.title = first.text
  heading.certainty = 0.6
  owners.give(first, 'item-heading')
  const lead: Line[] = []
  for (const line of free.slice(at + 1)) {
    if (line.text === first.text) owners.give(line, 'repeated')
    else lead.push(line)
  }
  return lead
}

/**
 * Minutes cut off in their contents: what is left of the items is their titles. Nothing where a line stands below.
 */
export function itemsOfContents(contents: FoundContents | null, lines: Line[]): ItemHeading[] {
  const last = contents?.lines.at(-1)
  if (contents?.numbers === undefined || last === undefined) return []
  const below = lines.slice(lines.lastIndexOf(last) + 1)
  if (below.some((line) => line.text !== '')) return []
  return contents.entries.map(({ title }, index) => ({
    at: lines.length,
    end: lines.length,
    number: contents.numbers?.[index] ?? null,
    title,
    certainty: 0.3,
  }))
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /^[\p{Lu}\d"”]/u.test(text) && !/[.:;,]$/u.test(text)
}
