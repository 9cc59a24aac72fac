import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import {
  act,
  administratorsOnly,
  type Filled,
  ID,
  optionalDate,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { SEAT_ROLES } from '../model.ts'
import { notFoundPage, page } from '../page.tsx'
import { findPerson, personNotFound } from '../persons/find-person.ts'
import type { EndRefusal } from '../persons/model.ts'
import { END_REFUSALS } from '../persons/refusals.ts'
import { getBody, listBodies } from '../queries.ts'
import { type Env, read } from '../reader.ts'
import { addBody, changeBody, endSeat, giveSeat } from './commands.ts'
import { CHOSEN_KINDS } from './model.ts'
import { getMandate, listSeatsHeld } from './queries.ts'
import { BODY_REFUSALS, SEAT_REFUSALS } from './refusals.ts'
import { KeptBodiesView, NewBodyView } from './views/kept-bodies.tsx'
import { KeptBodyView } from './views/kept-body.tsx'

const TRAIL = [
  { href: paths.organisation, text: 'Organisation' },
  { href: paths.keptBodies, text: 'Fora' },
]

export function bodyPages(): Hono<Env> {
  const routes = new Hono<Env>()
  for (const path of [paths.keptBodies, paths.newBody, paths.keptBody(`:id{${ID}}`)])
    routes.use(path, administratorsOnly)
  routes.get(paths.keptBodies, async (c) => {
    const bodies = await read(c, listBodies)
    return page(
      c,
      { title: 'Fora', trail: TRAIL.slice(0, 1), measure: 'working' },
      <KeptBodiesView bodies={bodies} today={today()} />,
    )
  })
  routes.get(paths.newBody, (c) => newBodyPage(c, UNFILLED))
  routes.post(paths.newBody, (c) =>
    takeAct(c, { tilfoej: ADD }, paths.keptBodies, (filled) => newBodyPage(c, filled)),
  )
  routes.get(paths.keptBody(`:id{${ID}}`), (c) => bodyPage(c, UNFILLED))
  routes.post(paths.keptBody(`:id{${ID}}`), (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.keptBody(id), (filled) => bodyPage(c, filled))
  })
  return routes
}

function newBodyPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Nyt forum', trail: TRAIL, status },
    <NewBodyView filled={filled} today={today()} />,
  )
}

async function bodyPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    if (body === null) return null
    return { body, mandate: await getMandate(tx, id), seats: await listSeatsHeld(tx, id) }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: found.body.name, trail: TRAIL, status, measure: 'working' },
    <KeptBodyView {...found} self={c.var.reader.person?.id ?? 0} filled={filled} today={today()} />,
  )
}

const words = z.object({
  navn: requiredText('Skriv forummets navn.'),
  slags: z.enum(CHOSEN_KINDS, { error: 'Vælg, hvad det er for et forum.' }),
  fra: optionalDate,
  til: optionalDate,
  opgave: optionalText(10_000),
})

const wordsOf = (form: z.output<typeof words>) => {
  return {
    name: form.navn,
    kind: form.slags,
    validFrom: form.fra,
    validUntil: form.til,
    mandate: form.opgave,
  }
}

const ADD = act(words, async (tx, form, { municipality }): Promise<Outcome> => {
  const answer = await addBody(tx, municipality, wordsOf(form))
  return 'refused' in answer ? [BODY_REFUSALS[answer.refused]] : { seeAt: paths.keptBody(answer.id) }
})

const ROLES = Object.keys(SEAT_ROLES)

function actsOn(bodyId: number) {
  return {
    ret: act(words, async (tx, form, { municipality }): Promise<Outcome> => {
      const refused = await changeBody(tx, municipality, bodyId, wordsOf(form))
      return refused === null ? 'done' : [BODY_REFUSALS[refused]]
    }),
    plads: act(
      z.object({
        person: requiredText('Skriv initialer, e-mail eller navn.'),
        rolle: z.enum(ROLES, { error: 'Vælg en rolle.' }),
        'plads-fra': requiredDate('Skriv, hvornår pladsen begynder.'),
        'plads-til': optionalDate,
      }),
      async (tx, form, { municipality, person }): Promise<Outcome> => {
        const found = await findPerson(tx, form.person, form['plads-fra'])
        if (found === 'nobody' || 'several' in found)
          return [{ field: 'person', message: personNotFound(found) }]
        const seat = {
          personId: found.id,
          role: form.rolle,
          validFrom: form['plads-fra'],
          validUntil: form['plads-til'],
        }
        const refused = await giveSeat(tx, municipality, bodyId, seat, person.id)
        if (refused === null || refused === 'not-found') return refused ?? 'done'
        return [SEAT_REFUSALS[refused]]
      },
    ),
    afslut: end(bodyId, requiredDate('Skriv den sidste dag.')),
    fjern: end(
      bodyId,
      z.unknown().transform((): string | null => null),
    ),
  }
}

function end(bodyId: number, slut: z.ZodType<string | null>) {
  return act(
    z.object({ plads: requiredId('Vælg en plads.'), slut }),
    async (tx, form, { municipality, person, today }): Promise<Outcome> => {
      const ending = { id: form.plads, validUntil: form.slut }
      const refused = await endSeat(tx, municipality, bodyId, ending, { id: person.id, today })
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      const message = isEndRefusal(refused) ? END_REFUSALS[refused] : SEAT_REFUSALS[refused].message
      return [{ field: `slut-${form.plads}`, message }]
    },
  )
}

const isEndRefusal = (refused: string): refused is EndRefusal => Object.hasOwn(END_REFUSALS, refused)
