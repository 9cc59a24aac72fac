import {
  addDays,
  addMonths,
  daysOfWeek,
  easterOf,
  lastOfMonth,
  monthOf,
  sundayOf,
  yearOf,
  yearOfMonth,
} from './due-calendar.ts'
import { isoDate } from './dates.ts'
import type { DuePattern, DueReading } from './due-expression.ts'
import { day, FULL_MONTH, fullYear, LEAD, monthNumber, regex, span, YEAR } from './due-words.ts'
import { numberOfWord, NUMBER_WORD } from './number-words.ts'

const WEEKS: DuePattern[] = [
  {
    needs: /uge/iu,
    pattern: regex(
      LEAD,
      `(?:udgangen af )?uge\\s+(\\d{1,2})(?:\\s*(?:[-–]|og|til)\\s*(\\d{1,2}))?(?:,?\\s+(?:i\\s+)?${YEAR})?`,
    ),
    read: (m, today) => {
      const [first, last] = [Number(m[1]), Number(m[2] ?? m[1])]
      if (today === null && m[3] === undefined) return null
      const year = fullYear(m[3]) ?? yearOf(today ?? '')
      const gone = today !== null && m[3] === undefined && (daysOfWeek(year, last)?.[1] ?? '') < today
      const [from, to] = [daysOfWeek(gone ? year + 1 : year, first), daysOfWeek(gone ? year + 1 : year, last)]
      return to === null ? null : span(from?.[0] ?? null, to[1], 'week')
    },
  },
  {
    needs: /uge/iu,
    pattern: regex('(?:senest |inden (?:udgangen af )?|i )?(?:(denne)|næste) uge(?:\\s+\\d{1,2})?'),
    read: (m, today) => {
      if (today === null) return null
      const sunday = addDays(sundayOf(today), m[1] === undefined ? 7 : 0)
      return span(addDays(sunday, -6), sunday, 'week')
    },
  },
]

function monthSpan(
  month: number,
  year: number | null,
  today: string | null,
): [from: string, due: string] | null {
  const inYear = year ?? (today === null ? null : yearOfMonth(month, today))
  if (inYear === null || month === 0) return null
  return [isoDate(inYear, month, 1) ?? '', lastOfMonth(inYear, month)]
}

/** Parts of a period: primo ends on the 10th, medio on the 20th. */
const PART =
  '(primo|medio|ultimo|(?:i )?starten af|(?:i )?begyndelsen af|(?:i )?midten af|(?:i )?slutningen af|(?:inden |med |ved )?udgangen af)\\s+'

function partOfMonth(part: string | undefined, [from, due]: [string, string]): DueReading {
  const word = (part ?? '').toLowerCase()
  if (/primo|start|begynd/u.test(word)) return span(from, `${from.slice(0, 8)}10`, 'month')
  if (/medio|midt/u.test(word)) return span(`${from.slice(0, 8)}11`, `${from.slice(0, 8)}20`, 'month')
  return span(from, due, 'month')
}

const SUFFIX = '(?:s?[- ]?(?:møde(?:t|rne|rækken|række|runden)?|seminaret|måned|mdr\\.?))?'

const MONTH_PATTERNS: DuePattern[] = [
  {
    // `april, august og oktober`: all of it is one, done with the last.
    needs: /januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/iu,
    pattern: regex(
      LEAD,
      `${FULL_MONTH}((?:,\\s*${FULL_MONTH}){1,9})(?:,?\\s+og|,)\\s+${FULL_MONTH}(?:\\s+${YEAR})?`,
    ),
    read: (m, today) => {
      const groups = m.slice(1)
      const year = fullYear(groups.at(-1))
      const first = monthSpan(monthNumber(m[1]), year, today)
      const last = monthSpan(monthNumber(groups.at(-2)), year, first?.[0] ?? today)
      return first === null || last === null ? null : span(first[0], last[1], 'month')
    },
  },
  {
    needs: /januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/iu,
    pattern: regex(
      LEAD,
      `(?:${PART})?${FULL_MONTH}(?:\\s+${YEAR})?\\s*(?:[-–/]|og|eller|til)\\s*${FULL_MONTH}(?:\\s+${YEAR})?`,
    ),
    read: (m, today) => {
      const year = fullYear(m[5])
      const first = monthSpan(monthNumber(m[2]), fullYear(m[3]) ?? year, today)
      const last = monthSpan(monthNumber(m[4]), year, first?.[0] ?? today)
      return last === null ? null : span(first?.[0] ?? null, last[1], 'month')
    },
  },
  {
    needs: /januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/iu,
    pattern: regex(LEAD, `(?:${PART})?(?:${MONTH_SEASON()})`),
    read: (m, today) => readMonth(m, today),
  },
]

