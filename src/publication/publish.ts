/** The yes by which a meeting leaves the house, and what was said yes to before. */
import { sql } from 'kysely'
import { changeItemDegrees, changeMeetingDegree } from '../meetings/change-degree.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { PlannedItem, Step } from './model.ts'

export interface Yes {
  meetingId: number
  step: Step
  /** Of what was looked at. */
  digest: string
  planned: readonly PlannedItem[]
}

/** All or none, in the transaction of the caller, who has seen that what was looked at is still so. */
export async function publish(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, digest, planned }: Yes,
): Promise<'done' | 'not-found'> {
  const { rows: closed } = await sql`
    select 1 from items where municipality_id = ${municipality} and id = any (${planned.map(({ itemId }) => itemId)}::bigint[])
      and (degree = 'closed' or meeting_id <> ${meetingId})`.execute(tx)
  if (closed.length > 0) return 'not-found'
  if ((await changeMeetingDegree(tx, municipality, meetingId, 'published')) !== 'done') return 'not-found'
  const rows = planned.map(({ itemId, extent, released }) => ({
    id: itemId,
    extent,
    released: released.map(({ id }) => id),
  }))
  const wanted = sql`json_to_recordset(${JSON.stringify(rows)}) as w (id bigint, extent text, released bigint[])`
  // First how much, then that: nothing is open for a moment that is not to be.
  await sql`
    update items i set published_extent = w.extent from ${wanted}
    where i.municipality_id = ${municipality} and i.id = w.id and i.published_extent <> w.extent`.execute(tx)
  await sql`
    update attachments a set released = a.id = any (w.released) from ${wanted}
    where a.municipality_id = ${municipality} and a.item_id = w.id and a.released is distinct from (a.id = any (w.released))`.execute(
    tx,
  )
  const changed = await changeItemDegrees(
    tx,
    municipality,
    planned.map(({ itemId }) => ({ itemId, degree: 'published' })),
  )
  if (changed !== 'done') return 'not-found'
  await writeYes(tx, municipality, person, { meetingId, digest, planned })
  await liftWithdrawals(tx, municipality, meetingId, planned)
  return 'done'
}

async function writeYes(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, digest, planned }: Omit<Yes, 'step'>,
): Promise<void> {
  const rows = planned.flatMap(({ itemId, step, released, accepted }) => {
    const acceptedOf = (attachment: number | null) =>
      accepted
        .filter(({ finding }) => finding.attachmentId === attachment)
        .map(({ finding, reason }) => ({ finding: `${finding.place}: ${finding.kind}`, reason }))
    return [
      { item: itemId, attachment: null, step, accepted: acceptedOf(null) },
      ...released.map(({ id, name }) => ({ item: itemId, attachment: name, step: 'attachments', accepted: acceptedOf(id) })), // prettier-ignore
    ]
  })
  await sql`
    insert into publications (municipality_id, meeting_id, item_id, attachment, step, digest, accepted, published_by)
    select ${municipality}, ${meetingId}, r.item, r.attachment, r.step, ${digest}, r.accepted, ${person.id}
    from json_to_recordset(${JSON.stringify(rows)}) as r (item bigint, attachment text, step text, accepted jsonb)`.execute(
    tx,
  )
}

async function liftWithdrawals(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  planned: readonly PlannedItem[],
): Promise<void> {
  const items = planned.map(({ itemId }) => itemId)
  const attachments = planned.flatMap(({ released }) => released.map(({ id }) => id))
  await sql`
    update withdrawals set lifted_at = now() where municipality_id = ${municipality} and meeting_id = ${meetingId} and lifted_at is null
      and (kind = 'meeting' or (kind = 'item' and thing_id = any (${items}::bigint[])) or (kind = 'attachment' and thing_id = any (${attachments}::bigint[])))`.execute(
    tx,
  )
}

export interface PublicationRow {
  /** `YYYY-MM-DD HH:MM` */
  at: string
  by: string
  items: number
  attachments: number
  step: Step
  accepted: { finding: string; reason: string }[]
}

/** Each yes, newest first; for the body's secretary. */
export async function listPublications(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select to_char(p.published_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as at, coalesce(n.name, 'En tidligere medarbejder') as by,
      count(*) filter (where p.attachment is null)::int as items, count(*) filter (where p.attachment is not null)::int as attachments,
      max(p.step) filter (where p.attachment is null) as step,
      (select coalesce(json_agg(a.value), '[]') from publications q cross join jsonb_array_elements(q.accepted) a
        where q.municipality_id = ${municipality} and q.meeting_id = ${meetingId} and q.published_at = p.published_at) as accepted
    from publications p left join persons n on n.municipality_id = p.municipality_id and n.id = p.published_by
    where p.municipality_id = ${municipality} and p.meeting_id = ${meetingId}
    group by p.published_at, n.name order by p.published_at desc`.execute(tx)
  return rows
}
