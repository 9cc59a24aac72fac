/**
 * Templates: which sections a paper has, by body, kind of item and date. A version that has begun is not changed, because
 * papers were made by it; a new one begins on a day and its sections are moved, added and removed until then.
 */
import { z } from 'zod'
import { SECTION_KINDS, type SectionKind } from '../../minutes/model.ts'
import { newestOn } from '../body-rules/model.ts'

export const ITEM_KINDS = {
  decision: 'Beslutningssag',
  discussion: 'Drøftelsessag',
  information: 'Meddelelsessag',
} as const

export type ItemKind = keyof typeof ITEM_KINDS

export function isItemKind(text: string): text is ItemKind {
  return Object.hasOwn(ITEM_KINDS, text)
}

export interface TemplateSection {
  kind: SectionKind
  heading: string
  required: boolean
  /** What the writer is told beside the field; may be empty. */
  guidance: string
}

export const templateSections = z.array(
  z.object({
    kind: z.enum(SECTION_KINDS),
    heading: z.string(),
    required: z.boolean(),
    guidance: z.string(),
  }),
)

export interface Template {
  id: number
  itemKind: ItemKind
  validFrom: string
  validUntil: string | null
  sections: readonly TemplateSection[]
}

/** The template that a paper of a day is made by: the body's own, else that of its kind. */
export function templateOn(
  date: string,
  own: readonly Template[],
  ofKind: readonly Template[],
): Template | null {
  return newestOn(date, own) ?? newestOn(date, ofKind)
}

/** On the day it begins a version may still be put right. */
export function canEditTemplate({ validFrom }: Pick<Template, 'validFrom'>, today: string): boolean {
  return validFrom >= today
}

/** Written in the meeting or made of other data; a paper has each once at most. */
const ONCE: readonly SectionKind[] = ['recommendation', 'decision', 'attachments']
export const MOST_SECTIONS = 30

export type SectionRefusal = 'kind-twice' | 'heading-twice' | 'too-many' | 'no-such-section'
export type SectionsAnswer = { sections: TemplateSection[] } | { refused: SectionRefusal }

export function addSection(sections: readonly TemplateSection[], section: TemplateSection): SectionsAnswer {
  if (sections.length >= MOST_SECTIONS) return { refused: 'too-many' }
  const refused = clash(sections, section)
  return refused === null ? { sections: [...sections, section] } : { refused }
}

export function changeSection(
  sections: readonly TemplateSection[],
  place: number,
  section: TemplateSection,
): SectionsAnswer {
  if (sections[place] === undefined) return { refused: 'no-such-section' }
  const refused = clash(sections.toSpliced(place, 1), section)
  return refused === null ? { sections: sections.with(place, section) } : { refused }
}

function clash(others: readonly TemplateSection[], section: TemplateSection): SectionRefusal | null {
  if (ONCE.includes(section.kind) && others.some(({ kind }) => kind === section.kind)) return 'kind-twice'
  const heading = section.heading.toLocaleLowerCase('da')
  return others.some((other) => other.heading.toLocaleLowerCase('da') === heading) ? 'heading-twice' : null
}

/** One place up or down; at the end it stays where it is. */
export function moveSection(
  sections: readonly TemplateSection[],
  place: number,
  step: -1 | 1,
): SectionsAnswer {
  const section = sections[place]
  if (section === undefined) return { refused: 'no-such-section' }
  const to = Math.min(Math.max(place + step, 0), sections.length - 1)
  return { sections: sections.toSpliced(place, 1).toSpliced(to, 0, section) }
}

export function removeSection(sections: readonly TemplateSection[], place: number): SectionsAnswer {
  if (sections[place] === undefined) return { refused: 'no-such-section' }
  return { sections: sections.toSpliced(place, 1) }
}
