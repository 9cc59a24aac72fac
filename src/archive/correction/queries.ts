/** What the pages of corrections show. Row-level security says who may. */
import { sql } from 'kysely'
import type { Correction, LayoutRule } from '../../minutes/corrections/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { correctionList } from './model.ts'

export interface HandedIn {
  digest: Buffer
  name: string
  meeting: { id: number; body: string | null; heldOn: string } | null
  /** The person's own draft, or what was saved and waits for the worker. */
  draft: { id: number; state: 'draft' | 'saved'; corrections: Correction[] } | null
  /** The newest of the person's that the worker has settled. */
  settled: { state: 'stored' | 'refused'; reason: string | null; savedAt: Date } | null
}

type FoundFile = Omit<HandedIn, 'digest' | 'draft' | 'name'> & {
  name: string | null
  draft: { id: number; state: 'draft' | 'saved'; corrections: unknown } | null
}

/** A file whose lines the person may correct, or `null`. */
export async function getHandedIn(
  tx: Transaction,
  municipality: number,
  digest: Buffer,
): Promise<HandedIn | null> {
  const { rows } = await sql<FoundFile>`
    select coalesce(v.file_name, f.name) as name, (
        select json_build_object('id', m.id, 'body', b.name, 'heldOn', m.held_on)
        from meetings m left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
        where m.municipality_id = ${municipality} and m.id = coalesce(v.meeting_id, f.meeting_id)) as meeting,
      (select json_build_object('id', c.id, 'state', c.state, 'corrections', c.corrections) from reading_corrections c
        where c.municipality_id = ${municipality} and c.file_digest = ${digest} and c.person_id = app.person_id()
          and c.state in ('draft', 'saved')) as draft,
      (select json_build_object('state', c.state, 'reason', c.reason, 'savedAt', c.saved_at) from reading_corrections c
        where c.municipality_id = ${municipality} and c.file_digest = ${digest} and c.person_id = app.person_id()
          and c.state in ('stored', 'refused') order by c.id desc limit 1) as settled
    from (select 1) as one
    left join lateral (
      select file_name, meeting_id from meeting_versions
      where municipality_id = ${municipality} and file_digest = ${digest} order by id desc limit 1) v on true
    left join lateral (
      select name, meeting_id from import_files
      where municipality_id = ${municipality} and file_digest = ${digest} order by id desc limit 1) f on true
    where app.may_correct(${digest})`.execute(tx)
  const [row] = rows
  if (row === undefined || row.name === null) return null
  return {
    ...row,
    name: row.name,
    digest,
    draft: row.draft && { ...row.draft, corrections: correctionsOf(row.draft.corrections) },
  }
}

/** Corrections of the database, whose shape was checked when they were made. */
export function correctionsOf(stored: unknown): Correction[] {
  // zod says `undefined` of a key that may be left out; the types here leave it out.
  return correctionList.parse(stored) as Correction[]
}

export interface RuleRow {
  id: number
  body: string | null
  rule: LayoutRule
  learnedAt: Date
  learnedBy: string | null
  fileName: string | null
  meeting: { id: number; heldOn: string } | null
  uses: number
}

/** Learnt rules that are in use, newest first, as far as the person sees them. */
export async function listRules(tx: Transaction, municipality: number): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select r.id, b.name as body, r.rule, r.learned_at as "learnedAt", p.name as "learnedBy", c.file_name as "fileName",
      (select json_build_object('id', m.id, 'heldOn', m.held_on) from meetings m
        where m.municipality_id = r.municipality_id and m.id = c.meeting_id) as meeting,
      (select count(*)::int from layout_rule_uses u where u.municipality_id = r.municipality_id and u.rule_id = r.id) as uses
    from layout_rules r
    left join bodies b on b.municipality_id = r.municipality_id and b.id = r.body_id
    left join persons p on p.municipality_id = r.municipality_id and p.id = r.learned_by
    left join reading_corrections c on c.municipality_id = r.municipality_id and c.id = r.correction_id
    where r.municipality_id = ${municipality} and r.forgotten_at is null
    order by b.name nulls last, r.id limit 500`.execute(tx)
  return rows
}
