/** Places of this room that later rooms fill; app.ts and worker.ts join them. */
import type { RichDocument } from '../minutes/rich-text/model.ts'
import type { Transaction } from '../platform/database.ts'

/** Something that somebody must do or answer by a date, whatever it comes from; seen as the reader may. */
export interface Owed {
  /** ISO date; null: promised without one. */
  dueOn: string | null
  /** One line in Danish: what is owed. */
  what: string
  /** Where it is answered or done. */
  href: string
  /** Danish word for where it comes from: «Opfølgning», «Måling», «Høring», «Projekt» … */
  kind: string
  unitId: number | null
  personId: number | null
  /** One more line: a figure, who asked. */
  note?: string
}

export interface OwedOf {
  municipality: number
  /** ISO date in Denmark. */
  today: string
  /** Units whose duties are meant; null: of everyone. */
  units: readonly number[] | null
  /** Or those of this person. */
  person: number | null
}

export type OwedSource = (tx: Transaction, of: OwedOf) => Promise<Owed[]>

export interface DraftedSection {
  /** As headed in the body's template; what the template does not have is put below `presentation`. */
  heading: string
  document: RichDocument
}

export interface DraftedPaper {
  title: string
  sections: DraftedSection[]
  /** Called with the paper that was made: keeps what its figures were made from. */
  settle?: (tx: Transaction, paperId: number) => Promise<void>
}

/** Writes the first draft of a recurring paper from figures of the day: the status paper of a register. */
export interface PaperSource {
  /** Kept in the duty: `sagsbehandlingsfrister/status`. */
  key: string
  /** Danish, for the list one chooses from. */
  title: string
  draft: (tx: Transaction, at: { municipality: number; on: string }) => Promise<DraftedPaper>
}

/** A recurring duty that a register proposes for the annual wheel; the municipality takes it over and may change it. */
export interface ProposedDuty {
  key: string
  title: string
  /** Rule in Danish as the wheel reads it: «3 gange om året», «hver februar», «første møde i kvartalet». */
  rule: string
  /** How many days before the meeting the draft is made. */
  leadDays: number
  /** Kind of body to which it belongs. */
  bodyKind: 'board' | 'council' | 'committee' | 'management-forum' | 'med'
  paperSource: string | null
}

/** A figure of a register that effects can be measured by. */
export interface FigureSource {
  /** `register/measure`. */
  key: string
  /** Danish, for the list one chooses from. */
  title: string
  /** One for each group («I alt», a unit, an area), for the time between two ISO dates. */
  figures: (
    tx: Transaction,
    at: { municipality: number; from: string; until: string; on: string },
  ) => Promise<{ group: string; value: number | null; count?: number }[]>
}

/** What a later room gives the loop. */
export interface LoopSlots {
  figureSources: readonly FigureSource[]
  owedSources: readonly OwedSource[]
  paperSources: readonly PaperSource[]
  proposedDuties: readonly ProposedDuty[]
}
