/** Begins plans and changes them. Every change keeps the steps there were, so that it can be undone. */
import { sql } from 'kysely'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { stepsOfTemplate } from './from-template.ts'
import type { KnownMeeting, Step } from './model.ts'
import { getCaseOfPlan, getPlan, listBodiesOfSteps, listKnownMeetings, type Plan } from './queries.ts'
import { getTemplate } from './template-queries.ts'

export interface PlanAt {
  municipality: number
  person: number
}

export type PlanRefusal = 'not-found' | 'changed-meanwhile' | 'has-plan'

/** @param template null begins without steps */
export async function beginPlan(
  tx: Transaction,
  { municipality, person }: PlanAt,
  {
    caseId,
    title,
    template: templateId,
    from,
  }: { caseId: number; title: string; template: number | null; from: string },
): Promise<'done' | PlanRefusal> {
  const one = await getCaseOfPlan(tx, municipality, caseId)
  if (one === null || !one.mayWrite) return 'not-found'
  const template = templateId === null ? null : await getTemplate(tx, municipality, templateId)
  const { rows } = await sql<{ id: number }>`
    insert into process_plans (municipality_id, case_id, title, template_name, created_by)
    values (${municipality}, ${caseId}, ${title}, ${template?.name ?? null}, ${person})
    on conflict (municipality_id, case_id) do nothing returning id`.execute(tx)
  const [plan] = rows
  if (plan === undefined) return 'has-plan'
  const steps = stepsOfTemplate(template?.steps ?? [], from, {
    calendar: await getCalendar(tx),
    bodies: await listBodiesOfSteps(tx, municipality),
    meetings: await listKnownMeetings(tx, municipality, null),
  })
  for (const [index, step] of steps.entries()) await insertStep(tx, municipality, plan.id, index + 1, step)
  return 'done'
}

export interface PlanChanged {
  steps: Step[]
  /** Danish, for the history. */
  what: string
}

/** The plan with all meetings there are, as a change needs them. */
export interface PlanToChange {
  plan: Plan
  meetings: KnownMeeting[]
}

/**
 * Changes the steps of a plan. New ones have an id of 0 or less.
 * @param revision of the plan that the form was made from; null where that does not matter
 * @param change null where there is no such step; errors of the form refuse it
 */
export async function changePlan(
  tx: Transaction,
  { municipality, person }: PlanAt,
  caseId: number,
  revision: number | null,
  change: (now: PlanToChange) => Promise<PlanChanged | null | FieldError[]>,
): Promise<'done' | PlanRefusal | FieldError[]> {
  const plan = await getPlan(tx, municipality, caseId)
  if (plan === null || !plan.mayWrite) return 'not-found'
  const changed = await change({ plan, meetings: await listKnownMeetings(tx, municipality, null) })
  if (changed === null) return 'not-found'
  if (Array.isArray(changed)) return changed
  if (!(await takeRevision(tx, municipality, plan, revision))) return 'changed-meanwhile'
  await sql`
    insert into process_plan_changes (municipality_id, plan_id, what, before, changed_by)
    values (${municipality}, ${plan.id}, ${changed.what}, ${JSON.stringify(plan.steps.map(stepOnly))}, ${person})`.execute(
    tx,
  )
  await writeSteps(tx, municipality, plan.id, changed.steps)
  return 'done'
}

/** Takes back the newest change that was not taken back already. */
export async function undoLastChange(
  tx: Transaction,
  { municipality }: PlanAt,
  caseId: number,
  revision: number,
): Promise<'done' | PlanRefusal> {
  const plan = await getPlan(tx, municipality, caseId)
  if (plan === null || !plan.mayWrite) return 'not-found'
  if (!(await takeRevision(tx, municipality, plan, revision))) return 'changed-meanwhile'
  const { rows } = await sql<{ before: Step[] }>`
    update process_plan_changes set undone_at = now() where municipality_id = ${municipality} and id = (
      select id from process_plan_changes where municipality_id = ${municipality} and plan_id = ${plan.id} and undone_at is null
      order by changed_at desc, id desc limit 1) returning before`.execute(tx)
  const [last] = rows
  if (last === undefined) return 'not-found'
  // A meeting may have been removed since.
  const { rows: there } = await sql<{ id: number }>`
    select id from meetings where municipality_id = ${municipality} and id = any (${last.before.flatMap(({ meetingId }) => meetingId ?? [])}::bigint[])`.execute(
    tx,
  )
  const known = new Set(there.map(({ id }) => id))
  await writeSteps(
    tx,
    municipality,
    plan.id,
    last.before.map((step) => ({
      ...step,
      meetingId: step.meetingId !== null && known.has(step.meetingId) ? step.meetingId : null,
    })),
  )
  return 'done'
}

