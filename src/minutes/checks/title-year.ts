import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const NAMED_YEAR = /(?<!\p{L})(\p{L}{6,})\s+((?:19|20)\d{2})(?![\d–/-])/gu

export const titleYear = defineRule({
  id: 'title-year',
  severity: 'warning',
  title: 'Overskriftens årstal er et andet end tekstens',
  explanation:
    'Overskriften nævner noget med et årstal, men teksten og beslutningen nævner kun det samme med et andet år.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  const title = item.item.title ?? ''
  return [...title.matchAll(NAMED_YEAR)].flatMap(([, name = '', year = '']) => {
    const stem = name.toLowerCase().slice(0, Math.max(6, name.length - 3))
    const told = [...item.text.matchAll(NAMED_YEAR)].filter(([, word = '']) =>
      word.toLowerCase().startsWith(stem),
    )
    const years = new Set(told.map(([, , each = '']) => each))
    const [other] = years
    const namesOwn = new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(titleless(item))
    if (other === undefined || years.size !== 1 || other === year || told.length < 2) return []
    if (years.has(year) || (namesOwn && told.length < 3)) return []
    const message = `Overskriften siger ${name} ${year}; teksten siger ${name.toLowerCase()} ${other}.`
    return [{ item, message, lines: item.lines }]
  })
}

/** Text without full dates: the year of a meeting says nothing of the matter. */
function titleless(item: ItemText): string {
  return item.text.replace(/\d{1,2}[-./]\s?\d{1,2}[-./]\d{4}|\d{1,2}\.\s*\p{Ll}+\s+\d{4}/gu, '')
}
