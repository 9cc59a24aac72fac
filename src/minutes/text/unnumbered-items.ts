import type { ContentsLine } from '../model.ts'
import { caseLineOf } from './case-number.ts'
import { isGroupLine } from './group-lines.ts'
import { headerLabelOf } from './header-labels.ts'
import { KIND } from './header-words.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { sectionHeadingOf } from './section-heading.ts'
import { ruledHeading } from './section-rules.ts'

const LONGEST = 120
const FEWEST = 2

/**
 * Items without numbers: titles that the contents list, Markdown headings of one level, or lines in capitals that stand
 * apart. Empty where the paper has none of them, or where they do not come again.
 */
export function unnumberedItems(lines: Line[], from: number, contents: ContentsLine[]): ItemHeading[] {
  const labelled = labelledTitles(lines, from)
  if (labelled.length >= FEWEST) return labelled
  const listed = new Set(contents.map(({ title }) => title.toLowerCase()))
  const candidates = lines.flatMap((line, at) => (at >= from && isTitle(line) ? [at] : []))
  const ofContents = candidates.filter((at) => listed.has(lines[at]?.text.toLowerCase() ?? ''))
  if (ofContents.length >= FEWEST && ofContents.length * 2 > listed.size)
    return ofContents.map((at) => headingAt(lines, at, 0.8))
  const ofLevel = ofOneLevel(lines, candidates)
  if (ofLevel.length >= FEWEST) return ofLevel.map((at) => headingAt(lines, at, 0.6))
  return capitalTitles(lines, candidates).map((at) => headingAt(lines, at, 0.5))
}

const TITLE_LABEL = /^(?:emne|titel|overskrift|sagens titel|punktets titel|sagstitel)\s*:\s*(\S.*)$/iu
const NUMBER_LABEL = /^(?:punkt|pkt\.?|sag|dagsordenspunkt)\s?(?:nr\.?|nummer)?\s?:\s*(\d{1,4})\.?$/iu

/** The number of `Punkt nr.: 3`, else `null`. */
export function numberOfLabel(text: string): string | null {
  return NUMBER_LABEL.exec(text)?.[1] ?? null
}

/** Forms that print each field of an item behind a label: `Emne: Nyt`, and `Punkt nr.: 3` close to it. */
function labelledTitles(lines: Line[], from: number): ItemHeading[] {
  return lines.flatMap((line, at) => {
    const title = at < from ? undefined : TITLE_LABEL.exec(line.text)?.[1]
    if (title === undefined) return []
    const near = lines.slice(Math.max(from, at - 2), at + 5).map(({ text }) => NUMBER_LABEL.exec(text)?.[1])
    const number = near.find((each) => each !== undefined) ?? null
    return [{ at, end: at + 1, number, title, certainty: 0.7 }]
  })
}

function headingAt(lines: Line[], at: number, certainty: number): ItemHeading {
  return { at, end: at + 1, number: null, title: lines[at]?.text ?? null, certainty }
}

function isTitle(line: Line): boolean {
  const { text } = line
  if (text === '' || text.length > LONGEST || /[.,;:]$/u.test(text) || !/^["”(]?\p{Lu}/u.test(text))
    return false
  if (sectionHeadingOf(line) !== null || ruledHeading(text) !== null || headerLabelOf(text) !== null)
    return false
  return caseLineOf(text) === null && !isGroupLine(text)
}

/** Headings of the level that most titles have; a level above it that comes once is the paper's own title. */
function ofOneLevel(lines: Line[], candidates: number[]): number[] {
  const levels = new Map<number, number[]>()
  for (const at of candidates) {
    const level = lines[at]?.level ?? 0
    if (level > 0 && !KIND.test(lines[at]?.text ?? '')) levels.set(level, [...(levels.get(level) ?? []), at])
  }
  const [, highest = []] =
    [...levels].sort(([a], [b]) => a - b).find(([, found]) => found.length >= FEWEST) ?? []
  return highest
}

/** Lines in capitals with a blank line above and some text below, where the paper's other lines are not in capitals. */
function capitalTitles(lines: Line[], candidates: number[]): number[] {
  const titles = candidates.filter((at) => {
    const text = lines[at]?.text ?? ''
    if (at === 0 || lines[at - 1]?.text !== '' || !/\p{Lu}{4}/u.test(text) || text !== text.toUpperCase())
      return false
    return !/\p{Lu}KOMMUNE$|(?:^|\s)KOMMUNE$/u.test(text)
  })
  // The first may be the paper's own title: only those behind the head count, which ends where a label or names stand.
  const head = lines.findLastIndex((line, at) => at < 40 && headerLabelOf(line.text) !== null)
  const below = titles.filter((at) => at > head && !KIND.test(withoutApproval(lines[at]?.text ?? '')))
  const withText = below.filter((at, index) =>
    lines.slice(at + 1, below[index + 1] ?? lines.length).some((line) => line.text !== ''),
  )
  return withText.length > 2 && withText.length * 3 >= below.length * 2 ? below : []
}

/** `Godkendelse af dagsorden` is an item, `Dagsorden` is none. */
function withoutApproval(text: string): string {
  return text.replace(/godkendelse af .*|evaluering af .*/iu, '')
}
