/** How Elmsund's contact centre is arranged: who works there, what citizens ask about, queues with their hours, four desks. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../src/platform/database.ts'
import type { CallSetting } from './contact-calls.ts'
import { MAIN_QUEUE, SUBJECTS } from './contact-outcomes.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

interface DemoAgent {
  initials: string
  from: string
  /** Subjects they can answer about: those with a queue of its own need some. */
  skills: readonly string[]
}

export const LEADER = 'MAD'

/** In March 2026 four came over from borgerservice, in May one for the hours around lunch. */
export const AGENTS: readonly DemoAgent[] = [
  { initials: 'FSN', from: '2019-01-01', skills: ['Job og ydelser', 'Byggesag', 'Boligstøtte'] },
  { initials: 'SAB', from: '2019-01-01', skills: ['Job og ydelser', 'Dagtilbud og skole'] },
  { initials: 'JKT', from: '2019-01-01', skills: ['Byggesag', 'Affald, veje og fortove'] },
  { initials: 'HNY', from: '2019-01-01', skills: ['Job og ydelser', 'Hjælp i hjemmet'] },
  { initials: 'BRI', from: '2026-03-02', skills: ['Pas og kørekort', 'Flytning og folkeregister'] },
  { initials: 'MLS', from: '2026-03-02', skills: ['Job og ydelser', 'Boligstøtte'] },
  { initials: 'TFR', from: '2026-03-02', skills: ['Byggesag', 'Regninger og ejendomsskat'] },
  { initials: 'AKV', from: '2026-03-02', skills: ['Job og ydelser', 'Handicap og støtte'] },
  { initials: 'GHS', from: '2026-05-01', skills: ['Byggesag'] },
]

const DESKS = [
  { title: 'Plads 1', telephone: 'plads-1', kind: 'browser', place: 'Stueetagen, ved skranken' },
  { title: 'Plads 2', telephone: 'plads-2', kind: 'browser', place: 'Stueetagen, ved vinduet' },
  { title: 'Plads 3', telephone: 'plads-3', kind: 'browser', place: 'Stueetagen, ved vinduet' },
  { title: 'Plads 4', telephone: 'plads-4', kind: 'sip', place: 'Stueetagen, bagerst' },
] as const

interface DemoQueue {
  title: string
  dialled: string
  subject: string | null
  /** Rank of each of the desks in turn; null: takes none of its calls. */
  ranks: readonly (number | null)[]
  hours: readonly (readonly [weekday: number, opens: string, closes: string])[]
  rules: Readonly<Record<string, number>>
  ways: Readonly<Record<string, { kind: string; recording?: string; queue?: string }>>
}

const TOWN_HALL_HOURS = [
  [1, '08:00', '15:00'],
  [2, '08:00', '15:00'],
  [3, '08:00', '15:00'],
  [4, '08:00', '17:00'],
  [5, '08:00', '13:00'],
] as const

const QUEUES: readonly DemoQueue[] = [
  {
    title: MAIN_QUEUE,
    dialled: '19001000',
    subject: null,
    ranks: [1, 1, 1, 1],
    hours: TOWN_HALL_HOURS,
    rules: { callback_from_seconds: 240, most_waiting: 40, longest_wait_seconds: 2700, service_seconds: 120 },
    ways: { closed: { kind: 'message', recording: 'lukket' }, 'waited-too-long': { kind: 'callback' } },
  },
  {
    title: 'Jobcenter',
    dialled: '19001100',
    subject: 'Job og ydelser',
    ranks: [1, 1, 2, 3],
    hours: TOWN_HALL_HOURS,
    rules: {
      callback_from_seconds: 240,
      most_waiting: 15,
      secondary_after_seconds: 60,
      service_seconds: 120,
    },
    ways: { full: { kind: 'queue', queue: MAIN_QUEUE }, 'no-desk': { kind: 'queue', queue: MAIN_QUEUE } },
  },
  {
    title: 'Byggesag',
    dialled: '19001200',
    subject: 'Byggesag',
    ranks: [null, 2, 1, 1],
    hours: [
      [1, '09:00', '12:00'],
      [2, '09:00', '12:00'],
      [4, '09:00', '12:00'],
      [4, '14:00', '17:00'],
    ],
    rules: { callback_from_seconds: 180, most_waiting: 10, service_seconds: 180 },
    ways: { closed: { kind: 'callback' }, 'no-desk': { kind: 'queue', queue: MAIN_QUEUE } },
  },
  {
    // Whoever tries the demo in the evening can telephone too.
    title: 'Vagttelefonen',
    dialled: '19001900',
    subject: null,
    ranks: [1, 1, 1, 1],
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '00:00', '24:00'] as const),
    rules: { callback_from_seconds: 60, most_waiting: 10, service_seconds: 60 },
    ways: { 'waited-too-long': { kind: 'callback' } },
  },
]

