/** Which items of a new version are items of the version before: pure. */

export interface KnownItem {
  id: number
  position: number
  title: string | null
  caseNumber: string | null
}

export interface ItemMatch {
  /** The same item: it keeps its address, its tasks and its degree. */
  same: KnownItem | null
  /** Only its place is the same, and neither is found elsewhere: it inherits how closed it was, and nothing else. */
  place: KnownItem | null
}

interface Named {
  title: string | null
  caseNumber: string | null
}

type Rule = (known: KnownItem, incoming: Named, position: number) => boolean

/** From the surest to the least sure; the first that holds for a pair decides. */
const RULES: Rule[] = [
  (a, b, position) => hasName(b) && isExact(a, b) && a.position === position,
  (a, b) => hasName(b) && isExact(a, b),
  // A title put right, a case number added.
  (a, b, position) => isAlike(a.caseNumber, b.caseNumber) && a.position === position,
  (a, b) => isAlike(a.title, b.title) && (normal(a.caseNumber) === null || normal(b.caseNumber) === null),
  // Withheld items say nothing but their place.
  (a, b, position) => !hasName(a) && !hasName(b) && a.position === position,
]

/** One match for each incoming item, in order; a known item is the same as at most one of them. */
export function matchItems(known: readonly KnownItem[], incoming: readonly Named[]): ItemMatch[] {
  const free = new Set(known)
  const same = new Map<number, KnownItem>()
  for (const rule of RULES) {
    for (const [position, item] of incoming.entries()) {
      if (same.has(position)) continue
      const found = [...free].find((candidate) => rule(candidate, item, position))
      if (!found) continue
      same.set(position, found)
      free.delete(found)
    }
  }
  return incoming.map((_, position) => ({
    same: same.get(position) ?? null,
    place: same.has(position) ? null : ([...free].find((item) => item.position === position) ?? null),
  }))
}

const normal = (text: string | null) => text?.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('da') ?? null
const hasName = (item: Named) => item.title !== null || item.caseNumber !== null
const isAlike = (a: string | null, b: string | null) => normal(a) !== null && normal(a) === normal(b)
const isExact = (a: Named, b: Named) =>
  normal(a.title) === normal(b.title) && normal(a.caseNumber) === normal(b.caseNumber)
