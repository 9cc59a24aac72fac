/** Commands on one project. Who may is decided by the policies of its tables; a project nobody may write is not found. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { closesCircle, type Dependency } from './dependencies.ts'
import type { Status } from './model.ts'
import { getRights } from './queries.ts'
import type { DocumentKind } from './templates.ts'

export type Answer = 'done' | 'not-found'

/** The one of the project's lists that a line is taken out of. */
export const LINES = {
  beloeb: 'project_amounts',
  risiko: 'project_risks',
  effekt: 'project_effects',
  afhaengighed: 'project_dependencies',
  melding: 'project_statuses',
} as const

/** @returns whether the project is there and the person writes it; held so that nobody else writes it meanwhile */
async function hold(tx: Transaction, municipality: number, projectId: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from projects where municipality_id = ${municipality} and id = ${projectId} for no key update`.execute(
    tx,
  )
  return rows.length === 1 && (await getRights(tx, projectId)).writes
}

/** A second report of the same day takes the place of the first. */
export async function reportStatus(
  tx: Transaction,
  municipality: number,
  projectId: number,
  report: { on: string; status: Status; words: string | null; expectedEndOn: string | null },
): Promise<Answer> {
  if (!(await hold(tx, municipality, projectId))) return 'not-found'
  await sql`
    insert into project_statuses (municipality_id, project_id, reported_on, status, words, expected_end_on)
    values (${municipality}, ${projectId}, ${report.on}, ${report.status}, ${report.words}, ${report.expectedEndOn})
    on conflict (municipality_id, project_id, reported_on) do update set status = excluded.status, words = excluded.words,
      expected_end_on = excluded.expected_end_on, entered_by = app.person_id(), entered_at = now()`.execute(
    tx,
  )
  return 'done'
}

/** @param basedOn version that the text was written from, 0 for the first */
export async function writeDocument(
  tx: Transaction,
  municipality: number,
  projectId: number,
  written: {
    kind: DocumentKind
    basedOn: number
    sections: readonly { heading: string; text: string }[]
    changeNote: string
  },
): Promise<Answer | 'changed-meanwhile'> {
  if (!(await hold(tx, municipality, projectId))) return 'not-found'
  const { rows } = await sql`
    insert into project_documents (municipality_id, project_id, kind, version, sections, change_note)
    select ${municipality}, ${projectId}, ${written.kind}, ${written.basedOn} + 1, ${JSON.stringify(written.sections)}::jsonb, ${written.changeNote}
    where ${written.basedOn} = (select coalesce(max(d.version), 0) from project_documents d
      where d.municipality_id = ${municipality} and d.project_id = ${projectId} and d.kind = ${written.kind})
    returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'changed-meanwhile'
}

