/** Pages of a meeting while it is held: the secretary's console, what others follow, the stream, words stored while typed. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { writeDate } from '../../language/dates.ts'
import { type Filled, ID, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { readForm } from '../../platform/web/forms.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { MeetingTabs } from '../views/meeting-tabs.tsx'
import type { DecisionGuard } from '../slots.ts'
import { canKeepRecord } from './access.ts'
import { liveActs, recusalActs } from './acts.ts'
import { checkedMeeting } from './checked-items.ts'
import { findMissing } from './checks.ts'
import { saveText } from './decision-commands.ts'
import { Follower, type Shows } from './follower.ts'
import { type ConsoleFacts, getConsoleFacts } from './item-form.ts'
import type { LiveRooms } from './live-rooms.ts'
import { phraseRoutes } from './phrase-pages.tsx'
import { getLive, type Live, type LiveItem } from './queries.ts'
import { type Expected, listExpected } from './room-commands.ts'
import { Console } from './views/console.tsx'
import { Follow } from './views/follow.tsx'
import { RecusalsPage } from './views/recusals-page.tsx'
import { ScreenPage } from './views/screen.tsx'
import { clockOf } from './words.ts'

/** @param guards what may hold a decision back */
export function livePages(rooms: LiveRooms, guards: readonly DecisionGuard[] = []): Hono<Env> {
  const routes = new Hono<Env>()
  const at = paths.liveMeeting(`:id{${ID}}`)
  routes.get(at, signedInOnly, (c) => livePage(c, guards, UNFILLED))
  routes.post(at, signedInOnly, (c) => {
    const id = meetingOf(c)
    return takeAct(c, liveActs(id, guards), paths.liveMeeting(id), (filled) => livePage(c, guards, filled))
  })
  routes.post(paths.liveText(`:id{${ID}}`), signedInOnly, (c) => storeText(c))
  routes.get(paths.liveStream(`:id{${ID}}`), (c) => stream(c, rooms, 'page'))
  routes.get(paths.meetingScreen(`:id{${ID}}`), signedInOnly, (c) => screenPage(c))
  routes.get(paths.meetingScreenStream(`:id{${ID}}`), (c) => stream(c, rooms, 'screen'))
  const recusals = paths.liveRecusals(`:id{${ID}}`)
  routes.get(recusals, signedInOnly, (c) => recusalsPage(c, UNFILLED))
  routes.post(recusals, signedInOnly, (c) => {
    const id = meetingOf(c)
    return takeAct(c, recusalActs(id, paths.liveRecusals(id)), paths.liveRecusals(id), (filled) =>
      recusalsPage(c, filled),
    )
  })
  routes.route('/', phraseRoutes())
  return routes
}

const meetingOf = (c: Context<Env>) => Number(c.req.param('id'))

interface Found {
  live: Live
  item: LiveItem | null
  facts: ConsoleFacts
  expected: Expected[]
}

async function find(
  c: Context<Env>,
  person: SignedInPerson | null,
  asked: number,
  guards: readonly DecisionGuard[] = [],
): Promise<Found | null> {
  const { id } = c.var.reader.municipality
  return read(c, async (tx) => {
    const live = await getLive(tx, id, meetingOf(c))
    if (live === null) return null
    const keeps = canKeepRecord(person, live.bodyId)
    const item = keeps ? itemShown(live, asked) : null
    const facts = await getConsoleFacts(tx, id, live, item, guards)
    return { live, item, facts, expected: keeps ? await listExpected(tx, id, live) : [] }
  })
}

/** The one asked for, else the one treated now, else the first that is not settled. */
function itemShown({ items, room }: Live, asked: number): LiveItem | null {
  const wanted = [asked, room.currentId].map((id) => items.find((item) => item.id === id))
  const open = items.find(({ state, outcome }) => state === 'on-agenda' && outcome === null)
  return wanted.find((item) => item !== undefined) ?? open ?? items[0] ?? null
}

