import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { ReadyHtml } from './ready-html.ts'

describe('ready HTML', () => {
  it('is the same text, plain and as gzip, whatever stands around it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 1, max: 400 }), (before, html, after, times) => {
        const ready = new ReadyHtml(html.repeat(times))
        const around = [Buffer.from(before), Buffer.from(after)] as const
        const whole = Buffer.concat([around[0], ready.bytes, around[1]])
        assert.deepEqual(ready.between(...around), whole)
        assert.deepEqual(gunzipSync(ready.gzipBetween(...around)), whole)
      }),
      { numRuns: 200 },
    )
  })

  it('takes the space of compressed text', () => {
    const ready = new ReadyHtml('<p>Punktet blev godkendt.</p>'.repeat(4000))
    assert.ok(
      ready.gzipBetween(Buffer.from('<main>'), Buffer.from('</main>')).length < ready.bytes.length / 50,
    )
  })

  it('refuses surroundings that no stored block can hold', () => {
    assert.throws(() => new ReadyHtml('x').gzipBetween(Buffer.alloc(65_536), Buffer.alloc(0)), RangeError)
  })
})
