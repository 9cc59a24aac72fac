/** Pages of meetings and items, and the forms by which a secretary opens and closes them. */
import { Hono } from 'hono'
import { raw } from 'hono/html'
import { canSeePersons, canSetDegree, canSetSomeDegree } from '../organisation/access.ts'
import type { SignedInPerson } from '../organisation/model.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, type Reader } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import type { Transaction } from '../platform/database.ts'
import { ReadyHtml } from '../platform/web/ready-html.ts'
import { accessRoutes } from './access-pages.tsx'
import { agendaPages } from './agenda/pages.tsx'
import { KeptHtml } from './kept-html.ts'
import {
  getItem,
  getMeetingText,
  isImporter,
  listMeetingBodies,
  listMeetings,
  listVersions,
  parseMeeting,
} from './queries.ts'
import { RenderedItems } from './rendered-items.tsx'
import { versionRoutes } from './version-pages.ts'
import { planPages } from './plan/pages.tsx'
import { withNews } from './reading/news.tsx'
import { readingRoutes } from './reading/pages.tsx'
import type { FileSettings } from './dispatch/file-pages.ts'
import { dispatchRoutes } from './dispatch/pages.tsx'
import { minutesRoutes } from './minutes/pages.tsx'
import { type Asides, emptySlots, type MeetingSlots } from './slots.ts'
import { withNotes } from './views/beside.tsx'
import { ItemView } from './views/item.tsx'
import { MeetingTabs } from './views/meeting-tabs.tsx'
import { MeetingView, nameOfItem, titleOfMeeting } from './views/meeting.tsx'
import { OverviewView } from './views/overview.tsx'

/** Ids as the database has them; anything else is no page. */
export const ID = '[0-9]{1,15}'

export function pages(files: FileSettings, slots: MeetingSlots = emptySlots): Hono<Env> {
  const { store } = files
  const routes = new Hono<Env>()
  const items = new RenderedItems()
  routes.get(paths.meetings, async (c) => {
    const asked = {
      year: yearOrNull(c.req.query('aar')),
      bodyId: wholeOrNull(c.req.query('forum')),
      page: wholeOrNull(c.req.query('side')),
    }
    const { id } = c.var.reader.municipality
    const [overview, bodies] = await read(c, async (tx) => {
      return [await listMeetings(tx, id, asked), await listMeetingBodies(tx, id)] as const
    })
    const signedIn = c.var.reader.person !== null
    return page(
      c,
      { title: 'Møder', measure: 'working' },
      <OverviewView overview={overview} bodies={bodies} bodyId={asked.bodyId} signedIn={signedIn} />,
    )
  })
  routes.route('/', meetingRoutes(items, slots))
  routes.route('/', itemRoutes(items, slots))
  routes.route('/', accessRoutes())
  routes.route('/', agendaPages(slots.decisionGuards))
  routes.route('/', versionRoutes(store))
  routes.route('/', planPages(slots.calendarSources))
  routes.route('/', dispatchRoutes(files, slots))
  routes.route('/', minutesRoutes(store, slots.minutesSections))
  routes.route('/', readingRoutes(items))
  return routes
}

function meetingRoutes(items: RenderedItems, slots: MeetingSlots): Hono<Env> {
  const routes = new Hono<Env>()
  const kept = new KeptHtml<ReadyMeeting>(MOST_OF_MEETINGS)
  routes.get(paths.meeting(`:id{${ID}}`), async (c) => {
    const found = await read(c, async (tx) => {
      const { person, municipality } = c.var.reader
      const id = Number(c.req.param('id'))
      const text = await getMeetingText(tx, municipality.id, id)
      if (text === null) return null
      const meeting = parseMeeting(text)
      const seen = meeting.items.map((item) => item.id)
      const place = { meetingId: id, itemId: null, items: seen, stage: meeting.stage }
      const beside = await slots.asidesOf(tx, c.var.reader, place)
      const { asides, news } = await withNews(tx, c.var.reader, meeting, beside)
      // Readers of one kind see the same items, most often as many.
      const kind = [
        person !== null,
        canSeePersons(person),
        sitsInBody(person, meeting),
        news,
        text.length,
        asides?.stamp.length,
      ]
      const key = [municipality.id, id, ...kind].join('/')
      const secretary = canSetSomeDegree(person) && canSetDegree(person, meeting.bodyId)
      const stamp = text + (asides?.stamp ?? '')
      const known = secretary ? undefined : kept.take(key, stamp)
      if (known) return known
      const made = await makeMeeting(tx, c.var.reader, items, { text, asides })
      if (!made.same) return made
      const ready = { title: made.title, content: new ReadyHtml(made.content) }
      kept.keep(key, stamp, ready, ready.content.size)
      return ready
    })
    if (found === null) return notFoundPage(c)
    const { title, content } = found
    return page(
      c,
      { title, trail: [MEETINGS], kind: 'minutes' },
      typeof content === 'string' ? raw(content) : content,
    )
  })
  return routes
}

