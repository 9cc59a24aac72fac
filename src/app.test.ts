import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { startTestSite, type TestSite } from '../tests/support/site.ts'
import { paths } from './paths.ts'

let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

test('every page carries a policy that lets no inline script or style in', async () => {
  for (const path of [paths.front, '/findes-ikke', paths.health, paths.localProvider + '/findes-ikke']) {
    const { headers } = await site.visit(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; script-src 'self'; /, path)
    assert.doesNotMatch(policy, /unsafe/, path)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('x-request-id') ?? '', /^[\w-]{20,}$/)
    assert.equal(headers.get('strict-transport-security'), null, 'not on plain http')
  }
})

test('pages have neither inline scripts nor inline styles', async () => {
  const paths_of_all = [paths.front, paths.bodies, paths.units, paths.myPage, paths.about, '/findes-ikke']
  for (const path of paths_of_all) {
    const html = await (await site.visit(path, 'secretary')).text()
    assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+="/i, path)
  }
})

test('a form from another site is refused, one from a page of ours is taken', async () => {
  const foreign = { method: 'POST', headers: { origin: 'https://evil.example' }, body: new URLSearchParams() }
  const refused = await site.visit(paths.signOut, 'secretary', foreign)
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /Formularen blev ikke modtaget/)
  const without = { method: 'POST', body: new URLSearchParams() }
  assert.equal((await site.visit(paths.signOut, 'secretary', without)).status, 403)
  assert.equal((await site.visit(paths.myPage, 'secretary')).status, 200)
  assert.equal((await site.post(paths.signOut, null)).status, 303)
})

test('a form that is too big is refused before it is read', async () => {
  const response = await site.post(paths.signOut, 'secretary', { much: 'x'.repeat(2_000_000) })
  assert.equal(response.status, 413)
  assert.match(await response.text(), /Det er for stort/)
})

test('pages for everyone may be stored but are asked about; those of a person are not stored', async () => {
  const open = await site.visit(paths.bodies)
  assert.equal(open.headers.get('cache-control'), 'public, no-cache')
  assert.match(open.headers.get('vary') ?? '', /Cookie/)
  const tag = open.headers.get('etag') ?? ''
  const again = await site.visit(paths.bodies, null, { headers: { 'if-none-match': tag } })
  assert.equal(again.status, 304)
  assert.equal((await site.visit(paths.bodies, 'member')).headers.get('cache-control'), 'private, no-store')
  assert.equal((await site.visit('/findes-ikke')).headers.get('cache-control'), 'private, no-store')
})

test('what is not there and what is not for the reader look the same', async () => {
  const hidden = await site.visit(paths.person(site.municipality.person.member))
  const absent = await site.visit(paths.person(999_999))
  assert.equal(hidden.status, 404)
  assert.equal(absent.status, 404)
  const without_address = async (response: Response) =>
    (await response.text()).replaceAll(/personer%2F\d+/g, '')
  assert.equal(await without_address(hidden), await without_address(absent))
})

test('colleagues know who sits where, everyone else does not', async () => {
  const body = paths.body(site.municipality.body('direktionen'))
  assert.match(await (await site.visit(body, 'employee')).text(), /Mette Edelbjerg/)
  const open = await site.visit(body)
  assert.equal(open.status, 200)
  assert.doesNotMatch(await open.text(), /Edelbjerg/)
  const unit = paths.unit(site.municipality.unit('center'))
  assert.match(await (await site.visit(unit, 'employee')).text(), /Cecilie Enggrav/)
  assert.doesNotMatch(await (await site.visit(unit)).text(), /Enggrav/)
})

test('reading in old minutes is offered to those who may', async () => {
  const link = /href="\/arkiv\/indlaesning"/
  assert.match(await (await site.visit(paths.front, 'secretary')).text(), link)
  assert.match(await (await site.visit(paths.front, 'administrator')).text(), link)
  for (const who of [null, 'employee', 'member'] as const)
    assert.doesNotMatch(await (await site.visit(paths.front, who)).text(), link)
})

