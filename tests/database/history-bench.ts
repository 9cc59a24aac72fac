/** A database with a short sealed chain of two municipalities, for tests of history. */
import { Client } from 'pg'
import { Database } from '../../src/platform/database.ts'
import type { Head } from '../../src/platform/history/chain.ts'
import { sealAllHistory } from '../../src/platform/history/seal.ts'
import { verifyHistory } from '../../src/platform/history/verify.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

export interface HistoryBench {
  database: TestDatabase
  owner: Client
  worker: Database
  /** Verifies the chain of the first municipality. */
  verify(kept?: Head | null): ReturnType<typeof verifyHistory>
  close(): Promise<void>
}

export async function openHistory(): Promise<HistoryBench> {
  const database = await createTestDatabase()
  const owner = await connected(database.urls.owner)
  const worker = new Database(database.urls.worker)
  await owner.query(`insert into municipalities (name) values ('Prøve Kommune'), ('Nabo Kommune')`)
  await owner.query(
    `insert into units (municipality_id, name, valid_from) select 1, 'Center ' || g, '2020-01-01' from generate_series(1, 20) g`,
  )
  await owner.query(`update units set name = name || ' og drift' where municipality_id = 1 and id <= 5`)
  await owner.query(
    `insert into units (municipality_id, name, valid_from) values (2, 'Center', '2020-01-01')`,
  )
  await sealAllHistory(worker)
  return {
    database,
    owner,
    worker,
    verify: (kept = null) => verifyHistory(owner, 1, kept),
    close: async () => {
      await owner.end()
      await worker.close()
    },
  }
}

export async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  await client.connect()
  return client
}
