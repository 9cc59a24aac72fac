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
  optionalId,
  optionalText,
  type Outcome,
  requiredDate,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../administration.tsx'
import type { InitialsRefusal } from '../initials.ts'
import { notFoundPage, page } from '../page.tsx'
import { getUnit, listEmploymentsOfUnit, listUnits } from '../queries.ts'
import { type Env, read } from '../reader.ts'
import { addUnit, addUnitInitials, closeUnit, moveUnit, renameUnit } from './commands.ts'
import type { CloseRefusal, MoveRefusal } from './model.ts'
import { KeptUnitsView, KeptUnitView, NewUnitView } from './views.tsx'

const TRAIL = [
  { href: paths.organisation, text: 'Organisation' },
  { href: paths.keptUnits, text: 'Enheder' },
]

export function unitPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(`${paths.keptUnits}/*`, administratorsOnly)
  routes.get(paths.keptUnits, async (c) => {
    const units = await read(c, listUnits)
    return page(
      c,
      { title: 'Enheder', trail: TRAIL.slice(0, 1), measure: 'working' },
      <KeptUnitsView units={units} today={today()} />,
    )
  })
  routes.get(paths.newUnit, (c) => newUnitPage(c, UNFILLED))
  routes.post(paths.newUnit, (c) =>
    takeAct(c, { tilfoej: ADD }, paths.keptUnits, (filled) => newUnitPage(c, filled)),
  )
  routes.get(paths.keptUnit(`:id{${ID}}`), (c) => unitPage(c, UNFILLED))
  routes.post(paths.keptUnit(`:id{${ID}}`), (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.keptUnit(id), (filled) => unitPage(c, filled))
  })
  return routes
}

async function newUnitPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const units = await read(c, listUnits)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Ny enhed', trail: TRAIL, status },
    <NewUnitView units={units} under={c.req.query('under') ?? ''} filled={filled} today={today()} />,
  )
}

async function unitPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const unit = await getUnit(tx, id)
    if (unit === null) return null
    return { ...unit, units: await listUnits(tx), employments: await listEmploymentsOfUnit(tx, id) }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: found.unit.name, trail: TRAIL, status },
    <KeptUnitView {...found} filled={filled} today={today()} />,
  )
}

const name = requiredText('Skriv enhedens navn.')

const ADD = act(
  z.object({
    navn: name,
    under: optionalId,
    initialer: optionalText(5),
    fra: requiredDate('Skriv, hvornår enheden begynder.'),
  }),
  async (tx, { navn, under, initialer, fra }, { municipality, today }): Promise<Outcome> => {
    const unit = { name: navn, parentId: under, initials: initialer, validFrom: fra }
    const answer = await addUnit(tx, municipality, unit, today)
    if (!('refused' in answer)) return { seeAt: paths.keptUnit(answer.id) }
    const { refused } = answer
    return typeof refused === 'string' && refused in MOVE_REFUSALS
      ? [moveError(refused)]
      : [await initialsError(tx, refused, { initials: 'initialer', until: 'fra' })]
  },
)

function actsOn(unitId: number) {
  return {
    omdoeb: act(z.object({ navn: name }), async (tx, { navn }, { municipality }) => {
      await renameUnit(tx, municipality, unitId, navn)
      return 'done'
    }),
    flyt: act(z.object({ under: optionalId }), async (tx, { under }, { municipality, today }) => {
      const refusal = await moveUnit(tx, municipality, { unitId, parentId: under }, today)
      return refusal === null ? 'done' : [moveError(refusal)]
    }),
    luk: act(z.object({ slut: optionalDate }), async (tx, { slut }, { municipality }) => {
      const refusal = await closeUnit(tx, municipality, unitId, slut)
      return refusal === null ? 'done' : [{ field: 'slut', message: closeMessage(refusal) }]
    }),
    initialer: act(
      z.object({
        initialer: requiredText('Skriv initialerne.', 5),
        'initialer-fra': requiredDate('Skriv, hvornår initialerne begynder.'),
        'initialer-til': optionalDate,
      }),
      async (tx, form, { municipality }) => {
        const refusal = await addUnitInitials(tx, municipality, {
          ownerId: unitId,
          initials: form.initialer,
          validFrom: form['initialer-fra'],
          validUntil: form['initialer-til'],
        })
        if (refusal === null) return 'done'
        return [await initialsError(tx, refusal, { initials: 'initialer', until: 'initialer-til' })]
      },
    ),
  }
}

const MOVE_REFUSALS: Record<MoveRefusal, string> = {
  'under-itself': 'En enhed kan ikke ligge under sig selv eller en af sine egne afdelinger.',
  'no-such-unit': 'Den enhed findes ikke længere.',
  'parent-closed': 'Enheden over er nedlagt. Vælg en, der findes i dag.',
}

function moveError(refusal: string): FieldError {
  const message = Object.entries(MOVE_REFUSALS).find(([key]) => key === refusal)?.[1]
  return { field: 'under', message: message ?? 'Vælg en anden enhed.' }
}

function closeMessage(refusal: CloseRefusal): string {
  if (refusal === 'ends-before-it-begins') return 'Enheden kan ikke slutte, før den begynder.'
  if ('openParts' in refusal)
    return `Luk eller flyt først ${refusal.openParts === 1 ? 'den afdeling' : `de ${refusal.openParts} afdelinger`}, der stadig er under enheden den dag.`
  return `${refusal.employed === 1 ? 'Én person er' : `${refusal.employed} personer er`} stadig ansat i enheden efter den dag. Afslut eller flyt ansættelserne først.`
}

async function initialsError(
  tx: Parameters<typeof listUnits>[0],
  refusal: InitialsRefusal | MoveRefusal,
  fields: { initials: string; until: string },
): Promise<FieldError> {
  if (typeof refusal === 'object') {
    const owner = (await listUnits(tx)).find(({ id }) => id === refusal.takenBy)
    return { field: fields.initials, message: `Initialerne bruges af ${owner?.name ?? 'en anden enhed'}.` }
  }
  if (refusal === 'overlapping-initials')
    return {
      field: fields.initials,
      message: 'Enheden har andre initialer i den periode. Vælg en senere dato.',
    }
  if (refusal === 'ends-before-it-begins')
    return { field: fields.until, message: 'Initialerne kan ikke slutte, før de begynder.' }
  return { field: fields.initials, message: 'Initialer er to til fem store bogstaver.' }
}
