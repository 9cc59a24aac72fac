/** Pages of employees, presence, guides, agreements and telephones. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import { calendarPages } from './calendars/calendar-pages.tsx'
import { employeePages } from './employee-pages.tsx'
import { searchPages } from './search-pages.tsx'

export function employeesPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', searchPages())
  routes.route('/', employeePages())
  routes.route('/', calendarPages())
  return routes
}
