/** Papers and attachments for the search page: which are found, the database says; what is shown is read as the reader. */
import { sql } from 'kysely'
import { richDocument } from '../../minutes/rich-text/model.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import type { Transaction } from '../../platform/database.ts'
import { type Extract, makeExtracts, markWords, type Segment, type Wanted } from '../extracts.ts'
import type { ItemText } from '../item-texts.ts'
import type { Filters, SearchQuery } from '../model.ts'
import { parseQuery, type QueryTerm, writeTsquery } from '../query-language.ts'
import { wantedOf } from '../show-hits.ts'
import { addSynonyms } from '../synonyms.ts'

export interface PaperHit {
  paperId: number
  title: Segment[]
  caseId: number
  caseNumber: string
  bodyName: string
  isClosed: boolean
  extracts: Extract[]
  attachments: AttachmentHit[]
}

export interface AttachmentHit {
  /** Of its newest version. */
  versionId: number
  name: Segment[]
  extracts: Extract[]
}

export interface FoundPapers {
  papers: PaperHit[]
  /** How many papers were found, at most `MOST_PAPERS`. */
  total: number
}

/** So many are shown; who seeks among more, types another word. */
const SHOWN_PAPERS = 10
export const MOST_PAPERS = 100

/** Null where the filters are about meetings, which a paper that waits for one has nothing of. */
export async function searchPapers(
  tx: Transaction,
  municipality: number,
  query: SearchQuery,
): Promise<FoundPapers | null> {
  if (query.words === '' || query.page > 1 || isNarrowed(query.filters)) return null
  const terms = await addSynonyms(tx, municipality, parseQuery(query.words))
  if (terms.length === 0) return null
  const exact = await findPapers(tx, municipality, terms, false)
  return exact.total > 0 || query.literal ? exact : findPapers(tx, municipality, terms, true)
}

function isNarrowed(filters: Filters): boolean {
  return Object.values(filters).some((chosen) => chosen.length > 0)
}

interface Row {
  paperId: number
  title: string
  caseId: number
  caseNumber: string
  bodyName: string
  isClosed: boolean
  isOwn: boolean
  sections: { heading: string; document: unknown }[]
  points: string[]
  attachments: { version: number; name: string; text: string | null }[]
  total: number
}

async function findPapers(
  tx: Transaction,
  municipality: number,
  terms: QueryTerm[],
  wide: boolean,
): Promise<FoundPapers> {
  // Every table below is read under the policies of the reader: what is withheld falls away here, and is not counted.
  const { rows } = await sql<Row>`
    with found as materialized (
      select s.paper_id, bool_or(s.attachment_id = 0) as is_own, array_agg(s.attachment_id) as attachment_ids, max(s.score) as score
      from app.search_papers(${writeTsquery(terms, { wide })}::tsquery, ${MOST_PAPERS}) s
        join papers p on p.municipality_id = ${municipality} and p.id = s.paper_id
      where s.attachment_id = 0 or exists (select 1 from paper_attachments a where a.municipality_id = ${municipality} and a.id = s.attachment_id)
      group by s.paper_id order by score desc, s.paper_id desc limit ${MOST_PAPERS})
    select p.id as "paperId", p.title, c.id as "caseId", c.case_number as "caseNumber", b.name as "bodyName", c.degree <> 'open' as "isClosed",
      f.is_own as "isOwn", (select count(*)::int from found) as total,
      (select coalesce(json_agg(json_build_object('heading', s.heading, 'document', s.document) order by s.position), '[]')
        from paper_sections s where s.municipality_id = p.municipality_id and s.paper_id = p.id) as sections,
      (select coalesce(json_agg(t.text order by t.position, t.id), '[]') from paper_points t where t.municipality_id = p.municipality_id and t.paper_id = p.id) as points,
      (select coalesce(json_agg(json_build_object('version', v.id, 'name', a.name, 'text', v.contained_text) order by a.position), '[]')
        from paper_attachments a cross join lateral (
          select v.id, v.contained_text from paper_attachment_versions v
          where v.municipality_id = a.municipality_id and v.attachment_id = a.id order by v.version desc limit 1) v
        where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.id = any (f.attachment_ids)) as attachments
    from found f join papers p on p.municipality_id = ${municipality} and p.id = f.paper_id
      join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
    order by f.score desc, p.id desc limit ${SHOWN_PAPERS}`.execute(tx)
  const wanted = wantedOf(terms, wide)
  return { total: rows[0]?.total ?? 0, papers: rows.map((row) => showPaper(row, wanted)) }
}

function showPaper(row: Row, wanted: Wanted): PaperHit {
  const { paperId, title, caseId, caseNumber, bodyName, isClosed, isOwn } = row
  const texts = [
    ...row.points.map((text): ItemText => ({ weight: 'decision', heading: 'Indstilling', text })),
    ...row.sections.map(({ heading, document }): ItemText => {
      return { weight: 'other', heading, text: documentToText(richDocument.parse(document)) }
    }),
  ]
  return {
    paperId,
    title: markWords(title, wanted),
    caseId,
    caseNumber,
    bodyName,
    isClosed,
    extracts: isOwn ? makeExtracts(texts, wanted) : [],
    attachments: row.attachments.map(({ version, name, text }) => ({
      versionId: version,
      name: markWords(name, wanted),
      extracts: makeExtracts([{ weight: 'other', heading: null, text: text ?? '' }], wanted, 1),
    })),
  }
}
