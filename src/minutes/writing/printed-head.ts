import { writeDateWithWeekday } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import type { AttendanceChange } from '../meeting-record.ts'
import type { MeetingHead, Participant } from '../model.ts'
import type { PrintedFact, PrintedPart } from './printed.ts'
import { listOf, printedText } from './printed-text.ts'
import { LABELS, MEETING_KIND_WORDS, ROLE_WORDS, WORDS } from './printed-words.ts'

/** A fact where there is a value. */
export function fact(label: string, value: string | null | undefined): PrintedFact[] {
  const plain = printedText(value ?? '')
  return plain === '' ? [] : [{ label, value: plain }]
}

export const partOf = (part: Pick<PrintedPart, 'id' | 'heading'> & Partial<PrintedPart>): PrintedPart => ({
  badge: null,
  listed: false,
  facts: [],
  blocks: [],
  sections: [],
  ...part,
})

export function factsOfHead(meeting: MeetingHead): PrintedFact[] {
  const { meetingKind, version, date, time, endTime, location, breaks = [] } = meeting
  const labels = LABELS.head
  const pauses = breaks.map(({ from, until }) => `${writeTime(from)} til ${writeTime(until)}`)
  return [
    ...fact(labels.meetingKind, meetingKind === undefined ? null : MEETING_KIND_WORDS[meetingKind]),
    ...fact(labels.version, version),
    ...fact(labels.date, date === null ? null : writeDateWithWeekday(date)),
    ...fact(labels.time, time === null ? null : writeTime(time)),
    ...fact(labels.endTime, endTime === null ? null : writeTime(endTime)),
    ...fact(labels.location, location),
    ...fact(labels.breaks, pauses.join(', ')),
  ]
}

/** Who was there, who was not, and who came and went. */
export function partsOfHead({ participants, absent, attendance = [] }: MeetingHead): PrintedPart[] {
  const parts = [
    { id: 'deltagere', heading: WORDS.participants, blocks: listOf(participants.map(personLine)) },
    { id: 'fravaer', heading: WORDS.absent, blocks: listOf(absent) },
    { id: 'fremmoede', heading: WORDS.attendance, blocks: listOf(attendance.map(attendanceLine)) },
  ]
  return parts.filter(({ blocks }) => blocks.length > 0).map(partOf)
}

function personLine({ name, party, role }: Participant): string {
  return `${name}${party === null ? '' : ` (${party})`}${role === null ? '' : `, ${ROLE_WORDS[role]}`}`
}

function attendanceLine({ name, change, time, item }: AttendanceChange): string {
  const when = `${name} ${WORDS[change]} ${writeTime(time)}`
  return item === null ? when : `${when} ${WORDS.duringItem} ${item}`
}
