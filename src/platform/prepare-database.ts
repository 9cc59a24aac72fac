/** Everything that is done to a database as its owner before the program may use it. */
import { Client } from 'pg'
import { installJobs } from './jobs.ts'
import { type LoginUrls, migrate } from './migrate.ts'

/** Migrates our own tables, then those of the job queue; can be repeated. */
export async function prepareDatabase(ownerUrl: string, secret: string): Promise<LoginUrls> {
  const logins = await migrate(ownerUrl, secret)
  await installJobs(ownerUrl)
  await letHealthBeSeen(ownerUrl)
  return logins
}

/** /healthz compares the migrations the database has had with those the program knows. */
async function letHealthBeSeen(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      'grant usage on schema operations to sagsgang_app; grant select on operations.migrations to sagsgang_app',
    )
  } finally {
    await client.end()
  }
}
