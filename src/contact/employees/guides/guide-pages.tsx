/** Guides: what is answered to citizens' questions; searched by everybody, written by leaders and by the units' managers. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { act, type Filled, ID, optionalId, requiredText, takeAct, UNFILLED } from '../../../organisation/administration.tsx' // prettier-ignore
import { notFoundPage, page } from '../../../organisation/page.tsx'
import { type Env, read } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import { employeesOnly, getContactRole } from '../../access.ts'
import { listSubjects } from '../own-queries.ts'
import { removeGuide, writeGuide } from './commands.ts'
import { getGuide, guidesFor, listGuides, listKeptUnits } from './queries.ts'
import { GuideForm, GuideView, GuidesView } from './views/guides.tsx'

const CENTRE = { href: paths.contact, text: 'Kontaktcenter' }
const TRAIL = [CENTRE, { href: paths.contactGuides, text: 'Vejledninger' }]

export function guidePages(): Hono<Env> {
  const routes = new Hono<Env>()
  const [one, form] = [paths.contactGuide(`:id{${ID}}`), paths.contactGuideForm(`:id{${ID}}`)]
  for (const path of [paths.contactGuides, paths.newContactGuide, one, form]) routes.use(path, employeesOnly)
  routes.get(paths.contactGuides, (c) => guidesPage(c))
  routes.get(paths.newContactGuide, (c) => formPage(c, null, UNFILLED))
  routes.post(paths.newContactGuide, (c) =>
    takeAct(c, { gem: writeAct(null) }, paths.contactGuides, (filled) => formPage(c, null, filled)),
  )
  routes.get(one, (c) => guidePage(c, Number(c.req.param('id'))))
  routes.get(form, (c) => formPage(c, Number(c.req.param('id')), UNFILLED))
  routes.post(form, (c) => {
    const id = Number(c.req.param('id'))
    const acts = { gem: writeAct(id), slet: removeAct(id) }
    return takeAct(c, acts, paths.contactGuide(id), (filled) => formPage(c, id, filled))
  })
  return routes
}

async function guidesPage(c: Context<Env>): Promise<Response> {
  const words = (c.req.query('q') ?? '').slice(0, 200)
  const found = await read(c, async (tx) => ({
    role: await getContactRole(tx),
    guides: words.trim() === '' ? await listGuides(tx) : await guidesFor(tx, words, null, 50),
    mayWrite: (await listKeptUnits(tx)).length > 0,
  }))
  return page(c, { title: 'Vejledninger', trail: [CENTRE] }, <GuidesView {...found} words={words} />)
}

async function guidePage(c: Context<Env>, id: number): Promise<Response> {
  const guide = await read(c, (tx) => getGuide(tx, id))
  if (guide === null) return notFoundPage(c)
  return page(c, { title: guide.title, trail: TRAIL }, <GuideView guide={guide} />)
}

async function formPage(c: Context<Env>, id: number | null, filled: Filled): Promise<Response> {
  const found = await read(c, async (tx) => ({
    guide: id === null ? null : await getGuide(tx, id),
    role: await getContactRole(tx),
    units: await listKeptUnits(tx),
    subjects: await listSubjects(tx),
  }))
  const mayWrite = id === null ? found.units.length > 0 : found.guide?.mayKeep === true
  if (!mayWrite) return notFoundPage(c)
  const trail = found.guide === null ? TRAIL : [...TRAIL, { href: paths.contactGuide(found.guide.id), text: found.guide.title }] // prettier-ignore
  return page(
    c,
    {
      title: id === null ? 'Ny vejledning' : 'Ret vejledning',
      trail,
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <GuideForm {...found} filled={filled} />,
  )
}

const guideForm = z.object({
  titel: requiredText('Skriv, hvad vejledningen handler om.'),
  ord: z.string().trim().max(500, 'Højst 500 tegn.').default(''),
  tekst: requiredText('Skriv vejledningen.', 10_000),
  emne: optionalId.default(null),
  enhed: optionalId.default(null),
})

const writeAct = (id: number | null) =>
  act(guideForm, async (tx, form, { municipality, person }) => {
    if (id !== null && (await getGuide(tx, id))?.mayKeep !== true) return 'not-found'
    const words = {
      title: form.titel,
      words: form.ord,
      text: form.tekst,
      subjectId: form.emne,
      unitId: form.enhed,
    }
    const written = await writeGuide(tx, municipality, person.id, id, words)
    if (written === 'title-taken') return [{ field: 'titel', message: 'Der er en vejledning med den titel.' }]
    return written === 'not-found' ? written : { seeAt: paths.contactGuide(written.id) }
  })

const removeAct = (id: number) =>
  act(z.object({}), async (tx, _, { municipality }) => {
    const removed = await removeGuide(tx, municipality, id)
    return removed === 'done' ? { seeAt: paths.contactGuides } : removed
  })
