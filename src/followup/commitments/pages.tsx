/** Pages of what is owed. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import type { LoopSlots } from '../slots.ts'
import { bodyPages } from './body-pages.tsx'
import { detailPages } from './detail-pages.tsx'
import { listPages } from './list-pages.tsx'
import { newPages } from './new-pages.tsx'
import { promisePages } from './promise-pages.tsx'

export function commitmentPages(slots: Pick<LoopSlots, 'owedSources'>): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', listPages(slots))
  routes.route('/', newPages())
  routes.route('/', promisePages())
  routes.route('/', bodyPages())
  routes.route('/', detailPages())
  return routes
}
