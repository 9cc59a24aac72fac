/**
 * A meeting as a file, as this reader may see it: PDF, Word, web page, data, and the bundle with all attachments. What was
 * made is kept for as long as it says the same, so that a hundred members who open it at once have it made once.
 */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { makeBundle } from '../../documents/bundle/make-bundle.ts'
import type { BundleAttachment, Converter } from '../../documents/bundle/model.ts'
import type { FileStore } from '../../documents/files.ts'
import { sendFile } from '../../documents/pages.ts'
import { downloadHeaders } from '../../documents/media-types.ts'
import type { Minutes } from '../../minutes/model.ts'
import { imagesIn } from '../../minutes/rich-text/to-text.ts'
import { makeHtml } from '../../minutes/writing/html-page.tsx'
import { makePdf } from '../../minutes/writing/make-pdf.ts'
import { makeWord } from '../../minutes/writing/word-file.ts'
import { writeJson } from '../../minutes/write-json.ts'
import { ID } from '../../organisation/administration.tsx'
import { notFoundPage } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { KeptHtml } from '../kept-html.ts'
import { getSeenMinutes, type SeenFile, type SeenMinutes } from '../record/seen-minutes.ts'

export const FILE_FORMS = ['pdf', 'word', 'html', 'json', 'samlet'] as const
export type FileForm = (typeof FILE_FORMS)[number]

export interface FileSettings {
  store: FileStore
  /** Null: files that are no PDF and no picture are listed with their address. */
  converter: Converter | null
  publicUrl: URL
}

const MOST_BYTES = 256_000_000
const TYPES: Record<FileForm, { mediaType: string; extension: string }> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  word: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  html: { mediaType: 'text/html', extension: 'html' },
  json: { mediaType: 'application/json', extension: 'json' },
  samlet: { mediaType: 'application/pdf', extension: 'pdf' },
}

export function fileRoutes(settings: FileSettings): Hono<Env> {
  const routes = new Hono<Env>()
  const kept = new KeptHtml<Promise<Uint8Array>>(MOST_BYTES)
  routes.get(paths.meetingFile(`:id{${ID}}`, `:form{${FILE_FORMS.join('|')}}`), async (c) => {
    const id = Number(c.req.param('id'))
    const form = FILE_FORMS.find((each) => each === c.req.param('form'))
    const stored = c.var.reader.person === null ? await read(c, (tx) => findPublicForm(tx, id, form)) : null
    if (stored !== null) return sendFile(c, settings.store, stored)
    const seen = await read(c, (tx) => getSeenMinutes(tx, c.var.reader.municipality.id, id))
    if (seen === null || form === undefined) return notFoundPage(c)
    const stamp = stampOf(seen)
    const key = `${c.var.reader.municipality.id}/${id}/${form}/${stamp}`
    const bytes = await (kept.take(key, stamp) ?? keep(kept, key, stamp, make(form, seen, settings)))
    const { extension, mediaType } = TYPES[form]
    const name = `${seen.minutes.meeting.kind === 'agenda' ? 'dagsorden' : 'referat'}-${seen.meeting.heldOn}${form === 'samlet' ? '-med-bilag' : ''}.${extension}`
    return c.body(new Uint8Array(bytes), 200, downloadHeaders(mediaType, name))
  })
  return routes
}

/** The file of locked minutes that is the same for everyone, so that a copy can be known again. */
async function findPublicForm(
  tx: Transaction,
  meetingId: number,
  form: FileForm | undefined,
): Promise<{ name: string; digest: Buffer; mediaType: string } | null> {
  const { rows } = await sql<{ name: string; digest: Buffer; mediaType: string }>`
    select f.file_name as name, x.digest, x.media_type as "mediaType" from minutes_forms f
      join files x on x.municipality_id = f.municipality_id and x.digest = f.file_digest and x.erased_at is null
    where f.meeting_id = ${meetingId} and f.audience = 'public' and f.form = ${form ?? ''} and f.withdrawn_at is null`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Equal stamps make equal files. */
function stampOf({ minutes, files }: SeenMinutes): string {
  const said = [minutes.source.sha256, files.map(({ digest, name }) => [digest, name])]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** What fails is made anew by the next who asks. */
async function keep(
  kept: KeptHtml<Promise<Uint8Array>>,
  key: string,
  stamp: string,
  making: Promise<Uint8Array>,
): Promise<Uint8Array> {
  kept.keep(key, stamp, making, 0)
  try {
    const made = await making
    kept.keep(key, stamp, making, made.byteLength)
    return made
  } catch (error) {
    kept.keep(key, '', making, 0)
    throw error
  }
}

async function make(form: FileForm, seen: SeenMinutes, settings: FileSettings): Promise<Uint8Array> {
  const { minutes } = seen
  if (form === 'json') return new TextEncoder().encode(writeJson(minutes))
  const images = await readPictures(seen, settings.store)
  // The reader sees what is in `minutes`; nothing more is taken away.
  if (form === 'word') return makeWord(minutes, { images, closedItems: 'whole' })
  if (form === 'html') return new TextEncoder().encode(makeHtml(minutes, { images, closedItems: 'whole' }))
  const pdf = await makePdf(minutes, { standard: 'ua-1', images, closedItems: 'whole' })
  return form === 'pdf' ? pdf : bundle(seen, pdf, settings)
}

async function readPictures(
  { minutes, files }: SeenMinutes,
  store: FileStore,
): Promise<Map<number, Uint8Array>> {
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

async function bundle(
  { minutes, files }: SeenMinutes,
  agendaPdf: Uint8Array,
  settings: FileSettings,
): Promise<Uint8Array> {
  const attachments: BundleAttachment[] = []
  for (const file of files) attachments.push(await attachmentOf(file, settings))
  const order = { agendaPdf, title: titleOf(minutes), items: itemsOf(minutes), attachments }
  return (await makeBundle(order, settings.converter)).pdf
}

async function attachmentOf(
  { itemNumber, name, digest, mediaType, attachmentId }: SeenFile,
  { store, publicUrl }: FileSettings,
): Promise<BundleAttachment> {
  const path = digest === null ? null : await store.localPath(Buffer.from(digest, 'hex')).catch(() => null)
  const source = path === null ? new Uint8Array() : { path }
  const address = new URL(paths.attachment(attachmentId), publicUrl).href
  return { itemNumber, name, fileName: name, mediaType, source, address }
}

const itemsOf = ({ items }: Minutes) =>
  items.map(({ number, title }) => ({ number: number ?? '', title: title ?? '' }))

const titleOf = ({ meeting }: Minutes) =>
  `${meeting.kind === 'agenda' ? 'Dagsorden' : 'Referat'}: ${meeting.body ?? 'Møde'}, ${meeting.date ?? ''}`
