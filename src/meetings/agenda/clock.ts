/** When each item is predicted to begin, made of the meeting's start, planned minutes, guests' slots and breaks. Pure. */

export interface TimedItem {
  id: number
  /** Null: nobody has said how long it takes; it is reckoned as taking no time. */
  minutes: number | null
  /** A break after the item. */
  breakMinutes: number | null
  guests: readonly TimedGuest[]
  /** A withdrawn item takes no time. */
  withdrawn: boolean
}

export interface TimedGuest {
  /** `HH:MM`; null: when the item begins. */
  arrivesAt: string | null
  minutes: number | null
}

export interface ItemClock {
  /** `HH:MM` */
  begins: string
  /** Minutes a guest waits, because the item cannot begin when the guest comes. */
  guestWaits: number
  /** Minutes the meeting waits for a guest. */
  meetingWaits: number
}

export interface AgendaClock {
  items: ReadonlyMap<number, ItemClock>
  /** `HH:MM` */
  ends: string
  /** Minutes beyond the planned end; 0 where it holds, or there is none. */
  beyond: number
  /** Items that nobody has given a time. */
  untimed: number
}

/** @param items in the order they are treated, sub-items after their parent */
export function predictClock(
  meeting: { startsAt: string; plannedEnd: string | null },
  items: readonly TimedItem[],
): AgendaClock {
  const clocks = new Map<number, ItemClock>()
  let now = minuteOf(meeting.startsAt)
  let untimed = 0
  for (const item of items) {
    const treated = item.withdrawn ? [] : item.guests
    const slots = treated.flatMap(({ arrivesAt }) => (arrivesAt === null ? [] : [minuteOf(arrivesAt)]))
    const first = slots.length === 0 ? now : Math.min(...slots)
    const begins = Math.max(now, first)
    clocks.set(item.id, {
      begins: timeOf(begins),
      guestWaits: Math.max(0, now - first),
      meetingWaits: Math.max(0, first - now),
    })
    if (item.withdrawn) continue
    if (item.minutes === null && treated.every(({ minutes }) => minutes === null)) untimed += 1
    now = Math.max(begins + (item.minutes ?? 0), ...treated.map((guest) => endOf(guest, begins)))
    now += item.breakMinutes ?? 0
  }
  const planned = meeting.plannedEnd === null ? null : minuteOf(meeting.plannedEnd)
  return {
    items: clocks,
    ends: timeOf(now),
    beyond: planned === null ? 0 : Math.max(0, now - planned),
    untimed,
  }
}

/** A guest who must wait has the slot later. */
function endOf({ arrivesAt, minutes }: TimedGuest, begins: number): number {
  const from = arrivesAt === null ? begins : Math.max(begins, minuteOf(arrivesAt))
  return from + (minutes ?? 0)
}

/** Minutes since midnight of `HH:MM` or `HH:MM:SS`. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A meeting that goes on past midnight is told by the clock of the next day. */
export function timeOf(minute: number): string {
  const ofDay = minute % (24 * 60)
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}
