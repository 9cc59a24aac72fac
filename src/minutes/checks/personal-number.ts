import { isoDate } from '../../language/dates.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const TEN = /(?<![\d.,/-])(\d{2})(\d{2})(\d{2})[-– ]?(\d)(\d{3})(?![\d/]|[.,]\d)/gu
/** Weights of the check digit (CPR-kontoret: Personnummeret i CPR). Numbers since 2007 may be without it. */
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const OTHER_NUMBER =
  /(?:cvr|ean|konto|p-nummer|tlf|telefon|sags?(?:nr|nummer)?|dok(?:ument)?(?:nr|nummer)?|journal(?:nr)?|faktura|matrikel|id)\.?:?\s*(?:nr\.?:?\s*)?$/iu

export const personalNumber = defineRule({
  id: 'personal-number',
  severity: 'error',
  title: 'Et CPR-nummer',
  explanation:
    'Personnumre må ikke stå i en dagsorden eller et referat, der kan læses af andre (databeskyttelseslovens § 11). Nummeret kendes på sin dato og form; passer kontrolcifferet også, er det næsten sikkert.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.passages.flatMap(({ text, lines }) =>
        numbersIn(text).map((certain): Remark => ({
          item,
          message: certain
            ? 'Her står et CPR-nummer.'
            : 'Her står et tal med CPR-nummerets form. Kontrolcifferet passer ikke, men numre siden 2007 kan være uden.',
          lines,
        })),
      ),
    ),
})

/** For each number with the form of a personal number: whether its check digit fits. */
export function numbersIn(text: string): boolean[] {
  const found: boolean[] = []
  for (const match of text.matchAll(TEN)) {
    const [printed, day = '', month = '', year = '', seventh = ''] = match
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (OTHER_NUMBER.test(before)) continue
    if (isoDate(yearOf(Number(year), Number(seventh)), Number(month), Number(day)) === null) continue
    const digits = printed.replace(/\D/gu, '')
    const fits = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0
    // Ten digits in one are as often another number; they count where the check digit or the word before says so.
    const labelled = /(?:cpr|person(?:nummer)?|født)\D{0,16}$/iu.test(before)
    if (fits || labelled || /^\d{6}[-–]/u.test(printed)) found.push(fits)
  }
  return found
}

/** The seventh digit tells the century. */
function yearOf(year: number, seventh: number): number {
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : 1800 + year
}
