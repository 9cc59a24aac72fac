/**
 * What the machine keeps between turns, and the few ways to change it that everything else is made of: something is
 * written down, the exchange is asked to act, a summary is other than before, a time is set.
 */
import { CALLER, type CallId, type LegId, type Sound } from '../telephony/exchange.ts'
import { type Deadlines } from './deadlines.ts'
import type {
  Act,
  CallEvent,
  CallEventKind,
  CallPhase,
  Counts,
  DeskId,
  DeskRules,
  DeskState,
  Instant,
  Outcome,
  PassOnTarget,
  QueueId,
  QueueRules,
  Resolution,
  Rules,
  WayReason,
} from './model.ts'
import type { Timed } from './deadlines.ts'

export const SECOND = 1000

export interface Queue extends Timed {
  id: QueueId
  rules: QueueRules
  /** Those that wait, and call-backs that are due, by place. */
  line: Call[]
  handling: { seconds: number; weight: number }
  /** How many desks are at work, as it was worked out last. */
  atWork: { now: Instant; changes: number; desks: number }
  /** Somebody is signed in at one of its desks. */
  hasDesk: boolean
}

export interface Callback {
  number: string
  wishedAt: Instant
  dueAt: Instant | null
  tries: number
  reachedAt: Instant | null
  carriedOver: boolean
  /** The opening it was carried over to, while it waits for that. */
  carriedTo: Instant | null
}

export interface Keypad {
  digits: string
  /** `offer`: 1 says yes to a call-back; `number`: it is keyed in; `confirm`: 1 says that it is right. */
  step: 'offer' | 'number' | 'confirm'
  rounds: number
  /** Asked because of a way of the queue; null: because the caller pressed 1. */
  way: WayReason | null
}

export interface PassingOn {
  way: 'warm' | 'blind'
  leg: LegId
  target: PassOnTarget
}

export interface Call extends Timed {
  readonly id: CallId
  queue: Queue
  number: string | null
  arrivedAt: Instant
  placeSince: Instant
  /** Among those with the same place. */
  order: number
  phase: CallPhase
  /** Legs that ring or are up, as far as we know. */
  legs: Map<LegId, 'ringing' | 'up'>
  legNumber: number
  /** The citizen's leg: `caller`, or that of the call-back. */
  party: LegId | null
  desk: Desk | null
  deskLeg: LegId | null
  deskSince: Instant
  passingOn: PassingOn | null
  ownDesk: Desk | null
  elsewhere: { leg: LegId; why: WayReason } | null
  keypad: Keypad | null
  callback: Callback | null
  /** Agreed while talking; begins when the talk ends. */
  agreed: { number: string; at: Instant; wishedAt: Instant } | null
  callbackOffered: boolean
  play: string | null
  plays: number
  greeted: boolean
  toldAt: Instant | null
  placeTold: number | null
  minutesTold: number | null
  offers: number
  answeredAt: Instant | null
  endedAt: Instant | null
  outcome: Outcome | null
  why: string | null
  waitedMs: number | null
  talkedMs: number | null
  wrapUpMs: number | null
  resolution: Resolution | null
  lastDesk: DeskId | null
  lastPerson: number | null
  /** Queues where it has been, so that ways never lead in a ring. */
  visited: Set<QueueId>
  /** Ways that were gone, and led back to the line: they are not gone again. */
  visitedWays: Set<WayReason>
  /** When it came to the queue where it is. */
  queueSince: Instant
  alarmed: boolean
}

export interface Desk extends Timed {
  readonly id: DeskId
  rules: DeskRules
  state: DeskState
  since: Instant
  until: Instant | null
  reason: string | null
  personId: number | null
  /** Has it now. */
  call: Call | null
  /** Wraps up after it. */
  after: Call | null
  /** When it took the call, for handling times. */
  tookAt: Instant
  freeSince: Instant
  /** What is to be when the call is over. */
  wanted: { kind: 'pause'; reason: string; until: Instant | null } | { kind: 'sign-out' } | null
  telephoneThere: boolean
  /** No longer among the rules: gone when signed out. */
  removed: boolean
  alarmed: boolean
}

