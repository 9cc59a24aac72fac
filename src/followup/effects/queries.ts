/** Indicators as the reader may see them; who measured and who owns is told to colleagues only. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Direction, Measured, MeasuringDate, Measurement, PreconditionState, Verdict } from './model.ts'

export interface DecisionOfIndicator {
  itemId: number
  /** Null: nobody gave it one. */
  title: string | null
  number: string | null
  caseNumber: string | null
  /** ISO date. */
  heldOn: string
  degree: 'published' | 'internal' | 'closed'
  /** What was decided, of the point where there is one. */
  outcome: string | null
  /** What the point says. */
  pointText: string | null
}

export interface KnownDate extends MeasuringDate {
  /** A paper with the figure, where one was drafted that the reader may see. */
  paperId: number | null
  /** When whoever has the figures was asked; ISO date. */
  askedOn: string | null
}

export interface KnownMeasurement extends Measurement {
  id: number
  note: string
  origin: 'typed' | 'imported' | 'register'
  enteredBy: string | null
  /** ISO date; null for everyone else. */
  enteredOn: string | null
}

export interface Precondition extends PreconditionState {
  id: number
  text: string
  awaited: { itemId: number; title: string | null; heldOn: string } | null
  /** ISO date. */
  droppedOn: string | null
  droppedWords: string | null
  dropping: { itemId: number; title: string | null; heldOn: string } | null
}

export interface GivenVerdict {
  verdict: Verdict
  words: string
  /** ISO date. */
  givenOn: string
  givenBy: string | null
  /** What the rule said; null for everyone else. */
  reason: string | null
}

export interface Indicator extends Measured {
  id: number
  bodyId: number
  bodyName: string
  title: string
  point: string | null
  baseline: number | null
  baselineOn: string | null
  askDays: number
  sourceText: string
  sourceUnitId: number | null
  sourceUnitName: string | null
  sourcePersonId: number | null
  sourcePersonName: string | null
  sourceFigure: string | null
  sourceGroup: string | null
  ownerPersonId: number | null
  ownerName: string | null
  openToPublic: boolean
  endedOn: string | null
  endedReason: string | null
  revision: number
  /** Null: the item is gone. */
  decision: DecisionOfIndicator | null
  dates: KnownDate[]
  measurements: KnownMeasurement[]
  preconditions: Precondition[]
  /** The newest first. */
  verdicts: GivenVerdict[]
}

type Row = Omit<Indicator, 'target'> & {
  unit: string
  direction: Direction
  targetLow: number | null
  targetHigh: number | null
  targetOn: string
}

const own = (table: string) => sql.raw(`${table}.municipality_id = n.municipality_id`)
const nameOf = (person: string) =>
  sql`(select p.name from persons p where ${own('p')} and p.id = ${sql.raw(person)})`
const itemAs = (item: string) =>
  sql`(select json_build_object('itemId', i.id, 'title', i.title, 'heldOn', i.held_on) from items i where ${own('i')} and i.id = ${sql.raw(item)})`

/** What an item, or one point of it, came to in the end, as far as the reader sees it. */
const outcomeOf = (item: string, point: string) => sql`(
  select coalesce((select x.outcome from decision_points x where ${own('x')} and x.decision_id = d.id and x.path = ${sql.raw(point)}), d.outcome)
  from decisions d where ${own('d')} and d.item_id = ${sql.raw(item)} order by d.position desc limit 1)`

const decision = sql`(
  select json_build_object('itemId', i.id, 'title', i.title, 'number', i.number, 'caseNumber', i.case_number, 'heldOn', i.held_on, 'degree', i.degree,
    'outcome', ${outcomeOf('i.id', 'n.point')},
    'pointText', (select r.text from recommendation_points r where ${own('r')} and r.item_id = i.id and r.path = n.point limit 1))
  from items i where ${own('i')} and i.id = n.item_id)`

