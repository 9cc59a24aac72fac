/** Guides, agreements with units, and pauses of instant resolution. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'
import { readQuestion } from '../question.ts'

export interface Guide {
  id: number
  title: string
  words: string
  text: string
  subjectId: number | null
  subject: string | null
  unitId: number | null
  unit: string | null
  changedBy: string | null
  changedAt: Date
  /** Whether the reader may change it. */
  mayKeep: boolean
  /** What was agreed of its subject, today; null: nothing. */
  agreement: {
    mayResolve: boolean
    unit: string
    contactId: number | null
    contact: string | null
    note: string
  } | null
  /** Why nothing of its subject is answered at once just now; null: it is not paused. */
  pausedFor: string | null
}

const GUIDE = sql`
  g.id, g.title, g.words, g.text, g.subject_id as "subjectId", s.name as subject, g.unit_id as "unitId", u.name as unit, p.name as "changedBy",
  g.changed_at as "changedAt", (app.is_contact_leader() or coalesce(g.unit_id = any (app.managed_units()), false)) as "mayKeep",
  (select json_build_object('mayResolve', a.may_resolve, 'unit', au.name, 'contactId', a.contact_id, 'contact', ap.name, 'note', a.note)
    from contact_agreements a join units au on au.municipality_id = a.municipality_id and au.id = a.unit_id
      left join persons ap on ap.municipality_id = a.municipality_id and ap.id = a.contact_id
    where a.municipality_id = g.municipality_id and a.subject_id = g.subject_id and app.holds_today(a.valid_from, a.valid_until)
    -- Where one unit has said no, it is no.
    order by a.may_resolve, a.valid_from desc limit 1) as agreement,
  (select r.reason from contact_resolution_pauses r where r.municipality_id = g.municipality_id and (r.subject_id is null or r.subject_id = g.subject_id)
    and r.from_at <= now() and (r.until_at is null or r.until_at > now()) order by r.from_at desc limit 1) as "pausedFor"`
const TABLES = sql`contact_guides g
  left join contact_subjects s on s.municipality_id = g.municipality_id and s.id = g.subject_id
  left join units u on u.municipality_id = g.municipality_id and u.id = g.unit_id
  left join persons p on p.municipality_id = g.municipality_id and p.id = g.changed_by`

/** For whoever talks with a citizen: guides to the call's subject and to the words typed, the best first. */
export async function guidesFor(
  tx: Transaction,
  words: string,
  subjectId: number | null,
  most = 5,
): Promise<Guide[]> {
  const asked = readQuestion(words).words
  if (asked.length === 0 && subjectId === null) return []
  const { rows } = await sql<Guide>`
    select * from (
      select ${GUIDE}, coalesce((g.subject_id = ${subjectId}::bigint)::int, 0) * 3 + (
        select coalesce(sum(case when position(w in lower(g.title)) > 0 then 4 when position(w in lower(concat_ws(' ', g.words, s.name, s.words))) > 0 then 3
            when position(w in lower(g.text)) > 0 then 1 when word_similarity(w, lower(concat_ws(' ', g.title, g.words, s.name, s.words))) >= 0.5 then 2 else 0 end), 0)
        from unnest(${asked}::text[]) w)::int as fit
      from ${TABLES} where g.municipality_id = app.municipality_id()) found
    where fit > 0 order by fit desc, title collate "da-x-icu" limit ${most}`.execute(tx)
  return rows
}

export async function listGuides(tx: Transaction): Promise<Guide[]> {
  const { rows } = await sql<Guide>`
    select ${GUIDE} from ${TABLES} where g.municipality_id = app.municipality_id() order by s.name collate "da-x-icu" nulls last, g.title collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}

export async function getGuide(tx: Transaction, id: number): Promise<Guide | null> {
  const { rows } = await sql<Guide>`
    select ${GUIDE} from ${TABLES} where g.municipality_id = app.municipality_id() and g.id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface Agreement {
  id: number
  unitId: number
  unit: string
  subjectId: number
  subject: string
  mayResolve: boolean
  contact: string | null
  contactId: number | null
  note: string
  validFrom: string
  validUntil: string | null
  mayKeep: boolean
}

export async function listAgreements(tx: Transaction): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select a.id, a.unit_id as "unitId", u.name as unit, a.subject_id as "subjectId", s.name as subject, a.may_resolve as "mayResolve", p.name as contact,
      a.contact_id as "contactId", a.note, a.valid_from as "validFrom", a.valid_until as "validUntil",
      (app.is_contact_leader() or a.unit_id = any (app.managed_units())) as "mayKeep"
    from contact_agreements a join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      join contact_subjects s on s.municipality_id = a.municipality_id and s.id = a.subject_id
      left join persons p on p.municipality_id = a.municipality_id and p.id = a.contact_id
    where a.municipality_id = app.municipality_id()
    order by (a.valid_until is not null and a.valid_until < app.today()), u.name collate "da-x-icu", s.name collate "da-x-icu", a.valid_from desc`.execute(
    tx,
  )
  return rows
}

export interface NamedUnit {
  id: number
  name: string
}

/** Units for which the reader may write guides and agreements: of leaders of the contact centre all, of managers their own. */
export async function listKeptUnits(tx: Transaction): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select u.id, u.name from units u where u.municipality_id = app.municipality_id() and app.holds_today(u.valid_from, u.valid_until)
      and (app.is_contact_leader() or u.id = any (app.managed_units())) order by u.name collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}

export interface ResolutionPause {
  id: number
  subject: string | null
  fromAt: Date
  untilAt: Date | null
  reason: string
  madeBy: string | null
}

/** Pauses that touch the time; instants. */
export async function pausesWithin(tx: Transaction, from: Date, until: Date): Promise<ResolutionPause[]> {
  const { rows } = await sql<ResolutionPause>`
    select r.id, s.name as subject, r.from_at as "fromAt", r.until_at as "untilAt", r.reason, p.name as "madeBy"
    from contact_resolution_pauses r left join contact_subjects s on s.municipality_id = r.municipality_id and s.id = r.subject_id
      left join persons p on p.municipality_id = r.municipality_id and p.id = r.made_by
    where r.municipality_id = app.municipality_id() and r.from_at < ${until} and (r.until_at is null or r.until_at > ${from})
    order by r.from_at desc`.execute(tx)
  return rows
}
