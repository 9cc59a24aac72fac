import { findDates } from '../../language/dates.ts'
import { findTimes } from '../../language/times.ts'
import type { MeetingHead } from '../model.ts'
import { headerLabelOf } from './header-labels.ts'
import { isBodyName, soundsLikeBody } from './body-names.ts'
import { bodyIn, KIND, placeAfterMoment } from './header-words.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'

/** A place; of `Tid og sted` the moment before it too. `false` where another place was read before. */
export function setLocation(head: MeetingHead, text: string): boolean {
  const dates = findDates(text)
  const place = (dates.length === 0 ? text : placeAfterMoment(text)).replace(/(?<=\p{L}{2})\.$/u, '')
  head.date ??= dates[0]?.date ?? null
  if (dates.length > 0) head.time ??= findTimes(text)[0] ?? null
  if (head.location !== null) return head.location === place
  head.location = place === '' ? null : place
  return true
}

const PLACE_WORD =
  /(?<!\p{L})\p{L}*(?:sal|salen|lokale|lokalet|værelse|værelset|rådhus|rådhuset|stue|stuen|kantine|kantinen|kontor|kontoret|hus|huset|gården|centret|skolen|biblioteket|teams|skype|virtuelt)(?!\p{L})/iu

/** The body on a line of its own above the word Referat, and the place on the line under the date. */
export function readLooseLines(head: MeetingHead, lines: Line[], owners: LineOwners): void {
  for (const [index, line] of lines.entries()) {
    if (owners.of(line) !== null || line.text.length > 60) continue
    const above = lines[index - 1]
    const isUnderDate = above !== undefined && ['title', 'date', 'time'].includes(owners.of(above) ?? '')
    if (head.location === null && isUnderDate && isPlace(line.text)) {
      head.location = line.text.replace(/^i\s+/iu, '')
      owners.give(line, 'location')
    } else if (head.location === null && isUnderDate && standsForPlace(line.text, lines[index + 1])) {
      head.location = line.text
      owners.give(line, 'location')
    } else if (head.body === null && isBodyName(line.text)) {
      head.body = bodyIn(line.text)
      owners.give(line, 'body')
    }
  }
  giveWholeName(head, lines, owners)
  if (head.body === null) readBodyByKind(head, lines, owners)
  if (head.body === null) readBodyOnTop(head, lines, owners)
  if (head.body === null) readNameOverMoment(head, lines, owners)
}

/** `Bestyrelsesmøde` names the body in short; its whole name may stand on a line of its own. */
function giveWholeName(head: MeetingHead, lines: Line[], owners: LineOwners): void {
  const short = head.body === null ? null : `${head.body.toLowerCase()} `
  if (short === null) return
  const whole = lines.find(
    (line) =>
      owners.of(line) === null &&
      line.text.length <= 80 &&
      line.text.toLowerCase().includes(short) &&
      /^\p{L}*\s(?:for|i|på|af)\s\p{Lu}[\p{L}\d /&-]+$/iu.test(nameFrom(line.text, short)),
  )
  if (whole === undefined) return
  head.body = whole.text
  owners.give(whole, 'body')
}

/** The name's last word and what follows it, where the short name ends the first word: `Afdelingsbestyrelsen for …`. */
function nameFrom(text: string, short: string): string {
  const at = text.toLowerCase().indexOf(short)
  return text.slice(0, at).includes(' ') ? '' : text.slice(at)
}

export function isPlace(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/[.:!?]$/u.test(text) && PLACE_WORD.test(text)
}

/** A name between the moment and the first label below: what else stands there but the place. */
function standsForPlace(text: string, below: Line | undefined): boolean {
  if (below === undefined || headerLabelOf(below.text) === null) return false
  return /^\p{Lu}[\p{L}\d ,.-]{3,50}$/u.test(text) && !soundsLikeBody(text) && !/kommune|møde$/iu.test(text)
}

/** Whatever name stands right under the word Referat on a line of its own, or else right above it. */
function readBodyByKind(head: MeetingHead, lines: Line[], owners: LineOwners): void {
  const at = lines.findIndex(
    (line) => line.text.length < 40 && bodyIn(line.text) === '' && KIND.test(line.text),
  )
  if (at < 0) return
  for (const line of [lines[at + 1], lines[at - 1]]) {
    if (line === undefined || owners.of(line) !== null) continue
    if (!/^\p{Lu}[\p{L}\s,-]{3,60}$/u.test(line.text) || /kommune$/iu.test(line.text)) continue
    head.body = line.text
    owners.give(line, 'body')
    return
  }
}

/** The first line, whatever it says, right over the line that says when they met. */
function readNameOverMoment(head: MeetingHead, lines: Line[], owners: LineOwners): void {
  const [first, second] = lines
  if (first === undefined || second === undefined || owners.of(first) !== null) return
  if (head.date === null || !['title', 'date'].includes(owners.of(second) ?? '')) return
  if (!/^\p{Lu}[\p{L} &/-]{3,60}$/u.test(first.text) || /kommune$|møde\p{L}*$/iu.test(first.text)) return
  head.body = first.text
  owners.give(first, 'body')
}

/** The first line, where a word in it says that it names a body: `Lokal-MED Hjemmeplejen`. */
function readBodyOnTop(head: MeetingHead, lines: Line[], owners: LineOwners): void {
  const first = lines.find((line) => line.text !== '')
  if (first === undefined || owners.of(first) !== null || !soundsLikeBody(first.text)) return
  // `Byråd og udvalg` is a part of a site: a body's own name is in the definite form, or has a place behind it.
  if (!/(?:et|en|MED)(?=$|[\s-])|udvalg\s\p{Lu}/u.test(first.text)) return
  if (/[.:;!?\d]/u.test(first.text) || first.text.split(/\s+/u).length > 7) return
  head.body = first.text
  owners.give(first, 'body')
}
