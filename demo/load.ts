/**
 * Loads Elmsund Kommune: the organisation as owner, its minutes as an import does, and then what its secretary did:
 * published, and said of closed items what everyone may know. Can be repeated; what is there stays as it is.
 */
import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { FileStore } from '../src/documents/files.ts'
import { changeItemDegrees, changeMeetingDegree, wordNotice } from '../src/meetings/change-degree.ts'
import { type ItemsChanged, storeMinutes } from '../src/meetings/store-minutes.ts'
import { Database } from '../src/platform/database.ts'
import { loadAgendas } from './agendas.ts'
import { loadContact, loadOlderCalls } from './contact.ts'
import { loadEffects } from './effects.ts'
import { loadFollowup } from './followup.ts'
import { loadCases } from './load-cases.ts'
import { loadRegisters } from './load-registers.ts'
import { loadAppeals } from './register-appeals.ts'
import { loadBudget } from './register-budget.ts'
import { loadDeadlines } from './register-deadlines.ts'
import { loadDriving } from './register-driving.ts'
import { loadAgreements } from './register-agreements.ts'
import { loadConsultations } from './register-consultations.ts'
import { loadProjects } from './register-projects.ts'
import { loadPlan } from './plan.ts'
import { loadPlans } from './plans.ts'
import { loadPools } from './pools.ts'
import { minutesOfMeeting } from './minutes-of-meeting.ts'
import type { DemoMeeting } from './model.ts'
import { loadStatusPapers } from './status-papers.ts'
import { loadWheel } from './wheel.ts'
import { BODIES, MUNICIPALITY, PERSONS, SEATS, UNITS } from './municipality.ts'
import { buildOrganisation, type BuiltOrganisation, idOf, type Organisation } from './organisation.ts'
import { writeWays } from './organisation-ways.ts'

export const ELMSUND: Organisation = {
  ...MUNICIPALITY,
  units: UNITS,
  persons: PERSONS,
  bodies: BODIES,
  seats: SEATS,
  responsibilities: [
    { initials: 'SMO', kind: 'administrator' },
    { initials: 'KBU', kind: 'administrator' },
    { initials: 'PDA', kind: 'data-protection-officer' },
  ],
}

/** The closed item in which the demo's caseworker has a task. */
const CASEWORKER = { initials: 'EHV', from: '2025-01-01' }

export interface DemoConnections {
  owner: string
  worker: string
  app: string
}

export interface LoadedDemo {
  municipality: number
  meetings: number
  items: number
}

/** @param dataDirectory DATA_DIR, where the bytes of files lie */
export async function loadDemo(
  urls: DemoConnections,
  dataDirectory: string,
  itemsChanged: ItemsChanged,
): Promise<LoadedDemo> {
  const organisation = await buildOrganisation(urls.owner, ELMSUND)
  await writeWays(urls.owner, organisation)
  const meetings = await listMeetings()
  const worker = new Database(urls.worker, { poolSize: 1 })
  const app = new Database(urls.app, { poolSize: 1 })
  try {
    const store = new FileStore(dataDirectory)
    for (const meeting of meetings) {
      const meetingId = await storeMeeting(worker, store, organisation.municipality, meeting, itemsChanged)
      await releaseMeeting(app, organisation, meetingId, meeting)
    }
    await giveTask(app, organisation)
    await loadPlan(app, organisation)
    await loadCases({ app, store, built: organisation })
    await loadAgendas(app, organisation)
    await loadPlans({ app, store, built: organisation })
    await loadPools(app, organisation)
    await loadFollowup(app, organisation)
    await loadWheel(app, organisation)
    await loadEffects(app, organisation)
    await loadProjects(app, organisation)
    await loadAgreements(app, organisation)
    await loadConsultations({ app, store, built: organisation })
    await loadDeadlines(app, organisation)
    await loadBudget(app, organisation)
    await loadRegisters(app, organisation)
    await loadStatusPapers(app, organisation)
    await loadAppeals(app, organisation)
    await loadDriving(app, organisation)
    await loadContact({ app, worker }, organisation)
  } finally {
    await worker.close()
    await app.close()
  }
  const items = meetings.reduce((sum, meeting) => sum + meeting.items.length, 0)
  return { municipality: organisation.municipality, meetings: meetings.length, items }
}

