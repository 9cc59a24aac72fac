/** The pools of the demo's board with what its minutes have drawn on them, carried from year to year. Once. */
import { sql } from 'kysely'
import { addEntry, carryOver, grantYear, makePool } from '../src/followup/pools/commands.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

interface DemoEntry {
  year: number
  kr: number
  what: string
  on: string
  kind?: 'released'
  /** Beginning of the title of the item that decided, on that day. */
  item?: string
}

interface DemoPool {
  name: string
  owner: string
  grantedBy: string
  purpose: string
  /** Kroner by year, the oldest first. */
  granted: Record<number, number>
  entries: DemoEntry[]
  /** Years whose rest is carried on. */
  carried: number[]
}

const POOLS: readonly DemoPool[] = [
  {
    name: 'Direktionens udviklingspulje',
    owner: 'RTO',
    grantedBy: 'Økonomiudvalget ved en budgetopfølgning',
    purpose: 'Forsøg på tværs af centrene, som ikke kan vente til næste budget.',
    granted: { 2025: 400_000, 2026: 350_000, 2027: 350_000 },
    entries: [
      { year: 2025, kr: 62_500, what: 'Undervisning af omstillingen', on: '2025-04-28', item: 'Direktionens udviklingspulje' },
      { year: 2025, kr: 47_250, what: 'Film til valgsteder', on: '2025-06-16', item: 'Direktionens udviklingspulje' },
      { year: 2025, kr: 118_400, what: 'Ekstern gennemgang af vagtplaner', on: '2025-06-16', item: 'Direktionens udviklingspulje' },
      { year: 2025, kr: 89_600, what: 'Forsøg med delebiler, udvidelse', on: '2025-09-15' },
      { year: 2025, kr: 43_523, what: 'Ført tilbage fra Tangfestivalen 2025', on: '2025-12-08', kind: 'released', item: 'Tangfestivalen 2025' },
      { year: 2026, kr: 60_000, what: 'Tangfestivalen 2026', on: '2026-02-09', item: 'Tangfestivalen 2026' },
      { year: 2026, kr: 168_000, what: 'Deltidsansat i kontaktcentret, maj til december', on: '2026-04-13', item: 'Kontaktcentret' },
      { year: 2026, kr: 102_000, what: 'Deltidsansat i kontaktcentret i 2027', on: '2026-11-16', item: 'Kontaktcentret: deltidsstillingen' },
    ],
    carried: [2025],
  },
  {
    name: 'Tangfestivalen på havnen',
    owner: 'DSK',
    grantedBy: 'Direktionen',
    purpose: 'De to første festivaler, som kommunen selv holdt.',
    granted: { 2024: 150_000 },
    entries: [
      { year: 2024, kr: 74_597, what: 'Festivalen den 7.-8. september 2024', on: '2025-03-03', item: 'Tangfestivalen 2024' },
      { year: 2025, kr: 31_880, what: 'Festivalen den 6.-7. september 2025', on: '2025-12-08', item: 'Tangfestivalen 2025' },
      { year: 2025, kr: 43_523, what: 'Ført tilbage til direktionens udviklingspulje', on: '2025-12-08', item: 'Tangfestivalen 2025' },
    ],
    carried: [2024],
  },
  {
    name: 'Digitaliseringspuljen',
    owner: 'RTO',
    grantedBy: 'Økonomiudvalget',
    purpose: 'Små systemer, som sparer tid i mere end ét center.',
    granted: { 2027: 60_000 },
    entries: [],
    carried: [],
  },
] // prettier-ignore

export async function loadPools(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons } = built
  const person = idOf(persons, 'SMO')
  await app.within({ municipality, person }, async (tx) => {
    const { rows } = await sql`select 1 from pools where municipality_id = ${municipality} limit 1`.execute(
      tx,
    )
    if (rows.length > 0) return
    for (const pool of POOLS) await loadPool(tx, built, person, pool)
  })
}

/** The demo is written so that nothing is refused. */
function accepted<T>(answer: T | string, what: string): T {
  if (typeof answer === 'string' && answer !== 'done')
    throw new Error(`The demo was refused: ${what}: ${answer}`)
  return answer as T
}

async function loadPool(
  tx: Transaction,
  { municipality, bodies, persons }: BuiltOrganisation,
  person: number,
  { name, owner, grantedBy, purpose, granted, entries, carried }: DemoPool,
): Promise<void> {
  const at = { municipality, person }
  const board = idOf(bodies, 'direktionen')
  const words = { name, bodyId: board, grantedBy, ownerPersonId: idOf(persons, owner), purpose }
  const id = accepted<number>(await makePool(tx, at, words), name)
  const years = [
    ...new Set([...Object.keys(granted).map(Number), ...entries.map(({ year }) => year)]),
  ].toSorted()
  for (const year of years) {
    const ore = (granted[year] ?? 0) * 100
    if (ore > 0) accepted(await grantYear(tx, at, id, { year, ore }), `${name} ${year}`)
    for (const entry of entries.filter((each) => each.year === year)) {
      const { kr, what, on, kind = 'drawn', item } = entry
      const itemId = item === undefined ? null : await itemOf(tx, municipality, board, on, item)
      accepted(await addEntry(tx, at, id, { kind, year, ore: kr * 100, what, notedOn: on, itemId }), what)
    }
    // What was left makes the next year, where nothing is granted for it yet.
    if (carried.includes(year)) accepted(await carryOver(tx, at, id, year), `${name} ${year}`)
  }
}

async function itemOf(
  tx: Transaction,
  municipality: number,
  board: number,
  on: string,
  title: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from items where municipality_id = ${municipality} and body_id = ${board} and held_on = ${on} and starts_with(title, ${title})
    order by position limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
