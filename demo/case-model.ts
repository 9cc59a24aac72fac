/** What a demo case is made of; `demo/load-cases.ts` makes it by the same commands as the pages do. */
import type { Amount } from '../src/cases/model.ts'
import type { SectionKind } from '../src/minutes/model.ts'
import type { ItemKind } from '../src/organisation/templates/model.ts'

export interface DemoPoint {
  text: string
  amounts?: Omit<Amount, 'id'>[]
  points?: DemoPoint[]
}

/** What happens to a paper, in order. */
export type DemoStep =
  | { do: 'submit'; by: string }
  | { do: 'approve'; by: string }
  | { do: 'take-over'; by: string }
  | { do: 'send-back'; by: string; reason: string }
  | { do: 'write'; by: string; kind: SectionKind; text: string }
  | { do: 'comment'; by: string; kind?: SectionKind; text: string }

export interface DemoPaper {
  body: 'direktionen' | 'chefforum'
  kind: ItemKind
  title?: string
  /** ISO date. */
  meetingOn: string | null
  /** Texts in the plain form, by kind of section. */
  texts: Partial<Record<SectionKind, string>>
  points?: DemoPoint[]
  attachments?: { name: string; text: string; closed?: boolean }[]
  /** Initials of those who write besides the responsible person. */
  writers?: string[]
  steps: DemoStep[]
}

export interface DemoCase {
  title: string
  /** As the records system has it; without one it gets the next of the municipality's own. */
  number?: string
  unit: string
  responsible: string
  subjectWords: string[]
  closed?: { ground: string; neutralTitle: string; reviewOn: string }
  papers: DemoPaper[]
}
