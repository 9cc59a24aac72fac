/** Forms by which a secretary, or whoever imported an item, says who may read it. */
import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { isoDate } from '../language/dates.ts'
import { canSetDegree } from '../organisation/access.ts'
import { notFoundPage, page } from '../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { type FieldError, readForm } from '../platform/web/forms.ts'
import {
  ATTACHMENT_DEGREES,
  type AttachmentAccess,
  changeAttachmentDegree,
  type DegreeChanged,
  findItemOfAttachment,
  listAttachmentAccess,
  listDegreeHistory,
} from './attachment-degrees.ts'
import { changeItemDegrees, changeMeetingDegree, wordNotice } from './change-degree.ts'
import { type Degree, DEGREES, type DegreeRefusal, isDegree } from './model.ts'
import {
  type DegreeRow,
  getItem,
  getMeeting,
  isImporter,
  type ItemPage,
  listDegrees,
  type MeetingHead,
} from './queries.ts'
import { ItemAccessView, itemField, MeetingAccessView } from './views/access.tsx'
import { nameOfItem, titleOfMeeting } from './views/meeting.tsx'

const ID = '[0-9]{1,15}'

/** What a refusal is called; `not-found` is a page of its own. */
const REFUSALS: Record<Exclude<DegreeRefusal, 'not-found'>, string> = {
  'only-secretary-publishes': 'Kun forummets sekretær kan gøre et punkt offentligt.',
}

export function accessRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(paths.meetingAccess(':id'), signedInOnly)
  routes.use(paths.itemAccess(':id'), signedInOnly)
  routes.use(paths.itemNotice(':id'), signedInOnly)
  routes.use(paths.attachmentAccess(':id'), signedInOnly)
  routes.get(paths.meetingAccess(`:id{${ID}}`), async (c) => {
    const found = await findMeeting(c)
    return found === null ? notFoundPage(c) : meetingAccessPage(c, found)
  })
  routes.post(paths.meetingAccess(`:id{${ID}}`), (c) => changeMeeting(c))
  routes.get(paths.itemAccess(`:id{${ID}}`), async (c) => {
    const found = await findItem(c)
    return found === null ? notFoundPage(c) : itemAccessPage(c, found)
  })
  routes.post(paths.itemAccess(`:id{${ID}}`), (c) => changeItem(c))
  routes.post(paths.itemNotice(`:id{${ID}}`), (c) => changeNotice(c))
  routes.post(paths.attachmentAccess(`:id{${ID}}`), (c) => changeAttachment(c))
  return routes
}

interface FoundMeeting {
  meeting: MeetingHead
  items: DegreeRow[]
}

async function findMeeting(c: Context<Env>): Promise<FoundMeeting | null> {
  const { municipality, person } = c.var.reader
  const id = Number(c.req.param('id'))
  return read(c, async (tx) => {
    const meeting = await getMeeting(tx, municipality.id, id)
    if (meeting === null || !canSetDegree(person, meeting.bodyId)) return null
    return { meeting, items: await listDegrees(tx, municipality.id, id) }
  })
}

function meetingAccessPage(
  c: Context<Env>,
  found: FoundMeeting,
  errors: FieldError[] = [],
): Promise<Response> {
  const above = { href: paths.meeting(found.meeting.id), text: titleOfMeeting(found.meeting) }
  return formPage(c, above, 'Hvem kan læse mødet?', errors, <MeetingAccessView {...found} errors={errors} />)
}

function formPage(
  c: Context<Env>,
  above: { href: string; text: string },
  title: string,
  errors: FieldError[],
  content: Child,
): Promise<Response> {
  const status = errors.length > 0 ? 422 : 200
  return page(c, { title, trail: [{ href: paths.meetings, text: 'Møder' }, above], status }, content)
}

/** There is one way out of the house. */
const BY_GATE = 'Det gøres på siden «Offentliggør», hvor indholdet bliver set igennem først.'

const meetingDegree = z.enum(['published', 'internal'])

async function changeMeeting(c: Context<Env>): Promise<Response> {
  const found = await findMeeting(c)
  if (found === null) return notFoundPage(c)
  const form = await c.req.parseBody()
  const wanted = meetingDegree.safeParse(form['moede'])
  if (!wanted.success)
    return meetingAccessPage(c, found, [
      { field: 'moede', message: 'Vælg, om mødet er offentligt eller internt.' },
    ])
  const changes = found.items.flatMap((item) => {
    const degree = chosenDegree(form[itemField(item.id)])
    return degree === null || degree === item.degree ? [] : [{ itemId: item.id, degree }]
  })
  const publishing = changes.find(({ degree }) => degree === 'published')
  if (wanted.data === 'published' && found.meeting.degree !== 'published')
    return meetingAccessPage(c, found, [{ field: 'moede', message: BY_GATE }])
  if (publishing !== undefined)
    return meetingAccessPage(c, found, [{ field: itemField(publishing.itemId), message: BY_GATE }])
  const answer = await write(c, async (tx) => {
    const { id } = c.var.reader.municipality
    const ofMeeting =
      wanted.data === found.meeting.degree
        ? 'done'
        : await changeMeetingDegree(tx, id, found.meeting.id, wanted.data)
    return ofMeeting === 'done' ? changeItemDegrees(tx, id, changes) : ofMeeting
  })
  if (answer === 'not-found') return notFoundPage(c)
  if (answer !== 'done') return meetingAccessPage(c, found, [{ field: null, message: REFUSALS[answer] }])
  return c.redirect(paths.meeting(found.meeting.id), 303)
}

