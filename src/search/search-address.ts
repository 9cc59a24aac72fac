/** A search as its address, in Danish words; the same search has the same address for ever. Pure. */
import { z } from 'zod'
import { paths } from '../paths.ts'
import {
  type Audience,
  HITS_PER_PAGE,
  isMeetingKind,
  isOutcome,
  MOST_HITS,
  type MeetingKind,
  NO_FILTERS,
  type SearchQuery,
} from './model.ts'

const AUDIENCE_WORDS: Record<string, Audience> = {
  offentlig: 'published',
  intern: 'internal',
  lukket: 'closed',
}
const KIND_WORDS: Record<string, MeetingKind> = { referat: 'minutes', dagsorden: 'agenda' }

const wordOf = <T>(words: Record<string, T>, value: T) =>
  Object.entries(words).find(([, each]) => each === value)?.[0] ?? ''
export const audienceWord = (audience: Audience) => wordOf(AUDIENCE_WORDS, audience)
export const kindWord = (kind: MeetingKind) => wordOf(KIND_WORDS, kind)

const MOST_CHOICES = 30
const list = z
  .array(z.string())
  .default([])
  .transform((values) => values.filter((value) => value !== '').slice(0, MOST_CHOICES))
const numbers = list.transform((values) =>
  values.map(Number).filter((value) => Number.isSafeInteger(value) && value > 0),
)
const first = z
  .array(z.string())
  .default([])
  .transform((values) => values[0] ?? '')

/** What is not understood narrows nothing: an old address never fails. */
const address = z.object({
  q: first.transform((words) => words.trim().slice(0, 300)),
  forum: numbers,
  aar: numbers,
  enhed: numbers,
  udfald: list.transform((values) => values.filter(isOutcome)),
  slags: list.transform((values) => values.map((value) => KIND_WORDS[value] ?? value).filter(isMeetingKind)),
  adgang: list.transform((values) => values.flatMap((value) => AUDIENCE_WORDS[value] ?? [])),
  sortering: first,
  side: first.transform((value) =>
    Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), MOST_HITS / HITS_PER_PAGE),
  ),
  ordret: first.transform((value) => value === 'ja'),
})

/** @param queries values by name, as Hono's `c.req.queries()` */
export function readSearchAddress(queries: Record<string, string[]>): SearchQuery {
  const read = address.parse(queries)
  return {
    words: read.q,
    filters: {
      bodies: read.forum,
      years: read.aar,
      units: read.enhed,
      outcomes: read.udfald,
      kinds: read.slags,
      audiences: read.adgang,
    },
    sort: read.sortering === 'dato' ? 'date' : 'fit',
    page: read.side,
    literal: read.ordret,
  }
}

export function writeSearchAddress(query: Partial<SearchQuery> & { words: string }): string {
  const { words, filters = NO_FILTERS, sort = 'fit', page = 1, literal = false } = query
  return paths.searchFor({
    q: words,
    forum: filters.bodies,
    aar: filters.years,
    enhed: filters.units,
    udfald: filters.outcomes,
    slags: filters.kinds.map(kindWord),
    adgang: filters.audiences.map(audienceWord),
    sortering: sort === 'date' ? 'dato' : undefined,
    ordret: literal ? 'ja' : undefined,
    side: page > 1 ? page : undefined,
  })
}
