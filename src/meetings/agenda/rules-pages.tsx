/** What a body's agendas go by: rules of placement and standing items, kept by its secretary and by administrators. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ITEM_KINDS } from '../../minutes/meeting-record.ts'
import { readPlain } from '../../minutes/rich-text/plain-form.ts'
import { canKeepOrganisation, canSeeRules } from '../../organisation/access.ts'
import {
  act,
  type Filled,
  ID,
  optionalDate,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { getBody } from '../../organisation/queries.ts'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { optionalMinutes } from './item-forms.ts'
import { listPlacementRules, listStandingItems } from './placement-queries.ts'
import { choicesOf, type PlacementGroup, SORTS, type Sort } from './placement.ts'
import { addStandingItem, endStandingItem, removeStandingItem, savePlacement } from './rules-commands.ts'
import { listUnitNames } from './unit-names.ts'
import { PlacementView } from './views/placement.tsx'
import { STANDING_ATTENDANCES, StandingItemsView } from './views/standing-items.tsx'

export function agendaRulesRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const kept = [
    { pathOf: paths.placementRules, acts: placementActs, show: placementPage },
    { pathOf: paths.standingItems, acts: standingActs, show: standingPage },
  ]
  for (const { pathOf, acts, show } of kept) {
    const path = pathOf(`:id{${ID}}`)
    routes.get(path, signedInOnly, (c) => show(c, UNFILLED))
    routes.post(path, signedInOnly, (c) => {
      const id = Number(c.req.param('id'))
      // The policies say the same; whoever may not gets the page of what does not exist.
      if (!canSeeRules(c.var.reader.person, id)) return notFoundPage(c)
      return takeAct(c, acts(id), pathOf(id), (filled) => show(c, filled))
    })
  }
  return routes
}

/** Answers with a page about a body where the reader keeps its rules. */
async function bodyPage<Found>(
  c: Context<Env>,
  filled: Filled,
  title: string,
  find: (tx: Transaction, municipality: number, bodyId: number) => Promise<Found>,
  view: (found: Found & { body: { id: number; name: string } }) => Parameters<typeof page>[2],
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  if (!canSeeRules(person, id)) return notFoundPage(c)
  const found = await read(c, async (tx) => {
    const body = await getBody(tx, id)
    return body === null ? null : { ...(await find(tx, municipality.id, id)), body }
  })
  if (found === null) return notFoundPage(c)
  const href = canKeepOrganisation(person) ? paths.keptBody(id) : paths.body(id)
  const trail = [
    { href: paths.bodies, text: 'Fora' },
    { href, text: found.body.name },
  ]
  return page(c, { title, trail, status: filled.errors.length > 0 ? 422 : 200 }, view(found))
}

function placementPage(c: Context<Env>, filled: Filled): Promise<Response> {
  return bodyPage(
    c,
    filled,
    'Punkternes rækkefølge',
    async (tx, municipality, id) => ({
      rules: await listPlacementRules(tx, municipality, id),
      choices: choicesOf(
        await listStandingItems(tx, municipality, id),
        await listUnitNames(tx, municipality),
      ),
    }),
    (found) => <PlacementView {...found} filled={filled} today={today()} />,
  )
}

/** `nr-…` and `orden-…` for each choice: an empty number leaves it out. */
const placementForm = z
  .object({ fra: requiredDate('Skriv, fra hvornår rækkefølgen gælder.') })
  .catchall(z.unknown())

function placementActs(bodyId: number) {
  return {
    gem: act(placementForm, async (tx, form, { municipality, today: day }): Promise<Outcome> => {
      const standing = await listStandingItems(tx, municipality, bodyId)
      const choices = choicesOf(standing, await listUnitNames(tx, municipality))
      const chosen = choices.flatMap(({ key, of }) => {
        const typed = form[`nr-${key}`]
        const number = typeof typed === 'string' ? typed.trim() : ''
        return number === '' ? [] : [{ key, number, group: { of, sort: sortOf(form[`orden-${key}`]) } }]
      })
      const wrong = chosen.filter(({ number }) => !/^\d{1,3}$/u.test(number))
      if (wrong.length > 0)
        return wrong.map(({ key }) => ({ field: `nr-${key}`, message: 'Skriv et nummer, eller lad feltet stå tomt.' })) // prettier-ignore
      const groups: PlacementGroup[] = chosen
        .toSorted((a, b) => Number(a.number) - Number(b.number))
        .map(({ group }) => group)
      const answer = await savePlacement(tx, municipality, bodyId, { validFrom: form.fra, groups, today: day }) // prettier-ignore
      if (answer === 'from-passed')
        return [{ field: 'fra', message: 'Rækkefølgen kan tidligst gælde fra i dag.' }]
      if (answer === 'no-groups') return [{ field: 'nr-standing-first', message: 'Giv mindst én gruppe et nummer.' }] // prettier-ignore
      return 'done'
    }),
  }
}

function sortOf(typed: unknown): Sort {
  const isSort = (word: unknown): word is Sort => typeof word === 'string' && Object.hasOwn(SORTS, word)
  return isSort(typed) ? typed : 'added'
}

function standingPage(c: Context<Env>, filled: Filled): Promise<Response> {
  return bodyPage(
    c,
    filled,
    'Faste punkter',
    async (tx, municipality, id) => ({ items: await listStandingItems(tx, municipality, id) }),
    (found) => <StandingItemsView {...found} filled={filled} today={today()} />,
  )
}

const standingForm = z.object({
  titel: requiredText('Skriv punktets titel.', 300),
  slags: z.enum(ITEM_KINDS, { error: 'Vælg, hvad forummet skal.' }),
  tekst: z.string().max(20_000, 'Højst 20.000 tegn.').default(''),
  minutter: optionalMinutes(1440),
  plads: z.enum(['first', 'last'], { error: 'Vælg, om punktet står først eller sidst.' }),
  kommer: z.custom<string>(
    (word) => typeof word === 'string' && Object.hasOwn(STANDING_ATTENDANCES, word),
    'Vælg, hvornår punktet kommer.',
  ),
  fra: requiredDate('Skriv, fra hvornår punktet kommer.'),
  til: optionalDate,
})

const ENDS = 'Punktet kan ikke slutte, før det begynder.'

function standingActs(bodyId: number) {
  return {
    tilfoej: act(standingForm, async (tx, form, { municipality }): Promise<Outcome> => {
      const answer = await addStandingItem(tx, municipality, bodyId, {
        title: form.titel,
        kind: form.slags,
        document: readPlain(form.tekst),
        minutes: form.minutter,
        place: form.plads,
        attends: form.kommer,
        validFrom: form.fra,
        validUntil: form.til,
      })
      return answer === 'done' ? 'done' : [{ field: 'til', message: ENDS }]
    }),
    afslut: act(endForm, async (tx, { punkt, slut }, { municipality }): Promise<Outcome> => {
      const answer = await endStandingItem(tx, municipality, bodyId, { id: punkt, validUntil: slut })
      return answer === 'ends-before-it-begins' ? [{ field: `slut-${punkt}`, message: ENDS }] : answer
    }),
    fjern: act(removeForm, async (tx, { punkt }, { municipality, today: day }): Promise<Outcome> =>
      removeStandingItem(tx, municipality, bodyId, { id: punkt, today: day }),
    ),
  }
}

const endForm = z.object({ punkt: requiredId('Vælg et punkt.'), slut: requiredDate('Skriv den sidste dag.') })
const removeForm = z.object({ punkt: requiredId('Vælg et punkt.') })
