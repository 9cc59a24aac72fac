import type { Transaction } from '../../platform/database.ts'
import { dayBefore } from '../periods.ts'
import { type BodyRules, refuseRules, type RulesRefusal } from './model.ts'
import { listRules } from './queries.ts'

/** Rules from a day on; those before them end the day before. Rules of the same day are replaced. */
export async function saveRules(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  rules: BodyRules & { validFrom: string },
  today: string,
): Promise<RulesRefusal | 'not-found' | null> {
  if (!(await holdBody(tx, municipality, bodyId))) return 'not-found'
  const { own } = await listRules(tx, bodyId)
  const refused = refuseRules(rules, today, own)
  if (refused !== null) return refused
  const row = {
    dispatch_weekdays: rules.dispatchWeekdays,
    paper_weekdays: rules.paperWeekdays,
    counts_saturday: rules.countsSaturday,
    numbering: rules.numbering,
    publishes: rules.publishes,
    quorum: rules.quorum,
    votes: rules.votes,
    may_stop_decision: rules.mayStopDecision,
    agenda_seen_by: rules.agendaSeenBy,
    duration_minutes: rules.durationMinutes,
  }
  await tx
    .updateTable('body_rules')
    .set({ valid_until: dayBefore(rules.validFrom) })
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('valid_until', 'is', null)
    .where('valid_from', '<', rules.validFrom)
    .execute()
  await tx
    .insertInto('body_rules')
    .values({ municipality_id: municipality, body_id: bodyId, valid_from: rules.validFrom, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'body_id', 'valid_from']).doUpdateSet(row))
    .execute()
  return null
}

/** Takes away rules that no meeting was held by; those before them go on. */
export async function removeRules(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  id: number,
  today: string,
): Promise<'not-found' | null> {
  await holdBody(tx, municipality, bodyId)
  const removed = await tx
    .deleteFrom('body_rules')
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .where('valid_from', '>=', today)
    .returning(['valid_from as validFrom', 'valid_until as validUntil'])
    .executeTakeFirst()
  if (removed === undefined) return 'not-found'
  await tx
    .updateTable('body_rules')
    .set({ valid_until: removed.validUntil })
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('valid_until', '=', dayBefore(removed.validFrom))
    .execute()
  return null
}

/** One at a time changes what a body goes by. False where the body is not there for this person. */
export async function holdBody(tx: Transaction, municipality: number, bodyId: number): Promise<boolean> {
  const held = await tx
    .selectFrom('bodies')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}
