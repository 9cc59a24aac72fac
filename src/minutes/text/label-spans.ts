import { findDates } from '../../language/dates.ts'
import { HEADER_WORDS } from './header-labels.ts'
import type { Span } from './pieces.ts'
import { SECTION_LABELS } from './section-labels.ts'

/**
 * Where labels stand in a text whose line breaks are lost. A label begins with a capital in the middle of a sentence and
 * is followed by a colon, by the capital, number or dash of what it heads, or by nothing; a sentence has neither.
 */
const AFTER = '(?=\\s*:|\\s+[\\p{Lu}\\d•"(–-]|\\s+at\\s|\\s*$)'
const BEFORE = '(?<![\\p{L}\\p{N}/.-])'

/** Words that begin sentences too: without a colon or capitals they need the end of a sentence before them. */
const COMMON = new Set(
  'information orientering politik tema oversigt personale effekt kompetence kommunikation høring anbefaling indledning konklusion bilag konsekvenser bemærkninger afbud løsning vurdering afgørelse'.split(
    ' ',
  ),
)

function asPrinted(label: string): string {
  const escaped = label
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replaceAll(' - ', '\\s[-–]\\s')
    .replaceAll(' ', '\\s')
  return escaped.replace(/(resum)e/u, '$1[eé]').replace(/(RESUM)E/u, '$1[EÉ]')
}

function patternOf(labels: readonly string[]): RegExp {
  const words = labels.toSorted((a, b) => b.length - a.length)
  const titled = words.map((word) => asPrinted(word.charAt(0).toUpperCase() + word.slice(1)))
  const capitals = words.map((word) => asPrinted(word.toUpperCase()))
  return new RegExp(`${BEFORE}(?:${[...titled, ...capitals].join('|')})${AFTER}(?:\\s*:)?`, 'gu')
}

const SECTIONS = patternOf(SECTION_LABELS.filter((label) => label.length > 4))
const HEADERS = patternOf(HEADER_WORDS)
const KINDS =
  /(?<!\p{L})(?:Referat|REFERAT|Dagsorden|DAGSORDEN|Beslutningsprotokol|BESLUTNINGSPROTOKOL)(?=[.\s]\s*[\p{Lu}\d]|\s*$)\.?/gu
const CLOCK = '(?:[Kk]l\\.?\\s*)?\\d{1,2}[.:]\\d{2}'
/** Date or time right behind its label: what follows is another field's. */
const MOMENT = new RegExp(
  `^\\s*(?:(?:\\p{L}+dag\\s)?(?:(?:den|d\\.)\\s)?\\d{1,2}\\.\\s\\p{L}+(?:\\s\\d{4})?(?=[\\s.,]|$)|${CLOCK}(?:\\s*[-–]\\s*${CLOCK})?)\\.?`,
  'u',
)

const DECISIONS =
  /(?<!\p{L})(?:Beslutning(?:er)?(?:\s+(?:i|af|fra))?(?:\s+\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,5}?)?|\p{Lu}[\p{L}-]+(?:\s(?:og|\p{Lu})[\p{L}-]*){0,4}s beslutning(?:\s(?:under|på|i|fra)\s(?:mødet)?)?)\s+den\b\s*/gu
const CASES =
  /(?<!\p{L})(?:(?:J\.?\s?nr|Sags?\s?nr|Sags?nummer|Journalnr)\b\.?\s*:?\s*(?:[A-ZÆØÅ]{2,4}\s)?[\p{L}\d./-]*\d[\p{L}\d./-]*|(?:Åben|Lukket|Åbent|Fortrolig)t?\s(?:sag|punkt)(?!\p{L})|[A-ZÆØÅ]\d{2}\/\p{L}{2,10}\s\d{2}\/\d{1,7}|(?:Forvaltning|Sbh|Sagsbehandler|Besl\. komp)\.?:\s\p{L}+)/gu

