/** What the distributor goes by, made of what the municipality has written and of who sits at the desks just now. Pure. */
import { z } from 'zod'
import type { DeskId, QueueId, QueueRules, Rules, Way, WayReason } from '../distributor/model.ts'
import { RECORDINGS } from '../distributor/recordings.ts'

export interface QueueFacts extends Omit<QueueRules, 'desks' | 'ways'> {
  subjectId: number | null
  /** As stored; parsed here. */
  ways: unknown
  isClosed: boolean
  desks: readonly { desk: DeskId; rank: number }[]
}

export interface RuleFacts {
  queues: readonly QueueFacts[]
  desks: readonly { id: DeskId; telephone: string }[]
  /** Who can answer about what, by subject. */
  skilled: ReadonlyMap<number, ReadonlySet<number>>
  /** Numbers of employees, to know whether somebody else was rung for them. */
  ownNumbers: ReadonlyMap<number, ReadonlySet<string>>
  /** Employees by the name of their telephone in the exchange. */
  devices: ReadonlyMap<string, number>
  ownNumber: string | null
}

/** Who is signed in, by desk. */
export type Seats = ReadonlyMap<DeskId, number>

const OLDEST_SECONDS = 4 * 60 * 60

const way = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), recording: z.string().regex(/^[\w-]{1,60}$/u) }),
  z.object({ kind: z.literal('queue'), queue: z.number().int() }),
  z.object({ kind: z.literal('number'), number: z.string().regex(/^\+?\d{2,15}$/u) }),
  z.object({ kind: z.literal('wait') }),
  z.object({ kind: z.literal('callback') }),
])

const USUAL_WAYS: Record<WayReason, Way> = {
  closed: { kind: 'message', recording: RECORDINGS.closed },
  full: { kind: 'message', recording: RECORDINGS.full },
  'no-desk': { kind: 'message', recording: RECORDINGS.noDesk },
  'waited-too-long': { kind: 'message', recording: RECORDINGS.waitedTooLong },
}

/** What is written wrong, or leads to a queue that is not there, is as if it was not written. */
function waysOf(stored: unknown, queues: ReadonlySet<QueueId>): Record<WayReason, Way> {
  const given = z.record(z.string(), z.unknown()).safeParse(stored)
  const read = (reason: WayReason): Way => {
    const parsed = way.safeParse(given.success ? given.data[reason] : undefined)
    if (!parsed.success) return USUAL_WAYS[reason]
    return parsed.data.kind === 'queue' && !queues.has(parsed.data.queue) ? USUAL_WAYS[reason] : parsed.data
  }
  return {
    closed: read('closed'),
    full: read('full'),
    'no-desk': read('no-desk'),
    'waited-too-long': read('waited-too-long'),
  }
}

const RANKS = [1, 2, 3] as const

export function rulesOf(facts: RuleFacts, seats: Seats): Rules {
  const known = new Set(facts.queues.map(({ id }) => id))
  return {
    queues: facts.queues.map(({ subjectId, isClosed, ways, desks, ...rules }) => ({
      ...rules,
      ways: waysOf(ways, known),
      open: isClosed ? [] : rules.open,
      desks: desks
        .filter(({ desk }) => mayTake(facts, subjectId, seats.get(desk)))
        .map(({ desk, rank }) => ({ desk, rank: RANKS[rank - 1] ?? 3 })),
    })),
    desks: facts.desks,
    ownNumber: facts.ownNumber,
    oldestSeconds: OLDEST_SECONDS,
  }
}

/** A subject that nobody is said to know of is answered by all. */
function mayTake({ skilled }: RuleFacts, subject: number | null, person: number | undefined): boolean {
  const able = subject === null ? undefined : skilled.get(subject)
  if (able === undefined || able.size === 0) return true
  return person !== undefined && able.has(person)
}

/** The queue of a dialled number; a number that no queue has leads to the first. */
export function queueOf(facts: RuleFacts, dialled: string): QueueId | null {
  const plain = plainNumber(dialled)
  const found = facts.queues.find((queue) => queue.dialled.some((number) => plainNumber(number) === plain))
  return (found ?? facts.queues[0])?.id ?? null
}

/** As `app.plain_number`. */
export const plainNumber = (number: string): string =>
  number.replaceAll(/[^\d+]/gu, '').replace(/^(\+45|0045)(?=\d{8}$)/u, '')
