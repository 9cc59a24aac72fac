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
  // A word for the kind of paper may have slipped between the label and its value.
  const slipped = value === '' && KIND_ALONE.test(lines[1]?.text ?? '') && NOBODY.test(lines[2]?.text ?? '')
  if (slipped && lines[1] !== undefined) owners.give(lines[1], 'title')
  let taken = slipped ? 2 : 1
  const whole = wrappedList(value, lines.slice(taken))
  for (const line of lines.slice(taken, taken + whole.taken)) owners.give(line, field)
  taken += whole.taken
  const ofValue = NOBODY.test(value) ? [] : (peopleOfLine(value) ?? peopleOf(value))
  let people: Participant[] = whole.taken > 0 ? whole.people : ofValue
  while (taken < lines.length) {
    const line = lines[taken]
    if (line === undefined || headerLabelOf(line.text) !== null) break
    const wrapped = wrappedList(line.text, lines.slice(taken + 1))
    const found =
      wrapped.taken > 0
        ? wrapped.people
        : (placeAndPeople(head, line.text, pending) ??
          peopleOfLine(line.text) ??
          mixedList(head, line.text, pending))
    const isNobody = value === '' && taken <= 2 && people.length === 0 && NOBODY.test(line.text)
    if (found === null && !isNobody) break
    for (const each of lines.slice(taken, taken + 1 + wrapped.taken)) owners.give(each, field)
    taken += 1 + wrapped.taken
    people = people.concat(found ?? [])
  }
  // Where labels for those present and those away stand together above one list, it is of those present.
  const present =
    field === 'participants' || (pending.includes('participants') && head.participants.length === 0)
  if (present) head.participants = head.participants.concat(people)
  else head.absent = head.absent.concat(people.map((person) => person.name))
  return taken
}

/**
 * People of a list by commas that runs over lines, broken after a comma or inside a name (`Bo Møn-` and `sted (A)`), and how
 * many lines it takes. Nobody where the lines are no such list.
 */
function wrappedList(value: string, lines: Line[]): { people: Participant[]; taken: number } {
  let text = value
  let taken = 0
  for (const { text: next } of lines) {
    const broken = /\p{L}-$/u.test(text)
    if (
      taken > 40 ||
      text.length > LONGEST_LIST ||
      !(broken || text.endsWith(',')) ||
      headerLabelOf(next) !== null
    )
      break
    text = broken ? (/^\p{Lu}/u.test(next) ? text + next : text.slice(0, -1) + next) : `${text} ${next}`
    taken++
  }
  const people = taken === 0 ? null : peopleOfLine(text)
  return people === null ? { people: [], taken: 0 } : { people, taken }
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

/**
 * One list under labels for those present and those away: `Anne Holt (fra kl. 10), Bo Lund for Carl Eng, KRN, Dan Fog
 * (ref.)`. Who is stood in for is away; a name without a space is an organisation, and what it says of a role is the person's
 * before it.
 */
function mixedList(head: MeetingHead, text: string, pending: HeaderField[]): Participant[] | null {
  if (!pending.includes('participants') || text.length > LONGEST_LIST) return null
  const pieces = text.split(/[,;](?![^(]*\))/u).map((piece) => piece.trim())
  const people: Participant[] = []
  const away: string[] = []
  for (const piece of pieces) {
    const [name = '', other] = piece.split(/\sfor\s(?=\p{Lu})/u)
    const last = people.at(-1)
    if (isPersonLine(name)) people.push(...peopleOf(name))
    else if (last !== undefined && /\((?:ref\.?|referent|sekretær)\)/iu.test(piece)) last.role = 'secretary'
    if (other !== undefined) away.push(...namesIn(other))
  }
  if (people.length < 2 || people.length * 2 < pieces.length) return null
  head.absent = head.absent.concat(away)
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

/** A list of members without a label, as printed heads whose form was lost have it: three names or more, or two with parties. */
export function readUnlabelledPeople(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  if (head.participants.length > 0) return false
  const people = peopleOfLine(line.text)
  const isList =
    people !== null &&
    (people.length > 2 || (people.length > 1 && people.every(({ party }) => party !== null)))
  if (!isList) return false
  head.participants = people
  owners.give(line, 'participants')
  return true
}

/** `Referent: Anna Holt` or `Mødeleder: Bo Lund`, who is among those present whether the list has the name or not. */
export function readOfficer(
  head: MeetingHead,
  role: 'secretary' | 'chair',
  value: string,
  lines: Line[],
  owners: LineOwners,
): number {
  const [first, second] = lines
  if (first === undefined) return 1
  const below = value === '' && second !== undefined && headerLabelOf(second.text) === null ? second : null
  const [person, other] = peopleOfLine(below?.text ?? value) ?? []
  const isOne = person !== undefined && other === undefined
  owners.give(first, isOne ? role : 'unplaced')
  if (!isOne) return 1
  if (below !== null) owners.give(below, role)
  const listed = head.participants.find(({ name }) => name === person.name)
  if (listed === undefined) head.participants = [...head.participants, { ...person, role }]
  else listed.role = role
  return below === null ? 1 : 2
}
