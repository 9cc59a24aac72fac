/**
 * Numbers that may be called back: Danish ones of eight digits that cost what a call costs. The Danish numbering plan has
 * numbers 2–9 first; those that begin with 90 are services paid for over the telephone bill; shorter ones are emergency and
 * service numbers.
 */
export type NumberRefusal = 'too-short' | 'emergency' | 'foreign' | 'premium' | 'not-a-number'

const EMERGENCY = new Set(['112', '114', '1813'])
const DIGITS = 8

/** @param text as an exchange tells it or as it was keyed in: `12345678`, `4512345678`, `+4512345678`, `004512345678` */
export function readNumber(text: string): { number: string } | { refused: NumberRefusal } {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\+?\d+$/.test(digits)) return { refused: 'not-a-number' }
  if (EMERGENCY.has(digits)) return { refused: 'emergency' }
  const national = withoutCountry(digits)
  if (national === null) return { refused: 'foreign' }
  if (national.length < DIGITS) return { refused: 'too-short' }
  if (national.length > DIGITS) return { refused: 'foreign' }
  if (/^[01]/.test(national)) return { refused: 'not-a-number' }
  if (national.startsWith('90')) return { refused: 'premium' }
  return { number: national }
}

/** Two spellings of one number are the same number. */
export function isSameNumber(one: string, other: string): boolean {
  return (withoutCountry(one) ?? one) === (withoutCountry(other) ?? other)
}

function withoutCountry(digits: string): string | null {
  const foreign = digits.replace(/^(\+|00)/, '')
  if (foreign !== digits) return foreign.startsWith('45') ? foreign.slice(2) : null
  return digits.length === DIGITS + 2 && digits.startsWith('45') ? digits.slice(2) : digits
}
