/**
 * What the worker does for minutes: locks them, once, and writes every form of them as a file, whose digest is kept for
 * whoever asks whether a copy is the locked one. A worker that was killed in between goes on where it stopped.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import { type FileStore, recordFile, type StoredFile } from '../../documents/files.ts'
import type { HeadOfRecord, RecordAddition } from '../../minutes/meeting-record.ts'
import type { Minutes } from '../../minutes/model.ts'
import { imagesIn } from '../../minutes/rich-text/to-text.ts'
import { writeJson } from '../../minutes/write-json.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import type { JobTasks } from '../../platform/jobs.ts'
import { type BuiltMeeting, finish } from '../record/build-meeting.ts'
import { AUDIENCES, minutesFor } from '../record/for-audience.ts'
import { readStored } from '../record/read-stored.ts'
import { getHeldMeeting, type HeldMeeting } from '../record/meeting-head.ts'
import { storeHeld } from '../record/store-held.ts'
import type { ItemsChanged } from '../store-minutes.ts'
import { LOCK_TASK } from './commands.ts'
import { buildMinutes, type FormFile, listAdditions, listRounds } from './queries.ts'

const input = z.object({ meeting: z.number() })

/** Makes one form of minutes. Pure but for time: the same minutes are the same bytes. */
export interface FormMaker {
  form: FormFile['form']
  extension: string
  mediaType: string
  make: (minutes: Minutes, pictures: Pictures) => Promise<Uint8Array>
}

/** Bytes of attachments that are shown as pictures, by their number in the whole meeting. */
export type Pictures = ReadonlyMap<number, Uint8Array>

export const jsonMaker: FormMaker = {
  form: 'json',
  extension: 'json',
  mediaType: 'application/json',
  make: async (minutes) => new TextEncoder().encode(writeJson(minutes)),
}

/** Told in the transaction that locks: mail goes out, what was decided goes back to its case. */
export type MinutesLocked = (
  tx: Transaction,
  municipality: number,
  locked: { meeting: HeldMeeting; built: BuiltMeeting },
) => Promise<void>

export interface LockSlots {
  store: FileStore
  itemsChanged: ItemsChanged
  makers: readonly FormMaker[]
  minutesLocked: readonly MinutesLocked[]
}

export function lockTasks(database: Database, slots: LockSlots): JobTasks {
  return {
    [LOCK_TASK]: async (given, { municipality }) => {
      const { meeting } = input.parse(given)
      await lockOnce(database, municipality, meeting, slots)
      await writeForms(database, municipality, meeting, slots)
    },
  }
}

export async function lockOnce(
  database: Database,
  municipality: number,
  meetingId: number,
  slots: LockSlots,
): Promise<void> {
  await database.within(
    { municipality, purpose: 'meeting' },
    async (tx) => {
      const { rows: waiting } = await sql`
        select 1 from locked_minutes where municipality_id = ${municipality} and meeting_id = ${meetingId} and stored_at is null for update`.execute(
        tx,
      )
      const meeting = waiting.length === 0 ? null : await getHeldMeeting(tx, municipality, meetingId)
      if (meeting === null) return
      const draft = await buildMinutes(tx, municipality, meeting)
      const approval = await approvalOf(tx, municipality, meetingId)
      const minutes = finish(meeting, { ...draft.minutes.meeting, approval }, draft.minutes.items)
      const built = { ...draft, minutes }
      const bytes = new TextEncoder().encode(writeJson(minutes))
      const file = {
        digest: await slots.store.put(bytes),
        byteCount: bytes.byteLength,
        mediaType: 'application/json',
        name: `referat-${meeting.heldOn}.json`,
      }
      // From now on employees see it, and find it.
      const open: HeldMeeting = { ...meeting, itemsSeenBy: 'employees' }
      await sql`
        update meetings set stage = 'locked', items_seen_by = 'employees', revision = revision + 1
        where municipality_id = ${municipality} and id = ${meetingId}`.execute(tx)
      await storeHeld(tx, municipality, { meeting: open, built, file }, slots.itemsChanged)
      await sql`
        update locked_minutes set stored_at = now() where municipality_id = ${municipality} and meeting_id = ${meetingId}`.execute(
        tx,
      )
      for (const tell of slots.minutesLocked) await tell(tx, municipality, { meeting: open, built })
    },
    'writing',
  )
}