export async function removePlan(
  tx: Transaction,
  { municipality }: PlanAt,
  caseId: number,
): Promise<'done' | PlanRefusal> {
  const { rows } = await sql`
    delete from process_plans where municipality_id = ${municipality} and case_id = ${caseId} returning id`.execute(
    tx,
  )
  return rows.length > 0 ? 'done' : 'not-found'
}

/** False where somebody changed the plan since; else nobody does until this transaction ends. */
async function takeRevision(
  tx: Transaction,
  municipality: number,
  plan: Plan,
  seen: number | null,
): Promise<boolean> {
  const { rows } = await sql`
    update process_plans set revision = revision + 1 where municipality_id = ${municipality} and id = ${plan.id}
      and revision = ${plan.revision} and revision = ${seen ?? plan.revision} returning id`.execute(tx)
  return rows.length > 0
}

const STEP_WORDS = ['bodyName', 'ownerName']

/** Without the names that are shown beside it. */
const stepOnly = (step: Plan['steps'][number]) =>
  Object.fromEntries(Object.entries(step).filter(([name]) => !STEP_WORDS.includes(name)))

async function insertStep(
  tx: Transaction,
  municipality: number,
  planId: number,
  position: number,
  step: Step,
): Promise<void> {
  await sql`
    insert into process_steps (municipality_id, plan_id, position, what, kind, body_id, meeting_id, begins_on, ends_on, owner_person_id,
      owner_unit_id, after_id, gap_weekdays, decides, done_on)
    values (${municipality}, ${planId}, ${position}, ${step.what}, ${step.kind}, ${step.bodyId}, ${step.meetingId}, ${step.beginsOn},
      ${step.endsOn}, ${step.ownerPersonId}, ${step.ownerUnitId}, ${step.afterId}, ${step.gapWeekdays}, ${step.decides}, ${step.doneOn})`.execute(
    tx,
  )
}

/** Those that were there keep their ids, also those that come back. */
async function writeSteps(
  tx: Transaction,
  municipality: number,
  planId: number,
  steps: readonly Step[],
): Promise<void> {
  const placed = steps.map((step, index) => ({ ...step, position: index + 1 }))
  const kept = placed.filter(({ id }) => id > 0)
  await sql`
    delete from process_steps where municipality_id = ${municipality} and plan_id = ${planId}
      and id <> all (${kept.map(({ id }) => id)}::bigint[])`.execute(tx)
  await sql`
    insert into process_steps (municipality_id, id, plan_id, position, what, kind, body_id, meeting_id, begins_on, ends_on, owner_person_id,
      owner_unit_id, after_id, gap_weekdays, decides, done_on) overriding system value
    select ${municipality}::int, w.id, ${planId}::bigint, w.position, w.what, w.kind, w."bodyId", w."meetingId", w."beginsOn", w."endsOn",
      w."ownerPersonId", w."ownerUnitId", w."afterId", w."gapWeekdays", w.decides, w."doneOn"
    from json_to_recordset(${JSON.stringify(kept)}) as w (id bigint, position int, what text, kind text, "bodyId" bigint, "meetingId" bigint,
      "beginsOn" date, "endsOn" date, "ownerPersonId" bigint, "ownerUnitId" bigint, "afterId" bigint, "gapWeekdays" int, decides boolean, "doneOn" date)
    on conflict (municipality_id, id) do update set position = excluded.position, what = excluded.what, kind = excluded.kind,
      body_id = excluded.body_id, meeting_id = excluded.meeting_id, begins_on = excluded.begins_on, ends_on = excluded.ends_on,
      owner_person_id = excluded.owner_person_id, owner_unit_id = excluded.owner_unit_id, after_id = excluded.after_id,
      gap_weekdays = excluded.gap_weekdays, decides = excluded.decides, done_on = excluded.done_on`.execute(
    tx,
  )
  for (const step of placed) if (step.id <= 0) await insertStep(tx, municipality, planId, step.position, step)
}
