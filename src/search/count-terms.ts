/**
 * Counts in how many entries of an audience each lexeme stands, in batches after an import: what suggestions, spelling
 * and the span of a search are made of. Closed entries are counted for nobody. An entry that closes, changes or goes
 * is uncounted by the database in the same transaction.
 */
import { sql } from 'kysely'
import { analyseText } from '../language/danish-words/analyse-text.ts'
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import type { Transaction } from '../platform/database.ts'
import { indexItems } from './index-items.ts'
import { type IndexableItem, loadIndexableItems, textsOf } from './item-texts.ts'
import type { Audience } from './model.ts'

/**
 * Counts entries that wait; call again until it answers 0. As the worker, purpose `index`.
 * @returns how many entries were counted; 0 also when another worker is at it
 */
export async function countTerms(tx: Transaction, municipality: number, atMost = 500): Promise<number> {
  const { rows: lock } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('search_terms'), ${municipality}) as mine`.execute(tx)
  if (!lock[0]?.mine) return 0
  const { rows: waiting } = await sql<{ item_id: number; filed: boolean }>`
    select u.item_id, exists (select 1 from search_entries e where e.municipality_id = u.municipality_id and e.item_id = u.item_id) as filed
    from search_uncounted u where u.municipality_id = ${municipality} order by u.item_id limit ${atMost}`.execute(
    tx,
  )
  if (waiting.length === 0) return 0
  // Items whose body or date changed have lost their entry.
  await indexItems(
    tx,
    municipality,
    waiting.filter(({ filed }) => !filed).map(({ item_id }) => item_id),
  )
  const ids = waiting.map(({ item_id }) => item_id)
  const surfaces = surfacesOf(await loadIndexableItems(tx, municipality, ids))
  await addCounts(tx, municipality, ids, surfaces)
  await sql`delete from search_uncounted where municipality_id = ${municipality} and item_id = any (${ids}::bigint[])`.execute(
    tx,
  )
  return ids.length
}

async function addCounts(
  tx: Transaction,
  municipality: number,
  ids: number[],
  surfaces: Surface[],
): Promise<void> {
  await sql`
    insert into search_terms (municipality_id, audience, lexeme, surface, folded, entries)
    select ${municipality}, c.audience, c.lexeme, s.surface, s.folded, c.entries
    from (select e.audience, w.lexeme collate "C" as lexeme, count(*)::int as entries
      from search_entries e cross join lateral unnest(e.words) w
      where e.municipality_id = ${municipality} and e.item_id = any (${ids}::bigint[]) and e.audience <> 'closed'
      group by 1, 2) c
    left join unnest(${surfaces.map((s) => s.audience)}::text[], ${surfaces.map((s) => s.lexeme)}::text[], ${surfaces.map((s) => s.surface)}::text[],
      ${surfaces.map((s) => foldLetters(s.surface))}::text[]) as s (audience, lexeme, surface, folded) on s.audience = c.audience and s.lexeme = c.lexeme
    order by c.audience, c.lexeme
    on conflict (municipality_id, audience, lexeme) do update set entries = search_terms.entries + excluded.entries,
      surface = case when length(excluded.surface) < length(search_terms.surface) or search_terms.surface is null
        then excluded.surface else search_terms.surface end,
      folded = case when length(excluded.surface) < length(search_terms.surface) or search_terms.surface is null
        then excluded.folded else search_terms.folded end`.execute(tx)
}

interface Surface {
  audience: Audience
  lexeme: string
  surface: string
}

/** For each lexeme of an audience the shortest form in which it is written, which is nearly always the dictionary's. */
export function surfacesOf(items: IndexableItem[]): Surface[] {
  const surfaces = new Map<string, Surface>()
  for (const item of items) {
    if (item.audience === 'closed') continue
    for (const { text } of textsOf(item))
      for (const { start, end, whole } of analyseText(text)) {
        const key = `${item.audience} ${whole}`
        const known = surfaces.get(key)
        if (known && known.surface.length <= end - start) continue
        surfaces.set(key, {
          audience: item.audience,
          lexeme: whole,
          surface: asWritten(text.slice(start, end)),
        })
      }
  }
  return [...surfaces.values()]
}

/** Small letters, but abbreviations stay as they are. */
const asWritten = (word: string) => (/^[A-ZÆØÅ]{2,5}$/.test(word) ? word : word.toLowerCase())
