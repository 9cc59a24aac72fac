/** Reads the history of one municipality in batches, as its owner, inside the caller's transaction. */
// Numbers of entries come as numbers only with its parsers.
import '../database.ts'
import type { Client } from 'pg'
import type { ChainLink, SealedLink } from './chain.ts'

const batchSize = 5000
/** Whoever tampers may also use numbers below 1. */
const beforeAll = Number.MIN_SAFE_INTEGER

interface Row {
  position: number | null
  hash: Buffer | null
  entry_id: number
  found: boolean
  happened_at: string
  login: string
  person_id: number | null
  purpose: string | null
  table_name: string
  row_key: string
  operation: string
  payload_digest: Buffer
  payload_found: boolean
  salt: Buffer | null
  payload: string | null
  erased_at: Date | null
  erased_ground: string | null
}

const parts = `
  e.id is not null as found, e.login, e.person_id, e.purpose, e.table_name, e.row_key, e.operation, e.payload_digest,
  to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as happened_at,
  p.entry_id is not null as payload_found, p.salt, p.payload::text as payload, p.erased_at, p.erased_ground`

/** Sealed entries in the order of the chain. */
export async function* readSealed(client: Client, municipality: number): AsyncGenerator<SealedLink> {
  // Planned as three walks along the keys, whatever the statistics say.
  await client.query(
    'set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_material = off',
  )
  for (let position: number | null = beforeAll; position !== null;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(
      `select s.position, s.hash, s.entry_id, ${parts}
       from (select * from history_seals where municipality_id = $1 and position > $2 order by position limit ${batchSize}) s
         left join history_entries e on e.municipality_id = $1 and e.id = s.entry_id
         left join history_payloads p on p.municipality_id = $1 and p.entry_id = s.entry_id
       order by s.position`,
      [municipality, position],
    )
    position = null
    for (const row of rows) {
      if (row.position === null || row.hash === null) continue
      yield { ...linkOf(row), seal: { position: row.position, hash: row.hash } }
      position = row.position
    }
  }
}

/** Entries without a seal, oldest first: those that wait, and those that nobody queued. */
export async function* readUnsealed(
  client: Client,
  municipality: number,
): AsyncGenerator<{ link: ChainLink; queued: boolean }> {
  await client.query(
    'set local enable_hashjoin = on; set local enable_mergejoin = on; set local enable_seqscan = on',
  )
  for (let entryId: number | null = beforeAll; entryId !== null;) {
    const { rows }: { rows: (Row & { queued: boolean })[] } = await client.query<Row & { queued: boolean }>(
      `select null as position, null as hash, e.id as entry_id, ${parts},
         exists (select 1 from history_unsealed u where u.municipality_id = $1 and u.entry_id = e.id) as queued
       from (
         select * from history_entries e where e.municipality_id = $1 and e.id > $2
           and not exists (select 1 from history_seals s where s.municipality_id = e.municipality_id and s.entry_id = e.id)
         order by e.id limit ${batchSize}) e
         left join history_payloads p on p.municipality_id = $1 and p.entry_id = e.id
       order by e.id`,
      [municipality, entryId],
    )
    entryId = null
    for (const row of rows) {
      yield { link: linkOf(row), queued: row.queued }
      entryId = row.entry_id
    }
  }
}

/** Numbers of payloads, and of places in the queue, whose entry is gone. */
export async function readOrphans(
  client: Client,
  municipality: number,
): Promise<{ payloads: number[]; queued: number[] }> {
  const without = async (table: string) => {
    const { rows } = await client.query<{ entry_id: number }>(
      `select t.entry_id from ${table} t where t.municipality_id = $1
         and not exists (select 1 from history_entries e where e.municipality_id = t.municipality_id and e.id = t.entry_id)
         and not exists (select 1 from history_seals s where s.municipality_id = t.municipality_id and s.entry_id = t.entry_id)
       order by t.entry_id limit 100`,
      [municipality],
    )
    return rows.map(({ entry_id }) => entry_id)
  }
  return { payloads: await without('history_payloads'), queued: await without('history_unsealed') }
}

function linkOf(row: Row): ChainLink {
  return {
    seal: null,
    entryId: row.entry_id,
    entry: row.found
      ? {
          happenedAt: row.happened_at,
          login: row.login,
          personId: row.person_id,
          purpose: row.purpose,
          tableName: row.table_name,
          rowKey: row.row_key,
          operation: row.operation,
          payloadDigest: row.payload_digest,
        }
      : null,
    payload: row.payload_found
      ? { salt: row.salt, text: row.payload, erasedAt: row.erased_at, erasedGround: row.erased_ground }
      : null,
  }
}
