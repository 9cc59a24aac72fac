/** An organisation as data, and its rows: the same for the demo municipality and for tests. Written by the owner. */
import { sql } from 'kysely'
import { Database, type Transaction } from '../src/platform/database.ts'
import type { DemoPerson, DemoUnit } from './municipality.ts'

export interface Organisation {
  name: string
  hostname: string | null
  /** Said at the foot of every page. */
  notice?: string
  units: readonly DemoUnit[]
  persons: readonly PersonToBuild[]
  bodies: readonly { key: string; name: string; kind: string }[]
  seats: readonly { body: string; initials: string; role: string; from: string; until: string | null }[]
  responsibilities: readonly { initials: string; kind: 'administrator' | 'data-protection-officer' }[]
}

/** Unit null: known, but not employed. */
export type PersonToBuild = Omit<DemoPerson, 'unit'> & { unit: string | null }

/** Ids by the keys of the data; persons by initials. */
export interface BuiltOrganisation {
  municipality: number
  units: ReadonlyMap<string, number>
  persons: ReadonlyMap<string, number>
  bodies: ReadonlyMap<string, number>
}

/** The id of what must be there. */
export function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`Nothing is called ${key}`)
  return id
}

/** Makes the organisation, all of it or nothing; one that is there by name is found again instead. */
export async function buildOrganisation(
  ownerUrl: string,
  organisation: Organisation,
): Promise<BuiltOrganisation> {
  const database = new Database(ownerUrl, { poolSize: 1 })
  try {
    // The owner sees all municipalities; no id is known yet.
    return await database.within({ municipality: 0 }, async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('build organisation'))`.execute(tx)
      const found = await sql<{
        id: number
      }>`select municipality_id as id from municipalities where name = ${organisation.name}`.execute(tx)
      const known = found.rows[0]?.id
      return known === undefined
        ? await writeOrganisation(tx, organisation)
        : await readOrganisation(tx, known, organisation)
    })
  } finally {
    await database.close()
  }
}

async function writeOrganisation(tx: Transaction, organisation: Organisation): Promise<BuiltOrganisation> {
  const made = await sql<{ id: number }>`
    insert into municipalities (name, hostname, notice)
    values (${organisation.name}, ${organisation.hostname}, ${organisation.notice ?? null}) returning municipality_id as id`.execute(
    tx,
  )
  const municipality = made.rows[0]?.id ?? 0
  const units = new Map<string, number>()
  for (const { key, name, initials, parent } of organisation.units) {
    const id = await insertOne(tx, 'units', {
      municipality_id: municipality,
      parent_id: parent === null ? null : idOf(units, parent),
      name,
      valid_from: initials[0]?.from ?? '2010-01-01',
    })
    units.set(key, id)
    for (const { text, from, until } of initials)
      await insertOne(tx, 'unit_initials', {
        municipality_id: municipality,
        unit_id: id,
        initials: text,
        valid_from: from,
        valid_until: until,
      })
  }
  const persons = new Map<string, number>()
  for (const person of organisation.persons)
    persons.set(person.initials, await writePerson(tx, municipality, units, person))
  const bodies = new Map<string, number>()
  for (const { key, name, kind } of organisation.bodies)
    bodies.set(key, await insertOne(tx, 'bodies', { municipality_id: municipality, name, kind }))
  for (const { body, initials, role, from, until } of organisation.seats)
    await insertOne(tx, 'seats', {
      municipality_id: municipality,
      body_id: idOf(bodies, body),
      person_id: idOf(persons, initials),
      role,
      valid_from: from,
      valid_until: until,
    })
  for (const { initials, kind } of organisation.responsibilities)
    await insertOne(tx, 'responsibilities', {
      municipality_id: municipality,
      person_id: idOf(persons, initials),
      kind,
      valid_from: '2010-01-01',
    })
  return { municipality, units, persons, bodies }
}

async function writePerson(
  tx: Transaction,
  municipality: number,
  units: ReadonlyMap<string, number>,
  person: PersonToBuild,
): Promise<number> {
  const signIn = person.initials.toLocaleLowerCase('da')
  const id = await insertOne(tx, 'persons', {
    municipality_id: municipality,
    name: person.name,
    email: `${signIn}@elmsund.example`,
    subject: signIn,
  })
  await insertOne(tx, 'person_initials', {
    municipality_id: municipality,
    person_id: id,
    initials: person.initials,
    valid_from: person.from,
    valid_until: person.until,
  })
  if (person.unit !== null)
    await insertOne(tx, 'employments', {
      municipality_id: municipality,
      person_id: id,
      unit_id: idOf(units, person.unit),
      role: person.role,
      title: person.title,
      valid_from: person.from,
      valid_until: person.until,
    })
  return id
}

type OrganisationTable =
  | 'units'
  | 'unit_initials'
  | 'persons'
  | 'person_initials'
  | 'employments'
  | 'bodies'
  | 'seats'
  | 'responsibilities'

async function insertOne(
  tx: Transaction,
  table: OrganisationTable,
  row: Record<string, string | number | null>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))}) returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

async function readOrganisation(
  tx: Transaction,
  municipality: number,
  organisation: Organisation,
): Promise<BuiltOrganisation> {
  const idsOf = async (table: 'units' | 'persons' | 'bodies') => {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from ${sql.table(table)} where municipality_id = ${municipality}`.execute(tx)
    return new Map(rows.map(({ name, id }) => [name, id]))
  }
  const keyed = <T extends { name: string }>(
    all: readonly T[],
    keyOf: (each: T) => string,
    ids: ReadonlyMap<string, number>,
  ) =>
    new Map(all.flatMap((each) => (ids.has(each.name) ? [[keyOf(each), idOf(ids, each.name)] as const] : [])))
  return {
    municipality,
    units: keyed(organisation.units, ({ key }) => key, await idsOf('units')),
    persons: keyed(organisation.persons, ({ initials }) => initials, await idsOf('persons')),
    bodies: keyed(organisation.bodies, ({ key }) => key, await idsOf('bodies')),
  }
}
