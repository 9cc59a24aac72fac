import type { Participant } from '../model.ts'

const SECRETARY = /(?:sekretær|referent|^ref\.?$|^protokolfører$)/iu
const CHAIR = /^(?:formand|formanden|udvalgsformand|borgmester|mødeleder|ordstyrer|dirigent)$/iu
const NAME =
  /^(?:[\p{Lu}][\p{L}.'’-]*)(?:\s+(?:[\p{Lu}][\p{L}.'’-]*|af|von|van|de|der|du|la))+(?:,?\s*\([^()]{0,30}\))*$/u
const NAME_WITH_ROLE = /\s[-–]\s(?:formand|næstformand|referent|sekretær)$/iu

/** The line is the name of one person, with party or role in brackets, and nothing else. */
export function isPersonLine(text: string): boolean {
  const bare = text.replace(/^[-•·*]\s*/u, '').replace(NAME_WITH_ROLE, '')
  return bare.length <= 70 && NAME.test(bare)
}

/** People of a list by commas or semicolons, or of one line: `Anne Holt (formand), Bo Lund (B)`. */
export function peopleOf(text: string): Participant[] {
  const people: Participant[] = []
  const joined = text.replace(/,\s*(?=\()/gu, ' ')
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
    else if (/^(?:\p{Lu}{1,3}|[Ll]øsgænger)$/u.test(inside.trim())) party = inside.trim()
    else if (inside.trim() !== '') return match
    return ''
  })
  name = name.replace(/\.$/u, '').trim()
  return name === '' ? null : { name, party, role }
}

function roleOf(text: string): Participant['role'] {
  if (SECRETARY.test(text)) return 'secretary'
  return CHAIR.test(text) ? 'chair' : null
}
