/** What is done to a queue; who may, the policies say: those who lead the contact centre. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { Way, WayReason } from '../distributor/model.ts'
import {
  NUMBER_RULES,
  type NumberColumn,
  type Opening,
  readNumber,
  readOpenings,
  readTelephone,
  readWay,
  REASONS,
  WEEKDAY_NAMES,
} from './model.ts'
import { listQueues } from './queries.ts'

export type Typed = Readonly<Record<string, unknown>>
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}
const error = (field: string, message: string): FieldError => ({ field, message })

const LONGEST_TITLE = 80
const MOST_NUMBERS = 20

interface QueueWords {
  title: string
  dialled: string[]
  subjectId: number | null
}

async function readWords(
  tx: Transaction,
  municipality: number,
  typed: Typed,
  self: number | null,
): Promise<QueueWords | FieldError[]> {
  const errors: FieldError[] = []
  const title = typedText(typed, 'navn').trim()
  if (title === '' || title.length > LONGEST_TITLE)
    errors.push(error('navn', `Skriv et navn på højst ${LONGEST_TITLE} tegn.`))
  const dialled: string[] = []
  for (const part of typedText(typed, 'numre').split(/[,;\n]/u)) {
    if (part.trim() === '') continue
    const number = readTelephone(part)
    if (number === null) errors.push(error('numre', `«${part.trim()}» er ikke et telefonnummer.`))
    else if (!dialled.includes(number)) dialled.push(number)
  }
  if (dialled.length > MOST_NUMBERS) errors.push(error('numre', `Højst ${MOST_NUMBERS} numre.`))
  for (const other of await listQueues(tx, municipality)) {
    if (other.id === self) continue
    if (other.title.toLocaleLowerCase('da') === title.toLocaleLowerCase('da'))
      errors.push(error('navn', 'En anden kø hedder det samme.'))
    const shared = dialled.find((number) => other.dialled.includes(number))
    if (shared !== undefined) errors.push(error('numre', `${shared} hører til køen ${other.title}.`))
  }
  const subject = typedText(typed, 'emne')
  return errors.length > 0 ? errors : { title, dialled, subjectId: subject === '' ? null : Number(subject) }
}

/** @returns id of the queue, or what is wrong */
export async function addQueue(
  tx: Transaction,
  municipality: number,
  typed: Typed,
): Promise<number | FieldError[]> {
  const words = await readWords(tx, municipality, typed, null)
  if (Array.isArray(words)) return words
  await sql`insert into contact_settings (municipality_id) values (${municipality}) on conflict do nothing`.execute(
    tx,
  )
  const { rows } = await sql<{ id: number }>`
    insert into contact_queues (municipality_id, title, dialled, subject_id)
    values (${municipality}, ${words.title}, ${words.dialled}, ${words.subjectId}) returning id`.execute(tx)
  return rows[0]?.id ?? []
}