function MONTH_SEASON(): string {
  return `${FULL_MONTH}${SUFFIX}(?:\\s+${YEAR})?`
}

function readMonth(m: RegExpMatchArray, today: string | null): DueReading | null {
  const found = monthSpan(monthNumber(m[2]), fullYear(m[3]), today)
  if (found === null) return null
  // Before a month is the last day of the one before it.
  if (m[1] === undefined && /^(?:senest )?(?:inden|før)\s/iu.test(m[0]))
    return span(null, addDays(found[0], -1), 'month')
  return partOfMonth(m[1], found)
}

const ordinal = `(\\d|første|andet|tredje|fjerde)\\.?`
const ORDINALS = ['', 'første', 'andet', 'tredje', 'fjerde']
const ordinalOf = (text: string | undefined) =>
  /^\d$/u.test(text ?? '') ? Number(text) : ORDINALS.indexOf((text ?? '').toLowerCase())

/** A part of a year by its number: the year said, else the first such part not yet over. */
function partOfYear(
  number: number,
  months: number,
  year: number | null,
  today: string | null,
): DueReading | null {
  if (!(number >= 1 && number * months <= 12)) return null
  const last = number * months
  const inYear = year ?? (today === null ? null : yearOfMonth(last, today))
  if (inYear === null) return null
  return span(isoDate(inYear, last - months + 1, 1), lastOfMonth(inYear, last), 'period')
}

const PARTS_OF_YEAR: DuePattern[] = [
  {
    needs: /kvartal/iu,
    pattern: regex(
      LEAD,
      `(?:udgangen af )?${ordinal}\\s*(?:(?:-|–|og)\\s*(\\d)\\.?\\s*)?kvartal(?:\\s+(?:i\\s+)?${YEAR})?`,
    ),
    read: (m, today) =>
      partOfYear(m[2] === undefined ? ordinalOf(m[1]) : Number(m[2]), 3, fullYear(m[3]), today),
  },
  {
    needs: /q[1-4]/iu,
    pattern: regex(LEAD, `q([1-4])(?:\\s+${YEAR})?`),
    read: (m, today) => partOfYear(Number(m[1]), 3, fullYear(m[2]), today),
  },
  {
    needs: /halvår/iu,
    pattern: regex(LEAD, `(?:udgangen af )?${ordinal}\\s*halvår(?:\\s+(?:i\\s+)?${YEAR})?`),
    read: (m, today) => partOfYear(ordinalOf(m[1]), 6, fullYear(m[2]), today),
  },
  {
    needs: /forår|sommer|efterår|vinter/iu,
    pattern: regex(
      `((?:senest |inden |før |til |i løbet af |i |hen over |over )(?:det )?)?(?:kommende |næste )?(forår|sommer|efterår|vinter)(?:et|en)?(?:\\s+${YEAR})?(?!ferie)`,
    ),
    read: (m, today) => {
      // Without a word before it only a season with its year is a time: the bare word is most often a subject.
      const last = { forår: 5, sommer: 8, efterår: 11, vinter: 2 }[(m[2] ?? '').toLowerCase()] ?? 0
      if (m[1] === undefined && m[3] === undefined) return null
      const year = fullYear(m[3]) ?? (today === null ? null : yearOfMonth(last, today))
      // Before a season is the day before its first.
      if (year !== null && /^(?:inden|før)/iu.test(m[1] ?? ''))
        return span(null, lastOfMonth(year, last - 3), 'period')
      return year === null ? null : span(null, lastOfMonth(year, last), 'period')
    },
  },
]

/** Last day before and last day of the fortnight after the breaks of the school year. Winter and autumn: weeks 7 and 42. */
function breakDates(name: string, year: number): [before: string, after: string] {
  const easter = easterOf(year)
  if (name.startsWith('påske')) return [addDays(easter, -4), addDays(easter, 15)]
  if (name.startsWith('pinse')) return [addDays(easter, 47), addDays(easter, 64)]
  if (name.startsWith('sommer')) return [`${year}-06-30`, `${year}-08-31`]
  if (name.startsWith('jul')) return [`${year}-12-23`, `${year + 1}-01-15`]
  const week = daysOfWeek(year, name.startsWith('vinter') ? 7 : 42)
  return [addDays(week?.[0] ?? `${year}-10-15`, -3), addDays(week?.[1] ?? `${year}-10-15`, 14)]
}

