import type { ItemText } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const ONLY_DISCUSSES =
  /^(?:at\s+)?(?:til\s+(?:indledende\s+)?drøftelse|(?:\p{L}+\s+){0,2}drøfte[rs]?(?:\s+\p{L}+){0,4})\.?$/iu
const DECIDES: ReadonlySet<string> = new Set(['approved', 'approved-with-remark', 'rejected'])

export const beyondRecommendation = defineRule({
  id: 'beyond-recommendation',
  severity: 'note',
  title: 'Beslutningen går videre end indstillingen',
  explanation: 'Sagen var kun indstillet til drøftelse, men der er truffet en beslutning.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  const points = item.item.recommendation?.points ?? []
  const decision = item.item.decisions.find(({ outcome }) => DECIDES.has(outcome))
  if (decision === undefined || points.length === 0) return []
  if (!points.every(({ text }) => ONLY_DISCUSSES.test(text.trim()))) return []
  const place = sectionsOf(item.item, 'decision').find((section) => section.text === decision.text)
  return [
    {
      item,
      message: 'Sagen var til drøftelse, men beslutningen godkender eller afviser.',
      lines: place?.lines ?? item.lines,
    },
  ]
}
