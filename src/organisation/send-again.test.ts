import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startTestSite } from '../../tests/support/site.ts'
import { paths } from '../paths.ts'

const site = await startTestSite()
after(() => site.stop())

test('a form sent after the session ended comes back with all that was typed', async () => {
  const typed = { titel: 'Tang & "sand" <b>', note: 'første linje\r\nanden linje' }
  const answer = await site.post(paths.itemNotice(7), null, typed)
  assert.equal(answer.status, 403)
  const html = await answer.text()
  assert.match(html, /Du er logget ud/)
  assert.match(html, new RegExp(`<form method="post" action="${paths.itemNotice(7)}">`))
  assert.match(html, /name="titel" value="Tang &amp; &quot;sand&quot; &lt;b&gt;"/)
  assert.ok(html.includes(`name="note" value="første linje\r\nanden linje"`))
  assert.equal(answer.headers.get('cache-control'), 'private, no-store')
})

test('files cannot be kept, and the page says so', async () => {
  const body = new FormData()
  body.append('filer', new File(['Referat'], 'referat.txt'))
  const answer = await site.visit(paths.import, null, {
    method: 'POST',
    body,
    headers: { origin: site.address },
  })
  assert.equal(answer.status, 403)
  const html = await answer.text()
  assert.match(html, /vælg filerne igen/)
  assert.doesNotMatch(html, /Send igen/)
})

test('signing out without a session is no reason to sign in', async () => {
  assert.equal((await site.post(paths.signOut, null)).status, 303)
})
