/** Words that mark an item as closed. Kinds of item may follow the word: `Lukket sag`, `Lukket punkt`. */
const MARK = '(?:lukket|lukkede|fortroligt?)(?:\\s+(?:sag|punkt|dagsordenspunkt|møde|del))?'

const ALONE = new RegExp(`^[(\\[]?${MARK}[)\\]]?[.:]?$`, 'iu')
const BEFORE = new RegExp(`^[(\\[]?${MARK}[)\\]]?\\s*(?:[-–:|]\\s|[)\\]]\\s)`, 'iu')
const AFTER = new RegExp(`(?:\\s[-–|]\\s?|[-–(\\[])\\s*${MARK}[)\\]]?\\.?$`, 'iu')
/** `Lukket Salg af …`: the mark and a title that begins with its own capital, with nothing between. */
const BEFORE_CAPITAL =
  /^(?:LUKKET|Lukket|FORTROLIGT?|Fortroligt?)(?:\s+(?:sag|punkt|SAG|PUNKT))?\s+\p{Lu}\p{Ll}/u

/**
 * The text carries a mark that closes what it heads: `Lukket`, `Lukket punkt`, `… - LUKKET SAG`, `(Fortroligt)`.
 * A word in a sentence (`Lukket afdeling for unge`) is no mark.
 */
export function isMarkedClosed(text: string): boolean {
  return ALONE.test(text) || BEFORE.test(text) || AFTER.test(text) || BEFORE_CAPITAL.test(text)
}

const ANY_WORD =
  /(?<!\p{L})(?:lukke(?:t|de|s)|fortrolig(?:t|e|hed)?|ikke offentlig(?:t)?|tavshedspligt)(?!\p{L})/iu

/** Anything that could be such a mark: for questions of access, where a doubt closes. */
export function mayBeMarkedClosed(text: string): boolean {
  return ANY_WORD.test(text)
}
