import type { ItemText } from './check-context.ts'
import { defineRule } from './rule.ts'

export const NO_REMARKS = /^(?:ingen(?: \p{L}+)? bemærkninger|ingen|intet|ikke relevant|nej|-)\.?$/iu

export const emptySection = defineRule({
  id: 'empty-section',
  severity: 'note',
  title: 'Afsnit uden indhold',
  explanation:
    'Afsnit uden tekst, eller hvor der kun står »Ingen bemærkninger«, gør sagen længere uden at sige noget.',
  look: ({ items }) =>
    items.flatMap((item) => {
      const empty = emptySections(item)
      if (empty.length === 0) return []
      const names = empty.map(({ heading }) => `»${heading ?? ''}«`).join(', ')
      const message =
        empty.length === 1 ? `Afsnittet ${names} siger ingenting.` : `Afsnittene ${names} siger ingenting.`
      return [{ item, message, lines: empty[0]?.lines ?? item.lines }]
    }),
})

function emptySections({ item }: ItemText) {
  return item.sections.filter(
    ({ heading, text }) => heading !== null && (text.trim() === '' || NO_REMARKS.test(text.trim())),
  )
}
