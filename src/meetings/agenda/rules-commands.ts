/** Commands by which a body's rules of placement and its standing items are kept. */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import type { RichDocument } from '../../minutes/rich-text/model.ts'
import { endsBeforeItBegins } from '../../organisation/periods.ts'
import type { Transaction } from '../../platform/database.ts'
import type { PlacementGroup } from './placement.ts'

/** Rules that begin on the same day are replaced. */
export async function savePlacement(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  { validFrom, groups, today }: { validFrom: string; groups: readonly PlacementGroup[]; today: string },
): Promise<'done' | 'from-passed' | 'no-groups'> {
  if (validFrom < today) return 'from-passed'
  if (groups.length === 0) return 'no-groups'
  await sql`
    insert into placement_rules (municipality_id, body_id, valid_from, groups)
    values (${municipality}, ${bodyId}, ${validFrom}, ${JSON.stringify(groups)}::jsonb)
    on conflict (municipality_id, body_id, valid_from) do update set groups = excluded.groups`.execute(tx)
  return 'done'
}

export interface StandingToAdd {
  title: string
  kind: ItemKind
  document: RichDocument
  minutes: number | null
  place: 'first' | 'last'
  attends: string
  validFrom: string
  validUntil: string | null
}

export async function addStandingItem(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  item: StandingToAdd,
): Promise<'done' | 'ends-before-it-begins'> {
  if (endsBeforeItBegins(item)) return 'ends-before-it-begins'
  await sql`
    insert into standing_items (municipality_id, body_id, title, kind, document, planned_minutes, place, attends, valid_from, valid_until)
    values (${municipality}, ${bodyId}, ${item.title}, ${item.kind}, ${JSON.stringify(item.document)}::jsonb, ${item.minutes},
      ${item.place}, ${item.attends}, ${item.validFrom}, ${item.validUntil})`.execute(tx)
  return 'done'
}

/** Ends with a day; agendas that have it keep it. */
export async function endStandingItem(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  { id, validUntil }: { id: number; validUntil: string },
): Promise<'done' | 'not-found' | 'ends-before-it-begins'> {
  const { rows } = await sql<{ validFrom: string }>`
    select valid_from as "validFrom" from standing_items
    where municipality_id = ${municipality} and body_id = ${bodyId} and id = ${id} for update`.execute(tx)
  const [row] = rows
  if (row === undefined) return 'not-found'
  if (endsBeforeItBegins({ validFrom: row.validFrom, validUntil })) return 'ends-before-it-begins'
  await sql`
    update standing_items set valid_until = ${validUntil} where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  return 'done'
}

/** An item that has not begun never was one. */
export async function removeStandingItem(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  { id, today }: { id: number; today: string },
): Promise<'done' | 'not-found'> {
  const { rows } = await sql`
    delete from standing_items where municipality_id = ${municipality} and body_id = ${bodyId} and id = ${id} and valid_from >= ${today}
    returning id`.execute(tx)
  return rows.length === 0 ? 'not-found' : 'done'
}
