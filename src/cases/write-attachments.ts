/** Commands on attachments of a paper. */
import { sql } from 'kysely'
import type { StoredFile } from '../documents/files.ts'
import type { Transaction } from '../platform/database.ts'
import { holdPaper, settleChange } from './change-paper.ts'
import { requestAttachmentText } from './jobs.ts'
import type { Paper } from './paper-queries.ts'

export interface HandedInFile extends StoredFile {
  /** As the computer it came from calls it. */
  name: string
}

/**
 * Adds each file as an attachment, the last of the paper; or the one file as the new version of an attachment.
 * @param again whether it is tried once more, because no answer came: what was added then is not added twice
 * @returns how many were added
 */
export async function addAttachments(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  files: readonly HandedInFile[],
  newVersionOf: number | null,
  again = false,
): Promise<number | 'not-found'> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null) return 'not-found'
  if (newVersionOf !== null && !paper.attachments.some(({ id }) => id === newVersionOf)) return 'not-found'
  for (const file of files) {
    if (again && isThere(paper, file, newVersionOf)) continue
    await sql`select app.add_file(${file.digest}, ${file.byteCount}, ${file.mediaType})`.execute(tx)
    const attachment = newVersionOf ?? (await addAttachment(tx, municipality, paperId, titleOf(file.name)))
    const { rows } = await sql<{ id: number }>`
      insert into paper_attachment_versions (municipality_id, paper_id, attachment_id, version, file_digest, file_name, added_by)
      select ${municipality}, ${paperId}, ${attachment}, 1 + coalesce(max(version), 0), ${file.digest}, ${file.name}, ${person}::bigint
      from paper_attachment_versions where municipality_id = ${municipality} and attachment_id = ${attachment} returning id`.execute(
      tx,
    )
    await requestAttachmentText(tx, rows[0]?.id ?? 0)
  }
  await settleChange(tx, municipality, paperId, person)
  return files.length
}

function isThere(paper: Paper, { digest, name }: HandedInFile, newVersionOf: number | null): boolean {
  const hex = digest.toString('hex')
  return paper.attachments
    .filter(({ id }) => newVersionOf === null || id === newVersionOf)
    .some(({ versions: [newest] }) => newest?.digest === hex && newest.fileName === name)
}

async function addAttachment(
  tx: Transaction,
  municipality: number,
  paperId: number,
  name: string,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into paper_attachments (municipality_id, paper_id, position, name)
    select ${municipality}, ${paperId}, 1 + coalesce(max(position), 0), ${name} from paper_attachments
    where municipality_id = ${municipality} and paper_id = ${paperId} returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

/** `budget_2026-endelig.pdf` → `budget 2026-endelig`. */
export function titleOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replaceAll('_', ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return (bare === '' ? fileName : bare).slice(0, 200)
}

export interface AttachmentWords {
  name: string
  degree: 'as-paper' | 'closed'
}

export type AttachmentCommand = { do: 'save' } | { do: 'up' | 'down' | 'remove' }

/** Names an attachment and says who may open it, and then moves or removes it where that was asked. */
export async function changeAttachment(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  attachmentId: number,
  { name, degree }: AttachmentWords,
  command: AttachmentCommand,
): Promise<'done' | 'not-found'> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null || !paper.attachments.some(({ id }) => id === attachmentId)) return 'not-found'
  const where = sql`municipality_id = ${municipality} and paper_id = ${paperId} and id = ${attachmentId}`
  if (command.do === 'remove') await sql`delete from paper_attachments where ${where}`.execute(tx)
  else await sql`update paper_attachments set name = ${name}, degree = ${degree} where ${where}`.execute(tx)
  if (command.do === 'up' || command.do === 'down')
    await move(tx, municipality, paper, attachmentId, command.do)
  await settleChange(tx, municipality, paperId, person)
  return 'done'
}

async function move(
  tx: Transaction,
  municipality: number,
  paper: Paper,
  id: number,
  way: 'up' | 'down',
): Promise<void> {
  const ids = paper.attachments.map((each) => each.id)
  const from = ids.indexOf(id)
  const to = Math.min(Math.max(from + (way === 'up' ? -1 : 1), 0), ids.length - 1)
  const places = ids.toSpliced(from, 1).toSpliced(to, 0, id)
  await sql`
    update paper_attachments a set position = w.position
    from unnest(${places}::bigint[]) with ordinality as w (id, position)
    where a.municipality_id = ${municipality} and a.paper_id = ${paper.id} and a.id = w.id`.execute(tx)
}

export interface AttachmentFile {
  name: string
  digest: Buffer
  mediaType: string
}

/** One version that the reader may have. */
export async function findAttachmentFile(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<AttachmentFile | null> {
  const { rows } = await sql<AttachmentFile>`
    select a.name, f.digest, f.media_type as "mediaType" from paper_attachment_versions v
    join paper_attachments a on a.municipality_id = v.municipality_id and a.id = v.attachment_id
    join files f on f.municipality_id = v.municipality_id and f.digest = v.file_digest
    where v.municipality_id = ${municipality} and v.id = ${id} and f.erased_at is null`.execute(tx)
  return rows[0] ?? null
}
