/** One step of a plan: moved, with a look at what moves along, and put right. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { writeDate } from '../../language/dates.ts'
import {
  act,
  type Filled,
  ID,
  requiredDate,
  takeAct,
  today,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { findCollisions, type PlanFacts } from './collisions.ts'
import { changePlan } from './commands.ts'
import type { Step } from './model.ts'
import { moveStep } from './move-step.ts'
import { getStepChoices, outcomeOf, trailOfPlan } from './plan-pages.tsx'
import { getFacts, getPlan, listKnownMeetings } from './queries.ts'
import { changedStep, revision, stepOfForm, textsOfStep } from './step-forms.ts'
import { type MovePreview, StepView } from './views/step.tsx'

export function stepRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.processStep(`:id{${ID}}`, `:trin{${ID}}`)
  routes.get(path, signedInOnly, (c) => stepPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const caseId = Number(c.req.param('id'))
    const acts = actsOn(caseId, Number(c.req.param('trin')))
    return takeAct(c, acts, paths.processPlan(caseId), (filled) => stepPage(c, filled))
  })
  return routes
}

async function stepPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { id: municipality } = c.var.reader.municipality
  const day = today()
  const found = await read(c, async (tx) => {
    const plan = await getPlan(tx, municipality, Number(c.req.param('id')))
    const step = plan?.steps.find(({ id }) => id === Number(c.req.param('trin')))
    if (plan === null || !plan.mayWrite || step === undefined) return null
    const all = await listKnownMeetings(tx, municipality, null)
    const facts = (await getFacts(tx, municipality, [plan], day))(plan.caseId)
    const asked = requiredDate().safeParse(c.req.query('til'))
    const alone = c.req.query('kun') === 'ja'
    return {
      plan,
      step,
      choices: await getStepChoices(tx, municipality, plan),
      meetings: all
        .filter(({ bodyId, heldOn, isCancelled }) => bodyId === step.bodyId && heldOn >= day && !isCancelled)
        .slice(0, 12),
      preview: asked.success
        ? previewOf(plan.steps, step, { to: asked.data, alone }, { ...facts, meetings: all })
        : null,
    }
  })
  if (found === null) return notFoundPage(c)
  const { plan, step } = found
  const texts = textsOfStep(step)
  const trail = [
    ...trailOfPlan({ id: plan.caseId, caseNumber: plan.caseNumber }),
    { href: paths.processPlan(plan.caseId), text: 'Procesplan' },
  ]
  return page(
    c,
    { title: step.what, trail, status: filled.errors.length > 0 ? 422 : 200 },
    <StepView {...found} filled={filled} text={(name) => valueOf(filled, 'ret', name, texts[name] ?? '')} />,
  )
}

interface Move {
  to: string
  alone: boolean
}

function moved(
  steps: readonly Step[],
  step: Step,
  { to, alone }: Move,
  { calendar, meetings }: Pick<PlanFacts, 'calendar' | 'meetings'>,
): Step[] {
  const all = moveStep(steps, step.id, to, calendar, meetings)
  if (!alone) return all
  return steps.map((each) => (each.id === step.id ? (all.find(({ id }) => id === step.id) ?? each) : each))
}

function previewOf(steps: readonly Step[], step: Step, move: Move, facts: PlanFacts): MovePreview {
  const after = moved(steps, step, move, facts)
  const known = new Set(findCollisions(steps, facts).map(({ stepId, kind }) => `${stepId} ${kind}`))
  return {
    ...move,
    moved: steps.flatMap((before, index) => {
      const now = after[index]
      const isSame = now === undefined || (now.beginsOn === before.beginsOn && now.endsOn === before.endsOn)
      return isSame ? [] : [{ before, after: now }]
    }),
    collisions: findCollisions(after, facts).filter(({ stepId, kind }) => !known.has(`${stepId} ${kind}`)),
  }
}

function actsOn(caseId: number, stepId: number) {
  const find = (steps: readonly Step[]) => steps.find(({ id }) => id === stepId)
  return {
    flyt: act(
      z.object({ udgave: revision, til: requiredDate('Skriv den nye dag.'), kun: z.string().default('') }),
      async (tx, { udgave, til, kun }, { municipality, person, today }) => {
        const at = { municipality, person: person.id }
        const answer = await changePlan(tx, at, caseId, udgave, async ({ plan, meetings }) => {
          const step = find(plan.steps)
          if (step === undefined) return null
          const { calendar } = (await getFacts(tx, municipality, [plan], today))(caseId)
          const steps = moved(plan.steps, step, { to: til, alone: kun === 'ja' }, { calendar, meetings })
          return { steps, what: `Flyttede «${step.what}» til ${writeDate(til)}` }
        })
        return outcomeOf(answer)
      },
    ),
    ret: act(changedStep, async (tx, form, { municipality, person, today }) => {
      const at = { municipality, person: person.id }
      const answer = await changePlan(tx, at, caseId, form.udgave, async ({ plan: { steps }, meetings }) => {
        const own = find(steps)
        if (own === undefined) return null
        const changed = await stepOfForm(
          tx,
          form,
          { own, beginsOn: own.beginsOn },
          { steps, meetings, today },
        )
        if (Array.isArray(changed)) return changed
        return {
          steps: steps.map((step) => (step.id === stepId ? changed : step)),
          what: `Rettede «${own.what}»`,
        }
      })
      return outcomeOf(answer)
    }),
  }
}
