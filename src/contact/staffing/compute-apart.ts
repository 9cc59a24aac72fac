/**
 * Computes staffing in a thread of its own, one order after another, with a limit of time. Orders are known by their digest:
 * whoever asks what was asked just now gets the same answer, also while it is being computed.
 */
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { ThreadAnswer } from './compute-thread.ts'
import type { BeyondDesks, StaffingAnswer, StaffingOrder } from './staffing.ts'

export type ComputeRefusal = 'too-slow' | 'too-many'

export type Computed =
  | { state: 'done'; answer: StaffingAnswer | BeyondDesks }
  | { state: 'computing' }
  | { state: 'given-up'; why: ComputeRefusal }

export interface ComputeLimits {
  /** Milliseconds that one order may take. */
  longest: number
  /** Orders that may wait; more are refused. */
  mostWaiting: number
  /** Answers that are kept. */
  mostKept: number
}

const LIMITS: ComputeLimits = { longest: 20_000, mostWaiting: 20, mostKept: 60 }
const MOST_HEAP_MB = 256
/** What was given up is tried again after so many milliseconds. */
const TRIED_AGAIN = 60_000

interface Kept {
  settled: Computed | null
  coming: Promise<Computed>
}

export class StaffingComputer {
  readonly #limits: ComputeLimits
  readonly #kept = new Map<string, Kept>()
  #queue: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #thread: Worker | null = null

  constructor(limits: Partial<ComputeLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits }
  }

  /** Answers at once what is known, else waits so many milliseconds for it. Throws where the computing itself failed. */
  async ask(order: StaffingOrder, patience: number): Promise<Computed> {
    const kept = this.#find(order)
    if (kept.settled !== null) return kept.settled
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise<Computed>((settle) => {
      late = setTimeout(() => settle({ state: 'computing' }), patience)
    })
    try {
      return await Promise.race([kept.coming, tooLate])
    } finally {
      clearTimeout(late)
    }
  }

  #find(order: StaffingOrder): Kept {
    const digest = createHash('sha256').update(JSON.stringify(order)).digest('base64url')
    const known = this.#kept.get(digest)
    if (known !== undefined) {
      // What was asked last is forgotten last.
      this.#kept.delete(digest)
      this.#kept.set(digest, known)
      return known
    }
    const kept: Kept = { settled: null, coming: this.#inTurn(order) }
    this.#kept.set(digest, kept)
    void this.#settle(digest, kept)
    return kept
  }

  async #settle(digest: string, kept: Kept): Promise<void> {
    try {
      const computed = await kept.coming
      kept.settled = computed
      if (computed.state === 'given-up')
        setTimeout(() => this.#kept.delete(digest), computed.why === 'too-slow' ? TRIED_AGAIN : 0).unref()
      this.#forgetOldest()
    } catch {
      // Whoever asked is told; the next who asks makes it be tried again.
      this.#kept.delete(digest)
    }
  }

  #forgetOldest(): void {
    for (const [digest, { settled }] of this.#kept) {
      if (this.#kept.size <= this.#limits.mostKept) return
      if (settled !== null) this.#kept.delete(digest)
    }
  }

  async #inTurn(order: StaffingOrder): Promise<Computed> {
    if (this.#waiting >= this.#limits.mostWaiting) return { state: 'given-up', why: 'too-many' }
    this.#waiting++
    const turn = this.#queue.then(() => this.#compute(order))
    this.#queue = turn.catch(() => undefined)
    return turn.finally(() => this.#waiting--)
  }

  #compute(order: StaffingOrder): Promise<Computed> {
    const thread = (this.#thread ??= this.#start())
    thread.ref()
    return new Promise((settle, refuse) => {
      const end = () => {
        clearTimeout(late)
        thread.off('message', answered).off('error', failed).unref()
      }
      const giveUp = () => {
        end()
        if (this.#thread === thread) this.#thread = null
        void thread.terminate()
      }
      const answered = (sent: ThreadAnswer) => {
        end()
        if ('fault' in sent) refuse(new Error(sent.fault))
        else settle({ state: 'done', answer: sent.answer })
      }
      const failed = (error: Error) => {
        giveUp()
        refuse(error)
      }
      const late = setTimeout(() => {
        giveUp()
        settle({ state: 'given-up', why: 'too-slow' })
      }, this.#limits.longest)
      thread.on('message', answered).on('error', failed)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage(order)
    })
  }

  #start(): Worker {
    const thread = new Worker(new URL('./compute-thread.ts', import.meta.url), {
      // As in src/minutes/extract-apart.ts: Node takes the types off itself.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    })
    // A thread that fails while nobody waits for it is only not used again.
    thread.on('error', () => {
      if (this.#thread === thread) this.#thread = null
    })
    thread.unref()
    return thread
  }
}
