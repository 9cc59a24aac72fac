import { findDue } from '../../language/due-dates.ts'
import type { ItemText } from './check-context.ts'
import type { Passage } from './passage.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** How long a stretch each word gives a meeting of its own, in months. */
const MONTHS_OF: readonly (readonly [RegExp, number, string])[] = [
  [/kvartalsvis|hvert kvartal/iu, 3, 'kvartal'],
  [/halvårlig|hvert halvår/iu, 6, 'halvår'],
  [/månedlig|hver måned/iu, 1, 'måned'],
]

export const recurrenceDates = defineRule({
  id: 'recurrence-dates',
  severity: 'warning',
  title: 'Datoerne følger ikke det, der siges om hvor tit',
  explanation:
    'Hvor noget siges at ske hvert kvartal, hvert halvår eller hver måned, bør datoerne under det ikke falde i samme.',
  look: ({ items, date }) => items.flatMap((item) => remarksOf(item, date)),
})

function remarksOf(item: ItemText, date: string | null): Remark[] {
  return item.passages.flatMap((passage, index) => {
    if (passage.form === 'row' || passage.text.length > 120) return []
    const word = MONTHS_OF.find(([pattern]) => pattern.test(passage.text))
    if (word === undefined) return []
    const [, months, name] = word
    const days = datesBelow(item.passages, index, date)
    const parts = new Set(
      days.map((day) => `${day.slice(0, 4)}/${Math.floor((Number(day.slice(5, 7)) - 1) / months)}`),
    )
    if (days.length < 2 || parts.size === days.length) return []
    const lines: Remark['lines'] = [passage.lines[0], passage.lines[0] + days.length]
    return [
      {
        item,
        message: `${days.length} datoer ligger i ${parts.size} ${parts.size === 1 ? name : `${name}er`}.`,
        lines,
      },
    ]
  })
}

/** Lines that begin with a day and stand right below. */
function datesBelow(passages: readonly Passage[], index: number, date: string | null): string[] {
  const days: string[] = []
  for (let at = index + 1; at < passages.length; at++) {
    const text = passages[at]?.text ?? ''
    const [first] = text.length > 60 ? [] : findDue(text, date)
    if (first === undefined || first.due === null || first.kind !== 'day' || first.at > 4) break
    days.push(first.due)
  }
  return days
}
