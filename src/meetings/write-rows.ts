/**
 * The rows of a meeting, one statement a table (history is written by triggers once a statement), and all tables below
 * the items in one round trip. Used by `store-minutes.ts` only, which knows when.
 */
import { sql } from 'kysely'
import type { StoredFile } from '../documents/files.ts'
import type { Minutes, MinutesItem } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { ItemDegree } from './model.ts'
import { attachmentRows, childRows, participantRows, recordOfItem, withoutNames } from './rows-of-minutes.ts'

export interface ItemToWrite extends ItemDegree {
  item: MinutesItem
  position: number
  /** The item it was before, which keeps its id. */
  same: { id: number } | null
}

/** Makes room for a new version: drops items that are no more, and all that was printed of the others. */
export async function dropItems(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  dropped: readonly number[],
): Promise<void> {
  const ofMeeting = sql`municipality_id = ${municipality} and item_id in (
    select id from items where municipality_id = ${municipality} and meeting_id = ${meetingId})`
  await sql`
    with dropped as (
      delete from items where municipality_id = ${municipality} and id = any (${dropped}::bigint[])
    ), participants as (
      delete from meeting_participants where municipality_id = ${municipality} and meeting_id = ${meetingId}
    ), sections as (delete from item_sections where ${ofMeeting}),
    points as (delete from recommendation_points where ${ofMeeting}),
    decisions as (delete from decisions where ${ofMeeting}),
    guests as (delete from item_guests where ${ofMeeting}),
    tables as (delete from item_tables where ${ofMeeting})
    delete from item_initials where ${ofMeeting}`.execute(tx)
}

/** Writes new items and changes those that stay. Answers ids in the order of `rows`. */
export async function writeItems(
  tx: Transaction,
  municipality: number,
  meeting: { meetingId: number; bodyId: number; date: string },
  rows: readonly ItemToWrite[],
): Promise<number[]> {
  const asRow = ({ item, position, degree, reason, same }: ItemToWrite) => ({
    id: same?.id ?? null,
    position,
    number: item.number,
    title: item.title,
    case_number: item.caseNumber,
    degree,
    degree_reason: reason,
    certainty: item.certainty,
    recommended_by: item.recommendation?.by ?? null,
    record: recordOfItem(item),
  })
  const columns = sql`id bigint, position int, number text, title text, case_number text, degree text, degree_reason text, certainty real, recommended_by text, record jsonb`
  const ids: number[] = []
  const stay = rows.filter(({ same }) => same !== null)
  if (stay.length > 0) {
    await sql`
      update items set position = r.position, number = r.number, title = r.title, case_number = r.case_number,
        degree = r.degree, degree_reason = r.degree_reason, certainty = r.certainty, recommended_by = r.recommended_by, record = r.record
      from json_to_recordset(${JSON.stringify(stay.map(asRow))}) as r (${columns})
      where items.municipality_id = ${municipality} and items.id = r.id`.execute(tx)
    for (const { same, position } of stay) if (same) ids[position] = same.id
  }
  const fresh = rows.filter(({ same }) => same === null)
  if (fresh.length > 0) {
    const { rows: written } = await sql<{ id: number; position: number }>`
      insert into items (municipality_id, meeting_id, body_id, held_on, position, number, title, case_number, degree, degree_reason, certainty, recommended_by, record)
      select ${municipality}, ${meeting.meetingId}, ${meeting.bodyId}, ${meeting.date}::date, r.position, r.number, r.title, r.case_number,
        r.degree, r.degree_reason, r.certainty, r.recommended_by, r.record
      from json_to_recordset(${JSON.stringify(fresh.map(asRow))}) as r (${columns})
      returning id, position`.execute(tx)
    for (const { id, position } of written) ids[position] = id
  }
  return ids
}

