/** Pages of projects that the mechanism has not: the portfolio on one page, one project, its mandate and plan, their templates. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { lastOfMonth } from '../../language/due-calendar.ts'
import {
  act,
  type Act,
  type Filled,
  ID,
  requiredDate,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { projectActs } from './acts.ts'
import { writeTemplate } from './commands.ts'
import { getDetails, getTemplate } from './details.ts'
import { documentRoutes } from './document-pages.tsx'
import { getPortfolio, getRights, listDiscussions } from './queries.ts'
import { monthOfDate } from './status-paper.ts'
import { DOCUMENTS, type DocumentKind, readHeadings, refuseHeadings } from './templates.ts'
import { OnePageView } from './views/one-page.tsx'
import { ProjectView } from './views/project.tsx'
import { TemplatesView } from './views/templates.tsx'

export const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register('projekter'), text: 'Projekter' },
]

export function projectPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.projectsOnePage, signedInOnly, (c) => onePage(c))
  routes.get(paths.projectTemplates, signedInOnly, (c) => templatesPage(c, UNFILLED))
  routes.post(paths.projectTemplates, signedInOnly, (c) =>
    takeAct(c, templateActs, paths.projectTemplates, (filled) => templatesPage(c, filled)),
  )
  const at = paths.project(`:id{${ID}}`)
  routes.get(at, signedInOnly, (c) => projectPage(c, UNFILLED))
  routes.post(at, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, projectActs(id), paths.project(id), (filled) => projectPage(c, filled))
  })
  routes.route('/', documentRoutes())
  return routes
}

/** The month that is going on where none is asked for, and as of today; an earlier one as it was on its last day. */
async function onePage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person?.isEmployee !== true) return notFoundPage(c)
  const asked = c.req.query('maaned') ?? ''
  const month = /^20\d\d-(0[1-9]|1[0-2])$/u.test(asked) ? `${asked}-01` : monthOfDate(today())
  const last = lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  const on = last < today() ? last : today()
  const found = await read(c, async (tx) => ({
    portfolio: await getPortfolio(tx, municipality.id, on),
    discussions: await listDiscussions(tx, municipality.id, { month }),
  }))
  return page(
    c,
    { title: 'Projekter på én side', trail: TRAIL, measure: 'working', kind: 'one-page' },
    <OnePageView {...found} month={month} on={on} />,
  )
}

async function projectPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality } = c.var.reader
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const portfolio = await getPortfolio(tx, municipality.id, today())
    const project = portfolio.projects.find((each) => each.id === id)
    if (project === undefined) return null
    return {
      portfolio,
      project,
      details: await getDetails(tx, municipality.id, id),
      rights: await getRights(tx, id),
      persons: await listColleagues(tx, municipality.id),
    }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: found.project.title,
      trail: [...TRAIL, { href: paths.registerList('projekter', 'projekter'), text: 'Alle projekter' }],
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <ProjectView {...found} filled={filled} today={today()} />,
  )
}

export async function listColleagues(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select p.id, p.name from persons p where p.municipality_id = ${municipality} and exists (
      select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until))
    order by p.name collate "da-x-icu"`.execute(tx)
  return rows
}

const templateAct = (kind: DocumentKind): Act =>
  act(
    z.object({ fra: requiredDate(), overskrifter: z.string().max(5000, 'Højst 5.000 tegn.') }),
    async (tx, form, at) => {
      const headings = readHeadings(form.overskrifter)
      const refused = refuseHeadings(headings)
      if (refused !== null) return [{ field: `overskrifter-${kind}`, message: refused }]
      return writeTemplate(tx, at.municipality, { kind, validFrom: form.fra, headings })
    },
  )
const templateActs = { mandate: templateAct('mandate'), plan: templateAct('plan') }

async function templatesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  if (person?.isEmployee !== true) return notFoundPage(c)
  const found = await read(c, async (tx) => ({
    keeps: (await getRights(tx, 0)).keeps,
    templates: [
      await getTemplate(tx, municipality.id, 'mandate', today()),
      await getTemplate(tx, municipality.id, 'plan', today()),
    ],
  }))
  return page(
    c,
    {
      title: `Skabeloner for ${Object.values(DOCUMENTS).join(' og ').toLocaleLowerCase('da')}`,
      trail: TRAIL,
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <TemplatesView {...found} filled={filled} today={today()} />,
  )
}
