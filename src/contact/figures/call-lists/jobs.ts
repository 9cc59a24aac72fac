/** What the worker does with a call list: reads its headings, looks all rows through, stores them when the person says so. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { FileStore } from '../../../documents/files.ts'
import { readSheet, type SheetRead } from '../../../documents/sheets/read-sheet.ts'
import { today } from '../../../organisation/administration.tsx'
import type { Database, Transaction } from '../../../platform/database.ts'
import type { JobTasks } from '../../../platform/jobs.ts'
import { type FileError, MOST_ERRORS } from '../../../registers/mechanism/read-file.ts'
import type { Choices } from './columns.ts'
import { CallReader, type ReadCall } from './read-calls.ts'
import { type Counts, counts, getRun, type Run, TASK, tellRun } from './runs.ts'

const BATCH = 5_000
const SAMPLE_ROWS = 3
const input = z.object({ import: z.number() })

interface Settings {
  database: Database
  store: FileStore
}

export function callListTasks(settings: Settings): JobTasks {
  return {
    [TASK]: async (given, { municipality }) =>
      settleCallList(settings, municipality, input.parse(given).import),
  }
}

/** Brings a run to its next rest; done again after a crash it does the same. */
export async function settleCallList(
  { database, store }: Settings,
  municipality: number,
  id: number,
): Promise<void> {
  const asRegister = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.within({ municipality, purpose: 'register' }, work)
  const tell = (said: Parameters<typeof tellRun>[3]) =>
    asRegister((tx) => tellRun(tx, municipality, id, said))
  const run = await asRegister((tx) => getRun(tx, municipality, id))
  if (run === null || (run.state !== 'reading' && run.state !== 'storing')) return
  const sheet = await readSheet(await store.read(run.digest), { times: true })
  if ('refused' in sheet) {
    const errors = [{ row: null, column: null, message: sheet.refused }]
    await tell({ state: 'refused', errors, counts: { ...run.counts, errors: 1 } })
  } else {
    const list = new CallList({ database, municipality, run, sheet, tell })
    if (run.choices === null) await list.tellHeadings()
    else if (run.state === 'reading') await list.lookThrough(run.choices)
    else await list.store(run.choices)
  }
  const { rows } = await asRegister((tx) =>
    sql<{ needed: boolean }>`select app.upload_is_needed(${run.digest}) as needed`.execute(tx),
  )
  if (rows[0]?.needed === false) await store.erase(run.digest)
}

interface ListSettings {
  database: Database
  municipality: number
  run: Run
  sheet: SheetRead
  tell: (said: Parameters<typeof tellRun>[3]) => Promise<void>
}

class CallList {
  readonly #of: ListSettings

  constructor(of: ListSettings) {
    this.#of = of
  }

  async tellHeadings(): Promise<void> {
    const { sheet, tell } = this.#of
    await tell({
      state: 'read',
      rowsRead: sheet.rows.length,
      counts: counts.parse({
        rows: sheet.rows.length,
        headings: sheet.headings,
        sample: sheet.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
      }),
    })
  }

  /** Errors leave the list where it is: other columns may be chosen. */
  async lookThrough(chosen: Choices): Promise<void> {
    const { sheet, run, tell } = this.#of
    const found: Counts = { ...run.counts, checked: true, new: 0, changed: 0, same: 0, errors: 0 }
    const errors: FileError[] = []
    for await (const { calls, errors: wrong, until } of this.#batches(chosen)) {
      found.errors += wrong.length
      errors.push(...wrong.slice(0, MOST_ERRORS - errors.length))
      if (found.errors === 0) {
        const compared = await this.#asContact((tx) => compare(tx, this.#of.municipality, calls))
        for (const kind of ['new', 'changed', 'same'] as const) found[kind] += compared[kind]
      }
      await tell({ rowsRead: until })
    }
    await tell({ state: 'read', rowsRead: sheet.rows.length, counts: found, errors })
  }

