import type { ItemText } from './check-context.ts'
import type { Passage } from './passage.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const LONGEST = 60
const MOST_WORDS = 7

export const headingWithoutText = defineRule({
  id: 'heading-without-text',
  severity: 'note',
  title: 'En underoverskrift uden tekst',
  explanation: 'Under en overskrift bør der stå noget. Her følger den næste overskrift med det samme.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  const own = item.passages.filter(
    ({ section }) => section.kind !== 'attachments' && section.kind !== 'documents',
  )
  const heads = own.map((passage, index) => isHeading(passage) && own[index + 1]?.section === passage.section)
  // Lines alone are a list; only where others head a text are they headings.
  const headsText = own.some((passage, index) => {
    const next = own[index + 1]
    return heads[index] === true && next?.section === passage.section && /[.!?]$/u.test(next.text)
  })
  if (!headsText) return []
  return own.flatMap((passage, index) => {
    const [next, after] = [own[index + 1], own[index + 2]]
    if (heads[index] !== true || heads[index + 1] !== true || heads[index - 1] === true) return []
    // The one below must head a text of its own, or this one is the title of what follows.
    if (next === undefined || after === undefined || isHeading(after)) return []
    return [{ item, message: `»${passage.text}« har ingen tekst.`, lines: passage.lines }]
  })
}

function isHeading({ form, apart, text }: Passage): boolean {
  if (form !== 'text' || !apart || text.length > LONGEST || /[.:!?,;]$/u.test(text)) return false
  // What is enclosed is told in a line without a full stop.
  if (/^(?:vedlagt|vedhæftet|se bilag)(?!\p{L})/iu.test(text)) return false
  return /^\p{Lu}/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS && !/\d/u.test(text)
}
