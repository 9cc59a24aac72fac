import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface PersonSummary {
  id: number
  name: string
  initials: string | null
  email: string | null
  /** Where the person works today, `Leder` or `Medarbejder` of a unit. */
  posts: string | null
}

export const PERSONS_PER_PAGE = 50

/** Persons whose name, initials or e-mail hold what is typed; all of them without. Erased ones are left out. */
export async function listPersons(
  tx: Transaction,
  words: string,
  pageNumber: number,
): Promise<{ persons: PersonSummary[]; total: number }> {
  const typed = words.trim()
  const { rows } = await sql<PersonSummary & { total: number }>`
    select p.id, p.name, p.email, i.initials, count(*) over () as total,
      (select string_agg(concat_ws(', ', u.name, e.title), ' · ' order by e.role = 'manager' desc, u.name)
        from employments e join units u on u.municipality_id = e.municipality_id and u.id = e.unit_id
        where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until)) as posts
    from persons p left join lateral (
      select i.initials from person_initials i where i.municipality_id = p.municipality_id and i.person_id = p.id
      order by i.valid_from desc limit 1) i on true
    where p.municipality_id = app.municipality_id() and p.erased_at is null
      and (${typed} = '' or position(lower(${typed}) in lower(concat_ws(' ', p.name, i.initials, p.email))) > 0)
    order by p.name collate "da-x-icu", p.id
    limit ${PERSONS_PER_PAGE} offset ${(pageNumber - 1) * PERSONS_PER_PAGE}`.execute(tx)
  return { persons: rows, total: Number(rows[0]?.total ?? 0) }
}

export interface EmploymentHeld {
  id: number
  unitId: number
  unitName: string
  role: string
  title: string | null
  validFrom: string
  validUntil: string | null
}

/** With the ids by which they are ended; the newest first. */
export function listEmploymentsHeld(tx: Transaction, personId: number): Promise<EmploymentHeld[]> {
  return tx
    .selectFrom('employments as e')
    .innerJoin('units as u', (join) =>
      join.onRef('u.municipality_id', '=', 'e.municipality_id').onRef('u.id', '=', 'e.unit_id'),
    )
    .where('e.person_id', '=', personId)
    .select(['e.id', 'u.id as unitId', 'u.name as unitName', 'e.role', 'e.title'])
    .select(['e.valid_from as validFrom', 'e.valid_until as validUntil'])
    .orderBy('e.valid_from', 'desc')
    .orderBy('e.id')
    .execute()
}

/** Null where the person cannot sign in. For administrators. */
export async function getSubject(tx: Transaction, personId: number): Promise<string | null> {
  const row = await tx.selectFrom('persons').select('subject').where('id', '=', personId).executeTakeFirst()
  return row?.subject ?? null
}

/** Names by id, of those the reader may know. */
export async function listNames(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('persons').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
