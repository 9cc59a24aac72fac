/** iCalendar for telephones and mail programs, and where a person makes, renews and ends the own address. */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly, write } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { CalendarSource } from '../slots.ts'
import { writeCalendar } from './calendar.ts'
import { endCalendar, getCalendarAge, listOfBody, listOfPerson, renewCalendar } from './calendar-queries.ts'
import { CalendarAddressView, OwnCalendarView } from './views/own-calendar.tsx'

export function calendarPages(sources: readonly CalendarSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.bodyCalendar(':file{[0-9]{1,15}\\.ics}'), async (c) => {
    const { publicUrl } = c.var.site
    const found = await read(c, (tx) =>
      listOfBody(tx, Number((c.req.param('file') ?? '').slice(0, -4)), publicUrl),
    )
    if (found === null) return notFoundPage(c)
    const { name: municipality } = c.var.reader.municipality
    const head = { name: `${found.name}, ${municipality}`, host: publicUrl.hostname }
    return calendarFile(c, writeCalendar(head, found.entries), 'public, max-age=300')
  })
  routes.get(paths.personCalendar(':file{[A-Za-z0-9_-]{43}\\.ics}'), async (c) => {
    const { publicUrl } = c.var.site
    const entries = await read(c, (tx) =>
      listOfPerson(tx, (c.req.param('file') ?? '').slice(0, -4), publicUrl, sources),
    )
    if (entries === null) return notFoundPage(c)
    const head = { name: `Møder, ${c.var.reader.municipality.name}`, host: publicUrl.hostname }
    return calendarFile(c, writeCalendar(head, entries), 'private, no-cache')
  })
  routes.post(paths.ownCalendar, signedInOnly, (c) => changeAddress(c))
  return routes
}

/** Telephones ask every hour; what has not changed is not sent again. */
function calendarFile(c: Context<Env>, text: string, caching: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  c.header('ETag', tag)
  c.header('Cache-Control', caching)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="moeder.ics"')
  return c.body(text)
}

/** The new address is shown here and nowhere again. */
async function changeAddress(c: Context<Env>): Promise<Response> {
  const { municipality } = c.var.reader
  const form = await c.req.parseBody()
  if (form['handling'] === 'slet') {
    await write(c, (tx, person) => endCalendar(tx, municipality.id, person.id))
    return c.redirect(paths.myPage, 303)
  }
  if (form['handling'] !== 'ny') return notFoundPage(c)
  const token = await write(c, (tx, person) => renewCalendar(tx, municipality.id, person.id))
  const address = new URL(paths.personCalendar(`${token}.ics`), c.var.site.publicUrl).href
  return page(
    c,
    { title: 'Din kalenderadresse', trail: [{ href: paths.myPage, text: 'Min side' }] },
    <CalendarAddressView address={address} />,
  )
}

/** On the person's own page. */
export const ownCalendar: Section<{ id: number }> = async (c, { id }) => {
  const madeAt = await read(c, (tx) => getCalendarAge(tx, id))
  return <OwnCalendarView madeAt={madeAt} />
}
