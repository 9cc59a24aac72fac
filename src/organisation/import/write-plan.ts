/** Writes what a plan comes to: rows that are new, and rows that differ, each table in one statement. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { HeldEmployment, HeldInitials, HeldSeat, KnownOrganisation } from './known.ts'

interface Written {
  id: number
}

type IdOf = (planned: number) => number

const DATED = { valid_from: 'date', valid_until: 'date' }

/** Throws where the database refuses, and then nothing is written. */
export async function writePlan(
  tx: Transaction,
  municipality: number,
  before: KnownOrganisation,
  after: KnownOrganisation,
): Promise<void> {
  const at = (table: string, columns: Columns) => ({ tx, municipality, table, columns })
  const unitOf = await writeUnits(at, before, after)
  await writePersons(at, unitOf, before, after)
}

type At = (table: string, columns: Columns) => Place

async function writeUnits(at: At, before: KnownOrganisation, after: KnownOrganisation): Promise<IdOf> {
  const ids = await writeRows(
    at('units', { name: 'text', ...DATED }),
    before.units.map(unitRow),
    after.units.map(unitRow),
  )
  const unitOf: IdOf = (id) => ids.get(id) ?? id
  const places = new Map(before.units.map(({ id, parentId }) => [id, parentId]))
  // Parents may be new themselves, so places come when all are there.
  const moved = after.units.filter(({ id, parentId }) => parentId !== null && parentId !== places.get(id))
  await updateRows(
    at('units', { parent_id: 'bigint' }),
    moved.map((unit) => ({ id: unitOf(unit.id), parent_id: unitOf(unit.parentId ?? 0) })),
  )
  const initials = ({ units }: KnownOrganisation) =>
    units.flatMap((unit) => unit.initials.map((each) => initialsRow('unit_id', unitOf(unit.id), each)))
  await writeRows(
    at('unit_initials', { unit_id: 'bigint', initials: 'text', ...DATED }),
    initials(before),
    initials(after),
  )
  return unitOf
}

async function writePersons(
  at: At,
  unitOf: IdOf,
  before: KnownOrganisation,
  after: KnownOrganisation,
): Promise<void> {
  const ids = await writeRows(
    at('persons', { name: 'text', email: 'text', subject: 'text' }),
    before.persons.map(personRow),
    after.persons.map(personRow),
  )
  const personOf: IdOf = (id) => ids.get(id) ?? id
  const initials = ({ persons }: KnownOrganisation) =>
    persons.flatMap(({ id, initials }) =>
      initials.map((each) => initialsRow('person_id', personOf(id), each)),
    )
  await writeRows(
    at('person_initials', { person_id: 'bigint', initials: 'text', ...DATED }),
    initials(before),
    initials(after),
  )
  const employments = ({ persons }: KnownOrganisation) =>
    persons.flatMap((person) =>
      person.employments.map((each) => employmentRow(personOf(person.id), unitOf, each)),
    )
  await writeRows(
    at('employments', { person_id: 'bigint', unit_id: 'bigint', role: 'text', title: 'text', ...DATED }),
    employments(before),
    employments(after),
  )
  const seats = ({ persons }: KnownOrganisation) =>
    persons.flatMap((person) => person.seats.map((each) => seatRow(personOf(person.id), each)))
  await writeRows(
    at('seats', { person_id: 'bigint', body_id: 'bigint', role: 'text', ...DATED }),
    seats(before),
    seats(after),
  )
}

const employmentRow = (personId: number, unitOf: IdOf, held: HeldEmployment) => ({
  id: held.id,
  person_id: personId,
  unit_id: unitOf(held.unitId),
  role: held.role,
  title: held.title,
  valid_from: held.validFrom,
  valid_until: held.validUntil,
})

const seatRow = (personId: number, held: HeldSeat) => ({
  id: held.id,
  person_id: personId,
  body_id: held.bodyId,
  role: held.role,
  valid_from: held.validFrom,
  valid_until: held.validUntil,
})

const unitRow = ({ id, name, validFrom, validUntil }: KnownOrganisation['units'][number]) => {
  return { id, name, valid_from: validFrom, valid_until: validUntil }
}
const personRow = ({ id, name, email, subject }: KnownOrganisation['persons'][number]) => {
  return { id, name, email, subject }
}
const initialsRow = (owner: string, ownerId: number, held: HeldInitials) => ({
  id: held.id,
  [owner]: ownerId,
  initials: held.initials,
  valid_from: held.validFrom,
  valid_until: held.validUntil,
})

type Columns = Record<string, string>

interface Place {
  tx: Transaction
  municipality: number
  table: string
  /** With their types, for reading the rows as JSON. */
  columns: Columns
}

/** @returns the numbers that new rows were given, by the numbers below zero that they were planned by */
async function writeRows<Row extends Written>(
  place: Place,
  before: readonly Row[],
  after: readonly Row[],
): Promise<Map<number, number>> {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  await updateRows(
    place,
    after.filter((row) => row.id > 0 && known.get(row.id) !== JSON.stringify(row)),
  )
  return insertRows(
    place,
    after.filter((row) => row.id < 0),
  )
}

async function insertRows(place: Place, rows: readonly Written[]): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  if (rows.length === 0) return ids
  const { tx, municipality, table, columns } = place
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  const inserted = await sql<{ id: number; row: string }>`
    insert into ${sql.table(table)} as t (municipality_id, ${names})
    select ${municipality}, ${names} from json_to_recordset(${JSON.stringify(rows)}) as r (${typed(columns)})
    returning t.id, (select json_build_array(${names}))::text as row`.execute(tx)
  // Rows of the same words may take each other's numbers: nothing tells them apart.
  const waiting = Map.groupBy(rows, (row) => keyOf(row, columns))
  for (const { id, row } of inserted.rows) {
    const planned = waiting.get(JSON.stringify(JSON.parse(row)))?.pop()
    if (planned !== undefined) ids.set(planned.id, id)
  }
  if (ids.size !== rows.length) throw new Error(`Rows of ${table} were written that were not planned`)
  return ids
}

function keyOf(row: Written, columns: Columns): string {
  const values = new Map(Object.entries(row))
  return JSON.stringify(Object.keys(columns).map((name) => values.get(name) ?? null))
}

async function updateRows(place: Place, rows: readonly Written[]): Promise<void> {
  if (rows.length === 0) return
  const { tx, municipality, table, columns } = place
  const sets = Object.keys(columns).map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`)
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} t set ${sql.join(sets)}
    from json_to_recordset(${JSON.stringify(rows)}) as r (id bigint, ${typed(columns)})
    where t.municipality_id = ${municipality} and t.id = r.id`.execute(tx)
  if (Number(numAffectedRows) !== rows.length) throw new Error(`Not every row of ${table} could be changed`)
}

const typed = (columns: Columns) =>
  sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`))
