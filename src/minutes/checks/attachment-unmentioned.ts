import { listedAttachments, nameStems, textPassages } from './attachment-names.ts'
import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const attachmentUnmentioned = defineRule({
  id: 'attachment-unmentioned',
  severity: 'note',
  title: 'Et bilag omtales ikke i teksten',
  explanation:
    'Læseren skal kunne se, hvad hvert bilag bruges til. Her er et bilag, som teksten ikke nævner ved nummer eller navn.',
  look: ({ items }) => items.flatMap((item) => (item.item.closed ? [] : remarksOf(item))),
})

function remarksOf(item: ItemText): Remark[] {
  const text = textPassages(item)
    .map((passage) => passage.text)
    .join('\n')
    .toLowerCase()
  // Without a text the list is all there is.
  if (text.length < 200) return []
  const title = (item.item.title ?? '').toLowerCase()
  return listedAttachments(item).flatMap(({ name, number, lines }) => {
    const byNumber = number !== null && mentions(text, number)
    const stems = nameStems(name)
    const named =
      stems.length === 0 ||
      stems.filter((stem) => text.includes(stem) || title.includes(stem)).length / stems.length >= 0.5
    if (byNumber || (number === null && named)) return []
    const lower = number !== null && named
    return lower ? [] : [{ item, message: `»${name}« nævnes ikke i teksten.`, lines }]
  })
}

function mentions(text: string, number: number): boolean {
  return new RegExp(`bilag\\s+(?:\\d{1,2}\\s*(?:,|og|-|–|til)\\s*)*${number}(?!\\d)`, 'u').test(text)
}
