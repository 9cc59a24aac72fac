/** The page by which a meeting leaves the house, and by which it is taken back. For the body's secretary. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FileStore } from '../documents/files.ts'
import { titleOfMeeting } from '../meetings/views/meeting.tsx'
import { canSetDegree } from '../organisation/access.ts'
import { ACT, type Filled, ID, UNFILLED } from '../organisation/administration.tsx'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import type { FieldError, TypedFields } from '../platform/web/forms.ts'
import { FileChecks } from './check-file.ts'
import { digestOf, type Look, lookAt, type Read, readForGate } from './look.ts'
import {
  type Choice,
  fieldOfFinding,
  fieldOfKept,
  fieldOfLeftOut,
  lastStep,
  planPublication,
  STEPS,
} from './model.ts'
import { listPublications, publish } from './publish.ts'
import { GateView } from './views/gate.tsx'
import { listPublished, withdraw } from './withdraw.ts'

export function gateRoutes(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  const files = new FileChecks(store)
  const path = paths.publishMeeting(`:id{${ID}}`)
  routes.get(path, signedInOnly, async (c) => {
    const found = await readGate(c)
    return found === null ? notFoundPage(c) : gatePage(c, await lookAt(found, files), UNFILLED)
  })
  routes.post(path, signedInOnly, async (c) => {
    const found = await readGate(c)
    if (found === null) return notFoundPage(c)
    const typed = await c.req.parseBody({ all: true })
    if (typed[ACT] === 'traek-tilbage') return takeBack(c, await lookAt(found, files), typed)
    return typed[ACT] === 'offentliggoer' ? sayYes(c, await lookAt(found, files), typed) : notFoundPage(c)
  })
  return routes
}

function readGate(c: Context<Env>): Promise<Read | null> {
  const { municipality, person } = c.var.reader
  return read(c, (tx) =>
    readForGate(tx, municipality.id, Number(c.req.param('id')), (body) => canSetDegree(person, body)),
  )
}

async function gatePage(c: Context<Env>, look: Look, filled: Filled): Promise<Response> {
  const { municipality, person } = c.var.reader
  const { published, log } = await read(c, async (tx) => ({
    published: await listPublished(tx, municipality.id, look.meeting),
    log: await listPublications(tx, municipality.id, look.meeting.id),
  }))
  return page(
    c,
    {
      title: 'Offentliggør',
      trail: [
        { href: paths.meetings, text: 'Møder' },
        { href: paths.meeting(look.meeting.id), text: titleOfMeeting(look.meeting) },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <GateView {...{ look, published, log, filled, person }} />,
  )
}

async function sayYes(c: Context<Env>, look: Look, typed: TypedFields): Promise<Response> {
  const again = (errors: readonly FieldError[]) => gatePage(c, look, { act: 'offentliggoer', typed, errors })
  if (look.withheld) return again([{ field: null, message: NOT_YET }])
  if (typed['set'] !== look.digest) return again([{ field: null, message: CHANGED }])
  const choice = choiceOf(look, typed)
  const plan = planPublication(look.items, choice)
  if ('errors' in plan) return again(plan.errors)
  const step = lastStep(choice.steps) ?? 'decisions'
  const answer = await write(c, async (tx, person) => {
    const { id } = c.var.reader.municipality
    const now = await readForGate(tx, id, look.meeting.id, (body) => canSetDegree(person, body))
    if (now === null) return 'not-found'
    if (digestOf(now) !== look.digest) return 'changed'
    return publish(tx, id, person, {
      meetingId: look.meeting.id,
      step,
      digest: look.digest,
      planned: plan.planned,
    })
  })
  if (answer === 'changed') return again([{ field: null, message: CHANGED }])
  return answer === 'done' ? c.redirect(paths.publishMeeting(look.meeting.id), 303) : notFoundPage(c)
}

const NOT_YET =
  'Punkterne er endnu kun for forummets medlemmer. De kan offentliggøres, når referatet er låst.'
const CHANGED = 'Noget er ændret, siden du åbnede siden. Se det igennem, som det er nu, og svar igen.'

function choiceOf({ items }: Look, typed: TypedFields): Choice {
  const chosen = [typed['trin'] ?? []].flat()
  const isOn = (field: string) => typed[field] === 'ja'
  const reasons = items
    .flatMap(({ findings }) => findings)
    .map(({ key }) => [key, textOf(typed[fieldOfFinding(key)])] as const)
  return {
    steps: STEPS.filter((step) => chosen.includes(step)),
    kept: new Set(items.map(({ id }) => id).filter((id) => isOn(fieldOfKept(id)))),
    leftOut: new Set(
      items.flatMap(({ attachments }) =>
        attachments.map(({ id }) => id).filter((id) => isOn(fieldOfLeftOut(id))),
      ),
    ),
    reasons: new Map(reasons),
  }
}

const textOf = (value: TypedFields[string] | undefined) =>
  typeof value === 'string' ? value.trim().slice(0, 500) : ''

const withdrawal = z.object({
  hvad: z
    .string({ error: 'Vælg, hvad der skal trækkes tilbage.' })
    .regex(/^(?:meeting|item|attachment)-\d{1,15}$/, 'Vælg, hvad der skal trækkes tilbage.')
    .transform((text) => {
      const [kind, id] = text.split('-')
      return {
        kind:
          kind === 'item'
            ? ('item' as const)
            : kind === 'attachment'
              ? ('attachment' as const)
              : ('meeting' as const),
        id: Number(id),
      }
    }),
  grund: z.string().trim().min(1, 'Skriv hvorfor. Alle kan læse det.').max(500, 'Højst 500 tegn.'),
})

async function takeBack(c: Context<Env>, look: Look, typed: TypedFields): Promise<Response> {
  const reading = withdrawal.safeParse(typed)
  if (!reading.success) {
    const errors = reading.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
    return gatePage(c, look, { act: 'traek-tilbage', typed, errors })
  }
  const { hvad: thing, grund: reason } = reading.data
  const answer = await write(c, (tx, person) =>
    withdraw(tx, c.var.reader.municipality.id, person, { meeting: look.meeting, thing, reason }),
  )
  return answer === 'done' ? c.redirect(paths.publishMeeting(look.meeting.id), 303) : notFoundPage(c)
}
