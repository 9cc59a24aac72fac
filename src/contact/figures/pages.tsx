/** Pages of figures, of those who lead, of the wall and of lists that are read in. */
import { Hono } from 'hono'
import type { FileStore } from '../../documents/files.ts'
import type { Env } from '../../organisation/reader.ts'
import { callListRoutes } from './call-lists/pages.tsx'
import { figureRoutes } from './figures-pages.tsx'
import { overviewRoutes } from './overview/pages.tsx'
import { wallRoutes } from './wall/pages.tsx'

export function figuresPages(store: FileStore): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', figureRoutes())
  routes.route('/', overviewRoutes())
  routes.route('/', wallRoutes())
  routes.route('/', callListRoutes(store))
  return routes
}
