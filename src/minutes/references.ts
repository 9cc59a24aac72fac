import type { MinutesItem } from './model.ts'

/** Numbers of cases and documents as Danish case systems print them. */
const NUMBER =
  '(?:\\d{2}\\.\\d{2}\\.\\d{2}-?[A-ZÆØÅ]\\d{2}(?:\\s?-\\s?\\d{1,6}[-/]\\d{2,6})?|\\d{4,7}[-/]\\d{2}|\\d{2}/\\d{3,6}|(?:19|20)\\d{2}[-/]\\d{4,7}|\\d{4}-\\d{5,7})'
const LABEL =
  '(?:(?:sags?(?:nr|nummer)?|j(?:ournal)?\\.?\\s?nr|dok(?:ument)?(?:nr|nummer)?|doc|ESDH|acadre|sbsys|edoc)\\.?\\s*:?\\s*(?:nr\\.?\\s*)?)'
const LABELLED = new RegExp(`(?<![\\p{L}\\d])(${LABEL})(${NUMBER})(?![\\d/])`, 'giu')
const BARE = new RegExp(`(?<![\\p{L}\\d./-])(${NUMBER})(?![\\d/]|\\s*(?:kr|mio|%))`, 'gu')
/** An earlier treatment: `punkt 12 på mødet den 3. marts 2015`, `møde 14-08-2012, punkt 4`. */
const TREATMENT =
  /(?<!\p{L})punkt\s+\d{1,3}\s+(?:på|fra|i)\s+(?:\p{L}+\s+){0,4}?(?:den\s+|d\.\s*)?\d{1,2}[-./]\s?(?:\d{1,2}[-./]|\p{L}+\s+)\d{4}/giu

/** Plans, budgets and reports by name and year: `Udviklingsstrategi 2012-2024`, `budgetforlig 2018-21`. */
const DATED_WORK =
  /(?<!\p{L})\p{L}*(?:strategi(?:en)?|politik(?:ken)?|plan(?:en)?|budget(?:tet)?|budgetforlig(?:et)?|beretning(?:en)?|strategibrev(?:et)?|redegørelse(?:n)?|regnskab(?:et)?|budgetopfølgning(?:en)?)\s+(?:19|20)\d{2}(?:\s?[-–]\s?(?:\d{4}|\d{2}))?(?!\d)/giu
const ATTACHMENT = /(?<!\p{L})bilag\s+\d{1,2}(?!\d)/giu
const LAW = /(?<!\p{L})\p{L}*lov(?:en)?s?\s*§{1,2}\s*\d+[a-z]?(?:(?:,\s*|\s+og\s+)\d+[a-z]?)*/giu
/** A named case: `sagen ”Flytning af stien”`. */
const NAMED_CASE = /(?<!\p{L})(?:sag|sagen)\s+[”“"«][^”“"»\n]{4,200}[”“"»]/giu
/** What a body said at a meeting: `direktionen den 14. august 2012`, `direktionsmøde d. 19. juni 2017`. */
const MEETING =
  /(?<!\p{L})\p{L}*(?:direktion|forum|byråd|råd|udvalg|bestyrelse|styregruppe)(?:en|et|met)?s?(?:møde(?:t)?)?(?:\s+møde)?\s+(?:den\s+|d\.\s*)?\d{1,2}(?:[-./]\d{1,2}[-./]|\.\s+\p{L}+\s+)\d{4}/giu
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu
/** Longest words before a year that belong to a reference, and what may stand behind it. */
const [BEFORE_YEAR, BEHIND_YEAR] = [90, 12]

const YEARS = /^(?:19|20)\d{2}[-/](?:19|20)?\d{2}$/u

/** Other cases, documents, plans, laws and earlier treatments that an item's text names, as printed, each once, in the order they stand. */
export function referencesOf(item: MinutesItem): string[] {
  const found: { at: number; text: string; number: string }[] = []
  const text = item.sections.map((section) => section.text).join('\n')
  for (const match of text.matchAll(LABELLED))
    found.push({ at: match.index, text: match[0], number: match[2] ?? '' })
  for (const match of text.matchAll(BARE)) {
    const number = match[1] ?? ''
    // A year behind the stroke is a month or a school year, unless a label says that it is a case.
    if (YEARS.test(number) || /^\d{2}\/(?:19|20)\d{2}$/u.test(number)) continue
    found.push({ at: match.index, text: number, number })
  }
  for (const each of named(text)) found.push({ ...each, number: each.text.toLowerCase() })
  const seen = new Set<string>(item.caseNumber === null ? [] : [item.caseNumber])
  return found
    .toSorted((a, b) => a.at - b.at)
    .flatMap((each) => {
      if (seen.has(each.number)) return []
      seen.add(each.number)
      return [each.text]
    })
}

/** References in words. Those with a year are looked for around years only: to look at every word would take long. */
function named(text: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = []
  const take = (pattern: RegExp, part: string, from: number) => {
    for (const match of part.matchAll(pattern))
      // A part that is cut out may begin inside a word.
      if (from === 0 || match.index > 0) found.push({ at: from + match.index, text: match[0] })
  }
  take(ATTACHMENT, text, 0)
  if (text.includes('§')) take(LAW, text, 0)
  if (/[”“"«]/u.test(text)) take(NAMED_CASE, text, 0)
  for (const { index } of text.matchAll(YEAR)) {
    const from = Math.max(0, index - BEFORE_YEAR)
    const part = text.slice(from, index + 4 + BEHIND_YEAR)
    for (const pattern of [TREATMENT, DATED_WORK, MEETING]) take(pattern, part, from)
  }
  return found
}
