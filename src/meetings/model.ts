/**
 * The room `meetings` answers for meetings, their items and what was decided: storing what a file says of a meeting,
 * showing a meeting as one readable page and an item at an address of its own, and who may see each item. An item is
 * published (everyone, when its meeting is), internal (employees) or closed (a seat in the body or a task in the item).
 * Import proposes a degree and may only ever tighten; to open is a person's act. A closed item leaves a notice, which
 * is all that others may know of it.
 */

export const DEGREES = ['closed', 'internal', 'published'] as const
/** From the least open to the most. */
export type Degree = (typeof DEGREES)[number]

export const DEGREE_REASONS = [
  'open-text',
  'marked-closed',
  'without-mark',
  'withheld',
  'empty',
  'by-person',
] as const
export type DegreeReason = (typeof DEGREE_REASONS)[number]

/** How much of a published item everyone reads: each holds what the one before it does. */
export const EXTENTS = ['decisions', 'papers', 'chosen-attachments', 'whole'] as const
export type Extent = (typeof EXTENTS)[number]

export interface ItemDegree {
  degree: Degree
  reason: DegreeReason
}

/** What an import proposes: never published. */
export interface ProposedDegree {
  degree: 'internal' | 'closed'
  reason: Exclude<DegreeReason, 'by-person'>
}

export function isDegree(text: string): text is Degree {
  return DEGREES.some((degree) => degree === text)
}

/** The less open of two; the first where they are equal. */
export function lessOpen(first: ItemDegree, second: ItemDegree): ItemDegree {
  return DEGREES.indexOf(second.degree) < DEGREES.indexOf(first.degree) ? second : first
}

/**
 * The degree of an item that was known before, when a new version of its file is read. What a person decided stays
 * while the text is the same. A new text is never more open than the old one, and never published by import.
 * @param unchanged the item says word for word what it said before
 */
export function degreeAfterNewVersion(
  before: ItemDegree,
  proposed: ProposedDegree,
  unchanged: boolean,
): ItemDegree {
  if (unchanged && before.reason === 'by-person') return before
  const ceiling: ItemDegree =
    before.degree === 'published' ? { degree: 'internal', reason: 'open-text' } : before
  return lessOpen(ceiling, proposed)
}

/** Why a degree cannot be changed as asked. */
export type DegreeRefusal = 'not-found' | 'only-secretary-publishes'
