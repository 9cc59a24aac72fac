import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

/**
 * What browsers and proxies may keep. Pages for everyone may be stored but are asked about each time, so that what is
 * withdrawn is gone at once; pages for a signed-in person are never stored.
 */
export function cachingOf(isSignedIn: (c: Context) => boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.headers.has('Cache-Control')) return
    const open = (c.req.method === 'GET' || c.req.method === 'HEAD') && c.res.status < 400 && !isSignedIn(c)
    c.res.headers.set('Cache-Control', open ? 'public, no-cache' : 'private, no-store')
    // The same address shows more to those who are signed in.
    c.res.headers.append('Vary', 'Cookie')
  }
}

/** The page with a tag of its content, or only «unchanged» when the browser has it already. */
export function taggedPage(c: Context, html: string): Response {
  const tag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
  c.header('ETag', tag)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  return c.html(html)
}
