/** What later minutes say of the same case: where a promise may have been kept, or overtaken. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface LaterItem {
  id: number
  title: string | null
  body: string
  /** ISO date. */
  heldOn: string
  outcome: string | null
}

/** So many of each: the newest tell where it stands. */
const MOST = 5

/** Items under the same case number in later meetings, the newest first, by the item they come after. */
export async function listLater(
  tx: Transaction,
  municipality: number,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, LaterItem[]>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<LaterItem & { after: number }>`
    select i.id as after, l.id, l.title, l.body, l."heldOn", l.outcome
    from unnest(${[...new Set(itemIds)]}::bigint[]) w (id)
      join items i on i.municipality_id = ${municipality} and i.id = w.id and i.case_number is not null
      cross join lateral (
        select n.id, n.title, b.name as body, n.held_on as "heldOn",
          (select d.outcome from decisions d where d.municipality_id = n.municipality_id and d.item_id = n.id order by d.position desc limit 1) as outcome
        from items n join bodies b on b.municipality_id = n.municipality_id and b.id = n.body_id
        where n.municipality_id = i.municipality_id and n.case_number = i.case_number and n.held_on > i.held_on
        order by n.held_on desc, n.id desc limit ${MOST}) l`.execute(tx)
  const found = new Map<number, LaterItem[]>()
  for (const { after, ...later } of rows) found.set(after, [...(found.get(after) ?? []), later])
  return found
}