function chosenDegree(value: unknown): Degree | null {
  return typeof value === 'string' && isDegree(value) ? value : null
}

interface FoundItem {
  item: ItemPage
  secretary: boolean
  /** For the secretary only, as what follows. */
  attachments: AttachmentAccess[]
  changes: DegreeChanged[]
}

async function findItem(c: Context<Env>, id = Number(c.req.param('id'))): Promise<FoundItem | null> {
  const { municipality, person } = c.var.reader
  return read(c, async (tx) => {
    const item = await getItem(tx, municipality.id, id)
    if (item === null) return null
    const secretary = canSetDegree(person, item.bodyId)
    if (!secretary)
      return (await isImporter(tx, item.id)) ? { item, secretary, attachments: [], changes: [] } : null
    const attachments = await listAttachmentAccess(tx, municipality.id, item.id)
    return { item, secretary, attachments, changes: await listDegreeHistory(tx, item.id) }
  })
}

function itemAccessPage(c: Context<Env>, found: FoundItem, errors: FieldError[] = []): Promise<Response> {
  const above = { href: paths.item(found.item.id), text: nameOfItem(found.item) }
  return formPage(c, above, 'Hvem kan læse punktet?', errors, <ItemAccessView {...found} errors={errors} />)
}

const itemForm = z.object({ grad: z.enum(DEGREES, { error: 'Vælg, hvem der kan læse punktet.' }) })

async function changeItem(c: Context<Env>): Promise<Response> {
  const found = await findItem(c)
  if (found === null) return notFoundPage(c)
  const form = await readForm(c, itemForm)
  if (!form.accepted) return itemAccessPage(c, found, form.errors)
  if (form.value.grad === 'published' && found.item.degree !== 'published')
    return itemAccessPage(c, found, [{ field: 'grad', message: found.secretary ? BY_GATE : REFUSALS['only-secretary-publishes'] }]) // prettier-ignore
  const answer = await write(c, (tx) =>
    changeItemDegrees(tx, c.var.reader.municipality.id, [{ itemId: found.item.id, degree: form.value.grad }]),
  )
  if (answer === 'not-found') return notFoundPage(c)
  if (answer !== 'done') return itemAccessPage(c, found, [{ field: 'grad', message: REFUSALS[answer] }])
  return c.redirect(paths.item(found.item.id), 303)
}

const attachmentForm = z.object({
  grad: z.enum(ATTACHMENT_DEGREES, { error: 'Vælg, om bilaget er lukket eller følger punktet.' }),
})

async function changeAttachment(c: Context<Env>): Promise<Response> {
  const { id: municipality } = c.var.reader.municipality
  const attachment = Number(c.req.param('id'))
  const itemId = await read(c, (tx) => findItemOfAttachment(tx, municipality, attachment))
  const found = itemId === null ? null : await findItem(c, itemId)
  if (found === null || !found.secretary) return notFoundPage(c)
  const form = await readForm(c, attachmentForm)
  if (!form.accepted) return itemAccessPage(c, found, form.errors)
  const answer = await write(c, (tx) => changeAttachmentDegree(tx, municipality, attachment, form.value.grad))
  return answer === 'done' ? c.redirect(paths.itemAccess(found.item.id), 303) : notFoundPage(c)
}

const optionalText = z
  .string()
  .trim()
  .max(2000, 'Højst 2.000 tegn.')
  .transform((text) => (text === '' ? null : text))

const noticeForm = z.object({
  titel: z.string().trim().min(1, 'Skriv en neutral titel.').max(200, 'Titlen må højst være 200 tegn.'),
  grund: optionalText,
  gennemses: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .refine((date) => date === null || isDate(date), 'Skriv en dato.'),
  beslutning: optionalText,
})

async function changeNotice(c: Context<Env>): Promise<Response> {
  const found = await findItem(c)
  if (found === null || !found.secretary || found.item.notice === null) return notFoundPage(c)
  const form = await readForm(c, noticeForm)
  if (!form.accepted) return itemAccessPage(c, withTyped(found, form.typed), form.errors)
  const { titel, grund, gennemses, beslutning } = form.value
  const answer = await write(c, (tx) =>
    wordNotice(tx, c.var.reader.municipality.id, {
      itemId: found.item.id,
      neutralTitle: titel,
      ground: grund,
      reviewOn: gennemses,
      publicDecision: beslutning,
    }),
  )
  return answer === 'done' ? c.redirect(paths.item(found.item.id), 303) : notFoundPage(c)
}

/** What was typed stays in the fields beside the errors. */
function withTyped(found: FoundItem, typed: Record<string, unknown>): FoundItem {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const { notice } = found.item
  if (notice === null) return found
  const written = {
    ...notice,
    neutralTitle: text('titel'),
    ground: text('grund'),
    reviewOn: text('gennemses'),
    publicDecision: text('beslutning'),
  }
  return { ...found, item: { ...found.item, notice: written } }
}

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text
}
