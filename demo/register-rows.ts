/** Rows of a register as its forms add them: checked by the rules of their list. */
import { sql } from 'kysely'
import type { Transaction } from '../src/platform/database.ts'
import type { Register, RowValues } from '../src/registers/mechanism/register.ts'
import { addRow } from '../src/registers/mechanism/write-row.ts'

/** @returns id of the row. @throws what a form would have said */
export type AddRow = (list: string, values: RowValues) => Promise<number>

/** Null where the register has rows already: what is there stays. */
export async function fillRegister(
  tx: Transaction,
  municipality: number,
  register: Register,
): Promise<AddRow | null> {
  for (const { table } of register.lists) {
    const { rows } =
      await sql`select 1 from ${sql.table(table)} where municipality_id = ${municipality} limit 1`.execute(tx)
    if (rows.length > 0) return null
  }
  return async (key, values) => {
    const list = register.lists.find((each) => each.key === key)
    if (list === undefined) throw new Error(`There is no list ${key}`)
    const errors = list.check?.(values) ?? []
    if (errors.length > 0) throw new Error(`${key}: ${errors.map(({ message }) => message).join(' ')}`)
    const id = await addRow(tx, municipality, list, values)
    if (typeof id !== 'number') throw new Error(`${key} has the row already`)
    return id
  }
}
