/** Everything that is done to a database as its owner before the program may use it. */
import { installJobs } from './jobs.ts'
import { type LoginUrls, migrate } from './migrate.ts'

/** Migrates our own tables, then those of the job queue; can be repeated. */
export async function prepareDatabase(ownerUrl: string, secret: string): Promise<LoginUrls> {
  const logins = await migrate(ownerUrl, secret)
  await installJobs(ownerUrl)
  return logins
}
