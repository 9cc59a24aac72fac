import type { Decision, Outcome, Recommendation } from '../model.ts'
import { outcomeOf, outcomeOfPoints } from './outcome.ts'
import { keysOf, pointOutcomes } from './point-outcomes.ts'

/** The decision that a section headed Beslutning holds, with its outcome as a whole and per recommended point. */
export function readDecision(
  body: string | null,
  date: string | null,
  text: string,
  recommendation: Recommendation | null,
): Decision {
  const whole = outcomeOfWhole(text, recommendation)
  const points = pointOutcomes(text, whole, recommendation)
  const outcome = saysPoints(text, recommendation) ? (outcomeOfPoints(Object.values(points)) ?? whole) : whole
  return { body, date, text, outcome, points }
}

/** Decisions that name points, or number their own sentences where points were recommended, are judged point by point. */
function saysPoints(text: string, recommendation: Recommendation | null): boolean {
  if (/(?:^|[.\n]\s*)(?:ad|pkt\.?|punkt(?:erne)?)\s*\d/iu.test(text)) return true
  return recommendation !== null && /(?:^|[.\n]\s*)\d{1,2}[.)]\s/u.test(text)
}

function outcomeOfWhole(text: string, recommendation: Recommendation | null): Outcome {
  const outcome = outcomeOf(withoutTopics(text))
  const points = keysOf(recommendation?.points ?? []).size
  // A list of the body's own in place of the points recommended: it took some and left others.
  const ownList = /besluttede[^\n]{0,40}:\s*\n/iu.test(text) && !saysPoints(text, recommendation)
  return ownList && points > 1 ? 'partly' : outcome
}

/** Short lines without a full stop are topics the body talked about, not what it decided. */
function withoutTopics(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const kept = lines.filter(
    (line, index) => index === lines.length - 1 || line.length > 60 || /[.:!?,]$/u.test(line),
  )
  return kept.join('\n')
}
