/** Where on a line its parts stand: number and title of an item, label and value. All guesses a person can better. */

export interface ItemParts {
  /** What stands before the number, such as `Pkt. `. */
  lead: string
  number: string | null
  /** Signs and space between number and title. */
  between: string
  /** `null`: on the next line. */
  title: string | null
}

const NUMBERED =
  /^((?:[^\p{L}\d\s]{1,3}\s*)?(?:\p{Lu}[\p{L}.]*\s+(?:\p{Ll}[\p{L}.]*\s+)?)?[§#([]*\s?)(\d{1,4}(?:[./-]\d{1,4})*[a-zæøå]?|[IVXLC]{1,7}|\p{Lu}(?:[.-]?\d{1,4})*(?:[/-]\d{1,4})*)([\s.:;)\]|/–—>-]+|$)(.*)$/u

/**
 * Number and title of a line that begins an item.
 * @param number the number, where it is known; `null` where there is none
 * @param title the title or the part of it that stands on this line, where it is known
 */
export function splitItemLine(text: string, number?: string | null, title?: string): ItemParts {
  if (title !== undefined && text.includes(title)) return aroundTitle(text, title, number)
  if (number === null) return withoutNumber(text)
  if (number !== undefined) {
    const at = text.indexOf(number)
    if (at < 0) return withoutNumber(text)
    const rest = text.slice(at + number.length)
    const between = /^[^\p{L}\p{N}"”«(]*/u.exec(rest)?.[0] ?? ''
    const after = rest.slice(between.length)
    return { lead: text.slice(0, at), number, between, title: after === '' ? null : after }
  }
  const [, lead = '', found, between = '', after = ''] = NUMBERED.exec(text) ?? []
  if (found === undefined || !isNumberHere(lead, found, between)) return withoutNumber(text)
  return { lead, number: found, between, title: after === '' ? null : after }
}

function aroundTitle(text: string, title: string, number: string | null | undefined): ItemParts {
  const before = text.slice(0, text.indexOf(title))
  if (number === null) return { lead: before, number: null, between: '', title }
  const found =
    number ?? /(\d{1,4}(?:[./-]\d{1,4})*[a-zæøå]?|(?<!\p{L})[IVXLC]{1,7}(?!\p{L}))/u.exec(before)?.[1]
  const at = found === undefined ? -1 : before.indexOf(found)
  if (found === undefined || at < 0) return { lead: before, number: null, between: '', title }
  return { lead: before.slice(0, at), number: found, between: before.slice(at + found.length), title }
}

/** A letter or a year may be the title's own. */
function isNumberHere(lead: string, number: string, between: string): boolean {
  const hasSign = /[.:;)\]|/–—>-]/u.test(between) || /[§#([]/u.test(lead)
  if (/^\d+$/u.test(number)) {
    const isYear = /^(?:19|20)\d{2}$/u.test(number)
    return isYear ? false : lead.trim() === '' || hasSign || lead.trim().length <= 18
  }
  return /\d/u.test(number) || hasSign || (between === '' && lead.trim() !== '')
}

function withoutNumber(text: string): ItemParts {
  const label = /^(\p{Lu}[\p{L} ]{1,25}:\s+)(\S.*)$/u.exec(text)
  if (label?.[1] !== undefined && label[2] !== undefined)
    return { lead: label[1], number: null, between: '', title: label[2] }
  return { lead: '', number: null, between: '', title: text }
}

/** A label and what stands behind it: `Sted: Salen`, `Sted | Salen`, `Sted   Salen`. */
export function splitLabel(text: string): { label: string; value: string } {
  const match =
    /^([^:|\t]{1,40}?\s*(?<!\d)[:|\t])\s*(\S.*)$/u.exec(text) ??
    /^(\S.{1,30}?(?:\s*\.{3,}|\s*[–—>]+\s|\s{2}))\s*(\S.*)$/u.exec(text)
  if (match?.[1] !== undefined && match[2] !== undefined) return { label: match[1], value: match[2] }
  return /[:|]\s*$/u.test(text) ? { label: text, value: '' } : { label: '', value: text }
}

const LONGEST_HEADING = 80

/** Heading and text of a line that begins a section; no heading where the line is a sentence. */
export function splitHeading(text: string, heading?: string): { heading: string | null; rest: string } {
  if (heading === '') return { heading: null, rest: '' }
  if (heading !== undefined && text.startsWith(heading)) {
    const rest = text.slice(heading.length)
    return { heading: heading.replace(/\s*:$/u, ''), rest: rest.replace(/^\s*:?\s*/u, '') }
  }
  const colon = /^(.{2,60}?)\s*:\s+(\S.*)$/u.exec(text)
  if (colon?.[1] !== undefined) return { heading: colon[1], rest: colon[2] ?? '' }
  const sign = /^([^\p{L}\p{N}\s"”«(]{1,4})\s*(\p{L}.*)$/u.exec(text)
  if (sign?.[1] !== undefined) return { heading: sign[1], rest: sign[2] ?? '' }
  const isShort = text.length <= LONGEST_HEADING && !/[.!]$/u.test(text)
  return isShort ? { heading: text.replace(/\s*:$/u, ''), rest: '' } : { heading: null, rest: '' }
}
