import { NUMBER_WORD, numberOfWord } from '../../language/number-words.ts'
import type { ItemText } from './check-context.ts'
import { pointsBelow } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** `to mulige modeller:`, `de fire løsninger er:`; what is counted in time or money is something else. */
const ANNOUNCES = new RegExp(
  `(?<![\\p{L}\\d.,/-]|(?:højst|mindst|op til|ca\\.|over|under|inden for) )${NUMBER_WORD}\\s+(?:\\p{Ll}+\\s+){0,2}?(?!år|måned|uge|dag|time|minut|kr|mio|pct|møde|gang|sid|ord|linje|døgn)\\p{Ll}{3,}(?:er|e)(?!\\p{L})[^.]{0,60}:$`,
  'iu',
)

export const announcedCount = defineRule({
  id: 'announced-count',
  severity: 'warning',
  title: 'Antallet passer ikke til listen',
  explanation: 'Når teksten siger, hvor mange der følger, tælles punkterne i listen under den.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  return item.passages.flatMap((passage, index) => {
    if (passage.form !== 'text' || !passage.text.endsWith(':')) return []
    const sentence = passage.text.split(/[.!?]\s+(?=\p{Lu})/u).pop() ?? ''
    const told = numberOfWord(ANNOUNCES.exec(sentence)?.[1])
    if (told === null || told < 2) return []
    const listed = pointsBelow(item.passages, index).length
    // A list with points under its points has another number of lines.
    const nested = /\n\s{2,}[-–•o]\s/u.test(passage.section.text)
    if (listed < 2 || listed === told || nested) return []
    return [{ item, message: `Der varsles ${told}, men listen har ${listed}.`, lines: passage.lines }]
  })
}
