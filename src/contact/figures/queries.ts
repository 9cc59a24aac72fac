/** Reads sums of calls for a period, by what one asks for; the database adds months that have gone from sums of its own. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { addSum, COUNTS, type Count, emptySum, type PassedOn, type Sum } from './model.ts'

export type Dimension = 'month' | 'day' | 'slot' | 'queue' | 'subject' | 'unit' | 'all'

export interface SumsAsked {
  municipality: number
  /** ISO dates, both included. */
  from: string
  until: string
  by: Dimension
  queue?: number | null
  /** Null: all, those without a subject too. */
  subjects?: readonly number[] | null
  /** Calls of the trial exchange. Nothing said: where it is the only exchange. */
  trial?: boolean
}

type CountRow = Record<Exclude<Count, 'within'>, number> & {
  month: string | null
  day: string | null
  slot: number | null
  queueId: number
  serviceSeconds: number
  subjectId: number | null
  unitId: number | null
  waits: string | null
  losses: string | null
}

const snake = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
const countColumns = sql.join(
  COUNTS.filter((count) => count !== 'within').map(
    (count) => sql`f.${sql.ref(snake(count))} as ${sql.ref(count)}`,
  ),
)

const DIMS: Record<Dimension, string> = {
  month: '{month}',
  day: '{day}',
  slot: '{slot}',
  queue: '{}',
  subject: '{subject}',
  unit: '{subject}',
  all: '{}',
}

/** By the key of the group: ISO date, half hour of the day from 0, or id; 0 where a call has no subject, or its subject no unit. */
export async function readSums(tx: Transaction, asked: SumsAsked): Promise<Map<string, Sum>> {
  const { municipality, from, until, by, queue = null, subjects = null } = asked
  const trial = asked.trial === undefined ? sql`app.count_trial_calls()` : sql`${asked.trial}::boolean`
  const { rows } = await sql<CountRow>`
    select f.month, f.day, f.slot, f.queue_id as "queueId", q.service_seconds as "serviceSeconds", f.subject_id as "subjectId", s.unit_id as "unitId",
      ${countColumns}, f.waits, f.losses
    from app.read_contact_figures(${from}::date, ${until}::date, ${DIMS[by]}::text[], ${queue}::bigint,
        ${subjects === null ? null : [...subjects]}::bigint[], ${trial}) f
      join contact_queues q on q.municipality_id = ${municipality} and q.id = f.queue_id
      left join contact_subjects s on s.municipality_id = ${municipality} and s.id = f.subject_id`.execute(tx)
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    const key = keyOf(row, by)
    const known = sums.get(key)
    if (known === undefined) sums.set(key, sumOf(row))
    else addSum(known, sumOf(row))
  }
  return sums
}

function keyOf(row: CountRow, by: Dimension): string {
  switch (by) {
    case 'month':
      return row.month ?? ''
    case 'day':
      return row.day ?? ''
    case 'slot':
      return String(row.slot ?? 0)
    case 'queue':
      return String(row.queueId)
    case 'subject':
      return String(row.subjectId ?? 0)
    case 'unit':
      return String(row.unitId ?? 0)
    case 'all':
      return ''
  }
}

function sumOf(row: CountRow): Sum {
  const sum = emptySum()
  for (const count of COUNTS) if (count !== 'within') sum[count] = row[count]
  sum.waits.addWritten(row.waits ?? '')
  sum.losses.addWritten(row.losses ?? '')
  sum.within = sum.waits.countUntil(row.serviceSeconds)
  return sum
}

export function wholeOf(sums: Iterable<Sum>): Sum {
  const whole = emptySum()
  for (const sum of sums) addSum(whole, sum)
  return whole
}

export interface PassedOnRow extends PassedOn {
  /** ISO date of its first day; null: the whole period. */
  month: string | null
  /** Null: all units together. */
  unitId: number | null
  unit: string | null
}

/** All together, and each unit that the reader may see, by name. */
export async function readPassedOn(
  tx: Transaction,
  asked: { municipality: number; from: string; until: string; byMonth?: boolean; trial?: boolean },
): Promise<PassedOnRow[]> {
  const trial = asked.trial === undefined ? sql`app.count_trial_calls()` : sql`${asked.trial}::boolean`
  const { rows } = await sql<PassedOnRow>`
    select p.month, p.unit_id as "unitId", u.name as unit, p.passed, p.employee, p.colleague, p.returned, p.away, p.answer_ms as "answerMs"
    from app.read_passed_on(${asked.from}::date, ${asked.until}::date, ${asked.byMonth === true}, ${trial}) p
      left join units u on u.municipality_id = ${asked.municipality} and u.id = p.unit_id
    order by p.month, p.unit_id is not null, u.name collate "da-x-icu"`.execute(tx)
  return rows
}

export interface Named {
  id: number
  title: string
}

export interface FigureChoices {
  queues: Named[]
  subjects: (Named & { unitId: number | null })[]
  /** Those that answer for a subject. */
  units: Named[]
}

export async function getChoices(tx: Transaction, municipality: number): Promise<FigureChoices> {
  const queues = await sql<Named>`
    select id, title from contact_queues where municipality_id = ${municipality} order by id`.execute(tx)
  const subjects = await sql<Named & { unitId: number | null }>`
    select id, name as title, unit_id as "unitId" from contact_subjects where municipality_id = ${municipality} order by name collate "da-x-icu"`.execute(
    tx,
  )
  const units = await sql<Named>`
    select u.id, u.name as title from units u where u.municipality_id = ${municipality}
      and exists (select 1 from contact_subjects s where s.municipality_id = u.municipality_id and s.unit_id = u.id)
    order by u.name collate "da-x-icu"`.execute(tx)
  return { queues: queues.rows, subjects: subjects.rows, units: units.rows }
}
