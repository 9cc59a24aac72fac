/** Appeals as the reader may see them: figures of areas by year and place, and what the council said of them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Outcomes, Treatment } from './model.ts'

export interface Figures extends Outcomes {
  area: string
  isWhole: boolean
  year: number
  placeKind: string
  place: string
}

/** Areas that hold others first, then by name; years upwards. */
export async function listFigures(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: number; until: number },
): Promise<Figures[]> {
  const { rows } = await sql<Figures>`
    select a.title as area, a.is_whole as "isWhole", f.year, f.place_kind as "placeKind", f.place, f.upheld, f.changed, f.remitted
    from appeal_figures f join appeal_areas a on a.municipality_id = f.municipality_id and a.id = f.area_id
    where f.municipality_id = ${municipality} and f.year between ${from} and ${until}
    order by a.is_whole desc, a.title collate "da-x-icu", f.year, f.place collate "da-x-icu"`.execute(tx)
  return rows
}

/** The newest year with figures of the municipality's own; null where there are none. */
export async function getNewestYear(tx: Transaction, municipality: number): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select max(year) as year from appeal_figures where municipality_id = ${municipality} and place_kind = 'own'`.execute(
    tx,
  )
  return rows[0]?.year ?? null
}

export interface TreatmentOfYear extends Treatment {
  id: number
  paperId: number | null
}

export async function getTreatment(
  tx: Transaction,
  municipality: number,
  year: number,
): Promise<TreatmentOfYear | null> {
  const { rows } = await sql<TreatmentOfYear>`
    select id, treated_on as "treatedOn", action_plan as "actionPlan", notified_on as "notifiedOn", paper_id as "paperId"
    from appeal_treatments where municipality_id = ${municipality} and year = ${year}`.execute(tx)
  return rows[0] ?? null
}
