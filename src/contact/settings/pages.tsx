/** Settings of the contact centre: its queues, and the pages of all else that is arranged. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FileStore } from '../../documents/files.ts'
import {
  act,
  type Filled,
  ID,
  optionalDate,
  requiredText,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { leadersOnly } from '../access.ts'
import { saveOwnNumber } from './arrangement-commands.ts'
import { arrangementPages } from './arrangement-pages.tsx'
import { changesPages } from './changes-pages.tsx'
import { readTelephone } from './model.ts'
import {
  getSettings,
  listDaysClosed,
  listDesks,
  listHours,
  listQueues,
  listRanks,
  listSubjects,
} from './queries.ts'
import {
  addQueue,
  changeDesks,
  changeHours,
  changeRules,
  changeWays,
  closeQueue,
  openQueue,
  removeQueue,
} from './queue-commands.ts'
import { recordingPages } from './recording-pages.tsx'
import { listWayRecordings } from './recordings.ts'
import { staffPages } from './staff-pages.tsx'
import { SettingsFrame } from './views/frame.tsx'
import { OverviewView } from './views/overview.tsx'
import { QueueView } from './views/queue.tsx'

const TRAIL = { href: paths.contact, text: 'Kontaktcenter' }
const SETTINGS_TRAIL = [TRAIL, { href: paths.contactSettings, text: 'Indstillinger' }]

export function settingsPages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactSettings, leadersOnly, (c) => overviewPage(c, UNFILLED))
  routes.post(paths.contactSettings, leadersOnly, (c) =>
    takeAct(c, OVERVIEW_ACTS, paths.contactSettings, (filled) => overviewPage(c, filled)),
  )
  routes.get(paths.contactQueue(`:id{${ID}}`), leadersOnly, (c) => queuePage(c, UNFILLED))
  routes.post(paths.contactQueue(`:id{${ID}}`), leadersOnly, async (c) => {
    const id = Number(c.req.param('id'))
    const known = await read(c, (tx) => listQueues(tx, c.var.reader.municipality.id))
    if (!known.some((queue) => queue.id === id)) return notFoundPage(c)
    return takeAct(c, queueActs(id), paths.contactQueue(id), (filled) => queuePage(c, filled))
  })
  routes.route('/', arrangementPages())
  routes.route('/', staffPages())
  routes.route('/', recordingPages(store))
  routes.route('/', changesPages())
  return routes
}

async function overviewPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => {
    const hours = await listHours(tx, municipality)
    const ranks = await listRanks(tx, municipality)
    const closed = await listDaysClosed(tx, municipality, today())
    const isOff = closed.some(({ day }) => day === today())
    const weekday = new Date(`${today()}T12:00:00Z`).getUTCDay() || 7
    return {
      closed,
      settings: await getSettings(tx, municipality),
      queues: (await listQueues(tx, municipality)).map((queue) => ({
        ...queue,
        desks: ranks.filter(({ queueId }) => queueId === queue.id).length,
        today: isOff ? [] : hours.filter((each) => each.queueId === queue.id && each.weekday === weekday),
      })),
    }
  })
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Indstillinger', measure: 'working', trail: [TRAIL], status },
    <SettingsFrame title="Indstillinger" here={paths.contactSettings} role="leader" filled={filled}>
      <OverviewView {...found} today={today()} filled={filled} />
    </SettingsFrame>,
  )
}

async function queuePage(c: Context<Env>, filled: Filled): Promise<Response> {
  const id = Number(c.req.param('id'))
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => {
    const queues = await listQueues(tx, municipality)
    const queue = queues.find((each) => each.id === id)
    if (queue === undefined) return null
    const ranks = (await listRanks(tx, municipality)).filter(({ queueId }) => queueId === id)
    return {
      queue,
      others: queues.filter((each) => each.id !== id),
      hours: (await listHours(tx, municipality)).filter(({ queueId }) => queueId === id),
      closed: await listDaysClosed(tx, municipality, today()),
      subjects: await listSubjects(tx, municipality),
      desks: await listDesks(tx, municipality),
      ranks: new Map(ranks.map(({ deskId, rank }) => [deskId, rank])),
      recordings: await listWayRecordings(tx, municipality),
    }
  })
  if (found === null) return notFoundPage(c)
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: found.queue.title, measure: 'working', trail: SETTINGS_TRAIL, status },
    <SettingsFrame title={found.queue.title} here={paths.contactSettings} role="leader" filled={filled}>
      <QueueView {...found} filled={filled} />
    </SettingsFrame>,
  )
}

const anything = z.record(z.string(), z.unknown())
const doneOr = <Problem,>(errors: readonly Problem[]) => (errors.length > 0 ? errors : ('done' as const))

const OVERVIEW_ACTS = {
  ny: act(anything, async (tx, typed, { municipality }) => {
    const made = await addQueue(tx, municipality, typed)
    return typeof made === 'number' ? { seeAt: paths.contactQueue(made) } : made
  }),
  nummer: act(z.object({ nummer: z.string().default('') }), async (tx, { nummer }, { municipality }) => {
    const number = nummer.trim() === '' ? null : readTelephone(nummer)
    if (number === null && nummer.trim() !== '')
      return [{ field: 'nummer', message: 'Skriv et telefonnummer på 3 til 15 cifre.' }]
    await saveOwnNumber(tx, municipality, number)
    return 'done'
  }),
}

const queueActs = (id: number) => ({
  regler: act(anything, async (tx, typed, { municipality }) =>
    doneOr(await changeRules(tx, municipality, id, typed)),
  ),
  tider: act(anything, async (tx, typed, { municipality }) =>
    doneOr(await changeHours(tx, municipality, id, typed)),
  ),
  veje: act(anything, async (tx, typed, { municipality }) => {
    const recordings = (await listWayRecordings(tx, municipality)).map(({ name }) => name)
    return doneOr(await changeWays(tx, municipality, id, typed, recordings))
  }),
  pladser: act(anything, async (tx, typed, { municipality }) => {
    const desks = (await listDesks(tx, municipality)).map((desk) => desk.id)
    await changeDesks(tx, municipality, id, typed, desks)
    return 'done'
  }),
  luk: act(
    z.object({
      grund: requiredText('Skriv, hvorfor køen lukkes.'),
      dato: optionalDate,
      klokken: z
        .string()
        .default('')
        .refine((text) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(text), 'Skriv klokken som 14:30.'),
    }),
    async (tx, { grund, dato, klokken }, { municipality }) => {
      if (dato === null && klokken !== '') return [{ field: 'dato', message: 'Skriv også datoen.' }]
      const until = dato === null ? null : `${dato}T${klokken === '' ? '23:59' : klokken}`
      return doneOr(await closeQueue(tx, municipality, id, { reason: grund, until }))
    },
  ),
  aabn: act(anything, async (tx, _, { municipality }) => {
    await openQueue(tx, municipality, id)
    return 'done'
  }),
  slet: act(anything, async (tx, _, { municipality }) => {
    const errors = await removeQueue(tx, municipality, id)
    return errors.length > 0 ? errors : { seeAt: paths.contactSettings }
  }),
})