async function approvalOf(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<NonNullable<HeadOfRecord['approval']>> {
  const rounds = await listRounds(tx, municipality, meetingId)
  const { rows } = await sql<{ today: string }>`select app.today() as today`.execute(tx)
  const last = rounds.at(-1)?.answers ?? []
  return {
    lockedOn: rows[0]?.today ?? '',
    approvedBy: last.filter(({ answer }) => answer === 'approved').map(({ name }) => name),
    remarks: last
      .filter(({ answer }) => answer === 'remark')
      .map(({ name, text, reply }) => ({ name, text: reply ? `${text} (Svar: ${reply})` : text })),
  }
}

/** Writes the forms that the newest edition does not have yet; one that cannot be made stands in no other's way. */
export async function writeForms(
  database: Database,
  municipality: number,
  meetingId: number,
  { store, makers }: LockSlots,
): Promise<void> {
  const caller = { municipality, purpose: 'meeting' }
  const locked = await database.within(caller, (tx) => readLocked(tx, municipality, meetingId))
  if (locked === null) return
  const pictures = await readPictures(locked.built, store)
  const failures: unknown[] = []
  for (const audience of AUDIENCES) {
    const minutes = minutesFor(locked.built, audience)
    for (const maker of makers) {
      if (locked.made.has(`${audience} ${maker.form}`)) continue
      try {
        const bytes = await maker.make(minutes, pictures)
        const file = {
          digest: await store.put(bytes),
          byteCount: bytes.byteLength,
          mediaType: maker.mediaType,
        }
        await database.within(
          caller,
          (tx) => writeForm(tx, municipality, { locked, audience, maker, file }),
          'writing',
        )
      } catch (error) {
        failures.push(error)
      }
    }
  }
  // The job is tried again later.
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} forms of minutes could not be made`)
}

interface MadeForm {
  locked: LockedMinutes
  audience: (typeof AUDIENCES)[number]
  maker: FormMaker
  file: StoredFile
}

async function writeForm(
  tx: Transaction,
  municipality: number,
  { locked: { meeting, edition }, audience, maker: { form, extension }, file }: MadeForm,
): Promise<void> {
  const name = `referat-${meeting.heldOn}${audience === 'full' ? '-med-lukkede-punkter' : ''}${form === 'archive' ? '-arkiv' : ''}.${extension}`
  await recordFile(tx, municipality, file)
  await sql`
    insert into minutes_forms (municipality_id, meeting_id, edition, audience, form, file_digest, file_name)
    values (${municipality}, ${meeting.id}, ${edition}, ${audience}, ${form}, ${file.digest}, ${name}) on conflict do nothing`.execute(
    tx,
  )
}

/** Those that cannot be read are left out: their words stand for them. */
async function readPictures({ items, minutes }: BuiltMeeting, store: FileStore): Promise<Pictures> {
  const files = items.flatMap((item) => item.files)
  const shown = minutes.items.flatMap(({ sections }) =>
    sections.flatMap(({ document }) => (document === undefined ? [] : imagesIn(document))),
  )
  const pictures = new Map<number, Uint8Array>()
  for (const number of new Set(shown)) {
    const digest = files[number - 1]?.digest
    const bytes = digest === undefined ? null : await store.read(Buffer.from(digest, 'hex')).catch(() => null)
    if (bytes !== null) pictures.set(number, bytes)
  }
  return pictures
}

interface LockedMinutes {
  meeting: HeldMeeting
  /** With its additions. */
  built: BuiltMeeting
  edition: number
  /** `full pdf` */
  made: ReadonlySet<string>
}

async function readLocked(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<LockedMinutes | null> {
  const meeting = await getHeldMeeting(tx, municipality, meetingId)
  if (meeting?.stage !== 'locked') return null
  const stored = await readStored(tx, municipality, meetingId)
  if (stored === null) return null
  const added = await listAdditions(tx, municipality, meetingId)
  const { rows: forms } = await sql<{ key: string }>`
    select audience || ' ' || form as key from minutes_forms
    where municipality_id = ${municipality} and meeting_id = ${meetingId} and edition = ${added.length}`.execute(
    tx,
  )
  const additions = added.map(({ on, by, text, agendaItemId }): RecordAddition => {
    return {
      on,
      by,
      text,
      item: stored.items.find((item) => item.agendaItemId === agendaItemId)?.number ?? null,
    }
  })
  const { meeting: head, items } = stored.minutes
  const built = { ...stored, minutes: finish(meeting, head, items, additions) }
  return { meeting, built, edition: added.length, made: new Set(forms.map(({ key }) => key)) }
}
