import type { MeetingHead, Participant } from '../model.ts'
import type { HeaderField } from './header-labels.ts'
import { headerLabelOf } from './header-labels.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'
import { isPersonLine, namesIn, peopleOf, peopleRunTogether } from './people.ts'

const LONGEST_LIST = 4000

const NOBODY = /^ingen\.?$/iu
const KIND_ALONE = /^(?:referat|dagsorden|beslutningsprotokol)\.?$/iu

/**
 * Names behind the label and below it: one a line, a list by commas, or a list whose signs were lost. `pending` are labels
 * right above that have no value of their own: a place may stand before the first name.
 */
export function readPeople(
  head: MeetingHead,
  field: 'participants' | 'absent',
  value: string,
  lines: Line[],
  pending: HeaderField[],
  owners: LineOwners,
): number {
  const [first] = lines
  if (first === undefined) return 1
  // A list of people is short: what is longer is something else, and is kept as it stands.
  if (value.length > LONGEST_LIST) {
    owners.give(first, 'unplaced')
    return 1
  }
  owners.give(first, field)
  let people: Participant[] = NOBODY.test(value) ? [] : (peopleOfLine(value) ?? peopleOf(value))
  // A word for the kind of paper may have slipped between the label and its value.
  let taken =
    value === '' && KIND_ALONE.test(lines[1]?.text ?? '') && NOBODY.test(lines[2]?.text ?? '') ? 2 : 1
  if (taken === 2 && lines[1] !== undefined) owners.give(lines[1], 'title')
  for (; taken < lines.length; taken++) {
    const line = lines[taken]
    if (line === undefined || headerLabelOf(line.text) !== null) break
    // A list that ends in a comma goes on, and so does a name broken at its hyphen.
    const goesOn = value !== '' && taken === 1 && value.endsWith(',')
    const broken = brokenName(lines, taken)
    const found =
      broken ??
      placeAndPeople(head, line.text, pending) ??
      peopleOfLine(line.text) ??
      (goesOn ? peopleOf(line.text) : null)
    if (found === null && !(value === '' && taken <= 2 && people.length === 0 && NOBODY.test(line.text)))
      break
    owners.give(line, field)
    if (broken !== null && lines[taken + 1] !== undefined) owners.give(lines[++taken] ?? line, field)
    people = people.concat(found ?? [])
  }
  // Where labels for those present and those away stand together above one list, it is of those present.
  const present =
    field === 'participants' || (pending.includes('participants') && head.participants.length === 0)
  if (present) head.participants = head.participants.concat(people)
  else head.absent = head.absent.concat(people.map((person) => person.name))
  return taken
}

/** `Anna Bæk-` and `Holm (A)` on the next line, or `Anna Bæk-` and `holm (A)`. */
function brokenName(lines: Line[], at: number): Participant[] | null {
  const [line, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? '']
  if (!/\p{L}-$/u.test(line) || next === '' || headerLabelOf(next) !== null) return null
  const whole = /^\p{Lu}/u.test(next) ? line + next : line.slice(0, -1) + next
  return isPersonLine(whole) ? peopleOf(whole) : null
}

/** People that a whole line names; `null` where it holds anything else. */
function peopleOfLine(text: string): Participant[] | null {
  if (text === '' || text.length > LONGEST_LIST) return null
  if (isPersonLine(text)) return peopleOf(text)
  const pieces = text.replace(/,\s*(?=\()/gu, ' ').split(/[,;](?![^(]*\))/u)
  if (pieces.length > 1 && pieces.every((piece) => isPersonLine(piece.trim().replace(/\.$/u, ''))))
    return peopleOf(text)
  const together = peopleRunTogether(text)
  return together.length > 1 ? together : null
}

const PLACE =
  /^(\p{L}*(?:sal|salen|lokale|lokalet|værelse|værelset|stue|stuen|rum|rummet|kantine|kantinen|teams)(?:\s\d+)?),?\s+(?=\p{Lu})/iu

/** `Byrådssal Anna Holt (A), Bo Lund (B)`: the place of an empty label above, and the names of this one. */
function placeAndPeople(head: MeetingHead, text: string, pending: HeaderField[]): Participant[] | null {
  if (!pending.includes('location') || head.location !== null || text.length > LONGEST_LIST) return null
  const place = PLACE.exec(text)
  if (place?.[1] === undefined) return null
  const people = peopleOfLine(text.slice(place[0].length))
  if (people !== null) head.location = place[1]
  return people
}

/** `Afbud fra Anna Holt. I stedet mødte Bo Lund.` What the sentence says beyond the names is left to the caller. */
export function readAbsenceSentence(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  if (line.text.length > LONGEST_LIST) return false
  const match =
    /^(?:der (?:er|var) )?afbud fra\s+(\S.*?)(\.?$|\.\s.*|,?\s(?:i\s?stedet|stedfortræder|suppleant).*)$/iu.exec(
      line.text,
    )
  if (match?.[1] === undefined) return false
  const names = namesIn(match[1])
  if (names.length === 0) return false
  head.absent = head.absent.concat(names.filter((name) => !head.absent.includes(name)))
  owners.give(line, /^\.?$/u.test(match[2] ?? '') ? 'absent' : 'unplaced')
  return true
}

/** A list of members without a label, as printed heads whose form was lost have it: three names or more. */
export function readUnlabelledPeople(head: MeetingHead, line: Line, owners: LineOwners): void {
  if (head.participants.length > 0) return
  const people = peopleOfLine(line.text)
  if (people === null || people.length < 3) return
  head.participants = people
  owners.give(line, 'participants')
}
