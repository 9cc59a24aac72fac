/**
 * Meetings as iCalendar (RFC 5545). An entry says which body meets when and where, and leads to the site; never what the
 * meeting is about, because calendars are shown on locked telephones and shared with secretaries and families.
 */
import ical, { ICalEventStatus } from 'ical-generator'
import { type MeetingKind, MEETING_KINDS, laterBy } from './model.ts'

export interface CalendarEntry {
  /** Stays the same for as long as the thing is the same: `moede-12`, `gaest-7`. */
  id: string
  /** `Direktionen`, or `Gæst hos Direktionen`. */
  title: string
  kind: MeetingKind
  /** ISO date. */
  heldOn: string
  /** `HH:MM`; null: all day. */
  startsAt: string | null
  endsAt: string | null
  location: string | null
  cancelled: boolean
  sequence: number
  changedAt: Date
  /** What the address leads to, where that is no meeting. */
  leadsTo?: string
  /** Where the site tells more. */
  url: string
}

export interface CalendarHead {
  name: string
  /** Host name of the site; makes the ids of entries unique in the world. */
  host: string
}

const ZONE = 'Europe/Copenhagen'

/** The same entries give the same bytes. */
export function writeCalendar({ name, host }: CalendarHead, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Sagsgang', product: 'Mødeplan', language: 'DA' },
    timezone: { name: null, generator: () => COPENHAGEN },
    ttl: 3600,
  })
  for (const entry of entries) {
    const kind = entry.kind === 'ordinary' ? '' : `, ${MEETING_KINDS[entry.kind].toLocaleLowerCase('da')}`
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      ...timesOf(entry),
      summary: `${entry.cancelled ? 'Aflyst: ' : ''}${entry.title}${kind}`,
      description: `${entry.leadsTo ?? 'Se mødet i Sagsgang'}: ${entry.url}`,
      location: entry.location,
      url: entry.url,
      sequence: entry.sequence,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** Times without a zone in them are taken as they stand, in the zone that is named. */
function timesOf({ heldOn, startsAt, endsAt }: CalendarEntry) {
  if (startsAt === null) return { allDay: true, start: `${heldOn}T00:00:00` }
  return {
    start: `${heldOn}T${startsAt}:00`,
    end: `${heldOn}T${endsAt ?? laterBy(startsAt, 60)}:00`,
    timezone: ZONE,
  }
}

/** The library writes the calendar's name as it is given. */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\s+/g, ' ')

/** Summer time as the law has had it since 1996. */
const COPENHAGEN = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`
