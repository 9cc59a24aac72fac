/** Joins two printed lines of one text. Knows the document's other words, so that `it-` + `udvalg` keeps its hyphen. */
export class LineJoiner {
  readonly #words: Set<string>

  constructor(texts: Iterable<string>) {
    this.#words = new Set()
    for (const text of texts) for (const word of text.match(WORD) ?? []) this.#words.add(word.toLowerCase())
  }

  join(above: string, below: string): string {
    if (above === '') return below
    if (below === '') return above
    const soft = above.endsWith('\u00AD')
    const hyphen = /(\p{L}[\p{L}\p{N}-]*)[-\u2010\u00AD]$/u.exec(above)
    // «og -udvikling», broken behind the hyphen of a word whose beginning is left out.
    if (/(?<!\p{L})(?:og|eller)\s-$/u.test(above)) return above + below
    if (hyphen === null)
      return /[/–]$/u.test(above) && !/\s[/–]$/u.test(above) ? above + below : `${above} ${below}`
    const bare = above.slice(0, -1)
    if (soft) return bare + below
    // «børne- og ungeområdet»: the hyphen stands for a word left out.
    if (/^(?:og|eller|samt|til|og\/eller)(?!\p{L})/u.test(below)) return `${above} ${below}`
    return this.#keepsHyphen(hyphen[1] ?? '', below) ? above + below : bare + below
  }

  #keepsHyphen(start: string, below: string): boolean {
    const end = /^[\p{L}\p{N}]+/u.exec(below)?.[0] ?? ''
    if (!/^\p{Ll}/u.test(end)) return true
    if (this.#words.has(`${start}${end}`.toLowerCase())) return false
    if (this.#words.has(`${start}-${end}`.toLowerCase())) return true
    const last = start.split('-').at(-1) ?? start
    return last.length < 2 || /^\p{Lu}{2,}$/u.test(last) || /\p{N}$/u.test(last)
  }
}

const WORD = /\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]/gu
