/** The coming year's meetings of the demo's bodies, laid in by its secretary. Once: what is changed on the site stays so. */
import { sql } from 'kysely'
import { type At, changeMeeting, makeMeeting, planMeetings } from '../src/meetings/plan/commands.ts'
import { type PlanRule, proposeDays } from '../src/meetings/plan/plan-rule.ts'
import { listPlanned } from '../src/meetings/plan/queries.ts'
import { getCalendar } from '../src/organisation/days-off/queries.ts'
import type { Database, Transaction } from '../src/platform/database.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'

/** The day on which the plan is made, ISO. */
const TODAY = '2026-10-05'

const rule = (more: Pick<PlanRule, 'cadence' | 'weekday'> & Partial<PlanRule>): PlanRule => ({
  year: 2027,
  from: '2027-01-01',
  monthsOff: [7],
  weeksOff: [7, 42],
  whenOff: 'next-weekday',
  fullDay: 'none',
  seminars: [],
  ...more,
})

const PLANS = [
  {
    body: 'direktionen',
    place: 'Direktionens mødelokale',
    hours: ['09:00', '11:30'],
    longHours: ['09:00', '16:00'],
    // What is left of the year in which the plan is made.
    before: ['2026-11-30', '2026-12-14'],
    rule: rule({ cadence: 'second', weekday: 'mandag', seminars: ['2027-03-18', '2027-09-23'] }),
  },
  {
    body: 'chefforum',
    place: 'Byrådssalen',
    hours: ['13:00', '15:00'],
    longHours: ['09:00', '15:00'],
    before: ['2026-12-02'],
    rule: rule({ cadence: 'second', weekday: 'onsdag', monthsOff: [2, 5, 7, 10, 12] }),
  },
] as const

const MOVED = { from: '2027-05-10', to: '2027-05-12', reason: 'Formanden er til møde i ministeriet' }
const EXTRAORDINARY = { on: '2027-01-25', reason: 'Aftalen om børneområdet skal være på plads før februar' }

/** @returns how many meetings are in the plan */
export async function loadPlan(
  app: Database,
  { municipality, bodies, persons }: BuiltOrganisation,
): Promise<number> {
  const person = idOf(persons, 'SMO')
  return app.within({ municipality, person }, async (tx) => {
    const { rows } =
      await sql`select id from meetings where municipality_id = ${municipality} and origin = 'meeting'`.execute(
        tx,
      )
    if (rows.length > 0) return rows.length
    const at: At = { municipality, person, today: TODAY }
    let made = 0
    for (const plan of PLANS) made += await layPlan(tx, at, idOf(bodies, plan.body), plan)
    await changePlan(tx, at, idOf(bodies, 'direktionen'))
    return made + 1
  })
}

async function layPlan(
  tx: Transaction,
  at: At,
  bodyId: number,
  { rule, before, hours, longHours, place }: (typeof PLANS)[number],
): Promise<number> {
  const left = before.map((day) => ({ plannedFor: day, heldOn: day, kind: 'ordinary' as const }))
  const days = [...left, ...proposeDays(rule, await getCalendar(tx))].flatMap(
    ({ plannedFor, heldOn, kind }) => {
      const [startsAt, endsAt] = kind === 'seminar' ? longHours : hours
      return heldOn === null ? [] : [{ plannedFor, heldOn, kind, startsAt, endsAt, location: place }]
    },
  )
  const { made } = await planMeetings(tx, at, { bodyId, year: rule.year, days, tell: false })
  return made
}

/** One meeting is moved and one is called out of plan. */
async function changePlan(tx: Transaction, at: At, board: number): Promise<void> {
  const [meeting] = await listPlanned(tx, at.municipality, {
    from: MOVED.from,
    until: MOVED.from,
    bodies: [board],
  })
  if (meeting === undefined) throw new Error('The demo has no meeting to move')
  const moved = await changeMeeting(tx, at, { ...meeting, heldOn: MOVED.to, reason: MOVED.reason })
  const called = await makeMeeting(tx, at, {
    bodyId: board,
    heldOn: EXTRAORDINARY.on,
    startsAt: '08:30',
    endsAt: '09:30',
    location: 'Direktionens mødelokale',
    kind: 'extraordinary',
    reason: EXTRAORDINARY.reason,
  })
  if (moved !== 'done' || typeof called === 'string') throw new Error('The demo’s plan was refused')
}
