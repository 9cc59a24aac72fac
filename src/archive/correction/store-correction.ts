/**
 * Stores a saved correction, as the worker: the file is read anew as it was shown to the person, becomes a new version of its
 * meeting, and what was learnt is kept. All of it is one transaction, so that a correction is stored once or not at all.
 */
import { sql } from 'kysely'
import type { ProposedDegree } from '../../meetings/model.ts'
import type { KnownRule } from '../../minutes/corrections/choose-rules.ts'
import { correctReading, notReplaced } from '../../minutes/corrections/correct-reading.ts'
import { signatureOf } from '../../minutes/corrections/layout-signature.ts'
import type { Correction } from '../../minutes/corrections/model.ts'
import { openDocument } from '../../minutes/corrections/open-document.ts'
import type { Minutes, MinutesItem } from '../../minutes/model.ts'
import { proposeAccess } from '../../minutes/propose-access.ts'
import { UnreadableFile } from '../../minutes/unreadable-file.ts'
import type { Transaction } from '../../platform/database.ts'
import { emptyTally } from '../enclosures.ts'
import { callerFor, type ImportContext } from '../import-context.ts'
import { sourceType } from '../read-handed-in.ts'
import { storeReading } from '../store-reading.ts'
import { keepClosed, type StandingItem } from './keep-closed.ts'
import { keepRules, listKnownRules, recordUses } from './known-rules.ts'
import { type Refusal, REFUSALS } from './model.ts'
import { correctionsOf } from './queries.ts'

interface SavedCorrection {
  id: number
  digest: Buffer
  name: string
  person: number | null
  corrections: Correction[]
}

export async function storeCorrection(
  context: ImportContext,
  id: number,
  ruleIds: readonly number[],
): Promise<void> {
  const saved = await getSaved(context, id)
  if (saved === null) return
  const known = await context.database.within(callerFor(context, null), (tx) =>
    listKnownRules(tx, context.municipality, ruleIds),
  )
  const bytes = await context.store.read(saved.digest).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const read = bytes === null ? ('file-gone' as const) : await readAnew(bytes, saved, known)
  await context.database.within(callerFor(context, saved.person), async (tx) => {
    if (!(await isStillSaved(tx, context, id))) return
    const refusal = typeof read === 'string' ? read : await store(tx, context, saved, read)
    if (refusal !== null)
      await sql`
        update reading_corrections set state = 'refused', reason = ${REFUSALS[refusal]}
        where municipality_id = ${context.municipality} and id = ${id}`.execute(tx)
  })
}

async function getSaved(context: ImportContext, id: number): Promise<SavedCorrection | null> {
  return context.database.within(callerFor(context, null), async (tx) => {
    const { rows } = await sql<Omit<SavedCorrection, 'corrections'> & { corrections: unknown }>`
      select id, file_digest as digest, file_name as name, person_id as person, corrections from reading_corrections
      where municipality_id = ${context.municipality} and id = ${id} and state = 'saved'`.execute(tx)
    const [row] = rows
    return row === undefined ? null : { ...row, corrections: correctionsOf(row.corrections) }
  })
}

