import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { matchItems } from './match-items.ts'
import { type Degree, DEGREE_REASONS, degreeAfterNewVersion, DEGREES } from './model.ts'
import { divideRecommendation } from './views/recommendation.tsx'
import { blocksOf } from './views/prose.tsx'

test('a new version never opens an item, and never publishes a new text', () => {
  const openness = (degree: Degree) => DEGREES.indexOf(degree)
  fc.assert(
    fc.property(
      fc.record({ degree: fc.constantFrom(...DEGREES), reason: fc.constantFrom(...DEGREE_REASONS) }),
      fc.record({
        degree: fc.constantFrom('internal' as const, 'closed' as const),
        reason: fc.constantFrom('open-text' as const, 'withheld' as const),
      }),
      fc.boolean(),
      (before, proposed, unchanged) => {
        const { degree } = degreeAfterNewVersion(before, proposed, unchanged)
        assert.ok(openness(degree) <= openness(before.degree))
        if (!unchanged) assert.notEqual(degree, 'published')
        if (unchanged && before.reason === 'by-person') assert.equal(degree, before.degree)
      },
    ),
  )
})

test('an item moved is the same; two withheld items are the same only by their place', () => {
  const known = [
    { id: 1, position: 0, title: 'A', caseNumber: '25/1' },
    { id: 2, position: 1, title: null, caseNumber: null },
    { id: 3, position: 2, title: 'B', caseNumber: '25/1' },
  ]
  const incoming = [
    { title: ' b ', caseNumber: '25/1' },
    { title: null, caseNumber: null },
    { title: 'Ny', caseNumber: '25/9' },
  ]
  const matches = matchItems(known, incoming)
  assert.deepEqual(
    matches.map(({ same }) => same?.id ?? null),
    [3, 2, null],
  )
  assert.equal(matches[2]?.place, null, 'the item of that place is found elsewhere')
})

test('every word of a text stands in exactly one block', () => {
  const line = fc.constantFrom('Et afsnit.', 'Overskrift', '- punkt', '1. nummer', 'a\tb', '12\t13', '', '  ')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '' && word !== '-')
      const shown = blocksOf(lines.join('\n')).flatMap((block) => {
        if (block.kind === 'heading') return words(block.text)
        if (block.kind === 'paragraph') return block.lines.flatMap(words)
        if (block.kind === 'table') return block.rows.flat().flatMap(words)
        return block.items.flatMap(({ label, text }) => words(`${label ?? ''} ${text}`))
      })
      assert.deepEqual(shown, lines.flatMap(words))
    }),
  )
})

test('points are found in the printed recommendation, or the text is left as it is', () => {
  const point = (path: string, text: string) => ({ path, label: path, text })
  const text = 'Centret indstiller\n\n1. at det godkendes\n\n2. at det   måles\n\nSagen haster.'
  assert.deepEqual(divideRecommendation(text, [point('1', 'at det godkendes'), point('2', 'at det måles')]), {
    before: 'Centret indstiller',
    points: [point('1', 'at det godkendes'), point('2', 'at det måles')],
    after: 'Sagen haster.',
  })
  assert.equal(
    divideRecommendation(text, [point('1', 'at det godkendes'), point('2', 'Sagen haster.')]),
    null,
  )
})
