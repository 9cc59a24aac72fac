/** Every figure against one worked out by hand, of the calls in tests/support/lay-calls.ts; and sums against the calls. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { layCall, layCalls, type LaidCall } from '../../../tests/support/lay-calls.ts'
import { Database } from '../../platform/database.ts'
import { figuresOf, passedOnFigures } from './model.ts'
import { type Dimension, readPassedOn, readSums, type SumsAsked, wholeOf } from './queries.ts'
import { sumMonths } from './sum-months.ts'

let database: TestDatabase
let town: BuiltMunicipality
let app: Database
let worker: Database
let owner: Client

before(async () => {
  database = await createTestDatabase()
  town = await buildMunicipality(database.urls.owner)
  await layCalls(database, town)
  app = new Database(database.urls.app)
  worker = new Database(database.urls.worker)
  owner = new Client({ connectionString: database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
})
after(async () => {
  await Promise.all([app.close(), worker.close(), owner.end()])
})

const MAY = { from: '2026-05-01', until: '2026-05-31' }
const sums = (asked: Omit<SumsAsked, 'municipality'>) =>
  app.within(town.callerAs('employee'), (tx) => readSums(tx, { municipality: town.id, ...asked }))
const whole = async (asked: Partial<SumsAsked> = {}) =>
  figuresOf(wholeOf((await sums({ ...MAY, by: 'all', ...asked })).values()))

describe('figures of calls', () => {
  it('count each call once, by what came of it', async () => {
    const { arrived, going, answered, calledBack, abandoned, abandonedSoon, ...rest } = await whole()
    assert.deepEqual(
      { arrived, going, answered, calledBack, abandoned, abandonedSoon },
      { arrived: 17, going: 1, answered: 6, calledBack: 2, abandoned: 1, abandonedSoon: 1 },
    )
    const { turnedAway, closed, overflowed, endedBySystem, wished, kept, givenUp, withdrawn } = rest
    assert.deepEqual(
      { turnedAway, closed, overflowed, endedBySystem, wished, kept, givenUp, withdrawn },
      {
        turnedAway: 1,
        closed: 1,
        overflowed: 1,
        endedBySystem: 1,
        wished: 4,
        kept: 1,
        givenUp: 1,
        withdrawn: 1,
      },
    )
    assert.equal(
      arrived,
      answered +
        calledBack +
        abandoned +
        abandonedSoon +
        turnedAway +
        closed +
        overflowed +
        endedBySystem +
        givenUp +
        withdrawn +
        going,
    )
  })

  it('tell waits of those answered in the queue and of those who gave up apart', async () => {
    const { answeredWait, abandonedWait } = await whole()
    // 10, 50, 60, 61, 120 and 200 seconds.
    assert.deepEqual(answeredWait, { mean: 83.5, median: 60.5, ninth: 200, ninetyNinth: 200, longest: 200 })
    assert.deepEqual(abandonedWait, { mean: 90, median: 90, ninth: 90, ninetyNinth: 90, longest: 90 })
  })

  it('tell shares by the denominators of their definitions', async () => {
    const { withinOfAnswered, withinOfArrived, abandonedShare, resolvedShare, keptShare, handling, paused } =
      await whole()
    // Three within 180 seconds in one queue, one within 60 in the other; 17 less one at once, one while closed, one waiting.
    assert.equal(withinOfAnswered, (4 / 6) * 100)
    assert.equal(withinOfArrived, (4 / 14) * 100)
    assert.equal(abandonedShare, (1 / 14) * 100)
    assert.equal(resolvedShare, (3 / 8) * 100)
    assert.equal(keptShare, (1 / 3) * 100)
    assert.equal(handling, 1_000 / 7)
    assert.equal(paused, 1)
  })

  it('leave calls of the trial exchange out, unless they are asked for or there is no other', async () => {
    assert.equal((await whole({ trial: true })).arrived, 18)
    await owner.query(
      `insert into contact_exchanges (municipality_id, name, state) values ($1, 'Prøvecentral', 'up')`,
      [town.id],
    )
    assert.equal((await whole()).arrived, 18)
    assert.equal((await whole({ trial: false })).arrived, 17)
    await owner.query(`update contact_exchanges set name = 'Asterisk' where municipality_id = $1`, [town.id])
    assert.equal((await whole()).arrived, 17)
  })

  it('are divided by half hour, day, queue, subject and unit', async () => {
    const arrivedBy = async (by: Dimension) =>
      Object.fromEntries([...(await sums({ ...MAY, by }))].map(([key, { arrived }]) => [key, arrived]))
    assert.deepEqual(await arrivedBy('slot'), { 16: 3, 17: 1, 18: 4, 19: 1, 20: 6, 22: 1, 34: 1 })
    assert.deepEqual(await arrivedBy('day'), { '2026-05-04': 14, '2026-05-05': 3 })
    assert.deepEqual(await arrivedBy('month'), { '2026-05-01': 17 })
    assert.deepEqual(Object.values(await arrivedBy('queue')), [15, 2])
    assert.deepEqual(
      Object.values(await arrivedBy('subject')).toSorted((a, b) => a - b),
      [1, 2, 14],
    )
    assert.deepEqual(await arrivedBy('unit'), { 0: 15, [town.unit('center')]: 2 })
  })

  it('are for employees: nobody else is told any', async () => {
    for (const who of ['councillor', 'formerEmployee'] as const) {
      const found = await app.within(town.callerAs(who), (tx) =>
        readSums(tx, { municipality: town.id, ...MAY, by: 'all' }),
      )
      assert.equal(found.size, 0, who)
    }
  })

  it('say nothing where there are no calls', async () => {
    const none = await whole({ from: '2025-01-01', until: '2025-01-31' })
    assert.equal(none.arrived, 0)
    assert.equal(none.answeredWait, null)
    assert.equal(none.withinOfArrived, null)
    assert.equal(none.handling, null)
  })
})

describe('calls passed on', () => {
  const passedOn = (who: Parameters<BuiltMunicipality['callerAs']>[0]) =>
    app.within(town.callerAs(who), async (tx) =>
      (await readPassedOn(tx, { municipality: town.id, ...MAY })).map((row) => ({
        unit: row.unit,
        ...passedOnFigures(row),
      })),
    )

  it('are counted by unit for those who lead the contact centre, and for the board', async () => {
    for (const who of ['administrator', 'secretary', 'councillor'] as const) {
      const [all, center, secretariat] = await passedOn(who)
      if (who === 'councillor') {
        assert.equal(all, undefined, 'figures are for employees')
        continue
      }
      assert.deepEqual(all && [all.unit, all.passed, all.answerRate], [null, 5, 40])
      assert.deepEqual(center, {
        unit: 'Center for Prøver',
        passed: 4,
        employee: 2,
        colleague: 1,
        returned: 1,
        away: 1,
        answerRate: 50,
        answerRateAll: 75,
        answerTime: 20,
      })
      assert.equal(secretariat?.answerRate, 0)
    }
  })

  it('tell a manager of the own unit only, and an employee of none', async () => {
    assert.deepEqual(
      (await passedOn('manager')).map(({ unit }) => unit),
      [null, 'Center for Prøver'],
    )
    assert.deepEqual(
      (await passedOn('employee')).map(({ unit }) => unit),
      [null],
    )
  })
})

const OUTCOMES = ['answered', 'abandoned', 'turned-away', 'overflowed', 'ended-by-system', null]
const someCall: fc.Arbitrary<LaidCall> = fc.record({
  at: fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
    )
    .map(([month, day, hour, minute]) => `2026-0${month}-${two(day)}T${two(hour)}:${two(minute)}`),
  queue: fc.constantFrom('Hovednummer' as const, 'Borgerservice' as const),
  subject: fc.constantFrom('Affald' as const, 'Pas' as const),
  source: fc.constantFrom('live', 'trial', 'import'),
  outcome: fc.constantFrom(...OUTCOMES),
  waited: fc.integer({ min: 0, max: 4_000 }),
  talked: fc.integer({ min: 0, max: 900 }),
})
const two = (value: number) => String(value).padStart(2, '0')

describe('sums of months that have gone', () => {
  const WINTER = { from: '2026-01-05', until: '2026-03-20' }
  const DIMENSIONS: Dimension[] = ['month', 'day', 'slot', 'queue', 'subject', 'unit', 'all']
  const everything = async () => {
    const queue = Number((await owner.query(`select min(id) as id from contact_queues`)).rows[0]?.id)
    const answers: unknown[] = []
    for (const by of DIMENSIONS)
      for (const asked of [{}, { trial: true }, { queue }, { subjects: [1] }])
        for (const time of [
          WINTER,
          { from: '2026-01-01', until: '2026-03-31' },
          { from: '2026-02-03', until: '2026-02-04' },
        ])
          answers.push([
            by,
            asked,
            time,
            [...(await sums({ ...time, by, ...asked }))]
              .map(([key, sum]) => [key, figuresOf(sum)] as const)
              .toSorted(([a], [b]) => a.localeCompare(b)),
          ])
    return answers
  }
  const sumAll = () => worker.within({ municipality: town.id, purpose: 'contact' }, (tx) => sumMonths(tx))
  const summed = async () =>
    (
      await owner.query<{ month: string }>(`select month::text from contact_summed_months order by 1`)
    ).rows.map(({ month }) => month)

  it('say what the calls say, whatever is asked', async () => {
    for (const call of fc.sample(someCall, { numRuns: 400, seed: 6 })) await layCall(owner, town, call)
    const counted = await everything()
    assert.ok((await sumAll()) >= 4)
    assert.ok((await summed()).includes('2026-02-01'))
    assert.deepEqual(await everything(), counted)
  })

  it('are left aside when a call of the month changes, until it is summed again', async () => {
    const before = await whole({ ...WINTER, subjects: [1] })
    const { rows } = await owner.query<{ id: string }>(
      `update contact_calls set subject_id = 2 where id = (select id from contact_calls where subject_id = 1 and source = 'live'
        and arrived_at between '2026-02-02' and '2026-02-20' limit 1) returning id`,
    )
    assert.equal(rows.length, 1)
    assert.ok(!(await summed()).includes('2026-02-01'))
    assert.equal((await whole({ ...WINTER, subjects: [1] })).arrived, before.arrived - 1)
    await layCall(owner, town, { at: '2026-02-11T09:00', subject: 'Affald', waited: 7 })
    assert.equal((await whole({ ...WINTER, subjects: [1] })).arrived, before.arrived)
    assert.equal(await sumAll(), 1)
    assert.equal((await whole({ ...WINTER, subjects: [1] })).arrived, before.arrived)
  })

  it('of half hours add up to the day', async () => {
    const byDay = await sums({ ...WINTER, by: 'day' })
    assert.ok(byDay.size > 10)
    for (const [day, sum] of [...byDay].slice(0, 30)) {
      const bySlot = await sums({ from: day, until: day, by: 'slot' })
      assert.deepEqual(figuresOf(wholeOf(bySlot.values())), figuresOf(sum), day)
    }
    assert.deepEqual(figuresOf(wholeOf(byDay.values())), await whole(WINTER))
  })

  it('are made by the worker alone', async () => {
    await assert.rejects(app.within(town.callerAs('administrator'), (tx) => sumMonths(tx)))
    await assert.rejects(worker.within({ municipality: town.id, purpose: 'register' }, (tx) => sumMonths(tx)))
  })
})