export interface World {
  rules: Rules
  now: Instant
  engineAt: Instant | null
  queues: Map<QueueId, Queue>
  desks: Map<DeskId, Desk>
  calls: Map<CallId, Call>
  /** Those that ended lately, and when: the exchange may still tell of them. */
  ended: Map<CallId, Instant>
  /** Those that wait for their own desk. */
  returned: Set<Call>
  /** Pending wishes, by number. */
  callbacks: Map<string, Call>
  deadlines: Deadlines<Call | Desk | Queue>
  counts: Counts
  arrivals: number
  /** Counts changes of desks and lines, so that what was worked out of them is known to be old. */
  changes: number
  /** A desk or a call became ready, or who may take what is other than before. */
  toMatch: boolean
  /** Somebody signed in or out, or the desks of a queue are others. */
  toLook: boolean
  acts: Act[]
  events: CallEvent[]
  changedCalls: Set<Call>
  changedDesks: Set<Desk>
}

type Details = CallEvent['details']

/** Whom an event is about, beside the call. */
interface About {
  desk?: Desk | null
  personId?: number | null
  unitId?: number | null
}

export function write(
  world: World,
  kind: CallEventKind,
  call: Call | null,
  about: About,
  details: Details,
): void {
  const { desk = null, personId = desk?.personId ?? null, unitId = null } = about
  world.events.push({
    kind,
    call: call?.id ?? null,
    at: world.now,
    engineAt: world.engineAt,
    desk: desk?.id ?? null,
    personId,
    unitId,
    details,
  })
  if (call) world.changedCalls.add(call)
}

export function newLeg(call: Call, role: string): LegId {
  call.legNumber++
  return `${role}-${call.legNumber}`
}

export type LegRole = 'caller' | 'desk' | 'employee' | 'citizen' | 'elsewhere'
const ROLES: readonly LegRole[] = ['desk', 'employee', 'citizen', 'elsewhere']

export function roleOf(leg: LegId): LegRole | null {
  if (leg === CALLER) return 'caller'
  return ROLES.find((role) => leg.startsWith(`${role}-`)) ?? null
}

export function ring(world: World, call: Call, leg: LegId, ringing: { seconds: number } & Shown): void {
  call.legs.set(leg, 'ringing')
  world.acts.push({ kind: 'ring', call: call.id, leg, ringing })
}

type Shown = Pick<Extract<Act, { kind: 'ring' }>['ringing'], 'endpoint' | 'shows'>

/** Lets one leg go; what the exchange still tells of it is passed over. */
export function hangUp(world: World, call: Call, leg: LegId | null): void {
  if (leg === null || !call.legs.delete(leg)) return
  world.acts.push({ kind: 'hang-up', call: call.id, leg })
}

export function join(world: World, call: Call, legs: readonly (LegId | null)[]): void {
  const there = legs.filter((leg) => leg !== null)
  call.play = null
  world.acts.push({ kind: 'join', call: call.id, legs: there })
}

/** Cuts off what the citizen hears and plays this. */
export function play(world: World, call: Call, sounds: readonly Sound[]): void {
  if (call.party === null || sounds.length === 0) return
  call.plays++
  call.play = `play-${call.plays}`
  world.acts.push({ kind: 'play', call: call.id, leg: call.party, play: call.play, sounds })
}

export function recording(name: string): Sound {
  return { kind: 'recording', name }
}

export function setPhase(world: World, call: Call, phase: CallPhase): void {
  call.phase = phase
  world.changedCalls.add(call)
}

export function setTime(
  world: World,
  subject: Call | Desk | Queue,
  kind: 'tell' | 'phase' | 'longest' | 'callback' | 'until' | 'alarm' | 'hours',
  at: Instant | null,
): void {
  if (at === null && subject.times[kind] === undefined) return
  world.deadlines.set(subject, kind, at)
}

/** The outcome is settled once, and counted then; the call may have some way to go before it ends. */
export function settleOutcome(world: World, call: Call, outcome: Outcome): void {
  if (call.outcome !== null) return
  call.outcome = outcome
  world.counts[COUNTED[outcome]]++
  world.counts.inProgress--
  if (call.waitedMs === null) call.waitedMs = Math.max(0, world.now - call.arrivedAt)
  world.changedCalls.add(call)
}

const COUNTED = {
  answered: 'answered',
  abandoned: 'abandoned',
  'turned-away': 'turnedAway',
  overflowed: 'overflowed',
  'callback-given-up': 'callbacksGivenUp',
  'callback-withdrawn': 'callbacksWithdrawn',
  'ended-by-system': 'endedBySystem',
} as const satisfies Record<Outcome, keyof Counts>
