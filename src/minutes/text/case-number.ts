/** What a line under an item's heading says of its case: number and whether the item is open. */
export interface CaseLine {
  caseNumber: string | null
  closed: boolean
}

const JOURNAL = '(?:\\d{2}|\\d{4})\\/\\d{1,7}(?:-\\d{1,4})?'
/** `00.01.00-G01-12-17`, with or without signs between its parts, and a journal number behind it. */
const KLE = '\\d{2}\\.\\d{2}\\.\\d{2}\\.?-?[A-ZÆØÅ]\\d{2}(?:\\s?-\\s?[\\d/]+)*'
const RUNNING = '\\d{4}-\\d{4,8}'
const BARE = new RegExp(`^(?:${KLE}|${JOURNAL}|${RUNNING})$`, 'u')
/** A facet with the initials of who has the case, and the journal number that counts: `P35/abc 08/149`. */
const FACET = new RegExp(`^[A-ZÆØÅ]\\d{2}\\/\\p{L}{2,10}\\s+(${JOURNAL})$`, 'u')
const LABEL =
  '(?:acadre\\s*)?(?:sag(?=\\s*:)|sags?[\\s-]?(?:nr|nummer|id)|sags\\s+nr|journal\\s?(?:nr|nummer)|j\\.?\\s?nr|esdh(?:-sag)?)\\b\\.?\\s*:?'
const LABELLED = new RegExp(`^${LABEL}\\s*(\\S.{0,38})$`, 'iu')
const EMPTY_LABEL = new RegExp(`^${LABEL}$`, 'iu')
const OPENNESS =
  /^(åbent?|lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsordenspunkt))?\s*(?:[-–:]\s*(\S.{0,38}))?$/iu

const NUMBER_FIRST = new RegExp(
  `^(${KLE}|${JOURNAL}|${RUNNING})\\s*[-–(,]\\s*(åbent?|lukket|fortroligt?)(?:\\s+(?:sag|punkt))?\\)?$`,
  'iu',
)

/** The case line that a text is, or `null`. */
export function caseLineOf(text: string): CaseLine | null {
  if (text.length > 70) return null
  if (BARE.test(text)) return { caseNumber: withoutSortKey(text), closed: false }
  const facet = FACET.exec(text)
  if (facet?.[1] !== undefined) return { caseNumber: facet[1], closed: false }
  const first = NUMBER_FIRST.exec(text)
  if (first?.[1] !== undefined) return { caseNumber: first[1], closed: !/^åb/iu.test(first[2] ?? '') }
  const labelled = labelledNumber(text)
  if (labelled !== null) return { caseNumber: labelled, closed: false }
  if (isLabelledCaseLine(text)) return { caseNumber: null, closed: false }
  const openness = OPENNESS.exec(text)
  if (openness?.[1] === undefined) return null
  const rest = openness[2] ?? null
  if (rest !== null && !/\d/u.test(rest)) return null
  return { caseNumber: rest === null ? null : withoutSortKey(rest), closed: !/^åb/iu.test(openness[1]) }
}

/** `00.01.00A04 - 2007/341`: the key sorts the case, the journal number behind it is the case's own. */
function withoutSortKey(number: string): string {
  const journal = /^\d{2}\.\d{2}\.\d{2}\.?-?[A-ZÆØÅ]\d{2}\s+-\s+(\d{2,4}\/\d{1,7})$/u.exec(number)
  return journal?.[1] ?? number
}

/** Number behind a label. A facet alone (`J.nr.: A04.`) sorts the case and does not number it. */
function labelledNumber(text: string): string | null {
  const value = LABELLED.exec(text)?.[1]
    ?.replace(/\s+/gu, ' ')
    .replace(/[.,;]$/u, '')
  if (value === undefined || !/\d/u.test(value) || /^[A-ZÆØÅ]\d{2}$/u.test(value)) return null
  return value
}

/** The line is a label for the case's number, with one behind it or without. */
export function isLabelledCaseLine(text: string): boolean {
  if (text.length > 70) return false
  const value = LABELLED.exec(text)?.[1]
  if (value === undefined) return EMPTY_LABEL.test(text)
  return /^(?:[A-ZÆØÅ]{1,4}\s)?[\p{L}\d./-]*\d[\d./-]*[.,]?$/u.test(value)
}

/** The number on the line below such a label: `Journalnummer`, and `21/1234` under it. */
export function numberBelowLabel(label: string, below: string): string | null {
  const isNumber = BARE.test(below) || /^\d[\d./-]{4,24}$/u.test(below)
  return EMPTY_LABEL.test(label) && isNumber ? withoutSortKey(below) : null
}

const IN_BRACKETS = new RegExp(
  `^(.*\\S)\\s*\\((?:\\s*|((?:${KLE}|\\d{4}\\/\\d{2,7}|${RUNNING}))\\s*)\\)$`,
  'u',
)

/** Title and number of `Godkendelse af dagsorden (2014-0012345)`; the brackets may be empty. */
export function titleWithNumber(text: string): { title: string; caseNumber: string | null } {
  const match = text.endsWith(')') ? IN_BRACKETS.exec(text) : null
  if (match?.[1] === undefined) return { title: text, caseNumber: null }
  return { title: match[1], caseNumber: match[2] ?? null }
}
