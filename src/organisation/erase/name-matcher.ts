/**
 * Finds a person's names and initials in texts and takes them out. Pure. Names are found in any case, over line breaks, as
 * `Efternavn, Fornavn`, in the genitive, and with å written as aa; initials only as printed and as a word of their own.
 */

export const erasedText = '[slettet]'

export interface PersonWords {
  /** Names of at least two words, e-mail addresses and the like. */
  names: readonly string[]
  initials: readonly string[]
}

export interface NameMatcher {
  /** Whether a text or anything within a JSON value says one of the words. */
  isIn(value: unknown): boolean
  /** The same value without them; the very same where there was nothing to take. */
  without<T>(value: T): T
}

const letter = '[\\p{L}\\p{N}]'

/** @param withInitials false where nobody can tell whose initials they are */
export function nameMatcher(words: PersonWords, withInitials: boolean): NameMatcher {
  const patterns = [
    ...words.names.flatMap((name) => [written(name, 'i'), ...reversed(name)]),
    ...(withInitials ? words.initials.map((initials) => asWord(escape(initials), '')) : []),
  ]
  const isIn = (value: unknown): boolean => {
    if (typeof value === 'string') return patterns.some((pattern) => value.search(pattern) >= 0)
    if (Array.isArray(value)) return value.some(isIn)
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).some(([key, inner]) => isIn(key) || isIn(inner))
    return false
  }
  const change = (value: unknown): unknown => {
    if (typeof value === 'string')
      return patterns.reduce((text, pattern) => text.replaceAll(pattern, erasedText), value)
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), change(inner)]))
  }
  return {
    isIn,
    // What is a string stays one, and so on: only texts inside are changed.
    without: <T>(value: T) => (isIn(value) ? (change(value) as T) : value),
  }
}

/**
 * A PostgreSQL pattern that matches at least what the matcher does, in a text or a JSON text; what it finds is looked at
 * again. Null where there is nothing to look for.
 */
export function roughPattern({ names, initials }: PersonWords): string | null {
  const gap = '(?:[^[:alnum:]]|\\\\[nrtu])+'
  const parts = [
    ...names
      .flatMap((name) => [name, lastFirst(name) ?? name])
      .map((name) => {
        const each = wordsOf(name).map((word) => [...word].map(eitherCase).join(''))
        return each.join(gap)
      }),
    ...initials.map(escape),
  ]
  return parts.length === 0 ? null : [...new Set(parts)].join('|')
}

function written(name: string, flags: string): RegExp {
  return asWord(
    wordsOf(name)
      .map((word) => [...word].map(eitherCase).join(''))
      .join('[\\s\\u00a0]+'),
    flags,
  )
}

function reversed(name: string): RegExp[] {
  const words = wordsOf(name)
  const last = words.pop()
  if (last === undefined || words.length === 0) return []
  const spell = (word: string) => [...word].map(eitherCase).join('')
  return [asWord(`${spell(last)},[\\s\\u00a0]*${words.map(spell).join('[\\s\\u00a0]+')}`, 'i')]
}

function lastFirst(name: string): string | null {
  const words = wordsOf(name)
  const last = words.pop()
  return last === undefined || words.length === 0 ? null : [last, ...words].join(' ')
}

/** A word of its own, or its genitive. */
function asWord(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<!${letter})${pattern}(?:['’]?s)?(?!${letter})`, `gu${flags}`)
}

const wordsOf = (name: string) =>
  name.normalize('NFC').replaceAll(/aa/gi, 'å').trim().split(/\s+/).filter(Boolean)

/** In both cases without leaning on the database's notion of them; å as aa too. */
function eitherCase(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
  if (lower === 'å') return '(?:[Åå]|[Aa][Aa])'
  return lower === upper ? escape(character) : `[${upper}${lower}]`
}

// Not the hyphen: outside brackets it stands for itself, and unicode patterns refuse it escaped.
const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
