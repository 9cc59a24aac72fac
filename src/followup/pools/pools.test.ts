/** The rules of pools: what reserves, draws and frees money, and when there is too little. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Outcome } from '../../minutes/model.ts'
import {
  balanceOf,
  type Drawing,
  type DrawingState,
  judgeRequest,
  type PaperFate,
  type PoolYear,
  refuseCarry,
  stateOfPoint,
} from './model.ts'

const kr = (amount: number) => amount * 100
const aYear = (more: Partial<PoolYear> = {}): PoolYear => ({
  year: 2026,
  grantedOre: kr(150_000),
  carriedInOre: 0,
  carriedOutOre: null,
  ...more,
})
const aDrawing = (ore: number, state: DrawingState, more: Partial<Drawing> = {}): Drawing => ({
  ore,
  state,
  year: 2026,
  permanence: 'one-off',
  ...more,
})
const fate = (
  outcome: Outcome | null,
  points: Record<string, Outcome> = {},
  isHandedIn = true,
): PaperFate => ({
  isHandedIn,
  outcome,
  pointOutcomes: new Map(Object.entries(points)),
})

describe('the state of a drawing', () => {
  it('follows the paper until something is decided', () => {
    assert.equal(stateOfPoint('1', fate(null, {}, false)), 'draft')
    assert.equal(stateOfPoint('1', fate(null)), 'reserved')
  })
  it('follows the decision of the point, then of the point above, then of the item', () => {
    assert.equal(stateOfPoint('1', fate('approved')), 'drawn')
    assert.equal(stateOfPoint('2', fate('approved', { '2': 'rejected' })), 'refused')
    assert.equal(stateOfPoint('2.1', fate('approved', { '2': 'rejected' })), 'refused')
    assert.equal(stateOfPoint('2.1', fate('partly', { '2': 'rejected', '2.1': 'approved' })), 'drawn')
    assert.equal(stateOfPoint('10', fate('approved', { '1': 'rejected' })), 'drawn')
  })
  it('is still asked for when postponed, and free when it came to nothing', () => {
    assert.equal(stateOfPoint('1', fate('postponed')), 'reserved')
    assert.equal(stateOfPoint('1', fate('recommended')), 'reserved')
    assert.equal(stateOfPoint('1', fate('withdrawn')), 'released')
    assert.equal(stateOfPoint('1', fate('referred')), 'released')
  })
})

describe('the balance of a pool', () => {
  it('of a festival: 150.000 granted, 74.597 used, 75.403 left to carry over', () => {
    const year = aYear()
    const balance = balanceOf(year, [aDrawing(kr(74_597), 'drawn')], [])
    assert.equal(balance.leftOre, kr(75_403))
    assert.equal(refuseCarry(year, balance), null)
    // The same where all was drawn and the rest given back.
    const released = balanceOf(
      year,
      [aDrawing(kr(150_000), 'drawn')],
      [{ kind: 'released', ore: kr(75_403) }],
    )
    assert.equal(released.drawnOre, kr(74_597))
    assert.equal(released.leftOre, kr(75_403))
    const carried = balanceOf(aYear({ carriedOutOre: kr(75_403) }), [aDrawing(kr(74_597), 'drawn')], [])
    assert.equal(carried.leftOre, 0)
    assert.equal(refuseCarry(aYear({ carriedOutOre: kr(75_403) }), carried), 'carried-already')
    assert.equal(
      balanceOf(aYear({ year: 2027, grantedOre: 0, carriedInOre: kr(75_403) }), [], []).freeOre,
      kr(75_403),
    )
  })

  it('counts what is reserved against what is free, not against what is left', () => {
    const balance = balanceOf(
      aYear(),
      [aDrawing(kr(100_000), 'reserved'), aDrawing(kr(20_000), 'refused'), aDrawing(kr(5_000), 'draft')],
      [],
    )
    assert.equal(balance.leftOre, kr(150_000))
    assert.equal(balance.freeOre, kr(50_000))
    assert.equal(balance.refusedOre, kr(20_000))
    assert.equal(refuseCarry(aYear(), balance), 'still-reserved')
  })

  it('counts what comes every year from its first year on', () => {
    const yearly = aDrawing(kr(10_000), 'drawn', { year: 2025, permanence: 'permanent' })
    assert.equal(balanceOf(aYear(), [yearly], []).drawnOre, kr(10_000))
    assert.equal(balanceOf(aYear({ year: 2024 }), [yearly], []).drawnOre, 0)
    assert.equal(balanceOf(aYear(), [{ ...yearly, permanence: 'one-off' }], []).drawnOre, 0)
  })

  it('loses no øre: what is granted and came over is drawn, carried on or left', () => {
    const states: DrawingState[] = ['draft', 'reserved', 'drawn', 'refused', 'released']
    const drawing = fc.record({
      ore: fc.integer({ min: -1e9, max: 1e9 }),
      state: fc.constantFrom(...states),
      year: fc.integer({ min: 2024, max: 2028 }),
      permanence: fc.constantFrom('one-off' as const, 'permanent' as const),
    })
    const entry = fc.record({
      kind: fc.constantFrom('drawn' as const, 'released' as const),
      ore: fc.integer({ min: 1, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(drawing), fc.array(entry), fc.option(fc.integer()), (drawings, entries, out) => {
        const balance = balanceOf(aYear({ carriedOutOre: out }), drawings, entries)
        assert.equal(
          balance.grantedOre + balance.carriedInOre,
          balance.drawnOre + balance.carriedOutOre + balance.leftOre,
        )
        assert.equal(balance.leftOre, balance.freeOre + balance.reservedOre)
      }),
    )
  })
})

describe('a recommendation that names a pool', () => {
  const pool = { id: 1, name: 'Udviklingspuljen', grantedBy: 'Økonomiudvalget' }
  const asks = (ore: number, reserved = 0) =>
    judgeRequest({
      name: pool.name,
      year: 2026,
      ore,
      pool,
      balance: balanceOf(aYear(), [aDrawing(reserved, 'reserved')], []),
    })
  it('is covered to the last øre', () => {
    assert.equal(asks(kr(150_000)).finding, 'covered')
    assert.deepEqual(asks(kr(150_000) + 1), { finding: 'overdrawn', missingOre: 1 })
  })
  it('shares the pool with what others have reserved', () => {
    assert.deepEqual(asks(kr(100_000), kr(80_000)), { finding: 'overdrawn', missingOre: kr(30_000) })
  })
  it('that gives money back is never too much', () => {
    assert.equal(asks(-kr(10), kr(200_000)).finding, 'covered')
  })
  it('may name a pool that is not there, or has nothing that year', () => {
    const request = { name: 'Puljen', year: 2026, ore: 1, balance: null }
    assert.equal(judgeRequest({ ...request, pool: null }).finding, 'unknown-pool')
    assert.equal(judgeRequest({ ...request, pool }).finding, 'nothing-granted')
  })
})
