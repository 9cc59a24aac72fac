/**
 * The TypeScript types of the tables, read from a freshly migrated database (see `generate-command.ts`), so that a
 * new column costs no typing by hand.
 */
import { Client } from 'pg'

interface Column {
  table: string
  name: string
  type: string
  nullable: boolean
  generated: boolean
}

const TYPES: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  interval: 'string',
  jsonb: 'unknown',
  numeric: 'string',
  text: 'string',
  time: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  _text: 'string[]',
  _int8: 'number[]',
}

/** The TypeScript of all tables in schema public. @throws Error on a column type nobody has mapped yet */
export async function describeTables(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(`
      select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
        a.attidentity <> '' or a.atthasdef as generated
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`)
    return written(rows)
  } finally {
    await client.end()
  }
}

function written(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table)
  const interfaces = [...tables].map(
    ([table, of]) => `export interface ${typeName(table)} {\n${of.map(line).join('\n')}\n}`,
  )
  const list = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)}`)
  return [
    '// Written by `npm run database:generate` from the migrations. Not edited by hand.',
    `import type { Generated } from 'kysely'`,
    ...interfaces,
    `export interface Tables {\n${list.join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function line({ table, name, type, nullable, generated }: Column): string {
  const mapped = TYPES[type]
  if (!mapped) throw new Error(`No TypeScript type is mapped for ${type} of ${table}.${name}`)
  const full = nullable ? `${mapped} | null` : mapped
  return `  ${name}: ${generated ? `Generated<${full}>` : full}`
}

const typeName = (table: string) =>
  table
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('') + 'Table'
