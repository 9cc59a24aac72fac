/** One meeting: called, moved, changed and cancelled by its secretary; looked at by those who may know it. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { yearOf } from '../../language/due-calendar.ts'
import { canSeePersons } from '../../organisation/access.ts'
import { ID, requiredId, today } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { type FieldError, readForm, type TypedFields } from '../../platform/web/forms.ts'
import { cancelMeeting, getNextMeeting } from './cancel.ts'
import { changeMeeting, makeMeeting } from './commands.ts'
import { cancelForm, errorsOf, isRefusal, meetingFields, sequence } from './form-fields.ts'
import { canBeMoved, canPlan, laterBy } from './model.ts'
import { getPlanned, getWays, hasChair, listChanges, listPlanBodies, listPlanned } from './queries.ts'
import { NewMeetingView } from './views/new-meeting.tsx'
import { OneMeetingView } from './views/one-meeting.tsx'
import { capital } from './words.ts'
import { writeDateWithWeekday } from '../../language/dates.ts'

export function onePages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.newMeeting, signedInOnly, (c) => newPage(c, {}, []))
  routes.post(paths.newMeeting, signedInOnly, (c) => makeOne(c))
  routes.get(paths.plannedMeeting(`:id{${ID}}`), signedInOnly, (c) => onePage(c, {}))
  routes.post(paths.plannedMeeting(`:id{${ID}}`), signedInOnly, (c) => changeOne(c))
  routes.post(paths.cancelMeeting(`:id{${ID}}`), signedInOnly, (c) => cancelOne(c))
  return routes
}

const PLAN = { href: paths.meetingPlan, text: 'Mødeplan' }

async function newPage(c: Context<Env>, typed: TypedFields, errors: FieldError[]): Promise<Response> {
  const { person, municipality } = c.var.reader
  const asked = Number(c.req.query('forum'))
  const found = await read(c, async (tx) => {
    const bodies = (await listPlanBodies(tx, municipality.id)).filter(({ id }) => canPlan(person, id))
    const body = bodies.find(({ id }) => id === asked) ?? bodies[0]
    if (body === undefined) return null
    return { bodies, body, minutes: (await getWays(tx, body.id)).rulesOn(today())?.durationMinutes ?? 120 }
  })
  if (found === null) return notFoundPage(c)
  const usual: Record<string, string> = {
    forum: String(found.body.id),
    slags: 'extraordinary',
    fra: '09:00',
    til: laterBy('09:00', found.minutes),
  }
  const isTyped = Object.keys(typed).length > 0
  const text = (name: string) =>
    typeof typed[name] === 'string' ? typed[name] : isTyped ? '' : (usual[name] ?? '')
  const status = errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Nyt møde', trail: [PLAN], status },
    <NewMeetingView bodies={found.bodies} {...{ text, errors }} />,
  )
}

const newForm = z.object({ forum: requiredId('Vælg et forum.'), ...meetingFields })

async function makeOne(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, newForm)
  if (!form.accepted) return newPage(c, form.typed, form.errors)
  const { forum, dato, fra, til, sted, slags, begrundelse } = form.value
  const { municipality, person } = c.var.reader
  if (person === null || !canPlan(person, forum)) return notFoundPage(c)
  const meeting = {
    bodyId: forum,
    heldOn: dato,
    startsAt: fra,
    endsAt: til,
    location: sted,
    kind: slags,
    reason: begrundelse,
  }
  const answer = await write(c, (tx) =>
    makeMeeting(tx, { municipality: municipality.id, person: person.id, today: today() }, meeting),
  )
  if (typeof answer === 'object') return c.redirect(paths.plannedMeeting(answer.id), 303)
  return newPage(c, await c.req.parseBody({ all: true }), errorsOf(answer))
}

interface Shown {
  /** What was typed in the form that was refused. */
  typed?: TypedFields
  errors?: FieldError[]
  /** Somebody else changed the meeting while the form was open. */
  conflict?: boolean
}

