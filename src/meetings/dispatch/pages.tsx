/** Sending an agenda: what is missing, what was sent, what another deadline would have changed. */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { downloadHeaders } from '../../documents/media-types.ts'
import { makePdf } from '../../minutes/writing/make-pdf.ts'
import {
  act,
  type Filled,
  ID,
  optionalText,
  type Outcome,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { deadlinesOf } from '../../organisation/body-rules/model.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { canArrange } from '../agenda/access.ts'
import { type Agenda, getAgenda } from '../agenda/queries.ts'
import { numberItems, orderOf } from '../agenda/model.ts'
import { getFirstNumber } from '../record/agenda-rows.ts'
import { buildMeeting } from '../record/build-meeting.ts'
import { sendAgenda, type SendRefusal } from '../record/send-agenda.ts'
import { listHeldBack } from '../held-back.ts'
import type { DecisionGuard, MeetingSlots } from '../slots.ts'
import { fileRoutes, type FileSettings } from './file-pages.ts'
import {
  type ItemToSend,
  type Missing,
  missingOf,
  mustBeConfirmed,
  type TrialOfMeeting,
  tryDeadline,
} from './model.ts'
import { listPastMeetings, listVersions, type SentVersion } from './queries.ts'
import { SendView } from './views/send.tsx'

export function dispatchRoutes(
  settings: FileSettings,
  slots: Pick<MeetingSlots, 'settlePaper' | 'decisionGuards'>,
): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.sendAgenda(`:id{${ID}}`)
  const settled = settledAgenda(slots)
  routes.use(path, settled)
  routes.use(paths.agendaDraft(`:id{${ID}}`), settled)
  routes.get(path, signedInOnly, (c) => sendPage(c, slots.decisionGuards, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.sendAgenda(id), (filled) => sendPage(c, slots.decisionGuards, filled))
  })
  routes.get(paths.agendaDraft(`:id{${ID}}`), signedInOnly, (c) => draftPdf(c))
  routes.route('/', fileRoutes(settings))
  return routes
}

/** What is being written in a paper at this moment is in the agenda that is sent, and takes its approval away before. */
function settledAgenda({ settlePaper }: Pick<MeetingSlots, 'settlePaper'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { municipality, person } = c.var.reader
    const id = Number(c.req.param('id'))
    const agenda = person === null ? null : await read(c, (tx) => getAgenda(tx, municipality.id, id))
    if (agenda !== null && canArrange(person, agenda.meeting.bodyId))
      for (const { paper } of agenda.items) if (paper !== null) await settlePaper(municipality.id, paper.id)
    return next()
  }
}

export interface SendPage {
  agenda: Agenda
  missing: Missing[]
  versions: SentVersion[]
  /** ISO date; null without rules. */
  dispatchBy: string | null
  trial: { weekdays: number; meetings: TrialOfMeeting[] } | null
}

async function sendPage(
  c: Context<Env>,
  guards: readonly DecisionGuard[],
  filled: Filled,
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const typed = c.req.query('frist')?.trim()
  const asked = typed !== undefined && /^\d{1,2}$/u.test(typed) ? Number(typed) : null
  const found = await read(c, async (tx): Promise<SendPage | null> => {
    const state = await getState(tx, municipality.id, person, id)
    if (state === null) return null
    const held = await heldBackOf(tx, municipality.id, state.agenda, guards)
    return {
      ...state,
      missing: [...state.missing, ...held],
      versions: await listVersions(tx, municipality.id, id),
      trial: asked === null ? null : await trialOf(tx, municipality.id, state.agenda, asked),
    }
  })
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: `Send dagsordenen: ${found.agenda.meeting.body}`,
      trail: [{ href: paths.meetings, text: 'Møder' }],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <SendView
      {...found}
      person={person}
      filled={filled}
      today={today()}
      refusedTrial={asked === null ? (typed ?? null) : null}
    />,
  )
}

/** Null for whoever does not arrange the agenda. */
async function getState(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson | null,
  id: number,
): Promise<Pick<SendPage, 'agenda' | 'dispatchBy' | 'missing'> | null> {
  const agenda = await getAgenda(tx, municipality, id)
  if (agenda === null || !canArrange(person, agenda.meeting.bodyId)) return null
  const { rules, meeting } = agenda
  const dispatchBy =
    rules === null ? null : deadlinesOf(rules, meeting.heldOn, await getCalendar(tx)).dispatch
  return {
    agenda,
    dispatchBy,
    missing: missingOf(itemsToSend(agenda), { dispatchBy, today: today() }),
  }
}