/** As an administrator. @returns false where there is a contact centre already: what is there stays */
export async function appointStaff(tx: Transaction, built: BuiltOrganisation): Promise<boolean> {
  const { municipality, persons } = built
  const { rows } =
    await sql`select 1 from contact_staff where municipality_id = ${municipality} limit 1`.execute(tx)
  if (rows.length > 0) return false
  const staff = [
    { initials: LEADER, from: '2019-01-01', role: 'leader' },
    ...AGENTS.map((agent) => ({ ...agent, role: 'agent' })),
  ]
  for (const { initials, from, role } of staff)
    await sql`insert into contact_staff (municipality_id, person_id, role, valid_from)
      values (${municipality}, ${idOf(persons, initials)}, ${role}, ${from})`.execute(tx)
  return true
}

/** As the leader. */
export async function arrangeCentre(tx: Transaction, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons, units } = built
  await sql`insert into contact_settings (municipality_id) values (${municipality})`.execute(tx)
  await sql`update contact_settings set own_number = '19001000' where municipality_id = ${municipality}`.execute(
    tx,
  )
  const subjects = await insertNamed(
    tx,
    municipality,
    'contact_subjects',
    SUBJECTS.map(({ name, words, unit }) => ({ name, words, unit_id: idOf(units, unit) })),
  )
  const desks = await insertNamed(tx, municipality, 'contact_desks', DESKS)
  for (const id of desks.values())
    await sql`insert into contact_desk_secrets (municipality_id, desk_id, secret)
      values (${municipality}, ${id}, ${randomBytes(18).toString('base64url')})`.execute(tx)
  for (const { initials, skills } of AGENTS)
    for (const skill of skills)
      await sql`insert into contact_skills (municipality_id, person_id, subject_id)
        values (${municipality}, ${idOf(persons, initials)}, ${idOf(subjects, skill)})`.execute(tx)
  await arrangeQueues(tx, municipality, subjects, desks)
}

/** What calls need to know of it, found again by what it is called. */
export async function findArrangement(
  tx: Transaction,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<Omit<CallSetting, 'calendar' | 'until'>> {
  const idsOf = async (table: NamedTable) => {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, ${sql.ref(nameIn(table))} as name from ${sql.table(table)} where municipality_id = ${municipality}`.execute(
      tx,
    )
    return new Map(rows.map(({ id, name }) => [name, id]))
  }
  const { rows } = await sql<{ days: number }>`
    select keep_numbers_days as days from contact_settings where municipality_id = ${municipality}`.execute(
    tx,
  )
  const queues = await idsOf('contact_queues')
  const subjects = await idsOf('contact_subjects')
  const desks = await idsOf('contact_desks')
  return {
    mainQueue: idOf(queues, MAIN_QUEUE),
    subjects: SUBJECTS.map(({ name, queue }) => ({
      id: idOf(subjects, name),
      queue: queue === undefined ? null : idOf(queues, queue.title),
    })),
    desks: DESKS.map(({ title }) => idOf(desks, title)),
    agentsOn: (day) =>
      AGENTS.filter(({ from }) => from <= day).map(({ initials }) => idOf(persons, initials)),
    units: (key) => idOf(units, key),
    keepNumbersDays: rows[0]?.days ?? 0,
  }
}

async function arrangeQueues(
  tx: Transaction,
  municipality: number,
  subjects: ReadonlyMap<string, number>,
  desks: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = QUEUES.map(({ title, dialled, subject, rules }) => ({
    title,
    dialled: [dialled],
    subject_id: subject === null ? null : idOf(subjects, subject),
    ...rules,
  }))
  const queues = await insertNamed(tx, municipality, 'contact_queues', rows)
  for (const { title, ranks, hours, ways } of QUEUES) {
    const queue = idOf(queues, title)
    const known = Object.entries(ways).map(([reason, way]) => [
      reason,
      way.queue === undefined ? way : { ...way, queue: idOf(queues, way.queue) },
    ])
    await sql`update contact_queues set ways = ${JSON.stringify(Object.fromEntries(known))}::jsonb
      where municipality_id = ${municipality} and id = ${queue}`.execute(tx)
    for (const [weekday, opens, closes] of hours)
      await sql`insert into contact_hours (municipality_id, queue_id, weekday, opens, closes)
        values (${municipality}, ${queue}, ${weekday}, ${opens}, ${closes})`.execute(tx)
    for (const [place, { title: desk }] of DESKS.entries())
      if (ranks[place] !== null)
        await sql`insert into contact_queue_desks (municipality_id, queue_id, desk_id, rank)
          values (${municipality}, ${queue}, ${idOf(desks, desk)}, ${ranks[place]})`.execute(tx)
  }
}

type NamedTable = 'contact_subjects' | 'contact_desks' | 'contact_queues'
const nameIn = (table: NamedTable) => (table === 'contact_subjects' ? 'name' : 'title')

/** One by one, so that ids come in their order. */
async function insertNamed(
  tx: Transaction,
  municipality: number,
  table: NamedTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Map<string, number>> {
  const made = new Map<string, number>()
  for (const row of rows) {
    const columns = Object.keys(row)
    const { rows: added } = await sql<{ id: number }>`
      insert into ${sql.table(table)} (municipality_id, ${sql.join(columns.map((name) => sql.ref(name)))})
      values (${municipality}, ${sql.join(columns.map((name) => row[name]))}) returning id`.execute(tx)
    made.set(String(row[nameIn(table)]), added[0]?.id ?? 0)
  }
  return made
}
