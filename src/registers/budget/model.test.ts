import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { checkServiceFrame, listOverspending, listUnexplained, serviceFrameSentence } from './frames.ts'
import {
  type AreaFigures,
  byCommittee,
  byFrame,
  deviationOf,
  type Frame,
  FRAME_KEYS,
  oreOf,
  roundingSentence,
  sumOf,
  tenthsOfMillion,
  writeMillions,
} from './model.ts'

const MILLION = 100_000_000
const BUDGET = 100 * MILLION

const area = (id: number, more: Partial<AreaFigures> = {}): AreaFigures => ({
  id,
  code: `30.${id}`,
  name: `Område ${id}`,
  bodyId: id,
  body: `Udvalg ${id}`,
  unitId: id,
  unit: `Center ${id}`,
  frame: 'service',
  original: BUDGET,
  corrected: BUDGET,
  actual: null,
  forecast: BUDGET,
  explanation: null,
  ...more,
})
/** Mio. kr. to the tenth, in øre. */
const millions = (amount: number) => Math.round(amount * 10) * (MILLION / 10)

const money = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 })
const anyArea = fc
  .record({
    id: fc.integer({ min: 1, max: 9999 }),
    bodyId: fc.integer({ min: 1, max: 6 }),
    unitId: fc.integer({ min: 1, max: 6 }),
    frame: fc.constantFrom<Frame>(...FRAME_KEYS),
    original: money,
    corrected: money,
    actual: fc.option(money),
    forecast: fc.option(money),
  })
  .map(({ id, ...more }) => area(id, more))
const anySign = fc.constantFrom('overspend-positive' as const, 'overspend-negative' as const)

describe('sums of a follow-up', () => {
  const deviations = [4.5, 0.1, 0.3, 26.8, -0.9, -0.2, 5.2, 0.2]
  const areas = deviations.map((each, index) => area(index + 1, { forecast: BUDGET + millions(each) }))

  it('of eight committees are 36,0 mio. kr.', () => {
    const committees = byCommittee(areas, 'overspend-positive')
    assert.deepEqual(
      committees.map(({ total }) => writeMillions(total.fromCorrected)),
      ['4,5', '0,1', '0,3', '26,8', '-0,9', '-0,2', '5,2', '0,2'],
    )
    assert.equal(writeMillions(sumOf(areas, 'overspend-positive').fromCorrected), '36,0')
    assert.equal(roundingSentence(committees.map(({ total }) => total.fromCorrected)), null)
  })

  it('are the same with the other sign, but for the sign', () => {
    assert.equal(writeMillions(sumOf(areas, 'overspend-negative').fromCorrected), '-36,0')
  })

  it('agree to the øre by committee and by frame, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(anyArea, { maxLength: 40 }), anySign, (some, sign) => {
        const whole = sumOf(some, sign)
        for (const key of [
          'original',
          'corrected',
          'actual',
          'forecast',
          'fromOriginal',
          'fromCorrected',
          'unsaid',
        ] as const) {
          const ofCommittees = byCommittee(some, sign).reduce((sum, { total }) => sum + total[key], 0)
          const ofFrames = FRAME_KEYS.reduce((sum, frame) => sum + byFrame(some, sign)[frame][key], 0)
          assert.equal(ofCommittees, whole[key], key)
          assert.equal(ofFrames, whole[key], key)
        }
      }),
    )
  })

  it('count an area nobody has said anything of as its corrected budget, and say so', () => {
    const sums = sumOf(
      [area(1, { corrected: 5, forecast: null }), area(2, { forecast: BUDGET + 7 })],
      'overspend-positive',
    )
    assert.equal(sums.fromCorrected, 7)
    assert.equal(sums.unsaid, 1)
  })

  it('of a deviation turn their sign and nothing else', () => {
    fc.assert(
      fc.property(money, money, (budget, forecast) => {
        const positive = deviationOf('overspend-positive', budget, forecast)
        const negative = deviationOf('overspend-negative', budget, forecast)
        assert.equal(positive + negative, 0)
        assert.ok(!Object.is(positive, -0) && !Object.is(negative, -0))
        assert.equal(positive > 0, forecast > budget)
      }),
    )
  })
})

