/**
 * Call-back in the day model. Whoever would wait longer than a limit is offered it, and a share accepts. They are followed by
 * their expected number, not one by one. Two ways: `keeps-place`, as the telephone queue of this house does it (the desk is
 * busy with them when their turn comes, but they cannot give up); `free-desk`, where they are rung when nobody waits, which
 * moves their calls from peak to trough. Everybody is assumed to be reached at the first try.
 */
export interface CallBackRule {
  /** Offered where the wait told is longer, seconds: those ahead and oneself × handling time / desks. */
  above: number
  /** Share of those asked who accept, 0–1. */
  accepts: number
  order: 'keeps-place' | 'free-desk'
}

/** Seconds in which a free desk has rung one who waits to be called back. */
const RING_WITHIN = 120
/** Desks ring no faster than this together, a second. */
const MOST_RINGING = 1

/** Fewest ahead of a caller at which call-back is offered. */
export function offeredFrom(rule: CallBackRule, handling: number, desks: number): number {
  return Math.max(0, Math.floor((rule.above * desks) / handling))
}

/** Those who wished it in one step and still wait, and the share they were of all who joined the queue then. */
interface Joined {
  at: number
  waiting: number
  share: number
}

/** What is expected of call-backs while a day goes on; first wished, first made. */
export class PendingCallBacks {
  readonly rule: CallBackRule
  /** Expected number that waits to be called back. */
  pending = 0
  readonly #joined: Joined[] = []
  /** Seconds since opening time. */
  #now = 0

  constructor(rule: CallBackRule) {
    this.rule = rule
  }

  /** Of those who wait, the share that waits to be called back and cannot give up. */
  shareOfQueue(queued: number): number {
    if (this.rule.order !== 'keeps-place' || queued < 1e-12) return 0
    return Math.min(1, this.pending / queued)
  }

  /**
   * Of those whose turn comes, the share that is called back: more than of all who wait, for of those who joined with
   * them some have given up since.
   * @param leaving share of those on the line who give up, a second
   */
  shareOfTurns(leaving: number): number {
    const first = this.#joined[0]
    if (first === undefined) return 0
    const stayed = Math.exp(-leaving * (this.#now - first.at))
    return first.share / (first.share + (1 - first.share) * stayed)
  }

  /** Calls a second that a free desk makes. */
  ringing(): number {
    return this.rule.order === 'free-desk' ? Math.min(MOST_RINGING, this.pending / RING_WITHIN) : 0
  }

  /**
   * A step went by.
   * @param step `made`: as many as there was time for
   * @returns how many were made
   */
  pass(step: { seconds: number; arrived: number; wished: number; made: number }): number {
    const done = Math.min(step.made, this.pending + step.wished)
    this.pending += step.wished - done
    if (step.wished > 0)
      this.#joined.push({
        at: this.#now,
        waiting: step.wished,
        share: Math.min(1, step.wished / step.arrived),
      })
    let left = done
    while (left > 0 && this.#joined[0] !== undefined) {
      const taken = Math.min(left, this.#joined[0].waiting)
      left -= taken
      this.#joined[0].waiting -= taken
      if (this.#joined[0].waiting < 1e-9) this.#joined.shift()
    }
    this.#now += step.seconds
    return done
  }
}
