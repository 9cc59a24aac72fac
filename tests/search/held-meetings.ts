/** Makes of a meeting that was laid one held here, behind the policies: what the pages of meetings write is tested there. */
import { sql } from 'kysely'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { asOwner, items, town } from './laid-items.ts'

const of = (key: string) => items.get(key) ?? 0

/** Each item stands on the agenda of the meeting it is stored in, without a paper. */
export async function holdMeeting(keys: string[]): Promise<void> {
  await asOwner(async (tx) => {
    await sql`update meetings set origin = 'meeting', stage = 'ended' where municipality_id = ${town.id}
      and id = (select meeting_id from items where municipality_id = ${town.id} and id = ${of(keys[0] ?? '')})`.execute(
      tx,
    )
    for (const key of keys)
      await sql`insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, item_id)
        select municipality_id, meeting_id, body_id, position, 'decision', title, id from items where municipality_id = ${town.id} and id = ${of(key)}`.execute(
        tx,
      )
  })
}

export async function recuse(
  who: SmallPerson,
  key: string,
  decision: 'not-recused' | null = null,
): Promise<void> {
  await asOwner((tx) =>
    sql`insert into recusals (municipality_id, body_id, person_id, agenda_item_id, origin, decision)
      select municipality_id, body_id, ${town.person[who]}, id, 'presumed', ${decision} from agenda_items
      where municipality_id = ${town.id} and item_id = ${of(key)}
      on conflict (municipality_id, body_id, person_id, case_id, agenda_item_id) do update set decision = excluded.decision`.execute(
      tx,
    ),
  )
}

export async function seenBy(key: string, whom: 'seats' | 'employees'): Promise<void> {
  await asOwner((tx) =>
    sql`update meetings set items_seen_by = ${whom} where municipality_id = ${town.id}
      and id = (select meeting_id from items where municipality_id = ${town.id} and id = ${of(key)})`.execute(
      tx,
    ),
  )
}

/** The body's substitute, for its member. */
export async function callSubstitute(key: string): Promise<void> {
  await asOwner((tx) =>
    sql`insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, stands_for_id)
      select municipality_id, meeting_id, ${town.person.substitute}, 'Suppleant', 'substitute', ${town.person.member} from items
      where municipality_id = ${town.id} and id = ${of(key)}`.execute(tx),
  )
}
