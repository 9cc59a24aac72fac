/** Pages on which an agenda is read an item at a time, and what their forms and scripts store. Nothing is read by a GET. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { downloadHeaders } from '../../documents/media-types.ts'
import { type Filled, ID, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { readForm } from '../../platform/web/forms.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { getItem } from '../queries.ts'
import type { RenderedItems } from '../rendered-items.tsx'
import { nameOfItem } from '../views/meeting.tsx'
import { actsOn, noteForm, readMark } from './acts.ts'
import { markRead, saveNote } from './commands.ts'
import { markItem } from './mark-html.ts'
import { firstToRead } from './model.ts'
import {
  getReadMeeting,
  listComments,
  listEntries,
  listOwnNotes,
  type OwnNotes,
  type ReadEntry,
  type ReadMeeting,
} from './queries.ts'
import { ReadItem, type ReadItemProps } from './views/item.tsx'
import { OwnNotesView, titleOf, writeNotes } from './views/own-notes.tsx'

export function readingRoutes(items: RenderedItems): Hono<Env> {
  const routes = new Hono<Env>()
  const [meeting, item] = [`:id{${ID}}`, `:punkt{${ID}}`]
  routes.get(paths.readAgenda(meeting), signedInOnly, async (c) => {
    const found = await findAgenda(c)
    const first = firstToRead(found?.entries ?? [])
    return found === null || first === null
      ? notFoundPage(c)
      : c.redirect(paths.readItem(found.meeting.id, first.id), 302)
  })
  routes.get(paths.ownNotes(meeting), signedInOnly, (c) => notesPage(c))
  routes.get(paths.ownNotesText(meeting), signedInOnly, (c) => notesText(c))
  routes.get(paths.readItem(meeting, item), signedInOnly, (c) => itemPage(c, items, UNFILLED))
  routes.post(paths.readItem(meeting, item), signedInOnly, async (c) => {
    const [meetingId, itemId] = idsOf(c)
    if (!(await isReadHere(c))) return notFoundPage(c)
    const seenAt = paths.readItem(meetingId, itemId)
    return takeAct(c, actsOn(itemId, seenAt), seenAt, (filled) => itemPage(c, items, filled))
  })
  routes.post(paths.storeReading(meeting, item), signedInOnly, (c) => store(c))
  return routes
}

const idsOf = (c: Context<Env>) => [Number(c.req.param('id')), Number(c.req.param('punkt'))] as const

interface Agenda {
  meeting: ReadMeeting
  entries: ReadEntry[]
  own: OwnNotes
  person: SignedInPerson
}

/** Null where the reader sees nothing to read. */
async function findAgenda(c: Context<Env>): Promise<Agenda | null> {
  const { municipality, person } = c.var.reader
  if (person === null) return null
  return read(c, async (tx) => {
    const meeting = await getReadMeeting(tx, municipality.id, idsOf(c)[0])
    const entries = meeting === null ? [] : await listEntries(tx, municipality.id, person.id, meeting.id)
    if (meeting === null || entries.length === 0) return null
    const ids = entries.map(({ id }) => id)
    return { meeting, entries, person, own: await listOwnNotes(tx, municipality.id, person.id, ids) }
  })
}

async function findItem(
  tx: Transaction,
  c: Context<Env>,
  items: RenderedItems,
): Promise<Omit<ReadItemProps, 'filled'> | null> {
  const { municipality, person } = c.var.reader
  const [meetingId, itemId] = idsOf(c)
  const meeting = person === null ? null : await getReadMeeting(tx, municipality.id, meetingId)
  if (person === null || meeting === null) return null
  const entries = await listEntries(tx, municipality.id, person.id, meetingId)
  const entry = entries.find(({ id }) => id === itemId)
  const item = entry === undefined ? null : await getItem(tx, municipality.id, itemId)
  if (entry === undefined || item === null) return null
  const body = (await items.render(tx, municipality.id, [item], 2)).get(itemId)
  const own = await listOwnNotes(tx, municipality.id, person.id, [itemId])
  const marked = markItem(body ?? { html: '', cuts: [] }, own.highlights)
  const comments = meeting.isInRoom ? await listComments(tx, municipality.id, itemId) : []
  return { meeting, entries, entry, item, marked, own, comments, person }
}

async function itemPage(c: Context<Env>, items: RenderedItems, filled: Filled): Promise<Response> {
  const found = await read(c, (tx) => findItem(tx, c, items))
  if (found === null) return notFoundPage(c)
  return page(
    c,
    {
      title: nameOfItem(found.item),
      measure: 'working',
      kind: 'minutes reading-minutes',
      trail: trailOf(found.meeting),
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary errors={filled.errors} />
      <ReadItem {...found} filled={filled} />
    </>,
  )
}

const trailOf = (meeting: ReadMeeting) => [
  { href: paths.meetings, text: 'Møder' },
  { href: paths.meeting(meeting.id), text: titleOf(meeting) },
]

/** Whether the item is of this meeting, and the reader sees it there. */
async function isReadHere(c: Context<Env>): Promise<boolean> {
  const { municipality, person } = c.var.reader
  const [meetingId, itemId] = idsOf(c)
  if (person === null) return false
  const entries = await read(c, (tx) => listEntries(tx, municipality.id, person.id, meetingId))
  return entries.some(({ id }) => id === itemId)
}

const stored = z.discriminatedUnion('handling', [readMark, noteForm])

/** Answers scripts in JSON what became of it. */
async function store(c: Context<Env>): Promise<Response> {
  const form = await readForm(c, stored)
  if (!form.accepted) return c.json({ state: 'refused' }, 422)
  if (!(await isReadHere(c))) return c.json({ state: 'refused' }, 404)
  const { id: municipality } = c.var.reader.municipality
  const itemId = idsOf(c)[1]
  const { value } = form
  if (value.handling === 'laest') {
    await write(c, (tx, person) => markRead(tx, municipality, person.id, { itemId, says: value.siger }))
    return c.json({ state: 'stored' })
  }
  const { note: text, revision } = value
  const answer = await write(c, (tx, person) =>
    saveNote(tx, municipality, person.id, { itemId, text, revision }),
  )
  return 'saved' in answer
    ? c.json({ state: 'stored', revision: answer.saved })
    : c.json({ state: 'conflict' }, 409)
}

async function notesPage(c: Context<Env>): Promise<Response> {
  const found = await findAgenda(c)
  if (found === null) return notFoundPage(c)
  return page(
    c,
    { title: 'Dine noter', kind: 'minutes', trail: trailOf(found.meeting) },
    <OwnNotesView {...found} />,
  )
}

async function notesText(c: Context<Env>): Promise<Response> {
  const found = await findAgenda(c)
  if (found === null) return notFoundPage(c)
  const { meeting, entries, own } = found
  const headers = downloadHeaders('text/plain', `noter-${meeting.heldOn}.txt`)
  return c.body(writeNotes(meeting, entries, own), 200, headers)
}