/** Participants as printed, linked to the one person of ours who has the name, or the initials on that day. */
export async function writeParticipants(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  date: string,
  minutes: Minutes,
): Promise<void> {
  const rows = participantRows(minutes)
  if (rows.length === 0) return
  await sql`
    with printed as (
      select * from json_to_recordset(${JSON.stringify(rows)})
        as r (position int, name text, party text, role text, present boolean, bare text, initials text)
    ), meant as (
      select r.position, min(p.id) as person_id
      from printed r join persons p on p.municipality_id = ${municipality} and p.erased_at is null and (
        lower(p.name) = lower(r.bare)
        -- A title stands before the name: Direktør Torben Ravnskilde.
        or right(lower(r.bare), length(p.name) + 1) = ' ' || lower(p.name)
        or r.initials is not null and exists (
          select 1 from person_initials i where i.municipality_id = ${municipality} and i.person_id = p.id
            and i.initials = r.initials and i.valid_from <= ${date}::date and (i.valid_until is null or i.valid_until >= ${date}::date)))
      -- Two persons of one name: nobody is guessed at.
      group by r.position having count(distinct p.id) = 1
    )
    insert into meeting_participants (municipality_id, meeting_id, position, name, party, role, present, person_id)
    select ${municipality}, ${meetingId}, r.position, r.name, r.party, r.role, r.present, m.person_id
    from printed r left join meant m using (position)`.execute(tx)
}

/** What an import brought of one attachment beside its name. */
export interface BroughtAttachment {
  file: StoredFile | null
  /** Only for those who may see what is closed, though the item is open. */
  closed: boolean
}

const recordset = (list: object[]) => sql`json_to_recordset(${JSON.stringify(list)})`

interface Bringing {
  replacing: boolean
  brought: readonly (readonly BroughtAttachment[])[]
}

/**
 * Everything below the items. With `replacing`, the items may have attachments: those that are still named keep their
 * address, their bytes where no new ones were brought, and stay closed.
 */
export async function writeChildren(
  tx: Transaction,
  municipality: number,
  ids: readonly number[],
  items: readonly MinutesItem[],
  { replacing, brought }: Bringing,
): Promise<void> {
  if (ids.length === 0) return
  const attachments = await listAttachments(tx, municipality, ids, items, { replacing, brought })
  const hidden = attachments.filter(({ degree }) => degree === 'closed')
  const rows = childRows(withoutNames(items, hidden))
  // Every insert stands in the statement, for an empty one costs nothing; ids are numbered from 1 in SQL.
  await sql`
    with item as (select id, (ordinality - 1)::int as item from unnest(${ids}::bigint[]) with ordinality as u (id)),
    sections as (
      insert into item_sections (municipality_id, item_id, position, kind, heading, text, document, first_line, last_line)
      select ${municipality}, i.id, r.position, r.kind, r.heading, r.text, r.document, r.first, r.last
      from ${recordset(rows.sections)} as r (item int, position int, kind text, heading text, text text, document jsonb, first int, last int) join item i using (item)
    ), points as (
      insert into recommendation_points (municipality_id, item_id, position, path, label, text)
      select ${municipality}, i.id, r.position, r.path, r.label, r.text
      from ${recordset(rows.points)} as r (item int, position int, path text, label text, text text) join item i using (item)
    ), written as (
      insert into decisions (municipality_id, item_id, position, body_name, decided_on, text, outcome, record)
      select ${municipality}, i.id, r.position, r.body, r.decided_on, r.text, r.outcome, r.record
      from ${recordset(rows.decisions)} as r (item int, position int, body text, decided_on date, text text, outcome text, record jsonb) join item i using (item)
      returning id, item_id, position
    ), decided_points as (
      insert into decision_points (municipality_id, decision_id, path, outcome)
      select ${municipality}, w.id, r.path, r.outcome
      from ${recordset(rows.decisionPoints)} as r (item int, position int, path text, outcome text) join item i using (item)
        join written w on w.item_id = i.id and w.position = r.position
    ), guests as (
      insert into item_guests (municipality_id, item_id, position, name, arrives_at)
      select ${municipality}, i.id, r.position, r.name, r.arrives_at
      from ${recordset(rows.guests)} as r (item int, position int, name text, arrives_at time) join item i using (item)
    ), tables as (
      insert into item_tables (municipality_id, item_id, position, caption, header, rows)
      select ${municipality}, i.id, r.position, r.caption, r.header, r.rows
      from ${recordset(rows.tables)} as r (item int, position int, caption text, header jsonb, rows jsonb) join item i using (item)
    ), initials as (
      insert into item_initials (municipality_id, item_id, initials)
      select ${municipality}, i.id, r.initials from ${recordset(rows.initials)} as r (item int, initials text) join item i using (item)
    ), stay as (
      insert into attachments (municipality_id, id, item_id, position, name, document_number, file_digest, degree, released)
      overriding system value
      select ${municipality}, r.id, i.id, r.position, r.name, r.document_number, decode(r.file, 'hex'), r.degree, r.released
      from ${recordset(attachments.filter(({ id }) => id !== null))}
        as r (item int, position int, name text, document_number text, id bigint, file text, degree text, released boolean) join item i using (item)
    )
    insert into attachments (municipality_id, item_id, position, name, document_number, file_digest, degree)
    select ${municipality}, i.id, r.position, r.name, r.document_number, decode(r.file, 'hex'), r.degree
    from ${recordset(attachments.filter(({ id }) => id === null))}
      as r (item int, position int, name text, document_number text, file text, degree text) join item i using (item)`.execute(
    tx,
  )
}

