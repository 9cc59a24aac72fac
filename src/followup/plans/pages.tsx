/** Every page of process plans. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import { overviewRoutes } from './overview-pages.tsx'
import { planRoutes } from './plan-pages.tsx'
import { stepRoutes } from './step-pages.tsx'
import { templateRoutes } from './template-pages.tsx'

export function planPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', overviewRoutes())
  routes.route('/', templateRoutes())
  routes.route('/', planRoutes())
  routes.route('/', stepRoutes())
  return routes
}
