/** A planned meeting with words in what the plan tells of it. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'

export interface PlanWords {
  location: string
  reason: string
}

/** @returns the meeting: of the board, which publishes nothing of it yet */
export async function layPlan(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  { location, reason }: PlanWords,
): Promise<{ id: number; year: number }> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; year: number }>(
      `insert into meetings (municipality_id, body_id, held_on, starts_at, location, kind, degree, origin, stage, items_seen_by)
       values ($1, $2, current_date + 40, '09:00', $3, 'agenda', 'internal', 'meeting', 'planned', 'seats')
       returning id, extract(year from held_on)::int as year`,
      [municipality.id, municipality.body('direktionen'), location],
    )
    const id = Number(rows[0]?.id)
    await client.query(
      `insert into meeting_changes (municipality_id, meeting_id, change, reason, from_on) values ($1, $2, 'moved', $3, current_date + 33)`,
      [municipality.id, id, reason],
    )
    return { id, year: rows[0]?.year ?? 0 }
  } finally {
    await client.end()
  }
}
