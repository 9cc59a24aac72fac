import { numberOfWord } from '../../language/number-words.ts'
import { NUMBER_WORD } from '../../language/number-words.ts'
import type { ItemText, PlacedSentence } from './check-context.ts'
import { figureOfCell, written } from './figures.ts'
import type { PlacedTable } from './placed-tables.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const PERCENT = '(\\d{1,3}(?:,\\d+)?)\\s?(?:%|pct\\.?|procent)'
const CHANGE =
  '(?:forøgelse|stigning|steg(?:et)?|stiger|vækst|udvidelse|øges|øget|fald(?:et|er)?|reduktion|flere|færre|mere|mindre|højere|lavere)'
const MORE = new RegExp(`(?<!\\p{L})${NUMBER_WORD}\\s+(?:yderligere|ekstra|nye|flere)\\s+\\p{L}{4,}`, 'iu')
const RISE = new RegExp(`${PERCENT}\\s+(?:forøgelse|stigning|udvidelse|vækst|flere)(?!\\p{L})`, 'iu')
/** What there is today. */
const BASE = new RegExp(
  `(?:plads til|i dag(?: er der)?|nuværende|består af|råder over|der er nu|har)\\s+${NUMBER_WORD}\\s+(\\p{L}{4,})`,
  'iu',
)
const NUM = '(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)'
const FROM_TO = new RegExp(
  `fra\\s+(?:kr\\.\\s*)?${NUM}\\s*(?:mio\\.|kr\\.|km|\\p{L}{3,})?(?:\\s+kr\\.)?(?:\\s+i\\s+\\d{4})?\\s+til\\s+(?:kr\\.\\s*)?${NUM}(?![\\d/]).{0,60}?${PERCENT}`,
  'iu',
)
const SHARE = new RegExp(
  `(?<![\\d.,])${NUM}\\s+(?:ud\\s+)?af\\s+(?:(?:de|i alt|alle|kommunens)\\s+){0,2}${NUM}(?![\\d/])(?!\\s?(?:%|pct)).{0,40}?(?:\\(|svarer til|svarende til|, altså|dvs\\.)\\s*(?:ca\\.\\s*)?${PERCENT}`,
  'iu',
)
const STEPS_BACK = 4

export const percentages = defineRule({
  id: 'percentages',
  severity: 'error',
  title: 'En procent passer ikke til sine tal',
  explanation:
    'Procenter regnes efter, hvor tallene står ved siden af: fra ét tal til et andet, en andel af en helhed, en udvidelse af det, der er, og tabeller med to år. En stigning regnes af det, man havde før.',
  look: ({ items }) =>
    items.flatMap((item) => item.sentences.flatMap((sentence, at) => remarksOf(item, sentence, at))),
})

function remarksOf(item: ItemText, sentence: PlacedSentence, at: number): Remark[] {
  const { text, lines } = sentence
  if (!/\d\s?(?:%|pct|procent)/iu.test(text)) return []
  const messages = [ofChange(text), ofShare(text), ofMore(item, text, at), ...ofTables(item, text)]
  return messages.flatMap((message) => (message === null ? [] : [{ item, message, lines }]))
}

const num = (text: string | undefined) => Number((text ?? '').replaceAll('.', '').replace(',', '.'))

/** Printed with this many digits, the percentage may be the true one. Half a step, and one more where it is said roughly. */
function fits(printed: string | undefined, real: number, text: string): boolean {
  const decimals = (printed ?? '').includes(',') ? ((printed ?? '').split(',')[1]?.length ?? 0) : 0
  const rough = /(?:ca\.|cirka|omkring|knap|godt|næsten|over|mere end)/iu.test(text)
  return Math.abs(num(printed) - Math.abs(real)) <= 10 ** -decimals * (rough ? 2.5 : 1)
}

