/**
 * The worker's part of an import: reads a file that was handed in, tells what it would change and what is wrong with it, and
 * stores it when the person has said yes. A file with errors changes nothing, and one that was stored before neither.
 */
import { sql } from 'kysely'
import type { FileStore } from '../../documents/files.ts'
import { readSheet, type SheetRead } from '../../documents/sheets/read-sheet.ts'
import { refusalOf } from '../../platform/database-refusal.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { type FileError, FileReader, MOST_ERRORS, type ReadColumns, readColumns } from './read-file.ts'
import { readNames } from './names.ts'
import type { Register, RegisterList, RowValues } from './register.ts'

const BATCH = 5_000

export interface ImportCounts {
  new: number
  changed: number
  same: number
  /** Rows of the file. */
  rows: number
  /** Headings that the list has not. */
  passedBy: string[]
  /** All errors; only the first are kept. */
  errors: number
}

interface Run {
  id: number
  register: string
  list: string
  state: string
  file_digest: Buffer
  person_id: number
}

export interface ImportSettings {
  database: Database
  store: FileStore
  registers: readonly Register[]
}

/** Brings a run to its next rest: from `reading` to `read` or `refused`, from `storing` to `stored`. */
export async function settleImport(
  { database, store, registers }: ImportSettings,
  municipality: number,
  id: number,
): Promise<void> {
  const within = <T>(work: (tx: Transaction) => Promise<T>, person?: number) =>
    database.within({ municipality, purpose: 'register', ...(person && { person }) }, work)
  const run = await within((tx) => getRun(tx, municipality, id))
  if (run === null || (run.state !== 'reading' && run.state !== 'storing')) return
  const register = registers.find(({ key }) => key === run.register)
  const list = register?.lists.find(({ key }) => key === run.list)
  if (register === undefined || list === undefined) throw new Error(`No list ${run.register}/${run.list}`)
  const work = new ImportWork({ within, municipality, run, list })
  const sheet = await readSheet(await store.read(run.file_digest))
  if ('refused' in sheet) await work.refuse([{ row: null, column: null, message: sheet.refused }])
  else await work.settle(sheet, register)
  await throwAway(store, within, run.file_digest)
}

