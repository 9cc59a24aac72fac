import { findDates } from '../../language/dates.ts'

/** What a paper calls itself. */
export const KIND =
  /(?<!\p{L})(referat|beslutningsprotokol(?:len)?|beslutningsreferat|\p{L}*protokol|(?:tillægs|ekstra)?dagsorden)(?!\p{L})/iu
export const DATE_WORDS =
  /(?:^|[\s,])(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den(?!\s+\p{Ll}{4})|d\.|kl\.?|kl|klokken)(?=$|[\s,.])/giu
const MEETING_WORDS = /\b(?:fra|af|til|for)?\s*(?:ordinært |ekstraordinært )?møde(?:t|r)?(?:\s+i)?(?=$|\s)/giu
const CLOCK_SPAN = /(?:kl(?:okken)?\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?/giu

/** A text without the dates in it. */
export function withoutDates(text: string): string {
  let kept = ''
  let from = 0
  for (const found of findDates(text)) {
    kept += `${text.slice(from, found.at)} `
    from = found.at + found.length
  }
  return kept + text.slice(from)
}

/** What stands behind date and time on one line: the place. */
export function placeAfterMoment(text: string): string {
  return withoutDates(text)
    .replace(CLOCK_SPAN, ' ')
    .replace(DATE_WORDS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{Lu}]+|[\s,;]+$/gu, '')
}

/** `skolebestyrelsesmøde`, `direktionsmøde`: a meeting named by the body that holds it. */
const COMPOUND_MEETING =
  /(?<!\p{L})(\p{L}*(?:udvalg|råd|direktion|bestyrelse|nævn|kommission|gruppe))(?:s|e)?møde(?:t|r)?(?!\p{L})/giu

const OWNED_KIND = new RegExp(`(\\p{L}*(?:et|en|MED))s\\s+(?:${KIND.source})`, 'iu')

function definiteBody(name: string): string {
  const ending = name.endsWith('e') ? 'n' : /direktion|kommission/iu.test(name) ? 'en' : 'et'
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() + ending
}

/** The body that a title line names, its other words taken out. */
export function bodyIn(text: string): string {
  return (
    withoutDates(text)
      // `Kommissionens forhandlingsprotokol`: whose it is.
      .replace(OWNED_KIND, '$1')
      .replace(/\(\s*(?:referat|dagsorden)?\s*\)/giu, ' ')
      .replace(new RegExp(KIND.source, 'giu'), ' ')
      // `Rådets ordinære møde`: whose meeting it is.
      .replace(/(\p{L}{4,})s\s+(?:(?:ordinære|ekstraordinære)\s+)?møde(?=$|\s)/iu, '$1')
      .replace(/(?:^|(?<=\s))udskrift (?:af|fra)(?=\s|$)/giu, ' ')
      .replace(/\s[-–]\smøde\p{L}*$/iu, ' ')
      .replace(/(?<!\p{L})(?:mødet )?fandt sted(?!\p{L})/giu, ' ')
      .replace(COMPOUND_MEETING, (_, name: string) => definiteBody(name))
      .replace(MEETING_WORDS, ' ')
      .replace(
        /\bkl\b\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?/giu,
        ' ',
      )
      .replace(/(?<=\s)\d{1,2}:\d{2}(?:\s*(?:[-–]|til)\s*\d{1,2}:\d{2})?/gu, ' ')
      .replace(DATE_WORDS, ' ')
      .replace(DATE_WORDS, ' ')
      .replace(/\s+/gu, ' ')
      // The term of office is no part of the name: `Rådet 2018-21`.
      .replace(/\s(?:19|20)\d{2}\s?[-–]\s?(?:\d{2}|\d{4})(?=\s|$)/u, '')
      .replace(/^(?:[-–,.:\s]|(?:til|af|fra|for|i|FRA|FOR|I)\s)+|[-–,.:\s]+$/giu, '')
      .trim()
  )
}
