/** Clears the place of rows that are no more: until then old versions of them lie in the database's files. */
import { Client, escapeIdentifier } from 'pg'

/** @param tables names in schema public; vacuumed one by one as the owner, outside any transaction */
export async function vacuumTables(ownerUrl: string, tables: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const table of tables) await client.query(`vacuum ${escapeIdentifier(table)}`)
  } finally {
    await client.end()
  }
}
