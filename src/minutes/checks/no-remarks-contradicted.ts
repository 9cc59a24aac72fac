import type { SectionKind } from '../model.ts'
import type { ItemText } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import { NO_REMARKS } from './empty-section.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** What a section says nothing of, and how the rest of the text speaks of it all the same. */
const TOPICS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'consultation',
    /(?<!\p{L})(?:høring(?:en|er)?\s+(?:af|i|hos|blandt)|i høring|(?:skal|vil|bliver?)\s+(?:\p{Ll}+\s+)?hør(?:es|t)|høringsfrist)/iu,
  ],
  ['information', /(?<!\p{L})(?:orientering af\s+\p{Lu}|orienteres|informeres|pressemeddelelse)/u],
  [
    'economy',
    /(?<!\p{L})(?:udgift(?:en|er|erne)?|prisen|koster|bevilling|finansieres)\s.{0,60}?\d[\d.,]*\s?(?:mio|kr|t\.kr)/iu,
  ],
]

export const noRemarksContradicted = defineRule({
  id: 'no-remarks-contradicted',
  severity: 'warning',
  title: '»Ingen bemærkninger«, men teksten siger noget andet',
  explanation:
    'Afsnittet om økonomi, høring eller information siger »Ingen bemærkninger«, mens teksten har en udgift, en høring eller en orientering.',
  look: ({ items }) => items.flatMap(remarksOf),
})

function remarksOf(item: ItemText): Remark[] {
  return TOPICS.flatMap(([kind, speaks]) => {
    const [section] = sectionsOf(item.item, kind).filter(({ text }) => NO_REMARKS.test(text.trim()))
    if (section === undefined) return []
    const place = item.passages.find(
      ({ text, section: own }) => own.kind !== 'attachments' && own.kind !== 'decision' && speaks.test(text),
    )
    if (place === undefined) return []
    const message = `»${section.heading ?? ''}« siger »${section.text.trim()}«, men linje ${place.lines[0]} taler om det.`
    return [{ item, message, lines: section.lines }]
  })
}
