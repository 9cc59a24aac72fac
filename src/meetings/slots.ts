/** Places on this room's pages that later rooms fill; app.ts joins them. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../organisation/reader.ts'
import type { Transaction } from '../platform/database.ts'
import type { Note } from './views/beside.tsx'

/** What stands beside the text for this reader. It is never kept with the text, which is the same for all who see it. */
export interface Asides {
  /** Equal stamps make equal asides. */
  stamp: string
  /** Above the text. */
  top: Child
  /** By the id of the item. */
  notes: ReadonlyMap<number, readonly Note[]>
}

export interface MeetingSlots {
  /** Beside a whole meeting, or beside one item at its own address; null where there is nothing for this reader. */
  asidesOf: (
    tx: Transaction,
    reader: Reader,
    place: { meetingId: number; itemId: number | null },
  ) => Promise<Asides | null>
  /** Brings what is typed in a paper at this moment to where it is read from. */
  settlePaper: (municipality: number, paperId: number) => Promise<void>
}

export const emptySlots: MeetingSlots = { asidesOf: async () => null, settlePaper: async () => {} }
