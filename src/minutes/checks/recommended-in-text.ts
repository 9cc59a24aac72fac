import { stemsOf } from '../text/stems.ts'
import type { ItemText, PlacedSentence } from './check-context.ts'
import { figuresIn } from './figures.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const RECOMMENDS = /(?<!\p{L})(?:anbefale[rs]|foreslå[rs]|indstille[rs])(?!\p{L})/iu
/** What a body can give: money, and what it is asked to settle itself. */
const MONEY =
  /(?<!\p{L})(?:afsættes|afsætte|budgetteres|bevilges|bevilge|finansieres|finansieret|bevilling)(?!\p{L})/iu
const ENOUGH_SHARED = 0.5

export const recommendedInText = defineRule({
  id: 'recommended-in-text',
  severity: 'warning',
  title: 'Teksten anbefaler noget, som indstillingen ikke har med',
  explanation:
    'Et beløb eller en beslutning, som teksten beder om, skal også stå i indstillingen. Ellers bliver det ikke besluttet.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  if (item.item.recommendation === null) return []
  const settled = item.passages
    .filter(({ section }) => section.kind === 'recommendation' || section.kind === 'decision')
    .map(({ text }) => text)
    .join('\n')
  const stems = new Set(stemsOf(settled))
  return item.sentences.flatMap((sentence) => {
    const { kind } = sentence.passage.section
    if (kind === 'recommendation' || kind === 'decision' || !RECOMMENDS.test(sentence.text)) return []
    return [...moneyLeftOut(item, sentence, settled), ...askedLeftOut(item, sentence, stems)].slice(0, 1)
  })
}

function moneyLeftOut(item: ItemText, { text, lines }: PlacedSentence, settled: string): Remark[] {
  if (!MONEY.test(text)) return []
  return figuresIn(text)
    .filter(({ unit }) => /kr$|^mi[oa]$/u.test(unit))
    .filter(({ at, length }) => !settled.includes(/[\d.,]*\d/u.exec(text.slice(at, at + length))?.[0] ?? ''))
    .slice(0, 1)
    .map(({ at, length }) => ({
      item,
      message: `Teksten anbefaler ${text.slice(at, at + length).trim()}, men beløbet står hverken i indstillingen eller i beslutningen.`,
      lines,
    }))
}

/** `anbefales, at direktionen drøfter …`: words of it that neither recommendation nor decision has. A matter to ask about. */
function askedLeftOut(item: ItemText, { text, lines }: PlacedSentence, settled: Set<string>): Remark[] {
  const asked = ASKED.exec(text)?.[1]
  if (asked === undefined) return []
  const stems = [...new Set(stemsOf(asked))]
  const shared = stems.filter((stem) => settled.has(stem)).length
  if (stems.length < 3 || shared / stems.length >= ENOUGH_SHARED) return []
  const said = asked.length > 90 ? `${asked.slice(0, 90).trimEnd()} …` : asked.replace(/\.$/u, '')
  return [
    {
      item,
      message: `Teksten beder om at få afgjort »${said}«; det står ikke i indstillingen.`,
      lines,
      severity: 'note',
    },
  ]
}

const ASKED =
  /(?:anbefale[rs]|foreslå[rs]|indstille[rs])(?:\s+\p{Ll}+){0,2},?\s+at\s+(?:\p{L}+\s+){1,3}?((?:drøfte|beslutte|godkende|fastsætte|vedtage|afgøre|tage)[rs]?\s.+)$/iu
