import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { findHighlights } from './highlights.ts'
import { markItem } from './mark-html.ts'
import { firstToRead, newsText, readStateOf } from './model.ts'

const highlight = (quote: string, part: number, at: number, id = 1) => ({ id, quote, part, at })

describe('what is new to a reader', () => {
  it('is what was never open, and what says something else than then', () => {
    assert.equal(readStateOf('ab', null), 'new')
    assert.equal(readStateOf('ab', 'ab'), 'read')
    assert.equal(readStateOf('ab/referat', 'ab'), 'changed')
  })

  it('is counted in words', () => {
    assert.equal(newsText({ fresh: 0, changed: 0 }), null)
    assert.equal(newsText({ fresh: 1, changed: 0 }), '1 nyt punkt')
    assert.equal(newsText({ fresh: 2, changed: 1 }), '2 nye punkter og 1 ændret')
    assert.equal(newsText({ fresh: 0, changed: 1 }), '1 ændret punkt')
    assert.equal(newsText({ fresh: 0, changed: 2 }), '2 ændrede punkter')
  })

  it('is read first; where all is read, from the beginning', () => {
    const [read, changed, fresh] = [{ state: 'read' }, { state: 'changed' }, { state: 'new' }] as const
    assert.equal(firstToRead([read, changed, fresh]), changed)
    assert.equal(firstToRead([read, read]), read)
    assert.equal(firstToRead([]), null)
  })
})

describe('highlights', () => {
  it('are found where they were made, though the same words stand elsewhere', () => {
    assert.deepEqual(findHighlights(['ko ko ko'], [highlight('ko', 0, 3)]), [
      { id: 1, part: 0, from: 3, to: 5 },
    ])
  })

  it('are found nearby when text before them changed, and in the next part when a section came before', () => {
    assert.deepEqual(findHighlights(['en ny ko og en ko'], [highlight('ko', 0, 5)]), [{ id: 1, part: 0, from: 6, to: 8 }]) // prettier-ignore
    assert.deepEqual(findHighlights(['ny', 'en ko'], [highlight('ko', 0, 3)]), [
      { id: 1, part: 1, from: 3, to: 5 },
    ])
  })

  it('are not found when their words are gone', () => {
    assert.deepEqual(findHighlights(['en hest'], [highlight('ko', 0, 3)]), [])
  })

  it('are put around words across elements, and take no character away', () => {
    const html = '<section><h2>Økonomi</h2><p>Det koster <em>3 mio.</em> kr. &amp; mere.</p></section>'
    const { parts, found } = markItem({ html, cuts: [0, html.length] }, [
      highlight('koster 3 mio. kr.', 1, 11),
    ])
    assert.deepEqual(
      parts[1],
      '<section><h2>Økonomi</h2><p>Det <mark id="markering-1">koster </mark><em><mark>3 mio.</mark></em><mark> kr.</mark> &amp; mere.</p></section>',
    )
    assert.deepEqual([...found], [1])
  })

  it('stand around any words of any text, and leave the text as it was', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '<em>', '</em>', '&lt;', 'æ'), {
      minLength: 1,
      maxLength: 30,
    })
    const text = (html: string) => html.replaceAll(/<[^>]*>/gu, '').replaceAll('&lt;', '<')
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (pieces, from, length) => {
        const html = `<p>${pieces.join('')}</p>`
        const plain = text(html)
        fc.pre(plain !== '')
        const begin = from % plain.length
        const quote = plain.slice(begin, begin + 1 + (length % 10))
        const { parts } = markItem({ html, cuts: [html.length] }, [highlight(quote, 0, begin)])
        assert.equal(text(parts.join('')), plain)
        const marked = [...parts.join('').matchAll(/<mark[^>]*>([^<]*)<\/mark>/gu)].map(([, inside]) => text(inside ?? '')) // prettier-ignore
        assert.equal(marked.join(''), quote)
      }),
    )
  })
})
