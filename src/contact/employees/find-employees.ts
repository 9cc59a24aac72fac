/**
 * Whom a question is about: employees by initials, name, title, unit and what they work with, and units by name and initials.
 * Those who answer every word go before those who answer some. What nothing is found for is looked for once more as it may
 * have been misspelt.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Question } from './question.ts'

export interface Found {
  /** Ids, the best first. */
  persons: number[]
  units: number[]
  /** Words that were taken for a misspelling. */
  misspelt: string[]
}

/** How likely a word that is found there means it. */
const SCORES = { initials: 100, subject: 60, name: 45, unit: 20, unitOfSubject: 15, title: 10 }

/** How alike words must be by their trigrams, of 1. */
const ALIKE = 0.5

export async function findEmployees(tx: Transaction, question: Question, most: number): Promise<Found> {
  if (question.number !== null) return byNumber(tx, question.number, most)
  if (question.words.length === 0) return { persons: [], units: [], misspelt: [] }
  const hits = await listHits(tx, question.words, false)
  const missing = question.words.filter((word) => !hits.some((hit) => hit.word === word))
  const alike = missing.length === 0 ? [] : await listHits(tx, missing, true)
  const all = [...hits, ...alike]
  return {
    persons: best(
      all.filter((hit) => hit.person !== null).map((hit) => ({ ...hit, id: hit.person ?? 0 })),
      most,
    ),
    units: best(
      all.filter((hit) => hit.unit !== null).map((hit) => ({ ...hit, id: hit.unit ?? 0 })),
      5,
    ),
    misspelt: missing.filter((word) => alike.some((hit) => hit.word === word)),
  }
}

interface Hit {
  word: string
  person: number | null
  unit: number | null
  score: number
  name: string
}

function best(hits: readonly (Hit & { id: number })[], most: number): number[] {
  const totals = new Map<number, { id: number; words: number; score: number; name: string }>()
  for (const { id, score, name } of hits) {
    const total = totals.get(id)
    if (total === undefined) totals.set(id, { id, words: 1, score, name })
    else Object.assign(total, { words: total.words + 1, score: total.score + score })
  }
  const all = [...totals.values()]
  const mostWords = all.reduce((known, { words }) => Math.max(known, words), 0)
  return all
    .filter(({ words }) => words === mostWords)
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'da') || a.id - b.id)
    .slice(0, most)
    .map(({ id }) => id)
}

/** One hit a word and person, by the best of what says so. */
async function listHits(tx: Transaction, words: readonly string[], alike: boolean): Promise<Hit[]> {
  const says = (text: ReturnType<typeof sql>) =>
    alike
      ? sql`word_similarity(w.word, lower(${text})) >= ${ALIKE}::real`
      : sql`position(w.word in lower(${text})) > 0`
  const { rows } = await sql<Hit>`
    with w as materialized (select word from unnest(${[...words]}::text[]) word),
    employed as materialized (
      select e.person_id, e.unit_id, e.title, u.name as unit from employments e join units u on u.municipality_id = e.municipality_id and u.id = e.unit_id
      where e.municipality_id = app.municipality_id() and app.holds_today(e.valid_from, e.valid_until)),
    subjects as materialized (
      select w.word, s.id, s.unit_id from w join contact_subjects s on s.municipality_id = app.municipality_id() and (${says(sql`s.name`)} or ${says(sql`s.words`)})),
    units_hit as materialized (
      select w.word, u.id, u.name from w join units u on u.municipality_id = app.municipality_id() and app.holds_today(u.valid_from, u.valid_until)
        and (${says(sql`u.name`)} or exists (select 1 from unit_initials i where i.municipality_id = u.municipality_id and i.unit_id = u.id
          and i.initials = upper(w.word) and app.holds_today(i.valid_from, i.valid_until)))),
    hits as (
      select w.word, i.person_id as id, ${SCORES.initials}::int as score from w join person_initials i on i.municipality_id = app.municipality_id()
        and i.initials = upper(w.word) and app.holds_today(i.valid_from, i.valid_until)
      union all select w.word, n.person_id, ${SCORES.name}::int from w cross join lateral app.persons_called(w.word, ${alike}) n
      union all select s.word, p.person_id, ${SCORES.subject}::int from subjects s join contact_person_subjects p on p.municipality_id = app.municipality_id() and p.subject_id = s.id
      union all select s.word, e.person_id, ${SCORES.unitOfSubject}::int from subjects s join employed e on e.unit_id = s.unit_id
      union all select u.word, e.person_id, ${SCORES.unit}::int from units_hit u join employed e on e.unit_id = u.id
      union all select w.word, e.person_id, ${SCORES.title}::int from w join employed e on ${says(sql`e.title`)})
    select h.word, p.id as person, null::bigint as unit, max(h.score)::int as score, p.name from hits h
      join persons p on p.municipality_id = app.municipality_id() and p.id = h.id and p.erased_at is null
    where exists (select 1 from employed e where e.person_id = p.id)
    group by h.word, p.id, p.name
    union all select word, null, id, max(score), name from (
      select word, id, ${SCORES.unit}::int as score, name from units_hit
      union all select s.word, u.id, ${SCORES.unitOfSubject}::int, u.name from subjects s join units u on u.municipality_id = app.municipality_id() and u.id = s.unit_id
        and app.holds_today(u.valid_from, u.valid_until)) each_unit
    group by word, id, name`.execute(tx)
  return rows
}

/** Whose number begins, or ends, so. */
async function byNumber(tx: Transaction, number: string, most: number): Promise<Found> {
  const { rows } = await sql<{ person: number | null; unit: number | null }>`
    select l.person_id as person, l.unit_id as unit from contact_lines l
    where l.municipality_id = app.municipality_id() and (starts_with(l.number, ${number}) or right(l.number, length(${number})) = ${number})
      and (l.person_id is null or exists (select 1 from employments e where e.municipality_id = l.municipality_id and e.person_id = l.person_id
        and app.holds_today(e.valid_from, e.valid_until)))
    order by l.number limit ${most}`.execute(tx)
  return {
    persons: [...new Set(rows.flatMap(({ person }) => person ?? []))],
    units: [...new Set(rows.flatMap(({ unit }) => unit ?? []))],
    misspelt: [],
  }
}
