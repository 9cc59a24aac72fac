/**
 * Two queues and a handful of calls in May 2026 whose figures are worked out by hand in the tests, with who works there:
 * the administrator leads the contact centre, the caseworker answers at desk 1.
 */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from './database.ts'

export interface LaidCall {
  /** `2026-05-04T08:10`, in Denmark. */
  at: string
  queue?: 'Hovednummer' | 'Borgerservice'
  subject?: 'Affald' | 'Pas'
  source?: string
  outcome?: string | null
  why?: string
  /** Seconds. */
  waited?: number
  talked?: number
  wrapUp?: number
  resolution?: string
  paused?: boolean
  wished?: string
  due?: string
  reached?: string
  /** The desk at which it was answered by the caseworker. */
  desk?: number
}

const LAID: LaidCall[] = [
  { at: '2026-05-04T08:10', subject: 'Affald', waited: 10, talked: 100, wrapUp: 20, resolution: 'instantly-resolved', desk: 1 }, // prettier-ignore
  { at: '2026-05-04T08:20', subject: 'Affald', waited: 60, talked: 200, wrapUp: 40, resolution: 'passed-on', desk: 1 }, // prettier-ignore
  {
    at: '2026-05-04T08:40',
    waited: 200,
    talked: 300,
    wrapUp: 0,
    resolution: 'instantly-resolved',
    paused: true,
  },
  { at: '2026-05-04T09:05', outcome: 'abandoned', waited: 8 },
  { at: '2026-05-04T09:10', outcome: 'abandoned', waited: 90 },
  { at: '2026-05-04T09:20', queue: 'Borgerservice', subject: 'Pas', waited: 50, talked: 120, resolution: 'instantly-resolved' }, // prettier-ignore
  { at: '2026-05-04T09:25', queue: 'Borgerservice', waited: 61 },
  { at: '2026-05-04T17:00', outcome: 'turned-away', why: 'closed', waited: 0 },
  { at: '2026-05-04T09:40', outcome: 'turned-away', why: 'full', waited: 0 },
  { at: '2026-05-04T10:00', outcome: 'overflowed', waited: 30 },
  { at: '2026-05-04T10:05', outcome: 'ended-by-system', waited: 40 },
  { at: '2026-05-04T10:10', waited: 1_800, talked: 60, wrapUp: 0, wished: '2026-05-04T10:12', reached: '2026-05-04T10:40' }, // prettier-ignore
  { at: '2026-05-04T10:20', outcome: 'callback-given-up', waited: 3_000, wished: '2026-05-04T10:22' },
  { at: '2026-05-04T10:25', outcome: 'callback-withdrawn', waited: 300, wished: '2026-05-04T10:27' },
  { at: '2026-05-05T08:00', waited: 120, talked: 100, wrapUp: 0 },
  { at: '2026-05-05T10:00', waited: 90_000, talked: 40, wrapUp: 20, wished: '2026-05-05T10:01', due: '2026-05-06T09:00', reached: '2026-05-07T11:00' }, // prettier-ignore
  { at: '2026-05-05T11:00', outcome: null },
  { at: '2026-05-04T11:00', source: 'trial', waited: 5, talked: 30 },
]

export async function layCalls(database: TestDatabase, town: BuiltMunicipality): Promise<void> {
  const client = new Client({ connectionString: database.urls.owner })
  await client.connect()
  try {
    await layCentre(client, town)
    for (const call of LAID) await layCall(client, town, call)
    await layPassedOn(client, town)
  } finally {
    await client.end()
  }
}