/** Name, numbers, subject and every number by which it runs, all at once. */
export async function changeRules(
  tx: Transaction,
  municipality: number,
  id: number,
  typed: Typed,
): Promise<FieldError[]> {
  const words = await readWords(tx, municipality, typed, id)
  const errors = Array.isArray(words) ? words : []
  const numbers = new Map<NumberColumn, number | null>()
  for (const rule of NUMBER_RULES) {
    const value = readNumber(typedText(typed, rule.column), rule)
    if (typeof value === 'string') errors.push(error(rule.column, value))
    else numbers.set(rule.column, value)
  }
  if (errors.length > 0 || Array.isArray(words)) return errors
  await tx
    .updateTable('contact_queues')
    .set({
      title: words.title,
      dialled: words.dialled,
      subject_id: words.subjectId,
      ...Object.fromEntries(numbers),
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
  return []
}

export const hoursField = (weekday: number) => `dag${weekday}`

export async function changeHours(
  tx: Transaction,
  municipality: number,
  id: number,
  typed: Typed,
): Promise<FieldError[]> {
  const errors: FieldError[] = []
  const hours: (Opening & { weekday: number })[] = []
  for (const [index, name] of WEEKDAY_NAMES.entries()) {
    const read = readOpenings(typedText(typed, hoursField(index + 1)))
    if (typeof read === 'string') errors.push(error(hoursField(index + 1), `${name}: ${read}`))
    else for (const opening of read) hours.push({ ...opening, weekday: index + 1 })
  }
  if (errors.length > 0) return errors
  await sql`delete from contact_hours where municipality_id = ${municipality} and queue_id = ${id}`.execute(
    tx,
  )
  for (const { weekday, opens, closes } of hours)
    await sql`insert into contact_hours (municipality_id, queue_id, weekday, opens, closes)
      values (${municipality}, ${id}, ${weekday}, ${opens}, ${closes})`.execute(tx)
  return []
}

export const wayField = (reason: WayReason, part: string) => `${reason}-${part}`

export async function changeWays(
  tx: Transaction,
  municipality: number,
  id: number,
  typed: Typed,
  recordings: readonly string[],
): Promise<FieldError[]> {
  const others = (await listQueues(tx, municipality)).filter((queue) => queue.id !== id)
  const choices = { recordings, queues: others.map((queue) => queue.id) }
  const errors: FieldError[] = []
  const ways: Partial<Record<WayReason, Way>> = {}
  for (const reason of REASONS) {
    const part = (name: string) => typedText(typed, wayField(reason, name))
    const way = readWay(
      { kind: part('kind'), recording: part('recording'), queue: part('queue'), number: part('number') },
      reason,
      choices,
    )
    if ('problem' in way) errors.push(error(wayField(reason, way.at), way.problem))
    else ways[reason] = way
  }
  if (errors.length > 0) return errors
  await sql`update contact_queues set ways = ${JSON.stringify(ways)}::jsonb
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return []
}

export const deskField = (desk: number) => `plads${desk}`

export async function changeDesks(
  tx: Transaction,
  municipality: number,
  id: number,
  typed: Typed,
  desks: readonly number[],
): Promise<void> {
  for (const desk of desks) {
    const rank = Number(typedText(typed, deskField(desk)))
    if (![1, 2, 3].includes(rank))
      await sql`delete from contact_queue_desks where municipality_id = ${municipality} and queue_id = ${id} and desk_id = ${desk}`.execute(
        tx,
      )
    else
      await sql`insert into contact_queue_desks (municipality_id, queue_id, desk_id, rank) values (${municipality}, ${id}, ${desk}, ${rank})
        on conflict (municipality_id, queue_id, desk_id) do update set rank = excluded.rank
        where contact_queue_desks.rank <> excluded.rank`.execute(tx)
  }
}

/** @param until `YYYY-MM-DDTHH:MM` in Denmark; null: until somebody opens it */
export async function closeQueue(
  tx: Transaction,
  municipality: number,
  id: number,
  { reason, until }: { reason: string; until: string | null },
): Promise<FieldError[]> {
  if (until !== null) {
    const { rows } = await sql<{ gone: boolean }>`
      select ${until}::timestamp at time zone 'Europe/Copenhagen' <= now() as gone`.execute(tx)
    if (rows[0]?.gone === true) return [error('klokken', 'Tidspunktet er gået.')]
  }
  await sql`update contact_queues set is_closed = true, closed_reason = ${reason},
      closed_until = ${until}::timestamp at time zone 'Europe/Copenhagen'
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return []
}

export async function openQueue(tx: Transaction, municipality: number, id: number): Promise<void> {
  await sql`update contact_queues set is_closed = false, closed_reason = null, closed_until = null
    where municipality_id = ${municipality} and id = ${id} and is_closed`.execute(tx)
}

/** Only one that nobody has called: figures of calls are kept. */
export async function removeQueue(tx: Transaction, municipality: number, id: number): Promise<FieldError[]> {
  const { rows } =
    await sql`select 1 from contact_calls where municipality_id = ${municipality} and queue_id = ${id} limit 1`.execute(
      tx,
    )
  if (rows.length > 0)
    return [{ field: null, message: 'Køen har haft opkald og kan ikke slettes. Luk den i stedet.' }]
  await sql`delete from contact_queues where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return []
}
