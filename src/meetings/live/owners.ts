/** Who can be given something to do: a person or a unit, named as one types it in a meeting. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface Owner {
  name: string
  personId: number | null
  unitId: number | null
}

/** By what was typed: a name, or initials of today; `several` where it means more than one. Nobody: not in the answer. */
export async function findOwners(
  tx: Transaction,
  municipality: number,
  typed: readonly string[],
): Promise<Map<string, Owner | 'several'>> {
  if (typed.length === 0) return new Map()
  const { rows } = await sql<Owner & { typed: string }>`
    select w.typed, p.name, p.id as "personId", null::bigint as "unitId" from unnest(${[...new Set(typed)]}::text[]) as w (typed)
      join persons p on p.municipality_id = ${municipality} and p.erased_at is null and (lower(p.name) = lower(w.typed) or exists (
        select 1 from person_initials i where i.municipality_id = p.municipality_id and i.person_id = p.id and upper(i.initials) = upper(w.typed)
          and app.holds_today(i.valid_from, i.valid_until)))
    union
    select w.typed, u.name, null, u.id from unnest(${[...new Set(typed)]}::text[]) as w (typed)
      join units u on u.municipality_id = ${municipality} and (lower(u.name) = lower(w.typed) or exists (
        select 1 from unit_initials i where i.municipality_id = u.municipality_id and i.unit_id = u.id and upper(i.initials) = upper(w.typed)
          and app.holds_today(i.valid_from, i.valid_until)))`.execute(tx)
  const found = new Map<string, Owner | 'several'>()
  for (const { typed: word, ...owner } of rows) found.set(word, found.has(word) ? 'several' : owner)
  return found
}

/** Names to choose from while typing: those of the meeting, leaders and units. */
export async function listOwnerNames(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select p.name from persons p where p.municipality_id = ${municipality} and p.erased_at is null and (
        exists (select 1 from seats s where s.municipality_id = p.municipality_id and s.person_id = p.id and s.body_id = ${bodyId}
          and app.holds_today(s.valid_from, s.valid_until))
        or exists (select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and e.role <> 'employee'
          and app.holds_today(e.valid_from, e.valid_until)))
      union select u.name from units u where u.municipality_id = ${municipality}) n
    order by name collate "da-x-icu" limit 300`.execute(tx)
  return rows.map(({ name }) => name)
}
