/** One function for each screen's need. Persons are asked for only where the reader may know them. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { Period } from './model.ts'

export interface BodySummary extends Period {
  id: number
  name: string
  kind: string
}

export interface Seat extends Period {
  personId: number
  name: string
  initials: string | null
  role: string
}

export interface UnitSummary extends Period {
  id: number
  parentId: number | null
  name: string
  /** Those of today, or the last ones. */
  initials: string | null
}

export interface Initials extends Period {
  initials: string
}

export interface Employment extends Period {
  unitId: number
  unitName: string
  personId: number
  personName: string
  role: string
  title: string | null
}

const period = ['valid_from as validFrom', 'valid_until as validUntil'] as const

/** All bodies the reader may know, those that meet today first. */
export function listBodies(tx: Transaction): Promise<BodySummary[]> {
  return tx
    .selectFrom('bodies')
    .select(['id', 'name', 'kind', ...period])
    .orderBy(sql`coalesce(valid_until, 'infinity')`, 'desc')
    .orderBy(sql`name collate "da-x-icu"`)
    .execute()
}

export async function getBody(tx: Transaction, id: number): Promise<BodySummary | null> {
  const body = await tx
    .selectFrom('bodies')
    .select(['id', 'name', 'kind', ...period])
    .where('id', '=', id)
    .executeTakeFirst()
  return body ?? null
}

/** Who has sat in the body, newest first. For colleagues only. */
export function listSeats(tx: Transaction, bodyId: number): Promise<Seat[]> {
  return tx
    .selectFrom('seats')
    .innerJoin('persons', (join) =>
      join
        .onRef('persons.municipality_id', '=', 'seats.municipality_id')
        .onRef('persons.id', '=', 'seats.person_id'),
    )
    .where('seats.body_id', '=', bodyId)
    .select(['seats.person_id as personId', 'persons.name', 'seats.role'])
    .select(['seats.valid_from as validFrom', 'seats.valid_until as validUntil'])
    .select(initialsOfPerson(sql.ref('persons.id')).as('initials'))
    .orderBy(sql`array_position(array['chair', 'secretary', 'member', 'substitute'], seats.role)`)
    .orderBy('seats.valid_from', 'desc')
    .orderBy(sql`persons.name collate "da-x-icu"`)
    .execute()
}

/** Bodies in which a person sits or sat. */
export function listSeatsOfPerson(
  tx: Transaction,
  personId: number,
): Promise<(Period & { bodyId: number; bodyName: string; role: string })[]> {
  return tx
    .selectFrom('seats')
    .innerJoin('bodies', (join) =>
      join
        .onRef('bodies.municipality_id', '=', 'seats.municipality_id')
        .onRef('bodies.id', '=', 'seats.body_id'),
    )
    .where('seats.person_id', '=', personId)
    .select(['bodies.id as bodyId', 'bodies.name as bodyName', 'seats.role'])
    .select(['seats.valid_from as validFrom', 'seats.valid_until as validUntil'])
    .orderBy('seats.valid_from', 'desc')
    .orderBy(sql`bodies.name collate "da-x-icu"`)
    .execute()
}

/** All units with their place in the tree. */
export function listUnits(tx: Transaction): Promise<UnitSummary[]> {
  return tx
    .selectFrom('units')
    .select(['id', 'parent_id as parentId', 'name', ...period])
    .select(initialsOfUnit(sql.ref('units.id')).as('initials'))
    .orderBy(sql`name collate "da-x-icu"`)
    .execute()
}

export async function getUnit(
  tx: Transaction,
  id: number,
): Promise<{
  unit: UnitSummary
  initials: Initials[]
  parent: UnitSummary | null
  parts: UnitSummary[]
} | null> {
  const units = await listUnits(tx)
  const unit = units.find((each) => each.id === id)
  if (unit === undefined) return null
  const initials = await tx
    .selectFrom('unit_initials')
    .select(['initials', ...period])
    .where('unit_id', '=', id)
    .orderBy('valid_from', 'desc')
    .execute()
  return {
    unit,
    initials,
    parent: units.find((each) => each.id === unit.parentId) ?? null,
    parts: units.filter((each) => each.parentId === id),
  }
}

export function listEmploymentsOfUnit(tx: Transaction, unitId: number): Promise<Employment[]> {
  return employments(tx).where('employments.unit_id', '=', unitId).execute()
}

export function listEmploymentsOfPerson(tx: Transaction, personId: number): Promise<Employment[]> {
  return employments(tx).where('employments.person_id', '=', personId).execute()
}

export interface PersonDetails {
  id: number
  name: string
  email: string | null
  initials: Initials[]
}

/** Null where the person is unknown, erased or not for this reader. */
export async function getPerson(tx: Transaction, id: number): Promise<PersonDetails | null> {
  const person = await tx
    .selectFrom('persons')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return null
  const initials = await tx
    .selectFrom('person_initials')
    .select(['initials', ...period])
    .where('person_id', '=', id)
    .orderBy('valid_from', 'desc')
    .execute()
  return { ...person, initials }
}

function employments(tx: Transaction) {
  return tx
    .selectFrom('employments')
    .innerJoin('persons', (join) =>
      join
        .onRef('persons.municipality_id', '=', 'employments.municipality_id')
        .onRef('persons.id', '=', 'employments.person_id'),
    )
    .innerJoin('units', (join) =>
      join
        .onRef('units.municipality_id', '=', 'employments.municipality_id')
        .onRef('units.id', '=', 'employments.unit_id'),
    )
    .where('persons.erased_at', 'is', null)
    .select([
      'units.id as unitId',
      'units.name as unitName',
      'persons.id as personId',
      'persons.name as personName',
    ])
    .select(['employments.role', 'employments.title'])
    .select(['employments.valid_from as validFrom', 'employments.valid_until as validUntil'])
    .orderBy(sql`employments.role = 'manager'`, 'desc')
    .orderBy('employments.valid_from', 'desc')
    .orderBy(sql`persons.name collate "da-x-icu"`)
}

type Reference = ReturnType<typeof sql.ref>

/** Initials of today, else the last there were. */
function initialsOfPerson(person: Reference) {
  return sql<
    string | null
  >`(select i.initials from person_initials i where i.municipality_id = app.municipality_id()
    and i.person_id = ${person} order by i.valid_from desc limit 1)`
}

function initialsOfUnit(unit: Reference) {
  return sql<
    string | null
  >`(select i.initials from unit_initials i where i.municipality_id = app.municipality_id()
    and i.unit_id = ${unit} order by i.valid_from desc limit 1)`
}
