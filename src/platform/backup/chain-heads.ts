/** The newest seal of each municipality's history. */
import { Client } from 'pg'
import type { ChainHead } from './manifest.ts'

/** @param ownerUrl the owner alone sees the seals */
export async function readChainHeads(ownerUrl: string): Promise<ChainHead[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ municipality: number; position: string; hash: string }>(
      `select distinct on (municipality_id) municipality_id as municipality, position::text, encode(hash, 'hex') as hash
       from history_seals order by municipality_id, position desc`,
    )
    return rows.map(({ municipality, position, hash }) => ({
      municipality,
      position: Number(position),
      hash,
    }))
  } finally {
    await client.end()
  }
}
