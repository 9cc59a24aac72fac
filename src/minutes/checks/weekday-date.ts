import { isoDate, MONTHS, WEEKDAYS, weekdayOf, writeDate } from '../../language/dates.ts'
import { nearestDate } from '../../language/due-calendar.ts'
import type { CheckContext } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const DATED = new RegExp(
  `(?<!\\p{L})(${WEEKDAYS.join('|')})(?:en)?,?\\s+(?:den\\s+|d\\.\\s*)?(\\d{1,2})(?:\\.\\s*(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?|[-/.](\\d{1,2}))(?:[-/.\\s]+(\\d{4})(?!\\d))?`,
  'giu',
)

export const weekdayDate = defineRule({
  id: 'weekday-date',
  severity: 'error',
  title: 'Ugedag og dato passer ikke sammen',
  explanation:
    'Ugedagen regnes ud af datoen. Står der ikke årstal, skal dagen passe lige før eller efter mødet.',
  look: (context) =>
    context.items.flatMap((item) =>
      [
        ...(item.item.title === null ? [] : inText(item.item.title, item.lines, context, item.text)),
        ...item.passages.flatMap(({ text, lines }) => inText(text, lines, context, item.text)),
      ].map((remark) => ({ ...remark, item })),
    ),
})

function inText(
  text: string,
  lines: Remark['lines'],
  { date: meeting }: CheckContext,
  all: string,
): Omit<Remark, 'item'>[] {
  return [...text.matchAll(DATED)].flatMap(([, weekday = '', day = '', name, number, year]) => {
    const month =
      name === undefined
        ? Number(number)
        : MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1
    const date = dateOf(Number(day), month, year, meeting)
    if (date === null || weekdayOf(date) === weekday.toLowerCase()) return []
    // Without a year the day may as well lie behind the meeting, or in a year that the item is about.
    if (year === undefined && otherYears(date, all).some((each) => weekdayOf(each) === weekday.toLowerCase()))
      return []
    return [
      { message: `${writeDate(date)} er en ${weekdayOf(date)}, ikke en ${weekday.toLowerCase()}.`, lines },
    ]
  })
}

function dateOf(day: number, month: number, year: string | undefined, meeting: string | null): string | null {
  if (year !== undefined) return isoDate(Number(year), month, day)
  return meeting === null || month < 1 || month > 12 ? null : nearestDate(month, day, meeting)
}

function otherYears(date: string, text: string): string[] {
  const named = [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].map(([year]) => Number(year))
  return [Number(date.slice(0, 4)) - 1, ...new Set(named)].flatMap(
    (year) => isoDate(year, Number(date.slice(5, 7)), Number(date.slice(8))) ?? [],
  )
}
