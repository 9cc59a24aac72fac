/** How the wheel's marks and times are said, and which of them a reader asked for. */
import { weekdayOf, writeDate } from '../../language/dates.ts'
import type { BadgeColour } from '../../ui/badge.tsx'
import { paths } from '../../paths.ts'
import { type Duty, type Mark, MARKS, type Occurrence, type Settled } from './model.ts'
import { NOTES } from './occurrences.ts'

export const MARK_COLOURS: Record<Mark, BadgeColour> = {
  missing: 'error',
  drafted: 'info',
  coming: 'plain',
  done: 'success',
  skipped: 'plain',
}

export function dayText(on: string): string {
  return `${weekdayOf(on)} den ${writeDate(on)}`
}

export function placeText({ bodyName, unitName }: Pick<Duty, 'bodyName' | 'unitName'>): string {
  return bodyName ?? unitName ?? ''
}

/** What is outside bodies has no draft to lack. */
export function markText({ duty, mark }: Pick<Occurrence, 'duty' | 'mark'>): string {
  return mark === 'missing' && duty.bodyId === null ? 'Ikke markeret som holdt' : MARKS[mark]
}

/** One line: what, where, when, how far. */
export function occurrenceText(occurrence: Occurrence): string {
  const { duty, on } = occurrence
  return `${duty.title}, ${placeText(duty)}, ${writeDate(on)}: ${markText(occurrence).toLowerCase()}`
}

export function noteText({ note, settled, mark, draftOn, duty }: Occurrence): string[] {
  const reason = settled?.reason ?? null
  return [
    // Outside a body there is no meeting to fall on.
    ...(note === null || duty.bodyId === null ? [] : [NOTES[note]]),
    ...(reason === null || mark === 'coming' ? [] : [reason]),
    ...(mark === 'coming' && duty.bodyId !== null ? [`kladde ${writeDate(draftOn)}`] : []),
  ]
}

export interface WheelFilter {
  year: number
  bodyId: number | null
  unitId: number | null
  /** `p12` a person, `e3` a unit. */
  owner: string | null
}

export function ownerKeyOf({
  ownerPersonId,
  ownerUnitId,
}: Pick<Duty, 'ownerPersonId' | 'ownerUnitId'>): string {
  return ownerPersonId === null ? `e${ownerUnitId ?? ''}` : `p${ownerPersonId}`
}

/** A unit is asked for by what it owns and by what is talked about in it. */
export function isAskedFor(duty: Duty, { bodyId, unitId, owner }: Omit<WheelFilter, 'year'>): boolean {
  return (
    (bodyId === null || duty.bodyId === bodyId) &&
    (unitId === null || duty.ownerUnitId === unitId || duty.unitId === unitId) &&
    (owner === null || ownerKeyOf(duty) === owner)
  )
}

/** Address of the paper that was drafted, where the reader sees it. */
export function seenPaper(settled: Settled | null): string | null {
  if (settled === null || settled.paperId === null || settled.paperTitle === null) return null
  return paths.paper(settled.paperId)
}
