import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { Database } from './database.ts'
import { enqueueJob, type JobCaller, type JobTasks, runJobs } from './jobs.ts'

let shared: TestDatabase

before(async () => {
  shared = await createTestDatabase()
})

interface Done {
  input: unknown
  caller: JobCaller
}

/** Works the queue until so many jobs were done. */
async function workUntil(count: number, ask: () => Promise<void>): Promise<Done[]> {
  const done: Done[] = []
  const all = Promise.withResolvers<void>()
  const tasks: JobTasks = {
    note: async (input, caller) => {
      done.push({ input, caller })
      if (done.length >= count) all.resolve()
    },
  }
  const worker = await runJobs(shared.urls.worker, tasks)
  await ask()
  await all.promise
  await worker.stop()
  return done
}

async function asApp<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(shared.urls.app, { poolSize: 1 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

test('a job is done for the municipality and person of the transaction that asked, whatever its input says', async () => {
  const done = await workUntil(2, () =>
    asApp(async (database) => {
      await database.within({ municipality: 7, person: 42 }, (tx) =>
        enqueueJob(tx, 'note', { municipality: 1, person: 1, text: 'æøå' }),
      )
      await database.within({ municipality: 8 }, (tx) => enqueueJob(tx, 'note', null))
    }),
  )
  const byMunicipality = done.toSorted((a, b) => a.caller.municipality - b.caller.municipality)
  assert.deepEqual(byMunicipality, [
    { input: { municipality: 1, person: 1, text: 'æøå' }, caller: { municipality: 7, person: 42 } },
    { input: null, caller: { municipality: 8, person: null } },
  ])
})

test('a waiting job of the same key is replaced, each municipality by itself, and nothing is asked when rolled back', async () => {
  const done = await workUntil(2, () =>
    asApp(async (database) => {
      await database.within({ municipality: 7 }, async (tx) => {
        await enqueueJob(tx, 'note', 'first', 'k')
        await enqueueJob(tx, 'note', 'second', 'k')
      })
      const undone = database.within({ municipality: 7 }, async (tx) => {
        await enqueueJob(tx, 'note', 'undone')
        throw new Error('undone')
      })
      await assert.rejects(undone, /undone/)
      await database.within({ municipality: 8 }, (tx) => enqueueJob(tx, 'note', 'other', 'k'))
    }),
  )
  assert.deepEqual(done.map(({ input }) => input).toSorted(), ['other', 'second'])
})

test('without a municipality, and past the function, the app login cannot ask', async () => {
  await asApp(async (database) => {
    const alone = database.within({ municipality: 1 }, async (tx) => {
      await sql`set local app.municipality_id = ''`.execute(tx)
      await enqueueJob(tx, 'note', null)
    })
    await assert.rejects(alone, /belongs to a municipality/)
    const direct = database.within({ municipality: 1 }, (tx) =>
      sql`select graphile_worker.add_job('note', '{}')`.execute(tx),
    )
    await assert.rejects(direct, /permission denied/)
    const reading = database.within({ municipality: 1 }, (tx) =>
      sql`select * from graphile_worker._private_jobs`.execute(tx),
    )
    await assert.rejects(reading, /permission denied/)
  })
})

test('a job that a killed worker had begun is begun again at once', async () => {
  await asApp((database) => database.within({ municipality: 7 }, (tx) => enqueueJob(tx, 'note', 'begun')))
  const owner = new Client({ connectionString: shared.urls.owner })
  await owner.connect()
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-of-the-dead', attempts = 1`,
  )
  await owner.end()
  const done = await workUntil(1, async () => undefined)
  assert.deepEqual(
    done.map(({ input }) => input),
    ['begun'],
  )
})

test('a job that fails is tried again', async () => {
  const tries: unknown[] = []
  const second = Promise.withResolvers<void>()
  const worker = await runJobs(shared.urls.worker, {
    stumble: async (input) => {
      tries.push(input)
      if (tries.length === 1) throw new Error('first')
      second.resolve()
    },
  })
  await asApp((database) => database.within({ municipality: 7 }, (tx) => enqueueJob(tx, 'stumble', 'x')))
  await second.promise
  await worker.stop()
  assert.deepEqual(tries, ['x', 'x'])
})