/** What takes its time and is not looked at first; after `loadDemo`, also again. */
export async function loadRestOfDemo(urls: DemoConnections): Promise<void> {
  const organisation = await buildOrganisation(urls.owner, ELMSUND)
  const worker = new Database(urls.worker, { poolSize: 1 })
  const app = new Database(urls.app, { poolSize: 1 })
  try {
    await loadOlderCalls({ app, worker }, organisation)
  } finally {
    await worker.close()
    await app.close()
  }
}

/** Every file of `demo/meetings` that holds a meeting, oldest first. */
export async function listMeetings(): Promise<DemoMeeting[]> {
  const folder = new URL('./meetings/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => /-\d{4}-\d{2}-\d{2}\.ts$/.test(name))
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<{ meeting?: DemoMeeting }>),
  )
  return modules
    .flatMap(({ meeting }) => (meeting ? [meeting] : []))
    .toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`))
}

async function storeMeeting(
  worker: Database,
  store: FileStore,
  municipality: number,
  meeting: DemoMeeting,
  itemsChanged: ItemsChanged,
): Promise<number> {
  const minutes = minutesOfMeeting(meeting)
  const bytes = Buffer.from(JSON.stringify(minutes, null, 1))
  const digest = await store.put(bytes)
  const degrees = meeting.items.map(({ access }) =>
    access === 'closed'
      ? ({ degree: 'closed', reason: 'marked-closed' } as const)
      : ({ degree: 'internal', reason: 'open-text' } as const),
  )
  const file = {
    digest,
    byteCount: bytes.byteLength,
    mediaType: 'application/json',
    name: minutes.source.file,
  }
  const stored = await worker.within({ municipality, purpose: 'import' }, (tx) =>
    storeMinutes(tx, municipality, { minutes, degrees, file }, itemsChanged),
  )
  if ('meetingId' in stored) return stored.meetingId
  throw new Error(`The demo meeting ${minutes.source.file} was refused: ${stored.outcome}`)
}

/** As the secretary of the body: publishes the meeting and its open items, and words the notices of the closed. */
async function releaseMeeting(
  app: Database,
  { municipality, persons }: BuiltOrganisation,
  meetingId: number,
  meeting: DemoMeeting,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const { rows } = await sql<{ id: number; position: number }>`
      select id, position from items where municipality_id = ${municipality} and meeting_id = ${meetingId}
        and degree_reason <> 'by-person'`.execute(tx)
    const untouched = rows.flatMap(({ id, position }) => {
      const item = meeting.items[position]
      return item ? [{ id, item }] : []
    })
    if (untouched.length === 0) return
    const shown = meeting.items.some(({ access }) => access === 'published')
    if (shown) await changeMeetingDegree(tx, municipality, meetingId, 'published')
    await changeItemDegrees(
      tx,
      municipality,
      untouched.map(({ id, item }) => ({ itemId: id, degree: item.access })),
    )
    for (const { id, item } of untouched) {
      if (item.access === 'closed' && item.neutralTitle !== undefined)
        await wordNotice(tx, municipality, {
          itemId: id,
          neutralTitle: item.neutralTitle,
          ground: item.ground ?? null,
          reviewOn: `${Number(meeting.date.slice(0, 4)) + 2}${meeting.date.slice(4)}`,
          publicDecision: null,
        })
    }
  })
}

/** Once: the first closed item from the caseworker's time. */
async function giveTask(app: Database, { municipality, persons }: BuiltOrganisation): Promise<void> {
  const person = idOf(persons, CASEWORKER.initials)
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    await sql`
      insert into item_tasks (municipality_id, item_id, person_id, reason, valid_from)
      select municipality_id, id, ${person}, 'Har skrevet sagen', held_on from items i
      where municipality_id = ${municipality} and degree = 'closed' and held_on >= ${CASEWORKER.from}
        and not exists (select 1 from item_tasks t where t.municipality_id = i.municipality_id and t.person_id = ${person})
      order by held_on, position limit 1`.execute(tx)
  })
}
