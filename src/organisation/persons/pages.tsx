import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
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
import { notFoundPage, page } from '../page.tsx'
import { getPerson, listUnits } from '../queries.ts'
import { type Env, read } from '../reader.ts'
import {
  addEmployment,
  addPerson,
  addPersonInitials,
  changePerson,
  endEmployment,
  type PersonRefusal,
} from './commands.ts'
import { getSubject, listEmploymentsHeld, listPersons } from './queries.ts'
import { EMPLOYMENT_REFUSALS, END_REFUSALS, initialsMessage, PERSON_REFUSALS } from './refusals.ts'
import { KeptPersonView } from './views/kept-person.tsx'
import { KeptPersonsView, NewPersonView } from './views/kept-persons.tsx'

const TRAIL = [
  { href: paths.organisation, text: 'Organisation' },
  { href: paths.keptPersons, text: 'Personer' },
]

export function personPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(`${paths.keptPersons}/*`, administratorsOnly)
  routes.get(paths.keptPersons, async (c) => {
    const words = c.req.query('q') ?? ''
    const number = Math.max(1, Math.min(100_000, Number.parseInt(c.req.query('side') ?? '1', 10) || 1))
    const found = await read(c, (tx) => listPersons(tx, words, number))
    return page(
      c,
      { title: 'Personer', trail: TRAIL.slice(0, 1), measure: 'working' },
      <KeptPersonsView {...found} words={words} page={number} />,
    )
  })
  routes.get(paths.newPerson, (c) => newPersonPage(c, UNFILLED))
  routes.post(paths.newPerson, (c) =>
    takeAct(c, { tilfoej: ADD }, paths.keptPersons, (filled) => newPersonPage(c, filled)),
  )
  routes.get(paths.keptPerson(`:id{${ID}}`), (c) => personPage(c, UNFILLED))
  routes.post(paths.keptPerson(`:id{${ID}}`), (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.keptPerson(id), (filled) => personPage(c, filled))
  })
  return routes
}

function newPersonPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Ny person', trail: TRAIL, status },
    <NewPersonView filled={filled} today={today()} />,
  )
}

async function personPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const person = await getPerson(tx, id)
    if (person === null) return null
    return {
      person,
      subject: await getSubject(tx, id),
      employments: await listEmploymentsHeld(tx, id),
      units: await listUnits(tx),
    }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  const isSelf = c.var.reader.person?.id === id
  return page(
    c,
    { title: found.person.name, trail: TRAIL, status },
    <KeptPersonView {...found} isSelf={isSelf} filled={filled} today={today()} />,
  )
}

const words = {
  navn: requiredText('Skriv personens navn.'),
  email: z
    .string()
    .trim()
    .max(200, 'Højst 200 tegn.')
    .refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'Skriv en e-mail som navn@kommune.dk.',
    )
    .transform((text) => (text === '' ? null : text)),
  login: optionalText(),
}

const ADD = act(
  z.object({ ...words, initialer: optionalText(5), fra: requiredDate() }),
  async (tx, form, { municipality }): Promise<Outcome> => {
    const answer = await addPerson(tx, municipality, {
      name: form.navn,
      email: form.email,
      subject: form.login,
      initials: form.initialer,
      validFrom: form.fra,
    })
    if (!('refused' in answer)) return { seeAt: paths.keptPerson(answer.id) }
    const { refused } = answer
    if (isPersonRefusal(refused)) return [PERSON_REFUSALS[refused]]
    return [{ field: 'initialer', message: await initialsMessage(tx, refused) }]
  },
)

function isPersonRefusal(refused: unknown): refused is PersonRefusal {
  return typeof refused === 'string' && Object.hasOwn(PERSON_REFUSALS, refused)
}

function actsOn(personId: number) {
  return {
    ret: act(z.object(words), async (tx, form, { municipality, person }) => {
      const changed = { name: form.navn, email: form.email, subject: form.login }
      const refused = await changePerson(tx, municipality, personId, changed, person.id)
      return refused === null ? 'done' : [PERSON_REFUSALS[refused]]
    }),
    initialer: act(
      z.object({
        initialer: requiredText('Skriv initialerne.', 5),
        'initialer-fra': requiredDate('Skriv, hvornår initialerne begynder.'),
        'initialer-til': optionalDate,
      }),
      async (tx, form, { municipality }) => {
        const refused = await addPersonInitials(tx, municipality, {
          ownerId: personId,
          initials: form.initialer,
          validFrom: form['initialer-fra'],
          validUntil: form['initialer-til'],
        })
        if (refused === null) return 'done'
        return [{ field: 'initialer', message: await initialsMessage(tx, refused) }]
      },
    ),
    ansaet: EMPLOY(personId),
    afslut: end(personId, requiredDate('Skriv den sidste dag.')),
    fjern: end(
      personId,
      z.unknown().transform((): string | null => null),
    ),
  }
}

const EMPLOY = (personId: number) =>
  act(
    z.object({
      enhed: requiredId('Vælg en enhed.'),
      rolle: z.enum(['manager', 'employee'], { error: 'Vælg leder eller medarbejder.' }),
      stilling: optionalText(),
      'ansat-fra': requiredDate('Skriv, hvornår ansættelsen begynder.'),
      'ansat-til': optionalDate,
    }),
    async (tx, form, { municipality, person }): Promise<Outcome> => {
      const refused = await addEmployment(
        tx,
        municipality,
        {
          personId,
          unitId: form.enhed,
          role: form.rolle,
          title: form.stilling,
          validFrom: form['ansat-fra'],
          validUntil: form['ansat-til'],
        },
        person.id,
      )
      return refused === null ? 'done' : [EMPLOYMENT_REFUSALS[refused]]
    },
  )

/** Ends an employment on the day typed; without a field for it, takes away one that has not begun. */
function end(personId: number, slut: z.ZodType<string | null>) {
  return act(
    z.object({ ansaettelse: requiredId('Vælg en ansættelse.'), slut }),
    async (tx, form, { municipality, person, today }): Promise<Outcome> => {
      const ending = { id: form.ansaettelse, personId, validUntil: form.slut }
      const refused = await endEmployment(tx, municipality, ending, person.id, today)
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      const errors: FieldError[] = [{ field: `slut-${ending.id}`, message: END_REFUSALS[refused] }]
      return errors
    },
  )
}
