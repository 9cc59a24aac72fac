/** Who is meant, and by which words texts may name the person. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { PersonWords } from './name-matcher.ts'

export interface PersonToErase {
  id: number
  /** Null where the person was erased before: then only what came since is looked for. */
  name: string | null
  words: PersonWords
  /** When which initials were the person's; initials are only looked for in meetings of that time. */
  initials: InitialsPeriod[]
  /** Initials that were also those of a unit or another person at the same time: nobody can tell whose they are. */
  shared: string[]
}

export interface InitialsPeriod {
  text: string
  from: string
  until: string | null
}

export type FindRefusal = 'unknown-person' | 'several-persons' | 'already-erased'

/** @param wanted initials that the person has or had, or the number of the person */
export async function findPerson(
  tx: Transaction,
  municipality: number,
  wanted: string,
  also: readonly string[],
): Promise<PersonToErase | FindRefusal> {
  const { rows } = await sql<{
    id: number
    name: string
    email: string | null
    subject: string | null
    erased: boolean
  }>`
    select p.id, p.name, p.email, p.subject, p.erased_at is not null as erased from persons p
    where p.municipality_id = ${municipality} and (p.id::text = ${wanted} or exists (
      select 1 from person_initials i where i.municipality_id = p.municipality_id and i.person_id = p.id
        and upper(i.initials) = upper(${wanted})))`.execute(tx)
  const [person, ...others] = rows
  if (!person) return 'unknown-person'
  if (others.length > 0) return 'several-persons'
  if (person.erased && also.length === 0) return 'already-erased'
  const { rows: initials } = await sql<InitialsPeriod & { shared: boolean }>`
    select i.initials as text, i.valid_from as from, i.valid_until as until,
      exists (
        select 1 from person_initials o where o.municipality_id = i.municipality_id and o.person_id <> i.person_id and o.initials = i.initials
          and daterange(o.valid_from, o.valid_until, '[]') && daterange(i.valid_from, i.valid_until, '[]')
        union all
        select 1 from unit_initials o where o.municipality_id = i.municipality_id and o.initials = i.initials
          and daterange(o.valid_from, o.valid_until, '[]') && daterange(i.valid_from, i.valid_until, '[]')) as shared
    from person_initials i where i.municipality_id = ${municipality} and i.person_id = ${person.id} order by i.valid_from`.execute(
    tx,
  )
  const own = initials.filter(({ shared }) => !shared)
  const names = [person.erased ? null : person.name, person.email, subjectAsWord(person.subject), ...also]
  const printed = await printedNames(tx, municipality, person.id)
  return {
    id: person.id,
    name: person.erased ? null : person.name,
    words: {
      names: [...new Set([...names, ...printed].filter((name) => name !== null))],
      initials: [...new Set(own.map(({ text }) => text))],
    },
    initials: own.map(({ text, from, until }) => ({ text, from, until })),
    shared: [...new Set(initials.filter(({ shared }) => shared).map(({ text }) => text))],
  }
}

/** How minutes print the person among the participants, with title or without; never a single word. */
async function printedNames(tx: Transaction, municipality: number, person: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from meeting_participants
    where municipality_id = ${municipality} and person_id = ${person} and name ~ '[[:alpha:]][[:alpha:].]+\\s+[[:alpha:]]'`.execute(
    tx,
  )
  return rows.map(({ name }) => name)
}

/** Other persons of the same name: texts cannot tell who of them was meant. */
export async function countNamesakes(
  tx: Transaction,
  municipality: number,
  { id, name }: PersonToErase,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from persons
    where municipality_id = ${municipality} and id <> ${id} and lower(name) = lower(${name}) and erased_at is null`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** A provider's subject is looked for where it is long enough to mean nobody else. */
const subjectAsWord = (subject: string | null) => (subject !== null && subject.length >= 8 ? subject : null)
