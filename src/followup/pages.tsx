/** Pages of what follows a decision: each folder of the room mounts its own here. */
import { Hono } from 'hono'
import type { Env } from '../organisation/reader.ts'
import { planPages } from './plans/pages.tsx'
import type { LoopSlots } from './slots.ts'

export function pages(_slots: LoopSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', planPages())
  return routes
}
