/** Two solutions of the register of self-service, with figures of 2024, of 2025 and of each of the last twelve months. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from './database.ts'

const months = (started: number, completed: number, before: number) => [
  { month: '2024-05-01', started, completed: before },
  { month: '2025-05-01', started, completed },
  ...lastTwelve().map((month) => ({ month, started, completed })),
]

/** Those before are laid by their dates. */
function lastTwelve(): string[] {
  const now = new Date()
  const first = (back: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 10)
  return Array.from({ length: 12 }, (_, index) => first(index + 1)).filter((month) => month > '2025-12-31')
}

export async function laySelfService({ urls }: TestDatabase, town: BuiltMunicipality): Promise<void> {
  const client = new Client({ connectionString: urls.owner })
  await client.connect()
  const figures = { Flytning: months(1000, 940, 900), Byggeansøgning: months(200, 110, 120) }
  for (const [name, rows] of Object.entries(figures))
    await client.query(
      `with made as (insert into self_service_solutions (municipality_id, name, unit_id) values ($1, $2, $3) returning id)
      insert into self_service_months (municipality_id, solution_id, month, started, completed)
      select $1, made.id, f.month, f.started, f.completed from made, json_to_recordset($4) f (month date, started int, completed int)`,
      [town.id, name, town.unit('center'), JSON.stringify(rows)],
    )
  await client.end()
}
