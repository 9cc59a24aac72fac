import { isMarkedClosed } from './closed-marks.ts'
import type { Line } from './lines.ts'
import { sectionHeadingOf } from './section-heading.ts'

/** A line that may count items: the same `form` in other lines of the paper, with the next `count`, tells that it does. */
export interface CountedLine {
  at: number
  /** Index after its last line: the title may stand on the next. */
  end: number
  /** All that is the same in every heading set in this way. */
  form: string
  count: number
  /** As printed; `null` where what counts is no number of the item, such as the time of day. */
  number: string | null
  title: string
  closed: boolean
}

const LONGEST = 200
const COUNTER = '\\d{1,4}(?:[./-]\\d{1,4})?|[IVXL]{1,7}|\\p{Lu}|\\p{Ll}(?=[.)])'
/** A word or three, a counter with any signs around it, and a title: `RR 88/21 Nyt`, `#3 – Nyt`, `C. Nyt`, `Løbenr. 47`. */
const IN_FRONT = new RegExp(
  `^((?:\\p{L}[\\p{L}-]*[.:]?\\s){0,3}?(?:\\p{Lu}{1,4}-?(?=\\d)|[#§(\\[<•*-]*\\s?))(${COUNTER})((?:\\s?(?:af|/)\\s?\\d{1,3}(?=\\s|$|[.:)–-])|\\.?\\s\\p{Ll}{2,14}(?=\\s?[-–:]\\s))?[.:,;)\\]>°ºo*]{0,2})(?:(\\s?[-–—|:>/]\\s?|\\s+|(?<=[.:)\\]])(?=\\p{L}))(\\S.*))?$`,
  'u',
)
/** A title with its counter behind it: `Nyt (punkt 3)`, `Nyt – pkt. 3`. */
const BEHIND = new RegExp(
  `^(\\p{Lu}.{2,150}?)\\s?([([]|\\s[-–—|/]\\s)((?:\\p{L}[\\p{L}-]*\\.?\\s){0,2}?)(\\d{1,3})[)\\]]?$`,
  'u',
)
const CLOCK =
  /^(kl(?:okken)?\.?\s*)?(\d{1,2})[.:](\d{2})(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?[:.]?(?:\s[-–])?\s+(\p{Lu}.*)$/iu
const BEGINS_TITLE = /^[\p{Lu}\d"”“»(]/u

/** Every way in which the line may count. Most lines can not. */
export function countedLines(lines: Line[], at: number): CountedLine[] {
  const text = lines[at]?.text ?? ''
  if (text === '' || text.length > LONGEST) return []
  return [...countedInFront(lines, at, text), ...countedBehind(at, text), ...countedByClock(at, text)]
}

function countedInFront(lines: Line[], at: number, text: string): CountedLine[] {
  const [, before = '', counter, close = '', apart = '', printed] = IN_FRONT.exec(text) ?? []
  if (counter === undefined || before.length > 30 || (printed !== undefined && !BEGINS_TITLE.test(printed)))
    return []
  // A letter and a word alone are a name.
  if (/\p{L}/u.test(counter) && printed !== undefined && close === '' && /^\s+$/u.test(apart)) return []
  const below = printed === undefined ? titleBelow(lines, at) : { title: printed, end: at + 1 }
  if (below === null) return []
  const signs = `${before.toLowerCase().trim()}|${close.replace(/\d+/u, '')}${apart.trim()}|${printed === undefined ? 'below' : ''}`
  const { end } = below
  const { title, closed } = withoutWord(below.title)
  return counts(counter).map(({ count, kind }) => ({
    at,
    end,
    form: `${signs}|${kind}`,
    count,
    number: counter,
    title,
    closed,
  }))
}

/** What a counter counts: of two numbers either may stay the same. A letter may be a numeral. */
function counts(counter: string): { count: number; kind: string }[] {
  const [, first, sign, second] = /^(\d+)(?:([./-])(\d+))?$/u.exec(counter) ?? []
  if (first !== undefined && second === undefined) return [{ count: Number(first), kind: '#' }]
  if (first !== undefined)
    return [
      { count: Number(first), kind: `#${sign}${second}` },
      { count: Number(second), kind: `${first}${sign}#` },
    ]
  const roman = romanValue(counter)
  const letter =
    counter.length === 1
      ? [
          {
            count: counter.toUpperCase().charCodeAt(0) - 64,
            kind: counter === counter.toUpperCase() ? 'letter' : 'small',
          },
        ]
      : []
  return roman === null ? letter : [...letter, { count: roman, kind: 'roman' }]
}

const NUMERALS = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
])

function romanValue(text: string): number | null {
  let sum = 0
  for (const [index, sign] of [...text].entries()) {
    const value = NUMERALS.get(sign)
    if (value === undefined) return null
    const next = NUMERALS.get(text.charAt(index + 1)) ?? 0
    sum += next > value ? -value : value
  }
  return sum > 0 ? sum : null
}

function titleBelow(lines: Line[], at: number): { title: string; end: number } | null {
  let next = at + 1
  while (next < at + 3 && lines[next]?.text === '') next++
  const line = lines[next]
  if (line === undefined || line.text === '' || line.text.length > LONGEST || sectionHeadingOf(line) !== null)
    return null
  return /^[\p{Lu}"”“»(]/u.test(line.text) ? { title: line.text, end: next + 1 } : null
}

/** `LUKKET Køb af jord`: the word is a mark and no part of the title. */
function withoutWord(title: string): { title: string; closed: boolean } {
  const word = /^(?:LUKKET|ÅBENT?)(?:\s(?:SAG|PUNKT))?\s+(?=\p{Lu})/u.exec(title)
  const closed = isMarkedClosed(title)
  return word === null
    ? { title, closed }
    : { title: title.slice(word[0].length), closed: closed || title.startsWith('L') }
}

function countedBehind(at: number, text: string): CountedLine[] {
  const [, title, sign = '', word = '', counter] = BEHIND.exec(text) ?? []
  if (title === undefined || counter === undefined) return []
  const form = `behind|${sign.trim()}|${word.trim().toLowerCase()}`
  return [
    { at, end: at + 1, form, count: Number(counter), number: counter, title, closed: isMarkedClosed(title) },
  ]
}

function countedByClock(at: number, text: string): CountedLine[] {
  const [, , hour, minute, title] = CLOCK.exec(text) ?? []
  if (title === undefined) return []
  const count = Number(hour) * 60 + Number(minute)
  return [{ at, end: at + 1, form: 'clock', count, number: null, title, closed: isMarkedClosed(title) }]
}
