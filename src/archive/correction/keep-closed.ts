/** A correction moves lines between items, and what was closed stays closed wherever it goes: pure. */
import type { ItemDegree, ProposedDegree } from '../../meetings/model.ts'
import type { MinutesItem } from '../../minutes/model.ts'

/** An item as it stands, by its position in the reading that is shown. */
export interface StandingItem extends ItemDegree {
  position: number
}

/**
 * The degrees proposed for a new reading of the same bytes, closed where an item takes lines from one that is closed now.
 * Lines above an item's text, such as its title, are its own.
 */
export function keepClosed(
  proposed: readonly ProposedDegree[],
  after: readonly MinutesItem[],
  before: readonly MinutesItem[],
  standing: readonly StandingItem[],
): ProposedDegree[] {
  const spans = spansOf(before)
  const closed = standing.flatMap(({ degree, reason, position }) => {
    const span = spans[position]
    return degree === 'closed' && span !== undefined ? [{ span, reason }] : []
  })
  const own = spansOf(after)
  return proposed.map((each, index) => {
    const span = own[index]
    if (each.degree === 'closed' || span === undefined) return each
    const met = closed.find((other) => span.first <= other.span.last && other.span.first <= span.last)
    if (met === undefined) return each
    return {
      degree: 'closed',
      reason: met.reason === 'by-person' || met.reason === 'open-text' ? 'withheld' : met.reason,
    }
  })
}

interface Span {
  first: number
  last: number
}

/** From the line after the item before to the item's own last line; an item without text goes to where the next begins. */
function spansOf(items: readonly MinutesItem[]): Span[] {
  let from = 1
  return items.map((item, index) => {
    const own = item.sections.flatMap(({ lines }) => lines)
    const next = items.slice(index + 1).flatMap(({ sections }) => sections.map(({ lines }) => lines[0]))
    const last =
      own.length > 0 ? Math.max(...own) : Math.max(from, Math.min(...next, Number.MAX_SAFE_INTEGER) - 1)
    const span = { first: from, last }
    // The title of the next item may stand in the span of an item without text.
    from = own.length > 0 ? last + 1 : from
    return span
  })
}
