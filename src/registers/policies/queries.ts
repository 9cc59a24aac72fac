/** Policies as colleagues work on them, and those that everyone may read. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { PolicyKind, PolicyState, TemplateHeading } from './model.ts'
import { headingsOf } from './model.ts'

/** What everyone may know of it. */
export interface OpenPolicy {
  id: number
  title: string
  kind: PolicyKind
  parentId: number | null
  body: string
  decidedOn: string
  validFrom: string
  validUntil: string | null
  short: string | null
}

const openColumns = sql`p.id, p.title, p.kind, p.parent_id as "parentId", b.name as body, p.decided_on as "decidedOn",
  p.valid_from as "validFrom", p.valid_until as "validUntil", p.short`

/** Decided, open, and not run out; by committee and title. */
export async function listOpen(tx: Transaction, municipality: number, today: string): Promise<OpenPolicy[]> {
  const { rows } = await sql<OpenPolicy>`
    select ${openColumns} from policies p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
    where p.municipality_id = ${municipality} and p.is_public and p.state = 'decided' and (p.valid_until is null or p.valid_until >= ${today})
    order by b.name collate "da-x-icu", p.title collate "da-x-icu"`.execute(tx)
  return rows
}

export async function getOpen(tx: Transaction, municipality: number, id: number): Promise<OpenPolicy | null> {
  const { rows } = await sql<OpenPolicy>`
    select ${openColumns} from policies p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
    where p.municipality_id = ${municipality} and p.id = ${id} and p.is_public and p.state = 'decided'`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface PolicySection {
  id: number
  place: number
  heading: string
  words: string | null
}

export async function listSections(
  tx: Transaction,
  municipality: number,
  policyId: number,
): Promise<PolicySection[]> {
  const { rows } = await sql<PolicySection>`
    select id, place, heading, words from policy_sections
    where municipality_id = ${municipality} and policy_id = ${policyId} order by place`.execute(tx)
  return rows
}

export interface Policy {
  id: number
  title: string
  kind: PolicyKind
  state: PolicyState
  parentId: number | null
  body: string | null
  ownerId: number | null
  owner: string | null
  talkOn: string | null
  decidedOn: string | null
  validFrom: string | null
  validUntil: string | null
  isPublic: boolean
  subjects: string | null
  short: string | null
  reportOn: string | null
  reportedOn: string | null
  template: string | null
}

/** All of them, by title. */
export async function listPolicies(tx: Transaction, municipality: number): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select p.id, p.title, p.kind, p.state, p.parent_id as "parentId", b.name as body, p.owner_id as "ownerId", o.name as owner,
      p.talk_on as "talkOn", p.decided_on as "decidedOn", p.valid_from as "validFrom", p.valid_until as "validUntil",
      p.is_public as "isPublic", p.subjects, p.short, p.report_on as "reportOn", p.reported_on as "reportedOn", t.title as template
    from policies p
      left join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
      left join persons o on o.municipality_id = p.municipality_id and o.id = p.owner_id
      left join policy_templates t on t.municipality_id = p.municipality_id and t.id = p.template_id
    where p.municipality_id = ${municipality} order by p.title collate "da-x-icu"`.execute(tx)
  return rows
}

export interface Template {
  id: number
  title: string
  headings: TemplateHeading[]
  words: string
}

/** The newest version that held on a day; null where there is none. */
export async function getTemplate(
  tx: Transaction,
  municipality: number,
  kind: 'template' | 'guide',
  day: string,
): Promise<Template | null> {
  const { rows } = await sql<{ id: number; title: string; words: string }>`
    select id, title, words from policy_templates
    where municipality_id = ${municipality} and kind = ${kind} and valid_from <= ${day}
    order by valid_from desc, version desc limit 1`.execute(tx)
  const [found] = rows
  return found === undefined ? null : { ...found, headings: headingsOf(found.words) }
}
