import type { CheckContext, ItemText } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const SAYS_NOTHING =
  /^(?:punkt(?:et)?\s+)?(?:\d+\s*[.:]?\s*)?\(?(?:er\s+)?(?:lukket(?:\s+(?:punkt|sag|dagsorden))?|fortrolig(?:t)?)\)?\.?$/iu
/** Styrelsesloven § 10, forvaltningsloven §§ 27-28, offentlighedsloven: a ground names its law or its paragraph. */
const GROUND =
  /(?:§\s*\d|forvaltningslov|styrelseslov|offentlighedslov|tavshedspligt|private forhold|personsag|forretningsforhold)/iu

export const closedItem = defineRule({
  id: 'closed-item',
  severity: 'note',
  title: 'Lukket punkt uden neutral titel eller grund',
  explanation:
    'Offentligheden skal kunne se, hvad et lukket punkt handler om, så vidt det kan siges, og hvorfor det er lukket. »Lukket« siger ingen af delene.',
  look: ({ items }: CheckContext) => items.filter(({ item }) => item.closed).flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  const title = item.item.title ?? ''
  const bare = title === '' || SAYS_NOTHING.test(title.trim())
  const ground = GROUND.test(item.text) || GROUND.test(title)
  if (!bare && ground) return []
  const missing = bare ? (ground ? 'neutral titel' : 'neutral titel og grund') : 'grund'
  return [{ item, message: `Det lukkede punkt har ingen ${missing}.`, lines: item.lines }]
}
