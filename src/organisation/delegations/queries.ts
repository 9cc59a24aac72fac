import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { MATTERS, type Matter } from './model.ts'

export interface DelegationShown {
  id: number
  principalId: number
  principal: string
  deputyId: number
  deputy: string
  matter: Matter
  bodyName: string | null
  note: string | null
  validFrom: string
  validUntil: string
}

/** Those that hold today or will, the first to begin first; of everyone, or of those one has part in. */
export async function listDelegations(tx: Transaction, personId?: number): Promise<DelegationShown[]> {
  const rows = await tx
    .selectFrom('delegations as d')
    .innerJoin('persons as p', (join) =>
      join.onRef('p.municipality_id', '=', 'd.municipality_id').onRef('p.id', '=', 'd.principal_id'),
    )
    .innerJoin('persons as q', (join) =>
      join.onRef('q.municipality_id', '=', 'd.municipality_id').onRef('q.id', '=', 'd.deputy_id'),
    )
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.municipality_id', '=', 'd.municipality_id').onRef('b.id', '=', 'd.body_id'),
    )
    .where('d.valid_until', '>=', sql<string>`app.today()`)
    .$if(personId !== undefined, (query) =>
      query.where((where) =>
        where.or([where('d.principal_id', '=', personId ?? 0), where('d.deputy_id', '=', personId ?? 0)]),
      ),
    )
    .select(['d.id', 'd.principal_id as principalId', 'p.name as principal'])
    .select(['d.deputy_id as deputyId', 'q.name as deputy', 'd.matter', 'b.name as bodyName', 'd.note'])
    .select(['d.valid_from as validFrom', 'd.valid_until as validUntil'])
    .orderBy('d.valid_from')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({ ...row, matter: isMatter(row.matter) ? row.matter : 'all' }))
}

const isMatter = (word: string): word is Matter => Object.hasOwn(MATTERS, word)
