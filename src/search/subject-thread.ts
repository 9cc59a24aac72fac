/** The thread of a subject: the items that are about it, through all years, with what was decided. */
import type { Transaction } from '../platform/database.ts'
import { markWords, type Segment } from './extracts.ts'
import { findHits } from './find-hits.ts'
import { wantedOf } from './show-hits.ts'
import { loadShownItems } from './item-texts.ts'
import { type Audience, MOST_HITS, NO_FILTERS } from './model.ts'
import { parseQuery } from './query-language.ts'
import { addSynonyms } from './synonyms.ts'

export interface SubjectQuery {
  words: string
  /** From 1. */
  page: number
  /** Also items that only mention the subject; of a rare one they are always taken. */
  mentions: boolean
}

export interface SubjectEvent {
  itemId: number
  title: Segment[]
  caseNumber: string | null
  bodyName: string
  /** ISO date */
  heldOn: string
  audience: Audience
  decisions: { outcome: string; segments: Segment[] }[]
}

export interface SubjectThread {
  /** Oldest first. */
  events: SubjectEvent[]
  /** At most `MOST_HITS`: then the newest of them. */
  total: number
  pages: number
  /** Whether items that only mention the subject are among them. */
  mentions: boolean
}

const EVENTS_PER_PAGE = 40
const FEW_EVENTS = 5
const LONGEST_DECISION = 600

export async function getSubjectThread(
  tx: Transaction,
  municipality: number,
  { words, page, mentions }: SubjectQuery,
): Promise<SubjectThread> {
  const terms = await addSynonyms(tx, municipality, parseQuery(words))
  if (terms.length === 0) return { events: [], total: 0, pages: 0, mentions }
  const request = {
    terms,
    filters: NO_FILTERS,
    sort: 'oldest',
    page,
    perPage: EVENTS_PER_PAGE,
    about: !mentions,
  } as const
  const about = await findHits(tx, request)
  // Of a subject that is hardly found, what mentions it and what begins like its words belongs to it too.
  const wide = about.total < FEW_EVENTS
  const found = wide ? await findHits(tx, { ...request, wide, about: false }) : about
  const items = await loadShownItems(
    tx,
    found.rows.map(({ item_id }) => item_id),
  )
  const wanted = wantedOf(terms, wide)
  return {
    events: found.rows.flatMap(({ item_id }) => {
      const item = items.find(({ id }) => id === item_id)
      if (!item) return []
      return {
        itemId: item.id,
        title: markWords(item.title ?? 'Uden titel', wanted),
        caseNumber: item.case_number,
        bodyName: item.body_name,
        heldOn: item.held_on,
        audience: item.audience,
        decisions: item.decisions.map(({ outcome, text }) => ({
          outcome,
          segments: markWords(shortened(text), wanted),
        })),
      }
    }),
    total: found.total,
    mentions: mentions || wide,
    pages: Math.ceil(Math.min(found.total, MOST_HITS) / EVENTS_PER_PAGE),
  }
}

const shortened = (text: string) =>
  text.length <= LONGEST_DECISION ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_DECISION))} …`
