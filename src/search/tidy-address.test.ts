import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestSite, type TestSite } from '../../tests/support/site.ts'

let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

const leadsTo = async (path: string) => {
  const answer = await site.visit(path)
  return [answer.status, answer.headers.get('location')]
}

test('a search has the address of what was filled in, also when the form sent its empty fields', async () => {
  assert.deepEqual(await leadsTo('/soeg?q=bro&forum=&aar=2015&enhed=&udfald=&sortering='), [
    302,
    '/soeg?q=bro&aar=2015',
  ])
  assert.deepEqual(await leadsTo('/soeg?q=&forum='), [302, '/soeg'])
  assert.deepEqual(await leadsTo('/soeg?q=bro&aar=2015'), [200, null])
  assert.deepEqual(await leadsTo('/soeg'), [200, null])
})
