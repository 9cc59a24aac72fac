/** What was made of something, kept from one request to the next for as long as that is the same. */
export class KeptHtml<Made> {
  readonly #most: number
  readonly #kept = new Map<string, { stamp: string; made: Made; size: number }>()
  #size = 0

  /** @param most size of all that is kept, with its stamps; the least used goes first */
  constructor(most: number) {
    this.#most = most
  }

  /** What was made of `key` when it had this very stamp. */
  take(key: string, stamp: string): Made | undefined {
    const known = this.#kept.get(key)
    if (known?.stamp !== stamp) return undefined
    // The least used stand first.
    this.#kept.delete(key)
    this.#kept.set(key, known)
    return known.made
  }

  /** @param size of what was made, in characters or bytes */
  keep(key: string, stamp: string, made: Made, size: number): void {
    this.#drop(key)
    this.#kept.set(key, { stamp, made, size: stamp.length + size })
    this.#size += stamp.length + size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const known = this.#kept.get(key)
    if (!known) return
    this.#kept.delete(key)
    this.#size -= known.size
  }
}
