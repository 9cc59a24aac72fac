/**
 * Where an employee is, from all that is said of it: by hand, by a calendar, by Microsoft Graph, by the telephone. The rules,
 * in order: a telephone in use is in use. What somebody said by hand holds for as long as they said (`present` without an
 * end: for the day), but «present» gives way to a meeting or an absence that began after it was said. Then calendars say
 * away before they say meeting, then Graph, then whether the telephone is there at all. Nobody has said anything: unknown.
 */
import { endOfDay } from './danish-clock.ts'

/** Milliseconds since 1970. */
type Instant = number

export const PRESENCE_STATES = ['present', 'in-call', 'in-meeting', 'away'] as const
export type PresenceState = (typeof PRESENCE_STATES)[number]

export type PresenceSource = 'hand' | 'calendar' | 'graph' | 'device'

/** What one source says; a row of contact_presence. */
export interface Said {
  source: Exclude<PresenceSource, 'calendar'>
  state: PresenceState
  /** From then on it says nothing. */
  until: Instant | null
  saidAt: Instant
  /** By hand only. */
  place: string | null
  workingOn: string | null
  /** The number that answers for them. */
  diversion: string | null
  /** Name of who said it, and whether it was the employee. */
  saidBy: string | null
  bySelf: boolean
}

/** A row of contact_busy_times; `elsewhere`: at work, in another place. */
export interface BusyTime {
  from: Instant
  until: Instant
  kind: 'busy' | 'away' | 'elsewhere'
}

export interface Presence {
  state: PresenceState | 'unknown'
  until: Instant | null
  place: string | null
  workingOn: string | null
  diversion: string | null
  /** Which source is believed. */
  source: PresenceSource | null
  saidBy: string | null
  bySelf: boolean
  saidAt: Instant | null
}

/** A call that lasts longer than this has been forgotten by the exchange. */
const LONGEST_CALL = 4 * 3_600_000

export function presenceAt(said: readonly Said[], busy: readonly BusyTime[], now: Instant): Presence {
  const holding = said.filter((each) => now < endOf(each))
  const of = (source: Said['source']) => holding.find((each) => each.source === source) ?? null
  const [hand, graph, device] = [of('hand'), of('graph'), of('device')]
  const calendar = [calendarAt(busy, 'away', now), calendarAt(busy, 'busy', now)].find(
    (each) => each !== null,
  )
  const overtaken = hand?.state === 'present' && isOvertaken(hand.saidAt, calendar?.saidAt ?? null, graph)
  const believed =
    (device?.state === 'in-call' ? device : null) ??
    (graph?.state === 'in-call' ? graph : null) ??
    (overtaken ? null : hand) ??
    calendar ??
    graph ??
    device
  const elsewhere = busy.some((each) => each.kind === 'elsewhere' && each.from <= now && now < each.until)
  const place = overtaken ? null : hand?.place
  const hasEnd = believed?.source === 'hand' || believed?.source === 'calendar'
  return {
    state: believed?.state ?? 'unknown',
    until: hasEnd ? believed.until : null,
    place: place ?? (elsewhere ? 'Arbejder et andet sted' : null),
    workingOn: hand?.workingOn ?? null,
    diversion: hand?.diversion ?? null,
    source: believed?.source ?? null,
    saidBy: believed?.source === 'hand' ? (hand?.saidBy ?? null) : null,
    bySelf: believed?.source === 'hand' && (hand?.bySelf ?? false),
    saidAt: believed?.source === 'hand' ? believed.saidAt : null,
  }
}

/** Nobody there, and nobody to answer instead: whoever is passed on to them rings in vain. */
export function isAwayWithoutDiversion({ state, diversion }: Pick<Presence, 'state' | 'diversion'>): boolean {
  return state === 'away' && diversion === null
}

function endOf({ source, state, until, saidAt }: Said): Instant {
  if (until !== null) return until
  if (source === 'hand') return state === 'away' ? Infinity : endOfDay(saidAt)
  return source === 'device' && state === 'in-call' ? saidAt + LONGEST_CALL : Infinity
}

function isOvertaken(saidAt: Instant, meetingFrom: Instant | null, graph: Said | null): boolean {
  if (meetingFrom !== null && meetingFrom > saidAt) return true
  return graph !== null && graph.state !== 'present' && graph.saidAt > saidAt
}

interface CalendarSays {
  source: 'calendar'
  state: PresenceState
  until: Instant
  /** When the first of the entries that follow each other began. */
  saidAt: Instant
}

/** Entries that touch or overlap are one. */
function calendarAt(busy: readonly BusyTime[], kind: 'away' | 'busy', now: Instant): CalendarSays | null {
  let found: { from: Instant; until: Instant } | null = null
  for (const each of busy.filter((one) => one.kind === kind).toSorted((a, b) => a.from - b.from)) {
    if (found !== null && each.from <= found.until) found.until = Math.max(found.until, each.until)
    else if (found !== null && now < found.until) break
    else found = { from: each.from, until: each.until }
  }
  if (found === null || now < found.from || now >= found.until) return null
  const state = kind === 'away' ? 'away' : 'in-meeting'
  return { source: 'calendar', state, until: found.until, saidAt: found.from }
}
