/** What the pages of process plans show. Plans are seen with their cases, by the policies of the database. */
import { sql } from 'kysely'
import { getWaysOfBodies } from '../../meetings/plan/queries.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { PlanFacts } from './collisions.ts'
import type { KnownMeeting, Step } from './model.ts'

export interface ShownStep extends Step {
  bodyName: string | null
  ownerName: string | null
}

export interface PlanHead {
  id: number
  caseId: number
  caseNumber: string
  caseTitle: string
  title: string
  templateName: string | null
  /** Answers for the case, and so for steps without an owner. */
  responsibleName: string
  revision: number
  /** Whether the reader may change it, as the policies say. */
  mayWrite: boolean
}

export interface Plan extends PlanHead {
  steps: ShownStep[]
}

/** Who changes the case, and secretaries: the policies `process_plans_…`. */
const MAY_WRITE = sql`((c.responsible_id = app.person_id() and app.is_employee()) or c.owner_unit_id = any (app.managed_units())
  or cardinality(app.secretary_bodies()) > 0)`

const HEAD = sql`p.id, p.case_id as "caseId", c.case_number as "caseNumber", c.title as "caseTitle", p.title,
  p.template_name as "templateName", p.revision, r.name as "responsibleName", ${MAY_WRITE} as "mayWrite"`
const STEP = sql`s.id, s.what, s.kind, s.body_id as "bodyId", s.meeting_id as "meetingId", s.begins_on as "beginsOn", s.ends_on as "endsOn",
  s.owner_person_id as "ownerPersonId", s.owner_unit_id as "ownerUnitId", s.after_id as "afterId", s.gap_weekdays as "gapWeekdays",
  s.decides, s.done_on as "doneOn"`
const NAMED = sql`process_steps s left join bodies b on b.municipality_id = s.municipality_id and b.id = s.body_id
  left join persons o on o.municipality_id = s.municipality_id and o.id = s.owner_person_id
  left join units u on u.municipality_id = s.municipality_id and u.id = s.owner_unit_id`

export interface CaseOfPlan {
  id: number
  caseNumber: string
  title: string
  mayWrite: boolean
}

export async function getCaseOfPlan(
  tx: Transaction,
  municipality: number,
  caseId: number,
): Promise<CaseOfPlan | null> {
  const { rows } = await sql<CaseOfPlan>`
    select c.id, c.case_number as "caseNumber", c.title, ${MAY_WRITE} as "mayWrite" from cases c
    where c.municipality_id = ${municipality} and c.id = ${caseId}`.execute(tx)
  return rows[0] ?? null
}

export async function getPlan(tx: Transaction, municipality: number, caseId: number): Promise<Plan | null> {
  const { rows } = await sql<PlanHead>`
    select ${HEAD} from process_plans p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      join persons r on r.municipality_id = c.municipality_id and r.id = c.responsible_id
    where p.municipality_id = ${municipality} and p.case_id = ${caseId}`.execute(tx)
  const [head] = rows
  if (head === undefined) return null
  const { rows: steps } = await sql<ShownStep>`
    select ${STEP}, b.name as "bodyName", coalesce(o.name, u.name) as "ownerName" from ${NAMED}
    where s.municipality_id = ${municipality} and s.plan_id = ${head.id} order by s.position`.execute(tx)
  return { ...head, steps }
}

/** All plans that the reader may see, with steps; those with most to come first. */
export async function listPlans(tx: Transaction, municipality: number): Promise<Plan[]> {
  const { rows } = await sql<PlanHead>`
    select ${HEAD} from process_plans p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      join persons r on r.municipality_id = c.municipality_id and r.id = c.responsible_id
    where p.municipality_id = ${municipality} order by p.created_at desc, p.id desc`.execute(tx)
  const { rows: steps } = await sql<ShownStep & { planId: number }>`
    select s.plan_id as "planId", ${STEP}, b.name as "bodyName", coalesce(o.name, u.name) as "ownerName" from ${NAMED}
    where s.municipality_id = ${municipality} order by s.plan_id, s.position`.execute(tx)
  return rows.map((head) => ({ ...head, steps: steps.filter(({ planId }) => planId === head.id) }))
}

/** Meetings of bodies in the plan of meetings, a year back and all ahead, in order; without bodies those of all. */
export async function listKnownMeetings(
  tx: Transaction,
  municipality: number,
  bodies: readonly number[] | null,
): Promise<KnownMeeting[]> {
  const ofBodies = bodies === null ? sql`` : sql`and body_id = any (${[...bodies]}::bigint[])`
  const { rows } = await sql<KnownMeeting>`
    select id, body_id as "bodyId", held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", to_char(planned_end, 'HH24:MI') as "endsAt",
      stage = 'cancelled' as "isCancelled"
    from meetings where municipality_id = ${municipality} and origin = 'meeting' and held_on >= app.today() - 366 ${ofBodies}
    order by held_on, starts_at nulls first, id`.execute(tx)
  return rows
}

/** What plans are held against: meetings, deadlines, holidays, papers that are handed in. */
export async function getFacts(
  tx: Transaction,
  municipality: number,
  plans: readonly Pick<Plan, 'caseId' | 'steps'>[],
  today: string,
): Promise<(caseId: number) => PlanFacts> {
  const bodies = [...new Set(plans.flatMap(({ steps }) => steps.flatMap(({ bodyId }) => bodyId ?? [])))]
  const meetings = bodies.length === 0 ? [] : await listKnownMeetings(tx, municipality, bodies)
  const ways = await getWaysOfBodies(tx, bodies)
  const calendar = await getCalendar(tx)
  const { rows: papers } = await sql<{ caseId: number; key: string }>`
    select case_id as "caseId", body_id || ' ' || meeting_on as key from papers
    where municipality_id = ${municipality} and case_id = any (${plans.map(({ caseId }) => caseId)}::bigint[])
      and meeting_on is not null and (state in ('submitted', 'approved') or laid_at is not null)`.execute(tx)
  return (caseId) => ({
    today,
    calendar,
    meetings,
    papersDeadline: (bodyId, heldOn) => ways.get(bodyId)?.deadlinesOf(heldOn)?.papers ?? null,
    handedIn: new Set(papers.flatMap((paper) => (paper.caseId === caseId ? [paper.key] : []))),
  })
}

export interface PlanChange {
  id: number
  what: string
  by: string
  at: Date
  isUndone: boolean
}

/** The newest first. */
export async function listPlanChanges(
  tx: Transaction,
  municipality: number,
  planId: number,
): Promise<PlanChange[]> {
  const { rows } = await sql<PlanChange>`
    select h.id, h.what, p.name as by, h.changed_at as at, h.undone_at is not null as "isUndone"
    from process_plan_changes h join persons p on p.municipality_id = h.municipality_id and p.id = h.changed_by
    where h.municipality_id = ${municipality} and h.plan_id = ${planId} order by h.changed_at desc, h.id desc limit 20`.execute(
    tx,
  )
  return rows
}

/** Bodies that meet today, with their kinds, for a choice. */
export async function listBodiesOfSteps(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string; kind: string }[]> {
  const { rows } = await sql<{ id: number; name: string; kind: string }>`
    select id, name, kind from bodies where municipality_id = ${municipality} and kind <> 'unknown'
      and (valid_from is null or valid_from <= app.today()) and (valid_until is null or valid_until >= app.today())
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}
