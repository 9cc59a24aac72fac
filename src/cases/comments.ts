/** Commands on comments. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { writeToWriters } from './letters.ts'

export interface NewComment {
  paperId: number
  sectionId: number | null
  /** The first comment of the thread that is answered. */
  answersId: number | null
  text: string
}

/** An answer belongs to the first comment of its thread; a section to the paper. Policies say who may. */
export async function writeComment(
  tx: Transaction,
  municipality: number,
  author: number,
  comment: NewComment,
): Promise<boolean> {
  const { paperId, sectionId, answersId, text } = comment
  const { rows } = await sql`
    insert into paper_comments (municipality_id, paper_id, section_id, answers_id, author_id, text)
    select p.municipality_id, p.id,
      (select s.id from paper_sections s where s.municipality_id = p.municipality_id and s.paper_id = p.id and s.id = ${sectionId}::bigint),
      (select coalesce(m.answers_id, m.id) from paper_comments m where m.municipality_id = p.municipality_id and m.paper_id = p.id and m.id = ${answersId}::bigint),
      ${author}, ${text}
    from papers p where p.municipality_id = ${municipality} and p.id = ${paperId} returning id`.execute(tx)
  if (rows.length === 1) await writeToWriters(tx, municipality, paperId, author, 'paper-commented')
  return rows.length === 1
}

export async function settleComment(
  tx: Transaction,
  municipality: number,
  person: number,
  paperId: number,
  { id, settled }: { id: number; settled: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update paper_comments set resolved_at = ${settled ? sql`now()` : null}, resolved_by = ${settled ? person : null}
    where municipality_id = ${municipality} and paper_id = ${paperId} and id = ${id} returning id`.execute(tx)
  return rows.length === 1
}
