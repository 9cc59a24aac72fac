/** Templates of process plans, and what administrators do with them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { TemplateStep } from './from-template.ts'

export interface PlanTemplate {
  id: number
  name: string
  description: string
  steps: TemplateStep[]
}

export async function listTemplates(tx: Transaction, municipality: number): Promise<PlanTemplate[]> {
  const { rows } = await sql<PlanTemplate>`
    select t.id, t.name, t.description, (select coalesce(json_agg(json_build_object('what', s.what, 'kind', s.kind, 'bodyKind', s.body_kind,
      'months', s.months, 'days', s.days, 'lastsDays', s.lasts_days, 'gapWeekdays', s.gap_weekdays, 'decides', s.decides) order by s.position), '[]')
      from process_template_steps s where s.municipality_id = t.municipality_id and s.template_id = t.id) as steps
    from process_plan_templates t where t.municipality_id = ${municipality} order by t.name collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}

export async function getTemplate(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<PlanTemplate | null> {
  return (await listTemplates(tx, municipality)).find((template) => template.id === id) ?? null
}

/** @returns id of the new template, or null where the name is taken */
export async function addTemplate(
  tx: Transaction,
  municipality: number,
  { name, description }: Pick<PlanTemplate, 'name' | 'description'>,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into process_plan_templates (municipality_id, name, description) values (${municipality}, ${name}, ${description})
    on conflict (municipality_id, name) do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Plans that were begun by it stay as they are. */
export async function writeTemplate(
  tx: Transaction,
  municipality: number,
  { id, name, description, steps }: PlanTemplate,
): Promise<'done' | 'name-taken' | 'not-found'> {
  const { rows: others } = await sql`
    select 1 from process_plan_templates where municipality_id = ${municipality} and name = ${name} and id <> ${id}`.execute(
    tx,
  )
  if (others.length > 0) return 'name-taken'
  const { rows } = await sql`
    update process_plan_templates set name = ${name}, description = ${description}
    where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
  if (rows.length === 0) return 'not-found'
  await sql`delete from process_template_steps where municipality_id = ${municipality} and template_id = ${id}`.execute(
    tx,
  )
  for (const [index, step] of steps.entries())
    await sql`
      insert into process_template_steps (municipality_id, template_id, position, what, kind, body_kind, months, days, lasts_days, gap_weekdays, decides)
      values (${municipality}, ${id}, ${index + 1}, ${step.what}, ${step.kind}, ${step.bodyKind}, ${step.months}, ${step.days},
        ${step.lastsDays}, ${step.gapWeekdays}, ${step.decides})`.execute(tx)
  return 'done'
}

export async function removeTemplate(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { rows } = await sql`
    delete from process_plan_templates where municipality_id = ${municipality} and id = ${id} returning id`.execute(
    tx,
  )
  return rows.length > 0
}
