/** Pages of the archive: cases through the years, and the import of old minutes. */
import { Hono } from 'hono'
import type { FileStore } from '../documents/files.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { findingRoutes } from './examination/pages.tsx'
import { correctionRoutes } from './correction/pages.tsx'
import { importRoutes } from './import-pages.tsx'
import { getCaseThread, isCase, listCases, parseCaseNumber } from './threads.ts'
import { CasesView, ThreadView } from './views/thread.tsx'

export function pages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', threadRoutes())
  routes.route('/', importRoutes(store))
  routes.route('/', correctionRoutes(store))
  routes.route('/', findingRoutes())
  return routes
}

function threadRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.threads, async (c) => {
    const { id } = c.var.reader.municipality
    const typed = c.req.query('nummer')?.trim() ?? ''
    const asked = parseCaseNumber(typed)
    const number = pageNumber(c.req.query('side'))
    const { found, cases } = await read(c, async (tx) => ({
      found: asked !== null && (await isCase(tx, id, asked)),
      cases: await listCases(tx, id, number),
    }))
    if (asked !== null && found) return c.redirect(paths.caseThread(asked), 303)
    const unknown = typed === '' ? null : typed
    return page(
      c,
      { title: 'Sager', measure: 'working', status: 200 },
      <CasesView cases={cases} page={number} unknown={unknown} />,
    )
  })

  routes.get(`${paths.threads}/:year{[0-9]{2,4}}/:number{[0-9]{1,6}}`, async (c) => {
    const { municipality, person } = c.var.reader
    const caseNumber = `${c.req.param('year')}/${c.req.param('number')}`
    const side = pageNumber(c.req.query('side'))
    const thread = await read(c, (tx) => getCaseThread(tx, municipality.id, caseNumber, side))
    if (thread === null) return notFoundPage(c)
    return page(
      c,
      { title: `Sag ${caseNumber}`, trail: [{ href: paths.threads, text: 'Sager' }] },
      <ThreadView caseNumber={caseNumber} thread={thread} signedIn={person !== null} />,
    )
  })
  return routes
}

/** From 1; anything that is no number of a page is the first. */
function pageNumber(text: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(text ?? 1)) || 1, 1), 10_000)
}
