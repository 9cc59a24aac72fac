/** What a line under an item's heading says of its case: number and whether the item is open. */
export interface CaseLine {
  caseNumber: string | null
  closed: boolean
}

const JOURNAL = '(?:\\d{2}|\\d{4})\\/\\d{1,7}(?:-\\d{1,4})?'
const KLE = '\\d{2}\\.\\d{2}\\.\\d{2}\\.?-?[A-ZÆØÅ]\\d{2}(?:\\s?-\\s?[\\d/]+)*'
const BARE = new RegExp(`^(?:${KLE}|${JOURNAL})$`, 'u')
const LABELLED =
  /^(?:acadre\s*)?(?:sags?\s?(?:nr|nummer)|sags\s+nr|journal\s?(?:nr|nummer)|j\.?\s?nr)\b\.?\s*:?\s*(\S.{0,38})$/iu
const OPENNESS =
  /^(åbent?|lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsordenspunkt))?\s*(?:[-–:]\s*(\S.{0,38}))?$/iu

/** The case line that a text is, or `null`. */
export function caseLineOf(text: string): CaseLine | null {
  if (text.length > 70) return null
  if (BARE.test(text)) return { caseNumber: text, closed: false }
  const labelled = LABELLED.exec(text)
  if (labelled?.[1] !== undefined && /\d/u.test(labelled[1])) {
    return { caseNumber: labelled[1].replace(/\s+/gu, ' '), closed: false }
  }
  const openness = OPENNESS.exec(text)
  if (openness?.[1] === undefined) return null
  const rest = openness[2] ?? null
  if (rest !== null && !/\d/u.test(rest)) return null
  return { caseNumber: rest, closed: !/^åb/iu.test(openness[1]) }
}
