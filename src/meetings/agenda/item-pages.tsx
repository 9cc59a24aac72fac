/** One item of a working agenda, and a new one. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  act,
  type Filled,
  ID,
  optionalText,
  type Outcome,
  requiredId,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths, withQuery } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { listHeldBack } from '../held-back.ts'
import type { DecisionGuard } from '../slots.ts'
import { canArrange, isStillArranged } from './access.ts'
import { addAgendaItem, type ItemSource } from './add-commands.ts'
import { putOnAct, refusalOf } from './arrange-pages.tsx'
import { addGuestToItem, removeGuest, tellGuest } from './guest-commands.ts'
import { changeAgendaItem, restoreItem, takeOffItem, withdrawItem } from './item-commands.ts'
import { itemForm, optionalMinutes, optionalTime, wordsOfForm } from './item-forms.ts'
import { getAgendaItemPage } from './item-queries.ts'
import { listStandingItems } from './placement-queries.ts'
import { type Agenda, getAgenda, isLate, listChangesSince } from './queries.ts'
import { AgendaItemView, trailOfAgenda } from './views/item.tsx'
import { NewItemView } from './views/new-item.tsx'
import { listWaiting } from './waiting.ts'

export function agendaItemRoutes(guards: readonly DecisionGuard[]): Hono<Env> {
  const routes = new Hono<Env>()
  const newItem = paths.newAgendaItem(`:id{${ID}}`)
  routes.get(newItem, signedInOnly, (c) => newItemPage(c, UNFILLED))
  routes.post(newItem, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, newItemActs(id), paths.arrangeAgenda(id), (filled) => newItemPage(c, filled))
  })
  const path = paths.agendaItem(`:id{${ID}}`, `:punkt{${ID}}`)
  routes.get(path, signedInOnly, (c) => itemPage(c, guards, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const [id, item] = [Number(c.req.param('id')), Number(c.req.param('punkt'))]
    const acts = itemActs(id, item)
    return takeAct(c, acts, paths.agendaItem(id, item), (filled) => itemPage(c, guards, filled))
  })
  return routes
}

async function itemPage(
  c: Context<Env>,
  guards: readonly DecisionGuard[],
  filled: Filled,
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const [id, item] = [Number(c.req.param('id')), Number(c.req.param('punkt'))]
  if (person === null) return notFoundPage(c)
  const since = Number(filled.typed['moede-set'] ?? Number.NaN)
  const found = await read(c, async (tx) => {
    const known = await getAgendaItemPage(tx, municipality.id, id, item)
    if (known === null) return null
    const changes = Number.isInteger(since) ? await listChangesSince(tx, municipality.id, id, since) : []
    const at = { municipality: municipality.id, meetingId: id, heldOn: known.agenda.meeting.heldOn }
    const held = await listHeldBack(tx, guards, at)
    return {
      ...known,
      heldBack: held.filter(({ agendaItemId }) => agendaItemId === item),
      changes: changes.filter(({ personId }) => personId !== person.id),
    }
  })
  if (found === null) return notFoundPage(c)
  const { meeting, readerIsChair } = found.agenda
  const isSecretary = canArrange(person, meeting.bodyId)
  if (!isSecretary && !readerIsChair) return notFoundPage(c)
  return page(
    c,
    {
      title: found.item.title,
      trail: trailOfAgenda(found.agenda),
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <AgendaItemView
      {...found}
      {...{ person, filled }}
      mayArrange={isSecretary && isStillArranged(meeting.stage)}
    />,
  )
}

const guestForm = z.object({
  gaest: requiredText('Skriv, hvem gæsten er.'),
  kommer: optionalTime,
  'gaestens-minutter': optionalMinutes(1440).refine((minutes) => minutes !== 0, 'Skriv mindst 1 minut.'),
})
const guestChoice = z.object({ id: requiredId('Vælg en gæst.') })
const leaveForm = z.object({ hvorfor: z.string().max(1000, 'Højst 1000 tegn.').default('') })

function itemActs(meetingId: number, id: number) {
  return {
    gem: act(itemForm, async (tx, form, { municipality, person }): Promise<Outcome> => {
      const wanted = { ...wordsOfForm(form), lateReason: form.sent, seen: form.set }
      const answer = await changeAgendaItem(tx, municipality, person, meetingId, id, wanted)
      if (answer === 'done') return { seeAt: `${paths.arrangeAgenda(meetingId)}#punkt-${id}` }
      const fields: Record<string, string> = { 'case-is-closed': 'lukket', 'late-without-reason': 'sent' }
      return refusalOf(answer, fields[answer] ?? null)
    }),
    gaest: act(guestForm, async (tx, form, { municipality, person, today: day }): Promise<Outcome> => {
      const wanted = {
        who: form.gaest,
        arrivesAt: form.kommer,
        minutes: form['gaestens-minutter'],
        today: day,
      }
      const answer = await addGuestToItem(tx, municipality, person, meetingId, id, wanted)
      return answer === 'done' ? 'done' : refusalOf(answer)
    }),
    'giv-besked': guestAct(meetingId, id, tellGuest),
    'fjern-gaest': guestAct(meetingId, id, removeGuest),
    udgaar: act(leaveForm, async (tx, { hvorfor }, { municipality, person }): Promise<Outcome> => {
      const answer = await withdrawItem(tx, municipality, person, meetingId, { id, reason: hvorfor })
      return answer === 'done' ? 'done' : refusalOf(answer, answer === 'reason-missing' ? 'hvorfor' : null)
    }),
    genindsaet: act(z.object({}), async (tx, _, { municipality, person }): Promise<Outcome> => {
      const answer = await restoreItem(tx, municipality, person, meetingId, id)
      return answer === 'done' ? 'done' : refusalOf(answer)
    }),
    'tag-af': act(z.object({}), async (tx, _, { municipality, person }): Promise<Outcome> => {
      const answer = await takeOffItem(tx, municipality, person, meetingId, id)
      return answer === 'done' ? { seeAt: paths.arrangeAgenda(meetingId) } : refusalOf(answer)
    }),
  }
}

function guestAct(meetingId: number, id: number, command: typeof tellGuest) {
  return act(guestChoice, async (tx, form, { municipality, person }): Promise<Outcome> => {
    const answer = await command(tx, municipality, person, meetingId, { id, guestId: form.id })
    return answer === 'done' ? 'done' : refusalOf(answer)
  })
}

async function newItemPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const asked = (name: string) => Number(filled.typed[name] ?? c.req.query(name) ?? Number.NaN)
  const found = await read(c, async (tx) => {
    const agenda = await getAgenda(tx, municipality.id, id)
    if (agenda === null || !canArrange(person, agenda.meeting.bodyId)) return null
    if (!isStillArranged(agenda.meeting.stage)) return null
    const chosen = await findChosen(tx, municipality.id, agenda, asked('oplaeg'), asked('punkt'))
    const standing = await listStandingItems(tx, municipality.id, agenda.meeting.bodyId)
    const onIt = new Set(agenda.items.flatMap((item) => item.standing?.id ?? []))
    return { agenda, chosen, standing: standing.filter((each) => !onIt.has(each.id)) }
  })
  if (found === null) return notFoundPage(c)
  const late = isLate(found.agenda, today())
  return page(
    c,
    { title: 'Nyt punkt', trail: trailOfAgenda(found.agenda), status: filled.errors.length > 0 ? 422 : 200 },
    <NewItemView {...found} {...{ late, filled }} />,
  )
}

/** What waits and was asked for by its id. */
async function findChosen(
  tx: Transaction,
  municipality: number,
  { meeting }: Agenda,
  paperId: number,
  itemId: number,
) {
  if (!Number.isInteger(paperId) && !Number.isInteger(itemId)) return null
  const { ready, underWay, later, postponed, returning } = await listWaiting(tx, municipality, meeting)
  const paper = [...ready, ...underWay, ...later].find((each) => each.id === paperId)
  if (paper !== undefined) return { field: 'oplaeg' as const, id: paper.id, title: paper.title }
  const item = [...postponed, ...returning].find((each) => each.id === itemId)
  return item === undefined ? null : { field: 'punkt' as const, id: item.id, title: item.title }
}

function newItemActs(meetingId: number) {
  const add = async (
    tx: Transaction,
    from: ItemSource,
    lateReason: string | null,
    at: { municipality: number; person: Parameters<typeof addAgendaItem>[2]; today: string },
  ): Promise<Outcome> => {
    const wanted = { from, lateReason, today: at.today }
    const answer = await addAgendaItem(tx, at.municipality, at.person, meetingId, wanted)
    if (typeof answer === 'string') return refusalOf(answer, answer === 'late-without-reason' ? 'sent' : null)
    const seen = withQuery(paths.arrangeAgenda(meetingId), { flyttet: answer.id })
    return { seeAt: `${seen}#punkt-${answer.id}` }
  }
  return {
    opret: act(itemForm, (tx, form, at) => add(tx, { own: wordsOfForm(form) }, form.sent, at)),
    fast: act(standingForm, (tx, form, at) => add(tx, { standing: form.fast }, form.sent, at)),
    'saet-paa': putOnAct(meetingId),
  }
}

const standingForm = z.object({
  fast: requiredId('Vælg et fast punkt.'),
  sent: optionalText(1000).default(null),
})
