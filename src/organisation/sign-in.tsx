/** Routes that sign in and out. */
import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { z } from 'zod'
import { paths, withQuery } from '../paths.ts'
import { clientAddress, RateLimiter } from '../platform/web/rate-limit.ts'
import { refusalPage } from './page.tsx'
import { type Provider, ProviderAway, SignInRefused } from './provider.ts'
import { sessionCookie, signedInOnly, write, type Env } from './reader.ts'
import { digestOf, endAllSessions, endSession, findSignedInPerson, startSession } from './sessions.ts'
import { tooManyRequests } from './too-many-requests.tsx'

/**
 * Kept in the browser while it is at the provider. It need not be signed: state, nonce and verifier are worth nothing
 * unless they fit the provider's answer, and `next` is only ever an address of ours.
 */
const rememberedAttempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
})

/** Many colleagues share one address; a machine that guesses is far quicker than all of them. */
const SIGN_IN_LIMIT = { burst: 60, perMinute: 60 }

export function signInRoutes(provider: Provider, limit = SIGN_IN_LIMIT): Hono<Env> {
  const routes = new Hono<Env>()
  const limiter = new RateLimiter(limit)
  routes.use(`${paths.signIn}/*`, async (c, next) => {
    const wait = limiter.take(clientAddress(c))
    return wait === null ? next() : tooManyRequests(c, wait)
  })

  routes.get(paths.signIn, async (c) => {
    const next = ownAddress(c.req.query('videre'))
    if (c.var.reader.person !== null) return c.redirect(next, 303)
    const { publicUrl } = c.var.site
    // Cookies belong to one host name: begin under the one that the provider sends the browser back to.
    if (new URL(c.req.url).host !== publicUrl.host && c.req.query('igen') === undefined) {
      // Once only: a proxy may have changed the name that we see.
      return c.redirect(new URL(withQuery(paths.signIn, { videre: next, igen: 1 }), publicUrl).href, 303)
    }
    try {
      const { address, attempt } = await provider.begin()
      setCookie(
        c,
        attemptCookie(publicUrl),
        JSON.stringify({ ...attempt, next }),
        cookieOptions(publicUrl, 15 * 60),
      )
      return c.redirect(address.href, 303)
    } catch (error) {
      return signInTrouble(c, error)
    }
  })

  routes.get(paths.signInReturn, async (c) => {
    const name = attemptCookie(c.var.site.publicUrl)
    const attempt = readAttempt(getCookie(c, name))
    deleteCookie(c, name, cookieOptions(c.var.site.publicUrl))
    if (attempt === null) return interrupted(c)
    try {
      const { subject, idToken } = await provider.finish(new URL(c.req.url).search, attempt)
      return await enter(c, subject, idToken, ownAddress(attempt.next))
    } catch (error) {
      return signInTrouble(c, error)
    }
  })

  routes.post(paths.signOut, async (c) => {
    const { publicUrl, databases } = c.var.site
    const token = getCookie(c, sessionCookie(publicUrl))
    if (token === undefined) return c.redirect(paths.front, 303)
    const idToken = await endSession(databases.app, c.var.reader.municipality.id, digestOf(token))
    deleteCookie(c, sessionCookie(publicUrl), cookieOptions(publicUrl))
    const address = await provider.signOutAddress(idToken)
    return c.redirect(address?.href ?? paths.front, 303)
  })

  routes.post(paths.signOutEverywhere, signedInOnly, async (c) => {
    await write(c, (tx, person) => endAllSessions(tx, person.id))
    const { publicUrl } = c.var.site
    deleteCookie(c, sessionCookie(publicUrl), cookieOptions(publicUrl))
    const address = await provider.signOutAddress(null)
    return c.redirect(address?.href ?? paths.front, 303)
  })
  return routes
}

/** Starts a session for the person whom the provider calls `subject`, with a new token whatever there was before. */
async function enter(
  c: Context<Env>,
  subject: string,
  idToken: string | null,
  next: string,
): Promise<Response> {
  const { publicUrl, databases } = c.var.site
  const municipality = c.var.reader.municipality.id
  const person = await databases.app.within({ municipality }, async (tx) => {
    const { rows } = await sql<{ id: number | null }>`select app.person_of_subject(${subject}) as id`.execute(
      tx,
    )
    return rows[0]?.id ?? null
  })
  const known =
    person === null
      ? null
      : await databases.app.within({ municipality, person }, (tx) => findSignedInPerson(tx))
  if (person === null || known === null) return unknownPerson(c)

  const earlier = getCookie(c, sessionCookie(publicUrl))
  if (earlier !== undefined) await endSession(databases.app, municipality, digestOf(earlier))
  const token = await startSession(databases.app, { municipality, person }, idToken)
  setCookie(c, sessionCookie(publicUrl), token, cookieOptions(publicUrl))
  return c.redirect(next, 303)
}

function unknownPerson(c: Context<Env>): Promise<Response> {
  return refusalPage(c, {
    status: 403,
    title: 'Du har ikke adgang til Sagsgang',
    text:
      'Dit login virker, men du er ikke oprettet i Sagsgang, eller din ansættelse og dine pladser er udløbet. ' +
      'Kontakt direktionssekretariatet, hvis du mener, det er en fejl. Du kan stadig læse det offentlige.',
  })
}

function signInTrouble(c: Context<Env>, error: unknown): Promise<Response> {
  if (error instanceof SignInRefused) return interrupted(c)
  if (!(error instanceof ProviderAway)) throw error
  c.header('Retry-After', '30')
  return refusalPage(c, {
    status: 503,
    title: 'Login virker ikke lige nu',
    text:
      'Sagsgang kan ikke få forbindelse til kommunens login. Prøv igen om lidt. ' +
      'Det offentlige kan læses uden at logge ind.',
    next: { href: paths.signIn, text: 'Prøv igen' },
  })
}

function interrupted(c: Context<Env>): Promise<Response> {
  return refusalPage(c, {
    status: 400,
    title: 'Du blev ikke logget ind',
    text: 'Login blev afbrudt, eller der gik for lang tid. Der er ikke sket noget. Du kan prøve igen.',
    next: { href: paths.signIn, text: 'Log ind' },
  })
}

/** Only addresses of this site: one slash, and nothing that a browser would read as another host. */
export function ownAddress(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(text)) return paths.front
  const leadsNowhere = [paths.signIn, paths.signOut, paths.localProvider]
  return leadsNowhere.some((path) => text.startsWith(path)) ? paths.front : text
}

function readAttempt(text: string | undefined): z.output<typeof rememberedAttempt> | null {
  if (text === undefined) return null
  try {
    return rememberedAttempt.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function attemptCookie(publicUrl: URL): string {
  return `${sessionCookie(publicUrl)}-log-ind`
}

function cookieOptions(publicUrl: URL, maxAge?: number) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.protocol === 'https:',
    ...(maxAge === undefined ? {} : { maxAge }),
  } as const
}
