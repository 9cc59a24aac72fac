const NUMBER = '([-−–]?\\s?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,3})?|[-−–]?\\s?\\d+(?:,\\d{1,3})?)'
const UNIT = '(t\\.?\\s?kr|mio|mia|millioner|million|milliarder|milliard)?'
const AMOUNT = new RegExp(`^(?:kr\\.?\\s*)?${NUMBER}\\s*${UNIT}\\.?\\s*(?:kr(?:oner)?)?\\.?(?:,-)?$`, 'iu')

const FACTOR: Record<string, number> = { t: 1_000, mio: 1_000_000, mil: 1_000_000, mia: 1_000_000_000 }

function factorOf(unit: string): number {
  const word = unit.toLowerCase()
  if (word === '') return 1
  if (word.startsWith('milliard')) return 1_000_000_000
  return (word.startsWith('t') ? FACTOR['t'] : FACTOR[word.slice(0, 3)]) ?? 1
}

/**
 * The amount that a whole text is, in whole øre: `1.234,50 kr.` → 123450, `kr. 100.000` → 10000000, `-5,1 mio. kr.`.
 * `null` where the text is something else, or where the amount is no whole number of øre or beyond exact numbers.
 */
export function parseAmount(text: string): number | null {
  const match = AMOUNT.exec(text.trim().replaceAll('\u00A0', ' '))
  if (match?.[1] === undefined) return null
  const negative = /^[-−–]/u.test(match[1])
  const [whole = '', fraction = ''] = match[1].replace(/[-−–.\s]/gu, '').split(',')
  // Digits are moved instead of multiplied: 0,29 × 100 is not 29 in floating point.
  const thousandths = Number(whole + fraction.padEnd(3, '0')) * factorOf(match[2] ?? '')
  const ore = thousandths / 10
  if (!Number.isSafeInteger(ore) || !Number.isSafeInteger(thousandths)) return null
  return negative && ore !== 0 ? -ore : ore
}

/** Whole øre as Danes write it: 123450 → `1.234,50 kr.`, 10000000 → `100.000 kr.`. Throws `RangeError` on fractions. */
export function writeAmount(ore: number): string {
  if (!Number.isSafeInteger(ore)) throw new RangeError(`not whole øre: ${ore}`)
  const digits = String(Math.abs(ore)).padStart(3, '0')
  const cents = digits.slice(-2)
  const sign = ore < 0 ? '-' : ''
  return `${sign}${groupThousands(digits.slice(0, -2))}${cents === '00' ? '' : `,${cents}`} kr.`
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, '.')
}

/** A whole number with points between thousands: 11000 → `11.000`. */
export function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return `${value < 0 ? '-' : ''}${groupThousands(String(Math.abs(value)))}`
}
