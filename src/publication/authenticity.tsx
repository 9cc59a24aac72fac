/** Whether a file is the locked minutes it looks like: asked by its digest, so that the file itself need not be sent. */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { page } from '../organisation/page.tsx'
import { type Env, read } from '../organisation/reader.ts'
import { paths } from '../paths.ts'
import { findForm, type KnownForm } from './known-form.ts'
import { AuthenticityView } from './views/authenticity.tsx'

/** Bytes that may be sent where the browser does not count the digest itself. */
export const AUTHENTICITY_LIMIT = 64 * 1024 * 1024

export function authenticityRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(paths.authenticity, (c) => {
    const sum = c.req.query('sum')
    if (sum === undefined) return answer(c, null, null)
    return /^[0-9a-f]{64}$/u.test(sum)
      ? answerFor(c, sum)
      : answer(c, null, 'Summen skal være 64 tegn, 0-9 og a-f.')
  })
  routes.post(paths.authenticity, async (c) => {
    const { fil: file } = await c.req.parseBody()
    if (!(file instanceof File) || file.size === 0) return answer(c, null, 'Vælg en fil.')
    // Read once, never kept.
    return answerFor(
      c,
      createHash('sha256')
        .update(new Uint8Array(await file.arrayBuffer()))
        .digest('hex'),
    )
  })
  return routes
}

async function answerFor(c: Context<Env>, sum: string): Promise<Response> {
  const known = await read(c, (tx) => findForm(tx, sum))
  return answer(c, { sum, known }, null)
}

function answer(
  c: Context<Env>,
  asked: { sum: string; known: KnownForm | null } | null,
  error: string | null,
): Promise<Response> {
  return page(
    c,
    { title: 'Er filen ægte?', status: error === null ? 200 : 422 },
    <AuthenticityView asked={asked} error={error} />,
  )
}
