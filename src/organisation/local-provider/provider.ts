/**
 * An OpenID provider of the program's own, for the demo and for trying things out: one chooses who to be, there are no
 * passwords. The site signs in by it exactly as by the municipality's own.
 */
import OidcProvider from 'oidc-provider'
import { paths } from '../../paths.ts'
import type { LocalAccount } from './accounts.ts'
import type { LocalKeys } from './keys.ts'
import { ProviderMemory } from './memory.ts'

export const LOCAL_CLIENT = 'sagsgang'

interface LocalProviderSettings {
  /** The public address with `paths.localProvider`. */
  issuer: URL
  returnAddress: URL
  keys: LocalKeys
  accounts: readonly LocalAccount[]
  /** The page for what cannot be understood, such as an old address. */
  errorPage: string
}

export function createLocalProvider(settings: LocalProviderSettings): OidcProvider {
  const subjects = new Set(settings.accounts.map((account) => account.subject))
  const provider = new OidcProvider(settings.issuer.href, {
    clients: [
      {
        client_id: LOCAL_CLIENT,
        client_secret: settings.keys.clientSecret,
        redirect_uris: [settings.returnAddress.href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    adapter: ProviderMemory,
    jwks: settings.keys.jwks,
    cookies: {
      keys: [settings.keys.cookieKey],
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      // It keeps no session worth ending: it asks each time who one is.
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 600, Interaction: 900, Session: 900, Grant: 900 },
    interactions: { url: (_, interaction) => paths.localProviderChoice(interaction.uid) },
    findAccount: (_, subject) =>
      subjects.has(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    // Consent is not asked for: the only client is the site itself.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.body = settings.errorPage
    },
  })
  // The site writes these headers itself before a request comes here; see routes.tsx.
  provider.proxy = true
  return provider
}
