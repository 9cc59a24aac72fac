/** What the database knows of a meeting before a file of it is stored. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { KnownItem } from './match-items.ts'
import type { Degree, DegreeReason, ItemDegree } from './model.ts'

/** The meeting as it is known before the file, null where there is none. */
export interface KnownMeeting {
  meetingId: number | null
  kind: 'minutes' | 'agenda' | null
  bodyId: number | null
  versions: number
  duplicate: { meetingId: number; version: number } | null
  /** Items of the reading that the rows come from. */
  wording: unknown[]
  items: (KnownItem & ItemDegree & KnownFiles)[]
}

interface KnownFiles {
  /** Hex SHA-256 of the attachments that those who see the item can open. */
  files: string[]
}

interface MeetingKey {
  body: string
  date: string
  time: string | null
  digest: Buffer
  /** Other meetings were read from the same bytes. */
  shared: boolean
  /** The meeting that the bytes are read anew for, whatever they say. */
  correcting: number | null
}

/** Takes the lock under which the files of one meeting are stored one after another, then looks. */
export async function findKnownMeeting(
  tx: Transaction,
  municipality: number,
  key: MeetingKey,
): Promise<KnownMeeting> {
  // Two at once could make the same meeting twice.
  await takeLock(tx, `meeting ${municipality} ${key.date} ${key.body.toLocaleLowerCase('da')}`)
  const { rows } = await sql<{ found: FoundMeeting }>`
    with body as (
      select id from bodies where municipality_id = ${municipality} and lower(name) = lower(${key.body})
      order by kind = 'unknown', id limit 1
    ), alike as (
      select m.id, m.kind, m.starts_at is not distinct from ${key.time}::time as exact from meetings m, body
      where m.municipality_id = ${municipality} and m.body_id = body.id and m.held_on = ${key.date}
        and (m.starts_at is not distinct from ${key.time}::time or m.starts_at is null or ${key.time}::time is null)
    ), meeting as (
      -- A file that does not say the time belongs to the only meeting of the day.
      (select id, kind from alike where ${key.correcting}::bigint is null and (exact or (select count(*) from alike) = 1)
        order by exact desc limit 1)
      union all select id, kind from meetings where municipality_id = ${municipality} and id = ${key.correcting}::bigint
    ), versions as (
      select v.version, v.reading from meeting_versions v, meeting where v.municipality_id = ${municipality} and v.meeting_id = meeting.id
    )
    select json_build_object(
      'bodyId', (select id from body),
      'meetingId', (select id from meeting), 'kind', (select kind from meeting),
      'versions', (select coalesce(max(version), 0) from versions),
      'wording', (select v.reading->'items' from versions v, meeting
        where v.reading#>>'{meeting,kind}' = meeting.kind order by v.version desc limit 1),
      'duplicate', (select json_build_object('meetingId', meeting_id, 'version', version) from meeting_versions
        where municipality_id = ${municipality} and file_digest = ${key.digest}
          and ${key.correcting}::bigint is null and (not ${key.shared} or meeting_id = (select id from meeting)) limit 1),
      'items', (select json_agg(json_build_object('id', i.id, 'position', i.position, 'title', i.title, 'caseNumber', i.case_number,
          'degree', i.degree, 'reason', i.degree_reason, 'files', (
            select coalesce(json_agg(encode(a.file_digest, 'hex')), '[]') from attachments a where a.municipality_id = i.municipality_id
              and a.item_id = i.id and a.degree = 'as-item' and a.file_digest is not null)) order by i.position)
        from items i, meeting where i.municipality_id = ${municipality} and i.meeting_id = meeting.id)
    ) as found`.execute(tx)
  const found = rows[0]?.found
  if (!found) throw new Error('The look-up of a meeting always answers one row')
  return { ...found, wording: found.wording ?? [], items: found.items ?? [] }
}

type FoundMeeting = Omit<KnownMeeting, 'wording' | 'items'> & {
  wording: unknown[] | null
  items: (KnownItem & KnownFiles & { degree: Degree; reason: DegreeReason })[] | null
}

/** The body of this name, in whatever letters: made when nobody has entered it yet, for a person to place later. */
export async function findOrAddBody(tx: Transaction, municipality: number, name: string): Promise<number> {
  await takeLock(tx, `bodies ${municipality}`)
  const { rows } = await sql<{ id: number }>`
    with known as (
      select id from bodies where municipality_id = ${municipality} and lower(name) = lower(${name}) order by id limit 1
    ), added as (
      insert into bodies (municipality_id, name, kind) select ${municipality}, ${name}, 'unknown'
      where not exists (select 1 from known) returning id
    )
    select id from known union all select id from added`.execute(tx)
  const [body] = rows
  if (!body) throw new Error('A body is known or added')
  return body.id
}

/** Held until the transaction ends. */
async function takeLock(tx: Transaction, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
