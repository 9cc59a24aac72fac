import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recommendation } from '../model.ts'
import { readMinutes } from '../read-minutes.ts'
import { readDecision } from './decision.ts'

const pointsIn = (text: string) =>
  readMinutes(new TextEncoder().encode(text), 'sti.txt').items[0]?.decisions[0]?.points

test('topics that the decision goes through have an outcome each', () => {
  const text = `REFERAT Havnerådet d. 15-06-2021

Punkt 1: Eventuelt

Baggrund

Emner:

- Fuglene ved mosen
- Bænke på molen
- Sommerens program

Beslutning Havnerådet den 15-06-2021

Fuglene ved mosen

Rådet drøftede tællingen.

Bænke på molen

Udskudt.`
  assert.deepEqual(pointsIn(text), {
    'Fuglene ved mosen': 'discussed',
    'Bænke på molen': 'postponed',
    'Sommerens program': 'none',
  })
})

const point = (text: string) => ({ label: null, text, points: [] })

test("a list of the body's own settles the points it speaks of", () => {
  const recommendation: Recommendation = {
    by: null,
    points: [
      {
        label: null,
        text: 'broen, herunder:',
        points: [point('at pælene undersøges af dykkere'), point('at rækværket males hvidt')],
      },
      point('om bænkene skal flyttes til molen'),
    ],
  }
  const text = 'Rådet besluttede, at:\n\n- Pælene undersøges af dykkere.\n- Regnskabet fremlægges i marts.'
  const { outcome, points } = readDecision(null, null, text, recommendation)
  assert.equal(outcome, 'partly')
  assert.deepEqual(points, { 1: 'partly', '1.1': 'approved', '1.2': 'none', 2: 'none' })
})

test('a committee that settles some points and recommends the others sends the case on', () => {
  const two: Recommendation = { by: null, points: [point('godkender kortet'), point('anbefaler broen')] }
  assert.equal(
    readDecision(null, null, '1) Godkendt.\n2) Anbefales over for byrådet.', two).outcome,
    'recommended',
  )
  assert.equal(readDecision(null, null, 'Drøftet og taget til efterretning.', two).outcome, 'noted')
  assert.equal(readDecision(null, null, 'Der var ingen spørgsmål.', null).outcome, 'none')
})
