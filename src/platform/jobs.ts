/**
 * Work that is done after the answer: graphile-worker, in the same database. A job carries the municipality and the
 * person it is done for; both are written by the database from the transaction that asked for it, never by the asker.
 */
import { type Runner, Logger, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Transaction } from './database.ts'
import { log } from './log.ts'

/** For whom a job is done. */
export interface JobCaller {
  municipality: number
  /** Null: the job was asked for by the program itself. */
  person: number | null
}

/** @param input what `enqueueJob` was given, as it came through JSON: parse it. A thrown error means: try again later. */
export type JobTask = (input: unknown, caller: JobCaller) => Promise<void>

/** Tasks by name; each room gives its own, and worker.ts joins them. */
export type JobTasks = Record<string, JobTask>

const attempts = 12

/**
 * Asks for a job; it begins when the transaction is committed.
 * @param key a waiting job of the same name and key is replaced instead of doubled
 */
export async function enqueueJob(
  tx: Transaction,
  name: string,
  input: unknown,
  key: string | null = null,
): Promise<void> {
  await sql`select app.add_job(${name}, ${JSON.stringify(input)}::jsonb, ${key})`.execute(tx)
}

/** Brings the queue's tables to the newest shape, as the owner, and gives the logins their part of it. */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quietLogger, schema: 'graphile_worker' })
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(grants)
  } finally {
    await client.end()
  }
}

/** The worker works the queue; the app login can only put jobs into it, in the name of whom its transaction is for. */
const grants = `
  begin;
  select pg_advisory_xact_lock(hashtext('sagsgang jobs'));
  grant usage on schema graphile_worker to sagsgang_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to sagsgang_worker;
  grant usage on all sequences in schema graphile_worker to sagsgang_worker;
  do $do$
  declare queue_table text;
  begin
    for queue_table in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
    loop
      execute format('drop policy if exists worker on graphile_worker.%I', queue_table);
      execute format('create policy worker on graphile_worker.%I to sagsgang_worker using (true) with check (true)', queue_table);
    end loop;
  end $do$;
  create or replace function app.add_job(name text, input jsonb, key text default null) returns void
    language plpgsql security definer set search_path = graphile_worker, public, pg_temp as $fn$
  begin
    if app.municipality_id() is null then raise exception 'A job belongs to a municipality'; end if;
    perform graphile_worker.add_job(
      identifier => name,
      payload => json_build_object('municipality', app.municipality_id(), 'person', app.person_id(), 'input', input),
      job_key => name || ':' || app.municipality_id() || ':' || key,
      max_attempts => ${attempts});
  end $fn$;
  comment on function app.add_job(text, jsonb, text) is
    'Puts a job in the queue for the municipality and person of this transaction.';
  revoke execute on function app.add_job(text, jsonb, text) from public;
  grant execute on function app.add_job(text, jsonb, text) to sagsgang_app, sagsgang_worker;
  commit;
`

/** Works the queue until stopped. Jobs that a killed worker had begun are begun again at once. */
export async function runJobs(
  workerUrl: string,
  tasks: JobTasks,
  options: { concurrency?: number } = {},
): Promise<{ stop(): Promise<void>; ended: Promise<void> }> {
  const presence = await announcePresence(workerUrl)
  const concurrency = options.concurrency ?? 2
  const runner: Runner = await run({
    connectionString: workerUrl,
    schema: 'graphile_worker',
    concurrency,
    maxPoolSize: concurrency + 3,
    // Signals are the supervisor's matter.
    noHandleSignals: true,
    logger: quietLogger,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload: unknown) => {
          const { input, caller } = parsePayload(payload)
          await task(input, caller)
        },
      ]),
    ),
  })
  return {
    ended: runner.promise,
    stop: async () => {
      await runner.stop()
      await presence.end()
    },
  }
}

/**
 * Every worker holds a shared lock for as long as it lives. Whoever gets it alone is the only worker there is, so all
 * begun jobs are of dead ones and are set free (the library itself would wait four hours).
 */
async function announcePresence(workerUrl: string): Promise<Client> {
  const client = new Client({ connectionString: workerUrl })
  client.on('error', (error) => log.warn({ err: error }, 'worker lost its presence lock'))
  await client.connect()
  const lock = `hashtext('sagsgang worker')`
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${lock}) as alone`)
  if (rows[0]?.alone === true) {
    await client.query(
      `select graphile_worker.force_unlock_workers(array(
         select locked_by from graphile_worker._private_jobs where locked_by is not null
         union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
    )
  }
  await client.query(`select pg_advisory_lock_shared(${lock})`)
  if (rows[0]?.alone === true) await client.query(`select pg_advisory_unlock(${lock})`)
  return client
}

function parsePayload(payload: unknown): { input: unknown; caller: JobCaller } {
  if (typeof payload === 'object' && payload !== null && 'municipality' in payload && 'input' in payload) {
    const person = 'person' in payload && typeof payload.person === 'number' ? payload.person : null
    if (typeof payload.municipality === 'number') {
      return { input: payload.input, caller: { municipality: payload.municipality, person } }
    }
  }
  throw new Error('A job without a municipality')
}

/** The library's messages name jobs, not their payloads. */
const quietLogger = new Logger((scope) => (level, message, meta) => {
  const job = { task: scope.taskIdentifier, job: scope.jobId }
  const error = meta !== undefined && 'error' in meta ? meta['error'] : undefined
  if (level === 'error') log.error({ ...job, err: error }, 'job failed')
  else if (level === 'warning') log.warn(job, message)
  else log.debug(job, message)
})