const BREAKS: DuePattern[] = [
  {
    needs: /ferie|påske|pinse|jul/iu,
    pattern: regex(
      `(?:senest )?(inden|før|efter|op til)\\s+(sommerferie|efterårsferie|vinterferie|påskeferie|juleferie|påske|pinse|jul)(?:n|en)?(?:\\s+${YEAR})?`,
    ),
    read: (m, today) => {
      const after = (m[1] ?? '').toLowerCase() === 'efter' ? 1 : 0
      const name = (m[2] ?? '').toLowerCase()
      const year = fullYear(m[3])
      if (year !== null) return day(breakDates(name, year)[after])
      if (today === null) return null
      const dates = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1].map(
        (each) => breakDates(name, each)[after],
      )
      return day(dates.find((date) => date >= today) ?? null)
    },
  },
]

const YEARS: DuePattern[] = [
  {
    needs: /\d{4}/u,
    pattern: regex(
      `(?:(?:senest |inden )?(?:(primo|medio|ultimo)|(?:inden|med|ved|i) (?:udgangen|slutningen) af|i løbet af|i|senest i|inden)\\s+)${YEAR}(?!\\s*(?:og frem|-|–|/|kr|mio))`,
    ),
    read: (m) => {
      const part = (m[1] ?? '').toLowerCase()
      const year = Number(m[2])
      if (/^inden\s+\d/iu.test(m[0])) return span(null, `${year - 1}-12-31`, 'year')
      if (part === 'primo') return span(`${year}-01-01`, `${year}-01-31`, 'year')
      return span(`${year}-01-01`, part === 'medio' ? `${year}-06-30` : `${year}-12-31`, 'year')
    },
  },
  {
    needs: /år/iu,
    pattern: regex(
      '(?:inden |senest (?:ved |inden )?|ved |omkring |med |inden |i løbet af |senest )?(årets udgang|årets udløb|udgangen af året|årsskiftet|slutningen af året|indeværende år|året(?= ud))',
    ),
    read: (_, today) => (today === null ? null : span(null, `${yearOf(today)}-12-31`, 'year')),
  },
  {
    needs: /år|måned/iu,
    pattern: regex(
      '(?:senest |inden |i |til |i løbet af )(næste år|det kommende år|(?:udgangen af )?(?:denne|næste|indeværende) måned)',
    ),
    read: (m, today) => {
      if (today === null) return null
      const words = (m[1] ?? '').toLowerCase()
      if (words.endsWith('år')) return span(null, `${yearOf(today) + 1}-12-31`, 'year')
      const other = words.includes('næste') ? addMonths(today, 1) : today
      return span(null, lastOfMonth(yearOf(other), monthOf(other)), 'month')
    },
  },
]

const DISTANCES: DuePattern[] = [
  {
    needs: /dag|uge|måned|mdr|år/iu,
    pattern: regex(
      `(?:om|inden for|inden|efter|senest om|senest|i løbet af)\\s+(?:ca\\.?\\s+|cirka\\s+|højst\\s+|de næste\\s+|de kommende\\s+)?(?:${NUMBER_WORD}\\s+)(dage?|uger?|måned(?:er)?|mdr\\.?|år|halvt år|kvart år)(?!\\s+(?:før|efter|inden|forud|siden))`,
    ),
    read: (m, today) => {
      const count = numberOfWord(m[1])
      const unit = (m[2] ?? '').toLowerCase()
      if (today === null || count === null) return null
      const days = unit.startsWith('dag') ? count : unit.startsWith('uge') ? 7 * count : null
      const months = unit === 'halvt år' ? 6 : unit === 'kvart år' ? 3 : unit === 'år' ? 12 * count : count
      return span(null, days === null ? addMonths(today, months) : addDays(today, days), 'distance')
    },
  },
]

/** Weeks, months, parts of years, school breaks, years and distances. */
export const PERIOD_PATTERNS: readonly DuePattern[] = [
  ...WEEKS,
  ...MONTH_PATTERNS,
  ...PARTS_OF_YEAR,
  ...BREAKS,
  ...YEARS,
  ...DISTANCES,
]
