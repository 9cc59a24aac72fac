import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { makeCase } from './business-case.ts'
import { closesCircle, type Dependency, spreadDelays, type Timed } from './dependencies.ts'
import { missingOf, nextReportOn, type StatusReport, type ToCheck, trendOf, weighRisk } from './model.ts'
import { FIRST_TEMPLATES, readHeadings, refuseHeadings, writeHeadings } from './templates.ts'

const report = (
  reportedOn: string,
  status: StatusReport['status'],
  expectedEndOn: string | null = null,
): StatusReport => ({ reportedOn, status, expectedEndOn })

describe('how a project goes', () => {
  it('is told by the last two reports, in whatever order they come', () => {
    assert.equal(trendOf([report('2026-10-01', 'green')]), 'unknown')
    assert.equal(trendOf([report('2026-11-01', 'red'), report('2026-10-01', 'green')]), 'worse')
    assert.equal(
      trendOf([report('2026-09-01', 'green'), report('2026-10-01', 'red'), report('2026-11-01', 'yellow')]),
      'better',
    )
    assert.equal(trendOf([report('2026-10-01', 'yellow'), report('2026-11-01', 'yellow')]), 'same')
  })

  it('with the same colour goes by the day it is expected to end', () => {
    const later = [report('2026-10-01', 'yellow', '2027-03-01'), report('2026-11-01', 'yellow', '2027-04-01')]
    assert.equal(trendOf(later), 'worse')
  })

  it('is reported each month while it is under way', () => {
    const project = { phase: 'implementation', leftOn: null, startsOn: '2026-09-01' } as const
    assert.equal(nextReportOn(project, report('2026-10-01', 'green')), '2026-11-01')
    assert.equal(nextReportOn(project, undefined), '2026-10-02')
    assert.equal(nextReportOn({ ...project, leftOn: '2026-10-01' }, undefined), null)
    assert.equal(nextReportOn({ ...project, phase: 'ended' }, report('2026-10-01', 'green')), null)
  })

  it('names what its phase asks for', () => {
    const idea: ToCheck = {
      phase: 'idea',
      crossCutting: true,
      competence: 'Kursus i ledelse af forandring',
      leaderId: null,
      ownerId: 1,
      endsOn: null,
      documents: [],
      effects: [],
      amounts: 0,
    }
    assert.deepEqual(missingOf(idea), [])
    assert.deepEqual(missingOf({ ...idea, competence: '' }), ['kompetenceudvikling'])
    assert.deepEqual(missingOf({ ...idea, phase: 'plan', leaderId: 2 }), ['et mandat', 'ønskede effekter'])
    const running: ToCheck = {
      ...idea,
      phase: 'implementation',
      leaderId: 2,
      endsOn: '2027-01-01',
      amounts: 1,
    }
    assert.deepEqual(
      missingOf({ ...running, documents: ['mandate', 'plan'], effects: [{ indicatorId: null }] }),
      ['en indikator for hver ønsket effekt'],
    )
  })

  it('a risk weighs its likelihood times its consequence', () => {
    assert.deepEqual(weighRisk(5, 3), { score: 15, degree: 'high' })
    assert.deepEqual(weighRisk(2, 4), { score: 8, degree: 'medium' })
    assert.deepEqual(weighRisk(1, 5), { score: 5, degree: 'low' })
  })
})

describe('business case', () => {
  it('sums costs and gains of each year and finds the year that pays it back', () => {
    const found = makeCase([
      { year: 2026, kind: 'cost', ore: 40_000_000 },
      { year: 2027, kind: 'cost', ore: 10_000_000 },
      { year: 2027, kind: 'gain', ore: 25_000_000 },
      { year: 2029, kind: 'gain', ore: 25_000_000 },
    ])
    assert.deepEqual(
      found.years.map(({ year, net, accumulated }) => [year, net, accumulated]),
      [
        [2026, -40_000_000, -40_000_000],
        [2027, 15_000_000, -25_000_000],
        [2028, 0, -25_000_000],
        [2029, 25_000_000, 0],
      ],
    )
    assert.equal(found.paysBackIn, 2029)
    assert.equal(found.net, 0)
  })

  it('never pays back what costs more than it gains, and has no answer where nothing is spent', () => {
    assert.equal(makeCase([{ year: 2026, kind: 'cost', ore: 1 }]).paysBackIn, null)
    assert.equal(makeCase([{ year: 2026, kind: 'gain', ore: 1 }]).paysBackIn, null)
    assert.equal(makeCase([]).paysBackIn, null)
  })

  it('a late cost takes the payback back', () => {
    const found = makeCase([
      { year: 2026, kind: 'cost', ore: 100 },
      { year: 2027, kind: 'gain', ore: 150 },
      { year: 2028, kind: 'cost', ore: 100 },
      { year: 2029, kind: 'gain', ore: 60 },
    ])
    assert.equal(found.paysBackIn, 2029)
  })

  it('the last accumulated sum is the net of all, whatever the amounts', () => {
    const amount = fc.record({
      year: fc.integer({ min: 2020, max: 2035 }),
      kind: fc.constantFrom('cost' as const, 'gain' as const),
      ore: fc.integer({ min: 0, max: 1e12 }),
    })
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (amounts) => {
        const found = makeCase(amounts)
        assert.equal(found.years.at(-1)?.accumulated, found.net)
        const after = found.years.filter(({ year }) => found.paysBackIn !== null && year >= found.paysBackIn)
        assert.ok(after.every(({ accumulated }) => accumulated >= 0))
      }),
    )
  })
})