  /** All of it or nothing. */
  async store(chosen: Choices): Promise<void> {
    const { municipality, tell } = this.#of
    const wrong: FileError[] = []
    await this.#asContact(async (tx) => {
      for await (const { calls, errors, until } of this.#batches(chosen)) {
        wrong.push(...errors)
        if (wrong.length > 0) return
        await storeCalls(tx, municipality, calls)
        await tell({ rowsSettled: until })
      }
    })
    // A queue may have been closed or renamed since the list was looked through.
    if (wrong.length > 0) await tell({ state: 'refused', errors: wrong.slice(0, MOST_ERRORS) })
    else await tell({ state: 'stored' })
  }

  async *#batches(
    chosen: Choices,
  ): AsyncGenerator<{ calls: ReadCall[]; errors: FileError[]; until: number }> {
    const { sheet, municipality } = this.#of
    const queues = await this.#asContact((tx) => readQueues(tx, municipality))
    const reader = new CallReader({ choices: chosen, queues, municipality, today: today() })
    for (let from = 0; from < sheet.rows.length; from += BATCH) {
      const until = Math.min(from + BATCH, sheet.rows.length)
      yield { ...reader.read(sheet.rows.slice(from, until)), until }
    }
  }

  #asContact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#of.database.within({ municipality: this.#of.municipality, purpose: 'contact' }, work)
  }
}

async function readQueues(tx: Transaction, municipality: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; title: string; dialled: string[] }>`
    select id, title, dialled from contact_queues where municipality_id = ${municipality}`.execute(tx)
  return new Map(
    rows.flatMap(({ id, title, dialled }) =>
      [title, ...dialled].map((name) => [name.toLocaleLowerCase('da'), id] as const),
    ),
  )
}

const given = (calls: readonly ReadCall[]) => sql`
  jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) as g (id uuid, "queueId" bigint, "arrivedAt" timestamp, answered boolean, "waitedMs" int, "talkedMs" int, "wrapUpMs" int, number text)`

const old = sql`row(c.queue_id, c.arrived_at, c.outcome, c.waited_ms, c.talked_ms, c.wrap_up_ms)`
const read = sql`row(g."queueId", g."arrivedAt" at time zone 'Europe/Copenhagen', case when g.answered then 'answered' else 'abandoned' end, g."waitedMs", g."talkedMs", g."wrapUpMs")`

async function compare(
  tx: Transaction,
  municipality: number,
  calls: readonly ReadCall[],
): Promise<Pick<Counts, 'new' | 'changed' | 'same'>> {
  const { rows } = await sql<Pick<Counts, 'new' | 'changed' | 'same'>>`
    select count(*) filter (where c.id is null)::int as new, count(*) filter (where c.id is not null and ${old} is distinct from ${read})::int as changed,
      count(*) filter (where c.id is not null and ${old} is not distinct from ${read})::int as same
    from ${given(calls)} left join contact_calls c on c.municipality_id = ${municipality} and c.id = g.id`.execute(
    tx,
  )
  return rows[0] ?? { new: 0, changed: 0, same: 0 }
}

async function storeCalls(tx: Transaction, municipality: number, calls: readonly ReadCall[]): Promise<void> {
  await sql`
    insert into contact_calls as c (municipality_id, id, source, queue_id, arrived_at, phase, answered_at, ended_at, outcome, waited_ms, talked_ms, wrap_up_ms)
    select ${municipality}, g.id, 'import', g."queueId", a.at, 'ended', case when g.answered then a.at + g."waitedMs" * interval '1 millisecond' end,
      a.at + (g."waitedMs" + coalesce(g."talkedMs", 0)) * interval '1 millisecond', case when g.answered then 'answered' else 'abandoned' end,
      g."waitedMs", g."talkedMs", g."wrapUpMs"
    from ${given(calls)}, lateral (select g."arrivedAt" at time zone 'Europe/Copenhagen' as at) a
    on conflict (municipality_id, id) do update set queue_id = excluded.queue_id, arrived_at = excluded.arrived_at, answered_at = excluded.answered_at,
      ended_at = excluded.ended_at, outcome = excluded.outcome, waited_ms = excluded.waited_ms, talked_ms = excluded.talked_ms, wrap_up_ms = excluded.wrap_up_ms, updated_at = now()
    where c.source = 'import' and row(c.queue_id, c.arrived_at, c.outcome, c.waited_ms, c.talked_ms, c.wrap_up_ms)
      is distinct from row(excluded.queue_id, excluded.arrived_at, excluded.outcome, excluded.waited_ms, excluded.talked_ms, excluded.wrap_up_ms)`.execute(
    tx,
  )
  const numbered = calls.filter(({ number }) => number !== null)
  if (numbered.length === 0) return
  // The number itself is not kept: it is not needed for figures.
  await sql`
    insert into contact_parties (municipality_id, call_id, number_key)
    select ${municipality}, g.id, app.number_key(g.number) from ${given(numbered)} on conflict do nothing`.execute(
    tx,
  )
}
