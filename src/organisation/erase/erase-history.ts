/**
 * Takes out of the history what it knows of a person: the payloads that name the person, and those of the person's own
 * rows. Who changed what when, and the digests, stay; so the chain is whole, and says when and on what ground it forgot.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { MatchersByDate } from './erase-texts.ts'
import type { PersonToErase } from './find-person.ts'
import { roughPattern } from './name-matcher.ts'

const batchSize = 1000

/** @returns how many payloads it took. Done last, because what is changed before leaves payloads too. */
export async function eraseHistory(
  tx: Transaction,
  municipality: number,
  person: PersonToErase,
  ground: string,
): Promise<number> {
  const entryIds = [
    ...(await ownEntries(tx, municipality, person.id)),
    ...(await namingEntries(tx, municipality, person)),
  ]
  const ids = [...new Set(entryIds)].sort((a, b) => a - b)
  // To the millisecond, so that every reader reads the same instant.
  const { rows } = await sql<{
    at: Date
  }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(tx)
  const at = rows[0]?.at
  await sql`
    update history_payloads set payload = null, salt = null, erased_at = ${at}, erased_ground = ${ground}
    where municipality_id = ${municipality} and entry_id = any (${ids}::bigint[])`.execute(tx)
  await sql`
    insert into erasures (municipality_id, person_id, erased_at, ground, entry_ids)
    values (${municipality}, ${person.id}, ${at}, ${ground}, ${ids}::bigint[])`.execute(tx)
  return ids.length
}

/** Of the person's own rows, as they were and are. */
async function ownEntries(tx: Transaction, municipality: number, person: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select e.id from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
    where e.municipality_id = ${municipality} and p.payload is not null and (
      e.table_name = 'persons' and e.row_key = jsonb_build_object('id', ${person}::bigint)::text
      or e.table_name in ('person_initials', 'employments', 'seats', 'responsibilities', 'approval_levels', 'standing_guests',
          'item_tasks', 'meeting_participants', 'contact_staff', 'contact_skills', 'contact_presence', 'contact_calendars', 'contact_lines',
          'contact_person_subjects', 'contact_graph_links')
        and to_jsonb(${person}::bigint) in (p.payload->'before'->'person_id', p.payload->'after'->'person_id')
      or e.table_name = 'delegations' and to_jsonb(${person}::bigint) in (p.payload->'before'->'principal_id',
        p.payload->'after'->'principal_id', p.payload->'before'->'deputy_id', p.payload->'after'->'deputy_id'))`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

interface NamingRow {
  id: number
  table_name: string
  payload: { before: Record<string, unknown> | null; after: Record<string, unknown> | null }
}

async function namingEntries(
  tx: Transaction,
  municipality: number,
  person: PersonToErase,
): Promise<number[]> {
  const rough = roughPattern(person.words)
  if (rough === null) return []
  const matchers = new MatchersByDate(person)
  const dates = person.words.initials.length > 0 ? await datesEverKnown(tx, municipality) : noDates
  const found: number[] = []
  for (let last: number | null = 0; last !== null;) {
    const { rows }: { rows: NamingRow[] } = await sql<NamingRow>`
      select e.id, e.table_name, p.payload
      from history_payloads p join history_entries e on e.municipality_id = p.municipality_id and e.id = p.entry_id
      where p.municipality_id = ${municipality} and p.entry_id > ${last} and e.table_name <> 'persons' and p.payload::text ~ ${rough}
      order by p.entry_id limit ${batchSize}`.execute(tx)
    for (const { id, table_name: table, payload } of rows) {
      const matcher = matchers.at(dateOf(dates, table, payload))
      if (matcher.isIn(payload)) found.push(id)
    }
    last = rows.at(-1)?.id ?? null
  }
  return found
}

interface KnownDates {
  items: Map<number, string>
  meetings: Map<number, string>
}
const noDates: KnownDates = { items: new Map(), meetings: new Map() }

/** Of items and meetings that are, and of those that history remembers. */
async function datesEverKnown(tx: Transaction, municipality: number): Promise<KnownDates> {
  const of = async (table: 'items' | 'meetings') => {
    const { rows } = await sql<{ id: number; held_on: string }>`
      select (p.payload->'after'->>'id')::bigint as id, p.payload->'after'->>'held_on' as held_on
      from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
      where e.municipality_id = ${municipality} and e.table_name = ${table} and p.payload->'after'->>'held_on' is not null
      union all select id, held_on::text from ${sql.table(table)} where municipality_id = ${municipality}`.execute(
      tx,
    )
    return new Map(rows.map(({ id, held_on }) => [id, held_on]))
  }
  return { items: await of('items'), meetings: await of('meetings') }
}

function dateOf(dates: KnownDates, table: string, { before, after }: NamingRow['payload']): string | null {
  const row = after ?? before ?? {}
  if (typeof row['held_on'] === 'string') return row['held_on']
  if (typeof row['item_id'] === 'number') return dates.items.get(row['item_id']) ?? null
  if (typeof row['meeting_id'] === 'number' && !table.startsWith('import_file'))
    return dates.meetings.get(row['meeting_id']) ?? null
  return null
}