async function onePage(c: Context<Env>, { typed = {}, errors = [], conflict = false }: Shown) {
  const { person, municipality } = c.var.reader
  if (!canSeePersons(person)) return notFoundPage(c)
  const day = today()
  const found = await read(c, async (tx) => {
    const meeting = await getPlanned(tx, municipality.id, Number(c.req.param('id')))
    if (meeting === null) return null
    const year = yearOf(meeting.heldOn)
    const ofYear = { from: `${year}-01-01`, until: `${year}-12-31`, bodies: [meeting.bodyId] }
    const mayChange = canPlan(person, meeting.bodyId) && canBeMoved(meeting.stage)
    return {
      meeting,
      ways: await getWays(tx, meeting.bodyId),
      ofYear: await listPlanned(tx, municipality.id, ofYear),
      changes: await listChanges(tx, municipality.id, meeting.id),
      next: mayChange ? await getNextMeeting(tx, municipality.id, meeting, day) : null,
      mayChange,
      isChair: await hasChair(tx, meeting.bodyId),
    }
  })
  if (found === null) return notFoundPage(c)
  const { heldOn, bodyId } = found.meeting
  const trail = [{ href: paths.meetingPlanOf({ aar: yearOf(heldOn), forum: bodyId }), text: 'Mødeplan' }]
  return page(
    c,
    {
      title: capital(writeDateWithWeekday(heldOn)),
      trail,
      status: conflict ? 409 : errors.length > 0 ? 422 : 200,
    },
    <OneMeetingView {...found} {...{ person, typed, errors, conflict, today: day }} />,
  )
}

const changeForm = z.object({ udgave: sequence, ...meetingFields })

async function changeOne(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, changeForm)
  if (!form.accepted) return onePage(c, { typed: form.typed, errors: form.errors })
  const { udgave, dato, fra, til, sted, slags, begrundelse } = form.value
  const id = Number(c.req.param('id'))
  const wanted = {
    id,
    sequence: udgave,
    heldOn: dato,
    startsAt: fra,
    endsAt: til,
    location: sted,
    kind: slags,
    reason: begrundelse,
  }
  return answerOf(c, id, (at) => write(c, (tx) => changeMeeting(tx, at, wanted)))
}

async function cancelOne(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, cancelForm)
  if (!form.accepted) return onePage(c, { typed: form.typed, errors: form.errors })
  const { udgave, aarsag, punkter } = form.value
  const id = Number(c.req.param('id'))
  const cancelling = { id, sequence: udgave, reason: aarsag, itemsTo: punkter }
  return answerOf(c, id, (at) => write(c, (tx) => cancelMeeting(tx, at, cancelling)))
}

type Answer = Awaited<ReturnType<typeof changeMeeting>> | Awaited<ReturnType<typeof cancelMeeting>>

async function answerOf(
  c: Context<Env>,
  id: number,
  change: (at: { municipality: number; person: number; today: string }) => Promise<Answer>,
): Promise<Response> {
  const { municipality, person } = c.var.reader
  const meeting = await read(c, (tx) => getPlanned(tx, municipality.id, id))
  if (person === null || meeting === null || !canPlan(person, meeting.bodyId)) return notFoundPage(c)
  const answer = await change({ municipality: municipality.id, person: person.id, today: today() })
  if (answer === 'done') return c.redirect(paths.plannedMeeting(id), 303)
  if (answer === 'not-found') return notFoundPage(c)
  const typed: TypedFields = await c.req.parseBody({ all: true })
  if (answer === 'changed-meanwhile' || answer === 'begun') return onePage(c, { typed, conflict: true })
  if (isRefusal(answer)) return onePage(c, { typed, errors: errorsOf(answer) })
  return onePage(c, {
    typed,
    errors: [{ field: 'punkter', message: 'Det møde tager ikke imod punkter længere.' }],
  })
}
