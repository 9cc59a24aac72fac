/** Numbers of employees and units from a spreadsheet: told what it would change, then stored as a whole. */
import { sql } from 'kysely'
import type { Row } from '../../../organisation/import/rows.ts'
import type { Transaction } from '../../../platform/database.ts'
import { readNumber } from '../../telephony/asterisk/numbers.ts'
import { findWhose, type Whose, WHOSE_WRONG } from './find-whose.ts'
import { addLine } from './line-commands.ts'

const COLUMNS = {
  who: ['hvem', 'medarbejder', 'initialer', 'enhed', 'navn', 'e-mail'],
  number: ['nummer', 'telefonnummer', 'lokalnummer', 'direkte nummer'],
  device: ['telefon', 'apparat', 'enhedsnavn'],
  graph: ['microsoft 365', 'objekt-id', 'graph'],
} as const

export interface LineRow {
  line: number
  who: string
  whose: Whose
  number: string
  device: string | null
  /** Whom Microsoft Graph knows the employee as. */
  graphId: string | null
  state: 'new' | 'known'
}

export interface LinesPlan {
  rows: LineRow[]
  errors: { line: number; message: string }[]
}

/** @returns what the rows would change, or the heading that is missing */
export async function planLines(
  tx: Transaction,
  rows: readonly Row[],
  day: string,
): Promise<LinesPlan | { missing: string }> {
  const [heading, ...rest] = rows
  const names = (heading?.cells ?? []).map((cell) => cell.trim().toLocaleLowerCase('da'))
  const placeOf = (known: readonly string[]) => names.findIndex((name) => known.includes(name))
  const places = {
    who: placeOf(COLUMNS.who),
    number: placeOf(COLUMNS.number),
    device: placeOf(COLUMNS.device),
    graph: placeOf(COLUMNS.graph),
  }
  if (places.who < 0) return { missing: COLUMNS.who[0] }
  if (places.number < 0) return { missing: COLUMNS.number[0] }
  const plan: LinesPlan = { rows: [], errors: [] }
  const devices = new Map<string, number>()
  for (const { line, cells } of rest) {
    const read = await planRow(tx, line, { who: cells[places.who] ?? '', number: cells[places.number] ?? '', device: cells[places.device] ?? '',
        graph: cells[places.graph] ?? '' }, day) // prettier-ignore
    if ('message' in read) plan.errors.push(read)
    else if (read.device !== null && devices.has(read.device))
      plan.errors.push({
        line,
        message: `Telefonen «${read.device}» står også i række ${devices.get(read.device)}.`,
      })
    else {
      if (read.device !== null) devices.set(read.device, line)
      plan.rows.push(read)
    }
  }
  return plan
}

async function planRow(
  tx: Transaction,
  line: number,
  cells: { who: string; number: string; device: string; graph: string },
  day: string,
): Promise<LineRow | { line: number; message: string }> {
  const whose = await findWhose(tx, cells.who, day)
  if (typeof whose === 'string') return { line, message: `«${cells.who}»: ${WHOSE_WRONG[whose]}` }
  const number = readNumber(cells.number)
  if (number === null) return { line, message: `«${cells.number}» er ikke et telefonnummer.` }
  const device = cells.device.trim() || null
  if (device !== null && !/^[a-z0-9][a-z0-9-]{0,39}$/u.test(device))
    return { line, message: `«${device}»: Brug små bogstaver, tal og bindestreg.` }
  const graphId = cells.graph.trim() || null
  if (graphId !== null && (whose.personId === null || !/^[0-9A-Za-z-]{1,64}$/u.test(graphId)))
    return { line, message: `«${graphId}» er ikke en medarbejders id i Microsoft 365.` }
  const own = sql`person_id is not distinct from ${whose.personId}::bigint and unit_id is not distinct from ${whose.unitId}::bigint and number = ${number}`
  const { rows } = await sql<{ isSame: boolean; taken: boolean }>`
    select exists (select 1 from contact_lines where municipality_id = app.municipality_id() and ${own} and (${device}::text is null or device = ${device}))
        and (${graphId}::text is null or exists (select 1 from contact_graph_links where municipality_id = app.municipality_id() and person_id = ${whose.personId} and graph_id = ${graphId})) as "isSame",
      exists (select 1 from contact_lines where municipality_id = app.municipality_id() and device = ${device} and not (${own})) as taken`.execute(
    tx,
  )
  if (rows[0]?.taken) return { line, message: `En anden har telefonen «${device}».` }
  return { line, who: cells.who, whose, number, device, graphId, state: rows[0]?.isSame ? 'known' : 'new' }
}

/** All of it, or nothing where something of it cannot be. */
export async function storeLines(
  tx: Transaction,
  municipality: number,
  rows: readonly Row[],
  day: string,
): Promise<'done' | 'has-errors'> {
  const plan = await planLines(tx, rows, day)
  if ('missing' in plan || plan.errors.length > 0) return 'has-errors'
  for (const { whose, number, device, graphId } of plan.rows) {
    if ((await addLine(tx, municipality, { ...whose, number, device })) !== 'done')
      throw new Error('A telephone was taken meanwhile')
    if (graphId !== null) await linkToGraph(tx, municipality, whose.personId, graphId)
  }
  return 'done'
}

async function linkToGraph(
  tx: Transaction,
  municipality: number,
  personId: number | null,
  graphId: string,
): Promise<void> {
  // The same account cannot be two persons: the last one has it.
  await sql`delete from contact_graph_links where municipality_id = ${municipality} and graph_id = ${graphId} and person_id <> ${personId}`.execute(
    tx,
  )
  await sql`
    insert into contact_graph_links (municipality_id, person_id, graph_id) values (${municipality}, ${personId}, ${graphId})
    on conflict (municipality_id, person_id) do update set graph_id = excluded.graph_id`.execute(tx)
}