interface KeptAttachment {
  id: number
  itemId: number
  name: string
  file: string | null
  degree: string
  released: boolean
}

/** Rows of the attachments, with the ids of those that were there before: these are gone from the table then. */
async function listAttachments(
  tx: Transaction,
  municipality: number,
  ids: readonly number[],
  items: readonly MinutesItem[],
  { replacing, brought }: Bringing,
) {
  const kept = await takeAttachments(tx, municipality, replacing ? ids : [])
  return attachmentRows(items).map((row) => {
    const { file = null, closed = false } = brought[row.item]?.[row.position] ?? {}
    const known = kept.match(ids[row.item], row.name)
    const bytes = file?.digest.toString('hex') ?? known?.file ?? null
    return {
      ...row,
      id: known?.id ?? null,
      file: bytes,
      // Other bytes pass the gate anew.
      released: known?.released === true && known.file === bytes,
      degree: closed || known?.degree === 'closed' ? 'closed' : 'as-item',
    }
  })
}

/** Takes the attachments of the items away and answers which of them a named attachment is, each once. */
async function takeAttachments(tx: Transaction, municipality: number, ids: readonly number[]) {
  if (ids.length === 0) return { match: () => null }
  const { rows } = await sql<KeptAttachment>`
    delete from attachments where municipality_id = ${municipality} and item_id = any (${ids}::bigint[])
    returning id, item_id as "itemId", name, encode(file_digest, 'hex') as file, degree, released`.execute(tx)
  return {
    match(item: number | undefined, named: string): KeptAttachment | null {
      const index = rows.findIndex(({ itemId, name }) => itemId === item && name === named)
      return index < 0 ? null : (rows.splice(index, 1)[0] ?? null)
    },
  }
}

/** Every closed item of the meeting has a notice; what a person wrote in one stays. No other item has any. */
export async function writeNotices(tx: Transaction, municipality: number, meetingId: number): Promise<void> {
  await sql`
    with gone as (
      delete from closed_item_notices n using items i
      where n.municipality_id = ${municipality} and n.meeting_id = ${meetingId}
        and i.municipality_id = n.municipality_id and i.id = n.item_id and i.degree <> 'closed'
    )
    insert into closed_item_notices (municipality_id, item_id, meeting_id, position, number, neutral_title)
    select municipality_id, id, meeting_id, position, number, 'Lukket punkt' from items
    where municipality_id = ${municipality} and meeting_id = ${meetingId} and degree = 'closed'
    on conflict (municipality_id, item_id) do update set position = excluded.position, number = excluded.number`.execute(
    tx,
  )
}
