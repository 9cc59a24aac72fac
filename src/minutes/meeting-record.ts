/**
 * What minutes of a meeting held in Sagsgang say beyond what old printed minutes tell. All of it is optional in
 * `Minutes`: readers of files leave it out, and where it is there it is true, not guessed.
 */
import type { Outcome } from './model.ts'
import type { RichDocument } from './rich-text/model.ts'

export const ITEM_KINDS = ['decision', 'discussion', 'information'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What the head of a meeting gains. */
export interface HeadOfRecord {
  meetingKind?: 'ordinary' | 'full-day' | 'seminar' | 'extraordinary'
  /** Of an agenda: A, B, C … */
  version?: string
  /** Who came or went, and when. */
  attendance?: AttendanceChange[]
  /** `HH:MM` */
  breaks?: { from: string; until: string }[]
  approval?: ApprovalOfMinutes
}

export interface ApprovalOfMinutes {
  /** ISO date on which the minutes were locked. */
  lockedOn: string
  approvedBy: string[]
  remarks: { name: string; text: string }[]
}

export interface AttendanceChange {
  name: string
  change: 'comes' | 'goes'
  /** `HH:MM` */
  time: string
  /** Number of the item under which it happened. */
  item: string | null
}

/** What an item gains. */
export interface ItemOfRecord {
  kind?: ItemKind
  /** Why it is closed: paragraph or reason. Only of a closed item, as the next three. */
  ground?: string
  neutralTitle?: string
  publicDecision?: string
  /** ISO date on which the ground is looked at again. */
  reviewOn?: string
  /** Why it came after the agenda was sent. */
  lateReason?: string
  /** Predicted begin, `HH:MM`, of an agenda. */
  plannedAt?: string
  plannedMinutes?: number
  /** `new` or `changed` since the agenda's version before. */
  mark?: 'new' | 'changed'
  recusals?: Recusal[]
}

export interface Recusal {
  name: string
  reason: string | null
  /** `null`: announced, and the body has not decided on it. */
  decision: 'recused' | 'not-recused' | null
  substitute: string | null
}

/** What a section gains: its text with tables, lists and pictures; `text` is its plain form. */
export interface SectionOfRecord {
  document?: RichDocument
}

/** What a decision gains. */
export interface DecisionOfRecord {
  settled?: SettledPoint[]
  votes?: Vote[]
  dissents?: { name: string; text: string }[]
  /** Members who brought it to the council (standsningsret). */
  stoppedBy?: string[]
}

/** Who does what by when. */
export interface SettledPoint {
  /** Label path of the recommended point, as in `Decision.points`; `null` for the item as a whole. */
  point: string | null
  outcome: Outcome | null
  text: string | null
  owner: string | null
  /** ISO date. */
  due: string | null
  /** Body to which it returns. */
  returnsTo: string | null
}

export interface Vote {
  /** As in `SettledPoint`. */
  point: string | null
  /** Names of persons, or of groups with the number of their members who voted so: `Gruppe A (3)`. */
  for: string[]
  against: string[]
  abstained: string[]
}

/** What minutes as a whole gain once they are locked: what was added later. */
export interface RecordAddition {
  /** ISO date. */
  on: string
  by: string
  text: string
  /** Number of the item it is about. */
  item: string | null
}
