import { findDates } from '../../language/dates.ts'
import { findTimes } from '../../language/times.ts'
import type { MeetingHead } from '../model.ts'
import { soundsLikeBody } from './body-names.ts'
import type { Line } from './lines.ts'
import type { LineOwners } from './owners.ts'
import { isPersonLine, namesIn, peopleOf } from './people.ts'

const LONGEST = 400
/** `Mandag den 3. marts 2003 kl. 16.00 holdt Rådet møde på rådhuset.` and `Rådet holdt møde …`. */
const HELD =
  /(?:(?:holdt|afholdt(?:e|es)?)\s+(\p{Lu}[\p{L}, -]{3,60}?)|^(\p{Lu}[\p{L}, -]{3,60}?)\s+(?:holdt|afholdt(?:e|es)?))\s+(?:sit\s+)?(?:ordinært\s|ekstraordinært\s)?møde(?:\s.*?)??(?:\s(?:på|i)\s(\p{L}[^.]*?))?\.?$/u
const AWAY =
  /^(.{4,160}?)\s+(?:var|er)\s+(?:fraværende|forhindret)|^(.{4,160}?)\s+(?:havde|har)?\s?(?:meldt|sendt)\s+afbud/u

/** `… afholdtes møde i Rådet på rådhuset.` */
const HELD_IN =
  /holdt(?:es)?\s+(?:der\s+)?(?:\p{Ll}+\s)?\p{L}*møde\s+i\s+(\p{Lu}[^.]{3,60}?)(?:\s(?:på|i)\s(\p{L}[^.]*?))?\.?$/u
/** `År 2012, mandag den 3. marts`: the year of old forms stands first. */
const YEAR_FIRST = /^År\s(\d{4}),?\s((?:\p{L}+dag\s)?den\s\d{1,2}\.\s\p{L}+)/u

/** The whole head in a sentence: who held the meeting, when and where. */
export function readHeldSentence(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  if (line.text.length > LONGEST || !/holdt/iu.test(line.text)) return false
  const text = line.text.replace(YEAR_FIRST, '$2 $1')
  const date = findDates(text)[0]
  const within = HELD_IN.exec(text)
  const match = within === null ? HELD.exec(text) : null
  const body = within?.[1] ?? match?.[1] ?? match?.[2]
  if (date === undefined || body === undefined) return false
  if (within === null && !soundsLikeBody(body)) return false
  head.body ??= body
  head.date ??= date.date
  head.time ??= findTimes(text)[0] ?? null
  const place = within?.[2] ?? match?.[3]
  if (place !== undefined && findDates(place).length === 0) head.location ??= place.trim()
  owners.give(line, 'title')
  return true
}

/** `Anne Holt var fraværende. Som stedfortræder …`: what is said beyond the names is left as it stands. */
export function readAwaySentence(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  if (line.text.length > LONGEST) return false
  const [sentence = '', ...others] = line.text.split(/(?<=\p{L}{3}\.)\s+(?=\p{Lu})/u)
  const match = AWAY.exec(sentence)
  const names = namesIn(match?.[1] ?? match?.[2] ?? '')
  if (names.length === 0) return false
  head.absent = head.absent.concat(names.filter((name) => !head.absent.includes(name)))
  owners.give(line, others.length === 0 ? 'absent' : 'unplaced')
  return true
}

const NOT_PRESENT =
  /afbud|fravær|ikke til ?stede|suppleant|stedfortræder|gæst|kopi|sendt til|observatør|orientering/iu

/** Names behind a label of the house's own: `Ledelsessiden: Anne Holt, Bo Lund`. */
export function readLabelledNames(head: MeetingHead, line: Line, owners: LineOwners): boolean {
  const match = /^(\p{Lu}[\p{L} -]{3,40}):\s+(\S.{4,1500})$/u.exec(line.text)
  const [, label, list] = match ?? []
  if (label === undefined || list === undefined || NOT_PRESENT.test(label)) return false
  const pieces = list.split(/[,;](?![^(]*\))|\sog\s/u).map((piece) => piece.trim().replace(/\.$/u, ''))
  if (pieces.length < 2 || !pieces.every((piece) => isPersonLine(piece))) return false
  head.participants = head.participants.concat(peopleOf(list))
  owners.give(line, 'participants')
  return true
}

/** Who is marked away in the list of members: `Anne Holt (afbud)`. */
export function moveMarkedAway(head: MeetingHead): void {
  const away = /\s*[([]?\s*(?:afbud|fraværende)[^()]{0,20}[)\]]?$/iu
  const marked = head.participants.filter(({ name }) => /[([-]\s*(?:afbud|fraværende)/iu.test(name))
  if (marked.length === 0) return
  head.participants = head.participants.filter((person) => !marked.includes(person))
  head.absent = head.absent.concat(marked.map(({ name }) => name.replace(away, '').replace(/\s[-–]$/u, '')))
}
