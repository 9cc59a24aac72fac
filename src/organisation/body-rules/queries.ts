import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { AGENDA_READERS, type DatedRules, NUMBERINGS, PUBLISHED_PARTS, QUORUMS } from './model.ts'

/** The words as the columns' checks have them. */
const wordOf = <Words extends Record<string, string>>(words: Words) =>
  z.custom<keyof Words & string>((word) => typeof word === 'string' && Object.hasOwn(words, word))

export const rulesRow = z.object({
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  dispatchWeekdays: z.number(),
  paperWeekdays: z.number(),
  countsSaturday: z.boolean(),
  numbering: wordOf(NUMBERINGS),
  publishes: wordOf(PUBLISHED_PARTS),
  quorum: wordOf(QUORUMS),
  votes: z.boolean(),
  mayStopDecision: z.boolean(),
  agendaSeenBy: wordOf(AGENDA_READERS),
  durationMinutes: z.number(),
})

const columns = [
  'valid_from as validFrom',
  'valid_until as validUntil',
  'dispatch_weekdays as dispatchWeekdays',
  'paper_weekdays as paperWeekdays',
  'counts_saturday as countsSaturday',
  'numbering',
  'publishes',
  'quorum',
  'votes',
  'may_stop_decision as mayStopDecision',
  'agenda_seen_by as agendaSeenBy',
  'duration_minutes as durationMinutes',
] as const

/** What the body goes by on a day; null only before there were any rules, or where the reader may not know. */
export async function getRulesOn(
  tx: Transaction,
  bodyId: number,
  date: string,
): Promise<(DatedRules & { isOwn: boolean }) | null> {
  const { rows } = await sql`
    select r.is_own as "isOwn", ${sql.join(columns.map((column) => sql.raw(quoted(column))))}
    from app.body_rules_on(${bodyId}, ${date}) r`.execute(tx)
  return rulesRow
    .extend({ isOwn: z.boolean() })
    .nullable()
    .parse(rows[0] ?? null)
}

/** `a as b` with the new name as it is spelled. */
const quoted = (column: string) => column.replace(/ as (\w+)$/, ' as "$1"')

/** The body's own rules through time, newest first, and those of its kind. */
export async function listRules(
  tx: Transaction,
  bodyId: number,
): Promise<{ own: (DatedRules & { id: number })[]; ofKind: (DatedRules & { source: string | null })[] }> {
  const own = await tx
    .selectFrom('body_rules')
    .select(['id', ...columns])
    .where('body_id', '=', bodyId)
    .orderBy('valid_from', 'desc')
    .execute()
  const ofKind = await tx
    .selectFrom('default_body_rules')
    .select(['source', ...columns])
    .where('municipality_id', '=', sql<number>`app.municipality_id()`)
    .where('kind', '=', (query) => query.selectFrom('bodies').select('kind').where('id', '=', bodyId))
    .orderBy('valid_from', 'desc')
    .execute()
  return {
    own: rulesRow.extend({ id: z.number() }).array().parse(own),
    ofKind: rulesRow.extend({ source: z.string().nullable() }).array().parse(ofKind),
  }
}
