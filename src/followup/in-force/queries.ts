/** Decisions and whether they hold, as the reader sees them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { KeptStanding, Standing } from './model.ts'

export interface DecisionShown {
  itemId: number
  title: string | null
  number: string | null
  bodyId: number
  body: string
  /** ISO date. */
  heldOn: string
  caseNumber: string | null
  outcome: string | null
  /** Null: nobody has said. */
  standing: KeptStanding['standing'] | null
  /** ISO date. */
  expiresOn: string | null
  /** Those the reader does not see are not named. */
  replacedBy: { id: number; title: string | null; heldOn: string } | null
}

const COLUMNS = sql`
  i.id as "itemId", i.title, i.number, i.body_id as "bodyId", b.name as body, i.held_on as "heldOn", i.case_number as "caseNumber",
  (select d.outcome from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id order by d.position desc limit 1) as outcome,
  s.standing, s.expires_on as "expiresOn",
  (select json_build_object('id', n.id, 'title', n.title, 'heldOn', n.held_on) from items n
    where n.municipality_id = s.municipality_id and n.id = s.replaced_by_item_id) as "replacedBy"`

export interface RegisterFilter {
  /** Null: those of which nobody has said whether they hold. */
  standing: Standing | null
  bodyId: number | null
  words: string
  page: number
}

export const PAGE_SIZE = 50

const DECIDED = ['approved', 'approved-with-remark', 'partly']

/** Of those that nobody has weighed: what was approved, since there is nothing in force in the rest. */
export async function listRegister(
  tx: Transaction,
  municipality: number,
  { standing, bodyId, words, page }: RegisterFilter,
  today: string,
): Promise<{ decisions: DecisionShown[]; count: number; pages: number }> {
  const kept = standing === 'expired' ? 'in-force' : standing
  const which =
    standing === null
      ? sql`s.item_id is null and exists (select 1 from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id and d.outcome = any (${DECIDED}::text[]))`
      : sql`s.standing = ${kept} and (${standing} not in ('in-force', 'expired') or (coalesce(s.expires_on < ${today}::date, false) = (${standing} = 'expired')))`
  const tables = sql`items i ${standing === null ? sql`left` : sql``} join decision_standings s on s.municipality_id = i.municipality_id and s.item_id = i.id`
  const where = sql`i.municipality_id = ${municipality} and ${which} and (${bodyId}::bigint is null or i.body_id = ${bodyId})
    and (${words} = '' or position(lower(${words}) in lower(coalesce(i.title, '') || ' ' || coalesce(i.case_number, ''))) > 0)`
  const counted = await sql<{
    count: number
  }>`select count(*)::int as count from ${tables} where ${where}`.execute(tx)
  const count = counted.rows[0]?.count ?? 0
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const { rows } = await sql<DecisionShown>`
    select ${COLUMNS} from ${tables} join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where ${where} order by i.held_on desc, i.id desc limit ${PAGE_SIZE} offset ${(Math.min(page, pages) - 1) * PAGE_SIZE}`.execute(
    tx,
  )
  return { decisions: rows, count, pages }
}

export async function getDecision(
  tx: Transaction,
  municipality: number,
  itemId: number,
): Promise<DecisionShown | null> {
  const { rows } = await sql<DecisionShown>`
    select ${COLUMNS} from items i left join decision_standings s on s.municipality_id = i.municipality_id and s.item_id = i.id
      join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.id = ${itemId}`.execute(tx)
  return rows[0] ?? null
}

/** Earlier decisions whose place it may take: of the same case, and those the body has in force. */
export async function listEarlier(
  tx: Transaction,
  municipality: number,
  { itemId, bodyId, heldOn, caseNumber }: DecisionShown,
): Promise<{ itemId: number; title: string | null; heldOn: string }[]> {
  const { rows } = await sql<{ itemId: number; title: string | null; heldOn: string }>`
    select i.id as "itemId", i.title, i.held_on as "heldOn" from items i
      left join decision_standings s on s.municipality_id = i.municipality_id and s.item_id = i.id
    where i.municipality_id = ${municipality} and i.body_id = ${bodyId} and i.id <> ${itemId} and i.held_on <= ${heldOn}
      and s.standing is distinct from 'replaced' and (i.case_number = ${caseNumber} or s.standing = 'in-force')
    order by coalesce(i.case_number = ${caseNumber}, false) desc, i.held_on desc, i.id desc limit 100`.execute(
    tx,
  )
  return rows
}

/** Of these items: those of which somebody has said whether they hold. */
export async function listStandings(
  tx: Transaction,
  municipality: number,
  items: readonly number[],
): Promise<DecisionShown[]> {
  if (items.length === 0) return []
  const { rows } = await sql<DecisionShown>`
    select ${COLUMNS} from items i join decision_standings s on s.municipality_id = i.municipality_id and s.item_id = i.id
      join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where s.municipality_id = ${municipality} and s.item_id = any (${items}::bigint[])
    order by i.position`.execute(tx)
  return rows
}
