import type { Line } from './lines.ts'
import { sectionHeadingOf } from './section-heading.ts'

/** Ways in which minutes set the number of an item; the items of one meeting are set in one way. */
export const HEADING_SHAPES = [
  'named',
  'numbered',
  'split',
  'addressed',
  'bracketed',
  'yearly',
  'bare',
] as const
export type HeadingShape = (typeof HEADING_SHAPES)[number]

/** A line that may be the heading of an item. */
export interface Candidate {
  at: number
  /** Index after its last line: the title may stand on the next. */
  end: number
  number: string
  title: string
  /** It carries a mark of its own: `3 (Lukket) Køb af jord`. */
  closed: boolean
}

export const LONGEST_TITLE = 250

/** `Punkt 3: Nyt`, `Sag nr. 3: Nyt`, `Åbent punkt 3 - Nyt`; the title may stand on the next line. */
const NAMED =
  /^(?:(åbent?|lukket)\s+)?(?:(?:punkt|pkt\.?|sag|dagsordens?punkt|dagsordenens punkt|emne)(?:\s+nr\.?)?\s+|§\s*|nr\.\s+)(\d{1,4}[a-z]?)\s*(?:[:.)–-]\s*(\S.*)?|\s(\S.*))?$/iu
/** `3. Nyt`, `3: Nyt`, `3 - Nyt`, `• 3. Nyt`. */
const NUMBERED = /^(?:[•·]\s*)?(\d{1,4}[a-z]?)(?:\.\s+|\.(?=[\p{L}"”(])|:\s+|\s+[-–|]\s+(?=\p{Lu}))(\S.*)$/u
const MONTH =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})/iu
/** `3 (Åben) Nyt`: a mark in brackets between number and title. */
const MARKED = /^(\d{1,4}[a-z]?)\.?\s*(\((?:åbent?|lukket|offentligt?|fortroligt?|å|l)\)\s*\S.*)$/iu
/** A number without its full stop: `01 Nyt`, `• 3 Nyt`; `12 Nyt` only where the contents list it. */
const BARE = /^(?:[•·]\s*)?(\d{1,4})\s+(\p{Lu}.*)$/u
const SURE_BARE = /^(?:[•·]\s*\d|0\d\s)/u
const ALONE = /^(\d{1,4})\.?$/u
/** `Ad 3. Nyt`: the minutes of an agenda that went before. */
const ADDRESSED = /^ad\.?\s+(?:(?:punkt|pkt\.?)\s+)?(\d{1,3})[.:)]?\s+(?:[-–]\s+)?(\S.*)$/iu
/** `3) Nyt`: lists are set so too; proof must come from around it. */
const BRACKETED = /^(\d{1,3})\)\s+(\S.*)$/u
/** `3/2024 Nyt`, `3-2024: Nyt`: numbered through the year. */
const YEARLY = /^(\d{1,4}(?:\/|-)(?:\d{2}|(?:19|20)\d{2}))[.:)]?\s+(?:[-–]\s+)?(\p{Lu}.*)$/u
/** The number of an item and no more. */
const NAMED_ALONE = /^(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s+\d{1,4}\.?$/iu
const MARK = /^\((åbent?|lukket|offentligt?|fortroligt?|å|l)\)\s*/iu

const OTHER_SHAPES: [HeadingShape, RegExp][] = [
  ['bracketed', BRACKETED],
  ['addressed', ADDRESSED],
  ['yearly', YEARLY],
  ['bare', BARE],
]

/** Number that a line begins with as items and list points do, or `null`. */
export function numberOf(text: string): number | null {
  const match = NUMBERED.exec(text)
  return match?.[1] === undefined ? null : Number.parseInt(match[1], 10)
}

/** Lines of each shape, in order. `isListed` tells whether the contents have a title. */
export function headingCandidates(
  lines: Line[],
  from: number,
  isListed: (title: string) => boolean,
): Record<HeadingShape, Candidate[]> {
  const found: Record<HeadingShape, Candidate[]> = {
    named: [],
    numbered: [],
    split: [],
    addressed: [],
    bracketed: [],
    yearly: [],
    bare: [],
  }
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (text === '' || text.length > LONGEST_TITLE || !/\d/.test(text.slice(0, 40))) continue
    const named = namedAt(lines, at, text)
    const numbered = named === null ? numberedAt(at, text, isListed) : null
    if (named !== null) found.named.push(named)
    else if (numbered !== null) found.numbered.push(numbered)
    else if (ALONE.test(text)) push(found.split, withTitleBelow(lines, at, text.replace('.', ''), false))
    else {
      const shape = OTHER_SHAPES.find(([, pattern]) => pattern.test(text))
      const match = shape?.[1].exec(text)
      if (shape !== undefined && match?.[1] !== undefined && match[2] !== undefined)
        found[shape[0]].push({
          at,
          end: at + 1,
          number: match[1],
          title: match[2],
          closed: false,
        })
    }
  }
  return found
}

function push(list: Candidate[], candidate: Candidate | null): void {
  if (candidate !== null) list.push(candidate)
}

function namedAt(lines: Line[], at: number, text: string): Candidate | null {
  const match = NAMED.exec(text)
  if (match?.[2] === undefined) return null
  const closed = /^lukket/iu.test(match[1] ?? '')
  const title = match[3] ?? match[4]
  // `Punkt 3 blev udsat` is a sentence.
  if (match[3] === undefined && match[4] !== undefined && !/^[\p{Lu}(]/u.test(match[4])) return null
  if (title === undefined) return withTitleBelow(lines, at, match[2], closed)
  return { at, end: at + 1, number: match[2], ...withoutMark(title, closed) }
}

function numberedAt(at: number, text: string, isListed: (title: string) => boolean): Candidate | null {
  const match = MARKED.exec(text) ?? NUMBERED.exec(text)
  if (match?.[1] !== undefined && match[2] !== undefined) {
    if (MONTH.test(match[2])) return null
    return { at, end: at + 1, number: match[1], ...withoutMark(match[2], false) }
  }
  const bare = BARE.exec(text)
  if (bare?.[1] === undefined || bare[2] === undefined) return null
  if (!SURE_BARE.test(text) && !isListed(bare[2])) return null
  return { at, end: at + 1, number: bare[1], title: bare[2], closed: false }
}

/** `Sag nr. 3. Emne: Nyt` */
const LABELLED_TITLE = /^(?:emne|titel|overskrift)\s*:\s*(?=\S)/iu

/** A mark for open items is taken off; so is one for closed items, which is kept as `closed`. */
function withoutMark(printed: string, closed: boolean): { title: string; closed: boolean } {
  const title = printed.replace(LABELLED_TITLE, '')
  const mark = MARK.exec(title)
  const bare = mark === null ? '' : title.slice(mark[0].length)
  if (mark === null || bare === '') return { title, closed }
  return { title: bare, closed: closed || /^(?:l|f)/iu.test(mark[1] ?? '') }
}

/** The number stands alone, and the title on the next line that is not blank. */
function withTitleBelow(lines: Line[], at: number, number: string, closed: boolean): Candidate | null {
  let next = at + 1
  while (next < at + 3 && lines[next]?.text === '') next++
  const line = lines[next]
  if (line === undefined || line.text === '' || line.text.length > LONGEST_TITLE) return null
  if (!/^[\p{L}"”(]/u.test(line.text) || sectionHeadingOf(line) !== null) return null
  if (NAMED_ALONE.test(line.text)) return null
  return { at, end: next + 1, number, ...withoutMark(line.text, closed) }
}
