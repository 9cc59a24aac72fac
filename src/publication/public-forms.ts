/**
 * Files of locked minutes for everyone: PDF, Word, data and web page of what is published, made by the worker. It sees then
 * no more than everyone does. As soon as what is published changes the database calls them withdrawn; here their bytes are
 * erased and new ones made. Digests stay, so that a copy can still be asked about.
 */
import { sql } from 'kysely'
import { type FileStore, recordFile } from '../documents/files.ts'
import type { FormMaker, Pictures } from '../meetings/minutes/lock-minutes.ts'
import { getSeenMinutes, type SeenMinutes } from '../meetings/record/seen-minutes.ts'
import type { Minutes } from '../minutes/model.ts'
import { imagesIn } from '../minutes/rich-text/to-text.ts'
import type { Database, Transaction } from '../platform/database.ts'

export interface PublicFormsSettings {
  store: FileStore
  makers: readonly FormMaker[]
}

const GROUND = 'Trukket tilbage fra offentliggørelse'

/** One round: what is withdrawn is erased, what is missing is made. */
export async function keepPublicForms(
  database: Database,
  municipality: number,
  settings: PublicFormsSettings,
): Promise<void> {
  await eraseWithdrawn(database, municipality, settings.store)
  const caller = { municipality, purpose: 'publish' }
  for (const meeting of await database.within(caller, (tx) => listWithoutForms(tx, municipality)))
    await makeForms(database, municipality, meeting, settings)
}

async function eraseWithdrawn(database: Database, municipality: number, store: FileStore): Promise<void> {
  const caller = { municipality, purpose: 'publish' }
  const digests = await database.within(caller, async (tx) => {
    const { rows } = await sql<{ digest: Buffer }>`
      select distinct x.digest from minutes_forms f
        join files x on x.municipality_id = f.municipality_id and x.digest = f.file_digest and x.erased_at is null
      where f.municipality_id = ${municipality} and f.audience = 'public' and f.withdrawn_at is not null
        and not app.file_used_inside(x.digest)`.execute(tx)
    return rows.map(({ digest }) => digest)
  })
  for (const digest of digests) {
    // The row says so first: a file that is told of is a file that can be had.
    await database.within(
      caller,
      (tx) =>
        sql`
        update files set erased_at = now(), erased_ground = ${GROUND}
        where municipality_id = ${municipality} and digest = ${digest}`.execute(tx),
      'writing',
    )
    await store.erase(digest)
  }
}

/** Locked and published meetings of which everyone has no file that is as it is now. */
async function listWithoutForms(tx: Transaction, municipality: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select m.id from meetings m where m.municipality_id = ${municipality} and m.stage = 'locked' and m.degree = 'published'
      and exists (select 1 from items i where i.municipality_id = m.municipality_id and i.meeting_id = m.id)
      and not exists (select 1 from minutes_forms f where f.municipality_id = m.municipality_id and f.meeting_id = m.id
        and f.audience = 'public' and f.withdrawn_at is null)
    order by m.id limit 20`.execute(tx)
  return rows.map(({ id }) => id)
}

async function makeForms(
  database: Database,
  municipality: number,
  meetingId: number,
  { store, makers }: PublicFormsSettings,
): Promise<void> {
  const caller = { municipality, purpose: 'publish' }
  const seen = await database.within(caller, (tx) => getPublicMinutes(tx, municipality, meetingId))
  if (seen === null) return
  const pictures = await readPictures(seen, store)
  const made: { form: FormMaker; bytes: Uint8Array; digest: Buffer }[] = []
  for (const form of makers) {
    const bytes = await form.make(seen.minutes, pictures)
    made.push({ form, bytes, digest: await store.put(bytes) })
  }
  await database.within(
    caller,
    async (tx) => {
      const now = await getPublicMinutes(tx, municipality, meetingId)
      // What changed meanwhile is made in the next round; what was put is erased with what is withdrawn.
      const stillSo = now !== null && now.minutes.source.sha256 === seen.minutes.source.sha256
      for (const { form, bytes, digest } of made) {
        await recordFile(tx, municipality, { digest, byteCount: bytes.byteLength, mediaType: form.mediaType })
        // The same words as before a withdrawal are the same bytes.
        await sql`
          update files set erased_at = null, erased_ground = null
          where municipality_id = ${municipality} and digest = ${digest} and erased_at is not null`.execute(
          tx,
        )
        const name = `referat-${seen.meeting.heldOn}${form.form === 'archive' ? '-arkiv' : ''}.${form.extension}`
        await sql`
          insert into minutes_forms (municipality_id, meeting_id, edition, audience, form, file_digest, file_name, withdrawn_at)
          select ${municipality}, ${meetingId}, (select coalesce(max(edition), -1) + 1 from minutes_forms
              where municipality_id = ${municipality} and meeting_id = ${meetingId} and audience = 'public' and form = ${form.form}),
            'public', ${form.form}, ${digest}, ${name}, ${stillSo ? null : new Date()}`.execute(tx)
      }
    },
    'writing',
  )
}

async function getPublicMinutes(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<SeenMinutes | null> {
  const seen = await getSeenMinutes(tx, municipality, meetingId)
  return seen === null ? null : { ...seen, minutes: withoutRemarks(seen.minutes) }
}

/** What members remarked on the draft is between them and the secretary. */
function withoutRemarks(minutes: Minutes): Minutes {
  const { approval } = minutes.meeting
  if (approval === undefined || approval.remarks.length === 0) return minutes
  return { ...minutes, meeting: { ...minutes.meeting, approval: { ...approval, remarks: [] } } }
}

/** Those that cannot be read are left out: their words stand for them. */
async function readPictures({ minutes, files }: SeenMinutes, store: FileStore): Promise<Pictures> {
  const shown = minutes.items.flatMap(({ sections }) =>
    sections.flatMap(({ document }) => (document === undefined ? [] : imagesIn(document))),
  )
  const pictures = new Map<number, Uint8Array>()
  for (const number of new Set(shown)) {
    const digest = files[number - 1]?.digest ?? null
    const bytes = digest === null ? null : await store.read(Buffer.from(digest, 'hex')).catch(() => null)
    if (bytes !== null) pictures.set(number, bytes)
  }
  return pictures
}
