/**
 * Sending an agenda: the secretary says so, and the worker stores what it says, so that everybody who may see it does.
 * A version that was sent is never changed; what comes later is the next version.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import type { FileStore } from '../../documents/files.ts'
import { writeJson } from '../../minutes/write-json.ts'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { enqueueJob, type JobTasks } from '../../platform/jobs.ts'
import type { ItemsChanged } from '../store-minutes.ts'
import { getFirstNumber } from './agenda-rows.ts'
import { type BuiltMeeting, buildMeeting } from './build-meeting.ts'
import { getHeldMeeting, type HeldMeeting } from './meeting-head.ts'
import { storeHeld } from './store-held.ts'

export const SEND_TASK = 'send-agenda'
const input = z.object({ meeting: z.number(), version: z.number() })

export type SendRefusal =
  | 'not-found'
  | 'not-secretary'
  | 'nothing-on-it'
  | 'no-longer'
  | 'being-sent'
  | 'sent-meanwhile'
  | 'letters-used-up'

/** A to Z. */
const LETTERS = 26

/** The letter of a version, from 1: A. */
export const letterOf = (version: number): string => String.fromCodePoint(64 + version)

/**
 * Asks the worker to store the next version. Whoever sends at the same time is told that it is being sent.
 * @param next the version that the sender means to send, from 1; without it whichever is next
 */
export async function sendAgenda(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, reason, next }: { meetingId: number; reason: string | null; next?: number },
): Promise<SendRefusal | { version: number }> {
  const { rows: held } = await sql`
    select 1 from meetings where municipality_id = ${municipality} and id = ${meetingId} and origin = 'meeting' for update`.execute(
    tx,
  )
  const meeting = held.length === 0 ? null : await getHeldMeeting(tx, municipality, meetingId)
  if (meeting === null) return 'not-found'
  if (!person.secretaryBodies.includes(meeting.bodyId)) return 'not-secretary'
  if (meeting.stage !== 'planned' && meeting.stage !== 'dispatched') return 'no-longer'
  const { rows } = await sql<{ items: number; version: number; waiting: boolean }>`
    select (select count(*)::int from agenda_items where municipality_id = ${municipality} and meeting_id = ${meetingId}) as items,
      coalesce(max(version), 0) as version, coalesce(bool_or(stored_at is null), false) as waiting
    from agenda_versions where municipality_id = ${municipality} and meeting_id = ${meetingId}`.execute(tx)
  const { items = 0, version = 0, waiting = false } = rows[0] ?? {}
  if (items === 0) return 'nothing-on-it'
  if (waiting) return 'being-sent'
  if (version >= LETTERS) return 'letters-used-up'
  if (next !== undefined && next !== version + 1) return 'sent-meanwhile'
  const rules = await getRulesOn(tx, meeting.bodyId, meeting.heldOn)
  await sql`
    update meetings set items_seen_by = ${rules?.agendaSeenBy ?? 'seats'}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${meetingId}`.execute(tx)
  await sql`
    insert into agenda_versions (municipality_id, meeting_id, version, reason, sent_by)
    values (${municipality}, ${meetingId}, ${version + 1}, ${reason}, ${person.id})`.execute(tx)
  await enqueueJob(tx, SEND_TASK, { meeting: meetingId, version: version + 1 }, String(meetingId))
  return { version: version + 1 }
}

export interface SentAgenda {
  meeting: HeldMeeting
  version: number
  built: BuiltMeeting
}

/** Told in the transaction that stores a version: later parts of the room send mail, publish. */
export type AgendaSent = (tx: Transaction, municipality: number, sent: SentAgenda) => Promise<void>

export interface SendingSlots {
  store: FileStore
  itemsChanged: ItemsChanged
  agendaSent: readonly AgendaSent[]
}

