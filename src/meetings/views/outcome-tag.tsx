import { Badge } from '../../ui/badge.tsx'
import { OUTCOME_TAGS, outcomeOf } from '../words.ts'

/** What was decided, in a word. */
export function OutcomeTag({ outcome }: { outcome: string }) {
  const { text, colour } = OUTCOME_TAGS[outcomeOf(outcome)]
  return <Badge colour={colour}>{text}</Badge>
}
