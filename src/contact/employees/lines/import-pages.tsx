/** Reads numbers from a spreadsheet, after a look at what it would change. */
import { type Context, Hono } from 'hono'
import { ACT, today } from '../../../organisation/administration.tsx'
import { packRows, unpackRows } from '../../../organisation/import/commands.ts'
import type { Row } from '../../../organisation/import/rows.ts'
import { readSheet } from '../../../organisation/import/sheet.ts'
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read, write } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FileField, Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { employeesOnly } from '../../access.ts'
import { spacedNumber } from '../spaced-number.ts'
import { type LinesPlan, planLines, storeLines } from './import-lines.ts'
import { TRAIL } from './line-pages.tsx'
import { mayKeepLines } from './line-queries.ts'

export function lineImportPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(paths.contactLinesImport, employeesOnly, async (c, next) => {
    if (await read(c, mayKeepLines)) return next()
    c.res = await notFoundPage(c)
  })
  routes.get(paths.contactLinesImport, (c) => formPage(c, null))
  routes.post(paths.contactLinesImport, async (c) => {
    const form = await c.req.parseBody()
    if (form[ACT] === 'bekraeft') return confirm(c, String(form['raekker'] ?? ''))
    const file = form['fil']
    if (!(file instanceof File) || file.name === '') return formPage(c, 'Vælg en fil.')
    const rows = readSheet(new Uint8Array(await file.arrayBuffer()))
    return 'unreadable' in rows ? formPage(c, rows.unreadable) : previewPage(c, rows)
  })
  return routes
}

const TITLE = 'Indlæs numre'
const trail = [...TRAIL, { href: paths.contactLines, text: 'Numre og telefoner' }]

function formPage(c: Context<Env>, wrong: string | null): Promise<Response> {
  const errors = wrong === null ? [] : [{ field: 'fil', message: wrong }]
  return page(
    c,
    { title: TITLE, trail, status: wrong === null ? 200 : 422 },
    <>
      <ErrorSummary errors={errors} />
      <h1>{TITLE}</h1>
      <p>
        Første række skal være overskrifterne »hvem« og »nummer« og kan også have »telefon« og »Microsoft 365«
        (brugerens objekt-id). I »hvem« står initialer, e-mail eller navn på en medarbejder eller en enhed.
        Intet ændres, før du har set det.
      </p>
      <Form action={paths.contactLinesImport} files>
        <FileField
          name="fil"
          label="Regneark"
          hint="CSV eller Excel, højst 1 MB"
          accept=".csv,.xlsx"
          error={wrong ?? undefined}
        />
        <Button>Se, hvad der sker</Button>
      </Form>
    </>,
  )
}

async function previewPage(c: Context<Env>, rows: readonly Row[]): Promise<Response> {
  const plan = await read(c, (tx) => planLines(tx, rows, today()))
  if ('missing' in plan)
    return formPage(c, `Første række skal være overskrifter, og en af dem skal være «${plan.missing}».`)
  return page(
    c,
    { title: TITLE, trail, status: plan.errors.length > 0 ? 422 : 200 },
    <Preview plan={plan} rows={rows} />,
  )
}

const MOST_SHOWN = 200

function Preview({ plan, rows }: { plan: LinesPlan; rows: readonly Row[] }) {
  const added = plan.rows.filter(({ state }) => state === 'new')
  return (
    <>
      <ErrorSummary
        errors={plan.errors
          .slice(0, 50)
          .map(({ line, message }) => ({ field: null, message: `Række ${line}: ${message}` }))}
      />
      <h1>{TITLE}</h1>
      <p class="lead">
        {added.length} nye eller ændrede numre, {plan.rows.length - added.length} kendte.
        {plan.errors.length > 0 ? ` ${plan.errors.length} rækker har fejl, så intet indlæses.` : ''}
      </p>
      <Table
        caption={added.length > MOST_SHOWN ? `De første ${MOST_SHOWN}` : 'Nye eller ændrede'}
        measure="working"
        columns={[{ text: 'Hvem', names: true }, 'Nummer', 'Telefon']}
        rows={added
          .slice(0, MOST_SHOWN)
          .map(({ who, number, device }) => [who, spacedNumber(number), device])}
        empty="Intet nyt."
      />
      {plan.errors.length > 0 || added.length === 0 ? null : (
        <Form action={paths.contactLinesImport}>
          <HiddenField name="raekker" value={packRows(rows)} />
          <Button name={ACT} value="bekraeft">
            Indlæs
          </Button>
        </Form>
      )}
      <p>
        <a href={paths.contactLinesImport}>Vælg en anden fil</a>
      </p>
    </>
  )
}

async function confirm(c: Context<Env>, packed: string): Promise<Response> {
  const rows = unpackRows(packed)
  if (rows === null) return formPage(c, 'Vælg filen igen.')
  const stored = await write(c, (tx) => storeLines(tx, c.var.reader.municipality.id, rows, today()))
  return stored === 'done' ? c.redirect(paths.contactLines, 303) : previewPage(c, rows)
}
