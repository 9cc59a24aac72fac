/** Commands on the text of a paper: make one by the body's template, write its sections, say who writes it. */
import { sql } from 'kysely'
import { EMPTY_DOCUMENT, type RichDocument, richDocument } from '../minutes/rich-text/model.ts'
import { documentToText } from '../minutes/rich-text/to-text.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import type { ItemKind } from '../organisation/templates/model.ts'
import { getTemplateOn } from '../organisation/templates/queries.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { canChangeCase, canMakePaper } from './access.ts'
import { holdPaper, settleChange, writeEvent } from './change-paper.ts'
import { getCase, listManagedUnits } from './queries.ts'

export interface NewPaper {
  bodyId: number
  itemKind: ItemKind
  title: string
  /** ISO date of the meeting it is meant for, where that is known. */
  meetingOn: string | null
}

export type MakeRefusal = 'not-found' | 'no-template'

/** @param today ISO date: the template of the day is used, and an older paper keeps its own */
export async function makePaper(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  caseId: number,
  paper: NewPaper & { today: string },
): Promise<number | MakeRefusal> {
  const one = await getCase(tx, municipality, caseId)
  if (one === null) return 'not-found'
  const mayChange = canChangeCase(person, await listManagedUnits(tx), one)
  if (!canMakePaper(person, mayChange, paper.bodyId)) return 'not-found'
  const template = await getTemplateOn(tx, paper.bodyId, paper.itemKind, paper.today)
  if (template === null) return 'no-template'
  // Whoever makes two papers at once for one treatment is stopped by the key.
  const { rows } = await sql<{ id: number }>`
    insert into papers (municipality_id, case_id, body_id, item_kind, treatment, title, meeting_on, recommended_by, created_by)
    select ${municipality}, ${caseId}, ${paper.bodyId}, ${paper.itemKind}, 1 + coalesce(max(treatment), 0), ${paper.title},
      ${paper.meetingOn}::date, ${one.unitName}, ${person.id}::bigint
    from papers where municipality_id = ${municipality} and case_id = ${caseId} and body_id = ${paper.bodyId} and item_kind = ${paper.itemKind}
    returning id`.execute(tx)
  const id = rows[0]?.id ?? 0
  if (person.isEmployee)
    await sql`insert into paper_writers (municipality_id, paper_id, person_id) values (${municipality}, ${id}, ${person.id})`.execute(
      tx,
    )
  const sections = template.sections.map((section, index) => ({ ...section, position: index + 1 }))
  await sql`
    insert into paper_sections (municipality_id, paper_id, position, kind, heading, required, guidance)
    select ${municipality}, ${id}, s.position, s.kind, s.heading, s.required, s.guidance
    from json_to_recordset(${JSON.stringify(sections)}) as s (position int, kind text, heading text, required boolean, guidance text)`.execute(
    tx,
  )
  await writeEvent(tx, municipality, { paper: id, kind: 'created', person: person.id })
  return id
}

export interface SectionText {
  sectionId: number
  /** The revision that the text was written from. */
  revision: number
  document: RichDocument
  /** Where it is another than who saves it. */
  writtenBy?: number
}

export interface SaveAnswer {
  /** Sections of which somebody else has written a newer text; nothing of these was written. */
  conflicts: number[]
}

/**
 * Writes each text that was changed, over the one it was made from and no other.
 * @param authors all whose changes these are, where they are more than the person
 */
export async function saveSections(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  texts: readonly SectionText[],
  authors: readonly number[] = [person],
): Promise<SaveAnswer | 'not-found'> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null) return 'not-found'
  const conflicts: number[] = []
  let changed = false
  for (const { sectionId, revision, document, writtenBy = person } of texts) {
    const section = paper.sections.find(({ id }) => id === sectionId)
    if (section === undefined || JSON.stringify(section.document) === JSON.stringify(document)) continue
    if (section.revision !== revision) {
      // Whoever left a text as it came has nothing against the newer one.
      const base = await documentOf(tx, municipality, sectionId, revision)
      if (JSON.stringify(base) !== JSON.stringify(document)) conflicts.push(sectionId)
      continue
    }
    changed = true
    const next = { sectionId, revision: revision + 1, document }
    await writeSection(tx, municipality, writtenBy, paperId, next)
  }
  if (changed) await settleChange(tx, municipality, paperId, person, authors)
  return { conflicts }
}

/** The text a section had; before its first one it was empty. */
async function documentOf(
  tx: Transaction,
  municipality: number,
  sectionId: number,
  revision: number,
): Promise<RichDocument> {
  const { rows } = await sql<{ document: unknown }>`
    select document from paper_section_versions
    where municipality_id = ${municipality} and section_id = ${sectionId} and revision = ${revision}`.execute(
    tx,
  )
  return rows[0] === undefined ? EMPTY_DOCUMENT : richDocument.parse(rows[0].document)
}

async function writeSection(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  { sectionId, revision, document }: SectionText,
): Promise<void> {
  const json = JSON.stringify(document)
  await sql`
    update paper_sections set document = ${json}::jsonb, plain_text = ${documentToText(document)}, revision = ${revision},
      written_by = ${person}, written_at = now()
    where municipality_id = ${municipality} and id = ${sectionId}`.execute(tx)
  await sql`
    insert into paper_section_versions (municipality_id, paper_id, section_id, revision, document, written_by)
    values (${municipality}, ${paperId}, ${sectionId}, ${revision}, ${json}::jsonb, ${person})`.execute(tx)
}

export interface PaperHead {
  title: string
  recommendedBy: string | null
  meetingOn: string | null
  /** The revision of the paper that the words were written from. */
  revision: number
}

export async function changeHead(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  head: PaperHead,
): Promise<'done' | 'not-found' | 'changed-meanwhile'> {
  const paper = await holdPaper(tx, municipality, paperId)
  if (paper === null) return 'not-found'
  const { title, recommendedBy, meetingOn } = head
  if (paper.title === title && paper.recommendedBy === recommendedBy && paper.meetingOn === meetingOn)
    return 'done'
  if (paper.revision !== head.revision) return 'changed-meanwhile'
  await sql`
    update papers set title = ${title}, recommended_by = ${recommendedBy}, meeting_on = ${meetingOn}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${paperId}`.execute(tx)
  await settleChange(tx, municipality, paperId, person)
  return 'done'
}

/** Who writes a paper sees its case, closed or not. */
export async function addWriter(
  tx: Transaction,
  municipality: number,
  paperId: number,
  writer: number,
): Promise<boolean> {
  if ((await holdPaper(tx, municipality, paperId)) === null) return false
  const { rows } = await sql<{ asked: boolean }>`
    insert into paper_writers (municipality_id, paper_id, person_id) values (${municipality}, ${paperId}, ${writer})
    on conflict do nothing returning person_id <> app.person_id() as asked`.execute(tx)
  if (rows[0]?.asked === true)
    await postMail(tx, {
      toPerson: writer,
      kind: 'paper-shared',
      link: paths.paper(paperId),
      groupKey: 'papers',
    })
  return true
}

export async function removeWriter(
  tx: Transaction,
  municipality: number,
  paperId: number,
  writer: number,
): Promise<boolean> {
  if ((await holdPaper(tx, municipality, paperId)) === null) return false
  await sql`
    delete from paper_writers where municipality_id = ${municipality} and paper_id = ${paperId} and person_id = ${writer}`.execute(
    tx,
  )
  return true
}