/** Told beside what is missing, of items that are treated. */
async function heldBackOf(
  tx: Transaction,
  municipality: number,
  { meeting, items, first }: Agenda,
  guards: readonly DecisionGuard[],
): Promise<Missing[]> {
  const numbers = numberItems(orderOf(items), first)
  const held = await listHeldBack(tx, guards, { municipality, meetingId: meeting.id, heldOn: meeting.heldOn })
  return held.flatMap(({ agendaItemId, text, href }) => {
    const item = items.find(({ id, state }) => id === agendaItemId && state !== 'withdrawn')
    const number = numbers.get(agendaItemId) ?? ''
    return item === undefined ? [] : [{ what: 'held-back', number, title: item.title, text, href }]
  })
}

function itemsToSend({ items, first }: Agenda): ItemToSend[] {
  const numbers = numberItems(orderOf(items), first)
  return items.map(({ id, title, paper, minutes, state }) => ({
    number: numbers.get(id) ?? '',
    title,
    paper: paper === null ? null : { id: paper.id, approved: paper.state === 'approved' },
    plannedMinutes: minutes,
    withdrawn: state === 'withdrawn',
  }))
}

async function trialOf(
  tx: Transaction,
  municipality: number,
  { meeting, rules }: Agenda,
  weekdays: number,
): Promise<SendPage['trial']> {
  if (rules === null) return null
  const calendar = await getCalendar(tx)
  const { meetings, items } = await listPastMeetings(tx, municipality, meeting)
  const dated = meetings.map((each) => ({
    ...each,
    trialOn: calendar.weekdaysBefore(each.heldOn, weekdays, rules),
  }))
  return { weekdays, meetings: tryDeadline(dated, items) }
}

const REFUSALS: Record<Exclude<SendRefusal, 'not-found'>, string> = {
  'not-secretary': 'Kun forummets sekretær sender dagsordenen.',
  'nothing-on-it': 'Der er ingen punkter på dagsordenen.',
  'no-longer': 'Mødet er begyndt eller aflyst. Dagsordenen kan ikke sendes mere.',
  'being-sent': 'Dagsordenen er ved at blive sendt. Vent et øjeblik.',
  'sent-meanwhile': 'En anden har sendt dagsordenen, mens du så på siden. Se her, hvad der er sendt.',
  'letters-used-up': 'Dagsordenen er sendt 26 gange, A til Z. Den kan ikke sendes igen.',
}

function actsOn(meetingId: number) {
  const form = z.object({
    udgave: z.coerce.number().int().min(1).max(27),
    grund: optionalText(2000),
    alligevel: z.literal('ja').optional(),
  })
  return {
    send: act(form, async (tx, given, { municipality, person }): Promise<Outcome> => {
      if (given.udgave > 1 && given.grund === null)
        return [{ field: 'grund', message: 'Skriv, hvorfor dagsordenen sendes igen.' }]
      const state = await getState(tx, municipality, person, meetingId)
      if (state === null) return 'not-found'
      if (mustBeConfirmed(state.missing) && given.alligevel !== 'ja')
        return [{ field: 'alligevel', message: 'Bekræft, at dagsordenen sendes, selv om noget mangler.' }]
      const order = { meetingId, reason: given.grund, next: given.udgave }
      const answer = await sendAgenda(tx, municipality, person, order)
      if (typeof answer === 'object') return 'done'
      return answer === 'not-found' ? 'not-found' : [{ field: null, message: REFUSALS[answer] }]
    }),
  }
}

/** What would be sent, as its secretary sees it now. */
async function draftPdf(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const built = await read(c, async (tx) => {
    const agenda = await getAgenda(tx, municipality.id, id)
    if (agenda === null || !canArrange(person, agenda.meeting.bodyId)) return null
    const first = await getFirstNumber(tx, municipality.id, id, agenda.rules?.numbering ?? 'meeting')
    return buildMeeting(tx, municipality.id, agenda.meeting, { kind: 'agenda', first })
  })
  if (built === null) return notFoundPage(c)
  const bytes = await makePdf(built.minutes, { standard: 'ua-1', closedItems: 'whole' })
  return c.body(new Uint8Array(bytes), 200, downloadHeaders('application/pdf', 'udkast-til-dagsorden.pdf'))
}
