import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isoDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { canKeepOrganisation, canSeeRules } from '../access.ts'
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
import { findPerson } from '../persons/find-person.ts'
import { getBody } from '../queries.ts'
import { type Env, read, signedInOnly } from '../reader.ts'
import { addGuest, endGuest } from './commands.ts'
import { ATTENDANCES, type Attendance } from './model.ts'
import { listStandingGuests } from './queries.ts'
import { StandingGuestsView } from './views.tsx'

/** A body's guests by rule: for its secretary to see and an administrator to change. */
export function guestPages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.standingGuests(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => guestsPage(c, UNFILLED))
  routes.post(path, administratorsOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.standingGuests(id), (filled) => guestsPage(c, filled))
  })
  return routes
}

async function guestsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const { person } = c.var.reader
  if (!canSeeRules(person, id)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : { body, guests: await listStandingGuests(tx, id) }
  })
  if (found === null) return notFoundPage(c)
  const mayKeep = canKeepOrganisation(person)
  const above = { href: mayKeep ? paths.keptBody(id) : paths.body(id), text: found.body.name }
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Faste gæster', trail: [{ href: paths.bodies, text: 'Fora' }, above], status },
    <StandingGuestsView {...found} mayKeep={mayKeep} filled={filled} today={today()} />,
  )
}

const guestForm = z.object({
  gaest: requiredText('Skriv, hvem gæsten er.'),
  anledning: optionalText(),
  kommer: z.custom<Attendance>(
    (word) => typeof word === 'string' && Object.hasOwn(ATTENDANCES, word),
    'Vælg, hvornår gæsten kommer.',
  ),
  dag: z
    .string()
    .trim()
    .regex(/^(\d{1,2}[/.-]\d{1,2})?\.?$/, 'Skriv dag og måned som 1/9.'),
  fra: requiredDate('Skriv, fra hvornår gæsten kommer.'),
  til: optionalDate,
})

const GUEST_ENDS = 'Gæsten kan ikke slutte, før den begynder.'

function actsOn(bodyId: number) {
  return {
    tilfoej: act(guestForm, async (tx, form, { municipality, today }): Promise<Outcome> => {
      const near = form.kommer === 'nearest-date' ? dayOf(form.dag) : NO_DAY
      if (near === null) return [{ field: 'dag', message: 'Skriv dag og måned, der findes, som 1/9.' }]
      // One of ours by initials, e-mail or whole name; anybody else, or a post, by what was typed.
      const found = await findPerson(tx, form.gaest, today)
      const isOurs = found !== 'nobody' && 'id' in found && found.whole
      const refused = await addGuest(tx, municipality, bodyId, {
        personId: isOurs ? found.id : null,
        name: isOurs ? null : form.gaest,
        occasion: form.anledning,
        attends: form.kommer,
        nearMonth: near.month,
        nearDay: near.day,
        validFrom: form.fra,
        validUntil: form.til,
      })
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      return [{ field: 'til', message: GUEST_ENDS }]
    }),
    afslut: end(bodyId, requiredDate('Skriv den sidste dag.')),
    fjern: end(
      bodyId,
      z.unknown().transform((): string | null => null),
    ),
  }
}

function end(bodyId: number, slut: z.ZodType<string | null>) {
  return act(
    z.object({ gaest: requiredId('Vælg en gæst.'), slut }),
    async (tx, form, { municipality, today }): Promise<Outcome> => {
      const ending = { id: form.gaest, validUntil: form.slut }
      const refused = await endGuest(tx, municipality, bodyId, ending, today)
      if (refused === null || refused === 'not-found') return refused ?? 'done'
      return [{ field: `slut-${form.gaest}`, message: GUEST_ENDS }]
    },
  )
}

const NO_DAY = { day: null, month: null }

/** `1/9` as day and month; a leap year, so that 29 February is one. */
function dayOf(text: string): { day: number; month: number } | null {
  const [day = 0, month = 0] = text.split(/[/.-]/).map(Number)
  return isoDate(2024, month, day) === null ? null : { day, month }
}
