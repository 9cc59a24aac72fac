/** An employee gives, changes or removes the calendar that says where they are. */
import { type Context, Hono } from 'hono'
import { ACT } from '../../../organisation/administration.tsx'
import { type Env, write } from '../../../organisation/reader.ts'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { employeesOnly } from '../../access.ts'
import { employeePage } from '../employee-pages.tsx'
import { readAddress } from './fetch-calendar.ts'
import { giveCalendar, removeCalendar, spanFrom } from './keep-calendar.ts'
import { CALENDAR_PROBLEMS } from './problems.ts'
import { readBusyTimes } from './read-busy-times.ts'

/** The body of a form may hold a megabyte. */
const LARGEST_FILE = 900 * 1024

/** Whether an address may be asked is known when the worker does it, and told on the page then. */
export function calendarPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.contactOwnCalendar, employeesOnly, async (c) => {
    const form = await c.req.parseBody()
    if (form[ACT] === 'fjern') return keep(c, null)
    const file = form['fil']
    if (file instanceof File && file.name !== '') return keepFile(c, file)
    const typed = typeof form['adresse'] === 'string' ? form['adresse'].trim() : ''
    if (typed === '') return refuse(c, 'adresse', 'Skriv en adresse, eller vælg en fil.')
    const url = readAddress(typed)
    if (url === null) return refuse(c, 'adresse', CALENDAR_PROBLEMS['wrong-address'] ?? '')
    return keep(c, { address: url.href })
  })
  return routes
}

async function keepFile(c: Context<Env>, file: File): Promise<Response> {
  if (file.size > LARGEST_FILE) return refuse(c, 'fil', CALENDAR_PROBLEMS['too-large'] ?? '')
  const { from, until } = spanFrom(Date.now(), 'file')
  const read = readBusyTimes(await file.text(), from, until)
  if ('problem' in read) return refuse(c, 'fil', CALENDAR_PROBLEMS[read.problem] ?? '')
  return keep(c, { fileName: file.name.slice(0, 100), times: read.times })
}

async function keep(c: Context<Env>, given: Parameters<typeof giveCalendar>[3] | null): Promise<Response> {
  const { municipality } = c.var.reader
  await write(c, (tx, person) =>
    given === null
      ? removeCalendar(tx, municipality.id, person.id)
      : giveCalendar(tx, municipality.id, person.id, given),
  )
  return c.redirect(paths.contactOwnPresence, 303)
}

function refuse(c: Context<Env>, field: string, message: string): Promise<Response> {
  const errors: FieldError[] = [{ field, message }]
  return employeePage(c, c.var.reader.person?.id ?? 0, { act: 'kalender', typed: {}, errors })
}
