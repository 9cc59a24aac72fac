/** Pages on which the secretary sees to it that decisions are told. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  act,
  type Filled,
  ID,
  requiredId,
  requiredText,
  takeAct,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { getHeldMeeting } from '../record/meeting-head.ts'
import { addNotice, dropNotice, listDecisionsToTell, listUntold, markTold, tellNobody } from './told.ts'
import { ToldView, UntoldView } from './views/told.tsx'
import { CHANNELS, type Channel } from './words.ts'

export function toldRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.untold, signedInOnly, async (c) => {
    const { municipality, person } = c.var.reader
    if (person === null || person.secretaryBodies.length === 0) return notFoundPage(c)
    const meetings = await read(c, (tx) => listUntold(tx, municipality.id, person))
    return page(c, { title: 'Beslutninger, der ikke er fortalt' }, <UntoldView meetings={meetings} />)
  })
  const path = paths.toldDecisions(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => toldPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.toldDecisions(id), (filled) => toldPage(c, filled))
  })
  return routes
}

async function toldPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const found = await read(c, async (tx) => {
    const meeting = await getHeldMeeting(tx, municipality.id, id)
    if (meeting === null || person?.secretaryBodies.includes(meeting.bodyId) !== true) return null
    return { meeting, decisions: await listDecisionsToTell(tx, municipality.id, id) }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: 'Besked om beslutninger',
      trail: [
        { href: paths.untold, text: 'Ikke fortalt' },
        { href: paths.draftMinutes(id), text: 'Referat' },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <ToldView {...found} filled={filled} />,
  )
}

const channel = z.custom<Channel>(
  (word) => typeof word === 'string' && Object.hasOwn(CHANNELS, word),
  'Vælg, hvordan beskeden gives.',
)

function actsOn(meetingId: number) {
  return {
    foej: act(
      z.object({
        punkt: requiredId('Vælg et punkt.'),
        kanal: channel,
        til: requiredText('Skriv, hvem der skal have besked.'),
        tekst: z.string().trim().max(8000, 'Højst 8.000 tegn.').default(''),
      }),
      (tx, { punkt, kanal, til, tekst }, { municipality }) =>
        addNotice(tx, municipality, meetingId, {
          agendaItemId: punkt,
          channel: kanal,
          audience: til,
          text: tekst,
        }),
    ),
    ingen: act(z.object({ punkt: requiredId('Vælg et punkt.') }), (tx, { punkt }, { municipality }) =>
      tellNobody(tx, municipality, meetingId, punkt),
    ),
    fortalt: act(
      z.object({ besked: requiredId('Vælg en besked.') }),
      (tx, { besked }, { municipality, person }) => markTold(tx, municipality, person, besked),
    ),
    undlad: act(
      z.object({
        besked: requiredId('Vælg en besked.'),
        grund: requiredText('Skriv, hvorfor beskeden ikke gives.'),
      }),
      (tx, { besked, grund }, { municipality }) => dropNotice(tx, municipality, besked, grund),
    ),
  }
}
