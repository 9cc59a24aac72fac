/** A duty of the board whose times were drafted as papers: one of a closed case, one of an open one; and a chain of dialogue. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'

export interface LaidWheel {
  duty: number
  /** Of its times: first days of their periods. */
  periods: string[]
  chain: number
}

export async function layWheel(
  database: TestDatabase,
  municipality: BuiltMunicipality,
  papers: { closed: number; open: number },
): Promise<LaidWheel> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  const idOf = async (statement: string, values: unknown[]) =>
    Number((await client.query<{ id: string }>(statement, values)).rows[0]?.id)
  const { id, person, body } = municipality
  try {
    const chain = await idOf(
      `insert into dialogue_chains (municipality_id, title, figure, created_by) values ($1, 'Fravær', 'Dage', $2) returning id`,
      [id, person.secretary],
    )
    const duty = await idOf(
      `insert into duties (municipality_id, title, rule, item_kind, body_id, owner_person_id, lead_days, minutes, template_paper_id, valid_from, created_by)
       values ($1, 'En pligt', 'hver maj og juni', 'decision', $2, $3, 30, 10, $4, '2026-01-01', $3) returning id`,
      [id, body('direktionen'), person.secretary, papers.closed],
    )
    await client.query(
      `insert into duty_occurrences (municipality_id, duty_id, period_on, falls_on, state, paper_id)
       values ($1, $2, '2026-05-01', '2026-05-04', 'drafted', $3), ($1, $2, '2026-06-01', '2026-06-01', 'drafted', $4)`,
      [id, duty, papers.closed, papers.open],
    )
    return { duty, periods: ['2026-05-01', '2026-06-01'], chain }
  } finally {
    await client.end()
  }
}
