import { Hono } from 'hono'
import { page } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { listFilterChoices } from './filter-choices.ts'
import { searchPapers } from './papers/search-papers.ts'
import { readSearchAddress, writeSearchAddress } from './search-address.ts'
import { searchItems } from './search-items.ts'
import { getSubjectThread } from './subject-thread.ts'
import { getSuggestions } from './suggestions.ts'
import { SearchView } from './views/search-view.tsx'
import { SubjectThreadView } from './views/subject-thread-view.tsx'

/** The search page, what it suggests while one types, and the thread of a subject. app.ts limits how often they are asked. */
export const pages = new Hono<Env>()

pages.get(paths.search, async (c) => {
  const asked = c.req.queries()
  const query = readSearchAddress(asked)
  // A form sends its empty fields too; the address that people copy has none.
  if (Object.values(asked).flat().includes('')) return c.redirect(writeSearchAddress(query), 302)
  const { municipality, person } = c.var.reader
  const { choices, result, papers } = await read(c, async (tx) => ({
    choices: await listFilterChoices(tx, municipality.id),
    result: query.words === '' ? null : await searchItems(tx, municipality.id, query),
    papers: person === null ? null : await searchPapers(tx, municipality.id, query),
  }))
  return page(
    c,
    { title: query.words === '' ? 'Søg' : `Søg: ${query.words}`, ownSearch: true },
    <SearchView query={query} choices={choices} result={result} papers={papers} signedIn={person !== null} />,
  )
})

pages.get(paths.suggestions, async (c) => {
  const { municipality } = c.var.reader
  const suggestions = await read(c, (tx) => getSuggestions(tx, municipality.id, c.req.query('q') ?? ''))
  // What one may see changes; and what was typed is nobody else's.
  c.header('Cache-Control', 'private, no-store')
  return c.json(suggestions)
})

pages.get(`${paths.subjectThread('')}:words`, async (c) => {
  const { municipality, person } = c.var.reader
  const query = {
    words: (c.req.param('words') ?? '').trim().slice(0, 100),
    page: Math.max(Math.trunc(Number(c.req.query('side'))) || 1, 1),
    mentions: c.req.query('omtale') === 'ja',
  }
  const thread = await read(c, (tx) => getSubjectThread(tx, municipality.id, query))
  return page(
    c,
    {
      title: `Emne: ${query.words}`,
      trail: [{ href: paths.search, text: 'Søg' }],
      feed: paths.subjectFeed(`${query.words}.atom`),
    },
    <SubjectThreadView query={query} thread={thread} signedIn={person !== null} />,
  )
})