async function getRun(tx: Transaction, municipality: number, id: number): Promise<Run | null> {
  const { rows } = await sql<Run>`
    select id, register, list, state, file_digest, person_id from register_imports
    where municipality_id = ${municipality} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

type Within = <T>(work: (tx: Transaction) => Promise<T>, person?: number) => Promise<T>

/** The bytes are needed until the rows are stored; they may say more than the register does. */
async function throwAway(store: FileStore, within: Within, digest: Buffer): Promise<void> {
  const { rows } = await within((tx) =>
    sql<{ needed: boolean }>`select app.upload_is_needed(${digest}) as needed`.execute(tx),
  )
  if (rows[0]?.needed === false) await store.erase(digest)
}

class ImportWork {
  readonly #within: Within
  readonly #municipality: number
  readonly #run: Run
  readonly #list: RegisterList

  constructor(of: { within: Within; municipality: number; run: Run; list: RegisterList }) {
    this.#within = of.within
    this.#municipality = of.municipality
    this.#run = of.run
    this.#list = of.list
  }

  async settle(sheet: SheetRead, register: Register): Promise<void> {
    const columns = readColumns(this.#list, sheet.headings)
    if (columns.errors.length > 0) return this.refuse(columns.errors)
    const names = await this.#within((tx) => readNames(tx, this.#municipality, register, [this.#list]))
    const reader = new FileReader(this.#list, columns, names)
    if (this.#run.state === 'storing') return this.#storeAll(sheet, reader)
    return this.#compareAll(sheet, columns, reader)
  }

  async refuse(errors: readonly FileError[], counts: Partial<ImportCounts> = {}): Promise<void> {
    await this.#tell({
      state: 'refused',
      errors: errors.slice(0, MOST_ERRORS),
      counts: { ...counts, errors: errors.length },
    })
  }

  /** Tells what storing would do. */
  async #compareAll(sheet: SheetRead, columns: ReadColumns, reader: FileReader): Promise<void> {
    const counts: ImportCounts = {
      new: 0,
      changed: 0,
      same: 0,
      rows: sheet.rows.length,
      passedBy: columns.passedBy,
      errors: 0,
    }
    const errors: FileError[] = []
    for (let from = 0; from < sheet.rows.length; from += BATCH) {
      const read = reader.read(sheet.rows.slice(from, from + BATCH))
      counts.errors += read.errors.length
      if (errors.length < MOST_ERRORS) errors.push(...read.errors)
      if (counts.errors === 0) {
        const found = await this.#within((tx) => this.#compare(tx, read.rows))
        for (const kind of ['new', 'changed', 'same'] as const) counts[kind] += found[kind]
      }
      await this.#tell({ rowsRead: Math.min(from + BATCH, sheet.rows.length) })
    }
    if (counts.errors > 0)
      return this.#tell({ state: 'refused', counts, errors: errors.slice(0, MOST_ERRORS) })
    await this.#tell({ state: 'read', counts })
  }

  /** All of it or nothing: in one transaction, told of from others. */
  async #storeAll(sheet: SheetRead, reader: FileReader): Promise<void> {
    await this.#within(async (tx) => {
      for (let from = 0; from < sheet.rows.length; from += BATCH) {
        const read = reader.read(sheet.rows.slice(from, from + BATCH))
        // What names mean may have changed since the file was read.
        if (read.errors.length > 0) throw new ChangedMeanwhile(read.errors)
        await this.#store(tx, read.rows)
        await this.#tell({ rowsSettled: Math.min(from + BATCH, sheet.rows.length) })
      }
    }, this.#run.person_id).then(
      () => this.#tell({ state: 'stored' }),
      (error: unknown) => {
        if (error instanceof ChangedMeanwhile) return this.refuse(error.errors)
        const message = ruleBroken(error)
        if (message !== null) return this.refuse([{ row: null, column: null, message }])
        throw error
      },
    )
  }

  async #compare(
    tx: Transaction,
    rows: readonly RowValues[],
  ): Promise<Pick<ImportCounts, 'new' | 'changed' | 'same'>> {
    const columns = columnsOf(rows)
    const side = (alias: string) => sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)))
    const { rows: found } = await sql<Record<'new' | 'changed' | 'same', number>>`
      select count(*) filter (where t.id is null)::int as new,
        count(*) filter (where t.id is not null and row(${side('t')}) is distinct from row(${side('r')}))::int as changed,
        count(*) filter (where t.id is not null and row(${side('t')}) is not distinct from row(${side('r')}))::int as same
      from ${this.#given(rows)} r left join ${sql.table(this.#list.table)} t
        on t.municipality_id = ${this.#municipality} and ${this.#sameKey()}`.execute(tx)
    return found[0] ?? { new: 0, changed: 0, same: 0 }
  }

  async #store(tx: Transaction, rows: readonly RowValues[]): Promise<void> {
    const columns = columnsOf(rows)
    const refs = sql.join(columns.map((column) => sql.ref(column)))
    const others = columns.filter((column) => !this.#list.known.includes(column))
    const table = sql.table(this.#list.table)
    const old = sql.join(others.map((column) => sql`t.${sql.ref(column)}`))
    const given = sql.join(others.map((column) => sql`excluded.${sql.ref(column)}`))
    const set = sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))
    const known = sql.join(this.#list.known.map((column) => sql.ref(column)))
    const onConflict =
      others.length === 0
        ? sql`do nothing`
        : sql`do update set ${set} where row(${old}) is distinct from row(${given})`
    await sql`
      insert into ${table} as t (municipality_id, ${refs})
      select ${this.#municipality}, ${refs} from ${this.#given(rows)} r
      on conflict (municipality_id, ${known}) ${onConflict}`.execute(tx)
  }

  /** The rows as rows of the table, so that each value has its column's type. */
  #given(rows: readonly RowValues[]) {
    return sql`jsonb_populate_recordset(null::${sql.table(this.#list.table)}, ${JSON.stringify(rows)}::jsonb)`
  }

  #sameKey() {
    const fields = new Map(this.#list.fields.map((field) => [field.column, field]))
    return sql.join(
      this.#list.known.map((column) =>
        // Only the plain sign finds by an index.
        fields.get(column)?.required
          ? sql`t.${sql.ref(column)} = r.${sql.ref(column)}`
          : sql`t.${sql.ref(column)} is not distinct from r.${sql.ref(column)}`,
      ),
      sql` and `,
    )
  }

  async #tell(said: {
    state?: string
    rowsRead?: number
    rowsSettled?: number
    counts?: Partial<ImportCounts>
    errors?: readonly FileError[]
  }): Promise<void> {
    await this.#within((tx) =>
      sql`
        update register_imports set changed_at = now(),
          state = coalesce(${said.state ?? null}, state), rows_read = coalesce(${said.rowsRead ?? null}, rows_read),
          rows_settled = coalesce(${said.rowsSettled ?? null}, rows_settled),
          counts = coalesce(${said.counts ? JSON.stringify(said.counts) : null}::jsonb, counts),
          errors = coalesce(${said.errors ? JSON.stringify(said.errors) : null}::jsonb, errors)
        where municipality_id = ${this.#municipality} and id = ${this.#run.id}`.execute(tx),
    )
  }
}

/** All rows have the file's columns. */
const columnsOf = (rows: readonly RowValues[]): string[] => Object.keys(rows[0] ?? {})

/** What a rule of the database says that is meant for people, by its hint; it would say the same at every new try. */
function ruleBroken(error: unknown): string | null {
  const refusal = refusalOf(error)
  if (refusal?.kind !== 'rule') return null
  return `Filen passer ikke med registrets regler${refusal.said ? `: ${refusal.said}` : ''}. Intet er ændret.`
}

class ChangedMeanwhile extends Error {
  readonly errors: readonly FileError[]

  constructor(errors: readonly FileError[]) {
    super('The file means something else than when it was read')
    this.errors = errors
  }
}
