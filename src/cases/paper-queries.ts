/** A paper with all that belongs to it, as the reader may see it. */
import { sql } from 'kysely'
import { type RichDocument, richDocument } from '../minutes/rich-text/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { Level, PaperState } from './approval.ts'
import type { Amount } from './model.ts'
import type { Point } from './points.ts'

export interface PaperSection {
  id: number
  kind: string
  heading: string
  required: boolean
  guidance: string
  document: RichDocument
  revision: number
  writtenBy: string | null
  writtenAt: Date | null
}

export interface PaperAttachment {
  id: number
  name: string
  degree: 'as-paper' | 'closed'
  versions: {
    id: number
    version: number
    fileName: string
    digest: string
    addedBy: string | null
    addedAt: string
    /** What the virus check says, where it stands in the way: it waits for it, or was refused. */
    check?: 'waiting' | 'found' | null
  }[]
}

export interface PaperLevel extends Level {
  approver: string
  /** ISO date. */
  dueOn: string | null
  names: { name: string; actsFor: string | null }[]
  approvedByName: string | null
  approvedAt: Date | null
  takenByName: string | null
}

export interface PaperEvent {
  id: number
  kind: string
  person: string
  reason: string | null
  happenedAt: Date
}

export interface Paper {
  id: number
  caseId: number
  caseNumber: string
  caseTitle: string
  caseDegree: 'open' | 'closed'
  unitId: number
  bodyId: number
  bodyName: string
  itemKind: string
  title: string
  recommendedBy: string | null
  meetingOn: string | null
  stateName: PaperState['at']
  level: number | null
  approvedDigest: string | null
  laidAt: Date | null
  revision: number
  /** Whether the reader has a task in it, and so writes it. */
  mayWrite: boolean
  writers: { id: number; name: string }[]
  sections: PaperSection[]
  points: Point[]
  attachments: PaperAttachment[]
  levels: PaperLevel[]
}

export async function getPaper(tx: Transaction, municipality: number, id: number): Promise<Paper | null> {
  const { rows } = await sql<Omit<Paper, 'sections' | 'points' | 'attachments' | 'levels'>>`
    select p.id, p.case_id as "caseId", c.case_number as "caseNumber", c.title as "caseTitle", c.degree as "caseDegree",
      c.owner_unit_id as "unitId", p.body_id as "bodyId", b.name as "bodyName", p.item_kind as "itemKind", p.title,
      p.recommended_by as "recommendedBy", p.meeting_on as "meetingOn", p.state as "stateName", p.level,
      p.approved_digest as "approvedDigest", p.laid_at as "laidAt", p.revision, p.id = any (app.writable_papers()) as "mayWrite",
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name), '[]') from paper_writers w
        join persons n on n.municipality_id = w.municipality_id and n.id = w.person_id
        where w.municipality_id = p.municipality_id and w.paper_id = p.id) as writers
    from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
    where p.municipality_id = ${municipality} and p.id = ${id}`.execute(tx)
  const [head] = rows
  if (head === undefined) return null
  return {
    ...head,
    sections: await listSections(tx, municipality, id),
    points: await listPoints(tx, municipality, id),
    attachments: await listAttachments(tx, municipality, id),
    levels: await listLevels(tx, municipality, id),
  }
}

