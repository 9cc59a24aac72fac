/** A contact centre that is always open: queues, desks and who works there. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import type { TestDatabase } from './database.ts'

export interface LaidContact {
  queue: number
  desks: number[]
  /** As the owner: what the policies keep from everybody else. */
  ask<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

interface Wishes {
  desks?: number
  agents?: readonly SmallPerson[]
  leader?: SmallPerson
  /** Of the queue, as SQL: `wrap_up_seconds = 1`. */
  sets?: string
}

export async function layContact(
  { adminUrl }: TestDatabase,
  { id, person }: BuiltMunicipality,
  { desks = 2, agents = ['employee', 'caseworker'], leader = 'manager', sets = '' }: Wishes = {},
): Promise<LaidContact> {
  const client = new Client({ connectionString: adminUrl })
  client.on('error', () => {})
  await client.connect()
  const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows
  await ask('insert into contact_settings (municipality_id) values ($1)', [id])
  for (const agent of agents) await addStaff(ask, id, person[agent], 'agent')
  await addStaff(ask, id, person[leader], 'leader')
  const [queue] = await ask<{ id: number }>(
    `insert into contact_queues (municipality_id, title, dialled) values ($1, 'Hovednummeret', '{70112233}') returning id`,
    [id],
  )
  const queueId = Number(queue?.id)
  if (sets !== '') await ask(`update contact_queues set ${sets} where municipality_id = $1`, [id])
  await ask(
    `insert into contact_hours (municipality_id, queue_id, weekday, opens, closes)
      select $1, $2, day, '00:00', '23:59:59.999' from generate_series(1, 7) day`,
    [id, queueId],
  )
  const made = await ask<{ id: number }>(
    `insert into contact_desks (municipality_id, title, telephone)
      select $1, 'Plads ' || n, 'plads-' || n from generate_series(1, $2::int) n returning id`,
    [id, desks],
  )
  await ask(
    `insert into contact_queue_desks (municipality_id, queue_id, desk_id) select $1, $2, id from contact_desks where municipality_id = $1`,
    [id, queueId],
  )
  return { queue: queueId, desks: made.map((desk) => Number(desk.id)), ask, close: () => client.end() }
}

async function addStaff(ask: LaidContact['ask'], id: number, person: number, role: string): Promise<void> {
  await ask(
    `insert into contact_staff (municipality_id, person_id, role, valid_from) values ($1, $2, $3, '2020-01-01')`,
    [id, person, role],
  )
}
