/**
 * The printed form of minutes and agendas: one model that PDF, Word and web page all show, so that they say the same in
 * the same order and our own reader gets the same out of each. Pure; `docs/printed-form.md` tells the form and what it
 * leaves out. Levels of headings: 1 the document, 2 its parts (items among them), 3 sections, 4 and 5 inside a text.
 */
import { writeDateWithWeekday } from '../../language/dates.ts'
import type { MeetingHead, Minutes } from '../model.ts'
import { completeSections } from './complete-record.ts'
import { factsOfHead, partsOfHead } from './printed-head.ts'
import { additionsPart, approvalPart } from './printed-closing.ts'
import { partOfItem } from './printed-item.ts'
import { printedText } from './printed-text.ts'
import { MARK_OF_FORM, WORDS } from './printed-words.ts'

export interface PrintedDocument {
  /** What the file calls itself: `Referat fra mødet i Byrådet tirsdag den 4. maj 2021`. */
  title: string
  /** ISO date of the meeting: the date that the file bears. */
  date: string | null
  /** Heading of level 1. */
  heading: string
  /** Under the heading, before any other: label and value. */
  facts: PrintedFact[]
  /** What stands before the contents: who was there, who came and went. */
  front: PrintedPart[]
  /** Heading of the contents; its entries are the `parts` with `listed`. */
  contentsHeading: string
  /** The items, then approval and additions. */
  parts: PrintedPart[]
  /** The last paragraph, in small print: by it the reader knows the form. */
  mark: string
}

export interface PrintedFact {
  label: string
  value: string
}

/** A part with a heading of level 2. */
export interface PrintedPart {
  /** Unique in the document, of a–z, 0–9 and `-`: a place that links lead to. */
  id: string
  heading: string
  /** `NYT` or `ÆNDRET`, beside the heading of an agenda's item; said again in the facts. */
  badge: string | null
  listed: boolean
  /** Shown as label and value; one line each, `Label: value`, where a form has no such thing. */
  facts: PrintedFact[]
  blocks: PrintedBlock[]
  sections: PrintedSection[]
}

/** A section with a heading of level 3. */
export interface PrintedSection {
  heading: string
  blocks: PrintedBlock[]
  /** Of a decision: what was recorded beside its text, shown below it. Facts first: the first of them is the outcome. */
  record: { facts: PrintedFact[]; blocks: PrintedBlock[] } | null
}

export type PrintedBlock = PrintedParagraph | PrintedHeading | PrintedList | PrintedTable | PrintedImage

/** Lines of one paragraph: each but the last ends in a line break. Never empty. */
export interface PrintedParagraph {
  type: 'paragraph'
  lines: PrintedRun[][]
}
export interface PrintedHeading {
  type: 'heading'
  /** No level is skipped. */
  level: 4 | 5
  runs: PrintedRun[]
}
/** Signs go by the style: a dash; `1.`, `2.`; `a)`, `b)`. */
export interface PrintedList {
  type: 'list'
  style: 'dash' | 'number' | 'letter'
  points: { runs: PrintedRun[]; lists: PrintedList[] }[]
}
export interface PrintedTable {
  type: 'table'
  /** Whether the first row heads the columns. */
  header: boolean
  /** The last row is the sum of those above it. */
  sum: boolean
  /** All rows have as many cells. */
  rows: PrintedRun[][][]
}
export interface PrintedImage {
  type: 'image'
  attachment: number
  alt: string
}
/** One line of text without line breaks, blanks single; `href` as `LINK` of rich-text allows. */
export interface PrintedRun {
  text: string
  bold?: true
  italic?: true
  underline?: true
  href?: string
}

/**
 * The printed form of minutes or an agenda, of `completeSections`. Closed items are printed as they stand: take
 * `withoutClosedText` first where the reader may not see them.
 */
export function printMinutes(given: Minutes): PrintedDocument {
  const minutes = completeSections(given)
  const { meeting, items } = minutes
  const heading = headingOf(meeting)
  return {
    title: meeting.date === null ? heading : `${heading} ${writeDateWithWeekday(meeting.date)}`,
    date: meeting.date,
    heading,
    facts: factsOfHead(meeting),
    front: partsOfHead(meeting),
    contentsHeading: WORDS.contents,
    parts: [
      ...items.map((item, index) => partOfItem(item, index)),
      ...approvalPart(meeting.approval),
      ...additionsPart(minutes.additions ?? []),
    ],
    mark: MARK_OF_FORM,
  }
}

function headingOf({ kind, body }: MeetingHead): string {
  const word = kind === 'agenda' ? WORDS.agenda : WORDS.minutes
  if (body === null) return word
  return `${word} ${kind === 'agenda' ? WORDS.ofAgenda : WORDS.ofMinutes} ${printedText(body)}`
}
