/** The rules that were learnt: kept, found for a reading, counted. */
import { sql } from 'kysely'
import type { KnownRule } from '../../minutes/corrections/choose-rules.ts'
import { isSameRule, type LayoutRule } from '../../minutes/corrections/model.ts'
import type { Transaction } from '../../platform/database.ts'

/** Rules that are in use, as far as the transaction's person or purpose sees them. */
export async function listKnownRules(
  tx: Transaction,
  municipality: number,
  ids: readonly number[] | null = null,
): Promise<KnownRule[]> {
  const { rows } = await sql<KnownRule>`
    select r.id, b.name as body, r.signature, r.rule
    from layout_rules r left join bodies b on b.municipality_id = r.municipality_id and b.id = r.body_id
    where r.municipality_id = ${municipality} and r.forgotten_at is null
      and (${ids}::bigint[] is null or r.id = any (${ids}::bigint[]))
    order by r.id desc`.execute(tx)
  return rows
}

/** Says that a file was read by the rules; once for each file. */
export async function recordUses(
  tx: Transaction,
  municipality: number,
  rules: readonly number[],
  digest: Buffer,
): Promise<void> {
  if (rules.length === 0) return
  await sql`
    insert into layout_rule_uses (municipality_id, rule_id, file_digest)
    select ${municipality}, r.id, ${digest} from layout_rules r
    where r.municipality_id = ${municipality} and r.id = any (${rules}::bigint[])
    on conflict do nothing`.execute(tx)
}

export interface Learnt {
  correctionId: number
  bodyId: number | null
  person: number | null
  signature: readonly string[]
  rules: readonly LayoutRule[]
}

/**
 * Keeps what was learnt. A rule that is known stays as it is; one that says something else of the same lines takes the older
 * one's place.
 */
export async function keepRules(
  tx: Transaction,
  municipality: number,
  { correctionId, bodyId, person, signature, rules }: Learnt,
  known: readonly KnownRule[],
  replaced: readonly number[],
): Promise<void> {
  const fresh = rules.filter((rule) => !known.some((each) => isSameRule(each.rule, rule)))
  const stays = new Set(
    known.filter((each) => rules.some((rule) => isSameRule(each.rule, rule))).map(({ id }) => id),
  )
  const gone = replaced.filter((id) => !stays.has(id))
  if (gone.length > 0)
    await sql`
      update layout_rules set forgotten_at = now()
      where municipality_id = ${municipality} and id = any (${gone}::bigint[]) and body_id is not distinct from ${bodyId}`.execute(
      tx,
    )
  if (fresh.length === 0) return
  await sql`
    insert into layout_rules (municipality_id, body_id, signature, rule, correction_id, learned_by)
    select ${municipality}, ${bodyId}, ${signature}::text[], r.rule, ${correctionId}, ${person}
    from jsonb_array_elements(${JSON.stringify(fresh)}::jsonb) with ordinality as r (rule, place) order by r.place`.execute(
    tx,
  )
}
