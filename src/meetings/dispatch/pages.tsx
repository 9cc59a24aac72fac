/** Sending an agenda: what is missing, what was sent, what another deadline would have changed. */
import { type Context, Hono } from 'hono'
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
import { fileRoutes, type FileSettings } from './file-pages.ts'
import { type ItemToSend, type Missing, missingOf, type TrialOfMeeting, tryDeadline } from './model.ts'
import { listPastMeetings, listVersions, type SentVersion } from './queries.ts'
import { SendView } from './views/send.tsx'

export function dispatchRoutes(settings: FileSettings): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.sendAgenda(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => sendPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.sendAgenda(id), (filled) => sendPage(c, filled))
  })
  routes.get(paths.agendaDraft(`:id{${ID}}`), signedInOnly, (c) => draftPdf(c))
  routes.route('/', fileRoutes(settings))
  return routes
}

export interface SendPage {
  agenda: Agenda
  missing: Missing[]
  versions: SentVersion[]
  /** ISO date; null without rules. */
  dispatchBy: string | null
  trial: { weekdays: number; meetings: TrialOfMeeting[] } | null
}

async function sendPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  const asked = /^\d{1,2}$/u.exec(c.req.query('frist') ?? '')?.[0]
  const found = await read(c, async (tx): Promise<SendPage | null> => {
    const agenda = await getAgenda(tx, municipality.id, id)
    if (agenda === null || !canArrange(person, agenda.meeting.bodyId)) return null
    const calendar = await getCalendar(tx)
    const { rules, meeting } = agenda
    const dispatchBy = rules === null ? null : deadlinesOf(rules, meeting.heldOn, calendar).dispatch
    return {
      agenda,
      dispatchBy,
      missing: missingOf(itemsToSend(agenda), { dispatchBy, today: today() }),
      versions: await listVersions(tx, municipality.id, id),
      trial: asked === undefined ? null : await trialOf(tx, municipality.id, agenda, Number(asked)),
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
    <SendView {...found} person={person} filled={filled} today={today()} />,
  )
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
}

function actsOn(meetingId: number) {
  const form = z.object({
    udgave: z.coerce.number().int().min(1).max(26),
    grund: optionalText(2000),
    alligevel: z.literal('ja').optional(),
    mangler: z.literal('ja').optional(),
  })
  return {
    send: act(form, async (tx, given, { municipality, person }): Promise<Outcome> => {
      if (given.udgave > 1 && given.grund === null)
        return [{ field: 'grund', message: 'Skriv, hvorfor dagsordenen sendes igen.' }]
      if (given.mangler === 'ja' && given.alligevel !== 'ja')
        return [{ field: 'alligevel', message: 'Bekræft, at dagsordenen sendes, selv om noget mangler.' }]
      const answer = await sendAgenda(tx, municipality, person, { meetingId, reason: given.grund })
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
