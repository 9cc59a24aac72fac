/**
 * LIX, the readability figure of Björnsson (Läsbarhet, 1968): words a sentence, and the share of words with more than six
 * letters. Below 35 is easy, 45 is what newspapers print, above 55 is hard. `null` for a text of fewer words than `least`.
 */
export function lixOf(sentences: readonly string[], least = 100): number | null {
  let words = 0
  let long = 0
  let stops = 0
  for (const sentence of sentences) {
    const own = wordsOf(sentence)
    if (own.length === 0) continue
    stops++
    words += own.length
    long += own.filter((word) => word.replace(AROUND, '').length > LONG_WORD).length
  }
  return words === 0 || words < least ? null : Math.round(words / stops + (100 * long) / words)
}

const LONG_WORD = 6
/** Marks at the ends of a word. */
const AROUND = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu

export function countWords(text: string): number {
  return wordsOf(text).length
}

/** Words stand between spaces; dashes and bullets alone are none. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word.length > 1 || /[\p{L}\d]/u.test(word))
}
