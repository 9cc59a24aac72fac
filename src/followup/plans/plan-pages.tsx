/** The plan of a case: begun, looked at, changed and undone. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listUnitChoices } from '../../cases/queries.ts'
import { writeDate } from '../../language/dates.ts'
import {
  act,
  type ActContext,
  type Filled,
  ID,
  optionalId,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { findCollisions } from './collisions.ts'
import { beginPlan, changePlan, type PlanRefusal, undoLastChange } from './commands.ts'
import { removeStep, reorder, type Step } from './model.ts'
import { getCaseOfPlan, getFacts, getPlan, listBodiesOfSteps, listPlanChanges, type Plan } from './queries.ts'
import { addedStep, insertByDay, revision, stepOfForm, textsOfStep } from './step-forms.ts'
import { listTemplates } from './template-queries.ts'
import { BeginView } from './views/begin.tsx'
import { PlanView } from './views/plan.tsx'
import type { StepChoices } from './views/step-fields.tsx'
import { PLAN_REFUSALS } from './words.ts'

export function planRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.processPlan(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => planPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const caseId = Number(c.req.param('id'))
    return takeAct(c, actsOn(caseId), paths.processPlan(caseId), (filled) => planPage(c, filled))
  })
  return routes
}

export function trailOfPlan(one: { id: number; caseNumber: string }) {
  return [
    { href: paths.cases, text: 'Sagsbehandling' },
    { href: paths.case(one.id), text: `Sag ${one.caseNumber}` },
  ]
}

export async function getStepChoices(
  tx: Transaction,
  municipality: number,
  plan: Plan,
): Promise<StepChoices> {
  return {
    bodies: await listBodiesOfSteps(tx, municipality),
    units: await listUnitChoices(tx, municipality),
    steps: plan.steps,
  }
}

async function planPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { id: municipality } = c.var.reader.municipality
  const day = today()
  const found = await read(c, async (tx) => {
    const one = await getCaseOfPlan(tx, municipality, Number(c.req.param('id')))
    if (one === null) return null
    const plan = await getPlan(tx, municipality, one.id)
    if (plan === null) return { one, templates: await listTemplates(tx, municipality) }
    const facts = await getFacts(tx, municipality, [plan], day)
    return {
      one,
      shown: {
        plan,
        collisions: findCollisions(plan.steps, facts(one.id)),
        changes: await listPlanChanges(tx, municipality, plan.id),
        choices: await getStepChoices(tx, municipality, plan),
      },
    }
  })
  if (found === null) return notFoundPage(c)
  const trail = trailOfPlan(found.one)
  const status = filled.errors.length > 0 ? 422 : 200
  if (found.shown === undefined)
    return page(
      c,
      { title: 'Procesplan', trail, status },
      <BeginView one={found.one} templates={found.templates} today={day} filled={filled} />,
    )
  const usual = textsOfStep(null)
  return page(
    c,
    { title: found.shown.plan.title, trail, measure: 'working', status },
    <PlanView
      {...found.shown}
      today={day}
      filled={filled}
      text={(name) => valueOf(filled, 'tilfoej', name, usual[name] ?? '')}
    />,
  )
}

/** As the page says it. */
export function outcomeOf(answer: 'done' | PlanRefusal | FieldError[]): Outcome {
  if (answer === 'done' || answer === 'not-found' || Array.isArray(answer)) return answer
  return [{ field: null, message: PLAN_REFUSALS[answer] }]
}

const oneStep = z.object({ trin: requiredId('Vælg et trin.'), udgave: revision })

type StepChange = (steps: Step[], step: Step, today: string) => { steps: Step[]; what: string }

function actsOn(caseId: number) {
  const onStep = (change: StepChange) =>
    act(oneStep, async (tx, { trin, udgave }, { municipality, person, today }) => {
      const at = { municipality, person: person.id }
      const answer = await changePlan(tx, at, caseId, udgave, async ({ plan }) => {
        const step = plan.steps.find(({ id }) => id === trin)
        return step === undefined ? null : change(plan.steps, step, today)
      })
      return outcomeOf(answer)
    })
  const markDone =
    (done: boolean): StepChange =>
    (steps, step, today) => ({
      steps: steps.map((each) => (each.id === step.id ? { ...each, doneOn: done ? today : null } : each)),
      what: done ? `Meldte «${step.what}» udført` : `Åbnede «${step.what}» igen`,
    })
  return {
    begynd: act(
      z.object({
        titel: requiredText('Skriv en titel.', 300),
        skabelon: optionalId.default(null),
        fra: requiredDate('Skriv dagen for første trin.'),
      }),
      async (tx, { titel, skabelon, fra }, { municipality, person }) =>
        outcomeOf(
          await beginPlan(
            tx,
            { municipality, person: person.id },
            { caseId, title: titel, template: skabelon, from: fra },
          ),
        ),
    ),
    tilfoej: act(addedStep, (tx, form, at) => addStep(tx, caseId, form, at)),
    op: onStep((steps, step) => ({
      steps: reorder(steps, step.id, 'up'),
      what: `Rykkede «${step.what}» op`,
    })),
    ned: onStep((steps, step) => ({
      steps: reorder(steps, step.id, 'down'),
      what: `Rykkede «${step.what}» ned`,
    })),
    fjern: onStep((steps, step) => ({ steps: removeStep(steps, step.id), what: `Fjernede «${step.what}»` })),
    udfoert: onStep(markDone(true)),
    'ikke-udfoert': onStep(markDone(false)),
    fortryd: act(z.object({ udgave: revision }), async (tx, { udgave }, { municipality, person }) =>
      outcomeOf(await undoLastChange(tx, { municipality, person: person.id }, caseId, udgave)),
    ),
  }
}

async function addStep(
  tx: Transaction,
  caseId: number,
  form: z.output<typeof addedStep>,
  { municipality, person, today }: ActContext,
): Promise<Outcome> {
  const at = { municipality, person: person.id }
  const answer = await changePlan(tx, at, caseId, form.udgave, async ({ plan: { steps }, meetings }) => {
    const added = await stepOfForm(tx, form, { own: null, beginsOn: form.dato }, { steps, meetings, today })
    if (Array.isArray(added)) return added
    const what = `Tilføjede «${added.what}» ${writeDate(added.beginsOn)}`
    return { steps: insertByDay(steps, added), what }
  })
  return outcomeOf(answer)
}