test('rights are those of today, not those of when one signed in', async () => {
  const cookie = await site.cookieOf('employee')
  const mine = () => site.visit(paths.myPage, null, { headers: { cookie } })
  assert.equal((await mine()).status, 200)
  await asOwner(
    site.database.urls.owner,
    'update employments set valid_until = current_date - 1 where person_id = $1',
    [site.municipality.person.employee],
  )
  assert.equal((await mine()).status, 303)
})

test('a session ends after two hours without use and after twelve in any case', async () => {
  for (const change of [
    "seen_at = now() - interval '121 minutes'",
    "expires_at = now() - interval '1 second'",
  ]) {
    const cookie = await site.cookieOf('manager')
    await asOwner(site.database.urls.owner, `update sessions set ${change} where person_id = $1`, [
      site.municipality.person.manager,
    ])
    assert.equal((await site.visit(paths.myPage, null, { headers: { cookie } })).status, 303)
  }
})

test('a fault gives a number that the log knows, and nothing of what went wrong', async () => {
  await asOwner(site.database.urls.owner, 'alter table bodies rename to bodies_gone')
  const response = await site.visit(paths.bodies)
  await asOwner(site.database.urls.owner, 'alter table bodies_gone rename to bodies')
  assert.equal(response.status, 500)
  const html = await response.text()
  assert.match(html, /Oplys dette nummer[^<]*<strong>[0-9A-F]{8}<\/strong>/)
  assert.doesNotMatch(html, /bodies|relation|select/i)
})

test('too many searches and sign-ins are told to wait, each person on their own', async () => {
  const strict = await startTestSite({
    // So slow to fill again that a slow machine does not help anybody in.
    limits: { signIn: { burst: 2, perMinute: 0.1 }, search: { burst: 2, perMinute: 0.1 } },
  })
  const ask = async (path: string, as: 'member' | 'chair' | null) => (await strict.visit(path, as)).status
  const search = paths.searchFor({ q: 'telefon' })
  await ask(search, 'member')
  await ask(search, 'member')
  const refused = await strict.visit(search, 'member')
  assert.equal(refused.status, 429)
  const wait = Number(refused.headers.get('retry-after'))
  assert.ok(wait > 300 && wait <= 600, `${wait} s`)
  assert.match(await refused.text(), /For mange forsøg/)
  assert.notEqual(await ask(search, 'chair'), 429)
  await ask(paths.signIn, null)
  await ask(paths.signIn, null)
  assert.equal(await ask(paths.signIn, null), 429)
  assert.equal(await ask(paths.front, null), 200)
  await strict.stop()
})

test('behind https the cookies are bound to the host, and the site reaches its own provider all the same', async () => {
  const secure = await startTestSite({ publicUrl: 'https://sagsgang.example' })
  const begin = (address: string) =>
    fetch(`http://127.0.0.1:${secure.port}${address}`, { redirect: 'manual' })
  // Under another name one is sent to the public one first, and only once.
  const moved = await begin(paths.signIn)
  assert.match(moved.headers.get('location') ?? '', /^https:\/\/sagsgang\.example\/log-ind\?/)
  const begun = await begin(`${paths.signIn}?igen=1`)
  assert.match(begun.headers.get('location') ?? '', /^https:\/\/sagsgang\.example\/lokal-login\/auth\?/)
  assert.match(
    begun.headers.get('set-cookie') ?? '',
    /^__Host-sagsgang-log-ind=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  assert.match(begun.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
  await secure.stop()
})

test('health names what is missing: here there is no worker', async () => {
  const response = await site.visit(paths.health)
  assert.equal(response.status, 503)
  assert.deepEqual(await response.json(), { ok: false, missing: ['arbejder: har ikke meldt sig'] })
})

async function asOwner(url: string, statement: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement, values)
  await client.end()
}
