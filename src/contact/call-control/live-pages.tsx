/** The stream that pages of the contact centre follow, and the element that follows it. */
import { Hono } from 'hono'
import { notFoundPage } from '../../organisation/page.tsx'
import type { Env } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { ContactLive } from './live.ts'

/** Calls and queues are known to every employee; who of them may see the page that follows is asked by the page. */
export function liveRoutes(live: ContactLive): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.contactStream, (c) => {
    const { caller, person, municipality } = c.var.reader
    if (person === null || caller.sessionDigest === undefined) return c.body(null, 403)
    if (!person.isEmployee) return notFoundPage(c)
    const since = Number(c.req.query('siden') ?? 0)
    c.header('Content-Type', 'text/event-stream')
    c.header('Cache-Control', 'private, no-store')
    c.header('X-Accel-Buffering', 'no')
    return c.body(live.follow(municipality.id, caller.sessionDigest, Number.isFinite(since) ? since : 0))
  })
  return routes
}

/** What was read this long before the page was written may have changed since. */
const READING_MS = 2_000

/**
 * Makes the page it stands on live; without JavaScript it is nothing.
 * @param always also while its tab is hidden: where a telephone rings
 */
export function LiveContact({ always = false }: { always?: boolean }) {
  const since = String(Date.now() - READING_MS)
  return (
    <contact-live src={paths.contactStream} since={since} always={always ? '' : undefined}></contact-live>
  )
}
