import type { Commitment, Decision, LineRange } from '../model.ts'
import { bestMatch, keysOf } from '../text/point-outcomes.ts'
import { actorOf, type Actors, askedIn, roleBearer, subjectOf } from './actors.ts'
import { type Due, duesOf, narrowed } from './clause-fields.ts'
import { forumOf } from './forums.ts'
import { type Framed, framedClauses, frameOfLeadIn } from './frames.ts'
import type { ItemFacts } from './item-facts.ts'
import { isPostponed, isPromise } from './promise-rules.ts'
import type { Sentence } from './sentences.ts'

/** A promise on its way to a commitment, with what later steps need to know of it. */
export interface Promised {
  text: string
  clause: string
  who: string | null
  dues: Due[]
  forum: string | null
  lines: LineRange
  paragraph: number
  /** Keys of the points the sentence is about, where it names them. */
  points: string[]
  /** It says how the point is to be done, so the point's own time holds for it. */
  ofPoint: boolean
  via: string | null
  inferred: Set<'who' | 'due' | 'forum'>
}

const POINT_WORD = /^(?:ad|pkt\.?|punkt(?:erne)?)\s*(\d{1,2}(?:\s*(?:,|og|[-–])\s*\d{1,2})*)/iu
const POINT_LABEL = /^(?:(?:ad|pkt\.?|punkt(?:erne)?)\s*\d{1,2}(?:\s*(?:,|og|[-–])\s*\d{1,2})*\s*[:.)]\s*)/iu

/** What a decision promises in its own words. */
export function promisesOfDecision(
  sentences: Sentence[],
  decision: Decision | null,
  facts: ItemFacts,
): Promised[] {
  const today = decision?.date ?? facts.date
  const promises: Promised[] = []
  for (const sentence of sentences) {
    const points = (POINT_WORD.exec(sentence.text)?.[1]?.match(/\d+/gu) ?? []).map(String)
    const text = sentence.text.replace(POINT_LABEL, '')
    if (givesDeadline(text, promises.at(-1), today)) continue
    for (const framed of framedClauses(text, frameOfLeadIn(sentence.leadIn))) {
      const who = doerOf(framed, facts)
      if (!isPromise(framed, who)) continue
      promises.push(promised(framed, who, sentence, points, today, facts))
    }
  }
  for (const each of promises) complete(each, promises, sentences, facts)
  return promises
}

/** Whoever orders something or wants to know is not the one who shall do it. */
function doerOf(framed: Framed, facts: ItemFacts): string | null {
  const who = actorOf(framed.clause, facts.actors) ?? askedIn(framed.printed)
  const orders =
    /(?<!\p{L})(?:ønsker|ønskede|kræver|krævede|vil (?:have|se|vide|høre)|vil først|efterlyser|bestiller|beder|bad)(?!\p{L})/u
  const isBody = who !== null && who.toLowerCase() === facts.body?.toLowerCase()
  return isBody && orders.test(framed.clause) ? askedIn(framed.printed) : who
}

/** `Frist: 1. maj.` behind a promise says when it is due. */
function givesDeadline(text: string, last: Promised | undefined, today: string | null): boolean {
  const match = /^(?:tids)?(?:frist|deadline)\s*:\s*(.{3,40})$/iu.exec(text)
  if (match?.[1] === undefined || last === undefined || hasDue(last)) return false
  last.dues = duesOf(match[1], today)
  return true
}

function promised(
  framed: Framed,
  who: string | null,
  sentence: Sentence,
  points: string[],
  today: string | null,
  facts: ItemFacts,
): Promised {
  const named = forumOf(framed.clause)
  const forum = named === who ? null : named
  const own = duesOf(framed.clause, today)
  return {
    text: framed.printed,
    clause: framed.clause,
    who,
    dues: own.map((due) => narrowed(due, forum, framed.clause, facts.text, today)),
    forum,
    lines: sentence.lines,
    paragraph: sentence.paragraph,
    points: framed.frame === 'remark' && points.length === 0 ? remarkedPoints(framed.clause, facts) : points,
    ofPoint: framed.frame === 'remark' || roleBearer(framed.clause) !== null,
    via: null,
    inferred: new Set(),
  }
}

