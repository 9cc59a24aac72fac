/** Routes of the room. */
import { Hono } from 'hono'
import type { FileStore } from '../documents/files.ts'
import type { Env } from '../organisation/reader.ts'
import { authenticityRoutes } from './authenticity.tsx'
import { feedRoutes } from './feeds.ts'
import { gateRoutes } from './gate-pages.tsx'

export function pages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', gateRoutes(store))
  routes.route('/', authenticityRoutes())
  routes.route('/', feedRoutes())
  return routes
}
