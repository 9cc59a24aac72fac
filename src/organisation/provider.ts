/**
 * The OpenID provider, seen from us: code flow with PKCE, state and nonce, by openid-client. It is met the first time
 * somebody signs in and asked again until it answers, so the site starts without it.
 */
import * as openid from 'openid-client'

export interface ProviderSettings {
  issuer: URL
  clientId: string
  clientSecret: string
  /** Where the provider sends the browser back to. */
  returnAddress: URL
  /** Where the browser goes after signing out at the provider. */
  signedOutAddress: URL
  /**
   * Asks the person each time instead of trusting the provider's own session: for the local provider, where one changes
   * between persons.
   */
  alwaysAsk?: boolean
  /** An address by which this very machine reaches the issuer, whatever name the world uses for it. */
  loopback?: URL
}

/** What is remembered between leaving for the provider and coming back. */
export interface Attempt {
  state: string
  nonce: string
  verifier: string
}

/** The provider does not answer, or not as a provider should. */
export class ProviderAway extends Error {}

/** The answer is not one to the question asked: an old link, a changed address, or the person gave up. */
export class SignInRefused extends Error {}

export class Provider {
  readonly #settings: ProviderSettings
  #met: Promise<openid.Configuration> | null = null

  constructor(settings: ProviderSettings) {
    this.#settings = settings
  }

  /** Where to send the browser, and what to remember until it is back. */
  async begin(): Promise<{ address: URL; attempt: Attempt }> {
    const configuration = await this.#meet()
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    }
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#settings.returnAddress.href,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(this.#settings.alwaysAsk ? { prompt: 'login' } : {}),
    })
    return { address, attempt }
  }

  /** Who came back. `answer` is the query string of the return address. */
  async finish(answer: string, attempt: Attempt): Promise<{ subject: string; idToken: string | null }> {
    const configuration = await this.#meet()
    const address = new URL(this.#settings.returnAddress)
    address.search = answer
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, address, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      })
      const subject = tokens.claims()?.sub
      if (subject === undefined) throw new SignInRefused('The provider names no subject')
      return { subject, idToken: tokens.id_token ?? null }
    } catch (error) {
      throw refusalOf(error)
    }
  }

  /** Where to sign out at the provider as well, or null when it has no such place or cannot be reached. */
  async signOutAddress(idToken: string | null): Promise<URL | null> {
    const configuration = await this.#meet().catch(() => null)
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null
    return openid.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: this.#settings.signedOutAddress.href,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
    })
  }

  /** A meeting that failed is forgotten, so that the next person's try asks again. */
  #meet(): Promise<openid.Configuration> {
    this.#met ??= this.#discover().catch((error: unknown) => {
      this.#met = null
      throw new ProviderAway('The sign-in provider does not answer', { cause: error })
    })
    return this.#met
  }

  async #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret, loopback } = this.#settings
    const discover = () =>
      openid.discovery(issuer, clientId, clientSecret, undefined, {
        timeout: 5,
        ...(loopback ? { [openid.customFetch]: fetchVia(issuer, loopback) } : {}),
        // Whether plain http is good enough was decided by whoever set the issuer's address.
        execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
      })
    return discover().catch(async () => {
      await new Promise((resume) => setTimeout(resume, 300))
      return discover()
    })
  }
}

function fetchVia(issuer: URL, loopback: URL): openid.CustomFetch {
  return (address, options) => {
    const inside = new URL(address)
    if (inside.origin === issuer.origin) {
      inside.protocol = loopback.protocol
      inside.host = loopback.host
    }
    const { body } = options
    return fetch(inside, {
      ...options,
      body: body instanceof Uint8Array ? Uint8Array.from(body) : (body ?? null),
    })
  }
}

/** Answers that say no are refusals; silence and server errors mean the provider is away. */
function refusalOf(error: unknown): Error {
  if (error instanceof SignInRefused) return error
  const isAway =
    !(error instanceof Error) ||
    error instanceof TypeError ||
    error.name === 'TimeoutError' ||
    (error instanceof openid.ResponseBodyError && error.status >= 500)
  return isAway
    ? new ProviderAway('The sign-in provider does not answer', { cause: error })
    : new SignInRefused('The answer was not accepted', { cause: error })
}
