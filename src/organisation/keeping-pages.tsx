/** Pages by which the organisation is kept, and the way to them. */
import { Hono } from 'hono'
import { paths } from '../paths.ts'
import { administratorsOnly } from './administration.tsx'
import { bodyPages } from './bodies/pages.tsx'
import { page } from './page.tsx'
import { personPages } from './persons/pages.tsx'
import type { Env } from './reader.ts'
import { unitPages } from './units/pages.tsx'
import { OrganisationView } from './views/organisation.tsx'

export function keepingPages(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.organisation, administratorsOnly, (c) =>
    page(c, { title: 'Organisation' }, <OrganisationView />),
  )
  routes.route('/', unitPages())
  routes.route('/', personPages())
  routes.route('/', bodyPages())
  return routes
}