describe('dependencies', () => {
  const project = (id: number, expectedEndOn: string | null = null): Timed => ({
    id,
    endsOn: '2027-01-01',
    expectedEndOn,
  })
  const waits = (projectId: number, needsId: number, slackDays = 0): Dependency => ({
    projectId,
    needsId,
    slackDays,
  })

  it('a delay of A shows in B, and in what waits for B, less the slack between them', () => {
    const delays = spreadDelays(
      [project(1, '2027-01-31'), project(2), project(3), project(4)],
      [waits(2, 1, 10), waits(3, 2), waits(4, 1, 60)],
    )
    assert.deepEqual(delays.get(1), { own: 30, days: 30, because: null })
    assert.deepEqual(delays.get(2), { own: 0, days: 20, because: { projectId: 1, days: 20 } })
    assert.deepEqual(delays.get(3), { own: 0, days: 20, because: { projectId: 2, days: 20 } })
    assert.deepEqual(delays.get(4), { own: 0, days: 0, because: null })
  })

  it('an early project keeps nobody waiting', () => {
    const delays = spreadDelays([project(1, '2026-12-01'), project(2)], [waits(2, 1)])
    assert.equal(delays.get(2)?.days, 0)
  })

  it('a circle is found before it is closed', () => {
    const known = [waits(2, 1), waits(3, 2)]
    assert.equal(closesCircle(known, { projectId: 1, needsId: 3 }), true)
    assert.equal(closesCircle(known, { projectId: 1, needsId: 1 }), true)
    assert.equal(closesCircle(known, { projectId: 4, needsId: 3 }), false)
    assert.throws(
      () => spreadDelays([project(1), project(2)], [waits(1, 2), waits(2, 1)]),
      /waits for itself/u,
    )
  })

  it('whatever is added without closing a circle, delays can be spread, and none is less than its own', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat(40))
    const ends = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), ends, (pairs, days) => {
        const kept: Dependency[] = []
        for (const [projectId, needsId, slackDays] of pairs)
          if (!closesCircle(kept, { projectId, needsId })) kept.push({ projectId, needsId, slackDays })
        const projects = days.map((day, index) =>
          project(index + 1, `2027-01-${String(day).padStart(2, '0')}`),
        )
        const delays = spreadDelays(projects, kept)
        for (const { projectId, needsId, slackDays } of kept) {
          const [waiting, needed] = [delays.get(projectId), delays.get(needsId)]
          assert.ok(waiting && needed && waiting.days >= needed.days - slackDays)
          assert.ok(waiting.days >= waiting.own)
        }
      }),
    )
  })
})

describe('templates of mandates and plans', () => {
  it('are written and read as lines', () => {
    for (const headings of Object.values(FIRST_TEMPLATES))
      assert.deepEqual(readHeadings(writeHeadings(headings)), headings)
    assert.deepEqual(readHeadings('Idé\n\n  Tid: kl. 10:30 '), [
      { heading: 'Idé', guidance: '' },
      { heading: 'Tid', guidance: 'kl. 10:30' },
    ])
  })

  it('are refused without headings and with one twice', () => {
    assert.equal(refuseHeadings([]), 'Skriv mindst én overskrift.')
    assert.equal(refuseHeadings(readHeadings('Idé\nidé: igen')), '«idé» står to gange.')
    assert.equal(
      refuseHeadings(readHeadings(': uden')),
      'En linje begynder med kolon og har ingen overskrift.',
    )
    assert.equal(refuseHeadings(FIRST_TEMPLATES.plan), null)
  })
})
