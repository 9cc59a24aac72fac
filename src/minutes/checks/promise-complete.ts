import type { Commitment } from '../model.ts'
import type { ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

export const promiseComplete = defineRule({
  id: 'promise-complete',
  severity: 'note',
  title: 'Et løfte mangler hvem eller hvornår',
  explanation:
    'Det, der er besluttet, bliver først fulgt op, når det står fast, hvem der gør det, og hvornår det er gjort.',
  look: ({ items }) => items.flatMap((item) => item.item.commitments.flatMap((each) => remarkOf(item, each))),
})

function remarkOf(item: ItemText, promise: Commitment): Remark[] {
  if (!promise.binding || promise.superseded !== null || isPostponement(promise.text)) return []
  const who = promise.who === null
  const when = promise.due === null && promise.dueText === null && promise.recurring === null
  if (!who && !when) return []
  const missing = who && when ? 'hvem og hvornår' : who ? 'hvem' : 'hvornår'
  const said =
    promise.text.length > 70 ? `${promise.text.slice(0, 70).trimEnd()} …` : promise.text.replace(/\.$/u, '')
  return [{ item, message: `»${said}«: der står ikke ${missing}.`, lines: promise.lines }]
}

/** `Sagen blev udsat` is for `postponed-without-date`. */
function isPostponement(text: string): boolean {
  return text.length < 80 && /(?:udsat|udsættes|udskudt|udskydes)/iu.test(text)
}
