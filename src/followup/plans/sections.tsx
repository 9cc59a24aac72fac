/** On a case's page: where it is in its process plan. */
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { findCollisions } from './collisions.ts'
import { getCaseOfPlan, getFacts, getPlan } from './queries.ts'
import { daysText } from './words.ts'

export const planOfCase: Section<{ id: number }> = async (c, { id }) => {
  const { id: municipality } = c.var.reader.municipality
  const found = await read(c, async (tx) => {
    const one = await getCaseOfPlan(tx, municipality, id)
    if (one === null) return null
    const plan = await getPlan(tx, municipality, id)
    if (plan === null) return { one, plan: null, collisions: 0 }
    const facts = await getFacts(tx, municipality, [plan], today())
    return { one, plan, collisions: findCollisions(plan.steps, facts(id)).length }
  })
  if (found === null || (found.plan === null && !found.one.mayWrite)) return null
  const { plan, collisions } = found
  const next = plan?.steps.find(({ doneOn }) => doneOn === null)
  return (
    <section aria-labelledby="procesplan">
      <h2 id="procesplan">Procesplan</h2>
      {plan === null ? (
        <p>
          Sagen har ingen procesplan. <a href={paths.processPlan(id)}>Læg en plan</a>
        </p>
      ) : (
        <p>
          <a href={paths.processPlan(id)}>{plan.title}</a>
          {': '}
          {next === undefined ? 'alle trin er udført.' : `næste trin er «${next.what}», ${daysText(next)}.`}
          {collisions === 0
            ? ''
            : collisions === 1
              ? ' Én ting går ikke op.'
              : ` ${collisions} ting går ikke op.`}
        </p>
      )}
    </section>
  )
}
