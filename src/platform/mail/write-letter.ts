/** The words of a mail, made of the kinds of the letters in it and their links; pure. */
import { mailText } from './kinds.ts'

export interface LetterLine {
  kind: string
  /** A path of the site. */
  link: string
}

export interface WrittenLetter {
  subject: string
  text: string
}

/** @param ownPage whole address of the page where the recipient chooses which letters come */
export function writeLetter(
  recipient: string,
  letters: readonly LetterLine[],
  site: URL,
  ownPage: URL,
): WrittenLetter {
  const [first] = letters
  const same = letters.every(({ kind }) => kind === first?.kind)
  const subject =
    first === undefined || (letters.length > 1 && !same)
      ? `Sagsgang: ${letters.length} nyheder til dig`
      : `Sagsgang: ${mailText(first.kind)}${letters.length > 1 ? ` (${letters.length})` : ''}`
  const lines = letters.map(({ kind, link }) => `${mailText(kind)}:\n${new URL(link, site).href}`)
  return {
    subject,
    text: [
      `Til ${recipient}`,
      ...lines,
      'Brevet siger ikke, hvad det drejer sig om, for post kan læses af andre. Følg linket, og log ind.',
      `Vælg, hvilke breve du vil have: ${ownPage.href}`,
    ].join('\n\n'),
  }
}
