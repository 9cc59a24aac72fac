/** Attachments of a paper: many handed in at once, named, ordered, opened and closed, replaced and removed. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FileStore, whyNotKept } from '../documents/files.ts'
import { mediaTypeOf } from '../documents/media-types.ts'
import { sendFile } from '../documents/pages.ts'
import { awaitFileCheck, checkHandedIn } from '../documents/virus/check-files.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { log } from '../platform/log.ts'
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

function attachmentsPage(
  c: Context<Env>,
  paper: Paper,
  errors: FieldError[] = [],
  taken: readonly string[] = [],
): Promise<Response> {
  return page(
    c,
    {
      title: `Bilag: ${paper.title}`,
      trail: trailBelow(paper),
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <AttachmentsView paper={paper} errors={errors} taken={taken} />,
  )
}

/**
 * A form of many files, or one file of many that the browser sends one by one and wants JSON about. Each file is told for
 * itself: one that is refused keeps none of the others away.
 */
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
  const several = attachment !== null && given.length > 1
  if (several) errors.push({ field, message: 'Vælg kun én fil som ny udgave.' })
  const files: TakenFile[] = []
  for (const file of several ? [] : given) {
    if (!(file instanceof File)) continue
    const taken = await takeFile(store, file)
    if (typeof taken === 'string') errors.push({ field, message: `${file.name}: ${taken}` })
    else files.push(taken)
  }
  if (files.length > 0) {
    const answer = await write(c, async (tx, person) => {
      for (const { digest, awaitsCheck } of files) if (awaitsCheck) await awaitFileCheck(tx, digest)
      const again = form['igen'] === '1'
      return addAttachments(tx, municipality.id, person.id, paper.id, files, attachment, again)
    })
    if (answer === 'not-found') return notFoundPage(c)
  }
  if (c.req.header('accept')?.includes('application/json'))
    return errors.length > 0 ? c.json({ error: errors[0]?.message }, 422) : c.json({ taken: files.length })
  if (errors.length === 0) return c.redirect(paths.paperAttachments(paper.id), 303)
  const now = await read(c, (tx) => getPaper(tx, municipality.id, paper.id))
  return attachmentsPage(
    c,
    now ?? paper,
    errors,
    files.map(({ name }) => name),
  )
}

export type TakenFile = HandedInFile & { awaitsCheck: boolean }

/** Answers why the file is not taken, in Danish. */
export async function takeFile(store: FileStore, file: File): Promise<TakenFile | string> {
  if (file.size === 0) return 'Filen er tom.'
  if (file.size > LARGEST_FILE) return 'Filen er for stor. Grænsen er 64 MB.'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkHandedIn(store.scanner, bytes)
  if (checked.refusal !== null) return checked.refusal
  try {
    const digest = await store.put(bytes)
    const mediaType = mediaTypeOf(bytes, file.name)
    const { awaitsCheck } = checked
    return { name: file.name.slice(0, 250), digest, byteCount: bytes.byteLength, mediaType, awaitsCheck }
  } catch (error) {
    const why = whyNotKept(error)
    if (why === null) throw error
    log.error({ err: error }, 'a file could not be kept')
    return why
  }
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
