/** Pages of policies: what everyone may read, one policy at work, and those on the same subject. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  ACT,
  act,
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
import { keepsRegister } from '../mechanism/snapshots.ts'
import { beginByTemplate, holdTalk } from './commands.ts'
import { overlapsOf } from './model.ts'
import { getOpen, getTemplate, listOpen, listPolicies, listSections } from './queries.ts'
import { OnePolicyView, OpenPoliciesView } from './views/open.tsx'
import { OverlapsView, WorkView } from './views/work.tsx'

const KEY = 'politikker'
const TRAIL = [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(KEY), text: 'Politikker og strategier' },
]

export const pages = new Hono<Env>()

pages.get(paths.policies, async (c) => {
  const policies = await read(c, (tx) => listOpen(tx, c.var.reader.municipality.id, today()))
  return page(c, { title: 'Politikker og strategier' }, <OpenPoliciesView policies={policies} />)
})

pages.get(paths.policy(`:id{${ID}}`), async (c) => {
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => {
    const policy = await getOpen(tx, municipality, Number(c.req.param('id')))
    if (policy === null) return null
    const all = await listOpen(tx, municipality, today())
    return {
      policy,
      sections: await listSections(tx, municipality, policy.id),
      above: all.find(({ id }) => id === policy.parentId) ?? null,
      below: all.filter(({ parentId }) => parentId === policy.id),
    }
  })
  if (found === null) return notFoundPage(c)
  const trail = [{ href: paths.policies, text: 'Politikker og strategier' }]
  return page(c, { title: found.policy.title, trail }, <OnePolicyView {...found} />)
})

pages.get(paths.policyOverlaps, signedInOnly, async (c) => {
  const all = await read(c, (tx) => listPolicies(tx, c.var.reader.municipality.id))
  const overlaps = overlapsOf(all.filter(({ state }) => state !== 'ended'))
  return page(
    c,
    { title: 'Samme emner i flere politikker', trail: TRAIL, measure: 'working' },
    <OverlapsView overlaps={overlaps} />,
  )
})

pages.get(paths.policyWork(`:id{${ID}}`), signedInOnly, (c) => workPage(c, UNFILLED))
pages.post(paths.policyWork(`:id{${ID}}`), signedInOnly, (c) =>
  takeAct(c, actsOf(Number(c.req.param('id'))), paths.register(KEY), (filled) => workPage(c, filled)),
)

const actsOf = (id: number) => ({
  samtale: act(
    z.object({
      dato: requiredDate('Skriv, hvornår samtalen blev holdt.').refine(
        (day) => day <= today(),
        'Samtalen skal være holdt. Skriv en dato, der er gået.',
      ),
    }),
    async (tx, { dato }, { municipality }) => {
      if (!(await keepsRegister(tx, KEY))) return 'not-found'
      const answer = await holdTalk(tx, municipality, id, dato)
      return answer === 'done' ? { seeAt: paths.policyWork(id) } : 'not-found'
    },
  ),
  afsnit: act(z.object({}), async (tx, _, { municipality }) => {
    if (!(await keepsRegister(tx, KEY))) return 'not-found'
    const answer = await beginByTemplate(tx, municipality, id, today())
    return answer === 'done' ? { seeAt: paths.policyWork(id) } : 'not-found'
  }),
})

async function workPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const all = await listPolicies(tx, municipality)
    const policy = all.find((each) => each.id === id)
    if (policy === undefined) return null
    const live = all.filter((each) => each.state !== 'ended' || each.id === id)
    return {
      policy,
      sections: await listSections(tx, municipality, id),
      above: all.find((each) => each.id === policy.parentId) ?? null,
      below: all.filter(({ parentId }) => parentId === id),
      overlaps: overlapsOf(live).flatMap(({ one, other, shared }) =>
        one.id === id ? [{ other, shared }] : other.id === id ? [{ other: one, shared }] : [],
      ),
      guide: await getTemplate(tx, municipality, 'guide', today()),
      template: await getTemplate(tx, municipality, 'template', today()),
      keeps: await keepsRegister(tx, KEY),
    }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: found.policy.title,
      trail: TRAIL,
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <WorkView {...found} filled={filled} act={ACT} />,
  )
}
