import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { ReadyPage } from './ready-html.ts'

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
  return unlessKept(c, createHash('sha1').update(html).digest('base64url')) ?? c.html(html)
}

/**
 * A page of ready HTML, compressed for those who take it. Nothing a reader sends stands in such a page beside anything
 * secret, so its length tells nothing.
 * @param tagged the browser may keep it and ask whether it is unchanged
 */
export function readyPage(c: Context, page: ReadyPage, tagged: boolean): Response {
  const unchanged = tagged ? unlessKept(c, page.digest) : null
  if (unchanged) return unchanged
  c.header('Content-Type', 'text/html; charset=UTF-8')
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(page.plain)
  c.header('Content-Encoding', 'gzip')
  return c.body(page.gzip)
}

/** Sets the tag; answers «unchanged» where the browser has this very page. */
function unlessKept(c: Context, digest: string): Response | null {
  const tag = `W/"${digest}"`
  c.header('ETag', tag)
  return c.req.header('if-none-match') === tag ? c.body(null, 304) : null
}
