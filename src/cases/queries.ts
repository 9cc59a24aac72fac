/** Lists and heads of cases, as the reader may see them. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { CaseHead } from './model.ts'

export const CASES_PER_PAGE = 25

export const CASE_VIEWS = { mine: 'Mine', unit: 'Min enheds', all: 'Alle' } as const
export type CaseView = keyof typeof CASE_VIEWS

export interface CaseFilter {
  view: CaseView
  /** Number or words of the title; empty for all. */
  words: string
  /** From 1. */
  page: number
}

export interface PaperSummary {
  id: number
  title: string
  bodyName: string
  itemKind: string
  state: string
  /** ISO dates. */
  meetingOn: string | null
  laidOn: string | null
}

export interface CaseRow extends Pick<
  CaseHead,
  'id' | 'caseNumber' | 'title' | 'degree' | 'unitName' | 'responsibleName'
> {
  papers: PaperSummary[]
}

const head = sql`c.id, c.case_number as "caseNumber", c.title, c.degree, c.owner_unit_id as "unitId", u.name as "unitName",
  c.responsible_id as "responsibleId", p.name as "responsibleName", c.subject_words as "subjectWords", c.ground,
  c.neutral_title as "neutralTitle", c.review_on as "reviewOn", c.revision`
const joined = sql`cases c left join units u on u.municipality_id = c.municipality_id and u.id = c.owner_unit_id
  left join persons p on p.municipality_id = c.municipality_id and p.id = c.responsible_id`
const papers = sql`(select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'bodyName', b.name, 'itemKind', d.item_kind,
    'state', d.state, 'meetingOn', d.meeting_on, 'laidOn', d.laid_at::date) order by d.created_at desc, d.id desc), '[]')
  from papers d join bodies b on b.municipality_id = d.municipality_id and b.id = d.body_id
  where d.municipality_id = c.municipality_id and d.case_id = c.id)`

/** Cases that the reader may see, the newest first. */
export async function listCases(
  tx: Transaction,
  municipality: number,
  person: number,
  { view, words, page }: CaseFilter,
): Promise<{ cases: CaseRow[]; total: number }> {
  const like = `%${words.replaceAll(/[\\%_]/gu, '\\$&')}%`
  const views = {
    all: sql`true`,
    mine: sql`(c.responsible_id = ${person} or exists (select 1 from papers d where d.municipality_id = c.municipality_id and d.case_id = c.id
      and (exists (select 1 from paper_writers w where w.municipality_id = d.municipality_id and w.paper_id = d.id and w.person_id = ${person})
        or (d.state = 'submitted' and exists (select 1 from paper_approvers a where a.municipality_id = d.municipality_id and a.paper_id = d.id
          and a.position = d.level and a.person_id = ${person})))))`,
    unit: sql`c.owner_unit_id in (select e.unit_id from employments e where e.municipality_id = c.municipality_id and e.person_id = ${person}
      and app.holds_today(e.valid_from, e.valid_until))`,
  }
  const wanted = sql`c.municipality_id = ${municipality} and ${views[view]}
    and (${words} = '' or c.case_number like ${like} or c.title ilike ${like} or exists (select 1 from unnest(c.subject_words) w where w ilike ${like}))`
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total from cases c where ${wanted}`.execute(tx)
  const { rows } = await sql<CaseRow>`
    select ${head}, ${papers} as papers from ${joined} where ${wanted}
    order by c.created_at desc, c.id desc limit ${CASES_PER_PAGE} offset ${(page - 1) * CASES_PER_PAGE}`.execute(
    tx,
  )
  return { cases: rows, total: counted[0]?.total ?? 0 }
}

export async function getCase(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<(CaseHead & { papers: PaperSummary[] }) | null> {
  const { rows } = await sql<CaseHead & { papers: PaperSummary[] }>`
    select ${head}, ${papers} as papers from ${joined} where c.municipality_id = ${municipality} and c.id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** The case with this number, where the reader may see it. */
export async function findCaseByNumber(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from cases where municipality_id = ${municipality} and case_number = ${caseNumber}`.execute(tx)
  return rows[0]?.id ?? null
}

/** Units that the signed-in person leads today. */
export async function listManagedUnits(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ units: string[] }>`select app.managed_units()::text[] as units`.execute(tx)
  return (rows[0]?.units ?? []).map(Number)
}

/** Units of today, for a choice. */
export async function listUnitChoices(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until)
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}

/** Bodies that meet today, for a choice. */
export async function listBodyChoices(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from bodies where municipality_id = ${municipality} and kind <> 'unknown'
      and (valid_from is null or valid_from <= app.today()) and (valid_until is null or valid_until >= app.today())
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}

/** Employees of today who are called so, by name or initials. */
export async function findEmployees(
  tx: Transaction,
  municipality: number,
  typed: string,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct p.id, p.name from persons p join employments e on e.municipality_id = p.municipality_id and e.person_id = p.id
    where p.municipality_id = ${municipality} and p.erased_at is null and app.holds_today(e.valid_from, e.valid_until)
      and (lower(p.name) = lower(${typed}) or exists (select 1 from person_initials i where i.municipality_id = p.municipality_id
        and i.person_id = p.id and lower(i.initials) = lower(${typed}) and app.holds_today(i.valid_from, i.valid_until)))
    limit 3`.execute(tx)
  return rows
}

/** Unit in which the person works today, the first by name. */
export async function findOwnUnit(
  tx: Transaction,
  municipality: number,
  person: number,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select unit_id as id from employments where municipality_id = ${municipality} and person_id = ${person}
      and app.holds_today(valid_from, valid_until) order by role desc, id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