async function isStillSaved(tx: Transaction, context: ImportContext, id: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from reading_corrections
    where municipality_id = ${context.municipality} and id = ${id} and state = 'saved' for update`.execute(tx)
  return rows.length > 0
}

interface ReadAnew {
  minutes: Minutes
  signature: string[]
  corrected: ReturnType<typeof correctReading>
  /** Learnt before: those that the person was shown the reading by. */
  chosen: readonly KnownRule[]
  file: { digest: Buffer; name: string; byteCount: number; mediaType: string }
}

async function readAnew(
  bytes: Buffer,
  { digest, name, corrections }: SavedCorrection,
  known: readonly KnownRule[],
): Promise<ReadAnew | Refusal> {
  const document = await openDocument(bytes, name).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return null
    throw error
  })
  if (document === null) return 'without-minutes'
  const corrected = correctReading(
    document,
    corrections,
    known.map(({ rule }) => rule),
  )
  const minutes = corrected.after?.minutes
  if (minutes === undefined) return 'without-minutes'
  const file = { digest, name, byteCount: bytes.byteLength, mediaType: sourceType(minutes, bytes) }
  return { minutes, signature: signatureOf(document.source), corrected, chosen: known, file }
}

interface Standing {
  meetingId: number
  isShown: boolean
  before: MinutesItem[]
  items: StandingItem[]
}

async function store(
  tx: Transaction,
  context: ImportContext,
  saved: SavedCorrection,
  { minutes, signature, corrected, chosen, file }: ReadAnew,
): Promise<Refusal | null> {
  const { municipality } = context
  const standing = await getStanding(tx, municipality, saved.digest)
  if (standing !== null && (await isTaken(tx, municipality, minutes, standing.meetingId)))
    return 'other-meeting'
  const proposed = minutes.items.map((item): ProposedDegree => {
    const { access, reason } = proposeAccess(item, minutes)
    return { degree: access, reason }
  })
  const degrees =
    standing === null ? proposed : keepClosed(proposed, minutes.items, standing.before, standing.items)
  const correcting = standing === null ? {} : { correcting: standing }
  const keep = { file, attachments: [], tally: emptyTally() }
  const meeting = {
    minutes,
    degrees,
    name: saved.name,
    shared: false,
    rules: [],
    ...correcting,
    keep: async () => keep,
  }
  const settled = await storeReading(tx, context, saved.person, meeting, keep)
  if (settled.meetingId === null) return minutes.meeting.body === null ? 'without-body' : 'without-date'
  await sql`
    update reading_corrections set state = 'stored', meeting_id = ${settled.meetingId}, version = ${settled.version}
    where municipality_id = ${municipality} and id = ${saved.id}`.execute(tx)
  await sql`
    update import_files set state = 'read', reason = 'Læsningen er rettet af en medarbejder.',
      meeting_id = ${settled.meetingId}, version = ${settled.version}
    where municipality_id = ${municipality} and file_digest = ${saved.digest} and state in ('failed', 'uncertain')`.execute(
    tx,
  )
  const rest = notReplaced(
    chosen.map(({ rule }) => rule),
    corrected.learnt,
  )
  const replaced = chosen.filter(({ rule }) => !rest.includes(rule)).map(({ id }) => id)
  const bodyId = await bodyOf(tx, municipality, settled.meetingId)
  const learnt = { correctionId: saved.id, bodyId, person: saved.person, signature, rules: corrected.learnt }
  await keepRules(tx, municipality, learnt, chosen, replaced)
  await recordUses(
    tx,
    municipality,
    chosen.map(({ id }) => id),
    saved.digest,
  )
  return null
}

/** The meeting that the bytes are the newest reading of, as it stands. */
async function getStanding(tx: Transaction, municipality: number, digest: Buffer): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select m.id as "meetingId", v.id = shown.id as "isShown", coalesce(shown.reading->'items', '[]') as before,
      (select coalesce(json_agg(json_build_object('position', i.position, 'degree', i.degree, 'reason', i.degree_reason)), '[]')
        from items i where i.municipality_id = m.municipality_id and i.meeting_id = m.id) as items
    from meeting_versions v
    join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
    left join lateral (
      select s.id, s.reading from meeting_versions s
      where s.municipality_id = m.municipality_id and s.meeting_id = m.id and s.reading#>>'{meeting,kind}' = m.kind
      order by s.version desc limit 1) shown on true
    where v.municipality_id = ${municipality} and v.file_digest = ${digest} order by v.id desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Another meeting is known under the body, day and time that the correction gives this one. */
async function isTaken(
  tx: Transaction,
  municipality: number,
  { meeting }: Minutes,
  meetingId: number,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and lower(b.name) = lower(${meeting.body?.trim() ?? ''})
      and m.held_on = ${meeting.date}::date and m.starts_at is not distinct from ${meeting.time}::time and m.id <> ${meetingId}`.execute(
    tx,
  )
  return rows.length > 0
}

async function bodyOf(tx: Transaction, municipality: number, meetingId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select body_id as id from meetings where municipality_id = ${municipality} and id = ${meetingId}`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}
