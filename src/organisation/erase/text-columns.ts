/**
 * The columns in which anything may be written, asked of the catalog: a table of a later room is found without a word
 * here. History has its own way of forgetting, the search index is made anew, and another person of the same name keeps it.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface TextTable {
  name: string
  /** Without the municipality. */
  key: string[]
  columns: string[]
  /** How a row knows its meeting's date, for initials: an SQL expression, or null where it has none. */
  heldOn: string | null
}

interface Row {
  name: string
  key: string[]
  columns: string[]
  all: string[]
}

export async function listTextTables(tx: Transaction): Promise<TextTable[]> {
  const { rows } = await sql<Row>`
    select c.relname as name,
      array(select a.attname::text from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attname <> 'municipality_id' order by k.place) as key,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'json'::regtype, 'text[]'::regtype)
        order by a.attnum) as columns,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as all
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname !~ '^(history_|search_entries|search_terms|search_uncounted|municipalities$|persons$|erasures$|sessions$|worker_heartbeats$)'
    order by c.relname`.execute(tx)
  return rows
    .filter(({ columns }) => columns.length > 0)
    .map(({ name, key, columns, all }) => ({ name, key, columns, heldOn: heldOnOf(name, all) }))
}

function heldOnOf(name: string, columns: string[]): string | null {
  if (columns.includes('held_on')) return 't.held_on'
  if (columns.includes('item_id'))
    return '(select i.held_on from items i where i.municipality_id = t.municipality_id and i.id = t.item_id)'
  if (columns.includes('meeting_id') && !name.startsWith('import_file'))
    return '(select m.held_on from meetings m where m.municipality_id = t.municipality_id and m.id = t.meeting_id)'
  return null
}
