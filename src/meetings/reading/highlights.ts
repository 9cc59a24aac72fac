/**
 * Highlights are kept as the words that were marked, with where they stood. They are found again in the text as it is now:
 * at the same place, else where the same words stand nearest. Words that are gone are found nowhere.
 */

export interface Highlight {
  id: number
  quote: string
  /** Which part of the item's page, from 0. */
  part: number
  /** Characters of the part before the words. */
  at: number
}

export interface FoundHighlight {
  id: number
  part: number
  /** Characters of the part, the end not included. */
  from: number
  to: number
}

/** @param parts the text of each part, as the page shows it */
export function findHighlights(parts: readonly string[], highlights: readonly Highlight[]): FoundHighlight[] {
  return highlights.flatMap(({ id, quote, part, at }) => {
    // The part it stood in comes first, then the others by how far off they are.
    const order = parts.map((_, index) => index).toSorted((a, b) => Math.abs(a - part) - Math.abs(b - part))
    for (const index of order) {
      const from = nearest(parts[index] ?? '', quote, at)
      if (from !== null) return [{ id, part: index, from, to: from + quote.length }]
    }
    return []
  })
}

/** Where in the text the words stand that are nearest to a place. */
function nearest(text: string, words: string, place: number): number | null {
  if (words === '') return null
  const before = text.lastIndexOf(words, place)
  const after = text.indexOf(words, place)
  if (before === -1 || after === -1) return before === -1 && after === -1 ? null : Math.max(before, after)
  return place - before <= after - place ? before : after
}
