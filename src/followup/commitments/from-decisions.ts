/**
 * When minutes are locked, what was given to somebody in them becomes commitments. Not before: until then the text may
 * still be corrected in a round of approval, and nobody is bound by a draft. Locking happens once, and a point becomes one
 * commitment however often the job is tried.
 */
import { sql } from 'kysely'
import type { MinutesLocked } from '../../meetings/minutes/lock-minutes.ts'
import { tellOwners } from './commands.ts'

/** A point that was withdrawn or refused asks nothing of anybody. */
const NOTHING_TO_DO = ['withdrawn', 'rejected']

export const commitmentsOfMinutes: MinutesLocked = async (tx, municipality, { meeting }) => {
  const { rows } = await sql<{ id: number; ownerPersonId: number | null; ownerUnitId: number | null }>`
    insert into commitments (municipality_id, body_id, what, owner_person_id, owner_unit_id, due_on, returns_to_body_id, returns_to_meeting_id,
      origin, origin_on, item_id, agenda_item_id, path, case_id)
    select a.municipality_id, a.body_id, left(coalesce(nullif(x.text, ''), point.text, nullif(d.text, ''), a.title), 2000), x.owner_person_id, x.owner_unit_id, x.due_on,
      x.returns_to_body_id, (select m.id from meetings m where m.municipality_id = a.municipality_id and m.body_id = x.returns_to_body_id
        and m.stage = 'planned' and m.held_on >= x.due_on order by m.held_on limit 1),
      'decision', ${meeting.heldOn}, a.item_id, a.id, x.path, p.case_id
    from agenda_items a
      join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
      join agenda_decision_points x on x.municipality_id = a.municipality_id and x.agenda_item_id = a.id
      left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
      left join recommendation_points point on point.municipality_id = a.municipality_id and point.item_id = a.item_id and point.path = x.path
    where a.municipality_id = ${municipality} and a.meeting_id = ${meeting.id} and a.item_id is not null
      and (x.owner_person_id is not null or x.owner_unit_id is not null or x.due_on is not null or x.returns_to_body_id is not null)
      and coalesce(x.outcome, d.outcome) is distinct from 'postponed' and coalesce(x.outcome, d.outcome, '') <> all (${NOTHING_TO_DO}::text[])
    on conflict (municipality_id, agenda_item_id, path) do nothing
    returning id, owner_person_id as "ownerPersonId", owner_unit_id as "ownerUnitId"`.execute(tx)
  for (const { id, ...owner } of rows) await tellOwners(tx, municipality, id, { ...owner, but: null })
}
