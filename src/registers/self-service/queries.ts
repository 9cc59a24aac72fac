/** How much each solution was used in a time. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type Ranked, rankByLoss, type Use } from './model.ts'

export interface SolutionUse extends Use {
  solutionId: number
  unit: string
}

/** Those where most are lost first; solutions without a month in the time are not among them. */
export async function listRanked(
  tx: Transaction,
  { municipality, from, until }: { municipality: number; from: string; until: string },
): Promise<(SolutionUse & Ranked)[]> {
  const { rows } = await sql<SolutionUse>`
    select s.id as "solutionId", s.name as solution, u.name as unit, m.started, m.completed
    from (
      select solution_id, sum(started)::int as started, sum(completed)::int as completed from self_service_months
      where municipality_id = ${municipality} and month between ${from} and ${until} group by solution_id) m
      join self_service_solutions s on s.municipality_id = ${municipality} and s.id = m.solution_id
      join units u on u.municipality_id = s.municipality_id and u.id = s.unit_id`.execute(tx)
  return rankByLoss(rows)
}
