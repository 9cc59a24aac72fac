/**
 * The Minutes model: what the text of one meeting says, whatever form it came in.
 *
 * A reader turns a file into one `Minutes`; nothing is invented and nothing is dropped. What the reader
 * does not understand is kept as a section of kind `other`, so that every non-blank line of the input stands in
 * exactly one place. Unknown values are `null`; lists may be empty. The printed JSON is described by
 * `docs/minutes.schema.json`, and a test holds the two together.
 */
import type {
  DecisionOfRecord,
  HeadOfRecord,
  ItemOfRecord,
  RecordAddition,
  SectionOfRecord,
} from './meeting-record.ts'

export const MINUTES_FORMAT = 'sagsgang.minutes/1'

export const SECTION_KINDS = [
  'background',
  'recommendation',
  'decision',
  'presentation',
  'economy',
  'legal',
  'policy',
  'information',
  'consultation',
  'assessment',
  'documents',
  'attachments',
  'summary',
  'competence',
  'theme',
  'route',
  'absence',
  'other',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export const OUTCOMES = [
  'approved',
  'approved-with-remark',
  'recommended',
  'noted',
  'discussed',
  'postponed',
  'withdrawn',
  'rejected',
  'referred',
  'partly',
  'none',
  'other',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** First and last line of the input (of a PDF and the like: of its text), counted from 1, both included. */
export type LineRange = [first: number, last: number]

export interface Minutes {
  format: typeof MINUTES_FORMAT
  source: MinutesSource
  meeting: MeetingHead
  contents: ContentsLine[]
  items: MinutesItem[]
  findings: Finding[]
  /** Only of minutes held in Sagsgang. */
  additions?: RecordAddition[]
}

export interface MinutesSource {
  /** File name as given, without its folder. */
  file: string
  /** Hex SHA-256 of the bytes. */
  sha256: string
  /** `meeting`: made by Sagsgang itself; `sha256` is then that of `items`, `meeting` and `contents` as JSON. */
  kind: 'text' | 'pdf' | 'docx' | 'html' | 'xml' | 'meeting'
  /** First line of each page, from page 1; only where the form has pages. `pageOfLine` asks it. */
  pageStarts?: number[]
}

export interface MeetingHead extends HeadOfRecord {
  body: string | null
  kind: 'minutes' | 'agenda'
  /** ISO date, `YYYY-MM-DD`. */
  date: string | null
  /** `HH:MM`, 24 hours. */
  time: string | null
  endTime: string | null
  location: string | null
  participants: Participant[]
  /** Names as printed. */
  absent: string[]
}

export interface Participant {
  name: string
  party: string | null
  role: 'chair' | 'secretary' | null
}

export interface ContentsLine {
  title: string
  page: number | null
}

export interface MinutesItem extends ItemOfRecord {
  /** As printed, without a trailing full stop. */
  number: string | null
  title: string | null
  caseNumber: string | null
  closed: boolean
  /** How sure the reader is that this is one item with the right bounds, 0 to 1. */
  certainty: number
  sections: MinutesSection[]
  recommendation: Recommendation | null
  decisions: Decision[]
  attachments: string[]
  guests: { name: string; time: string | null }[]
  tables: MinutesTable[]
  commitments: Commitment[]
  references: string[]
}

export interface MinutesSection extends SectionOfRecord {
  kind: SectionKind
  /** As printed; `null` for text that stands under no heading. */
  heading: string | null
  text: string
  lines: LineRange
}

export interface Recommendation {
  by: string | null
  points: RecommendationPoint[]
}

export interface RecommendationPoint {
  /** Printed label such as `1` or `a`; `null` for a bullet or a single sentence. */
  label: string | null
  text: string
  points: RecommendationPoint[]
}

export interface Decision extends DecisionOfRecord {
  body: string | null
  date: string | null
  text: string
  outcome: Outcome
  /** Outcome per point: printed label, else position from 1; `1.1` where nested. */
  points: Record<string, Outcome>
}

export interface MinutesTable {
  caption: string | null
  header: string[]
  rows: string[][]
}

/** Something promised: the clause, who, when and where it returns. */
export interface Commitment {
  /** The clause as printed; not the whole decision. */
  text: string
  /** Initials, name, unit or role as printed. */
  who: string | null
  /** ISO date: a day, or the last day of the week, month, quarter, season or year that is named. */
  due: string | null
  /** As printed: `senest 1/11`, `i efteråret`, `når planen foreligger`. */
  dueText: string | null
  /** `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`, `3 per year`, `every 4 years`, `running`. */
  recurring: string | null
  /** The body where it is taken up, as printed. */
  forum: string | null
  /** Decided, or in a point that was approved; `false` for steps of a plan and for what the text only argues. */
  binding: boolean
  /** `point 2` where a recommended point became binding by approval, `plan` for a row of a time plan. */
  via: string | null
  /** ISO date of the later decision of the same body that took this one's place; such a promise is not followed up. */
  superseded: string | null
  /** Fields that the clause does not say itself but its context does. */
  inferred: ('who' | 'due' | 'forum')[]
  lines: LineRange
}

export interface Finding {
  rule: string
  severity: 'error' | 'warning' | 'note'
  item: string | null
  message: string
  lines: LineRange
}
