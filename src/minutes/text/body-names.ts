const BODY_WORD =
  /(?:[Uu]dvalg(?:et)?|[Rr]åd(?:et)?|[Dd]irektion(?:en)?|[Bb]estyrelse(?:n)?|[Ff]orum(?:met)?|nævn(?:et)?|[Kk]ommission(?:en)?|gruppe(?:n)?|MED|netværk(?:et)?|forsamling(?:en)?|repræsentation(?:en)?)(?=$|[\s,.-])/u

/** The text names a body by a word such bodies are called by, and is a name rather than a sentence. */
export function soundsLikeBody(text: string): boolean {
  const cased = inSmallLetters(text)
  return text.length <= 70 && /^\p{Lu}/u.test(text) && BODY_WORD.test(cased) && !/[.!?]\s/u.test(text)
}

/** A name in capitals as it would be printed in a sentence: `ÆLDRERÅDET`. */
function inSmallLetters(text: string): string {
  const isCapitals = text.length > 5 && text === text.toUpperCase()
  return isCapitals ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

const NAME = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*,?\\s(?:og\\s)?){0,4}(?:(?<=-\\sog\\s)|(?=\\p{Lu}))[\\p{L}-]*${BODY_WORD.source}(?:\\s(?:i|for)\\s\\p{Lu}[\\p{L}\\s-]*)?\\.?$`,
  'u',
)

/** The text is such a name and nothing else: `Børne- og Skoleudvalget`, not `Regler for det nye udvalg`. */
export function isBodyName(text: string): boolean {
  return text.length <= 70 && NAME.test(inSmallLetters(text))
}
