/** Every page of arranging agendas; all of them for those who are signed in. */
import { Hono } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import type { DecisionGuard } from '../slots.ts'
import { arrangeRoutes } from './arrange-pages.tsx'
import { agendaItemRoutes } from './item-pages.tsx'
import { paperToAgendaRoutes } from './paper-section.tsx'
import { agendaRulesRoutes } from './rules-pages.tsx'

export function agendaPages(guards: readonly DecisionGuard[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', arrangeRoutes())
  routes.route('/', agendaItemRoutes(guards))
  routes.route('/', agendaRulesRoutes())
  routes.route('/', paperToAgendaRoutes())
  return routes
}
