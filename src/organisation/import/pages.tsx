import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { type FieldError, readForm } from '../../platform/web/forms.ts'
import { ACT, administratorsOnly, today } from '../administration.tsx'
import { page } from '../page.tsx'
import { type Env, read, write } from '../reader.ts'
import { FILE_KINDS, type FileKind } from './columns.ts'
import { confirmImport, packRows, previewImport, unpackRows } from './commands.ts'
import type { Row } from './rows.ts'
import { readSheet } from './sheet.ts'
import { ImportDoneView, ImportFormView, ImportPreviewView } from './views.tsx'

/** What a request to this page may hold: a file, or a confirmed one packed into a field. */
export const IMPORT_LIMIT = 16 * 1024 * 1024
const LARGEST_FILE = 8 * 1024 * 1024

export function organisationImportPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(paths.organisationImport, administratorsOnly)
  routes.get(paths.organisationImport, (c) =>
    c.req.query('indlaest') === undefined ? formPage(c, 'personer', []) : donePage(c),
  )
  routes.post(paths.organisationImport, async (c) => {
    const form = await c.req.parseBody({ all: true })
    return form[ACT] === 'bekraeft' ? confirm(c) : receive(c)
  })
  return routes
}

const TRAIL = [{ href: paths.organisation, text: 'Organisation' }]
const TITLE = 'Indlæs enheder og personer'

function formPage(c: Context<Env>, kind: FileKind, errors: readonly FieldError[]): Promise<Response> {
  const status = errors.length > 0 ? 422 : 200
  return page(c, { title: TITLE, trail: TRAIL, status }, <ImportFormView kind={kind} errors={errors} />)
}

const donePage = (c: Context<Env>) => page(c, { title: TITLE, trail: TRAIL }, <ImportDoneView />)

const kindField = z.custom<FileKind>(
  (word) => typeof word === 'string' && Object.hasOwn(FILE_KINDS, word),
  'Vælg, hvad der er i filen.',
)

async function receive(c: Context<Env>): Promise<Response> {
  const form = await c.req.parseBody({ all: true })
  const kind = kindField.safeParse(form['slags'])
  if (!kind.success)
    return formPage(c, 'personer', [{ field: 'slags', message: 'Vælg, hvad der er i filen.' }])
  const refuse = (message: string) => formPage(c, kind.data, [{ field: 'fil', message }])
  const file = form['fil']
  if (!(file instanceof File) || file.name === '') return refuse('Vælg en fil.')
  if (file.size > LARGEST_FILE) return refuse('Filen er for stor. Grænsen er 8 MB.')
  const rows = readSheet(new Uint8Array(await file.arrayBuffer()))
  if ('unreadable' in rows) return refuse(rows.unreadable)
  return previewPage(c, kind.data, rows, [])
}

async function previewPage(
  c: Context<Env>,
  kind: FileKind,
  rows: readonly Row[],
  errors: readonly FieldError[],
): Promise<Response> {
  const by = { id: c.var.reader.person?.id ?? 0, today: today() }
  const preview = await read(c, (tx) => previewImport(tx, kind, rows, by))
  if ('missing' in preview)
    return formPage(c, kind, [
      {
        field: 'fil',
        message: `Første række skal være overskrifter, og en af dem skal være «${preview.missing}».`,
      },
    ])
  const status = errors.length > 0 || preview.plan.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Forhåndsvisning', trail: [...TRAIL, { href: paths.organisationImport, text: TITLE }], status },
    <ImportPreviewView {...preview} kind={kind} packed={packRows(rows)} errors={errors} />,
  )
}

const confirmation = z.object({ slags: kindField, raekker: z.string(), stempel: z.string().max(100) })

async function confirm(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, confirmation)
  const rows = form.accepted ? unpackRows(form.value.raekker) : null
  if (!form.accepted || rows === null)
    return formPage(c, 'personer', [{ field: 'fil', message: 'Vælg filen igen.' }])
  const { slags, stempel } = form.value
  const answer = await write(c, (tx, person) =>
    confirmImport(
      tx,
      c.var.reader.municipality.id,
      { kind: slags, rows, stamp: stempel },
      { id: person.id, today: today() },
    ),
  )
  if (answer === 'done') return c.redirect(`${paths.organisationImport}?indlaest`, 303)
  return previewPage(c, slags, rows, [
    {
      field: null,
      message: 'Noget er ændret, siden du så forhåndsvisningen. Intet er indlæst. Se den igen.',
    },
  ])
}
