/**
 * Commitments of an item: what was promised, by whom and when. Binding are those that stand in a decision, or in a
 * recommended point or list that a decision approves (`via`). Steps of a time plan and what the text only argues for are
 * kept without binding. Where the same body has decided again later, the earlier decision's commitments name the later
 * date in `superseded`: they were binding once and are not followed up. Fields not printed in the clause but taken from
 * its context are named in `inferred`.
 */
import type { Commitment, Decision, LineRange, MinutesItem, MinutesSection } from '../model.ts'
import type { Line } from '../text/lines.ts'
import { promisesOfPoints, saysAgain } from './approved-points.ts'
import { isOnlyRole } from './actors.ts'
import { ARGUING, promisesOfText } from './argued-promises.ts'
import { type Promised, promisesOfDecision, toCommitments } from './decision-promises.ts'
import { factsOf, type ItemFacts, type MeetingFacts } from './item-facts.ts'
import { promisesOfLists, stepsOfPlans } from './plan-steps.ts'
import { isPostponed } from './promise-rules.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** Commitments in the order decisions, approved points, plans, text. `lines` are the input's, or none where it has none. */
export function readCommitments(
  item: MinutesItem,
  meeting: MeetingFacts,
  lines: readonly Line[],
): Commitment[] {
  const arguing = item.sections
    .filter((section) => ARGUING.has(section.kind))
    .flatMap((section) => sentencesOf(section, lines))
  const facts = factsOf(item, meeting, arguing)
  const binding = bindingPromises(item, facts, lines)
  const bound = binding.flatMap(({ promise, superseded }) => toCommitments(promise, true, superseded))
  const texts = bound.map((each) => each.text)
  const steps = stepsOfPlans(item.tables, arguing, facts)
  const argued = promisesOfText(arguing, facts).filter(
    (promise) => !texts.some((text) => text === promise.text || saysAgain(text, promise.clause)),
  )
  return [...bound, ...[...steps, ...argued].flatMap((promise) => toCommitments(promise, false, null))]
}

interface Bound {
  promise: Promised
  superseded: string | null
}

function bindingPromises(item: MinutesItem, facts: ItemFacts, lines: readonly Line[]): Bound[] {
  const sections = item.sections.filter((section) => section.kind === 'decision')
  const bound: Bound[] = []
  let last: { decision: Decision; said: Promised[] } | null = null
  for (const [index, section] of sections.entries()) {
    const decision = item.decisions[index] ?? null
    const said = promisesOfDecision(sentencesOf(section, lines), decision, facts)
    const superseded = decision === null ? null : laterDecision(decision, item.decisions)
    if (decision !== null && superseded === null) last = { decision, said }
    else bound.push(...withoutRoles(said, 0).map((promise) => ({ promise, superseded })))
  }
  if (last === null) return bound
  const { decision, said } = last
  const points = promisesOfPoints(decision, said, facts, (text) => linesOfPoint(text, item.sections, lines))
  const listed = promisesOfLists(decision, facts.sentences, facts)
  const own = withoutRoles(said, points.length + listed.length)
  return [...bound, ...[...own, ...points, ...listed].map((promise) => ({ promise, superseded: null }))]
}

/** `CM er ansvarlig.` is a promise of its own only where there is no other; else it says who keeps the others. */
function withoutRoles(said: Promised[], others: number): Promised[] {
  const roles = said.filter((each) => isOnlyRole(each.text) && each.points.length === 0)
  const rest = said.filter((each) => !roles.includes(each))
  if (rest.length + others === 0) return roles.slice(0, 1)
  for (const each of rest)
    if (
      roles[0] !== undefined &&
      (each.who === null || each.inferred.has('who')) &&
      !isPostponed(each.clause)
    ) {
      each.who = roles[0].who
      each.inferred.add('who')
    }
  return rest
}

/** Date of the last decision of the same body after this one; `null` where it is the last. */
function laterDecision(decision: Decision, all: readonly Decision[]): string | null {
  const { date, body } = decision
  if (date === null) return null
  const later = all.flatMap((each) =>
    each.body === body && each.date !== null && each.date > date ? [each.date] : [],
  )
  return later.sort().at(-1) ?? null
}

/** Where a point of the recommendation stands. */
function linesOfPoint(text: string, sections: MinutesSection[], lines: readonly Line[]): LineRange {
  const wanted = text.slice(0, 40)
  const sentences: Sentence[] = sections
    .filter((section) => section.kind === 'recommendation')
    .flatMap((section) => sentencesOf(section, lines))
  const found = sentences.find(
    (sentence) => sentence.text.startsWith(wanted) || wanted.startsWith(sentence.text),
  )
  const whole = sections.find((section) => section.kind === 'recommendation')?.lines
  return found?.lines ?? whole ?? [1, 1]
}
