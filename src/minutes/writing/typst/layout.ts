/**
 * What the form in `form.typ` is given: the printed document with its words cut where a line may break. Lines break at
 * blanks alone, so that the reader of the file knows that every line end is one; words that would be broken at a hyphen or
 * a stroke are held together, and words longer than a line are cut into pieces of `PIECE` letters.
 */
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFact,
  PrintedList,
  PrintedPart,
  PrintedRun,
} from '../printed.ts'

/** A word that has no room on a line goes on after so many letters: the reader takes no blank there. */
export const PIECE = 40
const LONGEST_WORD = 56
/** Stands for letters that the fonts do not have. */
export const PLACEHOLDER = '□'

type Run = string | Record<string, unknown>

/** Cuts and cleans the words of one document; `missing` then holds the letters that no font has. */
export class Layout {
  readonly missing = new Set<string>()
  readonly #glyphs: ReadonlySet<number>
  readonly #images: ReadonlyMap<number, string>

  /** @param images where the bytes of each attachment lie that can be shown */
  constructor(glyphs: ReadonlySet<number>, images: ReadonlyMap<number, string>) {
    this.#glyphs = glyphs
    this.#images = images
  }

  document(printed: PrintedDocument, attached: { name: string; description: string } | null) {
    return {
      title: this.#plain(printed.title),
      keyword: KEYWORD,
      date: printed.date === null ? null : printed.date.split('-').map(Number),
      heading: this.#text(printed.heading),
      facts: printed.facts.map((fact) => this.#fact(fact)),
      front: printed.front.map((part) => this.#part(part)),
      contentsHeading: printed.contentsHeading,
      parts: printed.parts.map((part) => this.#part(part)),
      mark: printed.mark,
      attached,
    }
  }

  #fact({ label, value }: PrintedFact) {
    return { label, value: this.#text(value) }
  }

  #part(part: PrintedPart) {
    return {
      id: part.id,
      heading: this.#text(part.heading),
      badge: part.badge,
      listed: part.listed,
      facts: part.facts.map((fact) => this.#fact(fact)),
      blocks: part.blocks.map((block) => this.#block(block)),
      sections: part.sections.map(({ heading, blocks, record }) => ({
        heading: this.#text(heading),
        blocks: blocks.map((block) => this.#block(block)),
        record:
          record === null
            ? null
            : {
                facts: record.facts.map((fact) => this.#fact(fact)),
                blocks: record.blocks.map((block) => this.#block(block)),
              },
      })),
    }
  }

  #block(block: PrintedBlock): Record<string, unknown> {
    switch (block.type) {
      case 'paragraph':
        return { type: block.type, lines: block.lines.map((runs) => this.#runs(runs)) }
      case 'heading':
        return { type: block.type, level: block.level, runs: this.#runs(block.runs) }
      case 'table': {
        const rows = block.rows.map((row) => row.map((runs) => this.#runs(runs, wordIn(row.length))))
        return { type: block.type, header: block.header, sum: block.sum, rows }
      }
      case 'image':
        return {
          type: block.type,
          path: this.#images.get(block.attachment) ?? null,
          words: this.#plain(block.alt),
          alt: this.#text(block.alt),
        }
      default:
        return { type: 'list', ...this.#list(block) }
    }
  }

  #list({ style, points }: PrintedList): Record<string, unknown> {
    return {
      style,
      points: points.map(({ runs, lists }) => ({
        runs: this.#runs(runs),
        lists: lists.map((nested) => this.#list(nested)),
      })),
    }
  }

  #text(text: string): Run[] {
    return this.#runs([{ text }])
  }

  /** A link is one record with all its words, so that the file has one place to press. */
  #runs(given: readonly PrintedRun[], longest = LONGEST_WORD): Run[] {
    const runs = given.map((run) => ({ ...run, text: this.#plain(run.text) }))
    const cut: Run[] = []
    let plain: PrintedRun[] = []
    const flush = () => {
      cut.push(...cutWords(plain, longest))
      plain = []
    }
    for (const { href, ...run } of runs) {
      if (href === undefined) plain.push(run)
      else {
        flush()
        cut.push({ href, parts: cutWords([run], longest) })
      }
    }
    flush()
    return cut
  }

  /** Letters without a glyph are replaced, and variants of letters left out. */
  #plain(text: string): string {
    let plain = ''
    for (const letter of text.replaceAll(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')) {
      const isKnown = this.#glyphs.has(letter.codePointAt(0) ?? 0)
      if (!isKnown) this.missing.add(letter)
      plain += isKnown ? letter : PLACEHOLDER
    }
    return plain
  }
}

/** By this keyword in the file's own description the reader knows that its tags are ours. */
export const KEYWORD = 'sagsgang.minutes/1'

/** Letters that fit into a cell of a table with so many columns. */
const wordIn = (columns: number): number => Math.max(8, Math.floor(80 / columns) - 4)

const cutWords = (runs: readonly PrintedRun[], longest: number): Run[] =>
  joined(wordsOf(runs).flatMap((word) => held(word, longest)))

/** Words of no mark side by side are one string: a page of single words takes several times as long to set. */
function joined(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (typeof run === 'string' && typeof last === 'string') kept[kept.length - 1] = last + run
    else kept.push(run)
  }
  return kept
}

/** Runs cut into words and the blanks between them; a word may be of several runs. */
function wordsOf(runs: readonly PrintedRun[]): PrintedRun[][] {
  const words: PrintedRun[][] = []
  let isOpen = false
  for (const run of runs) {
    for (const text of run.text.split(/( )/u).filter((piece) => piece !== '')) {
      const piece = { ...run, text }
      if (text === ' ' || !isOpen) words.push([piece])
      else words.at(-1)?.push(piece)
      isOpen = text !== ' '
    }
  }
  return words
}

const lengthOf = (word: readonly PrintedRun[]): number => word.reduce((sum, { text }) => sum + text.length, 0)

/** A word or a figure as most are: no line breaks in it. */
const UNBROKEN = /^[(»"'§]?[\p{L}\p{N}\p{M}]+(?:[.,:'][\p{L}\p{N}\p{M}]+)*[.,:;!?)»"'%]*$/u

function held(word: readonly PrintedRun[], longest: number): Run[] {
  if (lengthOf(word) > longest) return word.flatMap(piecesOf)
  const runs = word.map(bare)
  const isWhole = word.length === 1 && UNBROKEN.test(word[0]?.text ?? '')
  return isWhole || word[0]?.text === ' ' ? runs : [{ whole: runs }]
}

function piecesOf(run: PrintedRun): Run[] {
  const letters = Array.from(run.text)
  const pieces: Run[] = []
  for (let at = 0; at < letters.length; at += PIECE)
    pieces.push({ whole: [bare({ ...run, text: letters.slice(at, at + PIECE).join('') })] })
  return pieces
}

const bare = (run: PrintedRun): Run => (Object.keys(run).length === 1 ? run.text : { ...run })
