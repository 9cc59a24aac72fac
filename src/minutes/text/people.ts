import type { Participant } from '../model.ts'

const SECRETARY = /(?:sekretær|referent|^ref\.?$|^protokolfører$)/iu
const CHAIR = /^(?:formand|formanden|udvalgsformand|borgmester|mødeleder|ordstyrer|dirigent)$/iu
const NAME =
  /^(?:[\p{Lu}][\p{L}.'’-]*)(?:\s+(?:[\p{Lu}][\p{L}.'’-]*|af|von|van|de|der|du|la))+(?:,?\s*\([^()]{0,30}\))*$/u
const NAME_WITH_ROLE = /\s[-–]\s(?:formand|næstformand|(?:vice)?borgmester|referent|sekretær)$/iu

const ROLE_FIRST = /^(?:formand|næstformand|referent|sekretær|borgmester)\s/iu

/** `Anne Holt, formand` as `Anne Holt - formand`. */
function withRoles(text: string): string {
  return text
    .replace(/\)\s(?=(?:næst|ud?valgs)?formand$|(?:vice)?borgmester$|referent$)/iu, ') - ')
    .replace(
      /,\s(?=(?:næst)?formand(?:,|$)|(?:vice)?borgmester(?:,|$)|referent(?:,|$)|sekretær(?:,|$))/giu,
      ' - ',
    )
}

/** The line is the name of one person, with party or role in brackets, and nothing else. */
export function isPersonLine(text: string): boolean {
  const bare = withRoles(text)
    .replace(/^[-•·*]\s*/u, '')
    .replace(NAME_WITH_ROLE, '')
  return (
    bare.length <= 70 &&
    !/(?:punkter|sager)$/iu.test(bare) &&
    NAME.test(bare) &&
    !ROLE_FIRST.test(bare) &&
    bare.replace(/\(.*$/u, '').split(/\s+/u).length <= 7
  )
}

/** People of a list by commas or semicolons, or of one line: `Anne Holt (formand), Bo Lund (B)`. */
export function peopleOf(text: string): Participant[] {
  const people: Participant[] = []
  const joined = withRoles(text.replace(/,\s*(?=\()/gu, ' ')).replace(/\sog\s(?=\p{Lu})/gu, ', ')
  for (const piece of joined.split(/[,;](?![^(]*\))/u)) {
    const person = personOf(piece.trim().replace(/^[-•·*]\s*/u, ''))
    if (person !== null) people.push(person)
  }
  return people
}

function personOf(text: string): Participant | null {
  let role: Participant['role'] = null
  let party: string | null = null
  let name = text.replace(NAME_WITH_ROLE, (match) => {
    role = roleOf(match.replace(/^\s[-–]\s/u, ''))
    return ''
  })
  name = name.replace(/\s*\(([^()]*)\)/gu, (match, inside: string) => {
    const meant = roleOf(inside.trim())
    if (meant !== null) role = meant
    else if (/^næst\p{L}*|^(?:vice|arbejdsmiljø|tillids)\p{L}+$/iu.test(inside.trim())) return ''
    else if (/^(?:\p{Lu}{1,3}|[Ll]øsgænger)$/u.test(inside.trim())) party = inside.trim()
    else if (inside.trim() !== '' && !/^(?:fra|til|indtil|kl|deltog)(?![\p{L}])/iu.test(inside.trim()))
      return match
    return ''
  })
  name = name.replace(/\.$/u, '').trim()
  return name === '' ? null : { name, party, role }
}

function roleOf(text: string): Participant['role'] {
  if (SECRETARY.test(text)) return 'secretary'
  return CHAIR.test(text) ? 'chair' : null
}

const FULL_NAME =
  /\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:\p{Lu}[\p{L}'’-]*\.?|af|von|van|de|der|du|la))*\s+\p{Lu}[\p{L}'’-]*\p{L}/u

/** Names of persons in a piece of text, one for each part between commas and `og`: `Anne Holt (B) og Bo Lund.` */
export function namesIn(text: string): string[] {
  return text
    .slice(0, 4000)
    .split(/[,;\n]|\sog\s|\ssamt\s/u)
    .map((piece) => FULL_NAME.exec(piece.slice(0, 200))?.[0] ?? '')
    .filter((name) => name !== '')
}

const RUN_TOGETHER =
  /((?:\p{Lu}[\p{L}'’-]*\.?\s+)(?:\p{Lu}\.?\s+|(?:af|von|van|de|der|du|la)\s+)*\p{Lu}[\p{L}'’-]+)((?:\s*\([^()]{0,30}\)|,?\s*[-–]?\s*(?:[Ff]ormand|[Nn]æstformand|[Rr]eferent|[Ss]ekretær|[Bb]orgmester)(?!\p{L}))*)[,;.]?\s*/uy

/**
 * People of a list whose signs between were lost: `Anne Holt (B) - Formand Bo Lund (C)`, `Anne Holt, Formand Bo Lund`. A
 * name is taken to be two words with initials between; three where brackets end each name. Empty where words are left over.
 */
export function peopleRunTogether(text: string): Participant[] {
  if (text.length > 4000) return []
  if (/\)\s*(?:[-–]\s*\p{L}+\s+)?\p{Lu}/u.test(text)) {
    const ended = text.split(
      /(?<=\)(?:\s*[-–]\s*(?:[Ff]ormand|[Nn]æstformand|[Rr]eferent|[Ss]ekretær))?),?\s+(?=\p{Lu})/u,
    )
    return ended.every((piece) => isPersonLine(piece)) ? ended.flatMap((piece) => peopleOf(piece)) : []
  }
  const people: Participant[] = []
  RUN_TOGETHER.lastIndex = 0
  while (RUN_TOGETHER.lastIndex < text.length) {
    const match = RUN_TOGETHER.exec(text)
    if (match?.[1] === undefined || !/^\p{Lu}/u.test(match[1])) return []
    const roles = (match[2] ?? '').replace(/^[,\s–-]+/u, '')
    const bare =
      roles === '' ? match[1] : roles.startsWith('(') ? `${match[1]} ${roles}` : `${match[1]} (${roles})`
    people.push(...peopleOf(bare))
  }
  return people
}
