/**
 * Budget follow-ups of 2026 for eight committees, each with one area of 100 mio. kr.: BOF 1 as of March and BOF 2 as of June,
 * both open. In BOF 2 the deviations are those of `DEVIATIONS`, 36,0 mio. kr. together. The areas of the first four committees
 * are the centre's, the others the secretariat's; the fourth is transfers, the eighth capital.
 */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from './database.ts'

/** Tenths of a million kroner over the corrected budget. */
export const DEVIATIONS = [45, 1, 3, 268, -9, -2, 52, 2]

const FRAMES = ['service', 'service', 'service', 'transfers', 'service', 'service', 'service', 'capital']

export async function layBudget({ urls }: TestDatabase, town: BuiltMunicipality): Promise<void> {
  const client = new Client({ connectionString: urls.owner })
  await client.connect()
  const add = async (text: string, values: unknown[]) => {
    const { rows } = await client.query<{ id: number }>(`${text} returning id`, [town.id, ...values])
    return Number(rows[0]?.id)
  }
  const followUp = (number: number, asOf: string) =>
    add(
      `insert into budget_follow_ups (municipality_id, year, number, as_of, forecasts_due_on) values ($1, 2026, $2, $3, $3::date + 14)`,
      [number, asOf],
    )
  const [first, second] = [await followUp(1, '2026-03-31'), await followUp(2, '2026-06-30')]
  for (const [index, tenths] of DEVIATIONS.entries()) {
    const body = await add(`insert into bodies (municipality_id, name, kind) values ($1, $2, 'committee')`, [
      `Udvalg ${index + 1}`,
    ])
    const unit = town.unit(index < 4 ? 'center' : 'sekretariat')
    const area = await add(
      `insert into budget_areas (municipality_id, year, code, name, body_id, unit_id, frame) values ($1, 2026, $2, $3, $4, $5, $6)`,
      [`30.0${index + 1}`, `Område ${index + 1}`, body, unit, FRAMES[index]],
    )
    for (const [of, over] of [
      [first, 0],
      [second, tenths],
    ] as const) {
      await add(
        `insert into budget_lines (municipality_id, follow_up_id, area_id, original, corrected, actual) values ($1, $2, $3, 100000000, 100000000, 40000000.25)`,
        [of, area],
      )
      await add(
        `insert into budget_forecasts (municipality_id, follow_up_id, area_id, unit_id, forecast, explanation) values ($1, $2, $3, $4, $5, 'Sådan er det.')`,
        [of, area, unit, 100_000_000 + over * 100_000],
      )
    }
  }
  await client.end()
}
