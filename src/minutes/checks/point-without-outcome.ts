import type { Decision, MinutesItem } from '../model.ts'
import { keysOf } from '../text/point-outcomes.ts'
import type { CheckContext, ItemText } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const pointWithoutOutcome = defineRule({
  id: 'point-without-outcome',
  severity: 'warning',
  title: 'Et punkt i indstillingen har ingen beslutning',
  explanation:
    'Hvert punkt, der indstilles, skal besluttes: godkendt, ikke godkendt, drøftet, udsat eller sendt videre.',
  look: (context) =>
    context.minutes.meeting.kind === 'agenda'
      ? []
      : context.items.flatMap((item) => remarksOf(item, context)),
})

function remarksOf(item: ItemText, { date }: CheckContext): Remark[] {
  const latest = latestOf(item.item, date)
  if (latest === undefined) return withoutDecision(item)
  const open = openPoints(item.item, latest)
  if (open.length === 0) return []
  const message =
    open.length === 1
      ? `${open[0]} har ingen beslutning.`
      : `${open.slice(0, -1).join(', ')} og ${open[open.length - 1]} har ingen beslutning.`
  const place = sectionsOf(item.item, 'decision').find((section) => section.text === latest.text)
  return [
    { item, message: message.charAt(0).toUpperCase() + message.slice(1), lines: place?.lines ?? item.lines },
  ]
}

function latestOf(item: MinutesItem, date: string | null): Decision | undefined {
  const own = item.decisions.filter((each) => each.date === null || date === null || each.date <= date)
  return own.toSorted((a, b) => (b.date ?? date ?? '').localeCompare(a.date ?? date ?? ''))[0]
}

/** Points and topics that the decision leaves open; a point with nested ones is named by those. */
function openPoints(item: MinutesItem, { points }: Decision): string[] {
  const keys = keysOf(item.recommendation?.points ?? [])
  return Object.entries(points).flatMap(([key, outcome]) => {
    const point = keys.get(key)
    if (outcome !== 'none' || (point !== undefined && point.points.length > 0)) return []
    return /^[\d.]+$|^[a-z]$/u.test(key) ? [`punkt ${key}`] : [`»${key}«`]
  })
}

/** Recommended, and nothing decided; items that say nothing at all are for `empty-item`. */
function withoutDecision(item: ItemText): Remark[] {
  if (item.item.closed || item.item.recommendation === null) return []
  const [section] = sectionsOf(item.item, 'recommendation')
  const message = 'Der er en indstilling, men ingen beslutning.'
  return [{ item, message, lines: section?.lines ?? item.lines }]
}
