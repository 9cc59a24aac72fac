/** Pages of the plan: a year of meetings, planning one by a rule, one meeting, and calendars. */
import { Hono } from 'hono'
import { canSeePersons } from '../../organisation/access.ts'
import { today } from '../../organisation/administration.tsx'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import { notFoundPage, page } from '../../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { CalendarSource } from '../slots.ts'
import { calendarPages } from './calendar-pages.tsx'
import { choosingPages } from './choose-meeting.tsx'
import { onePages } from './one-pages.tsx'
import { getWaysOfBodies, listPlanBodies, listPlanned } from './queries.ts'
import { PlanView } from './views/overview.tsx'
import { yearPages } from './year-pages.tsx'

export function planPages(calendarSources: readonly CalendarSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.meetingPlan, signedInOnly, async (c) => {
    const { person, municipality } = c.var.reader
    if (!canSeePersons(person)) return notFoundPage(c)
    const day = today()
    const year = wholeOrNull(c.req.query('aar'), /^20\d\d$/) ?? Number(day.slice(0, 4))
    const bodyId = wholeOrNull(c.req.query('forum'), /^\d{1,15}$/)
    const found = await read(c, async (tx) => {
      const bodies = await listPlanBodies(tx, municipality.id)
      const meetings = await listPlanned(tx, municipality.id, {
        from: `${year}-01-01`,
        until: `${year}-12-31`,
        bodies: bodyId === null ? null : [bodyId],
      })
      const asked = [...meetings.map((each) => each.bodyId), ...(bodyId === null ? [] : [bodyId])]
      const ways = await getWaysOfBodies(tx, asked)
      return { bodies, meetings, ways, daysOff: (await getCalendar(tx)).daysOffIn(year) }
    })
    const shown = c.req.query('vis') === 'maaneder' ? 'maaneder' : 'liste'
    const laid = wholeOrNull(c.req.query('lagt'), /^\d{1,3}$/)
    const publishes = bodyId === null ? null : (found.ways.get(bodyId)?.rulesOn(day)?.publishes ?? null)
    return page(
      c,
      { title: `Mødeplan ${year}`, measure: 'working' },
      <PlanView
        {...found}
        {...{ year, bodyId, shown, today: day }}
        mayPlan={person?.secretaryBodies ?? []}
        made={
          laid === null ? null : { made: laid, known: wholeOrNull(c.req.query('kendt'), /^\d{1,3}$/) ?? 0 }
        }
        publicCalendar={
          publishes === null || publishes === 'nothing' ? null : paths.bodyCalendar(`${bodyId}.ics`)
        }
      />,
    )
  })
  routes.route('/', yearPages())
  routes.route('/', onePages())
  routes.route('/', calendarPages(calendarSources))
  routes.route('/', choosingPages())
  return routes
}

function wholeOrNull(text: string | undefined, form: RegExp): number | null {
  return text !== undefined && form.test(text) ? Number(text) : null
}
