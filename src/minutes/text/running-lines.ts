import type { Line } from './lines.ts'
import { kindOfLabel } from './section-labels.ts'

/** `Side 3 af 9`, `- 3 -`, `3/9`: a line that only counts pages. */
const PAGE_MARK =
  /^(?:(?:side|s\.|page)\s?\d{1,4}(?:\s?(?:af|\/|of)\s?\d{1,4})?|[-–] ?\d{1,4} ?[-–]|\d{1,3}\s?\/\s?\d{1,3})$/iu
/** A running header or footer with the page in it: `Byrådet  Side 3`, `Side 3 · Byrådet`. */
const PAGE_WITHIN =
  /(?:^|[^\p{L}])(?:side|s\.|page)\s?(\d{1,4})(?:\s?(?:af|\/|of)\s?\d{1,4})?\s*$|^(?:side|page)\s?(\d{1,4})(?:\s?(?:af|\/|of)\s?\d{1,4})?(?=\s)/iu
/** A heading that comes again under every item is none of the page. */
const HEADS_TEXT = /:$|beslutning|behandl|afgør|indstilling/iu
const LONGEST = 140
/** Lines at the top and at the bottom of a page in which running headers are looked for. */
const EDGE = 3
const FEWEST = 3

export interface RunningLines {
  /** The first of each running line: it may say what the meeting's head does not. */
  first: Line[]
  /** The others, and marks that count pages. */
  again: Line[]
}

/** Lines printed on every page: at the page's edge, the same but for the page's number. */
export function runningLines(lines: Line[]): RunningLines {
  const numbered = [...withPageNumber(lines), ...pageCounts(lines)]
  const breaks = pageBreaks(lines, new Set(numbered))
  if (breaks.length < FEWEST - 1) return { first: [], again: numbered }
  const places = new Map<string, Line[]>()
  const marked = new Set(numbered)
  for (const line of nearBreaks(lines, breaks)) {
    if (line.text.length > LONGEST || marked.has(line) || PAGE_MARK.test(line.text)) continue
    if (kindOfLabel(line.text) !== null || HEADS_TEXT.test(line.text)) continue
    const key = keyOf(line.text)
    places.set(key, [...(places.get(key) ?? []), line])
  }
  const first: Line[] = []
  const again: Line[] = [...numbered]
  for (const found of places.values()) {
    const [one, ...others] = found
    if (one === undefined || found.length < FEWEST || found.length * 2 < breaks.length) continue
    first.push(one)
    again.push(...others)
  }
  return { first, again }
}

/** The same line with a page number that rises: three times, or two in a short paper. */
function withPageNumber(lines: Line[]): Line[] {
  const series = new Map<string, { line: Line; page: number }[]>()
  for (const line of lines) {
    if (line.text.length > LONGEST || !/\d/u.test(line.text)) continue
    const match = PAGE_WITHIN.exec(line.text)
    const page = Number(match?.[1] ?? match?.[2] ?? Number.NaN)
    if (Number.isNaN(page) || PAGE_MARK.test(line.text)) continue
    const key = keyOf(line.text)
    series.set(key, [...(series.get(key) ?? []), { line, page }])
  }
  return [...series.values()].flatMap((found) => {
    const rises = found.every(({ page }, index) => page === (found[index - 1]?.page ?? page - 1) + 1)
    return found.length > 1 && rises ? found.map(({ line }) => line) : []
  })
}

/** `1 / 3`, `2 / 3`: a count of pages and nothing else, where it goes from the first to the last. */
function pageCounts(lines: Line[]): Line[] {
  const found = lines.flatMap((line) => {
    const match = line.text.length > 10 ? null : /^(\d{1,3})\s?(?:\/|af)\s?(\d{1,3})$/u.exec(line.text)
    return match === null ? [] : [{ line, page: Number(match[1]), of: match[2] }]
  })
  const isCount = found.every(({ page, of }, index) => page === index + 1 && of === found[0]?.of)
  return isCount && found.length > 1 ? found.map(({ line }) => line) : []
}

/** Indexes of the lines that a page begins with: behind a page mark or a form feed. */
function pageBreaks(lines: Line[], numbered: Set<Line>): number[] {
  const breaks: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.indented.startsWith('\f') || line.indented.includes('\f')) breaks.push(index)
    else if (numbered.has(line) || (line.text.length < 30 && PAGE_MARK.test(line.text))) breaks.push(index)
  }
  return breaks
}

/** Printed lines that stand close to a page break, on either side. */
function nearBreaks(lines: Line[], breaks: number[]): Set<Line> {
  const near = new Set<Line>()
  for (const at of breaks) {
    takePrinted(lines, at, 1, near)
    takePrinted(lines, at - 1, -1, near)
  }
  return near
}

function takePrinted(lines: Line[], from: number, step: 1 | -1, near: Set<Line>): void {
  let taken = 0
  for (let at = from; taken < EDGE && Math.abs(at - from) < EDGE * 3; at += step) {
    const line = lines[at]
    if (line === undefined) return
    if (line.text === '') continue
    near.add(line)
    taken++
  }
}

function keyOf(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase()
}
