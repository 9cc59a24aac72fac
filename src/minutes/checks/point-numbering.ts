import type { RecommendationPoint } from '../model.ts'
import type { ItemText } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const pointNumbering = defineRule({
  id: 'point-numbering',
  severity: 'warning',
  title: 'Indstillingens punkter mangler numre eller begynder forfra',
  explanation:
    'Beslutningen henviser til indstillingens punkter ved nummer. Numrene skal derfor stå der, være fortløbende og kun bruges én gang.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  const points = item.item.recommendation?.points ?? []
  const [section] = sectionsOf(item.item, 'recommendation')
  const lines = section?.lines ?? item.lines
  if (points.length < 2) return []
  const remark = (message: string, severity?: 'note'): Remark[] => [
    { item, message, lines, ...(severity === undefined ? {} : { severity }) },
  ]
  const labels = points.map((point) => point.label)
  if (labels.every((label) => label === null)) return withoutNumbers(item, points, remark)
  const twice = labels.find((label, index) => label !== null && labels.indexOf(label) < index)
  if (twice !== undefined && twice !== null)
    return remark(`Numrene begynder forfra: der er flere punkter med nummer ${twice}.`)
  const numbers = labels.map((label) => (/^\d{1,2}$/u.test(label ?? '') ? Number(label) : null))
  const gap = numbers.findIndex((number, index) => {
    const before = numbers[index - 1]
    return number !== null && before !== undefined && before !== null && number !== before + 1
  })
  if (gap > 0) return remark(`Numrene springer: ${numbers[gap]} følger efter ${numbers[gap - 1]}.`)
  const unnumbered = labels.filter((label) => label === null).length
  return unnumbered === 0 ? [] : remark(`${unnumbered} af ${labels.length} punkter har intet nummer.`)
}

/** Bullets alone are a matter of form, unless the decision speaks of points by number. */
function withoutNumbers(
  item: ItemText,
  points: RecommendationPoint[],
  remark: (message: string, severity?: 'note') => Remark[],
): Remark[] {
  const byNumber = item.item.decisions.some(({ text }) => /(?<!\p{L})(?:punkt|pkt\.?|ad)\s*\d/iu.test(text))
  if (byNumber)
    return remark(`Beslutningen henviser til numre, men indstillingens ${points.length} punkter har ingen.`)
  return remark(`Indstillingens ${points.length} punkter har ingen numre.`, 'note')
}