export async function layCentre(client: Client, town: BuiltMunicipality): Promise<void> {
  await client.query(
    `insert into contact_staff (municipality_id, person_id, role, valid_from) values ($1, $2, 'leader', '2020-01-01'), ($1, $3, 'agent', '2020-01-01')`,
    [town.id, town.person.administrator, town.person.caseworker],
  )
  await client.query(`insert into contact_settings (municipality_id) values ($1)`, [town.id])
  await client.query(
    `insert into contact_queues (municipality_id, title, dialled, service_seconds) values ($1, 'Hovednummer', '{70001000}', 180), ($1, 'Borgerservice', '{70001001}', 60)`,
    [town.id],
  )
  await client.query(
    `insert into contact_subjects (municipality_id, name, unit_id) values ($1, 'Affald', $2), ($1, 'Pas', null)`,
    [town.id, town.unit('center')],
  )
  await client.query(
    `insert into contact_desks (municipality_id, title, telephone) values ($1, 'Plads 1', 'plads-1'), ($1, 'Plads 2', 'plads-2')`,
    [town.id],
  )
}

/** Answers the id. */
export async function layCall(client: Client, town: BuiltMunicipality, call: LaidCall): Promise<string> {
  const { outcome = 'answered', waited = null, talked = null, wrapUp = null, resolution = null } = call
  const here = (moment: string | undefined) => moment ?? null
  const ms = (seconds: number | null) => (seconds === null ? null : seconds * 1_000)
  const { rows } = await client.query<{ id: string }>(
    `insert into contact_calls (municipality_id, queue_id, subject_id, source, arrived_at, phase, answered_at, ended_at, outcome, why, waited_ms, talked_ms, wrap_up_ms,
        resolution, resolution_paused, callback_wished_at, callback_due_at, callback_reached_at)
      select $1, q.id, (select s.id from contact_subjects s where s.municipality_id = $1 and s.name = $3), $4, a.at, case when $5::text is null then 'waiting' else 'ended' end,
        case when $5 = 'answered' then a.at + $7 * interval '1 millisecond' end, case when $5 is not null then a.at + interval '1 hour' end, $5, $6, $7, $8, $9, $10, $11,
        $12::timestamp at time zone 'Europe/Copenhagen', $13::timestamp at time zone 'Europe/Copenhagen', $14::timestamp at time zone 'Europe/Copenhagen'
      from contact_queues q, (select $15::timestamp at time zone 'Europe/Copenhagen' as at) a where q.municipality_id = $1 and q.title = $2 returning id`,
    [
      town.id,
      call.queue ?? 'Hovednummer',
      call.subject ?? null,
      call.source ?? 'live',
      outcome,
      call.why ?? null,
      ms(waited),
      ms(talked),
      ms(wrapUp),
      resolution,
      call.paused ?? false,
      here(call.wished),
      here(call.due),
      here(call.reached),
      call.at,
    ],
  )
  const id = rows[0]?.id ?? ''
  if (call.desk !== undefined)
    await client.query(
      `insert into contact_parties (municipality_id, call_id, number, desk_id, person_id)
        select $1, $2, '70112233', d.id, $3 from contact_desks d where d.municipality_id = $1 and d.title = 'Plads ' || $4`,
      [town.id, id, town.person.caseworker, call.desk],
    )
  return id
}

/** Four to the centre: two answered by the employee, one by a colleague, one came back from somebody away; one to the secretariat in vain. */
async function layPassedOn(client: Client, town: BuiltMunicipality): Promise<void> {
  const passed = [
    { unit: 'center', answered: '+10 seconds', by: 'employee', away: false },
    { unit: 'center', answered: '+20 seconds', by: 'employee', away: false },
    { unit: 'center', answered: '+30 seconds', by: 'colleague', away: false },
    { unit: 'center', answered: null, by: null, away: true },
    { unit: 'sekretariat', answered: null, by: null, away: false },
  ]
  for (const [index, { unit, answered, by, away }] of passed.entries())
    await client.query(
      `insert into contact_transfers (municipality_id, call_id, leg, way, unit_id, passed_at, answered_at, answered_by, returned_at, away_without_diversion)
        select $1, c.id, 'employee-' || $2, 'blind', $3, c.arrived_at, c.arrived_at + $4::interval, $5, case when $4 is null then c.arrived_at + interval '1 minute' end, $6
        from contact_calls c where c.municipality_id = $1 and c.source = 'live' order by c.arrived_at limit 1`,
      [town.id, index, town.unit(unit), answered, by, away],
    )
}
