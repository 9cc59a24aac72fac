/** Signing in at a provider that is not ours: another server, met late, with a sign-out of its own. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import OidcProvider from 'oidc-provider'
import { startTestSite, type TestSite } from '../../tests/support/site.ts'
import { paths } from '../paths.ts'
import { makeKeys } from './local-provider/keys.ts'

const client = { clientId: 'sagsgang', clientSecret: 'only for tests' }

let site: TestSite
let port = 0
let server: Server | null = null

before(async () => {
  port = await freePort()
  site = await startTestSite({ oidc: { issuer: `http://localhost:${port}`, ...client } })
})
after(async () => {
  await site.stop()
  server?.closeAllConnections()
  server?.close()
})

test('while the provider is away, a page says so, and the public pages work', async () => {
  const response = await site.visit(paths.signIn)
  assert.equal(response.status, 503)
  assert.equal(response.headers.get('retry-after'), '30')
  assert.match(await response.text(), /Login virker ikke lige nu/)
  assert.equal((await site.visit(paths.front)).status, 200)
})

test('once it is there, one signs in without a restart, and signs out at the provider too', async () => {
  server = await startProvider('sek')
  const jar = new Map<string, string>()
  const mine = await follow(jar, new URL(paths.signInTo(paths.myPage), site.address))
  assert.match(await mine.text(), /<h1>Sanne Ekholt<\/h1>/)

  const out = await ask(jar, new URL(paths.signOut, site.address), {
    method: 'POST',
    headers: { origin: site.address },
  })
  const address = new URL(out.headers.get('location') ?? '')
  assert.equal(address.origin, `http://localhost:${port}`)
  assert.equal(address.searchParams.get('post_logout_redirect_uri'), `${site.address}/`)
  assert.ok(address.searchParams.get('id_token_hint'))
  const policy = out.headers.get('content-security-policy') ?? ''
  assert.ok(
    policy.includes(`form-action 'self' http://localhost:${port};`),
    'the browser may follow there from the form',
  )
})

test('one whom the provider knows and Sagsgang does not gets a page that says so', async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
  server = await startProvider('nobody-here')
  const response = await follow(new Map(), new URL(paths.signIn, site.address))
  assert.equal(response.status, 403)
  assert.match(await response.text(), /Du har ikke adgang til Sagsgang/)
})

test('the local provider is not there beside a real one', async () => {
  assert.equal((await site.visit(`${paths.localProvider}/.well-known/openid-configuration`)).status, 404)
})

/** A provider at which everyone is `subject`, without being asked. */
async function startProvider(subject: string): Promise<Server> {
  const keys = makeKeys()
  const provider = new OidcProvider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${site.address}${paths.signInReturn}`],
        post_logout_redirect_uris: [`${site.address}/`],
      },
    ],
    jwks: keys.jwks,
    cookies: { keys: [keys.cookieKey] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: subject })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const listening = createServer((request, response) => {
    if (request.url?.startsWith('/who/') === true)
      void provider.interactionFinished(request, response, { login: { accountId: subject } })
    else void answer(request, response)
  })
  await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve))
  return listening
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Both servers are `localhost`, and cookies know no ports: one jar, as in a browser. */
async function ask(jar: Map<string, string>, address: URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
  const response = await fetch(address, { ...init, headers, redirect: 'manual' })
  for (const line of response.headers.getSetCookie()) {
    const pair = line.split(';')[0] ?? ''
    const name = pair.slice(0, pair.indexOf('='))
    if (pair.length === name.length + 1) jar.delete(name)
    else jar.set(name, pair.slice(name.length + 1))
  }
  return response
}

async function follow(jar: Map<string, string>, address: URL): Promise<Response> {
  let url = address
  let response = await ask(jar, url)
  for (let step = 0; response.status >= 300 && response.status < 400; step += 1) {
    assert.ok(step < 10, 'too many redirects')
    url = new URL(response.headers.get('location') ?? '', url)
    response = await ask(jar, url)
  }
  return response
}
