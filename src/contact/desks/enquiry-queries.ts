/** Enquiries as the reader may see them: a list, one, and those that the number of a call made before. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface EnquiryRow {
  id: number
  takenAt: Date
  takenBy: string
  subject: string | null
  note: string
  resolution: string | null
  /** Whom it was handed to. */
  handed: string | null
}

const ROW = sql`e.id, e.taken_at as "takenAt", t.name as "takenBy", s.name as subject, e.note, e.resolution,
  coalesce(hp.name, hu.name) as handed`
const JOINED = sql`contact_enquiries e
  join persons t on t.municipality_id = e.municipality_id and t.id = e.taken_by
  left join contact_subjects s on s.municipality_id = e.municipality_id and s.id = e.subject_id
  left join persons hp on hp.municipality_id = e.municipality_id and hp.id = e.handed_person
  left join units hu on hu.municipality_id = e.municipality_id and hu.id = e.handed_unit`

export const EARLIER_SHOWN = 10

/** What the caller asked before, the newest first; nothing of a hidden number. */
export async function listEarlier(
  tx: Transaction,
  municipality: number,
  callId: string,
): Promise<EnquiryRow[]> {
  const { rows } = await sql<EnquiryRow>`
    select ${ROW} from ${JOINED}
      join contact_parties p on p.municipality_id = e.municipality_id and p.number_key = e.number_key
    where p.municipality_id = ${municipality} and p.call_id = ${callId}::uuid and e.call_id is distinct from p.call_id
    order by e.taken_at desc, e.id desc limit ${EARLIER_SHOWN}`.execute(tx)
  return rows
}

export const ENQUIRIES_PER_PAGE = 25

export const ENQUIRY_VIEWS = {
  mine: 'Mine',
  handed: 'Givet videre til mig',
  unit: 'Min enheds',
  all: 'Alle, jeg må se',
} as const
export type EnquiryView = keyof typeof ENQUIRY_VIEWS

export interface EnquiryFilter {
  view: EnquiryView
  /** Words of the note. */
  words: string
  subjectId: number | null
  /** `none`: without one. */
  resolution: string | null
  /** ISO dates, both included. */
  from: string | null
  until: string | null
  /** From 1. */
  page: number
}

export async function listEnquiries(
  tx: Transaction,
  municipality: number,
  person: number,
  filter: EnquiryFilter,
): Promise<{ rows: EnquiryRow[]; total: number }> {
  const { view, words, subjectId, resolution, from, until, page } = filter
  const views = {
    mine: sql`e.taken_by = ${person}`,
    handed: sql`e.handed_person = ${person}`,
    unit: sql`(e.handed_unit = any (app.managed_units()) or exists (select 1 from employments w where w.municipality_id = e.municipality_id
      and w.person_id = e.handed_person and w.unit_id = any (app.managed_units()) and app.holds_today(w.valid_from, w.valid_until)))`,
    all: sql`true`,
  }
  const like = `%${words.replace(/[\\%_]/gu, '\\$&')}%`
  const wanted = sql`e.municipality_id = ${municipality} and ${views[view]}
    and (${words} = '' or e.note ilike ${like})
    and (${subjectId}::bigint is null or e.subject_id = ${subjectId})
    and (${resolution}::text is null or coalesce(e.resolution, 'none') = ${resolution})
    and (${from}::date is null or e.taken_at >= (${from}::date)::timestamp at time zone 'Europe/Copenhagen')
    and (${until}::date is null or e.taken_at < (${until}::date + 1)::timestamp at time zone 'Europe/Copenhagen')`
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total from contact_enquiries e where ${wanted}`.execute(tx)
  const { rows } = await sql<EnquiryRow>`
    select ${ROW} from ${JOINED} where ${wanted} order by e.taken_at desc, e.id desc
    limit ${ENQUIRIES_PER_PAGE} offset ${(page - 1) * ENQUIRIES_PER_PAGE}`.execute(tx)
  return { rows, total: counted[0]?.total ?? 0 }
}

export interface Enquiry extends EnquiryRow {
  takenById: number
  subjectId: number | null
  handedPerson: number | null
  handedUnit: number | null
  case: { id: number; caseNumber: string; title: string } | null
  /** The reader may see it. */
  commitmentId: number | null
  queue: string | null
  arrivedAt: Date | null
  /** Of those who may see who called. */
  number: string | null
}

export async function getEnquiry(tx: Transaction, municipality: number, id: number): Promise<Enquiry | null> {
  const { rows } = await sql<Enquiry>`
    select ${ROW}, e.taken_by as "takenById", e.subject_id as "subjectId", e.handed_person as "handedPerson", e.handed_unit as "handedUnit",
      (select json_build_object('id', k.id, 'caseNumber', k.case_number, 'title', k.title) from cases k
        where k.municipality_id = e.municipality_id and k.id = e.case_id) as case,
      (select m.id from commitments m where m.municipality_id = e.municipality_id and m.id = e.commitment_id) as "commitmentId",
      q.title as queue, c.arrived_at as "arrivedAt", p.number
    from ${JOINED}
      left join contact_calls c on c.municipality_id = e.municipality_id and c.id = e.call_id
      left join contact_queues q on q.municipality_id = c.municipality_id and q.id = c.queue_id
      left join contact_parties p on p.municipality_id = e.municipality_id and p.call_id = e.call_id
    where e.municipality_id = ${municipality} and e.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Of a case, for those who see both. */
export async function listEnquiriesOfCase(
  tx: Transaction,
  municipality: number,
  caseId: number,
): Promise<EnquiryRow[]> {
  const { rows } = await sql<EnquiryRow>`
    select ${ROW} from ${JOINED} where e.municipality_id = ${municipality} and e.case_id = ${caseId}
    order by e.taken_at desc, e.id desc limit 50`.execute(tx)
  return rows
}

/** Leads a unit today, so that there is something of «min enheds». */
export async function leadsUnit(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{
    leads: boolean
  }>`select cardinality(app.managed_units()) > 0 as leads`.execute(tx)
  return rows[0]?.leads === true
}
