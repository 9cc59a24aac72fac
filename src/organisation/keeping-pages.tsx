/** Pages by which the organisation is kept, and the way to them. */
import { Hono } from 'hono'
import { paths } from '../paths.ts'
import { administratorsOnly } from './administration.tsx'
import { approvalPages } from './approval/pages.tsx'
import { bodyPages } from './bodies/pages.tsx'
import { bodyRulesPages } from './body-rules/pages.tsx'
import { daysOffPages } from './days-off/pages.tsx'
import { delegationPages } from './delegations/pages.tsx'
import { guestPages } from './guests/pages.tsx'
import { organisationImportPages } from './import/pages.tsx'
import { page } from './page.tsx'
import { personPages } from './persons/pages.tsx'
import type { Env } from './reader.ts'
import { templatePages } from './templates/pages.tsx'
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
  routes.route('/', bodyRulesPages())
  routes.route('/', templatePages())
  routes.route('/', approvalPages())
  routes.route('/', guestPages())
  routes.route('/', delegationPages())
  routes.route('/', daysOffPages())
  routes.route('/', organisationImportPages())
  return routes
}
