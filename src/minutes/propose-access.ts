import type { Minutes, MinutesItem } from './model.ts'
import { isMarkedClosed, mayBeMarkedClosed } from './text/closed-marks.ts'

export interface ProposedAccess {
  access: 'internal' | 'closed'
  reason: 'open-text' | 'marked-closed' | 'without-mark' | 'withheld' | 'empty'
}

/** Below this the bounds of an item are a guess, and text of a closed item may have fallen into it. */
const LEAST_CERTAINTY = 0.25

const WITHHELD =
  /^(?:(?:punktet|sagen|teksten|indholdet|bilaget) (?:er|behandles som) (?:lukket|fortrolig\p{L}*|undtaget)|undtaget (?:fra )?offentlighed|ikke offentlig(?:t|gjort)?|tilbageholdt|udeladt|kun for medlemmer)/iu

/**
 * What access an imported item should have until a person says otherwise. Text, PDF, Word and HTML carry no access
 * marks to trust, so an item is internal only where it has a text of its own and nothing in its title, its headings or
 * the contents says closed. Every doubt closes: publishing by mistake cannot be undone.
 * @param withoutMark the form has marks, and this item has none
 */
export function proposeAccess(item: MinutesItem, minutes: Minutes, withoutMark = false): ProposedAccess {
  if (withoutMark) return { access: 'closed', reason: 'without-mark' }
  if (item.closed || isClosedByWords(item, minutes)) return { access: 'closed', reason: 'marked-closed' }
  const texts = item.sections.map((section) => section.text.trim()).filter((text) => text !== '')
  if (texts.length === 0) return { access: 'closed', reason: 'empty' }
  if (item.certainty < LEAST_CERTAINTY || texts.some((text) => WITHHELD.test(text)))
    return { access: 'closed', reason: 'withheld' }
  // Attachments and an absence alone are no text: what the item was about is not there.
  const own = item.sections.filter(
    (section) => section.text.trim() !== '' && section.kind !== 'attachments' && section.kind !== 'absence',
  )
  return own.length === 0
    ? { access: 'closed', reason: 'withheld' }
    : { access: 'internal', reason: 'open-text' }
}

function isClosedByWords(item: MinutesItem, minutes: Minutes): boolean {
  const title = item.title ?? ''
  if (mayBeMarkedClosed(title)) return true
  if (item.sections.some((section) => headsClosed(section.heading) || opensClosed(section.text))) return true
  // The contents may carry the mark that the heading lost: `Salg af grund - Lukket punkt`.
  const listed = minutes.contents.filter((entry) => isMarkedClosed(entry.title))
  return title !== '' && listed.some((entry) => entry.title.toLowerCase().includes(title.toLowerCase()))
}

function headsClosed(heading: string | null): boolean {
  return heading !== null && mayBeMarkedClosed(heading)
}

/** A line of the text that is a mark and nothing else. */
function opensClosed(text: string): boolean {
  return text.split('\n').some((line) => line.length <= 60 && isMarkedClosed(line.trim()))
}
