import { findDates } from '../../language/dates.ts'

/**
 * What lines of one layout look like: words and signs that every one of them has, and holes for what differs. A pattern is
 * plain JSON, is stored, and can be said in words.
 */
export type Pattern = readonly Piece[]
export type Piece =
  /** Printed as it stands; space may be longer, dashes of any length. */
  | string
  | { hole: 'number'; shape: string }
  | { hole: 'title' | 'value' | 'rest' | 'digits' | 'date' | 'any' | 'name' }

export interface PatternMatch {
  number: string | null
  title: string | null
  value: string | null
  /** What stands behind the pattern's last sign; empty where nothing does. */
  rest: string
  /** Length of what stands before `rest`. */
  lead: number
}

const DAY =
  '(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\\s+)?(?:den\\s+|d\\.\\s*)?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.?\\s*(?:[./-]\\s*\\d{1,2}\\s*[./ -]\\s*|\\p{Ll}{3,9}\\.?\\s+)(?:\\d{4}|\\d{2}))'
const DAY_AT_END = /(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s+)?(?:den\s+|d\.\s*)?$/iu

const HOLES: Record<Exclude<Piece, string>['hole'], string> = {
  number: '',
  title: '(?<title>\\S.*)',
  value: '(?<value>\\S.*?)',
  rest: '(?:\\s*(?<rest>\\S.*))?',
  digits: '\\d+(?:[.,:]\\d+)*',
  date: DAY,
  any: '\\S.*',
  name: '\\p{Lu}[\\p{L} ,.-]{2,70}?',
}

const compiled = new WeakMap<Pattern, RegExp>()

/** The match of a line's text, or `null`. */
export function matchPattern(pattern: Pattern, text: string): PatternMatch | null {
  const [first] = pattern
  // Most lines are told from a pattern by their first letter.
  if (typeof first === 'string' && /^\p{L}/u.test(first) && first.charCodeAt(0) !== text.charCodeAt(0))
    return null
  if (text.length > 1000) return null
  let regex = compiled.get(pattern)
  if (regex === undefined) {
    regex = new RegExp(`^${pattern.map(sourceOf).join('')}$`, 'du')
    compiled.set(pattern, regex)
  }
  const match = regex.exec(text)
  if (match === null) return null
  const { number = null, title = null, value = null, rest = '' } = match.groups ?? {}
  return { number, title, value, rest, lead: match.indices?.groups?.['rest']?.[0] ?? text.length }
}

function sourceOf(piece: Piece): string {
  if (typeof piece === 'string') return literalSource(piece)
  if (piece.hole === 'number') return `(?<number>${shapeSource(piece.shape)})`
  return HOLES[piece.hole]
}

function literalSource(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/[-–—]/gu, '[-–—]')
    .replace(/\s+/gu, '\\s+')
}

/** `1/11` stands for `7/2024`, `I` for a Roman number, `A.1` for a letter and a number. */
export function shapeOfNumber(number: string): string {
  if (/^[IVXLC]+$/u.test(number)) return 'I'
  return number
    .replace(/\d+/gu, '1')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
}

function shapeSource(shape: string): string {
  if (shape === 'I') return '[IVXLC]{1,7}'
  return [...shape]
    .map((sign) => ({ '1': '\\d{1,4}', A: '\\p{Lu}', a: '\\p{Ll}' })[sign] ?? literalSource(sign))
    .join('')
}

/** A text as pieces: its days and numbers are holes, for they differ from one document to the next. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { at, length } of findDates(text)) {
    const before = text.slice(from, at)
    const start = before.length - (DAY_AT_END.exec(before)?.[0].length ?? 0)
    pieces.push(...withoutDigits(before.slice(0, start)), { hole: 'date' })
    from = at + length
  }
  return joined([...pieces, ...withoutDigits(text.slice(from))])
}

function withoutDigits(text: string): Piece[] {
  return text
    .split(/(\d+(?:[.,:]\d+)*)/u)
    .map((part, index): Piece => (index % 2 === 1 ? { hole: 'digits' } : part))
    .filter((piece) => piece !== '')
}

/** Pieces with neighbouring literals put together. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece
    else whole.push(piece)
  }
  return whole
}

/** Words that every line of the pattern has. */
export function wordsOf(pattern: Pattern): string[] {
  return pattern.flatMap((piece) =>
    typeof piece === 'string' ? (piece.match(/\p{L}[\p{L}\p{N}.]*/gu) ?? []) : [],
  )
}

/** Signs and words that every line of the pattern has, without space. */
export function literalLength(pattern: Pattern): number {
  return pattern.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? piece.replace(/\s/gu, '').length : 0),
    0,
  )
}

export function isSamePattern(a: Pattern, b: Pattern): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
