/** Makes two items of one in the meeting: points of the recommendation go with one or the other. */
import { sql } from 'kysely'
import { numberPoints } from '../../cases/points.ts'
import { listPoints } from '../../cases/paper-queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { holdAgenda, recordChange, writeOrder } from '../agenda/change-agenda.ts'
import { moveItem } from '../agenda/move.ts'
import { getLive, type LiveItem } from './queries.ts'

export interface Recommended {
  path: string
  text: string
}

/** As they were sent; of an item that came in the meeting, as its paper has them for those who see it. */
export async function listRecommended(
  tx: Transaction,
  municipality: number,
  item: LiveItem,
): Promise<readonly Recommended[]> {
  if (item.recommended.length > 0 || item.paperId === null) return item.recommended
  const points = numberPoints(await listPoints(tx, municipality, item.paperId))
  const all = points.map(({ number, point }) => ({ path: number, text: point.text }))
  return all.filter(({ path }) => item.pointPaths?.includes(path) ?? true)
}

export type SplitRefusal =
  'not-running' | 'no-title' | 'no-points-chosen' | 'all-points-chosen' | 'is-decided'

/** @param points of the recommendation that go to the new item, with those under them; none where there are none */
export async function splitItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, title, points }: { itemId: number; title: string; points: readonly string[] },
): Promise<{ id: number } | 'not-found' | SplitRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda === 'no-longer' ? 'not-running' : agenda
  const item = (await getLive(tx, municipality, meetingId))?.items.find(({ id }) => id === itemId)
  if (item === undefined) return 'not-found'
  if (agenda.meeting.stage !== 'running') return 'not-running'
  if (title === '') return 'no-title'
  if (item.outcome !== null) return 'is-decided'
  const all = (await listRecommended(tx, municipality, item)).map(({ path }) => path)
  const going = all.filter((path) =>
    points.some((chosen) => path === chosen || path.startsWith(`${chosen}.`)),
  )
  if (all.length > 0 && going.length === 0) return 'no-points-chosen'
  if (all.length > 0 && going.length === all.length) return 'all-points-chosen'
  const staying = all.filter((path) => !going.includes(path))
  const { rows } = await sql<{ id: number }>`
    insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, paper_id, title, document, case_number, degree, ground, neutral_title,
      review_on, public_decision, planned_minutes, late_reason, point_paths, placed_by_hand, created_by)
    select municipality_id, meeting_id, body_id, position, kind, paper_id, ${title}, document, case_number, degree, ground, neutral_title,
      review_on, public_decision, null, 'Delt fra et andet punkt på mødet', ${all.length === 0 ? null : going}::text[], true, ${person.id}
    from agenda_items where municipality_id = ${municipality} and id = ${itemId} returning id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) return 'not-found'
  if (all.length > 0)
    await sql`
      update agenda_items set point_paths = ${staying}::text[], revision = revision + 1 where municipality_id = ${municipality} and id = ${itemId}`.execute(
      tx,
    )
  await sql`
    delete from agenda_decision_points where municipality_id = ${municipality} and agenda_item_id = ${itemId} and path = any (${going}::text[])`.execute(
    tx,
  )
  const beside = moveItem([...agenda.order, { id, under: [] }], id, { to: 'after', other: itemId })
  if ('order' in beside) await writeOrder(tx, municipality, beside.order)
  await copyRecusalsOfItem(tx, municipality, itemId, id)
  await recordChange(tx, municipality, person, meetingId, { change: 'added', itemId: id })
  return { id }
}

/** Whoever is recused from the one is from the other; those of the case are already. */
async function copyRecusalsOfItem(
  tx: Transaction,
  municipality: number,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    insert into recusals (municipality_id, body_id, person_id, agenda_item_id, origin, reason, said_by, decision, decided_at)
    select r.municipality_id, r.body_id, r.person_id, ${to}, r.origin, r.reason, r.said_by, r.decision, r.decided_at
    from recusals r where r.municipality_id = ${municipality} and r.agenda_item_id = ${from} and r.person_id <> app.person_id()
    on conflict do nothing`.execute(tx)
}
