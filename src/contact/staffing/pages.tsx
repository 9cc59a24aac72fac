/** `/kontaktcenter/bemanding`: for those who lead the contact centre. */
import { type Context, Hono } from 'hono'
import { SHEET_FORMS, writeCsv } from '../../documents/sheets/write-sheet.ts'
import { page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { leadersOnly, roleOf } from '../access.ts'
import { queryOf } from './asked.ts'
import { type Computed, StaffingComputer } from './compute-apart.ts'
import { rowsOfFile } from './file.ts'
import { findBasis, type Reckoned } from './find-basis.ts'
import { paperRoutes } from './paper-pages.tsx'
import { isBeyondDesks } from './staffing.ts'
import { StaffingView } from './views/staffing.tsx'

/** Milliseconds a page waits for its figures; then it says that they are being made. */
const PATIENCE = 1_900
/** A file is waited for; it cannot say so. */
const PATIENCE_OF_FILE = 20_000

export function staffingPages(computer = new StaffingComputer()): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactStaffing, leadersOnly, (c) => staffingPage(c, computer))
  routes.get(paths.contactStaffingFile, leadersOnly, (c) => sendFile(c, computer))
  routes.route('/', paperRoutes(computer))
  return routes
}

const reckon = (c: Context<Env>): Promise<Reckoned> =>
  read(c, (tx) => findBasis(tx, c.var.reader.municipality.id, c.req.query()))

async function staffingPage(c: Context<Env>, computer: StaffingComputer): Promise<Response> {
  const reckoned = await reckon(c)
  const refused = reckoned.asked.errors.length > 0
  const computed: Computed | null = refused ? null : await computer.ask(reckoned.basis.order, PATIENCE)
  c.header('Cache-Control', 'no-store')
  return page(
    c,
    {
      title: 'Bemanding',
      trail: [{ href: paths.contact, text: 'Kontaktcenter' }],
      measure: 'working',
      status: refused ? 422 : 200,
    },
    <StaffingView {...reckoned} computed={computed} role={await roleOf(c)} />,
  )
}

/** One line an hour and number of desks; the figures unrounded. What cannot be computed is said on the page. */
async function sendFile(c: Context<Env>, computer: StaffingComputer): Promise<Response> {
  const { asked, basis } = await reckon(c)
  const computed = asked.errors.length > 0 ? null : await computer.ask(basis.order, PATIENCE_OF_FILE)
  if (computed?.state !== 'done' || isBeyondDesks(computed.answer))
    return c.redirect(paths.contactStaffingOf(queryOf(asked)), 303)
  c.header('Content-Disposition', 'attachment; filename="bemanding.csv"')
  c.header('Cache-Control', 'no-store')
  return c.body(writeCsv(rowsOfFile(basis, computed.answer)), 200, { 'Content-Type': SHEET_FORMS.csv })
}