/** Those in the body see more tabs. */
function sitsInBody(person: SignedInPerson | null, { bodyId }: { bodyId: number }): boolean {
  return person !== null && person.seatBodies.includes(bodyId)
}

interface ReadyMeeting {
  title: string
  content: ReadyHtml
}

/** `same`: every reader of this kind gets this very content. */
async function makeMeeting(
  tx: Transaction,
  { person, municipality }: Reader,
  items: RenderedItems,
  { text, asides }: { text: string; asides: Asides | null },
): Promise<{ title: string; content: string; same: boolean }> {
  const meeting = parseMeeting(text)
  const secretary = canSetDegree(person, meeting.bodyId)
  const reader = { signedIn: person !== null, seesPersons: canSeePersons(person) }
  const rendered = await items.render(tx, municipality.id, meeting.items, 3)
  const versions = secretary ? await listVersions(tx, municipality.id, meeting.id) : []
  const tabs =
    person === null || meeting.stage === 'held' ? null : (
      <MeetingTabs {...{ meeting, person }} seesItems={meeting.items.length > 0} here="meeting" />
    )
  const shown = { meeting, secretary, rendered, versions, asides, tabs }
  const content = String(<MeetingView {...reader} {...shown} />)
  // Items that changed or went since the meeting was read are on no page that is kept.
  const same = !secretary && meeting.items.every(({ id, stamp }) => rendered.get(id)?.stamp === stamp)
  return { title: titleOfMeeting(meeting), content, same }
}

/** Some 100 meetings of the size most have. */
const MOST_OF_MEETINGS = 12_000_000

const MEETINGS = { href: paths.meetings, text: 'Møder' }

function itemRoutes(items: RenderedItems, slots: MeetingSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.item(`:id{${ID}}`), async (c) => {
    const { municipality, person } = c.var.reader
    const found = await read(c, async (tx) => {
      const item = await getItem(tx, municipality.id, Number(c.req.param('id')))
      if (item === null) return null
      const rendered = await items.render(tx, municipality.id, [item], 2)
      const mayChange =
        canSetDegree(person, item.bodyId) || (person !== null && (await isImporter(tx, item.id)))
      const own = rendered.get(item.id)
      const place = { itemId: item.id, items: [item.id] }
      const asides =
        item.meeting === null
          ? null
          : await slots.asidesOf(tx, c.var.reader, {
              ...place,
              meetingId: item.meeting.id,
              stage: item.meeting.stage,
            })
      const html = own === undefined ? '' : withNotes(own, asides?.notes.get(item.id) ?? [])
      return { item, html, mayChange, top: asides?.top ?? null }
    })
    if (found === null) return notFoundPage(c)
    const { meeting } = found.item
    const above = meeting === null ? [] : [{ href: paths.meeting(meeting.id), text: titleOfMeeting(meeting) }]
    return page(
      c,
      { title: nameOfItem(found.item), trail: [MEETINGS, ...above], kind: 'minutes' },
      <ItemView {...found} signedIn={person !== null} />,
    )
  })
  return routes
}

/** Four digits, as a date of the database can have them. */
function yearOrNull(text: string | undefined): number | null {
  return text !== undefined && /^[1-9][0-9]{3}$/.test(text) ? Number(text) : null
}

function wholeOrNull(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
