import { findDates } from '../../language/dates.ts'
import { findTimes } from '../../language/times.ts'
import type { MeetingHead } from '../model.ts'
import { isBodyName, soundsLikeBody } from './body-names.ts'
import type { HeaderField } from './header-labels.ts'
import { headerLabelOf } from './header-labels.ts'
import { readLooseLines, setLocation } from './header-places.ts'
import { bodyIn, DATE_WORDS, KIND, withoutDates } from './header-words.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'
import { readOfficer, readAbsenceSentence, readPeople, readUnlabelledPeople } from './header-people.ts'

export interface ReadHead {
  meeting: MeetingHead
  /** Whether some line says that these are minutes or an agenda. */
  kindSaid: boolean
  /** The list of members that stands under no label, as printed. */
  unlabelled: string | null
}

export function emptyHead(): MeetingHead {
  return {
    body: null,
    kind: 'minutes',
    date: null,
    time: null,
    endTime: null,
    location: null,
    participants: [],
    absent: [],
  }
}

/**
 * What the lines above the first item say of the meeting. Lines that hold more than the field they give, and lines
 * that give no field, are left to the caller as unplaced.
 */
export function readHeader(lines: Line[], owners: LineOwners, head: MeetingHead = emptyHead()): ReadHead {
  const free = lines.filter((line) => line.text !== '' && owners.of(line) === null)
  let kindSeen = false
  let unlabelled: string | null = null
  let pending: HeaderField[] = []
  for (let at = 0; at < free.length;) {
    const line = free[at]
    if (line === undefined) break
    const label = headerLabelOf(line.text)
    if (label !== null) {
      const rest = free.slice(at)
      kindSeen =
        saysKind(label.value) || (label.field === 'title' && saysKind(rest[1]?.text ?? '')) || kindSeen
      const taken = readLabelled(head, label.field, label.value, rest, pending, owners)
      const isEmpty = label.value === '' && taken === 1
      pending = isEmpty ? [...pending.slice(-4), label.field] : []
      at += taken
      continue
    }
    pending = []
    if (!readAbsenceSentence(head, line, owners))
      kindSeen = readTitle(head, line, kindSeen, owners) || kindSeen
    if (owners.of(line) === null && readUnlabelledPeople(head, line, owners)) unlabelled = line.text
    at++
  }
  readLooseLines(head, free, owners)
  return { meeting: head, kindSaid: kindSeen, unlabelled }
}

function saysKind(text: string): boolean {
  return text.length <= 160 && KIND.test(text)
}

/** Reads one labelled field and gives the number of lines it took, at least one. */
function readLabelled(
  head: MeetingHead,
  field: HeaderField,
  value: string,
  lines: Line[],
  pending: HeaderField[],
  owners: LineOwners,
): number {
  const [first, second] = lines
  if (first === undefined) return 1
  if (field === 'secretary' || field === 'chair') return readOfficer(head, field, value, lines, owners)
  if (field === 'participants' || field === 'absent')
    return readPeople(head, field, value, lines, pending, owners)
  const below = value === '' && second !== undefined && headerLabelOf(second.text) === null ? second : null
  const text = value === '' ? (below?.text ?? '') : value
  const understood = setField(head, field, text)
  owners.give(first, understood || below !== null ? field : 'unplaced')
  if (below === null) return 1
  owners.give(below, understood ? field : 'unplaced')
  return 2
}

/** Sets a field from its value; `false` where the value says something the field cannot hold. */
function setField(head: MeetingHead, field: HeaderField, text: string): boolean {
  const date = findDates(text)[0]?.date ?? null
  const [time, end] = timesOf(text, field)
  if (field === 'unplaced' || field === 'secretary' || field === 'chair') return false
  if (field === 'location') return setLocation(head, text)
  if (field === 'body') {
    head.body ??= text === '' ? null : text
    return head.body === text || text === ''
  }
  if (field === 'title') {
    const kind = KIND.exec(text)?.[1]
    if (kind !== undefined) head.kind = kindOf(kind)
    return kind !== undefined && restOf(text) === ''
  }
  if (field === 'end-time') {
    head.endTime ??= time
    return restOf(text) === ''
  }
  head.date ??= date
  head.time ??= time
  head.endTime ??= end
  return restOf(text) === ''
}

