/** The working agenda of a meeting, and the forms on it. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  act,
  type Filled,
  ID,
  optionalId,
  optionalText,
  type Outcome,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths, withQuery } from '../../paths.ts'
import { canArrange, isStillArranged } from './access.ts'
import { addAgendaItem } from './add-commands.ts'
import { beginAgenda } from './begin-agenda.ts'
import { setTimes } from './item-commands.ts'
import { arrangeAgenda, moveAgendaItem } from './move-commands.ts'
import { readMove } from './moves-of-forms.ts'
import { getAgenda, listChangesSince } from './queries.ts'
import { AgendaView } from './views/agenda.tsx'
import { listWaiting } from './waiting.ts'
import { REFUSALS } from './words.ts'

export function arrangeRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.arrangeAgenda(`:id{${ID}}`)
  routes.get(path, signedInOnly, (c) => agendaPage(c, UNFILLED))
  routes.post(path, signedInOnly, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.arrangeAgenda(id), (filled) => agendaPage(c, filled))
  })
  return routes
}

async function agendaPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person } = c.var.reader
  const found = await findAgenda(c, filled)
  if (found === null || person === null) return notFoundPage(c)
  const moved = wholeOf(c.req.query('flyttet'))
  return page(
    c,
    {
      title: `Dagsorden: ${found.agenda.meeting.body}`,
      trail: [{ href: paths.meetings, text: 'Møder' }],
      measure: 'working',
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <AgendaView {...found} {...{ moved, person, filled }} today={today()} />,
  )
}

/** For the body's secretary and chair. The first time its secretary comes, what stands on it by rule is put on it. */
async function findAgenda(c: Context<Env>, filled: Filled) {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  // The revision of the page that the form was sent from.
  const since = wholeOf(c.req.query('siden')) ?? wholeOf(String(filled.typed['set'] ?? ''))
  const find = () =>
    read(c, async (tx) => {
      const agenda = await getAgenda(tx, municipality.id, id)
      if (agenda === null) return null
      const { meeting, readerIsChair } = agenda
      const isSecretary = canArrange(person, meeting.bodyId)
      if (!isSecretary && !readerIsChair) return null
      const arranges = isSecretary && isStillArranged(meeting.stage)
      if (arranges && !agenda.begun) return 'new'
      const changes = since === null ? [] : await listChangesSince(tx, municipality.id, id, since)
      const waiting = arranges ? await listWaiting(tx, municipality.id, meeting) : null
      return { agenda, waiting, changes: changes.filter(({ personId }) => personId !== person?.id) }
    })
  const found = await find()
  if (found !== 'new') return found
  await write(c, (tx, who) => beginAgenda(tx, municipality.id, who, id))
  const begun = await find()
  return begun === 'new' ? null : begun
}

const wholeOf = (text: string | undefined) =>
  text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : null

export function refusalOf(
  refused: keyof typeof REFUSALS | 'not-found',
  field: string | null = null,
): Outcome {
  return refused === 'not-found' ? 'not-found' : [{ field, message: REFUSALS[refused] }]
}

function actsOn(meetingId: number) {
  const here = (query: Record<string, number | null>) =>
    withQuery(paths.arrangeAgenda(meetingId), Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? undefined]))) // prettier-ignore
  return {
    flyt: act(moveForm, async (tx, { flyt, set }, { municipality, person }): Promise<Outcome> => {
      const answer = await moveAgendaItem(tx, municipality, person, meetingId, flyt)
      if (answer !== 'done') return refusalOf(answer)
      return { seeAt: `${here({ flyttet: flyt.itemId, siden: set })}#punkt-${flyt.itemId}` }
    }),
    anbring: act(arrangeForm, async (tx, { alle }, { municipality, person }): Promise<Outcome> => {
      const all = alle === 'ja'
      const answer = await arrangeAgenda(tx, municipality, person, meetingId, { all })
      return answer === 'done' ? 'done' : refusalOf(answer)
    }),
    tider: act(timesForm, async (tx, times, { municipality, person }): Promise<Outcome> => {
      const answer = await setTimes(tx, municipality, person, meetingId, times)
      return answer === 'done' ? 'done' : refusalOf(answer)
    }),
    'saet-paa': putOnAct(meetingId),
  }
}

/** Puts something that waits on the agenda; where it is late the reason is asked for on a page of its own. */
export function putOnAct(meetingId: number) {
  return act(putOnForm, async (tx, form, { municipality, person, today: day }): Promise<Outcome> => {
    const from = form.oplaeg === null ? { item: form.punkt ?? 0 } : { paper: form.oplaeg }
    const wanted = { from, lateReason: form.sent, today: day }
    const answer = await addAgendaItem(tx, municipality, person, meetingId, wanted)
    if (typeof answer === 'string') return refusalOf(answer, answer === 'late-without-reason' ? 'sent' : null)
    const seen = withQuery(paths.arrangeAgenda(meetingId), { flyttet: answer.id })
    return { seeAt: `${seen}#punkt-${answer.id}` }
  })
}

const MOVE_FORM = 'Vælg, hvor punktet skal hen.'

const moveForm = z.object({
  flyt: z.string({ error: MOVE_FORM }).transform((text, refused) => {
    const move = readMove(text)
    if (move !== null) return move
    refused.addIssue({ code: 'custom', message: MOVE_FORM })
    return z.NEVER
  }),
  set: z.coerce.number().int(),
})
const arrangeForm = z.object({ alle: z.literal('ja').optional() })
const putOnForm = z.object({
  oplaeg: optionalId.default(null),
  punkt: optionalId.default(null),
  sent: optionalText(1000).default(null),
})

const NOT_MINUTES = 'Skriv minutter som et helt tal, højst 1440.'

/** `minutter-5` and what it was, `var-5`, for each item. */
const timesForm = z.record(z.string(), z.unknown()).transform((fields, refused) => {
  return Object.entries(fields).flatMap(([name, value]) => {
    const id = /^minutter-(\d{1,15})$/u.exec(name)?.[1]
    if (id === undefined) return []
    const minutes = minutesOf(value)
    if (minutes === 'wrong') refused.addIssue({ code: 'custom', path: [name], message: NOT_MINUTES })
    const was = minutesOf(fields[`var-${id}`])
    return [{ id: Number(id), minutes: minutes === 'wrong' ? null : minutes, was: was === 'wrong' ? null : was }] // prettier-ignore
  })
})

function minutesOf(value: unknown): number | null | 'wrong' {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return null
  return /^\d{1,4}$/u.test(text) && Number(text) <= 1440 ? Number(text) : 'wrong'
}