export async function listSections(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<PaperSection[]> {
  const { rows } = await sql<Omit<PaperSection, 'document'> & { document: unknown }>`
    select s.id, s.kind, s.heading, s.required, s.guidance, s.document, s.revision, n.name as "writtenBy", s.written_at as "writtenAt"
    from paper_sections s left join persons n on n.municipality_id = s.municipality_id and n.id = s.written_by
    where s.municipality_id = ${municipality} and s.paper_id = ${id} order by s.position`.execute(tx)
  return rows.map((row) => ({ ...row, document: richDocument.parse(row.document) }))
}

interface PointRow {
  id: number
  parentId: number | null
  text: string
  amounts: Amount[]
}

export async function listPoints(tx: Transaction, municipality: number, id: number): Promise<Point[]> {
  const { rows } = await sql<PointRow>`
    select t.id, t.parent_id as "parentId", t.text, (select coalesce(json_agg(json_build_object('id', a.id, 'ore', a.ore, 'year', a.year,
        'source', a.source, 'sourceName', a.source_name, 'frame', a.frame, 'permanence', a.permanence) order by a.year, a.id), '[]')
      from paper_point_amounts a where a.municipality_id = t.municipality_id and a.paper_id = t.paper_id and a.point_id = t.id) as amounts
    from paper_points t where t.municipality_id = ${municipality} and t.paper_id = ${id} order by t.position, t.id`.execute(
    tx,
  )
  const under = (parent: number | null): Point[] =>
    rows
      .filter(({ parentId }) => parentId === parent)
      .map((row) => ({ id: row.id, text: row.text, amounts: row.amounts, points: under(row.id) }))
  return under(null)
}

export async function listAttachments(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<PaperAttachment[]> {
  const { rows } = await sql<PaperAttachment>`
    select a.id, a.name, a.degree, (select coalesce(json_agg(json_build_object('id', v.id, 'version', v.version, 'fileName', v.file_name,
        'digest', encode(v.file_digest, 'hex'), 'addedBy', n.name, 'addedAt', v.added_at,
        'check', (select c.state from app.file_check_of(v.file_digest) c)) order by v.version desc), '[]')
      from paper_attachment_versions v left join persons n on n.municipality_id = v.municipality_id and n.id = v.added_by
      where v.municipality_id = a.municipality_id and v.attachment_id = a.id) as versions
    from paper_attachments a where a.municipality_id = ${municipality} and a.paper_id = ${id} order by a.position, a.id`.execute(
    tx,
  )
  return rows
}

async function listLevels(tx: Transaction, municipality: number, id: number): Promise<PaperLevel[]> {
  const { rows } = await sql<PaperLevel>`
    select l.position, l.approver, l.due_on as "dueOn", l.approved_by as "approvedBy", l.approved_at as "approvedAt", l.taken_by as "takenBy",
      y.name as "approvedByName", t.name as "takenByName",
      (select coalesce(json_agg(a.person_id order by a.person_id), '[]') from paper_approvers a
        where a.municipality_id = l.municipality_id and a.paper_id = l.paper_id and a.position = l.position) as approvers,
      (select coalesce(json_agg(json_build_object('name', n.name, 'actsFor', f.name) order by f.name nulls first, n.name), '[]') from paper_approvers a
        join persons n on n.municipality_id = a.municipality_id and n.id = a.person_id
        left join persons f on f.municipality_id = a.municipality_id and f.id = a.acts_for
        where a.municipality_id = l.municipality_id and a.paper_id = l.paper_id and a.position = l.position) as names
    from paper_levels l left join persons y on y.municipality_id = l.municipality_id and y.id = l.approved_by
      left join persons t on t.municipality_id = l.municipality_id and t.id = l.taken_by
    where l.municipality_id = ${municipality} and l.paper_id = ${id} order by l.position`.execute(tx)
  return rows
}

/** The state as the rule has it. */
export function stateOf(paper: Pick<Paper, 'stateName' | 'level' | 'approvedDigest' | 'levels'>): PaperState {
  const { stateName, level, approvedDigest, levels } = paper
  if (stateName === 'submitted' && level !== null) return { at: 'submitted', level, levels }
  if (stateName === 'approved' && approvedDigest !== null)
    return { at: 'approved', digest: approvedDigest, levels }
  return stateName === 'returned' ? { at: 'returned' } : { at: 'draft' }
}

export async function listEvents(tx: Transaction, municipality: number, id: number): Promise<PaperEvent[]> {
  const { rows } = await sql<PaperEvent>`
    select e.id, e.kind, coalesce(n.name, 'En tidligere medarbejder') as person, e.reason, e.happened_at as "happenedAt"
    from paper_events e left join persons n on n.municipality_id = e.municipality_id and n.id = e.person_id
    where e.municipality_id = ${municipality} and e.paper_id = ${id} order by e.id desc`.execute(tx)
  return rows
}

export interface SectionVersion {
  revision: number
  document: RichDocument
  writtenBy: string | null
  writtenAt: Date
}

/** The texts a section has had, newest first. */
export async function getSectionHistory(
  tx: Transaction,
  municipality: number,
  sectionId: number,
): Promise<{ paperId: number; heading: string; versions: SectionVersion[] } | null> {
  const { rows: sections } = await sql<{ paperId: number; heading: string }>`
    select paper_id as "paperId", heading from paper_sections where municipality_id = ${municipality} and id = ${sectionId}`.execute(
    tx,
  )
  const [section] = sections
  if (section === undefined) return null
  const { rows } = await sql<Omit<SectionVersion, 'document'> & { document: unknown }>`
    select v.revision, v.document, n.name as "writtenBy", v.written_at as "writtenAt"
    from paper_section_versions v left join persons n on n.municipality_id = v.municipality_id and n.id = v.written_by
    where v.municipality_id = ${municipality} and v.section_id = ${sectionId} order by v.revision desc limit 100`.execute(
    tx,
  )
  const versions = rows.map((row) => ({ ...row, document: richDocument.parse(row.document) }))
  return { ...section, versions }
}

export interface Comment {
  id: number
  sectionId: number | null
  answersId: number | null
  author: string
  authorId: number
  text: string
  writtenAt: Date
  resolvedBy: string | null
}

export async function listComments(tx: Transaction, municipality: number, id: number): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select m.id, m.section_id as "sectionId", m.answers_id as "answersId", coalesce(a.name, 'En tidligere medarbejder') as author,
      m.author_id as "authorId", m.text, m.written_at as "writtenAt", r.name as "resolvedBy"
    from paper_comments m left join persons a on a.municipality_id = m.municipality_id and a.id = m.author_id
      left join persons r on r.municipality_id = m.municipality_id and r.id = m.resolved_by
    where m.municipality_id = ${municipality} and m.paper_id = ${id} order by m.id`.execute(tx)
  return rows
}
