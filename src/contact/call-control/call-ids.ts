/**
 * The exchange names a call by what it has (Asterisk: the caller's channel), the database by a UUID. One is made of the
 * other, so that a call is the same row after a restart of either.
 */
import { createHash } from 'node:crypto'
import type { CallId } from '../telephony/exchange.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u

/** The name in the database; what is a UUID already stays. */
export function uuidOf(municipality: number, name: string): string {
  if (UUID.test(name)) return name
  const hex = createHash('sha256').update(`${municipality}:${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** Ended calls are still spoken of by late events; after this they are forgotten. */
const FORGET_AFTER_MS = 10 * 60_000

/** Both names of the calls that are going on. */
export class CallIds {
  readonly #municipality: number
  readonly #inExchange = new Map<string, CallId>()
  readonly #ended = new Map<string, number>()

  constructor(municipality: number) {
    this.#municipality = municipality
  }

  /** By the exchange's name. */
  toRow(call: CallId): string {
    const uuid = uuidOf(this.#municipality, call)
    this.#inExchange.set(uuid, call)
    return uuid
  }

  /** A call that we began, such as a call-back after a restart, has one name. */
  toExchange(uuid: string): CallId {
    return this.#inExchange.get(uuid) ?? uuid
  }

  noteEnded(uuid: string, at: number): void {
    if (!this.#ended.has(uuid)) this.#ended.set(uuid, at)
  }

  forget(now: number): void {
    for (const [uuid, at] of this.#ended) {
      if (now - at < FORGET_AFTER_MS) return
      this.#ended.delete(uuid)
      this.#inExchange.delete(uuid)
    }
  }

  get size(): number {
    return this.#inExchange.size
  }
}
