/** Places on this room's pages that later rooms fill; app.ts joins them. */
import type { Section } from '../organisation/slots.ts'

export interface CaseSubject {
  id: number | null
  /** Null while the case is being made. */
  caseNumber: string | null
  title: string
  subjectWords: readonly string[]
}

export interface CaseSlots {
  /** What stands beside a case: what was decided before. */
  caseAsides: readonly Section<CaseSubject>[]
  /** What stands below it: where its number was treated. */
  caseSections: readonly Section<{ caseNumber: string }>[]
}
