const BODY_WORD =
  /(?:[Uu]dvalg(?:et)?|[Rr]åd(?:et)?|[Dd]irektion(?:en)?|[Bb]estyrelse(?:n)?|[Ff]orum(?:met)?|nævn(?:et)?|[Kk]ommission(?:en)?|gruppe(?:n)?|MED|netværk(?:et)?|forsamling(?:en)?|repræsentation(?:en)?)(?=$|[\s,.-])/u

/** The text names a body by a word such bodies are called by, and is a name rather than a sentence. */
export function soundsLikeBody(text: string): boolean {
  return text.length <= 70 && /^\p{Lu}/u.test(text) && BODY_WORD.test(text) && !/[.!?]\s/u.test(text)
}
