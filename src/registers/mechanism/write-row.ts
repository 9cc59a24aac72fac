/** Commands on rows of a register: who may is decided by the policies of its table. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Cell } from '../../documents/sheets/read-sheet.ts'
import type { RegisterList, RowError, RowValues, Value } from './register.ts'
import { type Names, readValue } from './values.ts'

/** Values by column, or what must be put right, each at its column. */
export type RowReading = { values: RowValues } | { errors: RowError[] }

/** @param cells by column; a column that is not there is read as empty */
export function readRow(list: RegisterList, cells: Readonly<Record<string, Cell>>, names: Names): RowReading {
  const values: Record<string, Value> = {}
  const errors: RowError[] = []
  for (const field of list.fields) {
    const reading = readValue(field, cells[field.column] ?? null, names)
    if ('message' in reading) errors.push({ column: field.column, message: reading.message })
    else values[field.column] = reading.value
  }
  if (errors.length === 0) errors.push(...(list.check?.(values) ?? []))
  return errors.length === 0 ? { values } : { errors }
}

export type RowRefusal = 'taken' | 'changed-meanwhile'

/** @returns id of the row. @throws what the policies refuse */
export async function addRow(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  values: RowValues,
): Promise<number | RowRefusal> {
  const columns = Object.keys(values)
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(list.table)} (municipality_id, ${sql.join(columns.map((column) => sql.ref(column)))})
    values (${municipality}, ${sql.join(columns.map((column) => values[column]))})
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? 'taken'
}

/** @param state as `getRow` gave it */
export async function changeRow(
  tx: Transaction,
  municipality: number,
  list: RegisterList,
  { id, state, values }: { id: number; state: string; values: RowValues },
): Promise<'done' | RowRefusal> {
  if (await isTaken(tx, municipality, list, id, values)) return 'taken'
  const set = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql`
    update ${sql.table(list.table)} set ${sql.join(set)}
    where municipality_id = ${municipality} and id = ${id} and xmin::text = ${state} returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'changed-meanwhile'
}

async function isTaken(
  tx: Transaction,
  municipality: number,
  { table, known }: RegisterList,
  id: number,
  values: RowValues,
): Promise<boolean> {
  const same = known.map((column) => sql`${sql.ref(column)} is not distinct from ${values[column] ?? null}`)
  const { rows } = await sql`
    select 1 from ${sql.table(table)}
    where municipality_id = ${municipality} and id <> ${id} and ${sql.join(same, sql` and `)} limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

/** @returns whether it was there, and was the reader's to remove. @throws where other rows stand on it */
export async function removeRow(
  tx: Transaction,
  municipality: number,
  { table }: RegisterList,
  id: number,
): Promise<boolean> {
  const { rows } = await sql`
    delete from ${sql.table(table)} where municipality_id = ${municipality} and id = ${id} returning id`.execute(
    tx,
  )
  return rows.length === 1
}
