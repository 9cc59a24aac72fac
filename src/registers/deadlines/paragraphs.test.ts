import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { missingParagraphs, readParagraphs } from './paragraphs.ts'

const written = (text: string) =>
  readParagraphs(text).map(({ number, part }) => (part === null ? number : `${number}/${part}`))

describe('paragraphs', () => {
  it('are read as people write them', () => {
    assert.deepEqual(written('§ 41'), ['41'])
    assert.deepEqual(written('§§ 52, 52 a og 54-56'), ['52', '52a', '54', '55', '56'])
    assert.deepEqual(written('§ 11, stk. 3 og 4'), ['11/3', '11/4'])
    assert.deepEqual(written('§ 11, stk. 3, og § 12'), ['11/3', '12'])
    assert.deepEqual(written('§ 34, stk. 1-3'), ['34/1', '34/2', '34/3'])
    assert.deepEqual(written('kap. uden tal'), [])
  })

  it('that need a deadline and have none are found', () => {
    const needed = ['§ 41', '§ 42', '§ 11, stk. 3', '§ 11, stk. 4', '§ 100'].map((paragraph) => ({
      law: 'Serviceloven',
      paragraph,
    }))
    const areas = [
      { law: 'serviceloven', paragraph: '§§ 41-42' },
      { law: 'Serviceloven ', paragraph: '§ 11, stk. 3' },
      { law: 'Aktivloven', paragraph: '§ 100' },
    ]
    assert.deepEqual(
      missingParagraphs(needed, areas).map(({ paragraph }) => paragraph),
      ['§ 11, stk. 4', '§ 100'],
    )
  })

  it('of 91 areas held against 99 paragraphs are eight', () => {
    const needed = Array.from({ length: 99 }, (_, index) => ({ law: 'Loven', paragraph: `§ ${index + 1}` }))
    const areas = needed.slice(0, 91)
    assert.equal(missingParagraphs(needed, areas).length, 8)
  })
})
