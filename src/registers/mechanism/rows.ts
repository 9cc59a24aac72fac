/** Rows of a register's list, as the reader may see them. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Field, RegisterList, RowValues, Value } from './register.ts'

export interface Row {
  id: number
  values: RowValues
}

export interface RowFilter {
  /** By column: only rows with this value. */
  equal: Readonly<Record<string, Value>>
  /** Words of the title. */
  words: string
  /** From 1. */
  page: number
}

export const NO_FILTER: RowFilter = { equal: {}, words: '', page: 1 }
export const ROWS_A_PAGE = 50
/** Nobody leafs further; whoever wants more narrows the list or takes it out as a file. */
export const MOST_COUNTED = 10_000

export interface RowsFound {
  rows: Row[]
  /** At most `MOST_COUNTED`; then there may be more. */
  total: number
}

/** Columns that stand in the list itself; all where none says so. */
export function listedFields({ fields }: RegisterList): readonly Field[] {
  const listed = fields.filter((field) => field.listed)
  return listed.length > 0 ? listed : fields
}

export async function listRows(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  filter: RowFilter,
): Promise<RowsFound> {
  const where = conditionOf(municipality, list, filter)
  const { rows } = await sql<Record<string, unknown>>`
    select id, ${columnsOf(list.fields)} from ${sql.table(list.table)} where ${where}
    order by ${orderOf(list)} limit ${ROWS_A_PAGE} offset ${(filter.page - 1) * ROWS_A_PAGE}`.execute(tx)
  return { rows: rows.map((row) => rowOf(list, row)), total: await countRows(tx, list, where) }
}

async function countRows(tx: Transaction, list: RegisterList, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from (select 1 from ${sql.table(list.table)} where ${where} limit ${MOST_COUNTED}) x`.execute(
    tx,
  )
  return rows[0]?.found ?? 0
}

/** Of each list of a register, how many rows the reader sees, as in `RowsFound`. */
export async function countOfList(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
): Promise<number> {
  return countRows(tx, list, sql`municipality_id = ${municipality}`)
}

/** A batch for files: rows after `after` in the order of their ids. */
export async function listBatch(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  { filter, after, most }: { filter: RowFilter; after: number; most: number },
): Promise<Row[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select id, ${columnsOf(list.fields)} from ${sql.table(list.table)}
    where ${conditionOf(municipality, list, filter)} and id > ${after} order by id limit ${most}`.execute(tx)
  return rows.map((row) => rowOf(list, row))
}

export interface RowOfPage extends Row {
  /** What the database has in the title's column, which need not be one of the fields. */
  title: string
  state: string
  enteredBy: string | null
  enteredAt: Date
  mayWrite: boolean
}

/** With the row's state, by which a form knows whether somebody changed it meanwhile. */
export async function getRow(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  id: number,
): Promise<RowOfPage | null> {
  const { rows } = await sql<
    Record<string, unknown> & {
      title_text: string | null
      row_state: string
      entered_at: Date
      entered_name: string | null
      may_write: boolean
    }
  >`
    select r.id, ${sql.ref(`r.${list.titleColumn}`)}::text as title_text, r.xmin::text as row_state, r.entered_at, p.name as entered_name, ${columnsOf(list.fields, 'r')},
      app.may_write_row(${list.table}, r.id) as may_write
    from ${sql.table(list.table)} r left join persons p on p.municipality_id = r.municipality_id and p.id = r.entered_by
    where r.municipality_id = ${municipality} and r.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  return {
    ...rowOf(list, row),
    title: row.title_text ?? '',
    state: row.row_state,
    enteredBy: row.entered_name,
    enteredAt: row.entered_at,
    mayWrite: row.may_write,
  }
}

export interface RowChange {
  at: Date
  by: string | null
  removed: boolean
  before: RowValues
  after: RowValues
}

/** What the row was before, newest first; nothing for those who only see it. */
export async function listChanges(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  id: number,
): Promise<RowChange[]> {
  const { rows } = await sql<{
    at: Date
    by: string | null
    operation: string
    before: RowValues | null
    after: RowValues | null
  }>`
    select h.happened_at as at, p.name as by, h.operation, h.before, h.after
    from app.register_history(${list.table}, ${id}) h
      left join persons p on p.municipality_id = ${municipality} and p.id = h.person_id`.execute(tx)
  return rows.map(({ at, by, operation, before, after }) => ({
    at,
    by,
    removed: operation === 'delete',
    before: before ?? {},
    after: after ?? {},
  }))
}

export function columnsOf(fields: readonly Field[], alias?: string): RawBuilder<unknown> {
  return sql.join(fields.map(({ column }) => sql.ref(alias ? `${alias}.${column}` : column)))
}

function orderOf({ order }: RegisterList): RawBuilder<unknown> {
  const parts = order.map(({ column, descending }) =>
    descending ? sql`${sql.ref(column)} desc` : sql`${sql.ref(column)}`,
  )
  return sql.join([...parts, sql`id`])
}

function conditionOf(municipality: number, list: RegisterList, filter: RowFilter): RawBuilder<unknown> {
  const parts = [sql`municipality_id = ${municipality}`]
  for (const [column, value] of Object.entries(filter.equal)) parts.push(sql`${sql.ref(column)} = ${value}`)
  if (filter.words !== '') {
    const pattern = `%${filter.words.replace(/[\\%_]/gu, '\\$&')}%`
    parts.push(sql`${sql.ref(list.titleColumn)}::text ilike ${pattern}`)
  }
  return sql.join(parts, sql` and `)
}

/** Amounts and decimals come as text from the database, lest a digit is lost; here they are figures. */
function rowOf({ fields }: RegisterList, row: Record<string, unknown>): Row {
  const values: Record<string, Value> = {}
  for (const { column, kind } of fields) values[column] = valueOf(kind, row[column])
  return { id: Number(row['id']), values }
}

function valueOf(kind: Field['kind'], value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' || typeof value === 'number') return value
  const text = String(value)
  return ['whole', 'decimal', 'amount', 'unit', 'person', 'body', 'row'].includes(kind) ? Number(text) : text
}
