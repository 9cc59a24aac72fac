/** Plans a year by one form: the rule, then all its days to look at and change, then the meetings. */
import { type Context, Hono } from 'hono'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldError, TypedFields } from '../../platform/web/forms.ts'
import { planMeetings } from './commands.ts'
import { canPlan } from './model.ts'
import { dayOf, previewRule, previewTyped, type PreviewRow, ruleForm, type RuleForm } from './preview.ts'
import { listPlanBodies, type PlanBody } from './queries.ts'
import { PreviewView } from './views/preview.tsx'
import { YearFormView } from './views/year-form.tsx'

export function yearPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.planYear, signedInOnly, (c) => askedPage(c))
  routes.post(paths.planYear, signedInOnly, (c) => savePage(c))
  return routes
}

const PLAN = { href: paths.meetingPlan, text: 'Mødeplan' }

async function listOwnBodies(c: Context<Env>): Promise<PlanBody[]> {
  const { person, municipality } = c.var.reader
  const bodies = await read(c, (tx) => listPlanBodies(tx, municipality.id))
  return bodies.filter(({ id }) => canPlan(person, id))
}

/** The form, or once it is filled in the days it comes to. */
async function askedPage(c: Context<Env>): Promise<Response> {
  const bodies = await listOwnBodies(c)
  if (bodies.length === 0) return notFoundPage(c)
  const asked = new URL(c.req.url).searchParams
  if (!asked.has('vis')) return formPage(c, bodies, asked, [])
  const reading = ruleForm.safeParse(fieldsOf(asked))
  const body = reading.success ? bodies.find(({ id }) => id === reading.data.forum) : undefined
  if (!reading.success) return formPage(c, bodies, asked, errorsOf(reading.error.issues))
  if (body === undefined)
    return formPage(c, bodies, asked, [{ field: 'forum', message: 'Vælg et forum, du er sekretær for.' }])
  const rows = await read(c, (tx) => previewRule(tx, c.var.reader.municipality.id, reading.data, today()))
  return previewPage(c, { body, form: reading.data, rows, asked, errors: [], tell: true })
}

async function savePage(c: Context<Env>): Promise<Response> {
  const bodies = await listOwnBodies(c)
  const typed: TypedFields = await c.req.parseBody({ all: true })
  const reading = ruleForm.safeParse(typed)
  const body = reading.success ? bodies.find(({ id }) => id === reading.data.forum) : undefined
  if (!reading.success || body === undefined) return notFoundPage(c)
  const form = reading.data
  const { municipality, person } = c.var.reader
  const { rows, errors } = await read(c, (tx) =>
    previewTyped(tx, municipality.id, form, { typed, today: today() }),
  )
  const tell = typed['besked'] === 'ja'
  const shown = { body, form, rows, asked: ruleIn(typed), tell }
  if (typed['handling'] !== 'gem') return previewPage(c, { ...shown, errors: [] })
  const chosen = rows.filter((row) => row.chosen)
  const known = rows.filter((row) => row.known !== null).length
  const wrong =
    chosen.length === 0 && known === 0 && errors.length === 0
      ? [{ field: 'med-0', message: 'Sæt flueben ved mindst ét møde.' }]
      : errors
  if (wrong.length > 0 || person === null) return previewPage(c, { ...shown, errors: wrong })
  const laid = await write(c, (tx) =>
    planMeetings(
      tx,
      { municipality: municipality.id, person: person.id, today: today() },
      { bodyId: body.id, year: form.aar, days: chosen.map((row) => dayOf(row, form)), tell },
    ),
  )
  const told = { forum: body.id, aar: form.aar, lagt: laid.made, kendt: laid.known + known }
  return c.redirect(paths.meetingPlanOf(told), 303)
}

function formPage(
  c: Context<Env>,
  bodies: readonly PlanBody[],
  asked: URLSearchParams,
  errors: FieldError[],
): Promise<Response> {
  const day = today()
  // Towards the end of a year the next one is planned.
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0)
  const usual: Record<string, string> = {
    aar: String(year),
    rytme: 'weekly',
    ugedag: 'mandag',
    fra: '09:00',
    til: '11:00',
    uger: '7, 42',
    fridage: 'next-weekday',
    heldag: 'none',
  }
  const isAsked = asked.has('rytme')
  const text = (name: string) => asked.get(name) ?? (isAsked ? '' : (usual[name] ?? ''))
  const status = errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Planlæg et år', trail: [PLAN], status },
    <YearFormView {...{ bodies, text, errors }} months={isAsked ? asked.getAll('maaneder') : ['7']} />,
  )
}

interface Preview {
  body: PlanBody
  form: RuleForm
  rows: readonly PreviewRow[]
  asked: URLSearchParams
  errors: readonly FieldError[]
  tell: boolean
}

function previewPage(c: Context<Env>, { body, form, rows, asked, errors, tell }: Preview): Promise<Response> {
  const rule = [...asked].filter(([name]) => name !== 'vis')
  const status = errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Dagene efter reglen', trail: [PLAN], measure: 'working', status },
    <PreviewView
      body={body.name}
      year={form.aar}
      ruleHref={`${paths.planYear}?${String(new URLSearchParams(rule))}`}
      {...{ rows, rule, errors, tell }}
    />,
  )
}

const fieldsOf = (asked: URLSearchParams) => ({
  ...Object.fromEntries(asked),
  maaneder: asked.getAll('maaneder'),
})

/** The fields of the rule among those of the days. */
function ruleIn(typed: TypedFields): URLSearchParams {
  const rule = new URLSearchParams()
  for (const name of Object.keys(ruleForm.shape))
    for (const value of [typed[name] ?? []].flat()) if (typeof value === 'string') rule.append(name, value)
  return rule
}

const errorsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): FieldError[] =>
  issues.map(({ path, message }) => ({ field: path.length === 0 ? null : String(path[0]), message }))
