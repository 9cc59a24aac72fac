/** All process plans that the reader may see, with what collides in each. */
import { type Context, Hono } from 'hono'
import { writeDate } from '../../language/dates.ts'
import { canSeePersons } from '../../organisation/access.ts'
import { today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { type Collision, findCollisions } from './collisions.ts'
import { getFacts, listPlans, type Plan } from './queries.ts'
import { daysText } from './words.ts'

export function overviewRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.processPlans, signedInOnly, (c) => overviewPage(c))
  return routes
}

async function overviewPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const day = today()
  const plans = await read(c, async (tx) => {
    const all = await listPlans(tx, municipality.id)
    const facts = await getFacts(tx, municipality.id, all, day)
    return all.map((plan) => ({ plan, collisions: findCollisions(plan.steps, facts(plan.caseId)) }))
  })
  const colliding = c.req.query('vis') === 'kolliderer'
  const shown = colliding ? plans.filter(({ collisions }) => collisions.length > 0) : plans
  return page(
    c,
    { title: 'Procesplaner', measure: 'working' },
    <>
      <h1>Procesplaner</h1>
      <p class="lead">Sagers vej gennem fora, høringer og frister. En plan lægges på sagens side.</p>
      <nav class="tabs-row" aria-label="Hvilke planer">
        <ul class="nobullet-list no-max-width">
          <li>
            <a href={paths.processPlans} aria-current={colliding ? undefined : 'page'}>
              Alle ({plans.length})
            </a>
          </li>
          <li>
            <a href={`${paths.processPlans}?vis=kolliderer`} aria-current={colliding ? 'page' : undefined}>
              Går ikke op ({plans.filter(({ collisions }) => collisions.length > 0).length})
            </a>
          </li>
        </ul>
      </nav>
      <Table
        caption="Procesplaner"
        captionHidden
        measure="working"
        columns={[{ text: 'Plan', names: true }, 'Sag', 'Næste trin', 'Slutter', 'Går ikke op']}
        rows={shown.map(rowOf)}
        empty={colliding ? 'Alle planer går op.' : 'Der er ingen procesplaner endnu.'}
      />
      <p>
        <a href={paths.planTemplates}>Skabeloner til procesplaner</a>
      </p>
    </>,
  )
}

function rowOf({ plan, collisions }: { plan: Plan; collisions: readonly Collision[] }) {
  const next = plan.steps.find(({ doneOn }) => doneOn === null)
  const last = plan.steps
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1)
  return [
    <a href={paths.processPlan(plan.caseId)}>{plan.title}</a>,
    <a href={paths.case(plan.caseId)}>{plan.caseNumber}</a>,
    next === undefined ? 'Alle trin er udført' : `${next.what}, ${daysText(next)}`,
    last === undefined ? '' : writeDate(last),
    collisions.length === 0 ? (
      'Intet'
    ) : (
      <>
        <Badge colour="warning">{collisions.length}</Badge> {collisions[0]?.message}
      </>
    ),
  ]
}
