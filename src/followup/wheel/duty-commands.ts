/** Commands on duties and on what became of them. Who may is decided by the policies; rows that are not seen are not found. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { ItemKind } from '../../organisation/templates/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { listManagedUnits } from '../../cases/queries.ts'
import { canKeepDuty, canSettle } from './access.ts'
import { getDuty, listTended } from './queries.ts'
import { parseRule, writeRule } from './rule.ts'

export interface DutyWords {
  title: string
  /** As typed; stored as the rule is written. */
  rule: string
  itemKind: ItemKind
  bodyId: number | null
  unitId: number | null
  owner: { person: number } | { unit: number }
  leadDays: number
  minutes: number
  caseId: number | null
  caseTitle: string | null
  paperSource: string | null
  templatePaperId: number | null
  validFrom: string
  validUntil: string | null
  proposedKey: string | null
  /** Of a step of a chain of dialogue. */
  dialogue: { chainId: number; level: string; counterpart: string } | null
}

export type DutyRefusal = 'not-found' | 'changed-meanwhile' | 'taken-over-already' | { rule: string }

function columnsOf(words: DutyWords) {
  const { owner, dialogue } = words
  return {
    kind: dialogue === null ? 'paper' : 'dialogue',
    title: words.title,
    item_kind: words.itemKind,
    body_id: words.bodyId,
    unit_id: words.unitId,
    owner_person_id: 'person' in owner ? owner.person : null,
    owner_unit_id: 'unit' in owner ? owner.unit : null,
    lead_days: words.leadDays,
    minutes: words.minutes,
    case_id: words.caseId,
    case_title: words.caseTitle,
    paper_source: words.paperSource,
    template_paper_id: words.templatePaperId,
    valid_from: words.validFrom,
    valid_until: words.validUntil,
    proposed_key: words.proposedKey,
    chain_id: dialogue?.chainId ?? null,
    level: dialogue?.level ?? null,
    counterpart: dialogue?.counterpart ?? null,
  }
}

async function mayKeep(tx: Transaction, person: SignedInPerson, duty: Pick<DutyWords, 'bodyId' | 'unitId'>) {
  const { keepsAll } = await listTended(tx)
  return canKeepDuty(person, { keepsAll, managedUnits: await listManagedUnits(tx) }, duty)
}

/** @returns id of the duty */
export async function makeDuty(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  words: DutyWords,
): Promise<number | DutyRefusal> {
  const reading = parseRule(words.rule)
  if ('refused' in reading) return { rule: reading.refused }
  if (!(await mayKeep(tx, person, words))) return 'not-found'
  const made = await tx
    .insertInto('duties')
    .values({
      municipality_id: municipality,
      created_by: person.id,
      rule: writeRule(reading.rule),
      ...columnsOf(words),
    }) // prettier-ignore
    .onConflict((on) => on.columns(['municipality_id', 'proposed_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? 'taken-over-already'
}

export async function changeDuty(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  { revision, ...words }: DutyWords & { revision: number },
): Promise<'done' | DutyRefusal> {
  const reading = parseRule(words.rule)
  if ('refused' in reading) return { rule: reading.refused }
  const known = await getDuty(tx, municipality, id)
  if (known === null || !(await mayKeep(tx, person, known)) || !(await mayKeep(tx, person, words)))
    return 'not-found'
  const { numUpdatedRows } = await tx
    .updateTable('duties')
    .set({
      ...columnsOf({ ...words, proposedKey: known.proposedKey }),
      rule: writeRule(reading.rule),
      revision: revision + 1,
    }) // prettier-ignore
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? 'done' : 'changed-meanwhile'
}

/** A duty that has ever been drafted is ended and stays; others go. */
export async function removeDuty(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  today: string,
): Promise<'done' | 'ended' | 'not-found'> {
  const known = await getDuty(tx, municipality, id)
  if (known === null || !(await mayKeep(tx, person, known))) return 'not-found'
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from duty_occurrences where municipality_id = ${municipality} and duty_id = ${id} and state <> 'missing') as used`.execute(
    tx,
  )
  if (rows[0]?.used === true) {
    await sql`
      update duties set valid_until = greatest(valid_from, ${today}::date - 1), revision = revision + 1
      where municipality_id = ${municipality} and id = ${id}`.execute(tx)
    return 'ended'
  }
  await sql`delete from duties where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return 'done'
}

export interface SettledWords {
  dutyId: number
  periodOn: string
  fallsOn: string
  state: 'drafted' | 'missing' | 'done' | 'skipped'
  reason: string | null
  paperId?: number | null
  agendaItemId?: number | null
}

/** What became of a duty one of its times; what was drafted keeps its paper. */
export async function writeSettled(
  tx: Transaction,
  municipality: number,
  by: number | null,
  { dutyId, periodOn, fallsOn, state, reason, paperId = null, agendaItemId = null }: SettledWords,
): Promise<void> {
  await sql`
    insert into duty_occurrences as s (municipality_id, duty_id, period_on, falls_on, state, reason, paper_id, agenda_item_id, settled_by)
    values (${municipality}, ${dutyId}, ${periodOn}, ${fallsOn}, ${state}, ${reason}, ${paperId}, ${agendaItemId}, ${by})
    on conflict (municipality_id, duty_id, period_on) do update set falls_on = excluded.falls_on, state = excluded.state, reason = excluded.reason,
      paper_id = coalesce(excluded.paper_id, s.paper_id), agenda_item_id = coalesce(excluded.agenda_item_id, s.agenda_item_id),
      settled_by = excluded.settled_by, settled_at = now()
    where (s.state, s.reason, s.falls_on, s.paper_id) is distinct from (excluded.state, excluded.reason, excluded.falls_on, coalesce(excluded.paper_id, s.paper_id))`.execute(
    tx,
  )
}

/** Said by hand: it was done without a draft, or is left out this time. */
export async function settleByHand(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  words: Pick<SettledWords, 'dutyId' | 'periodOn' | 'fallsOn'> & { state: 'done' | 'skipped'; reason: string }, // prettier-ignore
): Promise<'done' | 'not-found'> {
  if (!canSettle(await listTended(tx), words.dutyId)) return 'not-found'
  await writeSettled(tx, municipality, person.id, words)
  return 'done'
}

/** What was said by hand is taken back; a draft stays a draft. */
export async function unsettle(
  tx: Transaction,
  municipality: number,
  dutyId: number,
  periodOn: string,
): Promise<'done' | 'not-found'> {
  if (!canSettle(await listTended(tx), dutyId)) return 'not-found'
  await sql`
    delete from duty_occurrences where municipality_id = ${municipality} and duty_id = ${dutyId} and period_on = ${periodOn} and paper_id is null`.execute(
    tx,
  )
  await sql`
    update duty_occurrences set state = 'drafted', reason = null where municipality_id = ${municipality} and duty_id = ${dutyId}
      and period_on = ${periodOn} and paper_id is not null and state in ('done', 'skipped')`.execute(tx)
  return 'done'
}
