/** Commands that write how the body voted, and the opinions of those who did not agree. */
import { sql } from 'kysely'
import type { BodyRules } from '../../organisation/body-rules/model.ts'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { isStillWritten } from './access.ts'
import { holdRoom } from './hold-room.ts'
import type { Live, LiveItem } from './queries.ts'
import { tookPart, votersOf } from './taking-part.ts'
import type { VoteWord } from './vote-words.ts'

export interface WrittenVotes {
  itemId: number
  /** Empty for the item as a whole. */
  path: string
  persons: readonly { personId: number; vote: VoteWord }[]
  groups: readonly { name: string; members: number; vote: VoteWord }[]
}

export type VoteRefusal = 'not-running' | 'votes-nothing' | 'not-taking-part' | 'more-than-voters'

interface Held {
  live: Live
  item: LiveItem
  rules: BodyRules | null
}

async function holdItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  itemId: number,
): Promise<Held | 'not-found' | 'not-running'> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  const item = live?.items.find(({ id }) => id === itemId)
  if (live === null || item === undefined) return 'not-found'
  if (!isStillWritten(live.room.stage)) return 'not-running'
  await sql`
    insert into agenda_decisions (municipality_id, agenda_item_id, revision) values (${municipality}, ${itemId}, 0) on conflict do nothing`.execute(
    tx,
  )
  return { live, item, rules: await getRulesOn(tx, live.bodyId, live.heldOn) }
}

/** In the place of the votes before on the same point; none at all takes them away. */
export async function saveVotes(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, path, persons, groups }: WrittenVotes,
): Promise<'done' | 'not-found' | VoteRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, itemId)
  if (typeof held === 'string') return held
  if (held.rules?.votes !== true) return 'votes-nothing'
  const voters = votersOf(held.live, held.item)
  if (persons.some((each) => !voters.some(({ personId }) => personId === each.personId)))
    return 'not-taking-part'
  const total = persons.length + groups.reduce((sum, { members }) => sum + members, 0)
  if (total > voters.length) return 'more-than-voters'
  await sql`
    delete from agenda_votes where municipality_id = ${municipality} and agenda_item_id = ${itemId} and path = ${path}`.execute(
    tx,
  )
  const rows = [
    ...persons.map(({ personId, vote }) => ({ personId, name: null, members: 1, vote })),
    ...groups.map(({ name, members, vote }) => ({ personId: null, name, members, vote })),
  ]
  await sql`
    insert into agenda_votes (municipality_id, agenda_item_id, path, person_id, group_name, members, vote)
    select ${municipality}, ${itemId}, ${path}, r."personId", r.name, r.members, r.vote
    from json_to_recordset(${JSON.stringify(rows)}) as r ("personId" bigint, name text, members int, vote text)`.execute(
    tx,
  )
  return 'done'
}

export interface WrittenDissent {
  itemId: number
  personId: number
  text: string
  stops: boolean
}

export type DissentRefusal = 'not-running' | 'says-nothing' | 'did-not-take-part' | 'stops-nothing-here'

/** In the place of an earlier one of the same person. */
export async function saveDissent(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, personId, text, stops }: WrittenDissent,
): Promise<'done' | 'not-found' | DissentRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, itemId)
  if (typeof held === 'string') return held
  if (text === '' && !stops) return 'says-nothing'
  if (stops && held.rules?.mayStopDecision !== true) return 'stops-nothing-here'
  if (!tookPart(held.live, held.item, personId)) return 'did-not-take-part'
  await sql`
    insert into agenda_dissents (municipality_id, agenda_item_id, person_id, text, stops_decision)
    values (${municipality}, ${itemId}, ${personId}, ${text}, ${stops})
    on conflict (municipality_id, agenda_item_id, person_id) do update set text = excluded.text, stops_decision = excluded.stops_decision`.execute(
    tx,
  )
  return 'done'
}

export async function removeDissent(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, personId }: { itemId: number; personId: number },
): Promise<'done' | 'not-found' | 'not-running'> {
  const held = await holdItem(tx, municipality, person, meetingId, itemId)
  if (typeof held === 'string') return held
  await sql`
    delete from agenda_dissents where municipality_id = ${municipality} and agenda_item_id = ${itemId} and person_id = ${personId}`.execute(
    tx,
  )
  return 'done'
}
