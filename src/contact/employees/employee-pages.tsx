/** Where one employee is and what they work with; the contact centre says it of others, everybody of oneself. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { act, type Act, type Filled, ID, takeAct, UNFILLED } from '../../organisation/administration.tsx'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { employeesOnly, getContactRole } from '../access.ts'
import { getEmployeeChoice } from './choices.ts'
import { getOwnCalendar, getSaidByHand, listOwnSubjects, listSubjects, maySetSubjects, setSubjects } from './own-queries.ts' // prettier-ignore
import { presenceActs } from './presence-form.ts'
import { EmployeeView } from './views/employee.tsx'

const TRAIL = [
  { href: paths.contact, text: 'Kontaktcenter' },
  { href: paths.contactEmployees, text: 'Find en medarbejder' },
]

export function employeePages(): Hono<Env> {
  const routes = new Hono<Env>()
  const path = paths.contactEmployee(`:id{${ID}}`)
  routes.use(path, employeesOnly)
  routes.get(path, (c) => employeePage(c, Number(c.req.param('id')), UNFILLED))
  routes.post(path, (c) => {
    const id = Number(c.req.param('id'))
    return takeAct(c, actsOn(id), paths.contactEmployee(id), (filled) => employeePage(c, id, filled))
  })
  routes.use(paths.contactOwnPresence, employeesOnly)
  routes.get(paths.contactOwnPresence, (c) => employeePage(c, ownId(c), UNFILLED))
  routes.post(paths.contactOwnPresence, (c) =>
    takeAct(c, actsOn(ownId(c)), paths.contactOwnPresence, (filled) => employeePage(c, ownId(c), filled)),
  )
  return routes
}

/** Of the reader; behind `employeesOnly` there is one. */
const ownId = (c: Context<Env>) => c.var.reader.person?.id ?? 0

/** @param problem with the calendar that was just given */
export async function employeePage(c: Context<Env>, id: number, filled: Filled): Promise<Response> {
  const now = Date.now()
  const isOwn = id === ownId(c)
  const found = await read(c, async (tx) => {
    const choice = await getEmployeeChoice(tx, id, now)
    if (choice === null) return null
    const mayKeep = await maySetSubjects(tx, id)
    return {
      choice,
      maySay: isOwn || (await getContactRole(tx)) !== null,
      said: await getSaidByHand(tx, id),
      calendar: isOwn ? await getOwnCalendar(tx, id) : null,
      subjects: mayKeep ? await listSubjects(tx) : [],
      chosen: mayKeep ? await listOwnSubjects(tx, id) : [],
      mayKeep,
    }
  })
  if (found === null) return notFoundPage(c)
  const action = isOwn ? paths.contactOwnPresence : paths.contactEmployee(id)
  return page(
    c,
    {
      title: isOwn ? 'Min tilstedeværelse' : found.choice.name,
      trail: TRAIL,
      status: filled.errors.length > 0 ? 422 : 200,
    },
    <EmployeeView {...found} isOwn={isOwn} action={action} filled={filled} now={now} />,
  )
}

function actsOn(id: number): Record<string, Act> {
  return { ...presenceActs(id), emner: subjectsAct(id) }
}

const ids = z.union([z.string(), z.array(z.string())]).default([])

const subjectsAct = (id: number) =>
  act(z.object({ emne: ids }), async (tx, { emne }, { municipality }) => {
    if (!(await maySetSubjects(tx, id))) return 'not-found'
    const chosen = [emne].flat().map(Number).filter(Number.isSafeInteger)
    await setSubjects(tx, municipality, id, chosen)
    return 'done'
  })
