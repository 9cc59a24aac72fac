import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeeting, anItem, releaseMeeting, storeMeeting } from '../../demo/builders.ts'
import { startTestSite, type TestSite } from '../../tests/support/site.ts'
import { parseXml } from '../minutes/xml/xml-tree.ts'
import { paths } from '../paths.ts'
import { indexItems } from '../search/index-items.ts'

let site: TestSite
before(async () => {
  site = await startTestSite()
  const items = [anItem({ title: 'Cykelstier & <vej>' }), anItem({ title: 'Internt om cykelstier' })]
  for (const date of ['2025-01-06', '2025-02-03']) {
    const minutes = aMeeting({ date, items })
    const stored = await storeMeeting(site.database.urls.worker, site.municipality.id, minutes, { itemsChanged: indexItems }) // prettier-ignore
    await releaseMeeting(site.database.urls.app, site.municipality, stored, ['published', 'internal'])
  }
})
after(() => site.stop())

const at = () => [paths.bodyFeed(`${site.municipality.body('direktionen')}.atom`), paths.subjectFeed('cykelstier.atom')] // prettier-ignore

test('feeds are Atom of what is published, newest first, whoever asks', async () => {
  for (const path of at())
    for (const reader of [null, 'secretary'] as const) {
      const response = await site.visit(path, reader)
      const text = await response.text()
      assert.equal(response.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
      const { root } = parseXml(text)
      assert.equal(root.name, 'feed')
      const entries = root.children.filter(({ name }) => name === 'entry')
      const days = entries.map(({ children }) => children.find(({ name }) => name === 'updated')?.text)
      assert.deepEqual(days, ['2025-02-03T00:00:00Z', '2025-01-06T00:00:00Z'], path)
      assert.match(text, /Cykelstier &amp; &lt;vej&gt;/)
      assert.doesNotMatch(text, /Internt om/)
    }
})

test('a feed that is unchanged is not sent again, and pages tell of theirs', async () => {
  for (const path of at()) {
    const tag = (await site.visit(path)).headers.get('etag') ?? ''
    assert.equal((await site.visit(path, null, { headers: { 'if-none-match': tag } })).status, 304)
  }
  const [ofBody = '', ofSubject = ''] = at()
  const pages = [paths.body(site.municipality.body('direktionen')), paths.subjectThread('cykelstier')]
  for (const [index, feed] of [ofBody, ofSubject].entries())
    assert.ok(
      (await (await site.visit(pages[index] ?? '')).text()).includes(`type="application/atom+xml"`),
      feed,
    )
  assert.equal((await site.visit(paths.bodyFeed('999999.atom'))).status, 404)
})
