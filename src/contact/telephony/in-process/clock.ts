/** The time an exchange without telephones goes by: the machine's, or one that tests set. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Does it later; what is due at the same time is done in the order asked for. @returns calls it off */
  after(milliseconds: number, work: () => void): () => void
}

export const machineClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Stands still until it is told to go on. */
export class VirtualClock implements Clock {
  #now: number
  #asked = 0
  readonly #due: { at: number; order: number; work: () => void }[] = []

  constructor(now = Date.UTC(2026, 10, 2, 9)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  after(milliseconds: number, work: () => void): () => void {
    this.#asked += 1
    const entry = { at: this.#now + Math.max(0, milliseconds), order: this.#asked, work }
    this.#due.push(entry)
    return () => {
      const place = this.#due.indexOf(entry)
      if (place !== -1) this.#due.splice(place, 1)
    }
  }

  /** Goes on so long, and does what becomes due on the way, also what that asks for. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds
    for (;;) {
      const next = this.#due.toSorted((a, b) => a.at - b.at || a.order - b.order)[0]
      if (next === undefined || next.at > until) break
      this.#due.splice(this.#due.indexOf(next), 1)
      this.#now = next.at
      next.work()
    }
    this.#now = until
  }
}
