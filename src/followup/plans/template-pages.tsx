/** Templates of process plans: known to colleagues, kept by administrators. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { canKeepOrganisation, canSeePersons } from '../../organisation/access.ts'
import {
  act,
  administratorsOnly,
  type Filled,
  ID,
  requiredText,
  takeAct,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { readTemplateSteps } from './template-form.ts'
import {
  addTemplate,
  getTemplate,
  listTemplates,
  type PlanTemplate,
  removeTemplate,
  writeTemplate,
} from './template-queries.ts'
import { TemplatesView, TemplateView } from './views/templates.tsx'

const PLANS = { href: paths.processPlans, text: 'Procesplaner' }
const NAME_TAKEN: FieldError[] = [{ field: 'navn', message: 'En anden skabelon hedder det.' }]

export function templateRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const one = paths.planTemplate(`:id{${ID}}`)
  routes.get(paths.planTemplates, signedInOnly, (c) => templatesPage(c, UNFILLED))
  routes.post(paths.planTemplates, administratorsOnly, (c) =>
    takeAct(c, NEW, paths.planTemplates, (filled) => templatesPage(c, filled)),
  )
  routes.get(one, signedInOnly, (c) => templatePage(c, null, []))
  routes.post(one, administratorsOnly, (c) => saveTemplate(c))
  return routes
}

async function templatesPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const templates = await read(c, (tx) => listTemplates(tx, municipality.id))
  return page(
    c,
    { title: 'Skabeloner', trail: [PLANS], status: filled.errors.length > 0 ? 422 : 200 },
    <TemplatesView
      templates={templates}
      mayKeep={canKeepOrganisation(person)}
      errors={filled.errors}
      name={valueOf(filled, 'ny', 'navn')}
    />,
  )
}

const NEW = {
  ny: act(z.object({ navn: requiredText('Skriv et navn.') }), async (tx, { navn }, { municipality }) => {
    const id = await addTemplate(tx, municipality, { name: navn, description: '' })
    return id === null ? NAME_TAKEN : { seeAt: paths.planTemplate(id) }
  }),
}

/** @param typed the template as it stands in the form, refused; null: as it is kept */
async function templatePage(
  c: Context<Env>,
  typed: PlanTemplate | null,
  errors: readonly FieldError[],
): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const kept = await read(c, (tx) => getTemplate(tx, municipality.id, Number(c.req.param('id'))))
  if (kept === null) return notFoundPage(c)
  return page(
    c,
    {
      title: kept.name,
      trail: [PLANS, { href: paths.planTemplates, text: 'Skabeloner' }],
      measure: 'working',
      status: errors.length > 0 ? 422 : 200,
    },
    <TemplateView template={typed ?? kept} mayKeep={canKeepOrganisation(person)} errors={errors} />,
  )
}

/** One form holds all steps; its buttons store them and then move, add or remove one. */
async function saveTemplate(c: Context<Env>): Promise<Response> {
  const id = Number(c.req.param('id'))
  const { id: municipality } = c.var.reader.municipality
  const form = await c.req.parseBody()
  if (form['handling'] === 'slet') {
    const removed = await write(c, (tx) => removeTemplate(tx, municipality, id))
    return removed ? c.redirect(paths.planTemplates, 303) : notFoundPage(c)
  }
  const { template, errors } = readTemplateSteps(id, form)
  if (errors.length > 0) return templatePage(c, template, errors)
  const answer = await write(c, (tx) => writeTemplate(tx, municipality, template))
  if (answer === 'not-found') return notFoundPage(c)
  return answer === 'done' ? c.redirect(paths.planTemplate(id), 303) : templatePage(c, template, NAME_TAKEN)
}
