/** The local provider within the site: its own addresses as they are, and the page where one chooses who to be. */
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import type OidcProvider from 'oidc-provider'
import { paths } from '../../paths.ts'
import { protectiveHeaderList, type SecuritySettings } from '../../platform/web/security.ts'
import { refusalPage, page } from '../page.tsx'
import type { Env } from '../reader.ts'
import type { LocalAccount } from './accounts.ts'

/** Addresses that only the provider itself answers: must stand before anything that reads bodies or checks origins. */
export function providerRoutes(provider: OidcProvider, settings: SecuritySettings): Hono<Env> {
  const { publicUrl } = settings
  const headers = protectiveHeaderList(settings)
  const routes = new Hono<Env>()
  const answer = provider.callback()
  routes.all(`${paths.localProvider}/*`, async (c, next) => {
    if (c.req.path.startsWith(paths.localProviderChoice(''))) return next()
    const { incoming, outgoing } = c.env
    // The provider makes its addresses from these. What the caller sent counts for nothing.
    incoming.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1)
    incoming.headers['x-forwarded-host'] = publicUrl.host
    // Under a prefix it is told the rest of the address, and finds the whole in originalUrl.
    const whole = incoming.url ?? '/'
    Object.assign(incoming, { originalUrl: whole, url: whole.slice(paths.localProvider.length) || '/' })
    for (const [name, value] of await headers) outgoing.setHeader(name, value)
    outgoing.setHeader('X-Request-Id', c.var.requestId)
    await answer(incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  })
  return routes
}

/** The page of persons to be, and what happens when one is chosen. */
export function choiceRoutes(provider: OidcProvider, accounts: readonly LocalAccount[]): Hono<Env> {
  const routes = new Hono<Env>()
  const address = paths.localProviderChoice(':uid')

  routes.get(address, async (c) => {
    const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing).catch(() => null)
    // The way back of the browser leads here after signing in.
    if (interaction === null && c.var.reader.person !== null) return c.redirect(paths.front, 303)
    if (interaction === null) return expired(c)
    return page(
      c,
      { title: 'Vælg, hvem du vil være' },
      <ChoicePage uid={interaction.uid} accounts={accounts} />,
    )
  })

  routes.post(address, async (c) => {
    const { person } = await c.req.parseBody()
    const account = accounts.find((each) => each.subject === person)
    if (account === undefined) return expired(c)
    const login = { accountId: account.subject, remember: false }
    const next = await provider.interactionResult(c.env.incoming, c.env.outgoing, { login }).catch(() => null)
    return next === null ? expired(c) : c.redirect(next, 303)
  })
  return routes
}

function expired(c: Context<Env>): Promise<Response> {
  return refusalPage(c, {
    status: 400,
    title: 'Login er udløbet',
    text: 'Der gik for lang tid, eller siden blev åbnet fra et gammelt link. Begynd forfra.',
    next: { href: paths.signIn, text: 'Log ind' },
  })
}

function ChoicePage({ uid, accounts }: { uid: string; accounts: readonly LocalAccount[] }) {
  return (
    <>
      <h1>Vælg, hvem du vil være</h1>
      <p class="lead">
        Dette er en prøveudgave med opdigtede personer. Der er ingen adgangskoder: vælg en person, og se
        Sagsgang med dens rettigheder.
      </p>
      {accounts.length === 0 ? (
        <p class="empty-state">Der er ingen personer at logge ind som endnu.</p>
      ) : null}
      <form method="post" action={paths.localProviderChoice(uid)} data-turbo="false">
        <ul class="person-choice nobullet-list no-max-width">
          {accounts.map((account) => (
            <li>
              <button class="button button-secondary" type="submit" name="person" value={account.subject}>
                {account.name}
                <small>{account.title}</small>
                {account.shows === null ? null : <small>{account.shows}</small>}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
