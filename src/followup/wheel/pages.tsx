/** Pages of the annual wheel. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import type { LoopSlots } from '../slots.ts'
import { dialoguePages } from './dialogue-pages.tsx'
import { dutyPages } from './duty-pages.tsx'
import { timePages } from './time-pages.tsx'
import { wheelPages } from './wheel-pages.tsx'

export function annualWheelPages(slots: LoopSlots): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', wheelPages())
  routes.route('/', dutyPages(slots))
  routes.route('/', dialoguePages(slots))
  routes.route('/', timePages(slots))
  return routes
}
