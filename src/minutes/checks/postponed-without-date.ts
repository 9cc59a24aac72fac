import { findDue } from '../../language/due-dates.ts'
import type { CheckContext, ItemText } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** Back at the next meeting, or when something has happened, is a time too. */
const AGAIN =
  /(?:næste|kommende|førstkommende)\s+(?:\p{Ll}+)?møde|(?:når|indtil|til(?:\s+\p{L}+)?\s+møde)|budgetopfølgning/iu

export const postponedWithoutDate = defineRule({
  id: 'postponed-without-date',
  severity: 'warning',
  title: 'Udsat uden ny dato',
  explanation:
    'Et punkt, der udsættes, skal have en ny dato eller et møde, hvor det kommer igen. Ellers bliver det væk.',
  look: (context) => context.items.flatMap((item) => remarksOf(item, context)),
})

function remarksOf(item: ItemText, { date }: CheckContext): Remark[] {
  return item.item.decisions.flatMap((decision) => {
    if (decision.outcome !== 'postponed') return []
    // Taken up again at a later meeting that stands here too.
    if (item.item.decisions.some((each) => (each.date ?? '') > (decision.date ?? ''))) return []
    const later = findDue(decision.text, decision.date ?? date).some(
      ({ due, kind }) => kind === 'event' || (due !== null && due > (decision.date ?? date ?? '')),
    )
    if (later || AGAIN.test(decision.text)) return []
    const place = sectionsOf(item.item, 'decision').find((section) => section.text === decision.text)
    return [
      {
        item,
        message: 'Punktet er udsat, men der står ikke til hvornår.',
        lines: place?.lines ?? item.lines,
      },
    ]
  })
}
