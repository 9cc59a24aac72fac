/** Every page of hand-offs. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listBodyChoices } from '../../cases/queries.ts'
import { canSeePersons } from '../../organisation/access.ts'
import {
  act,
  type Filled,
  ID,
  optionalDate,
  optionalId,
  type Outcome,
  requiredId,
  requiredText,
  takeAct,
  UNFILLED,
  valueOf,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { answerHandoff, askBody, type SettleRefusal, takeAnswer, withdrawHandoff } from './commands.ts'
import { canAnswer, canReturn, canWithdraw } from './model.ts'
import { findAnswer, getCaseToHandOff, getHandoff, listHandoffs } from './queries.ts'
import { AskView, HandoffsView, HandoffView } from './views/handoffs.tsx'
import { ASK_REFUSALS } from './words.ts'

export function handoffPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const ask = paths.handOffCase(`:id{${ID}}`)
  const one = paths.handoff(`:id{${ID}}`)
  routes.get(paths.handoffs, signedInOnly, (c) => handoffsPage(c))
  routes.get(ask, signedInOnly, (c) => askPage(c, UNFILLED))
  routes.post(ask, signedInOnly, (c) => {
    const caseId = Number(c.req.param('id'))
    return takeAct(c, asking(caseId), paths.case(caseId), (filled) => askPage(c, filled))
  })
  routes.get(one, signedInOnly, (c) => handoffPage(c, UNFILLED))
  routes.post(one, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, settling(id), paths.handoff(id), (filled) => handoffPage(c, filled))
  })
  return routes
}

async function handoffsPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const handoffs = await read(c, (tx) => listHandoffs(tx, municipality.id, {}))
  return page(c, { title: 'Videresendte sager', measure: 'working' }, <HandoffsView handoffs={handoffs} />)
}

async function askPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const one = await getCaseToHandOff(tx, municipality.id, Number(c.req.param('id')))
    return one === null ? null : { one, bodies: await listBodyChoices(tx, municipality.id) }
  })
  const own = found?.bodies.filter(({ id }) => person?.secretaryBodies.includes(id)) ?? []
  if (found === null || (!found.one.mayChange && own.length === 0)) return notFoundPage(c)
  return page(
    c,
    {
      title: 'Send sagen til et forum',
      trail: [
        { href: paths.cases, text: 'Sagsbehandling' },
        { href: paths.case(found.one.id), text: `Sag ${found.one.caseNumber}` },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <AskView {...found} own={own} errors={filled.errors} text={(name) => valueOf(filled, 'send', name)} />,
  )
}

const asking = (caseId: number) => ({
  send: act(
    z.object({
      til: requiredId('Vælg et forum.'),
      fra: optionalId,
      spoergsmaal: requiredText('Skriv, hvad forummet skal svare på.', 1000),
      svar: optionalDate,
      oplaeg: optionalId,
    }),
    async (tx, form, at): Promise<Outcome> => {
      const answer = await askBody(tx, at, {
        caseId,
        fromBodyId: form.fra,
        toBodyId: form.til,
        paperId: form.oplaeg,
        question: form.spoergsmaal,
        dueOn: form.svar,
      })
      if (typeof answer === 'number') return { seeAt: paths.handoff(answer) }
      return answer === 'not-found' ? answer : [ASK_REFUSALS[answer]]
    },
  ),
})

async function handoffPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person, municipality } = c.var.reader
  const found = await read(c, async (tx) => {
    const handoff = await getHandoff(tx, municipality.id, Number(c.req.param('id')))
    if (handoff === null || person === null) return null
    const reader = { secretaryBodies: person.secretaryBodies, mayChangeCase: handoff.mayChangeCase }
    const may = {
      answer: canAnswer(handoff, reader),
      take: canReturn(handoff, reader),
      withdraw: canWithdraw(handoff, reader),
    }
    return { handoff, may, proposed: may.answer ? await findAnswer(tx, municipality.id, handoff) : null }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: found.handoff.question,
      trail: [{ href: paths.handoffs, text: 'Videresendte sager' }],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <HandoffView
      {...found}
      errors={filled.errors}
      text={(name, otherwise = '') => valueOf(filled, filled.act ?? '', name, otherwise)}
    />,
  )
}

function settling(id: number) {
  const outcomeOf = (answer: 'done' | SettleRefusal): Outcome =>
    answer === 'unknown-item'
      ? [{ field: 'svar', message: 'Punktet findes ikke længere. Se forslaget igen.' }]
      : answer
  return {
    svar: act(
      z.object({ svar: requiredText('Skriv forummets svar.', 5000), punkt: optionalId }),
      async (tx, { svar, punkt }, at) =>
        outcomeOf(await answerHandoff(tx, at, id, { answer: svar, itemId: punkt })),
    ),
    modtag: act(z.object({}), async (tx, _, at) => outcomeOf(await takeAnswer(tx, at, id))),
    traek: act(z.object({ grund: requiredText('Skriv hvorfor.', 500) }), async (tx, { grund }, at) =>
      outcomeOf(await withdrawHandoff(tx, at, id, grund)),
    ),
  }
}
