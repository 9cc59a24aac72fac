/** What the body's secretary does with an indicator: make it, change it, plan its dates, end it, take it away. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeepIndicators } from './access.ts'
import { getDecision } from './decisions.ts'
import type { Direction } from './model.ts'

export interface IndicatorWords {
  point: string | null
  title: string
  unit: string
  direction: Direction
  baseline: number | null
  baselineOn: string | null
  low: number | null
  high: number | null
  targetOn: string
  leastCount: number | null
  lateDays: number
  askDays: number
  sourceText: string
  sourceUnitId: number | null
  sourcePersonId: number | null
  /** `register/measure`, with the group whose figure it is. */
  figure: { key: string; group: string } | null
  ownerPersonId: number | null
  openToPublic: boolean
}

export type IndicatorRefusal = 'not-found' | 'no-such-point' | 'changed-meanwhile' | 'has-figures'

/** As columns of the table. */
function columnsOf(words: IndicatorWords) {
  return {
    point: words.point,
    title: words.title,
    unit: words.unit,
    direction: words.direction,
    baseline: words.baseline,
    baseline_on: words.baselineOn,
    target_low: words.low,
    target_high: words.high,
    target_on: words.targetOn,
    least_count: words.leastCount,
    late_days: words.lateDays,
    ask_days: words.askDays,
    source_text: words.sourceText,
    source_unit_id: words.sourceUnitId,
    source_person_id: words.sourcePersonId,
    source_figure: words.figure?.key ?? null,
    source_group: words.figure?.group ?? null,
    owner_person_id: words.ownerPersonId,
    open_to_public: words.openToPublic,
  }
}

/** @param dates ISO dates on which it is measured @returns id of the indicator */
export async function makeIndicator(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  itemId: number,
  words: IndicatorWords,
  dates: readonly string[],
): Promise<number | IndicatorRefusal> {
  const decision = await getDecision(tx, municipality, itemId)
  if (decision === null || !canKeepIndicators(person, decision.bodyId)) return 'not-found'
  if (!hasPoint(decision, words.point)) return 'no-such-point'
  const { id } = await tx
    .insertInto('indicators')
    .values({
      municipality_id: municipality,
      body_id: decision.bodyId,
      item_id: itemId,
      created_by: person.id,
      ...columnsOf(words),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addDates(tx, municipality, id, dates)
  return id
}

function hasPoint({ points }: { points: readonly { path: string }[] }, point: string | null): boolean {
  return point === null || points.some(({ path }) => path === point)
}

/** @param revision the one the words were written from */
export async function changeIndicator(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  { revision, ...words }: IndicatorWords & { revision: number },
): Promise<'done' | IndicatorRefusal> {
  const known = await holdIndicator(tx, municipality, person, id)
  if (known === null) return 'not-found'
  if (known.revision !== revision) return 'changed-meanwhile'
  const decision = known.itemId === null ? null : await getDecision(tx, municipality, known.itemId)
  if (decision !== null && !hasPoint(decision, words.point)) return 'no-such-point'
  await tx
    .updateTable('indicators')
    .set({ ...columnsOf(words), revision: revision + 1 })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
  return 'done'
}

/** The indicator with its row held, for the body's secretary. */
async function holdIndicator(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
): Promise<{ bodyId: number; itemId: number | null; revision: number } | null> {
  const row = await tx
    .selectFrom('indicators')
    .select(['body_id as bodyId', 'item_id as itemId', 'revision'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined && canKeepIndicators(person, row.bodyId) ? row : null
}

/** Those that are there already stay as they are. */
async function addDates(
  tx: Transaction,
  municipality: number,
  indicator: number,
  dates: readonly string[],
): Promise<void> {
  await sql`
    insert into indicator_dates (municipality_id, indicator_id, due_on)
    select ${municipality}, ${indicator}::bigint, due from unnest(${[...dates]}::date[]) due on conflict do nothing`.execute(
    tx,
  )
}

export async function planDates(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  dates: readonly string[],
): Promise<'done' | 'not-found'> {
  if ((await holdIndicator(tx, municipality, person, id)) === null) return 'not-found'
  await addDates(tx, municipality, id, dates)
  return 'done'
}

/** A date that has its figure stays. */
export async function removeDate(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  dateId: number,
): Promise<'done' | 'not-found' | 'has-figures'> {
  if ((await holdIndicator(tx, municipality, person, id)) === null) return 'not-found'
  const { rows } = await sql<{ measured: boolean }>`
    select exists (select 1 from measurements m where m.municipality_id = d.municipality_id and m.indicator_id = d.indicator_id and m.date_id = d.id) as measured
    from indicator_dates d where d.municipality_id = ${municipality} and d.indicator_id = ${id} and d.id = ${dateId}`.execute(
    tx,
  )
  if (rows[0] === undefined) return 'not-found'
  if (rows[0].measured) return 'has-figures'
  await tx
    .deleteFrom('indicator_dates')
    .where('municipality_id', '=', municipality)
    .where('id', '=', dateId)
    .execute()
  return 'done'
}

/** Nobody is asked any more; the figures stay. Without a reason it is taken up again. */
export async function endIndicator(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  { reason, today }: { reason: string | null; today: string },
): Promise<'done' | 'not-found'> {
  if ((await holdIndicator(tx, municipality, person, id)) === null) return 'not-found'
  await sql`
    update indicators set ended_on = ${reason === null ? null : today}::date, ended_reason = ${reason}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return 'done'
}

/** Only what was made by mistake: with figures it is ended instead. */
export async function removeIndicator(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
): Promise<'done' | 'not-found' | 'has-figures'> {
  if ((await holdIndicator(tx, municipality, person, id)) === null) return 'not-found'
  const { rows } = await sql<{ figures: boolean }>`
    select exists (select 1 from measurements where municipality_id = ${municipality} and indicator_id = ${id})
      or exists (select 1 from indicator_verdicts where municipality_id = ${municipality} and indicator_id = ${id}) as figures`.execute(
    tx,
  )
  if (rows[0]?.figures === true) return 'has-figures'
  await tx.deleteFrom('indicators').where('municipality_id', '=', municipality).where('id', '=', id).execute()
  return 'done'
}
