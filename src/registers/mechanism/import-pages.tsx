/** Files read into a list: handed in, shown with what they would change, stored when the person says so. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { type FileStore, whyNotKept } from '../../documents/files.ts'
import { checkHandedIn } from '../../documents/virus/check-files.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { ImportCounts } from './import-file.ts'
import { requestImport } from './jobs.ts'
import { findList, LIST, type OfList, REGISTER, ROW, trailTo } from './known-register.ts'
import type { FileError } from './read-file.ts'
import type { Register } from './register.ts'
import { keepsRegister } from './snapshots.ts'
import { ImportFormView, ImportView } from './views/import.tsx'

const LARGEST_FILE = 64 * 1024 * 1024
export const REGISTER_UPLOAD_LIMIT = LARGEST_FILE + 64 * 1024

export interface ImportRun {
  id: number
  fileName: string
  state: 'reading' | 'read' | 'storing' | 'stored' | 'refused' | 'failed'
  rowsRead: number
  rowsSettled: number
  counts: Partial<ImportCounts>
  errors: FileError[]
  startedAt: Date
}

export function importRoutes(registers: readonly Register[], store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  const ofFiles = (c: Context<Env>): OfList | null => {
    const of = findList(c, registers)
    return of?.list.fromFiles === false ? null : of
  }
  routes.get(paths.registerImport(REGISTER, LIST), signedInOnly, (c) => {
    const of = ofFiles(c)
    return of === null ? notFoundPage(c) : formPage(c, of)
  })
  routes.post(paths.registerUpload, signedInOnly, (c) => receive(c, registers, store))
  routes.get(paths.registerImportRun(REGISTER, LIST, ROW), signedInOnly, (c) => {
    const of = ofFiles(c)
    return of === null ? notFoundPage(c) : runPage(c, of)
  })
  routes.post(paths.registerImportRun(REGISTER, LIST, ROW), signedInOnly, (c) => {
    const of = ofFiles(c)
    return of === null ? notFoundPage(c) : confirm(c, of)
  })
  return routes
}

async function formPage(c: Context<Env>, of: OfList, errors: readonly FieldError[] = []): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => ({
    keeps: await keepsRegister(tx, of.register.key),
    runs: await listRuns(tx, municipality.id, person?.id ?? 0, of),
  }))
  return page(
    c,
    {
      title: `Indlæs ${of.list.title.toLocaleLowerCase('da')}`,
      trail: trailTo(of.register, of.list),
      status: errors.length > 0 ? 422 : 200,
    },
    <ImportFormView {...of} {...found} errors={errors} />,
  )
}

async function receive(c: Context<Env>, registers: readonly Register[], store: FileStore): Promise<Response> {
  const { register: key, liste, fil } = await c.req.parseBody()
  const register = registers.find((each) => each.key === key)
  const list = register?.lists.find((each) => each.key === liste && each.fromFiles !== false)
  if (!register || !list) return notFoundPage(c)
  const of = { register, list }
  const refuse = (message: string) => formPage(c, of, [{ field: 'fil', message }])
  if (!(await read(c, (tx) => keepsRegister(tx, register.key)))) return notFoundPage(c)
  if (!(fil instanceof File) || fil.size === 0) return refuse('Vælg en fil.')
  if (fil.size > LARGEST_FILE) return refuse('Filen fylder over 64 MB. Del den i flere.')
  const bytes = new Uint8Array(await fil.arrayBuffer())
  // What awaits a check is read as rows of text only, and thrown away when they are stored.
  const { refusal } = await checkHandedIn(store.scanner, bytes)
  if (refusal !== null) return refuse(refusal)
  try {
    return await begin(c, of, { name: fil.name.slice(0, 200), digest: await store.put(bytes) })
  } catch (error) {
    const why = whyNotKept(error)
    if (why === null) throw error
    return refuse(why)
  }
}

async function begin(
  c: Context<Env>,
  { register, list }: OfList,
  file: { name: string; digest: Buffer },
): Promise<Response> {
  const { municipality } = c.var.reader
  const id = await write(c, async (tx, person) => {
    const { rows } = await sql<{ id: number }>`
      insert into register_imports (municipality_id, register, list, file_name, file_digest, person_id)
      values (${municipality.id}, ${register.key}, ${list.key}, ${file.name}, ${file.digest}, ${person.id}) returning id`.execute(
      tx,
    )
    const made = rows[0]?.id ?? 0
    await requestImport(tx, made)
    return made
  })
  return c.redirect(paths.registerImportRun(register.key, list.key, id), 303)
}

const runColumns = sql`id, file_name as "fileName", state, rows_read as "rowsRead", rows_settled as "rowsSettled", counts, errors, started_at as "startedAt"`

async function listRuns(
  tx: Transaction,
  municipality: number,
  person: number,
  { register, list }: OfList,
): Promise<ImportRun[]> {
  const { rows } = await sql<ImportRun>`
    select ${runColumns} from register_imports
    where municipality_id = ${municipality} and register = ${register.key} and list = ${list.key} and person_id = ${person}
    order by started_at desc limit 20`.execute(tx)
  return rows
}

async function getRun(c: Context<Env>, { register, list }: OfList): Promise<ImportRun | null> {
  const { rows } = await read(c, (tx) =>
    sql<ImportRun>`
      select ${runColumns} from register_imports
      where municipality_id = ${c.var.reader.municipality.id} and register = ${register.key} and list = ${list.key}
        and id = ${Number(c.req.param('id'))}`.execute(tx),
  )
  return rows[0] ?? null
}

async function runPage(c: Context<Env>, of: OfList): Promise<Response> {
  const run = await getRun(c, of)
  if (run === null) return notFoundPage(c)
  return page(
    c,
    { title: `Indlæsning af ${run.fileName}`, trail: trailTo(of.register, of.list), measure: 'working' },
    <ImportView {...of} run={run} />,
  )
}

/** Said twice, it is done once. */
async function confirm(c: Context<Env>, of: OfList): Promise<Response> {
  const run = await getRun(c, of)
  if (run === null) return notFoundPage(c)
  await write(c, async (tx) => {
    const { rows } = await sql`
      update register_imports set state = 'storing', changed_at = now()
      where municipality_id = ${c.var.reader.municipality.id} and id = ${run.id} and state = 'read' returning id`.execute(
      tx,
    )
    if (rows.length === 1) await requestImport(tx, run.id)
  })
  return c.redirect(paths.registerImportRun(of.register.key, of.list.key, run.id), 303)
}
