/** What may be meant while one types: bodies, words, case numbers and titles that the reader may see. */
import { sql } from 'kysely'
import { analyseText } from '../language/danish-words/analyse-text.ts'
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import type { Transaction } from '../platform/database.ts'
import { label } from './model.ts'
import { writeLabels } from './query-language.ts'
import type { Month } from './search-span.ts'

export interface Suggestion {
  kind: 'body' | 'word' | 'title'
  /** What is searched for when it is chosen. */
  text: string
}

const SHORTEST = 2
const MOST_WORDS = 6
const MOST_TITLES = 4
/** Titles are sought among so many newest entries first. */
const TITLE_SPAN = 20_000

export async function getSuggestions(
  tx: Transaction,
  municipality: number,
  typed: string,
): Promise<Suggestion[]> {
  const text = typed.trimStart().slice(0, 100)
  if (text.trim().length < SHORTEST || text.includes('"')) return []
  const suggestions = [
    ...(await suggestBodies(tx, municipality, text.trim())),
    ...(await suggestWords(tx, text)),
    ...(await suggestTitles(tx, municipality, text)),
  ]
  const known = new Set<string>()
  return suggestions.filter(
    ({ text: each }) => !known.has(each.toLowerCase()) && known.add(each.toLowerCase()),
  )
}

async function suggestBodies(tx: Transaction, municipality: number, text: string): Promise<Suggestion[]> {
  const rows = await tx
    .selectFrom('bodies')
    .select('name')
    .where('municipality_id', '=', municipality)
    .where('name', 'ilike', `${text.replaceAll(/[%_\\]/g, '\\$&')}%`)
    .orderBy('name')
    .limit(2)
    .execute()
  return rows.map(({ name }) => ({ kind: 'body', text: name }))
}

/** The last word, which is not finished, as the commonest words that begin so. */
async function suggestWords(tx: Transaction, text: string): Promise<Suggestion[]> {
  const [, before = '', last = ''] = /^(.*?)([^\s]*)$/su.exec(text) ?? []
  const beginning = foldLetters(last.replace(/^[-"]/, ''))
  if (beginning.length < SHORTEST || !/^[a-z0-9/.-]+$/.test(beginning)) return []
  const { rows } = await sql<{ surface: string }>`
    select surface from app.search_completions(${beginning}, ${MOST_WORDS})`.execute(tx)
  return rows.map(({ surface }) => ({ kind: 'word', text: before + surface }))
}

async function suggestTitles(tx: Transaction, municipality: number, text: string): Promise<Suggestion[]> {
  const tokens = analyseText(text)
  const last = tokens.at(-1)
  if (!last || text.trim().length < 3) return []
  const words = tokens.slice(0, -1).map(({ whole }) => `'${label.title(whole)}'`)
  // The last word may be unfinished: its letters as typed, and its stem.
  const ending = foldLetters(text.slice(last.start, last.end))
  const wanted = [...words, `('${label.title(ending)}':* | '${label.title(last.whole)}')`].join(' & ')
  const span = await newestMonths(tx)
  const { rows } = await sql<{ title: string }>`
    select i.title, max(i.held_on) as newest from items i
    where i.municipality_id = ${municipality} and i.title is not null and i.id in (
      select item_id from app.search_hits(${wanted}::tsquery, ${span}::tsquery, null, null, 40, 0, array['published', 'internal', 'closed']))
    group by i.title order by newest desc limit ${MOST_TITLES}`.execute(tx)
  return rows.map(({ title }) => ({ kind: 'title', text: title }))
}

/** The labels of the newest months, when there are more entries than can be looked through while one types. */
async function newestMonths(tx: Transaction): Promise<string | null> {
  const { rows } = await sql<Month>`select month, entries::int as entries from app.search_months()`.execute(
    tx,
  )
  let reached = 0
  const newest = rows.filter(({ entries }) => (reached += entries) <= TITLE_SPAN)
  return newest.length === rows.length || newest.length === 0
    ? null
    : writeLabels([newest.map(({ month }) => label.month(month))])
}
