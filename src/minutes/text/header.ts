import { findDates } from '../../language/dates.ts'
import { findTimes } from '../../language/times.ts'
import type { MeetingHead } from '../model.ts'
import { isBodyName, soundsLikeBody } from './body-names.ts'
import { moveMarkedAway, readAwaySentence, readHeldSentence, readLabelledNames } from './head-sentences.ts'
import type { HeaderField } from './header-labels.ts'
import { headerLabelOf } from './header-labels.ts'
import { kindOf, restOf, setField, timesOf } from './header-fields.ts'
import { readMoment } from './header-moments.ts'
import { readByValue } from './header-values.ts'
import { readLooseLines } from './header-places.ts'
import { bodyIn, KIND } from './header-words.ts'
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
    const isSentence =
      readAbsenceSentence(head, line, owners) ||
      readHeldSentence(head, line, owners) ||
      readAwaySentence(head, line, owners) ||
      readLabelledNames(head, line, owners)
    const ofValue = isSentence ? null : readByValue(head, line, owners)
    if (ofValue === 'kind') kindSeen = true
    else if (!isSentence && ofValue === null) kindSeen = readTitle(head, line, kindSeen, owners) || kindSeen
    if (owners.of(line) === null && readUnlabelledPeople(head, line, owners)) unlabelled = line.text
    at++
  }
  moveMarkedAway(head)
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

/** A line without a label: kind, body, date, time and place in any order, as titles of minutes have them. */
function readTitle(head: MeetingHead, line: Line, kindSeen: boolean, owners: LineOwners): boolean {
  const text = line.text
  if (isAgendaHeading(head, text)) {
    owners.give(line, 'title')
    return false
  }
  const kind = text.length <= 160 ? KIND.exec(text)?.[1] : undefined
  const date = findDates(text)[0]
  if (kind === undefined && date === undefined && !/^(?:[Mm]ødet? i|MØDET? I|[iI])\s+\p{Lu}/u.test(text)) {
    if (readTimeLine(head, line, owners)) return false
    readBareLine(head, line, kindSeen, owners)
    return false
  }
  if (HEADS_LIST.test(text)) return false
  if (text.length > 160 || !(readMoment(head, text) || readTitleParts(head, text))) return false
  if (kind !== undefined && !kindSeen) head.kind = kindOf(text)
  owners.give(line, 'title')
  return kind !== undefined
}

/** `Der forelå følgende dagsorden:` */
const HEADS_LIST = /^(?:der|følgende|mødets)\s.*dagsorden\s*:$/iu

/** `Dagsorden:` below what is said of the meeting heads the items and does not say what the paper is. */
function isAgendaHeading(head: MeetingHead, text: string): boolean {
  return /^dagsorden\s*:?$/iu.test(text) && head.body !== null && head.date !== null
}

/** Date lost or said before: `kl. 16.00 – 18.30`. */
function readTimeLine(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  const place = /\d(?:,|\s+(?:i|på))\s+(\p{Lu}[^:]{2,60})$/u.exec(line.text)?.[1] ?? ''
  const text = line.text.slice(0, line.text.length - place.length).replace(/(?:,|\s(?:i|på))\s$/u, '')
  if (text.length > 60 || !/\d/u.test(text) || restOf(text) !== '') return false
  const [time, end] = timesOf(text, 'time')
  if (time === null || (head.time !== null && head.time !== time)) return false
  head.time = time
  head.endTime ??= end
  if (place !== '') head.location ??= place
  owners.give(line, 'time')
  return true
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
  } else if (
    head.body === null &&
    isBodyName(bodyIn(text)) &&
    (isMeetingOf(text) || /^udskrift /iu.test(text))
  ) {
    head.body = bodyIn(text)
    owners.give(line, 'body')
  } else if (kindSeen && soundsLikeBody(text) && (head.body === null || head.body === bodyIn(text))) {
    head.body = bodyIn(text)
    owners.give(line, 'body')
  }
}

/** `Direktionsmøde`, `Rådet – mødesager`: the body and a word for its meeting. */
function isMeetingOf(text: string): boolean {
  return text.length <= 60 && /^\p{L}+møde$|^\p{Lu}[\p{L}, -]+\s[-–]\smøde\p{L}*$/iu.test(text)
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
  const after = place === null ? placeAfterComma(rest) : null
  const name =
    placeAlone === null ? bodyIn(after === null ? rest : rest.slice(0, rest.length - after.length)) : ''
  if (name !== '' && !mayBeBody(name, head.body)) return false
  const location = placeAlone ?? place ?? after
  if (location !== null && head.location !== null && head.location !== location) return false
  if (name !== '') head.body = name
  head.location ??= location
  head.date ??= findDates(text)[0]?.date ?? null
  const time = findTimes(text)[0] ?? null
  const until = /\d{1,2}[.:]\d{2}\s*(?:[-–]|til)\s*(?:kl\.?\s*)?(\d{1,2}[.:]\d{2})/iu.exec(text)?.[1]
  const end = until === undefined ? null : (findTimes(`kl. ${until}`)[0] ?? null)
  head.time ??= time
  if (time === head.time) head.endTime ??= end
  return true
}

/** `24.09.2019 kl. 18.30 - 20.45, Mødelokale 2`: what stands last, behind a moment and a comma, and is no body. */
function placeAfterComma(text: string): string | null {
  const place = /(?:\d{4}|\d{1,2}[.:]\d{2}),\s+(\p{Lu}[^:]{2,80})$/u.exec(text)?.[1] ?? null
  return place === null || soundsLikeBody(place) || findTimes(place).length > 0 ? null : place
}

/** A name that may follow the words of a title, and is not another than the one read before. */
function mayBeBody(name: string, before: string | null): boolean {
  if (name.length > 80 || /:|[.!?;]\s|\d{3}/u.test(name)) return false
  // A network of people may be named without a capital: `møde i chefnetværket i …`.
  if (!/^\p{Lu}/u.test(name) && !soundsLikeBody(name.charAt(0).toUpperCase() + name.slice(1))) return false
  return before === null || before === name
}
