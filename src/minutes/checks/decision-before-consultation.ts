import { writeDate } from '../../language/dates.ts'
import { findDue } from '../../language/due-dates.ts'
import type { Decision } from '../model.ts'
import type { CheckContext, ItemText, PlacedSentence } from './check-context.ts'
import { sectionsOf } from './check-context.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const HEARD = /(?<!\p{L})(?:høres|hører|høring(?:en)?|partshøres|inddrages)(?!\p{L})/iu
const BEFORE =
  /(?<!\p{L})(?:inden|før|forud for)\s+(?:den\s+|der\s+(?:træffes|tages)\s+)?(?:endelige?\s+)?(?:beslutning|vedtagelse|afgørelse|godkendelse|stillingtagen)/iu
const DEADLINE =
  /(?<!\p{L})(?:høringsfrist(?:en)?|høringsperiode(?:n)?|høring(?:en)?\s+(?:\p{Ll}+\s+){0,2}(?:slutter|udløber|løber|frem til|indtil|til)|i høring\s+(?:\p{Ll}+\s+){0,3}(?:til|frem til|indtil))/iu
const DECIDED: ReadonlySet<string> = new Set(['approved', 'approved-with-remark'])
/** The decision is to hear, or comes after hearing. */
const MENTIONS = /(?:høring|hørt|høres|høringssvar|MED|forbehold|endelig(?:t)? beslut)/u

export const decisionBeforeConsultation = defineRule({
  id: 'decision-before-consultation',
  severity: 'warning',
  title: 'Besluttet, før de hørte har svaret',
  explanation:
    'Indstillingen eller teksten siger, at nogen skal høres først, eller at høringsfristen ligger senere. Beslutningen er truffet uden at nævne svarene.',
  look: (context) => context.items.flatMap((item) => remarksOf(item, context)),
})

function remarksOf(item: ItemText, { date }: CheckContext): Remark[] {
  const decision = item.item.decisions.find((each) => DECIDED.has(each.outcome) && !MENTIONS.test(each.text))
  if (decision === undefined) return []
  const decidedOn = decision.date ?? date
  const place = sectionsOf(item.item, 'decision').find((section) => section.text === decision.text)
  const lines = place?.lines ?? item.lines
  const before = item.sentences.find(
    ({ text, passage }) => passage.section.kind !== 'decision' && HEARD.test(text) && BEFORE.test(text),
  )
  if (before !== undefined && !approvesConsultation(item, decision))
    return [
      {
        item,
        message: `Linje ${before.lines[0]} kræver høring inden beslutningen; beslutningen nævner ingen svar.`,
        lines,
      },
    ]
  const deadline = decidedOn === null ? null : laterDeadline(item, decidedOn)
  if (deadline === null || approvesConsultation(item, decision)) return []
  return [
    {
      item,
      message: `Besluttet den ${writeDate(decidedOn ?? '')}, men høringsfristen er ${writeDate(deadline)}.`,
      lines,
    },
  ]
}

/** What was approved is to send something to consultation. */
function approvesConsultation(item: ItemText, decision: Decision): boolean {
  const points = item.item.recommendation?.points ?? []
  return [decision.text, ...points.map(({ text }) => text)].some((text) =>
    /(?:sendes?|udsendes?|lægges?)\s.{0,60}?(?:høring)/iu.test(text),
  )
}

function laterDeadline(item: ItemText, decidedOn: string): string | null {
  for (const sentence of item.sentences) {
    const deadline = deadlineIn(sentence, decidedOn)
    if (deadline !== null && deadline > decidedOn) return deadline
  }
  return null
}

function deadlineIn({ text, passage }: PlacedSentence, decidedOn: string): string | null {
  const match = DEADLINE.exec(text)
  if (match === null || passage.section.kind === 'decision') return null
  const days = findDue(text.slice(match.index), decidedOn).filter(
    ({ kind, due }) => kind === 'day' && due !== null,
  )
  return days[days.length - 1]?.due ?? null
}