export function sendingTasks(database: Database, slots: SendingSlots): JobTasks {
  return {
    [SEND_TASK]: async (given, { municipality }) => {
      const { meeting, version } = input.parse(given)
      await database.within(
        { municipality, purpose: 'meeting' },
        (tx) => storeAgenda(tx, municipality, meeting, version, slots),
        'writing',
      )
    },
  }
}

/** Stores a version once; what was stored before stays. */
export async function storeAgenda(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  version: number,
  slots: SendingSlots,
): Promise<void> {
  const { rows: waiting } = await sql`
    select 1 from agenda_versions where municipality_id = ${municipality} and meeting_id = ${meetingId} and version = ${version} and stored_at is null for update`.execute(
    tx,
  )
  const meeting = waiting.length === 0 ? null : await getHeldMeeting(tx, municipality, meetingId)
  if (meeting === null) return
  const rules = await getRulesOn(tx, meeting.bodyId, meeting.heldOn)
  const first = await getFirstNumber(tx, municipality, meetingId, rules?.numbering ?? 'meeting')
  const built = withMarks(
    await buildMeeting(tx, municipality, meeting, { kind: 'agenda', first }),
    version,
    await listDigests(tx, municipality, meetingId, version - 1),
  )
  const bytes = new TextEncoder().encode(writeJson(built.minutes))
  const digest = await slots.store.put(bytes)
  const file = {
    digest,
    byteCount: bytes.byteLength,
    mediaType: 'application/json',
    name: `dagsorden-${letterOf(version)}-${meeting.heldOn}.json`,
  }
  await storeHeld(tx, municipality, { meeting, built, file }, slots.itemsChanged)
  await writeVersion(tx, municipality, { meetingId, version, built })
  for (const tell of slots.agendaSent) await tell(tx, municipality, { meeting, version, built })
}

/** What the version before held, by agenda item; empty before the first. */
async function listDigests(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  version: number,
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; digest: string }>`
    select agenda_item_id as id, digest from agenda_version_items
    where municipality_id = ${municipality} and meeting_id = ${meetingId} and version = ${version}`.execute(
    tx,
  )
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

/** Marks what is new and what is changed since the version before; nothing is, in the first. */
export function withMarks(
  built: BuiltMeeting,
  version: number,
  before: ReadonlyMap<number, string>,
): BuiltMeeting {
  const { minutes, items } = built
  const marked = minutes.items.map((item, index) => {
    const own = items[index]
    const known = own === undefined ? undefined : before.get(own.agendaItemId)
    if (version === 1 || own === undefined || known === own.digest) return item
    return { ...item, mark: known === undefined ? ('new' as const) : ('changed' as const) }
  })
  const meeting = { ...minutes.meeting, version: letterOf(version) }
  return { minutes: { ...minutes, meeting, items: marked }, items }
}

async function writeVersion(
  tx: Transaction,
  municipality: number,
  { meetingId, version, built }: { meetingId: number; version: number; built: BuiltMeeting },
): Promise<void> {
  const rows = JSON.stringify(
    built.items.map(({ agendaItemId, number, digest }) => ({ id: agendaItemId, number, digest })),
  )
  await sql`
    insert into agenda_version_items (municipality_id, meeting_id, version, agenda_item_id, number, digest)
    select ${municipality}, ${meetingId}, ${version}, r.id, r.number, r.digest from json_to_recordset(${rows}) as r (id bigint, number text, digest text)`.execute(
    tx,
  )
  await sql`
    update papers set laid_at = now(), revision = revision + 1
    where municipality_id = ${municipality} and laid_at is null and id = any (${built.items.flatMap(({ paperId }) => paperId ?? [])}::bigint[])`.execute(
    tx,
  )
  await sql`
    update agenda_versions set stored_at = now() where municipality_id = ${municipality} and meeting_id = ${meetingId} and version = ${version}`.execute(
    tx,
  )
  await sql`
    update meetings set stage = 'dispatched', revision = revision + 1
    where municipality_id = ${municipality} and id = ${meetingId} and stage = 'planned'`.execute(tx)
}
