/** The organisation as an import sees it: all of it in memory, so that a file of many rows is planned in one go. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface HeldInitials {
  id: number
  initials: string
  validFrom: string
  validUntil: string | null
}

export interface HeldUnit {
  /** Below zero: new with this import. */
  id: number
  name: string
  parentId: number | null
  validFrom: string
  validUntil: string | null
  initials: HeldInitials[]
}

export interface HeldEmployment {
  id: number
  unitId: number
  role: string
  title: string | null
  validFrom: string
  validUntil: string | null
}

export interface HeldSeat {
  id: number
  bodyId: number
  role: string
  validFrom: string
  validUntil: string | null
}

export interface HeldPerson {
  id: number
  name: string
  email: string | null
  subject: string | null
  initials: HeldInitials[]
  employments: HeldEmployment[]
  seats: HeldSeat[]
}

export interface HeldBody {
  id: number
  name: string
  validFrom: string | null
  validUntil: string | null
}

export interface KnownOrganisation {
  units: HeldUnit[]
  persons: HeldPerson[]
  bodies: HeldBody[]
}

/** Erased persons are left out: an import must not bring them back under their own number. */
export async function getKnownOrganisation(tx: Transaction): Promise<KnownOrganisation> {
  const dated = sql`'validFrom', x.valid_from, 'validUntil', x.valid_until`
  const listOf = (table: string, owner: string, fields: ReturnType<typeof sql>) => sql`coalesce((
    select json_agg(json_build_object('id', x.id, ${dated}, ${fields}) order by x.id)
    from ${sql.table(table)} x where x.municipality_id = o.municipality_id and x.${sql.ref(owner)} = o.id), '[]')`
  const units = await sql<HeldUnit>`
    select o.id, o.name, o.parent_id as "parentId", o.valid_from as "validFrom", o.valid_until as "validUntil",
      ${listOf('unit_initials', 'unit_id', sql`'initials', x.initials`)} as initials
    from units o order by o.id`.execute(tx)
  const persons = await sql<HeldPerson>`
    select o.id, o.name, o.email, o.subject,
      ${listOf('person_initials', 'person_id', sql`'initials', x.initials`)} as initials,
      ${listOf('employments', 'person_id', sql`'unitId', x.unit_id, 'role', x.role, 'title', x.title`)} as employments,
      ${listOf('seats', 'person_id', sql`'bodyId', x.body_id, 'role', x.role`)} as seats
    from persons o where o.erased_at is null order by o.id`.execute(tx)
  const bodies = await tx
    .selectFrom('bodies')
    .select(['id', 'name', 'valid_from as validFrom', 'valid_until as validUntil'])
    .execute()
  return { units: units.rows, persons: persons.rows, bodies }
}
