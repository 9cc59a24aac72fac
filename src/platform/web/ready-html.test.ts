import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { ReadyHtml, ReadyPage } from './ready-html.ts'

describe('ready HTML', () => {
  it('is the same text, plain and as gzip, whatever stands around it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 1, max: 400 }), (before, html, after, times) => {
        const page = new ReadyPage(new ReadyHtml(html.repeat(times)), { before, after })
        assert.deepEqual(page.plain, Buffer.from(before + html.repeat(times) + after))
        assert.deepEqual(gunzipSync(page.gzip), page.plain)
      }),
      { numRuns: 200 },
    )
  })

  it('takes the space of compressed text', () => {
    const ready = new ReadyHtml('<p>Punktet blev godkendt.</p>'.repeat(4000))
    const page = new ReadyPage(ready, { before: '<main>', after: '</main>' })
    assert.ok(page.gzip.length < page.plain.length / 50)
  })

  it('is surrounded anew only where the surroundings differ', async () => {
    const ready = new ReadyHtml('<p>Punkt 1</p>')
    const around = (name: string) => ready.pageOf(name, async () => ({ before: name, after: '' }))
    const first = await around('Anne')
    assert.equal(await around('Anne'), first)
    assert.equal((await around('Bo')).plain.toString(), 'Bo<p>Punkt 1</p>')
    assert.notEqual((await around('Bo')).digest, first.digest)
  })

  it('refuses surroundings that no stored block can hold', () => {
    const before = 'x'.repeat(65_536)
    assert.throws(() => new ReadyPage(new ReadyHtml('x'), { before, after: '' }), RangeError)
  })
})
