import type { AttendanceChange } from '../meeting-record.ts'
import type { MeetingHead, Participant } from '../model.ts'
import type { LABELS } from '../writing/printed-words.ts'
import { MEETING_KIND_WORDS, ROLE_WORDS, WORDS } from '../writing/printed-words.ts'
import { dateIn, expected, NotOfForm, timeIn, wordIn } from './record-lines.ts'

/** What the facts under the title say of the meeting. */
export function readHeadFacts(
  facts: Partial<Record<keyof typeof LABELS.head, string>>,
): Partial<MeetingHead> {
  const { meetingKind, version, date, time, endTime, location, breaks } = facts
  return {
    ...(meetingKind === undefined ? {} : { meetingKind: wordIn(MEETING_KIND_WORDS, meetingKind) }),
    ...(version === undefined ? {} : { version }),
    date: date === undefined ? null : dateIn(date),
    time: time === undefined ? null : timeIn(time),
    endTime: endTime === undefined ? null : timeIn(endTime),
    location: location ?? null,
    ...(breaks === undefined ? {} : { breaks: breaks.split(', ').map(readBreak) }),
  }
}

function readBreak(text: string): { from: string; until: string } {
  const [from, until, other] = text.split(' til ')
  if (other !== undefined) throw new NotOfForm()
  return { from: timeIn(expected(from)), until: timeIn(expected(until)) }
}

const ROLES = Object.values(ROLE_WORDS).join('|')
const PERSON = new RegExp(`^(.*?)(?: \\(([^()]+)\\))?(?:, (${ROLES}))?$`, 'u')

/** `Anne Holt (A), formand`. */
export function readPerson(text: string): Participant {
  const [, name, party, role] = expected(PERSON.exec(text))
  return {
    name: expected(name),
    party: party ?? null,
    role: role === undefined ? null : wordIn(ROLE_WORDS, role),
  }
}

const CHANGE = new RegExp(
  `^(.+) (${WORDS.comes}|${WORDS.goes}) (kl\\. \\d{1,2}\\.\\d{2})(?: ${WORDS.duringItem} (\\S+))?$`,
  'u',
)

/** `Anne Holt kom kl. 9.15 under punkt 2`. */
export function readAttendance(text: string): AttendanceChange {
  const [, name, change, time, item] = expected(CHANGE.exec(text))
  return {
    name: expected(name),
    change: change === WORDS.comes ? 'comes' : 'goes',
    time: timeIn(expected(time)),
    item: item ?? null,
  }
}
