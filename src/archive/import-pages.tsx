/** The upload of old minutes, its progress and report, and the review of what was closed. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FileStore, whyNotKept } from '../documents/files.ts'
import { awaitFileCheck, checkHandedIn } from '../documents/virus/check-files.ts'
import { changeItemDegrees } from '../meetings/change-degree.ts'
import { LARGEST_FILE } from '../minutes/read-minutes.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import { canImport } from '../organisation/access.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { log } from '../platform/log.ts'
import { type FieldError, readForm } from '../platform/web/forms.ts'
import { addFiles, type HandedInFile, startRun } from './import-runs.ts'
import { requestReading } from './jobs.ts'
import { getRun, isRun, listClosedIds, listRuns, type RunDetails } from './queries.ts'
import { ImportView, RunView } from './views/import.tsx'

/** How often a page without JavaScript looks for news, while files wait. */
const REFRESH_SECONDS = 5

export function importRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  const importersOnly = new Hono<Env>()
  importersOnly.use(signedInOnly, async (c, next) =>
    canImport(c.var.reader.person) ? next() : notFoundPage(c),
  )
  importersOnly.get('/', (c) => importPage(c))
  importersOnly.post('/', (c) => receiveFiles(c, store))
  importersOnly.get('/:id{[0-9]{1,15}}', (c) => runPage(c))
  importersOnly.post('/:id{[0-9]{1,15}}/punkter', (c) => reviewItems(c))
  routes.route(paths.import, importersOnly)
  return routes
}

async function importPage(c: Context<Env>, errors: FieldError[] = []): Promise<Response> {
  const runs = await read(c, (tx) => listRuns(tx, c.var.reader.municipality.id))
  const status = errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Indlæs referater', measure: 'working', status },
    <ImportView runs={runs} errors={errors} />,
  )
}

/** A form of many files, or one file of many that the browser sends one by one; then it says the run and wants JSON. */
async function receiveFiles(c: Context<Env>, store: FileStore): Promise<Response> {
  const form = await c.req.parseBody({ all: true })
  const given = [form['filer']].flat().filter((each) => each instanceof File && each.name !== '')
  const wantsJson = c.req.header('accept')?.includes('application/json') ?? false
  const errors: FieldError[] = []
  const files: (HandedInFile & { awaitsCheck: boolean })[] = []
  for (const file of given) {
    if (!(file instanceof File)) continue
    const taken = await takeFile(store, file)
    if (typeof taken === 'string') errors.push({ field: 'filer', message: `${file.name}: ${taken}` })
    else files.push(taken)
  }
  if (given.length === 0) errors.push({ field: 'filer', message: 'Vælg mindst én fil.' })
  const begun = Number(form['indlaesning'])
  // Nothing is handed in of a form that has an error: the person chooses again.
  if (errors.length > 0) {
    return wantsJson ? c.json({ run: begun || null, error: errors[0]?.message }, 422) : importPage(c, errors)
  }
  const run = await write(c, async (tx, person) => {
    const { id } = c.var.reader.municipality
    const known = begun > 0 && (await isRun(tx, id, begun))
    const runId = known ? begun : await startRun(tx, id, { person: person.id, source: 'upload' })
    for (const { digest, awaitsCheck } of files) if (awaitsCheck) await awaitFileCheck(tx, digest)
    await addFiles(tx, id, runId, files)
    await requestReading(tx, runId)
    return runId
  })
  return wantsJson ? c.json({ run, href: paths.importRun(run) }) : c.redirect(paths.importRun(run), 303)
}

/** Answers why the file is not taken, in Danish. */
async function takeFile(
  store: FileStore,
  file: File,
): Promise<(HandedInFile & { awaitsCheck: boolean }) | string> {
  const refusal = refuseFile(file)
  if (refusal !== null) return refusal
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkHandedIn(store.scanner, bytes)
  if (checked.refusal !== null) return checked.refusal
  try {
    return { name: file.name, digest: await store.put(bytes), awaitsCheck: checked.awaitsCheck }
  } catch (error) {
    const why = whyNotKept(error)
    if (why === null) throw error
    log.error({ err: error }, 'a file could not be kept')
    return why
  }
}

function refuseFile(file: File): string | null {
  if (file.size === 0) return new UnreadableFile('empty').message
  return file.size > LARGEST_FILE ? new UnreadableFile('too-large').message : null
}

async function findRun(c: Context<Env>): Promise<RunDetails | null> {
  return read(c, (tx) => getRun(tx, c.var.reader.municipality.id, Number(c.req.param('id'))))
}

async function runPage(c: Context<Env>, errors: FieldError[] = []): Promise<Response> {
  const run = await findRun(c)
  if (run === null) return notFoundPage(c)
  if ((run.counts.waiting ?? 0) > 0) c.header('Refresh', String(REFRESH_SECONDS))
  const status = errors.length > 0 ? 422 : 200
  return page(
    c,
    {
      title: 'Indlæsning',
      trail: [{ href: paths.import, text: 'Indlæs referater' }],
      measure: 'working',
      status,
    },
    <RunView run={run} errors={errors} />,
  )
}

const reviewForm = z.object({
  grad: z.enum(['internal', 'closed'], { error: 'Vælg, om punktet skal være internt eller lukket.' }),
  /** One item, or all that were closed for one reason. */
  punkt: z.coerce.number().int().optional(),
  slags: z.string().optional(),
})

async function reviewItems(c: Context<Env>): Promise<Response> {
  const run = await findRun(c)
  if (run === null) return notFoundPage(c)
  const form = await readForm(c, reviewForm)
  if (!form.accepted) return runPage(c, form.errors)
  const { grad, punkt, slags } = form.value
  const { id } = c.var.reader.municipality
  const chosen = punkt === undefined ? { reason: slags ?? '' } : { item: punkt }
  const answer = await write(c, async (tx) => {
    const ids = await listClosedIds(tx, id, run.id, chosen)
    return changeItemDegrees(
      tx,
      id,
      ids.map((itemId) => ({ itemId, degree: grad })),
    )
  })
  if (answer !== 'done')
    return runPage(c, [{ field: null, message: 'Du kan ikke længere ændre adgangen til punktet.' }])
  return c.redirect(`${paths.importRun(run.id)}#lukkede`, 303)
}
