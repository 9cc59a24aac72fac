/** Puts what a paper source drafted into a paper that was just made, in the name of who makes it. */
import { getPaper, type PaperSection } from '../cases/paper-queries.ts'
import { saveSections } from '../cases/write-paper.ts'
import type { RichDocument } from '../minutes/rich-text/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { DraftedPaper, DraftedSection } from './slots.ts'

/** Sections written in the meeting, or made of other data. */
const NOT_TEXT = ['recommendation', 'decision', 'attachments']

/** Pure: which text stands in which section. What the template does not have stands below the presentation, with its heading. */
export function placeSections(
  sections: readonly Pick<PaperSection, 'id' | 'kind' | 'heading'>[],
  drafted: readonly DraftedSection[],
): Map<number, RichDocument> {
  const texts = sections.filter(({ kind }) => !NOT_TEXT.includes(kind))
  const rest = texts.find(({ kind }) => kind === 'presentation') ?? texts[0]
  const placed = new Map<number, RichDocument>()
  const add = (id: number, document: RichDocument) => {
    const before = placed.get(id)?.content ?? []
    placed.set(id, { type: 'doc', content: [...before, ...document.content] })
  }
  const named = (heading: string) =>
    texts.find((section) => section.heading.toLocaleLowerCase('da') === heading.toLocaleLowerCase('da'))
  const homeless = drafted.filter(({ heading }) => named(heading) === undefined)
  for (const { heading, document } of drafted) {
    const section = named(heading)
    if (section !== undefined) add(section.id, document)
  }
  for (const { heading, document } of homeless) {
    if (rest === undefined) continue
    const own = heading.toLocaleLowerCase('da') === 'sagsfremstilling' ? [] : [headingOf(heading)]
    add(rest.id, { type: 'doc', content: [...own, ...document.content] })
  }
  return placed
}

const headingOf = (text: string) => ({
  type: 'heading' as const,
  attrs: { level: 3 as const },
  content: [{ type: 'text' as const, text }],
})

/** @param paperId made just now, with its sections still empty */
export async function writeDraft(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  draft: DraftedPaper,
): Promise<'done' | 'not-found'> {
  const paper = await getPaper(tx, municipality, paperId)
  if (paper === null) return 'not-found'
  const placed = placeSections(paper.sections, draft.sections)
  const texts = paper.sections.flatMap(({ id, revision }) => {
    const document = placed.get(id)
    return document === undefined ? [] : [{ sectionId: id, revision, document }]
  })
  if ((await saveSections(tx, municipality, person, paperId, texts)) === 'not-found') return 'not-found'
  await draft.settle?.(tx, paperId)
  return 'done'
}
