import { findDue } from '../../language/due-dates.ts'
import type { Decision, LineRange } from '../model.ts'
import { keysOf, statementsIn } from '../text/point-outcomes.ts'
import { stemsOf } from '../text/stems.ts'
import { actorOf } from './actors.ts'
import { type Due, duesOf } from './clause-fields.ts'
import { bearerOf, hasDue, type Promised } from './decision-promises.ts'
import { forumOf } from './forums.ts'
import { pointClauses } from './frames.ts'
import type { ItemFacts } from './item-facts.ts'
import { isPromise } from './promise-rules.ts'
import { splitSentences } from './sentences.ts'

const CARRIED: ReadonlySet<string> = new Set(['approved', 'approved-with-remark'])
const WHOLE: ReadonlySet<string> = new Set(['approved', 'approved-with-remark', 'partly'])

/** Promises that stand in recommended points and became binding because the decision approves the points. */
export function promisesOfPoints(
  decision: Decision,
  said: Promised[],
  facts: ItemFacts,
  linesOf: (text: string) => LineRange,
): Promised[] {
  if (facts.recommendation === null || !WHOLE.has(decision.outcome)) return []
  // A list of the body's own stands in place of the points, and holds its promises itself.
  if (decision.outcome === 'partly' && statementsIn(decision.text).length === 0) return []
  const promises: Promised[] = []
  for (const [key, point] of keysOf(facts.recommendation.points)) {
    if (!CARRIED.has(decision.points[key] ?? 'none')) continue
    for (const sentence of splitSentences(withoutLeadIn(point.text)))
      for (const framed of pointClauses(sentence)) {
        const who = actorOf(framed.clause, facts.actors)
        if (isOwnDeed(framed.clause, facts.body) || !isPromise(framed, who)) continue
        const each: Promised = {
          text: framed.printed,
          clause: framed.clause,
          who,
          dues: duesOf(framed.clause, decision.date ?? facts.date),
          forum: forumOf(framed.clause),
          lines: linesOf(point.text),
          paragraph: -1,
          points: [key],
          ofPoint: true,
          via: `point ${key}`,
          inferred: new Set(),
        }
        if (said.some((other) => saysAgain(other.text, each.clause))) continue
        complete(each, key, said, facts)
        promises.push(each)
      }
  }
  return promises
}

/** `HR-Centret indstiller, at Direktionen …`: a recommendation that is one sentence holds its lead-in. */
function withoutLeadIn(text: string): string {
  return text.replace(
    /^(?:det\s+(?:indstilles|anbefales|foreslås)|\p{Lu}[^.:;]{1,70}?\s(?:indstiller|anbefaler|foreslår))[^.:;]{0,40}?,?\s+at\s+/u,
    '',
  )
}

/** `Direktionen drøfter …`: what the body did at this meeting. */
function isOwnDeed(clause: string, body: string | null): boolean {
  if (body === null) return false
  const subject = clause.slice(0, body.length).toLowerCase() === body.toLowerCase()
  return (
    subject &&
    /^\s+(?:drøfter|godkender|tager|beslutter|vedtager|tiltræder|orienteres|anbefaler|indstiller|bevilger|forholder sig)(?!\p{L})/u.test(
      clause.slice(body.length),
    )
  )
}

/** Most of what the point says is said again: the decision's own words stand. */
export function saysAgain(said: string, clause: string): boolean {
  const stems = new Set(stemsOf(clause))
  if (stems.size === 0) return false
  const again = new Set(stemsOf(said))
  return [...stems].filter((stem) => again.has(stem)).length / stems.size >= 0.6
}

function complete(each: Promised, key: string, said: Promised[], facts: ItemFacts): void {
  if (each.who === null) {
    each.who = bearerOf(key, said) ?? facts.owner
    if (each.who !== null) each.inferred.add('who')
  }
  if (hasDue(each)) return
  const due = dueSaidInText(each.clause, facts)
  if (due === null) return
  each.dues = [due]
  each.inferred.add('due')
}

/** When the text that argues for the point says the same thing with a time. */
function dueSaidInText(clause: string, facts: ItemFacts): Due | null {
  const wanted = new Set(stemsOf(clause))
  let best: { due: Due; score: number } | null = null
  for (const { text } of facts.sentences) {
    const stems = new Set(stemsOf(text))
    const shared = [...wanted].filter((stem) => stems.has(stem)).length
    const same = shared >= 4 ? shared / wanted.size >= 0.5 : shared === 3 && wanted.size === 3
    if (!same || (best !== null && shared <= best.score)) continue
    const found = findDue(text, facts.date).find(
      (each) => each.due !== null && (facts.date === null || each.due >= facts.date),
    )
    if (found !== undefined)
      best = { due: { due: found.due, dueText: found.text, recurring: null }, score: shared }
  }
  return best?.due ?? null
}
