import { findDates } from '../../language/dates.ts'
import type { MeetingHead } from '../model.ts'
import { kindOf, restOf, setField, timesOf } from './header-fields.ts'
import { isPlace, setLocation } from './header-places.ts'
import { readMoment } from './header-moments.ts'
import { KIND } from './header-words.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'
import { isPersonLine, peopleOf } from './people.ts'

const LONGEST = 2000
/** A few words, a colon or a gap, and a value. */
const LABELLED = /^(\p{Lu}[\p{L}. /-]{1,38}?)(?:\s*:\s*|\t\s*|\s{3,})(\S.*)$/u
const NOT_THERE = /afbud|meldt fra|fravær|(?:^|\s)(?:ikke|uden|forhindre\p{L}*)(?:\s|$)/iu
const OTHERS = /suppleant|stedfortræder|gæst|kopi|sendt|observatør|orientering|inviteret/iu
const ENDS = /slut\p{L}*|hæve|færdig|ophør|til$/iu
const NAMES_PLACE = /^hvor$|sted|lokal|adresse|(?:^|\s)rum/iu
/** `Mødet holdes i Borgerhuset.` */
const PLACE_SENTENCE = /^Mødet (?:af)?hold(?:es|tes|t) (?:i|på|hos) (\p{L}[^.:;]{2,80})\.?$/u
/** Words before a list of names: `Til stede var`. */
const BEFORE_NAMES = /^((?:\p{L}+\s){1,4}?)(?=\p{Lu})/u

/**
 * A field behind a label of the house's own, told by its value: a date, times, names, a place, or what the paper is. `null`
 * where the value is none of these.
 */
export function readByValue(head: MeetingHead, line: Line, owners: LineOwners): 'kind' | 'field' | null {
  if (line.text.length > LONGEST) return null
  const place = PLACE_SENTENCE.exec(line.text)?.[1]
  if (place !== undefined && head.location === null) {
    head.location = place
    owners.give(line, 'location')
    return 'field'
  }
  const [, label, value] = LABELLED.exec(line.text) ?? []
  if (label === undefined || value === undefined) return readNames(head, line, owners)
  if (KIND.test(value) && restOf(value) === '') {
    head.kind = kindOf(value)
    owners.give(line, 'title')
    return 'kind'
  }
  if (isListOfNames(value) && !OTHERS.test(label)) return giveNames(head, label, value, line, owners)
  return readMomentValue(head, label, value, line, owners) ? 'field' : null
}

function readMomentValue(
  head: MeetingHead,
  label: string,
  value: string,
  line: Line,
  owners: LineOwners,
): boolean {
  if (value.length > 160) return false
  const [date, other] = findDates(value)
  if (date !== undefined && date.date === head.date && restOf(value) === '') {
    const [moment] = timesOf(value, 'date')
    if (moment === null) return false
    if (ENDS.test(label)) head.endTime ??= moment
    else head.time ??= moment
    owners.give(line, ENDS.test(label) ? 'end-time' : 'time')
    return true
  }
  const isDay = date !== undefined && other === undefined && head.date === null
  if (isDay && (restOf(value) === '' || readMoment(head, value))) {
    setField(head, 'date', value)
    owners.give(line, 'date')
    return true
  }
  const [time] = timesOf(value, 'time')
  if (time !== null && restOf(value) === '' && findDates(value).length === 0) {
    const field = ENDS.test(label) || head.time !== null ? 'end-time' : 'time'
    setField(head, field, value)
    owners.give(line, field)
    return true
  }
  if (head.location !== null || !(NAMES_PLACE.test(label) || isPlace(value)) || value.length > 100)
    return false
  setLocation(head, value)
  owners.give(line, 'location')
  return true
}

function giveNames(
  head: MeetingHead,
  label: string,
  value: string,
  line: Line,
  owners: LineOwners,
): 'field' | null {
  const people = peopleOf(value)
  // One name behind a word may be an officer, and the word `ikke` tells who was away.
  if (NOT_THERE.test(label)) head.absent = head.absent.concat(people.map(({ name }) => name))
  else if (people.length > 1) head.participants = head.participants.concat(people)
  else return null
  owners.give(line, NOT_THERE.test(label) ? 'absent' : 'participants')
  return 'field'
}

/** `Til stede var Anne Holt, Bo Lund og Eva Krag.` */
function readNames(head: MeetingHead, line: Line, owners: LineOwners): 'field' | null {
  const [words] = BEFORE_NAMES.exec(line.text) ?? []
  if (words === undefined || !/,|\sog\s/u.test(line.text) || OTHERS.test(words)) return null
  if (!/\s(?:var|er|deltog|mødte)\s$/iu.test(` ${words}`)) return null
  const list = line.text.slice(words.length).replace(/\.$/u, '')
  return isListOfNames(list) ? giveNames(head, words.trim(), list, line, owners) : null
}

function isListOfNames(text: string): boolean {
  const pieces = text.split(/[,;](?![^(]*\))|\sog\s/u).map((piece) => piece.trim().replace(/\.$/u, ''))
  return pieces.every((piece) => isPersonLine(piece))
}
