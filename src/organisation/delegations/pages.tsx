import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import {
  act,
  type Filled,
  optionalId,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import { notFoundPage, page } from '../page.tsx'
import { findPerson, personNotFound } from '../persons/find-person.ts'
import { listBodies } from '../queries.ts'
import { type Env, read, signedInOnly } from '../reader.ts'
import { endDelegation, giveDelegation } from './commands.ts'
import { type DelegationRefusal, MATTERS, type Matter } from './model.ts'
import { listDelegations } from './queries.ts'
import { DelegationsView } from './views.tsx'

/** Who acts for whom: seen by all employees; everyone names a deputy of one's own. */
export function delegationPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.delegations, signedInOnly, (c) => delegationsPage(c, UNFILLED))
  routes.post(paths.delegations, signedInOnly, (c) => {
    if (!c.var.reader.person?.isEmployee) return notFoundPage(c)
    return takeAct(c, ACTS, paths.delegations, (filled) => delegationsPage(c, filled))
  })
  return routes
}

async function delegationsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person } = c.var.reader
  if (!person?.isEmployee) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    return { delegations: await listDelegations(tx), bodies: await listBodies(tx) }
  })
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Stedfortrædere', status },
    <DelegationsView {...found} person={person} filled={filled} today={today()} />,
  )
}

const ACTS = {
  giv: act(
    z.object({
      for: z.string().trim().max(200, 'Højst 200 tegn.').default(''),
      stedfortraeder: requiredText('Skriv, hvem stedfortræderen er.'),
      sager: z.custom<Matter>(
        (word) => typeof word === 'string' && Object.hasOwn(MATTERS, word),
        'Vælg, hvad stedfortræderen kan.',
      ),
      forum: optionalId,
      note: optionalText(),
      fra: requiredDate('Skriv den første dag.'),
      til: requiredDate('Skriv den sidste dag. En stedfortræder er altid for en tid.'),
    }),
    async (tx, form, { municipality, person, today }): Promise<Outcome> => {
      const principal = form.for === '' ? person : await findPerson(tx, form.for, today)
      if (principal === 'nobody' || 'several' in principal)
        return [{ field: 'for', message: personNotFound(principal) }]
      const deputy = await findPerson(tx, form.stedfortraeder, form.fra)
      if (deputy === 'nobody' || 'several' in deputy)
        return [{ field: 'stedfortraeder', message: personNotFound(deputy) }]
      const given = {
        principalId: principal.id,
        deputyId: deputy.id,
        matter: form.sager,
        bodyId: form.forum,
        note: form.note,
        validFrom: form.fra,
        validUntil: form.til,
      }
      const refused = await giveDelegation(tx, municipality, given, person, today)
      return refused === null ? 'done' : [REFUSALS[refused]]
    },
  ),
  afslut: act(
    z.object({ stedfortraeder: requiredId('Vælg en stedfortræder.') }),
    async (tx, form, { municipality, person, today }): Promise<Outcome> => {
      const refused = await endDelegation(tx, municipality, form.stedfortraeder, person, today)
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      return [{ field: null, message: REFUSALS[refused].message }]
    },
  ),
}

const REFUSALS: Record<DelegationRefusal, FieldError> = {
  'for-another': { field: 'for', message: 'Kun en administrator kan gøre det for en anden.' },
  'to-oneself': {
    field: 'stedfortraeder',
    message: 'Du kan ikke gøre dig selv til stedfortræder eller ændre det. Bed en anden om det.',
  },
  'same-person': { field: 'stedfortraeder', message: 'Ingen er stedfortræder for sig selv.' },
  'ends-before-it-begins': { field: 'til', message: 'Den sidste dag kan ikke ligge før den første.' },
  'too-long': { field: 'til', message: 'Højst et år ad gangen.' },
  'ended-already': { field: 'til', message: 'Den sidste dag er i dag eller senere.' },
  'not-employed': { field: 'stedfortraeder', message: 'Stedfortræderen skal være ansat den dag.' },
}
