/** Figures of a register, each with its definition written out; pages, papers and measurements of effects take them from here. */
import type { Transaction } from '../../platform/database.ts'

export interface MeasureAt {
  municipality: number
  /** ISO dates, both included: the time the figure is about. */
  from: string
  until: string
  /** ISO date: what the register said at the end of this day, where it keeps it; else today. */
  on: string
  /** Measures that are asked together bear the same one: what they all read need be read once only. */
  asking?: object
}

export type FigureKind = 'count' | 'per-cent' | 'days' | 'minutes' | 'amount' | 'km' | 'index' | 'decimal'

/** One figure of a group (a unit, an area, a month); null where there is none, said as «ingen tal». */
export interface Figure {
  group: string
  value: number | null
  /** How many it is made of, where that matters for how far to trust it. */
  count?: number
}

export interface Measure {
  /** `[a-z-]+`, never changed: effects and snapshots name it. */
  key: string
  /** Danish: «Andel inden for fristen». */
  title: string
  kind: FigureKind
  /** Danish: how it is counted, what is in and what is out. */
  definition: string
  /** What it is divided by in the answer: «område», «center», «måned». */
  groupedBy: string
  /** False: it is the state of the day, and there is no year before to compare it with. */
  compared?: boolean
  /** How it is drawn; bars where nothing is said, lines where groups follow each other in time. */
  chart?: 'bar' | 'line' | 'none'
  /** The whole first (group «I alt»), where there is a whole. */
  compute: (tx: Transaction, at: MeasureAt) => Promise<Figure[]>
}
