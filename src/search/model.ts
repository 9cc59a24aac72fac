/**
 * The room `search` answers for one index over all that a person may see: what is found, in what order, what is
 * suggested and how a hit is shown. Entries are filed by audience (published, internal, closed); someone without
 * closed rights never touches the closed ones, so that neither hits, counts, suggestions nor time tell of them.
 * Which entries a person reaches is decided in the database by the functions `app.search_…`, with the same words as
 * the policies of items; what is shown of a hit is read again under those policies. Words are made alike for index,
 * query and marking by `src/language/danish-words`.
 */
import { type Outcome, OUTCOMES } from '../minutes/model.ts'

export const AUDIENCES = ['published', 'internal', 'closed'] as const
export type Audience = (typeof AUDIENCES)[number]

export const MEETING_KINDS = ['minutes', 'agenda'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const SORTS = ['fit', 'date'] as const
export type Sort = (typeof SORTS)[number]

/** What narrows a search; an empty list or null narrows nothing. */
export interface Filters {
  bodies: number[]
  years: number[]
  units: number[]
  outcomes: Outcome[]
  kinds: MeetingKind[]
  audiences: Audience[]
}

export const NO_FILTERS: Filters = {
  bodies: [],
  years: [],
  units: [],
  outcomes: [],
  kinds: [],
  audiences: [],
}

export interface SearchQuery {
  words: string
  filters: Filters
  sort: Sort
  /** From 1. */
  page: number
  /** Search for the words as they stand, without mending them. */
  literal: boolean
}

export const HITS_PER_PAGE = 10

/** So many hits are ranked and counted exactly; of more only «over 1.000» is said. */
export const MOST_HITS = 1000

/** Labels of an entry that are no words: no word of a text begins with `_` or `=`. */
export const label = {
  body: (id: number) => `_b${id}`,
  year: (year: number) => `_y${year}`,
  /** @param month YYYYMM */
  month: (month: string) => `_m${month}`,
  outcome: (outcome: string) => `_o${outcome}`,
  kind: (kind: MeetingKind) => `_k${kind}`,
  unit: (id: number) => `_u${id}`,
  title: (lexeme: string) => `=${lexeme}`,
}

/** The filters as groups of labels: one of each group must stand in the entry. Audiences are tables, not labels. */
export function filterLabels(filters: Filters): string[][] {
  return [
    filters.bodies.map(label.body),
    filters.years.map(label.year),
    filters.units.map(label.unit),
    filters.outcomes.map(label.outcome),
    filters.kinds.map(label.kind),
  ].filter((group) => group.length > 0)
}

export const isOutcome = (text: string): text is Outcome => OUTCOMES.some((outcome) => outcome === text)
export const isAudience = (text: string): text is Audience => AUDIENCES.some((audience) => audience === text)
export const isMeetingKind = (text: string): text is MeetingKind =>
  MEETING_KINDS.some((kind) => kind === text)
