/** Paragraphs of a law as people write them, and which of those that need a deadline no area has. */

export interface Paragraph {
  /** `41`, `52a`. */
  number: string
  /** Null: all of it. */
  part: string | null
}

const TOKEN =
  /(?<sign>§+)|stk\.?\s*(?<part>\d+)|(?<number>\d+)\s*(?<letter>[a-z](?![a-zæøå]))?|(?<dash>[-–])/giu

/** `§§ 52, 52 a og 54-56` → 52, 52a, 54, 55, 56; `§ 11, stk. 3 og 4` → two parts of 11. */
export function readParagraphs(text: string): Paragraph[] {
  const found: Paragraph[] = []
  let inParts = false
  let open = false
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const { sign, part, number, letter, dash } = groups
    if (sign !== undefined) inParts = false
    else if (dash !== undefined) open = true
    else if (part !== undefined) {
      inParts = true
      addPart(found, part)
    } else if (number !== undefined) {
      const from = open ? Number(inParts ? found.at(-1)?.part : found.at(-1)?.number) + 1 : Number(number)
      for (const each of numbersBetween(from, Number(number)))
        if (inParts) addPart(found, each)
        else
          found.push({ number: `${each}${each === number ? (letter ?? '').toLowerCase() : ''}`, part: null })
      open = false
    }
  }
  return found
}

/** No law has as many in a row. */
const MOST_IN_A_ROW = 100

function numbersBetween(from: number, until: number): string[] {
  const count = until - from + 1
  if (!(count >= 1 && count <= MOST_IN_A_ROW)) return [String(until)]
  return Array.from({ length: count }, (_, index) => String(from + index))
}

/** The first part narrows the paragraph that was named; further ones stand beside it. */
function addPart(found: Paragraph[], part: string): void {
  const last = found.at(-1)
  if (last === undefined) return
  if (last.part === null) found[found.length - 1] = { ...last, part }
  else found.push({ number: last.number, part })
}

export interface InLaw {
  law: string
  paragraph: string
}

const lawKey = (law: string) => law.toLocaleLowerCase('da').replaceAll(/\s+/gu, ' ').trim()

/** Those for which no area says how long a case may take; an area of a whole paragraph covers its parts. */
export function missingParagraphs<Needed extends InLaw>(
  needed: readonly Needed[],
  areas: readonly InLaw[],
): Needed[] {
  const byLaw = new Map<string, Paragraph[]>()
  for (const { law, paragraph } of areas) {
    const known = byLaw.get(lawKey(law)) ?? []
    byLaw.set(lawKey(law), [...known, ...readParagraphs(paragraph)])
  }
  return needed.filter(({ law, paragraph }) => {
    const known = byLaw.get(lawKey(law)) ?? []
    const wanted = readParagraphs(paragraph)
    return wanted.length === 0 || !wanted.every((each) => known.some((area) => covers(area, each)))
  })
}

const covers = (area: Paragraph, wanted: Paragraph) =>
  area.number === wanted.number && (area.part === null || area.part === wanted.part)
