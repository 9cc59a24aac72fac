/** Attachments of a paper: many handed in at once, named, ordered, opened and closed, replaced and removed. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FileStore } from '../documents/files.ts'
import { mediaTypeOf } from '../documents/media-types.ts'
import { sendFile } from '../documents/pages.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { type FieldError, readForm } from '../platform/web/forms.ts'
import { findPaperToWrite, ID, trailBelow } from './find-paper.ts'
import { getPaper, type Paper } from './paper-queries.ts'
import { AttachmentsView } from './views/attachments.tsx'
import {
  addAttachments,
  changeAttachment,
  findAttachmentFile,
  type HandedInFile,
} from './write-attachments.ts'

const LARGEST_FILE = 64 * 1024 * 1024

export function attachmentRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.paperAttachments(`:id{${ID}}`), async (c) => {
    const paper = await findPaperToWrite(c)
    return paper === null ? notFoundPage(c) : attachmentsPage(c, paper)
  })
  routes.post(paths.paperAttachments(`:id{${ID}}`), (c) => saveAttachment(c))
  routes.post(paths.paperUpload, (c) => receiveFiles(c, store))
  routes.get(paths.paperFile(`:id{${ID}}`), async (c) => {
    const { municipality } = c.var.reader
    const file = await read(c, (tx) => findAttachmentFile(tx, municipality.id, Number(c.req.param('id'))))
    return file === null ? notFoundPage(c) : sendFile(c, store, file)
  })
  return routes
}

function attachmentsPage(c: Context<Env>, paper: Paper, errors: FieldError[] = []): Promise<Response> {
  return page(
    c,
    {
      title: `Bilag: ${paper.title}`,
      trail: trailBelow(paper),
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <AttachmentsView paper={paper} errors={errors} />,
  )
}

async function receiveFiles(c: Context<Env>, store: FileStore): Promise<Response> {
  const form = await c.req.parseBody({ all: true })
  const { municipality } = c.var.reader
  const paperId = wholeOrNull(form['oplaeg'])
  const attachment = wholeOrNull(form['bilag'])
  const paper = paperId === null ? null : await read(c, (tx) => getPaper(tx, municipality.id, paperId))
  if (paper === null || !paper.mayWrite) return notFoundPage(c)
  const field = attachment === null ? 'filer' : `filer-${attachment}`
  const given = [form['filer']].flat().filter((each) => each instanceof File && each.name !== '')
  const errors: FieldError[] = given.length === 0 ? [{ field, message: 'Vælg mindst én fil.' }] : []
  const files: HandedInFile[] = []
  for (const file of given) {
    if (!(file instanceof File)) continue
    const refusal = refuseFile(file)
    if (refusal === null) files.push(await keep(store, file))
    else errors.push({ field, message: `${file.name}: ${refusal}` })
  }
  if (attachment !== null && files.length > 1)
    errors.push({ field, message: 'Vælg kun én fil som ny udgave.' })
  // Of a form with an error nothing is handed in: the person chooses again.
  if (errors.length > 0) return attachmentsPage(c, paper, errors)
  const answer = await write(c, (tx, person) =>
    addAttachments(tx, municipality.id, person.id, paper.id, files, attachment),
  )
  return answer === 'not-found' ? notFoundPage(c) : c.redirect(paths.paperAttachments(paper.id), 303)
}

async function keep(store: FileStore, file: File): Promise<HandedInFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {
    name: file.name.slice(0, 250),
    digest: await store.put(bytes),
    byteCount: bytes.byteLength,
    mediaType: mediaTypeOf(bytes, file.name),
  }
}

function refuseFile(file: File): string | null {
  if (file.size === 0) return 'Filen er tom.'
  return file.size > LARGEST_FILE ? 'Filen er for stor. Grænsen er 64 MB.' : null
}

function wholeOrNull(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : null
}

const attachmentForm = z.object({
  bilag: z.coerce.number().int(),
  navn: z.string().trim().min(1, 'Skriv, hvad bilaget hedder.').max(200, 'Højst 200 tegn.'),
  adgang: z.enum(['as-paper', 'closed'], { error: 'Vælg, hvem der kan se bilaget.' }),
  handling: z.enum(['gem', 'op', 'ned', 'fjern']),
})
const COMMANDS = { gem: 'save', op: 'up', ned: 'down', fjern: 'remove' } as const

async function saveAttachment(c: Context<Env>): Promise<Response> {
  const paper = await findPaperToWrite(c)
  if (paper === null) return notFoundPage(c)
  const form = await readForm(c, attachmentForm)
  if (!form.accepted) {
    const place = typeof form.typed['bilag'] === 'string' ? form.typed['bilag'] : ''
    return attachmentsPage(
      c,
      paper,
      form.errors.map(({ field, message }) => ({ field: `${field ?? ''}-${place}`, message })),
    )
  }
  const { bilag, navn, adgang, handling } = form.value
  const answer = await write(c, (tx, person) =>
    changeAttachment(
      tx,
      c.var.reader.municipality.id,
      person.id,
      paper.id,
      bilag,
      { name: navn, degree: adgang },
      { do: COMMANDS[handling] },
    ),
  )
  return answer === 'not-found' ? notFoundPage(c) : c.redirect(paths.paperAttachments(paper.id), 303)
}
