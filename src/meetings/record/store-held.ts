/** Stores what a meeting held here says as its items, whole, as the worker; for an agenda that is sent and minutes that are locked. */
import { sql } from 'kysely'
import { type StoredFile } from '../../documents/files.ts'
import type { Transaction } from '../../platform/database.ts'
import { type ItemsChanged, storeMinutes } from '../store-minutes.ts'
import type { BuiltMeeting } from './build-meeting.ts'
import type { HeldMeeting } from './meeting-head.ts'

export interface HeldToStore {
  meeting: HeldMeeting
  built: BuiltMeeting
  /** The JSON of `built.minutes`, in the store already. */
  file: StoredFile & { name: string }
}

/** How long those who wrote the paper of an item see it though others do not. */
const WRITERS_SEE_DAYS = 365

/** @throws RangeError where the meeting could not be stored, for all of it is one transaction of the caller's */
export async function storeHeld(
  tx: Transaction,
  municipality: number,
  { meeting, built, file }: HeldToStore,
  itemsChanged: ItemsChanged,
): Promise<void> {
  const { rows: files } = await sql<{ digest: string; byteCount: number; mediaType: string }>`
    select encode(digest, 'hex') as digest, byte_count as "byteCount", media_type as "mediaType" from files
    where municipality_id = ${municipality} and encode(digest, 'hex') = any (${built.items.flatMap((item) => item.files.map(({ digest }) => digest))}::text[])`.execute(
    tx,
  )
  const known = new Map(files.map((each) => [each.digest, each]))
  const stored = await storeMinutes(
    tx,
    municipality,
    {
      minutes: built.minutes,
      degrees: built.items.map(({ closed }) => ({
        degree: closed ? 'closed' : 'internal',
        reason: closed ? 'marked-closed' : 'open-text',
      })),
      file,
      held: { meetingId: meeting.id, itemIds: built.items.map(({ itemId }) => itemId) },
      attachments: built.items.map((item) =>
        item.files.map(({ digest, closed }) => {
          const found = known.get(digest)
          return { file: found ? { ...found, digest: Buffer.from(digest, 'hex') } : null, closed }
        }),
      ),
    },
    itemsChanged,
  )
  if (stored.outcome !== 'stored')
    throw new RangeError(`Meeting ${meeting.id} could not be stored: ${stored.outcome}`)
  await linkItems(
    tx,
    municipality,
    built.items.map(({ agendaItemId, writers }, index) => ({
      agendaItemId,
      writers,
      itemId: stored.items[index]?.id ?? null,
    })),
    meeting.heldOn,
  )
  await wordNotices(tx, municipality, meeting.id)
}

interface Link {
  agendaItemId: number
  writers: number[]
  itemId: number | null
}

async function linkItems(
  tx: Transaction,
  municipality: number,
  links: readonly Link[],
  heldOn: string,
): Promise<void> {
  await sql`
    update agenda_items set item_id = r."itemId" from json_to_recordset(${JSON.stringify(links)}) as r ("agendaItemId" bigint, "itemId" bigint)
    where agenda_items.municipality_id = ${municipality} and agenda_items.id = r."agendaItemId" and agenda_items.item_id is distinct from r."itemId"`.execute(
    tx,
  )
  const tasks = links.flatMap(({ itemId, writers }) => writers.map((person) => ({ itemId, person })))
  await sql`
    insert into item_tasks (municipality_id, item_id, person_id, reason, valid_from, valid_until)
    select ${municipality}, r."itemId", r.person, 'Skriver oplægget', app.today(), ${heldOn}::date + ${WRITERS_SEE_DAYS}::int
    from json_to_recordset(${JSON.stringify(tasks)}) as r ("itemId" bigint, person bigint)
    where not exists (select 1 from item_tasks t where t.municipality_id = ${municipality} and t.item_id = r."itemId" and t.person_id = r.person)`.execute(
    tx,
  )
}

/** What others may know of the closed ones, in the secretary's words. */
async function wordNotices(tx: Transaction, municipality: number, meetingId: number): Promise<void> {
  await sql`
    update closed_item_notices n set neutral_title = coalesce(i.record->>'neutralTitle', n.neutral_title), ground = i.record->>'ground',
      review_on = (i.record->>'reviewOn')::date, public_decision = i.record->>'publicDecision'
    from items i where n.municipality_id = ${municipality} and n.meeting_id = ${meetingId} and i.municipality_id = n.municipality_id and i.id = n.item_id`.execute(
    tx,
  )
}