/** Times of a value; in a field for times a bare `18.00 - 20.05` is two times. */
function timesOf(text: string, field: HeaderField): [string | null, string | null] {
  const spelled = field === 'time' ? text.replace(/(\d{1,2})\.(\d{2})(?![\d.])/gu, '$1:$2') : text
  const [time = null, end = null] = findTimes(spelled.replace(/[-–]/gu, ' - '))
  return findDates(text).length > 0 && /:\d{2}:\d{2}/u.test(text) ? [time, null] : [time, end]
}

/** What is left of a value when dates, times and the small words between are taken out. */
function restOf(text: string): string {
  return withoutDates(text)
    .replace(/\d{1,2}[.:]\d{2}(?::\d{2})?/gu, ' ')
    .replace(new RegExp(KIND.source, 'giu'), ' ')
    .replace(DATE_WORDS, ' ')
    .replace(/\bkl\b\.?\s*\d{0,2}|\btil\b|[-–.,:\s]/giu, '')
}

function kindOf(word: string): MeetingHead['kind'] {
  return word.toLowerCase() === 'dagsorden' ? 'agenda' : 'minutes'
}

/** A line without a label: kind, body, date, time and place in any order, as titles of minutes have them. */
function readTitle(head: MeetingHead, line: Line, kindSeen: boolean, owners: LineOwners): boolean {
  const text = line.text
  const kind = text.length <= 160 ? KIND.exec(text)?.[1] : undefined
  const date = findDates(text)[0]
  if (kind === undefined && date === undefined && !/^(?:mødet i|[iI])\s+\p{Lu}/u.test(text)) {
    readBareLine(head, line, kindSeen, owners)
    return false
  }
  if (text.length > 160 || !readTitleParts(head, text)) return false
  if (kind !== undefined && !kindSeen) head.kind = kindOf(kind)
  owners.give(line, 'title')
  return kind !== undefined
}

/** An address, or the body on a line of its own under the word Referat. */
function readBareLine(head: MeetingHead, line: Line, kindSeen: boolean, owners: LineOwners): void {
  const text = line.text
  if (head.location === null && text.length <= 120 && /,\s*\d{4},?\s+\p{Lu}\p{L}+$/u.test(text)) {
    head.location = text
    owners.give(line, 'location')
  } else if (head.body === null && isBodyName(bodyOfMeeting(text))) {
    head.body = bodyOfMeeting(text)
    owners.give(line, 'body')
  } else if (kindSeen && soundsLikeBody(text) && (head.body === null || head.body === bodyIn(text))) {
    head.body = bodyIn(text)
    owners.give(line, 'body')
  }
}

/** `Rådets møde`: whose meeting it is; empty where the line says anything else. */
function bodyOfMeeting(text: string): string {
  return /^(.{4,60})s (?:(?:ordinære|ekstraordinære) )?møde$/iu.exec(text)?.[1] ?? ''
}

/** Takes body, date, time and place from a title line; `false` (and nothing taken) where words are left over. */
function readTitleParts(head: MeetingHead, text: string): boolean {
  const place = /(?:\d{4}|\d{1,2}[.:]\d{2}|\bkl\.?\s*\d+),?\s+(?:i|på)\s+(\S.*)$/u.exec(text)?.[1] ?? null
  const placeAlone = head.date === null ? null : (/^[iI]\s+(\p{Lu}.*)$/u.exec(text)?.[1] ?? null)
  const rest = place === null ? text : text.slice(0, text.length - place.length).replace(/\s(?:i|på)\s$/u, '')
  const name = placeAlone === null ? bodyIn(rest) : ''
  if (name !== '' && !mayBeBody(name, head.body)) return false
  const location = placeAlone ?? place
  if (location !== null && head.location !== null && head.location !== location) return false
  if (name !== '') head.body = name
  head.location ??= location
  head.date ??= findDates(text)[0]?.date ?? null
  const time = findTimes(text)[0] ?? null
  const until = /\d{1,2}[.:]\d{2}\s*[-–]\s*(?:kl\.?\s*)?(\d{1,2}[.:]\d{2})/iu.exec(text)?.[1]
  const end = until === undefined ? null : (findTimes(`kl. ${until}`)[0] ?? null)
  head.time ??= time
  if (time === head.time) head.endTime ??= end
  return true
}

/** A name that may follow the words of a title, and is not another than the one read before. */
function mayBeBody(name: string, before: string | null): boolean {
  if (name.length > 80 || /:|[.!?;]\s|\d{3}/u.test(name)) return false
  // A network of people may be named without a capital: `møde i chefnetværket i …`.
  if (!/^\p{Lu}/u.test(name) && !soundsLikeBody(name.charAt(0).toUpperCase() + name.slice(1))) return false
  return before === null || before === name
}
