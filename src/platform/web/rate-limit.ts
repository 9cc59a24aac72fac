import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

export interface RateLimit {
  /** Requests that may come at once. */
  burst: number
  /** Requests a minute in the long run. */
  perMinute: number
}

/**
 * How often each caller may ask, kept in memory by a bucket that fills with time. What a caller is, the user of this
 * class decides: an address, a session.
 */
export class RateLimiter {
  readonly #limit: RateLimit
  readonly #clock: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  /** `clock` gives milliseconds. */
  constructor(limit: RateLimit, clock: () => number = () => performance.now()) {
    this.#limit = limit
    this.#clock = clock
  }

  /** Counts one request; null when it may go on, else the whole seconds to wait. */
  take(caller: string): number | null {
    const now = this.#clock()
    const perMillisecond = this.#limit.perMinute / 60_000
    const bucket = this.#buckets.get(caller) ?? { left: this.#limit.burst, at: now }
    const left = Math.min(this.#limit.burst, bucket.left + (now - bucket.at) * perMillisecond)
    this.#buckets.delete(caller)
    this.#buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now })
    this.#forgetOldest()
    return left >= 1 ? null : Math.ceil((1 - left) / perMillisecond / 1000)
  }

  /** The map keeps the order of use; the least recently seen go first, so memory stays bounded. */
  #forgetOldest(): void {
    if (this.#buckets.size <= 50_000) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}

/**
 * The address a request came from. Behind a proxy on this machine or its network it is the last one the proxy wrote;
 * what a caller wrote before that is not believed.
 */
export function clientAddress(c: Context): string {
  const socket = socketAddress(c)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isNear(socket) ? forwarded : socket
}

function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // Without a socket, as when a test asks the application directly.
    return 'unknown'
  }
}

function isNear(address: string): boolean {
  return /^(::1$|::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]|^unknown$/i.test(
    address,
  )
}
