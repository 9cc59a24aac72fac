/** Places on this room's pages that later rooms fill; app.ts joins them. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../organisation/reader.ts'
import type { Section } from '../organisation/slots.ts'
import type { Transaction } from '../platform/database.ts'
import type { CalendarEntry } from './plan/calendar.ts'
import type { Stage } from './record/meeting-head.ts'
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

/** A whole meeting, or one item at its own address. */
export interface Place {
  meetingId: number
  /** Null: the whole meeting. */
  itemId: number | null
  /** What the reader sees there: asking by these spares asking anew who sees what of a whole meeting. */
  items: readonly number[]
  stage: string
}

export interface MinutesSubject {
  id: number
  bodyId: number
  stage: Stage
}

/** What else stands in the calendar of the person whose address has this digest; never what it is about. */
export type CalendarSource = (tx: Transaction, digest: Buffer, publicUrl: URL) => Promise<CalendarEntry[]>

/** Speaks against deciding an item at its meeting. */
export interface HeldBack {
  agendaItemId: number
  /** Danish, whole sentences: what is to be waited for, and until when. */
  text: string
  /** Where it is to be seen. */
  href: string
}

/** What may hold decisions of a meeting back, as the reader sees it. */
export type DecisionGuard = (
  tx: Transaction,
  at: { municipality: number; meetingId: number; heldOn: string },
) => Promise<HeldBack[]>

export interface MeetingSlots {
  /** Beside a whole meeting, or beside one item at its own address; null where there is nothing for this reader. */
  asidesOf: (tx: Transaction, reader: Reader, place: Place) => Promise<Asides | null>
  /** Brings what is typed in a paper at this moment to where it is read from. */
  settlePaper: (municipality: number, paperId: number) => Promise<void>
  /** Below the minutes of a meeting held here: what is to follow from them. */
  minutesSections: readonly Section<MinutesSubject>[]
  calendarSources: readonly CalendarSource[]
  decisionGuards: readonly DecisionGuard[]
}

export const emptySlots: MeetingSlots = {
  asidesOf: async () => null,
  settlePaper: async () => {},
  minutesSections: [],
  calendarSources: [],
  decisionGuards: [],
}

/** What several rooms say beside the same text. */
export function joinAsides(sources: readonly MeetingSlots['asidesOf'][]): MeetingSlots['asidesOf'] {
  return async (tx, reader, place) => {
    const found: Asides[] = []
    for (const source of sources) {
      const asides = await source(tx, reader, place)
      if (asides !== null) found.push(asides)
    }
    const [first] = found
    if (first === undefined) return null
    if (found.length === 1) return first
    const notes = new Map<number, readonly Note[]>()
    for (const each of found)
      for (const [item, said] of each.notes) notes.set(item, [...(notes.get(item) ?? []), ...said])
    return {
      stamp: JSON.stringify(found.map(({ stamp }) => stamp)),
      top: found.map(({ top }) => top),
      notes,
    }
  }
}
