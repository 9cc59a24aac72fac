/** Keeps the index of papers and their attachments: as the worker, with the purpose `index`. The database says which changed. */
import { sql } from 'kysely'
import { z } from 'zod'
import { richDocument } from '../../minutes/rich-text/model.ts'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import type { Transaction } from '../../platform/database.ts'
import { wordsOfTexts } from '../entry-words.ts'
import type { ItemText } from '../item-texts.ts'

const paperTexts = z.object({
  title: z.string(),
  case_title: z.string(),
  case_number: z.string(),
  subject_words: z.array(z.string()),
  recommended_by: z.string().nullable(),
  sections: z.array(z.object({ heading: z.string(), document: richDocument })),
  points: z.array(z.string()),
})
const attachmentTexts = z.array(
  z.object({ id: z.number(), name: z.string(), is_open: z.boolean(), text: z.string().nullable() }),
)

interface Entry {
  paper: number
  attachment: number
  isOpen: boolean
  words: string
}

/**
 * Writes the entries of papers that changed anew; call again until it answers 0.
 * @returns how many papers it looked at
 */
export async function indexWaitingPapers(
  tx: Transaction,
  municipality: number,
  atMost = 50,
): Promise<number> {
  const { rows: waiting } = await sql<{ paper: number; changes: number[] }>`
    select paper_id as paper, array_agg(id) as changes from paper_search_waiting
    where municipality_id = ${municipality} group by paper_id order by min(id) limit ${atMost}`.execute(tx)
  if (waiting.length === 0) return 0
  const papers = waiting.map(({ paper }) => paper)
  // Two workers: the second waits, and then writes what is newest.
  await sql`select pg_advisory_xact_lock(hashtext('paper_search'), ${municipality})`.execute(tx)
  const { rows } = await sql<{ paper: number; isOpen: boolean; texts: unknown; attachments: unknown }>`
    select paper_id as paper, is_open as "isOpen", texts, attachments from app.indexable_papers(${papers}::bigint[])`.execute(
    tx,
  )
  const entries = rows.flatMap(({ paper, isOpen, texts, attachments }) => [
    { paper, attachment: 0, isOpen, words: wordsOfTexts(textsOfPaper(paperTexts.parse(texts))) },
    ...attachmentTexts.parse(attachments).map(({ id, name, is_open, text }) => {
      return {
        paper,
        attachment: id,
        isOpen: isOpen && is_open,
        words: wordsOfTexts(textsOfAttachment(name, text)),
      }
    }),
  ])
  await replaceEntries(tx, municipality, papers, entries)
  await sql`
    delete from paper_search_waiting where municipality_id = ${municipality}
      and id = any (${waiting.flatMap(({ changes }) => changes)}::bigint[])`.execute(tx)
  return waiting.length
}

async function replaceEntries(
  tx: Transaction,
  municipality: number,
  papers: readonly number[],
  entries: readonly Entry[],
): Promise<void> {
  await sql`
    delete from paper_search_entries where municipality_id = ${municipality} and paper_id = any (${papers}::bigint[])`.execute(
    tx,
  )
  if (entries.length === 0) return
  await sql`
    insert into paper_search_entries (municipality_id, is_open, paper_id, attachment_id, words)
    select ${municipality}, e.is_open, e.paper_id, e.attachment_id, e.words::tsvector
    from unnest(${entries.map(({ isOpen }) => isOpen)}::boolean[], ${entries.map(({ paper }) => paper)}::bigint[],
      ${entries.map(({ attachment }) => attachment)}::bigint[], ${entries.map(({ words }) => words)}::text[])
      as e (is_open, paper_id, attachment_id, words)`.execute(tx)
}

/** The words of a paper: what it says, and what its case is called. */
export function textsOfPaper(paper: z.output<typeof paperTexts>): ItemText[] {
  const other = (heading: string | null, text: string): ItemText => ({ weight: 'other', heading, text })
  const texts: ItemText[] = [
    { weight: 'title', heading: null, text: paper.title },
    { weight: 'title', heading: null, text: paper.case_title },
    other('Sagsnr.', paper.case_number),
    other('Emneord', paper.subject_words.join(', ')),
    other('Indstillet af', paper.recommended_by ?? ''),
    ...paper.points.map((text): ItemText => ({ weight: 'decision', heading: 'Indstilling', text })),
    ...paper.sections.map(({ heading, document }) => other(heading, documentToText(document))),
  ]
  return texts.filter(({ text }) => text.trim() !== '')
}

export function textsOfAttachment(name: string, text: string | null): ItemText[] {
  const texts: ItemText[] = [
    { weight: 'title', heading: null, text: name },
    { weight: 'other', heading: null, text: text ?? '' },
  ]
  return texts.filter((each) => each.text.trim() !== '')
}
