/** Figures of calls for every employee; of desks for those who sit there and those who lead. */
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { SHEET_FORMS, writeCsv } from '../../documents/sheets/write-sheet.ts'
import { today } from '../../organisation/administration.tsx'
import { page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { agentsOnly, employeesOnly, getContactRole } from '../access.ts'
import { readAsked } from './asked.ts'
import { listDeskFigures, listOwnFigures } from './desks.ts'
import { rowsOfFigures } from './file.ts'
import { getChoices } from './queries.ts'
import { readFigures } from './read-figures.ts'
import { DesksView, isShort } from './views/desks.tsx'
import { FiguresView } from './views/figures.tsx'

export function figureRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactFigures, employeesOnly, (c) => figuresPage(c))
  routes.get(paths.contactFiguresFile, employeesOnly, (c) => sendFile(c))
  routes.get(paths.contactOwnFigures, agentsOnly, (c) => desksPage(c))
  return routes
}

const trail = [{ href: paths.contact, text: 'Kontaktcenter' }]

async function ask(c: Context<Env>, tx: Transaction) {
  const municipality = c.var.reader.municipality.id
  const choices = await getChoices(tx, municipality)
  const asked = readAsked(c.req.query(), today(), choices)
  return { choices, asked, shown: await readFigures(tx, municipality, asked, choices) }
}

async function figuresPage(c: Context<Env>): Promise<Response> {
  const found = await read(c, async (tx) => {
    const answer = await ask(c, tx)
    const { rows } = await sql<{ trial: boolean }>`select app.count_trial_calls() as trial`.execute(tx)
    return {
      ...answer,
      role: await getContactRole(tx),
      trial: answer.asked.trial ?? rows[0]?.trial ?? false,
    }
  })
  return page(
    c,
    {
      title: 'Tal for kontaktcentret',
      trail,
      measure: 'working',
      status: found.asked.errors.length > 0 ? 422 : 200,
    },
    <FiguresView {...found} today={today()} />,
  )
}

async function sendFile(c: Context<Env>): Promise<Response> {
  const { asked, shown } = await read(c, (tx) => ask(c, tx))
  const { from, until } = asked.period
  c.header('Content-Disposition', `attachment; filename="kontaktcenter-${from}-${until}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(writeCsv(rowsOfFigures(asked, shown)), 200, { 'Content-Type': SHEET_FORMS.csv })
}

async function desksPage(c: Context<Env>): Promise<Response> {
  const { municipality, person } = c.var.reader
  const none = { queues: [], subjects: [], units: [] }
  const wished = readAsked(c.req.query(), today(), none)
  const asked = isShort(wished) ? wished : readAsked({}, today(), none)
  const period = { municipality: municipality.id, ...asked.period }
  const found = await read(c, async (tx) => {
    const role = await getContactRole(tx)
    return {
      role: role ?? ('agent' as const),
      own: await listOwnFigures(tx, person?.id ?? 0, period),
      desks: role === 'leader' ? await listDeskFigures(tx, period) : null,
    }
  })
  const title = found.role === 'leader' ? 'Tal pr. plads' : 'Mine egne tal'
  return page(
    c,
    { title, trail: [...trail, { href: paths.contactFigures, text: 'Tal' }], measure: 'working' },
    <DesksView {...found} asked={asked} today={today()} />,
  )
}
