import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome, Recommendation } from '../model.ts'
import { readDecision } from './decision.ts'
import { outcomeOf } from './outcome.ts'

const point = (label: string | null, text: string) => ({ label, text, points: [] })
const two: Recommendation = {
  by: null,
  points: [point('1', 'godkender planen for stien'), point('2', 'beslutter, hvem der betaler for broen')],
}

test('the words of a decision tell its outcome', () => {
  const cases: [string, Outcome][] = [
    ['Godkendt.', 'approved'],
    ['Tiltrådt.', 'approved'],
    ['Rådet vedtog forslaget og drøftede tidsplanen.', 'approved'],
    ['Godkendt, idet stien får lys.', 'approved-with-remark'],
    ['Godkendt med den tilføjelse, at naboerne høres.', 'approved-with-remark'],
    ['Sagen blev udsat.', 'postponed'],
    ['Punktet udskydes til juni.', 'postponed'],
    ['Forslaget blev ikke godkendt.', 'rejected'],
    ['Sagen blev taget af dagsordenen.', 'withdrawn'],
    ['Anbefales.', 'recommended'],
    ['Indstilles godkendt.', 'recommended'],
    ['Rådet tog redegørelsen til efterretning.', 'noted'],
    ['Sagen sendes til Teknikudvalget.', 'referred'],
    ['Rådet drøftede sagen.', 'discussed'],
    ['Det blev aftalt, at Asta ringer til naboen.', 'discussed'],
    ['', 'none'],
    ['Ingen.', 'none'],
    ['Solen skinnede.', 'other'],
  ]
  for (const [text, outcome] of cases) assert.equal(outcomeOf(text), outcome, text)
})

test('an outcome on the whole holds for every point', () => {
  assert.deepEqual(readDecision(null, null, 'Godkendt.', two).points, { 1: 'approved', 2: 'approved' })
  assert.deepEqual(readDecision(null, null, 'Sagen blev udsat.', two).points, {
    1: 'postponed',
    2: 'postponed',
  })
})

test('a remark stands at the point it is about', () => {
  const decision = readDecision(null, null, 'Godkendt, idet broen betales af havnen.', two)
  assert.equal(decision.outcome, 'approved-with-remark')
  assert.deepEqual(decision.points, { 1: 'approved', 2: 'approved-with-remark' })
})

test('points that are named have outcomes of their own', () => {
  const named = readDecision(null, null, 'Punkt 1 blev godkendt. Punkt 2 udskydes.', two)
  assert.equal(named.outcome, 'partly')
  assert.deepEqual(named.points, { 1: 'approved', 2: 'postponed' })
  assert.deepEqual(readDecision(null, null, 'Ad 1: Godkendt.', two).points, { 1: 'approved', 2: 'none' })
  assert.deepEqual(readDecision(null, null, '1-2) Godkendt.', two).points, { 1: 'approved', 2: 'approved' })
})

test('nested points and numbering that starts again have keys of their own', () => {
  const nested: Recommendation = {
    by: null,
    points: [
      { label: null, text: 'stien:', points: [point(null, 'lys')] },
      point('1', 'bro'),
      point('1', 'bænk'),
    ],
  }
  assert.deepEqual(Object.keys(readDecision(null, null, 'Godkendt.', nested).points).sort(), [
    '1',
    '1.1',
    '2',
    '3',
  ])
})
