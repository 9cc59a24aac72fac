/** Pages of figures, of those who lead, of the wall and of lists that are read in. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import { figureRoutes } from './figures-pages.tsx'

export function figuresPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', figureRoutes())
  return routes
}
