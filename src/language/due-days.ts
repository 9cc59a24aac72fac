import { addDays, nearestDate, nextWeekday } from './due-calendar.ts'
import { isoDate, WEEKDAYS } from './dates.ts'
import type { DuePattern } from './due-expression.ts'
import { DASH, day, DAY_LEAD, fullYear, LEAD, MONTH, monthNumber, regex, YEAR } from './due-words.ts'

function dateOf(dayText: string | undefined, month: number, year: number | null, today: string | null) {
  const number = Number(dayText)
  if (year !== null) return isoDate(year, month, number)
  return today === null ? null : nearestDate(month, number, today)
}

/** Numbers with a slash or a full stop that say other things than dates. */
const BEFORE_OTHER = /(?:kl\.?|punkt|pkt\.?|§+|afsnit|bilag|nr\.?|stk\.?|kap\.?|side|tabel|version|sag)\s*$/iu
const AFTER_OTHER = /^\s*(?:%|kr|mio|mia|pct|procent|km|m2|timer?|af\s)/iu

function isOther(match: RegExpMatchArray): boolean {
  const text = match.input ?? ''
  const at = match.index ?? 0
  return (
    BEFORE_OTHER.test(text.slice(Math.max(0, at - 12), at)) ||
    AFTER_OTHER.test(text.slice(at + match[0].length))
  )
}

const SLASH = '(\\d{1,2})/(\\d{1,2})(?:(?:[-/]|\\s)((?:20)?\\d{2})(?![\\d.,/]))?'

/** Single days and ranges of days, with or without their year. */
export const DAY_PATTERNS: readonly DuePattern[] = [
  {
    needs: /\d.{0,4}\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu,
    pattern: regex(
      DAY_LEAD,
      `(\\d{1,2})\\.?(?:${DASH}|\\s*\\.?[-–]\\s*)(?:den\\s+)?(\\d{1,2})\\.\\s*${MONTH}\\.?(?:\\s+${YEAR})?`,
    ),
    read: (m, today) => {
      const [month, year] = [monthNumber(m[3]), fullYear(m[4])]
      const [from, due] = [dateOf(m[1], month, year, today), dateOf(m[2], month, year, today)]
      return today === null && year === null ? null : day(due, from)
    },
  },
  {
    needs: /\d.{0,4}\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu,
    pattern: regex(
      DAY_LEAD,
      `(\\d{1,2})\\.\\s*${MONTH}\\.?(?:\\s+${YEAR})?\\s*(?:[-–]|til(?:\\s+den)?)\\s*(\\d{1,2})\\.\\s*${MONTH}\\.?(?:\\s+${YEAR})?`,
    ),
    read: (m, today) => {
      const year = fullYear(m[6])
      const due = dateOf(m[4], monthNumber(m[5]), year, today)
      return day(due, dateOf(m[1], monthNumber(m[2]), fullYear(m[3]) ?? year, today))
    },
  },
  {
    needs: /\d.{0,4}\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu,
    pattern: regex(DAY_LEAD, `(\\d{1,2})\\.?\\s*${MONTH}\\.?(?:\\s+${YEAR})?`),
    read: (m, today) => day(dateOf(m[1], monthNumber(m[2]), fullYear(m[3]), today)),
  },
  {
    needs: /\d{4}/u,
    pattern: regex(DAY_LEAD, `(\\d{1,2})[-./](\\d{1,2})[-./]${YEAR}`),
    read: (m) => day(isoDate(Number(m[3]), Number(m[2]), Number(m[1]))),
  },
  {
    needs: /\d{4}-/u,
    pattern: regex(DAY_LEAD, `${YEAR}-(\\d{2})-(\\d{2})`),
    read: (m) => day(isoDate(Number(m[1]), Number(m[2]), Number(m[3]))),
  },
  {
    needs: /\d\/\d/u,
    pattern: regex(DAY_LEAD, `(\\d{1,2})/(\\d{1,2})\\s*(?:[-–]|til)\\s*`, SLASH),
    read: (m, today) => {
      const year = fullYear(m[5])
      return day(dateOf(m[3], Number(m[4]), year, today), dateOf(m[1], Number(m[2]), year, today))
    },
  },
  {
    needs: /\d\/\d/u,
    pattern: regex(DAY_LEAD, SLASH),
    // A half and a quarter, and round the clock, are said with a slash as well; a date then has a word before it.
    read: (m, today) => {
      const fraction = /^(?:[1-3]\/[2-5]|24\/7)$/u.test(m[0])
      if (isOther(m) || (fraction && !startsLine(m))) return null
      return day(dateOf(m[1], Number(m[2]), fullYear(m[3]), today))
    },
  },
  {
    needs: /\d\.\d/u,
    pattern: regex(DAY_LEAD, '(\\d{2})\\.(\\d{2})(?:\\.(\\d{2}|\\d{4}))?(?:\\.(?=\\s|$))?'),
    read: (m, today) => (isOther(m) ? null : day(dateOf(m[1], Number(m[2]), fullYear(m[3]), today))),
  },
  {
    needs: /\d\.\d/u,
    pattern: regex(`${LEAD}(?:den\\s+|d\\.\\s*)`, '(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{2}|\\d{4})?'),
    read: (m, today) => day(dateOf(m[1], Number(m[2]), fullYear(m[3]), today)),
  },
  {
    needs: /dag/iu,
    pattern: regex(
      `(?:på|senest(?: på)?|inden|til|næste|førstkommende)\\s+(${WEEKDAYS.join('|')})(?!,?\\s+(?:den|d\\.|\\d))`,
    ),
    read: (m, today) => (today === null ? null : day(nextWeekday(today, weekdayNumber(m[1])))),
  },
  {
    needs: /dag|morgen/iu,
    pattern: regex('i\\s+(dag|morgen|overmorgen)'),
    read: (m, today) =>
      today === null
        ? null
        : day(addDays(today, ['dag', 'morgen', 'overmorgen'].indexOf((m[1] ?? '').toLowerCase()))),
  },
]

function startsLine(match: RegExpMatchArray): boolean {
  return match.index === 0 || match.input?.[(match.index ?? 0) - 1] === '\n'
}

function weekdayNumber(name: string | undefined): number {
  return WEEKDAYS.findIndex((each) => each === (name ?? '').toLowerCase())
}