export async function addAmount(
  tx: Transaction,
  municipality: number,
  projectId: number,
  amount: { year: number; kind: 'cost' | 'gain'; title: string; ore: number },
): Promise<Answer | 'taken'> {
  if (!(await hold(tx, municipality, projectId))) return 'not-found'
  const { rows } = await sql`
    insert into project_amounts (municipality_id, project_id, year, kind, title, kroner)
    values (${municipality}, ${projectId}, ${amount.year}, ${amount.kind}, ${amount.title}, ${amount.ore}::numeric / 100)
    on conflict do nothing returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'taken'
}

/** A risk that is there under its title is weighed anew. */
export async function weighProjectRisk(
  tx: Transaction,
  municipality: number,
  projectId: number,
  risk: {
    title: string
    likelihood: number
    consequence: number
    response: string | null
    ownerId: number | null
  },
): Promise<Answer> {
  if (!(await hold(tx, municipality, projectId))) return 'not-found'
  await sql`
    insert into project_risks (municipality_id, project_id, title, likelihood, consequence, response, owner_id)
    values (${municipality}, ${projectId}, ${risk.title}, ${risk.likelihood}, ${risk.consequence}, ${risk.response}, ${risk.ownerId})
    on conflict (municipality_id, project_id, title) do update set likelihood = excluded.likelihood, consequence = excluded.consequence,
      response = excluded.response, owner_id = excluded.owner_id, closed_on = null`.execute(tx)
  return 'done'
}

export async function closeRisk(
  tx: Transaction,
  municipality: number,
  projectId: number,
  riskId: number,
): Promise<Answer> {
  const { rows } = await sql`
    update project_risks set closed_on = app.today() where municipality_id = ${municipality} and project_id = ${projectId}
      and id = ${riskId} and closed_on is null returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

/** An effect that is there under the same words gets another indicator. */
export async function wantEffect(
  tx: Transaction,
  municipality: number,
  projectId: number,
  effect: { wanted: string; indicatorId: number | null },
): Promise<Answer> {
  if (!(await hold(tx, municipality, projectId))) return 'not-found'
  if (effect.indicatorId !== null && !(await seesIndicator(tx, municipality, effect.indicatorId)))
    return 'not-found'
  await sql`
    insert into project_effects (municipality_id, project_id, wanted, indicator_id)
    values (${municipality}, ${projectId}, ${effect.wanted}, ${effect.indicatorId})
    on conflict (municipality_id, project_id, wanted) do update set indicator_id = excluded.indicator_id`.execute(
    tx,
  )
  return 'done'
}

/** Only what one sees can be tied to: a key alone would say that it is there. */
export async function seesIndicator(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { rows } =
    await sql`select 1 from indicators where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return rows.length === 1
}

export async function addDependency(
  tx: Transaction,
  municipality: number,
  added: Dependency & { what: string },
): Promise<Answer | 'circle'> {
  if (!(await hold(tx, municipality, added.projectId))) return 'not-found'
  // Two that are added at once could close a circle that neither sees.
  await sql`select pg_advisory_xact_lock(hashtext('project dependencies'), ${municipality})`.execute(tx)
  const { rows } = await sql<Dependency>`
    select project_id as "projectId", needs_id as "needsId", slack_days as "slackDays" from project_dependencies
    where municipality_id = ${municipality}`.execute(tx)
  if (closesCircle(rows, added)) return 'circle'
  await sql`
    insert into project_dependencies (municipality_id, project_id, needs_id, what, slack_days)
    values (${municipality}, ${added.projectId}, ${added.needsId}, ${added.what}, ${added.slackDays})
    on conflict (municipality_id, project_id, needs_id) do update set what = excluded.what, slack_days = excluded.slack_days`.execute(
    tx,
  )
  return 'done'
}

export async function removeLine(
  tx: Transaction,
  municipality: number,
  projectId: number,
  line: { of: keyof typeof LINES; id: number },
): Promise<Answer> {
  const { rows } = await sql`
    delete from ${sql.table(LINES[line.of])} where municipality_id = ${municipality} and project_id = ${projectId}
      and id = ${line.id} returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

/** @param month ISO date, the first of it */
export async function selectForMonth(
  tx: Transaction,
  municipality: number,
  person: number,
  selected: { projectId: number; month: string; reason: string },
): Promise<Answer> {
  if (!(await getRights(tx, selected.projectId)).keeps) return 'not-found'
  await sql`
    insert into project_discussions (municipality_id, project_id, month, reason, selected_by)
    values (${municipality}, ${selected.projectId}, ${selected.month}, ${selected.reason}, ${person})
    on conflict (municipality_id, month, project_id) do update set reason = excluded.reason, selected_by = excluded.selected_by`.execute(
    tx,
  )
  return 'done'
}

export async function unselect(
  tx: Transaction,
  municipality: number,
  projectId: number,
  month: string,
): Promise<Answer> {
  const { rows } = await sql`
    delete from project_discussions where municipality_id = ${municipality} and project_id = ${projectId} and month = ${month}
    returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

/** @param reason null: it comes back on the list */
export async function takeOffList(
  tx: Transaction,
  municipality: number,
  projectId: number,
  reason: string | null,
): Promise<Answer> {
  if (!(await getRights(tx, projectId)).keeps) return 'not-found'
  const { rows } = await sql`
    update projects set left_on = case when ${reason}::text is null then null else app.today() end, left_reason = ${reason}
    where municipality_id = ${municipality} and id = ${projectId} returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

/** From a day on mandates and plans are written by it; a second one of the same day takes the place of the first. */
export async function writeTemplate(
  tx: Transaction,
  municipality: number,
  template: {
    kind: DocumentKind
    validFrom: string
    headings: readonly { heading: string; guidance: string }[]
  },
): Promise<Answer> {
  if (!(await getRights(tx, 0)).keeps) return 'not-found'
  await sql`
    insert into project_templates (municipality_id, kind, valid_from, headings)
    values (${municipality}, ${template.kind}, ${template.validFrom}, ${JSON.stringify(template.headings)}::jsonb)
    on conflict (municipality_id, kind, valid_from) do update set headings = excluded.headings`.execute(tx)
  return 'done'
}
