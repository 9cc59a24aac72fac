/** Pages of employees, presence, guides, agreements and telephones. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import { calendarPages } from './calendars/calendar-pages.tsx'
import { employeePages } from './employee-pages.tsx'
import { agreementPages } from './guides/agreement-pages.tsx'
import { guidePages } from './guides/guide-pages.tsx'
import { pausePages } from './guides/pause-pages.tsx'
import { hoursPages } from './lines/hours-pages.tsx'
import { lineImportPages } from './lines/import-pages.tsx'
import { linePages } from './lines/line-pages.tsx'
import { searchPages } from './search-pages.tsx'

export function employeesPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', searchPages())
  routes.route('/', employeePages())
  routes.route('/', calendarPages())
  routes.route('/', guidePages())
  routes.route('/', agreementPages())
  routes.route('/', pausePages())
  routes.route('/', linePages())
  routes.route('/', lineImportPages())
  routes.route('/', hoursPages())
  return routes
}
