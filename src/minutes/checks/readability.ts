import { countWords, lixOf } from '../../language/readability.ts'
import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** Above this a text is as hard as a law (Björnsson's scale). */
const HARD = 55
const LONG_SENTENCE = 50
/** About three pages. */
const LONG_PAPER = 1200

export const readability = defineRule({
  id: 'readability',
  severity: 'note',
  title: 'Teksten er svær at læse',
  explanation: `Lixtallet måler sætningernes længde og andelen af lange ord. Over ${HARD} er teksten svær; de fleste aviser ligger omkring 45.`,
  look: ({ items }) => items.flatMap(hard),
})

export const longSentence = defineRule({
  id: 'long-sentence',
  severity: 'note',
  title: 'En meget lang sætning',
  explanation: `En sætning på over ${LONG_SENTENCE} ord må de fleste læse to gange. Del den.`,
  look: ({ items }) =>
    items.flatMap((item) =>
      item.sentences.flatMap(({ text, lines }): Remark[] => {
        const words = text.length < LONG_SENTENCE * 4 ? 0 : countWords(text)
        return words > LONG_SENTENCE ? [{ item, message: `Sætningen er på ${words} ord.`, lines }] : []
      }),
    ),
})

export const paperLength = defineRule({
  id: 'paper-length',
  severity: 'note',
  title: 'Sagen er lang',
  explanation: `En sag på over ${LONG_PAPER} ord, omkring tre sider, bliver sjældent læst til ende. Flyt detaljer til et bilag.`,
  look: ({ items }) =>
    items.flatMap((item): Remark[] => {
      const words = item.text.length < LONG_PAPER * 4 ? 0 : countWords(item.text)
      return words > LONG_PAPER ? [{ item, message: `Sagen er på ${words} ord.`, lines: item.lines }] : []
    }),
})

function hard(item: ItemText): Remark[] {
  const own = item.sentences.filter(({ passage }) => passage.section.kind !== 'attachments')
  const lix = lixOf(own.map(({ text }) => text))
  return lix !== null && lix > HARD ? [{ item, message: `Lixtallet er ${lix}.`, lines: item.lines }] : []
}
