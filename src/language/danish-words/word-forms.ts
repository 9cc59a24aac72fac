/**
 * What a Danish word is known by in an index: one lexeme for the whole word, whatever its ending and spelling, and one
 * for each word it is made of.
 */
import { newStemmer } from 'snowball-stemmers'
import { foldLetters } from './fold-letters.ts'
import { baseOfLastPart, splitCompound, type CompoundPart } from './split-compound.ts'
import { danishWordList, type WordList } from './word-list.ts'

export interface WordForms {
  /** Folded stem of the whole word. */
  whole: string
  /** Folded stems of the parts of a compound and of neighbouring parts together; empty for a simple word. */
  parts: readonly string[]
}

const stemmer = newStemmer('danish')

/** @param word letters only, in any case */
export function wordForms(word: string): WordForms {
  return workOut(word.toLowerCase().normalize('NFC'), danishWordList())
}

/** Does the word list know this word, an inflection of it, or all words it is made of? */
export function isDanishWord(word: string): boolean {
  const list = danishWordList()
  const spelt = danishSpelling(word.toLowerCase().normalize('NFC'), list)
  return list.knows(spelt) || baseOfLastPart(spelt, list) !== null || splitCompound(spelt, list).length > 0
}

function workOut(word: string, list: WordList): WordForms {
  const spelt = danishSpelling(word, list)
  if (IRREGULAR.has(spelt)) return { whole: lexeme(spelt), parts: [] }
  const parts = splitCompound(spelt, list)
  if (parts.length === 0) return { whole: lexeme(baseOfLastPart(spelt, list) ?? spelt), parts: [] }
  const whole = lexeme(runOfParts(spelt, parts, 0, parts.length - 1))
  const others = new Set<string>()
  for (let first = 0; first < parts.length; first++)
    for (let last = first; last < parts.length; last++)
      others.add(lexeme(runOfParts(spelt, parts, first, last)))
  others.delete(whole)
  return { whole, parts: [...others] }
}

/** `boern` → `børn`, where that is a word and the other is none. */
function danishSpelling(word: string, list: WordList): string {
  if (!/aa|ae|oe/.test(word) || baseOfLastPart(word, list)) return word
  const danish = word.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø')
  return baseOfLastPart(danish, list) || splitCompound(danish, list).length > 0 ? danish : word
}

/** The last part without its ending or linking sound, those before it as they stand. */
function runOfParts(word: string, parts: CompoundPart[], first: number, last: number): string {
  const [from, to] = [parts[first], parts[last]]
  return from && to ? word.slice(from.start, to.start) + to.word : word
}

const lexeme = (word: string) =>
  foldLetters(stemmer.stem((IRREGULAR.get(word) ?? word).replace(/[éèê]/g, 'e')))

/** Plurals that share no stem with their singular. */
const IRREGULAR = new Map([
  ['børn', 'barn'],
  ['mænd', 'mand'],
  ['bøger', 'bog'],
  ['kurser', 'kursus'],
  ['kurserne', 'kursus'],
  ['kurset', 'kursus'],
  ['penge', 'penge'],
  ['midlerne', 'middel'],
  ['midler', 'middel'],
  ['midle', 'middel'],
  ['nødder', 'nød'],
  ['kræfter', 'kraft'],
  ['hænder', 'hånd'],
  ['fødder', 'fod'],
  ['rødder', 'rod'],
  ['stæder', 'stad'],
  ['kvinders', 'kvinde'],
  ['brødre', 'bror'],
  ['forældre', 'forælder'],
])

const irregularLexemes = new Set([...IRREGULAR.values()].map(lexeme))

/** Is this lexeme printed in forms that do not begin alike: børn of barn? */
export const hasIrregularForms = (of: string) => irregularLexemes.has(of)