/** The point that a remark on the whole is most about. */
function remarkedPoints(clause: string, facts: ItemFacts): string[] {
  const key = facts.recommendation === null ? null : bestMatch(clause, keysOf(facts.recommendation.points))
  return key === null ? [] : [key]
}

/** Words that point back at what was just said, and at the paper the decision is about. */
const POINTS_BACK = /^(?:det|den|de|dette|disse|herefter|derefter)(?!\p{L})/iu
const OF_THE_PAPER =
  /(?<!\p{L})(?:sagens?|\p{L}*afsnittet|notatet|oplægget|sagsfremstillingen|dagsordenspunktet)(?!\p{L})/iu
const SHOWS_PAPER =
  /(?:^|at\s+)(?:sag|sagen|notatet|oplægget)\s+(?:\p{L}+\s+){0,2}?(?:forelægges|fremlægges|behandles|præsenteres)(?!\p{L})/iu

/** Who and when from the context, where the clause itself says neither. */
function complete(each: Promised, all: Promised[], sentences: Sentence[], facts: ItemFacts): void {
  if (isPostponed(each.clause)) {
    if (each.forum === null && facts.body !== null) infer(each, 'forum', facts.body)
    return
  }
  if (each.who === null && POINTS_BACK.test(each.clause)) {
    const before = sentences.filter(
      (other) => other.paragraph === each.paragraph && !other.text.includes(each.clause),
    )
    const who =
      before
        .map((other) => subjectOf(other.text, facts.actors))
        .find((name) => name !== null && name !== facts.body) ?? null
    if (who !== null) infer(each, 'who', who)
  }
  if (each.who === null && facts.owner !== null) infer(each, 'who', facts.owner)
  if (hasDue(each)) return
  const paper = OF_THE_PAPER.test(each.text)
    ? all.find((other) => other !== each && SHOWS_PAPER.test(other.text) && hasDue(other))
    : undefined
  const due =
    paper?.dues[0] ?? dueOfPoint(each, facts) ?? (saysWhatPaperHolds(each.text) ? facts.paperDue : null)
  if (due !== null) {
    each.dues = [due]
    each.inferred.add('due')
    if (each.forum === null && paper?.forum) infer(each, 'forum', paper.forum)
  }
}

function infer(each: Promised, field: 'who' | 'forum', value: string): void {
  each[field] = value
  each.inferred.add(field)
}

export const hasDue = (each: Promised) => each.dues.some((due) => due.dueText !== null)

function dueOfPoint(each: Promised, facts: ItemFacts): Due | null {
  for (const key of each.ofPoint ? each.points : []) {
    const text =
      facts.recommendation === null ? undefined : keysOf(facts.recommendation.points).get(key)?.text
    const [due] = text === undefined ? [] : duesOf(text, facts.date)
    if (due?.due) return due
  }
  return null
}

/** `Sagen præsenterer …`, `Det indstilles, at …`: what the paper shall say when it goes on. */
function saysWhatPaperHolds(text: string): boolean {
  return /^(?:i\s+)?(?:sagen|sagsfremstillingen|notatet|oplægget)(?!\p{L})|^det\s+(?:indstilles|anbefales)(?!\p{L})/iu.test(
    text,
  )
}

/** Who a decision makes answerable for the points it approves: `idet CM er ansvarlig`. */
export function bearerOf(key: string, promises: Promised[]): string | null {
  const own = promises.find((each) => each.points.includes(key) && roleBearer(each.clause) !== null)
  const whole = promises.find((each) => each.points.length === 0 && roleBearer(each.clause) !== null)
  return (own ?? whole)?.who ?? null
}

export function toCommitments(promise: Promised, binding: boolean, superseded: string | null): Commitment[] {
  const { text, who, forum, lines, via } = promise
  return promise.dues.map((due) => ({
    text,
    who,
    ...due,
    forum,
    binding,
    via,
    superseded,
    inferred: [...promise.inferred],
    lines,
  }))
}

export type { Actors }
