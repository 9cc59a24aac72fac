import { Client } from 'pg'

/** Whether the database holds a municipality; asked as the owner, before anybody else is let in. */
export async function isMunicipalityThere(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return ((await client.query('select from municipalities limit 1')).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}