const preconditions = sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'text', c.text, 'state', c.state, 'awaited', ${itemAs('c.awaited_item_id')},
    'awaitedOutcome', ${outcomeOf('c.awaited_item_id', 'c.awaited_point')}, 'droppedOn', c.dropped_on, 'droppedWords', c.dropped_words,
    'dropping', ${itemAs('c.dropped_item_id')}) order by c.id), '[]')
  from indicator_preconditions c where ${own('c')} and c.indicator_id = n.id)`

const inDenmark = (moment: string) => sql.raw(`(${moment} at time zone 'Europe/Copenhagen')::date`)

/** What colleagues see and everyone else must not ask for. */
function columns(inside: boolean): RawBuilder<unknown> {
  const only = (told: RawBuilder<unknown>, otherwise = sql`null`) => (inside ? told : otherwise)
  return sql`n.id, n.body_id as "bodyId", (select b.name from bodies b where ${own('b')} and b.id = n.body_id) as "bodyName", n.title, n.point, n.unit,
    n.direction, n.baseline, n.baseline_on as "baselineOn", n.target_low as "targetLow", n.target_high as "targetHigh", n.target_on as "targetOn",
    n.least_count as "leastCount", n.late_days as "lateDays", n.source_text as "sourceText", n.source_unit_id as "sourceUnitId",
    (select u.name from units u where ${own('u')} and u.id = n.source_unit_id) as "sourceUnitName", n.open_to_public as "openToPublic",
    n.ended_on as "endedOn", n.ended_reason as "endedReason", ${only(sql`n.ask_days`, sql`0`)} as "askDays",
    ${only(sql`n.source_person_id`)} as "sourcePersonId", ${only(nameOf('n.source_person_id'))} as "sourcePersonName",
    ${only(sql`n.source_figure`)} as "sourceFigure", ${only(sql`n.source_group`)} as "sourceGroup",
    ${only(sql`n.owner_person_id`)} as "ownerPersonId", ${only(nameOf('n.owner_person_id'))} as "ownerName", ${only(sql`n.revision`, sql`0`)} as revision,
    ${decision} as decision, ${preconditions} as preconditions,
    (select coalesce(json_agg(json_build_object('id', d.id, 'dueOn', d.due_on,
        'paperId', ${only(sql`(select p.id from papers p where ${own('p')} and p.id = d.paper_id)`)},
        'askedOn', ${only(sql`${inDenmark('d.asked_at')}`)}) order by d.due_on), '[]')
      from indicator_dates d where ${own('d')} and d.indicator_id = n.id) as dates,
    (select coalesce(json_agg(json_build_object('id', m.id, 'dateId', m.date_id, 'measuredOn', m.measured_on, 'value', m.value, 'count', m.count,
        'note', ${only(sql`m.note`, sql`''`)}, 'origin', ${only(sql`m.origin`, sql`'typed'`)}, 'enteredBy', ${only(nameOf('m.entered_by'))},
        'enteredOn', ${only(sql`${inDenmark('m.entered_at')}`)}) order by m.measured_on), '[]')
      from measurements m where ${own('m')} and m.indicator_id = n.id) as measurements,
    (select coalesce(json_agg(json_build_object('verdict', v.verdict, 'words', v.words, 'givenOn', ${inDenmark('v.given_at')},
        'givenBy', ${only(nameOf('v.given_by'))}, 'reason', ${only(sql`v.reason`)}) order by v.id desc), '[]')
      from indicator_verdicts v where ${own('v')} and v.indicator_id = n.id) as verdicts`
}

/** Which reader asks: colleagues and those with a seat are told more. */
export interface Asking {
  municipality: number
  /** Knows persons, on the login that does. */
  inside: boolean
}

const all = sql`true`

async function listWhere(
  tx: Transaction,
  { municipality, inside }: Asking,
  wanted: RawBuilder<unknown>,
): Promise<Indicator[]> {
  const { rows } = await sql<Row>`
    select ${columns(inside)} from indicators n where n.municipality_id = ${municipality} and ${wanted}
    order by n.target_on desc, n.id desc`.execute(tx)
  return rows.map(({ unit, direction, targetLow, targetHigh, targetOn, ...row }) => ({
    ...row,
    target: { unit, direction, low: targetLow, high: targetHigh, on: targetOn },
  }))
}

export interface IndicatorFilter {
  bodyId: number | null
  /** Of the decision. */
  year: number | null
  /** That has the figures. */
  unitId: number | null
}

export function listIndicators(
  tx: Transaction,
  asking: Asking,
  { bodyId, year, unitId }: IndicatorFilter,
): Promise<Indicator[]> {
  const ofYear = year === null ? all : sql`exists (select 1 from items i where ${own('i')} and i.id = n.item_id
    and i.held_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31))` // prettier-ignore
  const wanted = sql`(${bodyId}::bigint is null or n.body_id = ${bodyId}) and (${unitId}::bigint is null or n.source_unit_id = ${unitId}) and ${ofYear}`
  return listWhere(tx, asking, wanted)
}

export async function getIndicator(tx: Transaction, asking: Asking, id: number): Promise<Indicator | null> {
  return (await listWhere(tx, asking, sql`n.id = ${id}`))[0] ?? null
}

export async function listIndicatorsOfItems(
  tx: Transaction,
  asking: Asking,
  items: readonly number[],
): Promise<Indicator[]> {
  if (items.length === 0) return []
  const ofItems = sql`n.item_id = any (${items}::bigint[])`
  // Most decisions have none, and all that is told of one takes long to ask for.
  const { rows } = await sql`
    select 1 from indicators n where n.municipality_id = ${asking.municipality} and ${ofItems} limit 1`.execute(
    tx,
  )
  return rows.length === 0 ? [] : listWhere(tx, asking, ofItems)
}

export function listIndicatorsOfCase(
  tx: Transaction,
  asking: Asking,
  caseNumber: string,
): Promise<Indicator[]> {
  return listWhere(
    tx,
    asking,
    sql`n.item_id in (select i.id from items i where i.municipality_id = ${asking.municipality} and i.case_number = ${caseNumber})`,
  )
}

/** Those that are still measured. @param bodyId null: of all bodies */
export function listOpenIndicators(
  tx: Transaction,
  asking: Asking,
  bodyId: number | null,
): Promise<Indicator[]> {
  return listWhere(
    tx,
    asking,
    sql`n.ended_on is null and (${bodyId}::bigint is null or n.body_id = ${bodyId})`,
  )
}

/** Years in which something was decided that is measured, the newest first. */
export async function listYears(tx: Transaction, municipality: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from i.held_on)::int as year from indicators n join items i on i.municipality_id = n.municipality_id and i.id = n.item_id
    where n.municipality_id = ${municipality} order by 1 desc`.execute(tx)
  return rows.map(({ year }) => year)
}
