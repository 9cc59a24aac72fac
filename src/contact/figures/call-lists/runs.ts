/** Lists that are read in, kept as imports of the register: read, columns chosen, looked through, stored. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../../platform/database.ts'
import { enqueueJob } from '../../../platform/jobs.ts'
import type { FileError } from '../../../registers/mechanism/read-file.ts'
import { KEY } from '../register/key.ts'
import { choices, type Choices } from './columns.ts'

export const LIST = 'opkald'
export const TASK = 'contact-call-list'

export const counts = z.object({
  rows: z.number().default(0),
  headings: z.array(z.string()).default([]),
  /** The first rows, as they stand. */
  sample: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).default([]),
  /** The columns have been chosen, and all rows looked through. */
  checked: z.boolean().default(false),
  new: z.number().default(0),
  changed: z.number().default(0),
  same: z.number().default(0),
  errors: z.number().default(0),
})
export type Counts = z.output<typeof counts>

export interface Run {
  id: number
  fileName: string
  state: 'reading' | 'read' | 'storing' | 'stored' | 'refused' | 'failed'
  rowsRead: number
  rowsSettled: number
  counts: Counts
  /** Null: not chosen yet. */
  choices: Choices | null
  errors: FileError[]
  digest: Buffer
}

export async function getRun(tx: Transaction, municipality: number, id: number): Promise<Run | null> {
  const [run] = await findRuns(tx, municipality, sql`and id = ${id}`)
  return run ?? null
}

export const listRuns = (tx: Transaction, municipality: number): Promise<Run[]> =>
  findRuns(tx, municipality, sql``)

async function findRuns(tx: Transaction, municipality: number, more: ReturnType<typeof sql>): Promise<Run[]> {
  const { rows } = await sql<Omit<Run, 'counts' | 'choices'> & { counts: unknown; choices: object }>`
    select id, file_name as "fileName", state, rows_read as "rowsRead", rows_settled as "rowsSettled", counts, choices, errors, file_digest as digest
    from register_imports where municipality_id = ${municipality} and register = ${KEY} and list = ${LIST} ${more}
    order by started_at desc limit 20`.execute(tx)
  return rows.map((run) => ({
    ...run,
    counts: counts.parse(run.counts),
    choices: Object.keys(run.choices).length === 0 ? null : choices.parse(run.choices),
  }))
}

export async function beginRun(
  tx: Transaction,
  municipality: number,
  file: { name: string; digest: Buffer; person: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into register_imports (municipality_id, register, list, file_name, file_digest, person_id)
    values (${municipality}, ${KEY}, ${LIST}, ${file.name}, ${file.digest}, ${file.person}) returning id`.execute(
    tx,
  )
  const id = rows[0]?.id ?? 0
  await requestRun(tx, id)
  return id
}

/** Said twice, it is done once. */
export async function goOn(
  tx: Transaction,
  municipality: number,
  id: number,
  to: { state: 'reading'; choices: Choices } | { state: 'storing' },
): Promise<void> {
  const chosen = 'choices' in to ? JSON.stringify(to.choices) : null
  const { rows } = await sql`
    update register_imports set state = ${to.state}, choices = coalesce(${chosen}::jsonb, choices), errors = '[]', rows_read = 0, changed_at = now()
    where municipality_id = ${municipality} and id = ${id} and state = 'read' returning id`.execute(tx)
  if (rows.length === 1) await requestRun(tx, id)
}

const requestRun = (tx: Transaction, id: number) => enqueueJob(tx, TASK, { import: id }, `${TASK}-${id}`)

export async function tellRun(
  tx: Transaction,
  municipality: number,
  id: number,
  said: {
    state?: Run['state']
    rowsRead?: number
    rowsSettled?: number
    counts?: Counts
    errors?: readonly FileError[]
  },
): Promise<void> {
  await sql`
    update register_imports set changed_at = now(), state = coalesce(${said.state ?? null}, state), rows_read = coalesce(${said.rowsRead ?? null}, rows_read),
      rows_settled = coalesce(${said.rowsSettled ?? null}, rows_settled), counts = coalesce(${said.counts ? JSON.stringify(said.counts) : null}::jsonb, counts),
      errors = coalesce(${said.errors ? JSON.stringify(said.errors) : null}::jsonb, errors)
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
}
