/** Numbers as Danes print them, with the unit that follows. */
export interface Figure {
  value: number
  /** Digits after the comma. */
  decimals: number
  /** `kr`, `mio. kr`, `%`, `km` …; empty where none is printed. */
  unit: string
  at: number
  length: number
}

const NUMBER = '[-−–+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|[-−–+]?\\d+(?:,\\d+)?'
const UNIT =
  '%|pct\\.?|procent|(?:t\\.?|mio\\.?|mia\\.?|millioner|milliarder)?\\s?kr(?:oner)?(?!\\p{L})\\.?|mio\\.|mia\\.|km(?!\\p{L})'
const CELL = new RegExp(`^(?:kr\\.\\s*)?(${NUMBER})\\s*(${UNIT}|\\p{L}{1,12}\\.?)?$`, 'iu')
const IN_TEXT = new RegExp(`(?<![\\d.,/\\p{L}§-])(${NUMBER})(?![\\d/]|[.,]\\d|[-–]\\d)\\s?(${UNIT})?`, 'giu')

/** The figure that a whole table cell is; `null` for other cells. */
export function figureOfCell(cell: string): Figure | null {
  const match = CELL.exec(cell.trim().replaceAll('\u00A0', ' '))
  return match?.[1] === undefined ? null : figure(match[1], match[2], 0, cell.length)
}

/** Figures in running text, dates and case numbers left out. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(IN_TEXT)].map((match) =>
    figure(match[1] ?? '', match[2], match.index, match[0].trimEnd().length),
  )
}

function figure(digits: string, unit: string | undefined, at: number, length: number): Figure {
  const plain = digits.replaceAll('.', '').replace(',', '.').replace(/^[−–]/u, '-')
  const decimals = digits.includes(',') ? digits.length - digits.indexOf(',') - 1 : 0
  return { value: Number(plain), decimals, unit: unitOf(unit ?? ''), at, length }
}

function unitOf(printed: string): string {
  const word = printed.toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, '').trim()
  if (/^(?:pct|procent)$/u.test(word)) return '%'
  if (/^mio|^million/u.test(word)) return 'mio'
  if (/^mia|^milliard/u.test(word)) return 'mia'
  return word === 'kroner' ? 'kr' : word
}

/** A number as Danes write it: `1.234,5`. */
export function written(value: number, decimals = 0): string {
  return value.toLocaleString('da-DK', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
  })
}

/** A sum of printed figures may differ from the printed sum by rounding where they have decimals. */
export function sameSum(sum: number, printed: number, decimals: number, addends: number): boolean {
  const step = 10 ** -decimals
  const slack = decimals > 0 && addends > 2 ? step : 0
  return Math.abs(sum - printed) <= slack + step / 1000
}
