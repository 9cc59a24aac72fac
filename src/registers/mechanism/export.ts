/** A list as a file: CSV and JSON of any length, written while they are read; XLSX of as many rows as one can work with. */
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { type SheetForm, SHEET_FORMS, writeCsv, writeXlsx } from '../../documents/sheets/write-sheet.ts'
import { type Env, read } from '../../organisation/reader.ts'
import { refusalPage } from '../../organisation/page.tsx'
import { paths } from '../../paths.ts'
import type { OfList } from './known-register.ts'
import type { Choices } from './names.ts'
import type { RegisterList } from './register.ts'
import { listBatch, type Row, type RowFilter } from './rows.ts'
import { cellOf, isNamed } from './values.ts'

const BATCH = 2_000
export const MOST_XLSX_ROWS = 100_000

interface Asked {
  filter: RowFilter
  names: Choices
  form: string
}

export async function sendList(c: Context<Env>, of: OfList, asked: Asked): Promise<Response> {
  c.header('Content-Disposition', `attachment; filename="${of.register.key}-${of.list.key}.${asked.form}"`)
  c.header('Cache-Control', 'no-store')
  if (asked.form === 'xlsx') return sendXlsx(c, of, asked)
  c.header('Content-Type', asked.form === 'json' ? 'application/json; charset=utf-8' : SHEET_FORMS.csv)
  const write = asked.form === 'json' ? jsonOf : csvOf
  return stream(c, async (out) => {
    for await (const text of write(batches(c, of, asked), of.list, asked.names)) await out.write(text)
  })
}

async function* batches(c: Context<Env>, { list }: OfList, { filter }: Asked): AsyncGenerator<Row[]> {
  const { municipality } = c.var.reader
  let after = 0
  while (true) {
    const rows = await read(c, (tx) => listBatch(tx, municipality.id, list, { filter, after, most: BATCH }))
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? after
  }
}

const cellsOf = ({ values }: Row, { fields }: RegisterList, names: Choices) =>
  fields.map((field) => cellOf(field, values[field.column] ?? null, names))

async function* csvOf(
  rows: AsyncIterable<Row[]>,
  list: RegisterList,
  names: Choices,
): AsyncGenerator<string> {
  yield writeCsv([list.fields.map(({ label }) => label)])
  for await (const batch of rows)
    yield writeCsv(
      batch.map((row) => cellsOf(row, list, names)),
      false,
    )
}

/** Columns by the names of the table, with what names mean beside their ids. */
async function* jsonOf(
  rows: AsyncIterable<Row[]>,
  list: RegisterList,
  names: Choices,
): AsyncGenerator<string> {
  let between = '[\n'
  for await (const batch of rows) {
    for (const row of batch) {
      const named = list.fields
        .filter(isNamed)
        .map((field) => [
          `${field.column.replace(/_id$/u, '')}_name`,
          cellOf(field, row.values[field.column] ?? null, names),
        ])
      yield `${between}${JSON.stringify({ id: row.id, ...row.values, ...Object.fromEntries(named) })}`
      between = ',\n'
    }
  }
  yield between === '[\n' ? '[]\n' : '\n]\n'
}

async function sendXlsx(c: Context<Env>, of: OfList, asked: Asked): Promise<Response> {
  const rows: Row[] = []
  for await (const batch of batches(c, of, asked)) {
    rows.push(...batch)
    if (rows.length > MOST_XLSX_ROWS) return tooLong(c, of)
  }
  const cells = rows.map((row) => cellsOf(row, of.list, asked.names))
  const form: SheetForm = 'xlsx'
  return c.body(
    Buffer.from(
      await writeXlsx(
        of.list.fields.map(({ label }) => label),
        cells,
      ),
    ),
    200,
    { 'Content-Type': SHEET_FORMS[form] },
  )
}

function tooLong(c: Context<Env>, { register, list }: OfList): Promise<Response> {
  c.header('Content-Disposition', undefined)
  return refusalPage(c, {
    status: 413,
    title: 'Listen er for lang til et regneark',
    text: 'Den har over 100.000 rækker. Afgræns den, eller hent den som CSV.',
    next: { href: paths.registerList(register.key, list.key), text: 'Tilbage til listen' },
  })
}
