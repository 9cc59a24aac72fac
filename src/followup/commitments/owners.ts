/** Whose list one looks at: oneself with the units one leads, or another unit with those below it. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface Named {
  id: number
  name: string
}

/** The person, those the person stands in for, and the units the person leads with all that lies below. */
export async function getOwn(
  tx: Transaction,
  municipality: number,
  personId: number,
): Promise<{ persons: number[]; units: number[]; led: Named[] }> {
  const { rows } = await sql<{ principals: number[]; units: number[]; led: Named[] }>`
    select (select coalesce(json_agg(distinct d.principal_id), '[]') from delegations d where d.municipality_id = ${municipality} and d.deputy_id = ${personId}
        and d.matter = 'all' and app.holds_today(d.valid_from, d.valid_until)) as principals,
      to_json(app.led_units()) as units,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate "da-x-icu"), '[]') from units u
        where u.municipality_id = ${municipality} and u.id = any (app.managed_units())) as led`.execute(tx)
  const found = rows[0] ?? { principals: [], units: [], led: [] }
  return { persons: [personId, ...found.principals], units: found.units, led: found.led }
}

/** Units that hold today, by name. */
export async function listUnits(tx: Transaction, municipality: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until)
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}

/** The unit with all below it. */
export async function unitsBelow(tx: Transaction, municipality: number, unitId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id from units where municipality_id = ${municipality} and id = ${unitId}
      union
      select u.id from units u join below on u.municipality_id = ${municipality} and u.parent_id = below.id
    )
    select id from below`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Names of what rows point to; those the reader does not know are left out. */
export async function namesOf(
  tx: Transaction,
  municipality: number,
  { units, persons }: { units: readonly number[]; persons: readonly number[] },
): Promise<{ units: ReadonlyMap<number, string>; persons: ReadonlyMap<number, string> }> {
  const { rows } = await sql<{ kind: 'unit' | 'person'; id: number; name: string }>`
    select 'unit' as kind, id, name from units where municipality_id = ${municipality} and id = any (${[...units]}::bigint[])
    union all select 'person', id, name from persons where municipality_id = ${municipality} and id = any (${[...persons]}::bigint[])`.execute(
    tx,
  )
  const of = (wanted: 'unit' | 'person') =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ id, name }) => [id, name]))
  return { units: of('unit'), persons: of('person') }
}

/** Bodies the reader may look at the list of. */
export async function listBodies(tx: Transaction, municipality: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name from bodies where municipality_id = ${municipality} and (valid_from is null or valid_from <= app.today())
      and (valid_until is null or valid_until >= app.today())
    order by kind <> 'board', name collate "da-x-icu"`.execute(tx)
  return rows
}

/** Whom minutes mean by a name or initials on the day of their meeting; nobody known is a role. */
export async function findOwnerOn(
  tx: Transaction,
  municipality: number,
  who: string | null,
  on: string,
): Promise<{
  ownerPersonId: number | null
  ownerUnitId: number | null
  ownerRole: string | null
  name: string | null
}> {
  const nobody = { ownerPersonId: null, ownerUnitId: null, ownerRole: who, name: null }
  if (who === null) return nobody
  const held = sql`(n.valid_from is null or n.valid_from <= ${on}::date) and (n.valid_until is null or n.valid_until >= ${on}::date)`
  const { rows } = await sql<{ person: number | null; unit: number | null; name: string }>`
    select p.id as person, null::bigint as unit, p.name from persons p where p.municipality_id = ${municipality} and p.erased_at is null
      and (lower(p.name) = lower(${who}) or exists (select 1 from person_initials n where n.municipality_id = p.municipality_id and n.person_id = p.id
        and n.initials = ${who} and ${held}))
    union all
    select null, u.id, u.name from units u where u.municipality_id = ${municipality}
      and (lower(u.name) = lower(${who}) or exists (select 1 from unit_initials n where n.municipality_id = u.municipality_id and n.unit_id = u.id
        and n.initials = ${who} and ${held}))`.execute(tx)
  const [found] = rows
  // Two of one name are nobody until the secretary has said which.
  if (found === undefined || rows.length > 1) return nobody
  return { ownerPersonId: found.person, ownerUnitId: found.unit, ownerRole: null, name: found.name }
}
