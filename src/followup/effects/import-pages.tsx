/** Figures of many indicators from a spreadsheet: first shown with what is wrong in it, then stored whole. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listManagedUnits } from '../../cases/queries.ts'
import { downloadHeaders } from '../../documents/media-types.ts'
import { readSheet, type SheetRead } from '../../documents/sheets/read-sheet.ts'
import { SHEET_FORMS, writeCsv, writeXlsx } from '../../documents/sheets/write-sheet.ts'
import { addDays } from '../../language/due-calendar.ts'
import { ACT, today } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { canMeasure } from './access.ts'
import { refreshDraft } from './draft-paper.ts'
import { COLUMNS, findColumns, type FigurePlan, MOST_ROWS, planFigures, rowsAsked } from './figures-file.ts'
import { enterFigure } from './measure-commands.ts'
import { getIndicator, type Indicator, listOpenIndicators } from './queries.ts'
import { ImportFormView, ImportPreviewView } from './views/import.tsx'

const TRAIL = [{ href: paths.effects, text: 'Effekter' }]
const TITLE = 'Indlæs tal'

/** What is asked for within this many days stands in the sheet to fill in. */
const SHEET_AHEAD = 92

export function figuresImport(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(paths.figuresImport, signedInOnly)
  routes.get(paths.figuresImport, (c) => formPage(c, []))
  routes.post(paths.figuresImport, async (c) =>
    (await c.req.parseBody())[ACT] === 'gem' ? store(c) : receive(c),
  )
  routes.get(paths.figuresSheet(':form{csv|xlsx}'), signedInOnly, (c) => sheetToFill(c))
  return routes
}

async function listMeasurable(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson | null,
): Promise<Indicator[]> {
  const managed = await listManagedUnits(tx)
  const open = await listOpenIndicators(tx, { municipality, inside: true }, null)
  return open.filter((of) => canMeasure(person, managed, of))
}

async function formPage(c: Context<Env>, errors: readonly FieldError[]): Promise<Response> {
  const { municipality, person } = c.var.reader
  const indicators = await read(c, (tx) => listMeasurable(tx, municipality.id, person))
  if (indicators.length === 0) return notFoundPage(c)
  const status = errors.length > 0 ? 422 : 200
  const done = /^\d{1,5}$/.test(c.req.query('gemt') ?? '') ? Number(c.req.query('gemt')) : null
  const asked = rowsAsked(indicators, addDays(today(), SHEET_AHEAD)).length
  return page(c, { title: TITLE, trail: TRAIL, status }, <ImportFormView {...{ errors, done, asked }} />)
}

async function receive(c: Context<Env>): Promise<Response> {
  const file = (await c.req.parseBody())['fil']
  const refuse = (message: string) => formPage(c, [{ field: 'fil', message }])
  if (!(file instanceof File) || file.name === '') return refuse('Vælg en fil.')
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()))
  if ('refused' in sheet) return refuse(sheet.refused)
  return previewPage(c, sheet)
}

async function previewPage(c: Context<Env>, sheet: SheetRead): Promise<Response> {
  const refuse = (message: string) => formPage(c, [{ field: 'fil', message }])
  if (sheet.rows.length > MOST_ROWS) return refuse(`Højst ${MOST_ROWS} rækker ad gangen.`)
  const columns = findColumns(sheet.headings)
  if ('missing' in columns)
    return refuse(`Første række skal være overskrifter, og en af dem skal være «${columns.missing}».`)
  const { municipality, person } = c.var.reader
  const plan = await read(c, async (tx) =>
    planFigures(sheet, columns, await listMeasurable(tx, municipality.id, person), today()),
  )
  if (plan.planned.length === 0 && plan.errors.length === 0) return refuse('Der er ingen tal i filen.')
  const status = plan.errors.length > 0 ? 422 : 200
  const trail = [...TRAIL, { href: paths.figuresImport, text: TITLE }]
  return page(
    c,
    { title: 'Forhåndsvisning', trail, status, measure: 'working' },
    <ImportPreviewView plan={plan} packed={JSON.stringify(sheet)} />,
  )
}

const packedSheet = z
  .string()
  .transform((text): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  })
  .pipe(
    z.object({
      headings: z.array(z.string()),
      rows: z.array(
        z.object({
          line: z.number(),
          cells: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
        }),
      ),
    }),
  )

/** The file is read once more against what is there now; nothing of one with errors is stored. */
async function store(c: Context<Env>): Promise<Response> {
  const packed = packedSheet.safeParse((await c.req.parseBody())['raekker'])
  const columns = packed.success ? findColumns(packed.data.headings) : null
  if (!packed.success || columns === null || 'missing' in columns || packed.data.rows.length > MOST_ROWS)
    return formPage(c, [{ field: 'fil', message: 'Vælg filen igen.' }])
  const { municipality } = c.var.reader
  const stored = await write(c, async (tx, person) => {
    const indicators = await listMeasurable(tx, municipality.id, person)
    const plan = planFigures(packed.data, columns, indicators, today())
    return plan.errors.length > 0 ? null : enterAll(tx, municipality.id, person, plan)
  })
  if (stored === null) return previewPage(c, packed.data)
  return c.redirect(`${paths.figuresImport}?gemt=${stored}`, 303)
}

async function enterAll(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { planned }: FigurePlan,
): Promise<number> {
  const changed = planned.filter(({ change }) => change !== 'same')
  for (const { indicator, figure, line } of changed) {
    const entered = { ...figure, origin: 'imported' as const, today: today() }
    const answer = await enterFigure(tx, municipality, person, indicator.id, entered)
    // The plan was made in this transaction; what it says can be entered.
    if (answer !== 'entered' && answer !== 'same') throw new Error(`Row ${line} was refused: ${answer}`)
    const of = await getIndicator(tx, { municipality, inside: true }, indicator.id)
    if (of !== null && figure.dateId !== null)
      await refreshDraft(tx, municipality, person, of, { dateId: figure.dateId, today: today() })
  }
  return changed.length
}

async function sheetToFill(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const indicators = await read(c, (tx) => listMeasurable(tx, municipality.id, person))
  if (indicators.length === 0) return notFoundPage(c)
  const rows = rowsAsked(indicators, addDays(today(), SHEET_AHEAD))
  const headings = Object.values(COLUMNS)
  const form = c.req.param('form') === 'xlsx' ? 'xlsx' : 'csv'
  const bytes = form === 'xlsx' ? await writeXlsx(headings, rows) : writeCsv([headings, ...rows])
  const headers = downloadHeaders(SHEET_FORMS[form], `maalinger.${form}`)
  return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), 200, headers)
}
