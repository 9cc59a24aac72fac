import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { log } from '../log.ts'
import { observeRequest } from '../metrics.ts'

/** Logs and counts each request by the pattern of its route: addresses and search words may name persons. */
export const observeRequests: MiddlewareHandler<{ Variables: { requestId: string } }> = async (c, next) => {
  const begun = performance.now()
  await next()
  const seconds = (performance.now() - begun) / 1000
  // Middleware is registered for every path; what answered has a pattern of its own.
  const route = matchedRoutes(c).findLast(({ path }) => path !== '*' && path !== '/*')?.path ?? '-'
  const { status } = c.res
  observeRequest({ method: c.req.method, route, status, seconds })
  const milliseconds = Math.round(seconds * 10_000) / 10
  log.info({ request: c.var.requestId, method: c.req.method, route, status, milliseconds }, 'request')
}
