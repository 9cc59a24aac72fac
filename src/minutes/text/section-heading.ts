import { findDates } from '../../language/dates.ts'
import type { SectionKind } from '../model.ts'
import { soundsLikeBody } from './body-names.ts'
import type { Line } from './lines.ts'
import { kindOfLabel, labelWithText } from './section-labels.ts'

export interface SectionHeading {
  kind: SectionKind
  heading: string
  /** Text on the heading's own line, after the colon. */
  rest: string
  /** Of a decision: who decided, and the ISO date, where the heading says so. */
  body: string | null
  date: string | null
}

const LONGEST_HEADING = 110

/** The section that a line begins, or `null` where the line is body text. */
export function sectionHeadingOf(line: Line): SectionHeading | null {
  const text = line.text
  if (text === '' || line.isQuoted === true || (line.italic && line.level === 0)) return null
  const kind = kindOfLabel(text)
  if (kind !== null) return { kind, heading: withoutColon(text), rest: '', body: null, date: null }
  if (text.length <= LONGEST_HEADING) {
    const decision = decisionHeadingOf(text)
    if (decision !== null) return decision
  }
  const decided = decisionWithText(text)
  if (decided !== null) return decided
  const labelled = labelWithText(text)
  return labelled === null ? null : { ...labelled, body: null, date: null }
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/u, '').replace(/^[•·]\s*/u, '')
}

/**
 * `Beslutning Rådet den 03-03-2015`, `Beslutning i Rådet den 3. marts 2015`, `Rådets beslutning under mødet den …:`
 * and a body and a date alone, as agendas repeat what an earlier body said: `Kulturudvalget 11-01-2021`.
 */
function decisionHeadingOf(text: string, isFollowed = false): SectionHeading | null {
  if (OF_ITEM.test(text))
    return { kind: 'decision', heading: withoutColon(text), rest: '', body: null, date: null }
  const [found, second] = findDates(text)
  if (found === undefined) return undatedDecision(text)
  if (second !== undefined || !/^\s*[:.]?$/u.test(text.slice(found.at + found.length))) return null
  const before = text.slice(0, found.at).trim()
  const heading = withoutColon(text)
  const named = NAMED.exec(before)
  const possessive = /^(.+?)s beslutning\b.*$/iu.exec(before)
  let body: string | null = null
  if (named !== null) body = withoutDateWords(named[1] ?? '')
  else if (possessive !== null) body = (possessive[1] ?? '').trim()
  else if (
    soundsLikeBody(before) &&
    !/[/>|]/u.test(before) &&
    (isFollowed || text.endsWith(':') || !/\s(?:den|d\.)$/iu.test(before))
  )
    body = withoutDateWords(before)
  else return null
  if (body !== '' && (body.length > 70 || !/^\p{Lu}/u.test(body))) return null
  return { kind: 'decision', heading, rest: '', body: body === '' ? null : body, date: found.date }
}

/** `Rådet den 3. marts 2015: Godkendt.`: the decision on its heading's own line. */
function decisionWithText(text: string): SectionHeading | null {
  const colon = text.slice(0, LONGEST_HEADING).indexOf(': ')
  if (colon < 12 || !/\d{4}$/u.test(text.slice(0, colon).trimEnd())) return null
  const heading = decisionHeadingOf(text.slice(0, colon).trimEnd(), true)
  return heading === null ? null : { ...heading, rest: text.slice(colon + 1).trim() }
}

/** `Beslutning for punkt 3: Nyt`: the decision's heading says the item's title again. */
const OF_ITEM =
  /^(?:beslutning|afgørelse|konklusion|referat)\s(?:for|til|vedr\.?|vedrørende|under|i|om)\s(?:dagsordens)?(?:punkt|pkt\.?|sag)\s(?:nr\.?\s)?\d/iu

/** `Beslutning, Rådet, den …`, `Behandlet i Rådet den …`, `Udtalelse fra Rådet af …`. */
const NAMED =
  /^(?:beslutning(?:er)?|behandling|behandlet|afgørelse|udtalelse|vedtagelse|vedtaget|besluttet)\b(?:\s*[,:–-])?(?:\s+(?:i|af|fra|på|hos|truffet (?:i|af)))?(?=\s|$)(.*)$/iu

/** `Beslutning i Rådet den` with the date lost, as transcripts print it. */
function undatedDecision(text: string): SectionHeading | null {
  const match = /^Beslutning(?:\s+(?:i|af|fra))?(?:\s+(\p{Lu}.{2,60}?))?\s+den\s*:?$/u.exec(text)
  if (match === null) return null
  return { kind: 'decision', heading: withoutColon(text), rest: '', body: match[1] ?? null, date: null }
}

function withoutDateWords(text: string): string {
  return text
    .trim()
    .replace(/^[,:\s–-]+|[,\s]+$/gu, '')
    .replace(/(?:^|[\s,])(?:(?:man|tirs|ons|tors|fre|lør|søn)dag)?\s*(?:den|d\.|af)?$/iu, '')
    .replace(/,$/u, '')
    .trim()
}

const PROPOSES =
  /^(\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,4}\s(?:indstiller|foreslår|anbefaler),?\sat)\s*:?(?:\s+(\S.*))?$/u
const PROPOSER =
  /^(?:\p{L}*(?:stab|forvaltning|direktion|administration|center|afdeling|sekretariat|chef|direktør|borgmester|formand|udvalg)\p{L}*)$/iu

/**
 * A proposal in the summary of an item that has no heading for one: `Staben foreslår, at …`. Somebody of the house
 * proposes, for what others propose is only told.
 */
export function proposalIn(text: string): SectionHeading | null {
  if (text.length > 2000) return null
  const match = PROPOSES.exec(text)
  if (match?.[1] === undefined || !match[1].split(/[\s,]+/u).some((word) => PROPOSER.test(word))) return null
  return { kind: 'recommendation', heading: match[1], rest: match[2] ?? '', body: null, date: null }
}
