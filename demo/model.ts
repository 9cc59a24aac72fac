/**
 * What a demo meeting is made of. The files in `demo/meetings/` hold only such data; `demo/load.ts` turns it into
 * `Minutes` and stores it by the same commands as an import.
 */
import type { Outcome, RecommendationPoint, SectionKind } from '../src/minutes/model.ts'

export type DemoBody = 'direktionen' | 'chefforum'

/** Who may see the item: everyone, employees, or those with a seat or a task in it. */
export type DemoAccess = 'published' | 'internal' | 'closed'

export interface DemoMeeting {
  body: DemoBody
  /** ISO date. */
  date: string
  /** `HH:MM` */
  time: string
  endTime: string | null
  location: string
  /** Initials at that date; the secretary and the chair are found from the seats. */
  present: string[]
  absent: string[]
  items: DemoItem[]
}

export interface DemoItem {
  title: string
  /** `YY/NNNNN` */
  caseNumber: string
  access: DemoAccess
  /** For a closed item: what everyone may know it by, and the ground with its law. */
  neutralTitle?: string
  ground?: string
  sections: DemoSection[]
  recommendation?: { by: string; points: RecommendationPoint[] }
  decision?: DemoDecision
  /** Earlier treatments of the same item, oldest first. */
  earlierDecisions?: DemoDecision[]
  attachments?: string[]
  guests?: { name: string; time: string | null }[]
  tables?: { caption: string | null; header: string[]; rows: string[][] }[]
}

/**
 * Text without a `recommendation` or `decision` section: those are made from the item's own fields. Paragraphs are
 * divided by an empty line, list lines begin with `- `, a table's rows are lines with tabs between the cells.
 */
export interface DemoSection {
  kind: Exclude<SectionKind, 'recommendation' | 'decision' | 'attachments'>
  heading: string
  text: string
}

export interface DemoDecision {
  /** ISO date; the meeting's own where missing. */
  date?: string
  text: string
  outcome: Outcome
  points?: Record<string, Outcome>
}
