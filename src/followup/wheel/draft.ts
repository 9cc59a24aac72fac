/** The text a drafted paper begins with: this year's figures, then last year's words, marked as last year's. Pure. */
import { writeDate } from '../../language/dates.ts'
import { type Block, normaliseDocument, type RichDocument } from '../../minutes/rich-text/model.ts'
import { placeSections } from '../drafted-paper.ts'
import type { DraftedSection } from '../slots.ts'

export interface EmptySection {
  id: number
  kind: string
  heading: string
}

export interface OldSection {
  kind: string
  heading: string
  document: RichDocument
}

export interface OldPaper {
  title: string
  /** ISO date of its meeting. */
  heldOn: string | null
  sections: readonly OldSection[]
}

export interface DraftedText {
  sectionId: number
  document: RichDocument
}

/** How the old words are marked, so that nobody takes them for this year's. */
export function markOfOld({ title, heldOn }: Pick<OldPaper, 'title' | 'heldOn'>): string {
  return `Teksten herunder er fra «${title}»${heldOn === null ? '' : `, ${writeDate(heldOn)}`}. Ret den, eller slet den.`
}

/**
 * A section takes the figures that are for it, and below them the old words of its own heading, or else of its kind.
 * @param said words of the duty itself, for the presentation: whom a dialogue is with
 */
export function draftTexts(
  sections: readonly EmptySection[],
  figures: readonly DraftedSection[],
  old: OldPaper | null,
  said: string | null = null,
): DraftedText[] {
  const words =
    said === null ? [] : [{ heading: 'Sagsfremstilling', document: documentOf([paragraph(said)]) }]
  const placed = placeSections(sections, [...words, ...figures])
  return sections.flatMap(({ id, kind, heading }): DraftedText[] => {
    const found = old?.sections.find((each) => isSame(each.heading, heading)) ?? old?.sections.find((each) => each.kind === kind) // prettier-ignore
    // Pictures are attachments of the old paper.
    const text = found?.document.content.filter(({ type }) => type !== 'image') ?? []
    const before = old === null || text.length === 0 ? [] : [marked(markOfOld(old)), ...text]
    const content = [...(placed.get(id)?.content ?? []), ...before]
    return content.length === 0 ? [] : [{ sectionId: id, document: normaliseDocument(documentOf(content)) }]
  })
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const documentOf = (content: Block[]): RichDocument => ({ type: 'doc', content })
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const marked = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'italic' }] }],
})
