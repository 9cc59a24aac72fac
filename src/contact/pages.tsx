/**
 * This room answers for the telephone: callers and their places in the queue, the desks that answer, whom calls are passed
 * on to, and the figures of it all. Each folder mounts its own pages here.
 */
import { Hono } from 'hono'
import type { FileStore } from '../documents/files.ts'
import type { Env } from '../organisation/reader.ts'
import { trialPages } from './call-control/trial-pages.tsx'
import { deskPages } from './desks/desk-pages.tsx'
import { enquiryPages } from './desks/enquiry-pages.tsx'
import { employeesPages } from './employees/pages.tsx'
import { figuresPages } from './figures/pages.tsx'
import { frontPages } from './front.tsx'
import { numberPages } from './privacy/number-pages.tsx'
import { settingsPages } from './settings/pages.tsx'
import { staffingPages } from './staffing/pages.tsx'

export interface ContactPages {
  /** Where recordings and lists that are handed in lie. */
  store: FileStore
  /** Where telephones in the browser register; null: no exchange takes them. */
  telephoneUrl: string | null
}

export function pages({ store, telephoneUrl }: ContactPages): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', frontPages())
  routes.route('/', deskPages(telephoneUrl))
  routes.route('/', enquiryPages())
  routes.route('/', trialPages())
  routes.route('/', employeesPages())
  routes.route('/', figuresPages(store))
  routes.route('/', staffingPages())
  routes.route('/', settingsPages(store))
  routes.route('/', numberPages())
  return routes
}