async function livePage(
  c: Context<Env>,
  guards: readonly DecisionGuard[],
  filled: Filled,
): Promise<Response> {
  const { person } = c.var.reader
  const typed = filled.typed['punkt']
  const asked = Number(typeof typed === 'string' ? typed : (c.req.query('punkt') ?? 0))
  const found = await find(c, person, asked, guards)
  if (found === null || person === null) return notFoundPage(c)
  const { live, facts } = found
  const title = `${live.body} ${writeDate(live.heldOn)}`
  const keeps =
    canKeepRecord(person, live.bodyId) && live.room.stage !== 'locked' && live.room.stage !== 'planned'
  const tabbed = { id: live.id, bodyId: live.bodyId, stage: live.room.stage }
  const now = new Date()
  const missing = keeps && live.room.stage !== 'dispatched' ? findMissing(...checkedMeeting(live)) : []
  return page(
    c,
    {
      title: 'Afvikling',
      measure: 'working',
      kind: 'live',
      trail: [
        { href: paths.meetings, text: 'Møder' },
        { href: paths.meeting(live.id), text: title },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={filled.errors} />
      <MeetingTabs meeting={tabbed} person={person} here="live" />
      {keeps ? (
        <Console {...{ ...found, person, filled, now, missing }} />
      ) : (
        <Follow live={live} rules={facts.rules} now={now} />
      )}
    </>,
  )
}

const textForm = z.object({
  punkt: z.string().regex(/^\d{1,15}$/u).transform(Number), // prettier-ignore
  revision: z.string().regex(/^\d{1,9}$/u).transform(Number), // prettier-ignore
  tekst: z.string().max(20_000),
})

/** Answers in JSON what became of it, for the field that asks while one types. */
async function storeText(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, textForm)
  if (!form.accepted) return c.json({ state: 'refused' }, 422)
  const { punkt: itemId, revision, tekst } = form.value
  const written = { itemId, revision, text: tekst.replaceAll('\r\n', '\n') }
  const answer = await write(c, (tx, person) =>
    saveText(tx, c.var.reader.municipality.id, person, meetingOf(c), written),
  )
  if (answer === 'not-found' || 'unknown' in answer) return c.json({ state: 'refused' }, 404)
  if ('done' in answer) return c.json({ state: 'stored', revision: answer.done, at: clockOf(new Date()) })
  if (answer.refused === 'not-running') return c.json({ state: 'refused' }, 422)
  const { revision: newest, text, writtenBy } = answer.stored
  return c.json({ state: 'conflict', revision: newest, text, by: writtenBy }, 409)
}

/** Only for those in the room. */
async function stream(c: Context<Env>, rooms: LiveRooms, shows: Shows): Promise<Response> {
  const { caller, person, municipality } = c.var.reader
  if (person === null || caller.sessionDigest === undefined) return c.body(null, 403)
  const live = await read(c, (tx) => getLive(tx, municipality.id, meetingOf(c)))
  if (live === null || (shows === 'screen' && !canKeepRecord(person, live.bodyId))) return notFoundPage(c)
  const follower = new Follower(caller.sessionDigest, shows)
  rooms.follow(municipality.id, live.id, follower)
  c.header('Content-Type', 'text/event-stream')
  c.header('Cache-Control', 'private, no-store')
  c.header('X-Accel-Buffering', 'no')
  return c.body(follower.stream)
}

/** The secretary opens it on the wall of the room. */
async function screenPage(c: Context<Env>): Promise<Response> {
  const { person, municipality } = c.var.reader
  const live = await read(c, (tx) => getLive(tx, municipality.id, meetingOf(c)))
  if (live === null || !canKeepRecord(person, live.bodyId)) return notFoundPage(c)
  return page(c, { title: 'Skærm', measure: 'working', kind: 'screen' }, <ScreenPage live={live} />)
}

async function recusalsPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const { person } = c.var.reader
  const found = await find(c, person, 0)
  if (found === null || person === null) return notFoundPage(c)
  const title = `${found.live.body} ${writeDate(found.live.heldOn)}`
  return page(
    c,
    {
      title: 'Inhabilitet',
      trail: [
        { href: paths.meetings, text: 'Møder' },
        { href: paths.liveMeeting(found.live.id), text: title },
      ],
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <RecusalsPage live={found.live} substitutes={found.facts.substitutes} person={person} filled={filled} />,
  )
}
