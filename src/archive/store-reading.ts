/** Stores one meeting of a file, and lets whoever handed it in look through what the import closed. */
import { sql } from 'kysely'
import { type StoredMeeting, storeMinutes } from '../meetings/store-minutes.ts'
import type { Transaction } from '../platform/database.ts'
import { recordUses } from './correction/known-rules.ts'
import type { ImportContext } from './import-context.ts'
import { REVIEW_DAYS, type Settlement, settlementOf } from './model.ts'
import type { KeptFiles, ReadMeeting } from './read-handed-in.ts'

export async function storeReading(
  tx: Transaction,
  { municipality, itemsChanged }: ImportContext,
  person: number | null,
  { minutes, degrees, shared, rules, correcting }: ReadMeeting,
  { file, attachments, tally }: KeptFiles,
): Promise<Settlement> {
  const request = { minutes, degrees, file, shared, attachments, ...(correcting ? { correcting } : {}) }
  const stored = await storeMinutes(tx, municipality, request, itemsChanged)
  if (stored.outcome === 'stored' && person !== null) await giveReviewTasks(tx, municipality, person, stored)
  if (stored.outcome === 'stored') await recordUses(tx, municipality, rules, file.digest)
  return settlementOf(stored, minutes, tally)
}

/** Whoever imports may look through what the import closed, and open it, for a while. */
async function giveReviewTasks(
  tx: Transaction,
  municipality: number,
  person: number,
  { items }: StoredMeeting,
): Promise<void> {
  const closed = items.flatMap(({ id, degree, reason }) =>
    degree === 'closed' && reason !== 'by-person' ? [id] : [],
  )
  if (closed.length === 0) return
  await sql`
    insert into item_tasks (municipality_id, item_id, person_id, kind, reason, valid_until)
    select ${municipality}, i.id, ${person}, 'import', 'Gennemgå lukkemærke ved indlæsning', app.today() + ${REVIEW_DAYS}::int
    from unnest(${closed}::bigint[]) as i (id)
    where not exists (
      select 1 from item_tasks t where t.municipality_id = ${municipality} and t.item_id = i.id
        and t.person_id = ${person} and t.kind = 'import' and app.holds_today(t.valid_from, t.valid_until))`.execute(
    tx,
  )
}
