/** Takes a person's name and initials out of the texts of every table. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { InitialsPeriod, PersonToErase } from './find-person.ts'
import { type NameMatcher, nameMatcher, roughPattern } from './name-matcher.ts'
import { listTextTables, type TextTable } from './text-columns.ts'

export interface ErasedTexts {
  /** Rows changed, by table. */
  rows: Map<string, number>
  /** Items below which a text changed: their index entries are made anew. */
  items: Set<number>
  /** Files whose reading named the person: their bytes do too, however they are written. */
  files: Set<string>
}

/** Matchers for texts of the time of some of the initials, and for all others. */
export class MatchersByDate {
  readonly #person: PersonToErase
  readonly #known = new Map<string, NameMatcher>()

  constructor(person: PersonToErase) {
    this.#person = person
  }

  /** @param heldOn date of the meeting, or null where a text belongs to none */
  at(heldOn: string | null): NameMatcher {
    const initials =
      heldOn === null ? [] : this.#person.initials.filter(holds(heldOn)).map(({ text }) => text)
    const key = initials.join(' ')
    const matcher =
      this.#known.get(key) ?? nameMatcher({ ...this.#person.words, initials }, initials.length > 0)
    this.#known.set(key, matcher)
    return matcher
  }
}

const holds = (date: string) => (period: InitialsPeriod) =>
  period.from <= date && (period.until === null || period.until >= date)

export async function eraseTexts(
  tx: Transaction,
  municipality: number,
  person: PersonToErase,
): Promise<ErasedTexts> {
  const erased: ErasedTexts = { rows: new Map(), items: new Set(), files: new Set() }
  const rough = roughPattern(person.words)
  if (rough === null) return erased
  const matchers = new MatchersByDate(person)
  for (const table of await listTextTables(tx)) {
    for (const row of await findRows(tx, municipality, table, rough)) {
      const matcher = matchers.at(row.heldOn)
      const changed = table.columns.filter((column) => matcher.isIn(row.values[column]))
      if (changed.length === 0) continue
      await writeRow(tx, municipality, table, row, changed, matcher)
      note(erased, table, row)
    }
  }
  return erased
}

interface FoundRow {
  values: Record<string, unknown>
  heldOn: string | null
  itemId: number | null
  file: string | null
}

async function findRows(
  tx: Transaction,
  municipality: number,
  { name, columns, heldOn }: TextTable,
  rough: string,
): Promise<FoundRow[]> {
  const text = sql.join(
    columns.map((column) => sql`${sql.ref(`t.${column}`)}::text`),
    sql`, `,
  )
  const { rows } = await sql<{ row: Record<string, unknown>; held_on: string | null; file: string | null }>`
    select to_jsonb(t) as row, ${heldOn === null ? sql`null` : sql.raw(heldOn)}::date as held_on,
      substr(to_jsonb(t)->>'file_digest', 3) as file
    from ${sql.table(name)} t
    where t.municipality_id = ${municipality} and concat_ws(E'\\n', ${text}) ~ ${rough}`.execute(tx)
  return rows.map(({ row: values, held_on, file }) => ({
    values,
    heldOn: held_on,
    itemId: numberOrNull(name === 'items' ? values['id'] : values['item_id']),
    file,
  }))
}

async function writeRow(
  tx: Transaction,
  municipality: number,
  { name, key }: TextTable,
  { values }: FoundRow,
  changed: string[],
  matcher: NameMatcher,
): Promise<void> {
  // The row goes in as JSON, so that PostgreSQL gives each value the type of its column.
  const after = JSON.stringify(
    Object.fromEntries(changed.map((column) => [column, matcher.without(values[column])])),
  )
  const before = JSON.stringify(Object.fromEntries(key.map((column) => [column, values[column]])))
  const assignments = sql.join(changed.map((column) => sql`${sql.ref(column)} = ${sql.ref(`n.${column}`)}`))
  const sameKey = sql.join(
    key.map((column) => sql`${sql.ref(`t.${column}`)} = ${sql.ref(`o.${column}`)}`),
    sql` and `,
  )
  await sql`
    update ${sql.table(name)} t set ${assignments}
    from jsonb_populate_record(null::${sql.table(name)}, ${after}::jsonb) n,
      jsonb_populate_record(null::${sql.table(name)}, ${before}::jsonb) o
    where t.municipality_id = ${municipality} and ${sameKey}`.execute(tx)
}

function note(erased: ErasedTexts, { name }: TextTable, { itemId, file }: FoundRow): void {
  erased.rows.set(name, (erased.rows.get(name) ?? 0) + 1)
  if (itemId !== null) erased.items.add(itemId)
  if (file !== null && name === 'meeting_versions') erased.files.add(file)
}

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null)
