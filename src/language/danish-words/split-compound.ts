/**
 * Splits Danish compounds into the words they are made of: `telefonservicemåling` → telefon, service, måling.
 * A part must be a word of the word list that may stand in that place, with its linking sound; short parts and words
 * that only look like compounds are kept out by lists, because one wrong part spoils a search for it everywhere.
 */
import {
  EXTRA_BEGINNINGS,
  OPAQUE_WORDS,
  SHORT_PARTS,
  UNFIT_BEGINNINGS,
  UNFIT_ENDINGS,
  UNLIKELY_BASES,
} from './compound-exceptions.ts'
import type { WordList } from './word-list.ts'

const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 7
const LONGEST_WORD = 60

/** A part of a compound: where it stands in the word (linking sound included) and its base form. */
export interface CompoundPart {
  start: number
  end: number
  word: string
}

/** The parts in order, or an empty list when the word is no compound. @param word in small letters */
export function splitCompound(word: string, list: WordList): CompoundPart[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_WORD) return []
  const parts = partsOf(word, list)
  return parts.length > 1 ? parts : []
}

function partsOf(word: string, list: WordList): CompoundPart[] {
  const known = baseOfLastPart(word, list)
  // A word the list knows is split by its base form, so that its ending is not taken for a word.
  const text = known ?? word
  const single = [{ start: 0, end: word.length, word: text }]
  if (text.length < SHORTEST_COMPOUND || OPAQUE_WORDS.has(text)) return single
  const halves = fewestParts(text, list)
  if (!halves) return single
  // A part may be a compound that the word list knows as one word.
  return halves.flatMap((part, index) => {
    const last = index === halves.length - 1
    const inner = partsOf(part.word, list)
    return inner.map((each, place) => ({
      start: part.start + each.start,
      end: place < inner.length - 1 ? part.start + each.end : last ? word.length : part.end,
      word: each.word,
    }))
  })
}

interface Way {
  parts: CompoundPart[]
  shortest: number
}

/** The way with the fewest parts, and among those the one whose shortest part is longest. */
function fewestParts(word: string, list: WordList): CompoundPart[] | null {
  const best: (Way | null)[] = Array.from({ length: word.length + 1 }, () => null)
  best[0] = { parts: [], shortest: Infinity }
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART; start++) {
      const before = best[start]
      if (!before || (start === 0 && end === word.length)) continue
      const base =
        end === word.length ? endingOf(word.slice(start), list) : beginningOf(word.slice(start, end), list)
      if (!base) continue
      const way = {
        parts: [...before.parts, { start, end, word: base }],
        shortest: Math.min(before.shortest, end - start),
      }
      if (isBetter(way, best[end] ?? null)) best[end] = way
    }
  }
  return best[word.length]?.parts ?? null
}

const isBetter = (way: Way, known: Way | null) =>
  !known ||
  way.parts.length < known.parts.length ||
  (way.parts.length === known.parts.length && way.shortest > known.shortest)

function beginningOf(text: string, list: WordList): string | null {
  if (EXTRA_BEGINNINGS.has(text)) return text
  const base = list.beginning(text)
  return base && isLongEnough(base) && !UNFIT_BEGINNINGS.has(text) && !UNFIT_BEGINNINGS.has(base)
    ? base
    : null
}

function endingOf(text: string, list: WordList): string | null {
  const base = baseOfLastPart(text, list)
  return base && isLongEnough(base) && !UNFIT_ENDINGS.has(base) && !UNFIT_ENDINGS.has(text) ? base : null
}

const isLongEnough = (base: string) => base.length > SHORTEST_PART || SHORT_PARTS.has(base)

/** Endings of Danish nouns and adjectives, shortest first: `lederne` is leder, not led. */
const INFLECTIONS =
  'e n t r s er en et ne es ns ts rs ers ens ets nes ene rne erne eren enes rnes ernes erens'.split(' ')

/** The base form of a word that may be inflected, if the list has it: `målingerne` → `måling`. */
export function baseOfLastPart(text: string, list: WordList): string | null {
  if (isBase(text, list)) return text
  for (const ending of INFLECTIONS) {
    if (!text.endsWith(ending)) continue
    const base = baseOfStem(text.slice(0, -ending.length), list)
    if (base) return base
  }
  return null
}

function baseOfStem(stem: string, list: WordList): string | null {
  if (stem.length < SHORTEST_PART) return null
  if (isBase(stem, list)) return stem
  if (stem.length > SHORTEST_PART && stem.at(-1) === stem.at(-2) && isBase(stem.slice(0, -1), list))
    return stem.slice(0, -1)
  // centr-et → center, middl-er → middel
  const vowel = /[^aeiouyæøå][lnr]$/u.test(stem) ? `${stem.slice(0, -1)}e${stem.slice(-1)}` : ''
  if (vowel && isBase(vowel, list)) return vowel
  return null
}

const isBase = (text: string, list: WordList) =>
  (list.ends(text) && !UNLIKELY_BASES.has(text)) || OPAQUE_WORDS.has(text)
