/** Made HTML, kept from one request to the next for as long as what it was made of is the same. */
export class KeptHtml<Made extends { html: string }> {
  readonly #most: number
  readonly #kept = new Map<string, { stamp: string; made: Made }>()
  #characters = 0

  /** @param mostCharacters of HTML kept; the least used goes first */
  constructor(mostCharacters: number) {
    this.#most = mostCharacters
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

  keep(key: string, stamp: string, made: Made): void {
    this.#drop(key)
    this.#kept.set(key, { stamp, made })
    this.#characters += sizeOf(stamp, made)
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= this.#most) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const known = this.#kept.get(key)
    if (!known) return
    this.#kept.delete(key)
    this.#characters -= sizeOf(known.stamp, known.made)
  }
}

const sizeOf = (stamp: string, made: { html: string }) => stamp.length + made.html.length
