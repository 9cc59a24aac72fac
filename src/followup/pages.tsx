/** Pages of what follows a decision: each folder of the room mounts its own here. */
import { Hono } from 'hono'
import type { Env } from '../organisation/reader.ts'
import { commitmentPages } from './commitments/pages.tsx'
import { effectPages } from './effects/pages.tsx'
import { handoffPages } from './handoff/pages.tsx'
import { inForcePages } from './in-force/pages.tsx'
import { planPages } from './plans/pages.tsx'
import { poolPages } from './pools/pages.tsx'
import type { LoopSlots } from './slots.ts'
import { annualWheelPages } from './wheel/pages.tsx'

export function pages(slots: LoopSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', commitmentPages(slots))
  routes.route('/', inForcePages())
  routes.route('/', handoffPages())
  routes.route('/', planPages())
  routes.route('/', poolPages())
  routes.route('/', effectPages(slots.figureSources))
  routes.route('/', annualWheelPages(slots))
  return routes
}
