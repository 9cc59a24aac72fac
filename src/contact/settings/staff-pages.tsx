/** Who works in the contact centre and who leads it, by date. Leaders appoint agents, administrators its leaders. */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { canKeepOrganisation } from '../../organisation/access.ts'
import {
  act,
  type Filled,
  optionalDate,
  requiredDate,
  requiredId,
  takeAct,
  today,
  UNFILLED,
} from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { getContactRole, roleOf } from '../access.ts'
import { appoint, endAppointment } from './arrangement-commands.ts'
import { listEmployees, listStaff } from './queries.ts'
import { SettingsFrame } from './views/frame.tsx'
import { StaffView } from './views/staff.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactSettings, text: 'Indstillinger' },
]

const appointersOnly: MiddlewareHandler<Env> = (c, next) =>
  signedInOnly(c, async () => {
    if (canKeepOrganisation(c.var.reader.person) || (await roleOf(c)) === 'leader') return next()
    c.res = await notFoundPage(c)
  })

export function staffPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactSettingsStaff, appointersOnly, (c) => staffPage(c, UNFILLED))
  routes.post(paths.contactSettingsStaff, appointersOnly, (c) =>
    takeAct(c, ACTS, paths.contactSettingsStaff, (filled) => staffPage(c, filled)),
  )
  return routes
}

async function staffPage(c: Context<Env>, filled: Filled): Promise<Response> {
  const municipality = c.var.reader.municipality.id
  const found = await read(c, async (tx) => ({
    role: await getContactRole(tx),
    staff: await listStaff(tx, municipality),
    employees: await listEmployees(tx, municipality),
  }))
  const status = filled.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: 'Personale', measure: 'working', trail: TRAIL, status },
    <SettingsFrame title="Personale" here={paths.contactSettingsStaff} role={found.role} filled={filled}>
      <StaffView
        {...found}
        mayAppoint={{
          agents: found.role === 'leader' || canKeepOrganisation(c.var.reader.person),
          leaders: canKeepOrganisation(c.var.reader.person),
        }}
        today={today()}
        filled={filled}
      />
    </SettingsFrame>,
  )
}

const ACTS = {
  tilfoej: act(
    z.object({
      person: requiredId('Vælg en medarbejder.'),
      rolle: z.enum(['agent', 'leader'], { error: 'Vælg en rolle.' }),
      fra: requiredDate('Skriv, fra hvilken dag.'),
      til: optionalDate,
    }),
    async (tx, { person, rolle, fra, til }, { municipality, person: me, today: day }) => {
      if (rolle === 'leader' && !me.isAdministrator)
        return [{ field: 'rolle', message: 'En leder udpeges af en administrator.' }]
      if (fra < day) return [{ field: 'fra', message: 'Vælg i dag eller senere.' }]
      const errors = await appoint(tx, municipality, { person, role: rolle, from: fra, until: til })
      return errors.length > 0 ? errors : 'done'
    },
  ),
  slut: act(
    z.looseObject({ id: requiredId('Vælg en medarbejder.') }),
    async (tx, typed, { municipality }) => {
      const until = String(typed[`slut${typed.id}`] ?? '')
      if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
        return [{ field: `slut${typed.id}`, message: 'Skriv den sidste dag.' }]
      const done = await endAppointment(tx, municipality, typed.id, until)
      return done === 'not-found' || done.length > 0 ? done : 'done'
    },
  ),
}
