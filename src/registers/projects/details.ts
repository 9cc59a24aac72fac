/** What stands on one project's own page, besides what the portfolio says of it. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type BusinessCase, makeCase } from './business-case.ts'
import { type Discussion, listDiscussions } from './queries.ts'
import { type DocumentKind, FIRST_TEMPLATES, type TemplateHeading } from './templates.ts'

export interface Effect {
  id: number
  wanted: string
  indicator: { id: number; title: string } | null
}

export interface AmountLine {
  id: number
  year: number
  kind: 'cost' | 'gain'
  title: string
  ore: number
}

export interface Risk {
  id: number
  title: string
  likelihood: number
  consequence: number
  response: string | null
  owner: string | null
  /** ISO date; null: open. */
  closedOn: string | null
}

export interface DocumentVersion {
  kind: DocumentKind
  version: number
  sections: { heading: string; text: string }[]
  changeNote: string
  writtenAt: Date
  by: string | null
}

export interface ProjectDetails {
  effects: Effect[]
  amounts: AmountLine[]
  businessCase: BusinessCase
  risks: Risk[]
  /** Newest first of each kind, without their texts. */
  documents: Omit<DocumentVersion, 'sections'>[]
  discussions: Discussion[]
  /** Those that the reader may tie an effect to. */
  indicators: { id: number; title: string }[]
}

export async function getDetails(
  tx: Transaction,
  municipality: number,
  projectId: number,
): Promise<ProjectDetails> {
  const of = sql`municipality_id = ${municipality} and project_id = ${projectId}`
  const { rows: effects } = await sql<Effect>`
    select e.id, e.wanted, case when i.id is not null then json_build_object('id', i.id, 'title', i.title) end as indicator
    from project_effects e left join indicators i on i.municipality_id = e.municipality_id and i.id = e.indicator_id
    where e.municipality_id = ${municipality} and e.project_id = ${projectId} order by e.id`.execute(tx)
  const { rows: amounts } = await sql<AmountLine>`
    select id, year, kind, title, (kroner * 100)::bigint as ore from project_amounts where ${of} order by year, kind, id`.execute(
    tx,
  )
  const { rows: risks } = await sql<Risk>`
    select r.id, r.title, r.likelihood, r.consequence, r.response, r.closed_on as "closedOn", n.name as owner
    from project_risks r left join persons n on n.municipality_id = r.municipality_id and n.id = r.owner_id
    where r.municipality_id = ${municipality} and r.project_id = ${projectId}
    order by r.closed_on is not null, r.likelihood * r.consequence desc, r.id`.execute(tx)
  const { rows: documents } = await sql<Omit<DocumentVersion, 'sections'>>`
    select d.kind, d.version, d.change_note as "changeNote", d.entered_at as "writtenAt", n.name as by
    from project_documents d left join persons n on n.municipality_id = d.municipality_id and n.id = d.entered_by
    where d.municipality_id = ${municipality} and d.project_id = ${projectId} order by d.kind, d.version desc`.execute(
    tx,
  )
  return {
    effects,
    amounts,
    businessCase: makeCase(amounts),
    risks,
    documents,
    discussions: await listDiscussions(tx, municipality, { projectId }),
    indicators: await listIndicators(tx, municipality),
  }
}

/** Indicators that the reader sees, for tying a wanted effect or a goal to. */
export async function listIndicators(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`
    select id, title from indicators where municipality_id = ${municipality} and ended_on is null
    order by title collate "da-x-icu" limit 1000`.execute(tx)
  return rows
}

/** @param version null: the newest */
export async function getDocument(
  tx: Transaction,
  municipality: number,
  of: { projectId: number; kind: DocumentKind; version: number | null },
): Promise<DocumentVersion | null> {
  const { rows } = await sql<DocumentVersion>`
    select d.kind, d.version, d.sections, d.change_note as "changeNote", d.entered_at as "writtenAt", n.name as by
    from project_documents d left join persons n on n.municipality_id = d.municipality_id and n.id = d.entered_by
    where d.municipality_id = ${municipality} and d.project_id = ${of.projectId} and d.kind = ${of.kind}
      and (${of.version}::int is null or d.version = ${of.version}) order by d.version desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface Template {
  kind: DocumentKind
  /** ISO date; null: the one the program begins with. */
  validFrom: string | null
  headings: readonly TemplateHeading[]
}

/** @param on ISO date */
export async function getTemplate(
  tx: Transaction,
  municipality: number,
  kind: DocumentKind,
  on: string,
): Promise<Template> {
  const { rows } = await sql<{ validFrom: string; headings: TemplateHeading[] }>`
    select valid_from as "validFrom", headings from project_templates
    where municipality_id = ${municipality} and kind = ${kind} and valid_from <= ${on} order by valid_from desc limit 1`.execute(
    tx,
  )
  return { kind, ...(rows[0] ?? { validFrom: null, headings: FIRST_TEMPLATES[kind] }) }
}
