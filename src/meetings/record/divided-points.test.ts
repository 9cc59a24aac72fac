import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecommendationPoint } from '../../minutes/model.ts'
import { withPoints } from './divided-points.ts'

const point = (label: string, points: RecommendationPoint[] = []) => ({ label, text: `at ${label}`, points })
const item = {
  recommendation: { by: 'Centret', points: [point('1'), point('2', [point('1'), point('2')]), point('3')] },
  sections: [
    {
      kind: 'recommendation' as const,
      heading: 'Indstilling',
      text: 'alle',
      lines: [1, 1] as [number, number],
    },
    { kind: 'economy' as const, heading: 'Økonomi', text: 'Intet', lines: [1, 1] as [number, number] },
  ],
}

test('each half of a split item says its own points, by their numbers', () => {
  const half = withPoints(item, ['2.2', '3'])
  assert.deepEqual(
    half.recommendation.points.map(({ label, points }) => [label, points.map((each) => each.label)]),
    [
      ['2', ['2']],
      ['3', []],
    ],
  )
  assert.match(half.sections[0]?.text ?? '', /^Centret indstiller:/u)
  assert.doesNotMatch(half.sections[0]?.text ?? '', /at 1/u)
  assert.equal(half.sections[1]?.text, 'Intet')
})

test('an item that was not split says all', () => {
  assert.equal(withPoints(item, null), item)
})
