/** What a body's agendas go by: rules of placement and standing items. */
import { sql } from 'kysely'
import { z } from 'zod'
import { ITEM_KINDS, type ItemKind } from '../../minutes/meeting-record.ts'
import { type RichDocument, richDocument } from '../../minutes/rich-text/model.ts'
import { ATTENDANCES, type Attendance } from '../../organisation/guests/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { type PlacementGroup, placementGroup, USUAL_GROUPS } from './placement.ts'

export interface PlacementRules {
  validFrom: string
  groups: PlacementGroup[]
}

/** Of all times, newest first. */
export async function listPlacementRules(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<PlacementRules[]> {
  const { rows } = await sql<{ validFrom: string; groups: unknown }>`
    select valid_from as "validFrom", groups from placement_rules
    where municipality_id = ${municipality} and body_id = ${bodyId} order by valid_from desc`.execute(tx)
  return rows.map(({ validFrom, groups }) => ({ validFrom, groups: placementGroup.array().parse(groups) }))
}

/** The groups that hold on a day: the body's own, else the usual ones. */
export async function getPlacementOn(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  date: string,
): Promise<readonly PlacementGroup[]> {
  const rules = await listPlacementRules(tx, municipality, bodyId)
  return rules.find(({ validFrom }) => validFrom <= date)?.groups ?? USUAL_GROUPS
}

export interface StandingItem {
  id: number
  title: string
  kind: ItemKind
  document: RichDocument
  minutes: number | null
  place: 'first' | 'last'
  attends: Attendance
  validFrom: string
  validUntil: string | null
  /** Of `StandingGuest`, whose rule of meetings it shares; never set. */
  nearMonth: null
  nearDay: null
}

const standingRow = z.object({
  id: z.number(),
  title: z.string(),
  kind: z.enum(ITEM_KINDS),
  document: richDocument,
  minutes: z.number().nullable(),
  place: z.enum(['first', 'last']),
  attends: z.custom<Attendance>((word) => typeof word === 'string' && Object.hasOwn(ATTENDANCES, word)),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
})

/** Standing items of a body, of all times. */
export async function listStandingItems(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<StandingItem[]> {
  const { rows } = await sql`
    select id, title, kind, document, planned_minutes as minutes, place, attends, valid_from as "validFrom", valid_until as "validUntil"
    from standing_items where municipality_id = ${municipality} and body_id = ${bodyId}
    order by place, id`.execute(tx)
  return standingRow
    .array()
    .parse(rows)
    .map((row) => ({ ...row, nearMonth: null, nearDay: null }))
}

/** Days of the body's meetings of a year that are held or to be held. */
export async function listMeetingDays(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  year: string,
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct held_on as day from meetings where municipality_id = ${municipality} and body_id = ${bodyId}
      and stage <> 'cancelled' and held_on between ${`${year}-01-01`} and ${`${year}-12-31`}`.execute(tx)
  return rows.map(({ day }) => day)
}