function ofChange(text: string): string | null {
  const match = FROM_TO.exec(text)
  const [before, after] = [num(match?.[1]), num(match?.[2])]
  if (match === null || before === 0 || !new RegExp(CHANGE, 'iu').test(text)) return null
  // Percentages of percentages and years are other things.
  if (isYear(before) || isYear(after) || /fra\s+[\d.,]+\s?(?:%|pct)/iu.test(match[0])) return null
  const real = ((after - before) / before) * 100
  return fits(match[3], real, text)
    ? null
    : `Fra ${match[1]} til ${match[2]} er ${written(round(Math.abs(real)))} %, men der står ${match[3]} %.`
}

function ofShare(text: string): string | null {
  const match = SHARE.exec(text)
  const [part, whole] = [num(match?.[1]), num(match?.[2])]
  if (match === null || whole === 0 || part > whole || isYear(whole)) return null
  // The last of several numbers, or a mean of them.
  if (/gennemsnit/iu.test(text) || /\d[\d.]*\s*(?:og|,)\s*$/u.test(text.slice(0, match.index))) return null
  const real = (part / whole) * 100
  return fits(match[3], real, text)
    ? null
    : `${match[1]} af ${match[2]} er ${written(round(real))} %, men der står ${match[3]} %.`
}

/** `to nye borde er en 33 % forøgelse`, where a little above there is room for four. */
function ofMore(item: ItemText, text: string, at: number): string | null {
  const [rise, more] = [RISE.exec(text), MORE.exec(text)]
  const added = numberOfWord(more?.[1])
  if (rise === null || added === null || added === 0) return null
  for (let back = at; back >= Math.max(0, at - STEPS_BACK * 2); back--) {
    const match = BASE.exec(item.sentences[back]?.text ?? '')
    const base = numberOfWord(match?.[1])
    if (match === null || base === null || base <= added) continue
    const real = (added / base) * 100
    if (fits(rise[1], real, text)) return null
    const ofNew = fits(rise[1], (added / (base + added)) * 100, text)
    const why = ofNew ? ` ${rise[1]} % er andelen af de nye ${base + added}.` : ''
    return `${added} mere end ${base} er ${written(round(real))} %, men der står ${rise[1]} %.${why}`
  }
  return null
}

/** `et fald på 4 % i kørsel til høj sats` against the row `Høj sats` of a table with two years. */
function ofTables(item: ItemText, text: string): string[] {
  const found: string[] = []
  for (const clause of text.split(/,\s+|\s+(?:mens|og)\s+(?=.*%)/u)) {
    const match = new RegExp(`(?<!\\p{L})${CHANGE}.{0,30}?${PERCENT}|${PERCENT}.{0,12}?${CHANGE}`, 'iu').exec(
      clause,
    )
    const printed = match?.[1] ?? match?.[2]
    if (printed === undefined) continue
    for (const table of item.tables) found.push(...rowRemark(table, clause, printed))
  }
  return found
}

function rowRemark(table: PlacedTable, clause: string, printed: string): string[] {
  if (
    table.header.length !== 3 ||
    !table.header.slice(1).every((head) => /^(?:\p{L}+ )?(?:19|20)\d{2}$/u.test(head))
  )
    return []
  for (const row of table.rows) {
    const label = (row.cells[0] ?? '').toLowerCase()
    if (label.length < 4 || !clause.toLowerCase().includes(label)) continue
    const [before, after] = [figureOfCell(row.cells[1] ?? ''), figureOfCell(row.cells[2] ?? '')]
    if (!before || !after || before.value === 0 || before.unit === '%') continue
    const real = ((after.value - before.value) / before.value) * 100
    if (!fits(printed, real, clause))
      return [
        `»${row.cells[0] ?? ''}« ændrer sig ${written(round(Math.abs(real)))} % i tabellen, men der står ${printed} %.`,
      ]
  }
  return []
}

const round = (value: number) => Math.round(value * 10) / 10
const isYear = (value: number) => value >= 1900 && value <= 2199
