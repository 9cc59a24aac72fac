/** Decisions in force, replaced, expired: the register, what the secretary says of one, and the mark beside its text. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { MeetingSlots } from '../../meetings/slots.ts'
import type { Note } from '../../meetings/views/beside.tsx'
import {
  act,
  type Filled,
  ID,
  optionalDate,
  optionalId,
  type Outcome,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { listBodies } from '../../organisation/queries.ts'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { removeStanding, setStanding } from './commands.ts'
import { type Standing, STANDING_REFUSALS, type StandingRefusal } from './model.ts'
import { getDecision, listEarlier, listRegister, listStandings } from './queries.ts'
import { type RegisterAsked, RegisterView, SET, StandingForm, StandingNote } from './views.tsx'

export function inForcePages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.decisionsInForce, (c) => registerPage(c))
  const path = paths.decisionStanding(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => standingPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.item(id), (filled) => standingPage(c, filled))
  })
  return routes
}

const whole = z.coerce.number().int().min(1).max(999_999_999_999_999)
const registerAsked = z.object({
  vis: z.enum(['gaelder', 'afloest', 'udloebet', 'ophaevet', 'ikke-vurderet']).catch('gaelder'),
  forum: whole.nullable().catch(null),
  q: z.string().trim().max(100).catch(''),
  side: whole.max(10_000).catch(1),
})

const STANDING_OF: Record<RegisterAsked['vis'], Standing | null> = {
  gaelder: 'in-force',
  afloest: 'replaced',
  udloebet: 'expired',
  ophaevet: 'repealed',
  'ikke-vurderet': null,
}

async function registerPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const wanted = registerAsked.parse(c.req.query())
  const keptBodies = person?.secretaryBodies ?? []
  // What nobody has weighed is work for secretaries.
  const asked: RegisterAsked = keptBodies.length === 0 && wanted.vis === 'ikke-vurderet' ? { ...wanted, vis: 'gaelder' } : wanted // prettier-ignore
  const filter = { standing: STANDING_OF[asked.vis], bodyId: asked.forum, words: asked.q, page: asked.side }
  const found = await read(c, async (tx) => ({
    ...(await listRegister(tx, municipality.id, filter, today())),
    bodies: await listBodies(tx),
  }))
  return page(
    c,
    { title: 'Beslutninger, der gælder', measure: 'working' },
    <RegisterView {...found} asked={asked} keptBodies={keptBodies} today={today()} />,
  )
}

async function standingPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const decision = await getDecision(tx, municipality.id, Number(c.req.param('id')))
    if (decision === null || person === null || !person.secretaryBodies.includes(decision.bodyId)) return null
    return { decision, earlier: await listEarlier(tx, municipality.id, decision) }
  })
  if (found === null) return notFoundPage(c)
  const trail = [{ href: paths.decisionsInForce, text: 'Beslutninger, der gælder' }]
  return page(
    c,
    { title: 'Gælder beslutningen?', trail, status: filled.errors.length > 0 ? 422 : 200 },
    <StandingForm {...found} filled={filled} today={today()} />,
  )
}

const FIELD_OF: Record<StandingRefusal, string> = {
  'replaces-itself': 'afloeser',
  'replaces-later': 'afloeser',
  'expires-before': 'udloeber',
}

function outcomeOf(answer: 'done' | 'not-found' | StandingRefusal): Outcome {
  if (answer === 'done' || answer === 'not-found') return answer
  return [{ field: FIELD_OF[answer], message: STANDING_REFUSALS[answer] }]
}

function actsOn(itemId: number) {
  return {
    [SET]: act(
      z.object({
        status: z.enum(['in-force', 'repealed'], { error: 'Vælg fra listen.' }),
        udloeber: optionalDate,
        afloeser: optionalId.default(null),
        opfoelgning: z.string().optional(),
      }),
      async (tx, { status, udloeber, afloeser, opfoelgning }, { municipality, person, today: day }) =>
        outcomeOf(
          await setStanding(
            tx,
            municipality,
            person,
            {
              itemId,
              standing: status,
              expiresOn: udloeber,
              replaces: afloeser,
              endsCommitments: opfoelgning === 'ja',
            },
            day,
          ),
        ),
    ),
    fjern: act(z.object({}), async (tx, _, { municipality, person }) =>
      outcomeOf(await removeStanding(tx, municipality, person, itemId)),
    ),
  }
}

/** Beside the text of an item: whether its decision holds; and for the secretary the way to say so. */
export const standingsBeside: MeetingSlots['asidesOf'] = async (tx, { municipality, person }, place) => {
  const decisions = await listStandings(tx, municipality.id, place.items)
  const own = place.itemId === null || person === null || person.secretaryBodies.length === 0 ? null : await getDecision(tx, municipality.id, place.itemId) // prettier-ignore
  const mayKeep =
    own !== null && own.outcome !== null && (person?.secretaryBodies.includes(own.bodyId) ?? false)
  if (decisions.length === 0 && !mayKeep) return null
  const day = today()
  const notes = new Map<number, Note[]>(
    decisions.map((decision) => [
      decision.itemId,
      [{ section: null, content: <StandingNote decision={decision} today={day} /> }],
    ]),
  )
  return {
    // The mark changes with the day.
    stamp: JSON.stringify([decisions, mayKeep, day]),
    top:
      mayKeep && place.itemId !== null ? (
        <p class="no-print">
          <a href={paths.decisionStanding(place.itemId)}>Gælder beslutningen?</a>
        </p>
      ) : null,
    notes,
  }
}
