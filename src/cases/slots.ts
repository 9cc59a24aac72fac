/** Places on this room's pages that later rooms fill; app.ts joins them. */
import type { Section } from '../organisation/slots.ts'

export interface CaseSubject {
  id: number | null
  /** Null while the case is being made. */
  caseNumber: string | null
  title: string
  subjectWords: readonly string[]
}

export interface PaperSubject {
  id: number
  bodyId: number
  /** ISO date of the meeting it is meant for. */
  meetingOn: string | null
}

export interface CaseSlots {
  /** What stands beside a case: what was decided before. */
  caseAsides: readonly Section<CaseSubject>[]
  /** What stands below it: where its number was treated. */
  caseSections: readonly Section<{ id: number; caseNumber: string }>[]
  /** What stands below a paper's approval: which agenda it is on. */
  paperSections: readonly Section<PaperSubject>[]
  /** What stands below the points of a recommendation while they are written: what its money does to the pools. */
  pointSections: readonly Section<PaperSubject>[]
}
