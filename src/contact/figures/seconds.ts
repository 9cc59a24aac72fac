/** Seconds of many calls, kept as how many lasted how long, so that medians and percentiles are exact. Pure. */

export class Seconds {
  /** `#counts[s]` calls lasted `s` seconds. */
  #counts = new Uint32Array(1_024)
  #total = 0
  #longest = 0

  get total(): number {
    return this.#total
  }

  /** Null of no calls. */
  get longest(): number | null {
    return this.#total === 0 ? null : this.#longest
  }

  add(seconds: number, calls = 1): void {
    if (seconds >= this.#counts.length) {
      const wider = new Uint32Array(Math.max(seconds + 1, this.#counts.length * 2))
      wider.set(this.#counts)
      this.#counts = wider
    }
    this.#counts[seconds] = (this.#counts[seconds] ?? 0) + calls
    this.#total += calls
    if (seconds > this.#longest) this.#longest = seconds
  }

  /** As the database writes them: whole seconds with a space between. */
  addWritten(text: string): void {
    let seconds = -1
    for (let place = 0; place <= text.length; place += 1) {
      const digit = text.charCodeAt(place) - 48
      if (digit >= 0 && digit <= 9) seconds = (seconds < 0 ? 0 : seconds * 10) + digit
      else if (seconds >= 0) {
        this.add(seconds)
        seconds = -1
      }
    }
  }

  addAll(other: Seconds): void {
    for (let seconds = 0; seconds <= other.#longest; seconds += 1) {
      const calls = other.#counts[seconds] ?? 0
      if (calls > 0) this.add(seconds, calls)
    }
  }

  /** Calls that lasted so long at most. */
  countUntil(limit: number): number {
    let calls = 0
    for (let seconds = 0; seconds <= Math.min(limit, this.#longest); seconds += 1)
      calls += this.#counts[seconds] ?? 0
    return calls
  }

  /** The shortest time within which at least that share of the calls lie; null of no calls. */
  percentile(share: number): number | null {
    return this.#total === 0 ? null : this.#at(Math.ceil(roundOff(this.#total * share)) - 1)
  }

  /** Of an even number the middle of the two; null of no calls. */
  median(): number | null {
    if (this.#total === 0) return null
    return (this.#at(Math.floor((this.#total - 1) / 2)) + this.#at(Math.floor(this.#total / 2))) / 2
  }

  /** Of the call at a place, the shortest first, from 0. */
  #at(place: number): number {
    let before = 0
    for (let seconds = 0; seconds <= this.#longest; seconds += 1) {
      before += this.#counts[seconds] ?? 0
      if (before > place) return seconds
    }
    return this.#longest
  }
}

/** 0,9 · 10 is 9, not a little more. */
const roundOff = (value: number) => Math.round(value * 1e6) / 1e6