const PARTY = '\\s\\((?:\\p{Lu}{1,3}|Løsgænger)\\)(?:\\s-\\s\\p{L}+)?'
const FIRST_PERSON = `\\p{Lu}[\\p{L}’-]*(?:\\s\\p{Lu}\\.)*\\s\\p{Lu}[\\p{L}’-]+${PARTY}`
const PERSON = `\\p{Lu}[\\p{L}.’-]*(?:\\s\\p{Lu}[\\p{L}.’-]*){1,4}${PARTY}`
const PEOPLE = new RegExp(`${FIRST_PERSON}(?:,?\\s${PERSON})+`, 'gu')
const MEMO =
  /Dato:\s\d{1,2}\.\s\p{L}+\s\d{4}\s(?:(?:Sags?\s?nr|J\.?\s?nr|Journalnr|Dok\.?\s?nr)\.?:\s\S+\s)?(?:(?:Sagsbehandler|Sbh|Ref)\.?:\s\p{L}+)/gu

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Labels of sections, case numbers and headings of decisions. */
export function sectionSpans(text: string): Span[] {
  const labels = spansOf(SECTIONS, text).filter((span) => standsAlone(text, span))
  return [
    ...decisionSpans(text),
    ...spansOf(CASES, text),
    ...peopleSpans(text, labels),
    ...withoutValues(text, labels),
  ]
}

/** Labels of the meeting's head; only for text above the first item. */
export function headerSpans(text: string): Span[] {
  const labels = withoutValues(text, spansOf(HEADERS, text))
  const values = labels.map(({ from, to }) => {
    const together = /\sog\s/u.test(text.slice(from, to))
    const value = together ? '' : (MOMENT.exec(text.slice(to, to + 60))?.[0] ?? '')
    return { from: to, to: to + value.length }
  })
  return [...labels, ...values, ...spansOf(KINDS, text), ...peopleSpans(text, labels)]
}

/** Members with their parties that no label stands before: a label takes the names behind it itself. */
function peopleSpans(text: string, labels: Span[]): Span[] {
  return spansOf(PEOPLE, text).filter((span) => {
    const label = labels.findLast((each) => each.from < span.to)
    const between = label === undefined ? text.slice(0, span.from) : text.slice(label.to, span.from)
    return /[\p{Ll}\d][.,]?\s+$/u.test(between.slice(-8))
  })
}

/** A word right behind a label and its colon is what the label says: `Sted: Lokale 4`, `Bilag: Afgørelse`. */
function withoutValues(text: string, spans: Span[]): Span[] {
  const isLabel = (span: Span) => text.slice(span.from, span.to).endsWith(':')
  return spans.filter(
    (span) =>
      isLabel(span) ||
      !spans.some(
        (other) => isLabel(other) && other.to <= span.from && text.slice(other.to, span.from).trim() === '',
      ),
  )
}

/** `Dato: … Sags nr.: … Sagsbehandler: …`: the head of a letter that a page break put between two items. */
export function memoSpans(text: string): Span[] {
  return spansOf(MEMO, text)
}

function standsAlone(text: string, span: Span): boolean {
  const label = text.slice(span.from, span.to)
  if (/^bilag$/iu.test(label) && /^\s*\d/u.test(text.slice(span.to))) return false
  if (label.endsWith(':') || label === label.toUpperCase()) return true
  if (!COMMON.has(label.toLowerCase())) return true
  return /(?:^|[.:!?)\d]\s*|[A-ZÆØÅ]{3}\s)$/u.test(text.slice(Math.max(0, span.from - 6), span.from))
}

/** `Beslutning i Rådet den 3. marts 2015`, `Rådets beslutning under mødet den …:`; the date may be lost. */
function decisionSpans(text: string): Span[] {
  return spansOf(DECISIONS, text).map((span) => {
    const date = findDates(text.slice(span.to, span.to + 30))[0]
    const end = date?.at === 0 ? span.to + date.length : span.to
    const colon = /^\s*:/u.exec(text.slice(end))?.[0].length ?? 0
    return { from: span.from, to: end + colon }
  })
}