describe('figures that are shown', () => {
  it('are rounded to a tenth of a million, halves away from nought', () => {
    assert.equal(writeMillions(4_49999999), '4,5')
    assert.equal(writeMillions(-5_000_000), '-0,1')
    assert.equal(writeMillions(-4_999_999), '0,0')
    assert.equal(writeMillions(1_234_567_89 * 1000), '1.234,6')
    assert.equal(tenthsOfMillion(-4_999_999), 0)
  })

  it('say so where their sum is another than the sum that stands below them', () => {
    assert.equal(
      roundingSentence([4_000_000, 4_000_000, 4_000_000]),
      'Tallene er afrundet hver for sig: lagt sammen giver de 0,0, men summen er 0,1 mio. kr.',
    )
    fc.assert(
      fc.property(fc.array(money, { maxLength: 20 }), (parts) => {
        const shown = parts.reduce((sum, part) => sum + tenthsOfMillion(part), 0)
        const below = tenthsOfMillion(parts.reduce((sum, part) => sum + part, 0))
        assert.equal(roundingSentence(parts) === null, shown === below)
      }),
    )
  })

  it('are read from the database to the øre', () => {
    assert.equal(oreOf('-1234.50'), -123_450)
    assert.equal(oreOf('0.29'), 29)
    assert.equal(oreOf('7'), 700)
    assert.throws(() => oreOf('1,5'), RangeError)
    fc.assert(
      fc.property(money, (ore) => {
        const digits = String(Math.abs(ore)).padStart(3, '0')
        assert.equal(oreOf(`${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`), ore)
      }),
    )
  })
})

describe('the service frame', () => {
  const areas = [
    area(1, { original: millions(90), corrected: millions(95), forecast: millions(101) }),
    area(2, { frame: 'transfers', forecast: BUDGET - millions(50) }),
  ]

  it('is not helped by what is saved on transfers', () => {
    const check = checkServiceFrame(areas, millions(100))
    assert.equal(check.room, millions(-1))
    assert.match(serviceFrameSentence(check), /rammen overskrides med 1,0 mio\. kr\.$/)
  })

  it('is the original budget where nothing was agreed', () => {
    const check = checkServiceFrame(areas, null)
    assert.equal(check.from, 'original')
    assert.equal(check.room, millions(-11))
    assert.match(
      serviceFrameSentence(checkServiceFrame(areas, millions(110))),
      /der er 9,0 mio\. kr\. tilbage\.$/,
    )
  })
})

describe('units that overspend', () => {
  it('are followed monthly from a part of their corrected budget on, worst first', () => {
    const areas = [
      area(1, { forecast: BUDGET + millions(2) }),
      area(2, { forecast: BUDGET + millions(1.9) }),
      area(3, { forecast: BUDGET + millions(7) }),
      area(4, { frame: 'transfers', forecast: BUDGET + millions(50) }),
    ]
    assert.deepEqual(
      listOverspending(areas, 2).map(({ unitId, perCent }) => [unitId, perCent]),
      [
        [3, 7],
        [1, 2],
      ],
    )
  })

  it('are judged by all their areas together', () => {
    const areas = [
      area(1, { forecast: BUDGET + millions(4) }),
      area(2, { unitId: 1, forecast: BUDGET - millions(4) }),
    ]
    assert.deepEqual(listOverspending(areas, 2), [])
  })
})

it('a corrected budget that approvals do not tell of is shown with what is missing', () => {
  const areas = [area(1, { corrected: BUDGET + 500 }), area(2, { corrected: BUDGET + 300 })]
  assert.deepEqual(
    listUnexplained(areas, new Map([[1, 500]])).map(({ area: { id }, unexplained }) => [id, unexplained]),
    [[2, 300]],
  )
})
