import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestSite, startTestSite } from '../../tests/support/site.ts'
import { paths } from '../paths.ts'
import { ownAddress } from './sign-in.tsx'

let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

/** A browser's cookies and nothing else. */
class Visitor {
  readonly cookies = new Map<string, { value: string; path: string }>()

  async ask(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, site.address)
    const cookie = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie.join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(name.length + 1)
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/'
    const isGone = value === '' || attributes.some((each) => /^max-age=0$/i.test(each))
    if (isGone) this.cookies.delete(name)
    else this.cookies.set(name, { value, path })
  }

  /** Follows redirects until a page comes. */
  async follow(address: string | URL, init?: RequestInit): Promise<{ response: Response; address: URL }> {
    let url = new URL(address, site.address)
    let response = await this.ask(url, init)
    for (let step = 0; response.status >= 300 && response.status < 400; step += 1) {
      assert.ok(step < 10, 'too many redirects')
      url = new URL(response.headers.get('location') ?? '', url)
      response = await this.ask(url)
    }
    return { response, address: url }
  }

  async signIn(subject: string, next = paths.myPage): Promise<{ response: Response; address: URL }> {
    const choice = await this.follow(paths.signInTo(next))
    assert.match(await choice.response.text(), /Vælg, hvem du vil være/)
    return this.follow(choice.address, {
      method: 'POST',
      body: new URLSearchParams({ person: subject }),
      headers: { origin: site.address },
    })
  }
}

test('a person signs in at the provider and comes back to the page asked for', async () => {
  const visitor = new Visitor()
  const { response, address } = await visitor.signIn('sek')
  assert.equal(response.status, 200)
  assert.equal(address.pathname, paths.myPage)
  assert.match(await response.text(), /<h1>Sanne Ekholt<\/h1>/)
})

test('the session cookie is for the server alone and is a new one each time', async () => {
  const visitor = new Visitor()
  await visitor.signIn('sek')
  const first = visitor.cookies.get('sagsgang')?.value
  assert.ok(first && first.length >= 43)
  const again = await visitor.ask(paths.signIn)
  assert.equal(again.headers.get('location'), '/')
  await visitor.ask(paths.signOut, { method: 'POST', headers: { origin: site.address } })
  await visitor.signIn('sek')
  assert.notEqual(visitor.cookies.get('sagsgang')?.value, first)
})

test('signing out ends the session, not only the cookie', async () => {
  const visitor = new Visitor()
  await visitor.signIn('sek')
  const token = visitor.cookies.get('sagsgang')?.value ?? ''
  const out = await visitor.ask(paths.signOut, { method: 'POST', headers: { origin: site.address } })
  assert.equal(out.status, 303)
  const with_old_cookie = await site.visit(paths.myPage, null, { headers: { cookie: `sagsgang=${token}` } })
  assert.equal(with_old_cookie.status, 303)
})

test('signing out everywhere ends every session of the person at once, and nobody else’s', async () => {
  const [here, there, other] = [
    await site.cookieOf('chair'),
    await site.cookieOf('chair'),
    await site.cookieOf('member'),
  ]
  const pageWith = (cookie: string) => site.visit(paths.myPage, null, { headers: { cookie } })
  assert.equal((await pageWith(there)).status, 200)
  const out = await site.visit(paths.signOutEverywhere, null, {
    method: 'POST',
    headers: { cookie: here, origin: site.address },
  })
  assert.equal(out.status, 303)
  assert.equal((await pageWith(here)).status, 303)
  assert.equal((await pageWith(there)).status, 303)
  assert.equal((await pageWith(other)).status, 200)
})

test('one whose employment and seats are over does not get in', async () => {
  const { response } = await new Visitor().signIn('fra')
  assert.equal(response.status, 403)
  assert.match(await response.text(), /Du har ikke adgang til Sagsgang/)
})

test('a return without the cookie of its own beginning is refused', async () => {
  const response = await new Visitor().ask(`${paths.signInReturn}?code=abc&state=def`)
  assert.equal(response.status, 400)
  assert.match(await response.text(), /Du blev ikke logget ind/)
})

test('a return with another beginning’s state is refused', async () => {
  const visitor = new Visitor()
  await visitor.ask(paths.signIn)
  const response = await visitor.ask(
    `${paths.signInReturn}?code=abc&state=def&iss=${site.address}/lokal-login`,
  )
  assert.equal(response.status, 400)
  assert.equal(visitor.cookies.has('sagsgang'), false)
})

test('an old or foreign choice page says what to do', async () => {
  const response = await new Visitor().ask(paths.localProviderChoice('nonsense'))
  assert.equal(response.status, 400)
  assert.match(await response.text(), /Login er udløbet/)
})

test('going back to the choice page after signing in leads to the front page', async () => {
  const visitor = new Visitor()
  const choice = await visitor.follow(paths.signIn)
  await visitor.signIn('sek')
  const again = await visitor.ask(choice.address)
  assert.equal(again.status, 303)
  assert.equal(again.headers.get('location'), paths.front)
})

test('only addresses of the site are gone on to', () => {
  assert.equal(ownAddress('/moeder?aar=2025'), '/moeder?aar=2025')
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '',
    undefined,
    '/log-ud',
    paths.localProviderChoice('used'),
    '/a\nb',
  ])
    assert.equal(ownAddress(foreign), '/')
})
