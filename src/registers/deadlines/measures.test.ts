import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { addDays, addMonths } from '../../language/due-calendar.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import type { Figure } from '../mechanism/measures.ts'
import { MEASURES } from './measures.ts'
import { type Length, type LengthUnit, type Period } from './model.ts'

interface Area {
  id: number
  title: string
  /** Oldest first. */
  deadlines: { from: string; fresh: Length; remitted: Length }[]
}

interface Case {
  area: number
  remitted: boolean
  started: string
  ended: string | null
}

const same = (amount: number, unit: LengthUnit) => ({ amount, unit })
const FROM = '2022-06-01'
const CHANGED = '2024-03-10'

/** Always the same, and unlike enough. */
function randoms(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function someCases(areas: readonly Area[], count: number): Case[] {
  const below = randoms(7)
  return Array.from({ length: count }, () => {
    const started = addDays('2022-01-01', below(1460))
    return {
      area: areas[below(areas.length)]?.id ?? 0,
      remitted: below(8) === 0,
      started,
      ended: below(9) === 0 ? null : addDays(started, below(90)),
    }
  })
}

function dueOf(area: Area, { started, remitted }: Case, calendar: WeekdayCalendar): string | null {
  const deadline = area.deadlines.findLast(({ from }) => from <= started)
  if (deadline === undefined) return null
  const { amount, unit } = remitted ? deadline.remitted : deadline.fresh
  if (unit === 'months') return addMonths(started, amount)
  if (unit === 'working-days') return calendar.weekdaysAfter(started, amount, { countsSaturday: false })
  return addDays(started, unit === 'weeks' ? amount * 7 : amount)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const daysOf = ({ started, ended }: Case) => (Date.parse(ended ?? started) - Date.parse(started)) / 86_400_000

/** The figures again, case by case. */
function naive(key: string, cases: readonly Case[], due: (one: Case) => string | null): number | null {
  const days = cases.map(daysOf).sort((a, b) => a - b)
  const measured = cases.filter((one) => due(one) !== null)
  const kept = measured.filter((one) => (one.ended ?? '') <= (due(one) ?? ''))
  const at = (index: number) => days[index] ?? Number.NaN
  switch (key) {
    case 'andel':
      return measured.length === 0 ? null : (kept.length / measured.length) * 100
    case 'gennemsnit':
      return sum(days) / days.length
    case 'median':
      return (at(Math.floor((days.length - 1) / 2)) + at(Math.ceil((days.length - 1) / 2))) / 2
    case 'percentil':
      return at(Math.ceil(0.9 * days.length) - 1)
    default:
      return days.length
  }
}

describe('figures of case-processing deadlines', () => {
  let database: TestDatabase
  let app: Database
  let town: BuiltMunicipality
  let areas: Area[]
  let cases: Case[]

  before(async () => {
    database = await createTestDatabase()
    app = new Database(database.urls.app, { poolSize: 2 })
    town = await buildMunicipality(database.urls.owner)
    await asSecretary(async (tx) => {
      areas = []
      for (const [title, fresh, remitted] of [
        ['Hjælpemidler', same(4, 'weeks'), same(2, 'weeks')],
        ['Merudgifter', same(2, 'months'), same(40, 'days')],
        ['Enkeltydelser', same(15, 'working-days'), same(10, 'working-days')],
      ] as const)
        areas.push(await addArea(tx, title, fresh, remitted))
      cases = someCases(areas, 900)
      await storeCases(tx, cases)
    })
  })
  after(() => app.close())

  const asSecretary = <T>(work: (tx: Transaction) => Promise<T>) =>
    app.within(town.callerAs('secretary'), work)

  async function addArea(tx: Transaction, title: string, fresh: Length, remitted: Length): Promise<Area> {
    const { rows } = await sql<{ id: number }>`
      insert into deadline_areas (municipality_id, title, law, paragraph, unit_id)
      values (${town.id}, ${title}, 'Prøveloven', '§ 1', ${town.unit('center')}) returning id`.execute(tx)
    const id = rows[0]?.id ?? 0
    const shorter = { ...fresh, amount: fresh.amount - 1 }
    const deadlines = [
      { from: FROM, fresh, remitted },
      { from: CHANGED, fresh: shorter, remitted: shorter },
    ]
    for (const { from, fresh: of, remitted: back } of deadlines)
      await sql`
        insert into case_deadlines (municipality_id, area_id, valid_from, amount, unit, remitted_amount, remitted_unit, starts)
        values (${town.id}, ${id}, ${from}, ${of.amount}, ${of.unit}, ${back.amount}, ${back.unit}, 'received')`.execute(
        tx,
      )
    return { id, title, deadlines }
  }

  async function storeCases(tx: Transaction, rows: readonly Case[]): Promise<void> {
    await sql`
      insert into deadline_cases (municipality_id, area_id, reference, remitted, started_on, ended_on)
      select ${town.id}, c.area, row_number() over ()::text, c.remitted, c.started, c.ended
      from json_to_recordset(${JSON.stringify(rows)}) as c (area bigint, remitted boolean, started date, ended date)`.execute(
      tx,
    )
  }

  async function compute(tx: Transaction, key: string, period: Period): Promise<Figure[]> {
    const measure = MEASURES.find((each) => each.key === key)
    assert.ok(measure)
    return measure.compute(tx, { municipality: town.id, ...period, on: period.until })
  }

  async function assertAllAgree(tx: Transaction, period: Period): Promise<void> {
    const calendar = await getCalendar(tx)
    const decided = cases.filter(
      ({ ended }) => ended !== null && ended >= period.from && ended <= period.until,
    )
    const areaOf = (one: Case) => areas.find(({ id }) => id === one.area)
    const due = (one: Case) => {
      const area = areaOf(one)
      return area === undefined ? null : dueOf(area, one, calendar)
    }
    for (const key of ['andel', 'gennemsnit', 'median', 'percentil', 'antal']) {
      const figures = await compute(tx, key, period)
      const expected = [
        { group: 'I alt', value: naive(key, decided, due) },
        ...areas
          .map(({ id, title }) => ({ title, own: decided.filter(({ area }) => area === id) }))
          .filter(({ own }) => own.length > 0)
          .map(({ title, own }) => ({ group: title, value: naive(key, own, due) })),
      ].sort((a, b) => a.group.localeCompare(b.group))
      const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6))
      assert.deepEqual(
        figures
          .map(({ group, value }) => ({ group, value: rounded(value) }))
          .sort((a, b) => a.group.localeCompare(b.group)),
        expected.map(({ group, value }) => ({ group, value: rounded(value) })),
        `${key} ${period.from}–${period.until}`,
      )
    }
  }

  const PERIODS = [
    ['2024-01-01', '2024-12-31'],
    ['2022-01-01', '2026-12-31'],
    ['2023-09-01', '2023-12-31'],
    ['2023-03-17', '2025-02-03'],
    ['2024-05-06', '2024-05-19'],
    ['2024-05-06', '2024-06-19'],
    ['2024-02-29', '2024-02-29'],
    ['2021-11-30', '2022-12-31'],
  ] as const

  it('are those of the cases, of years, months and any days', () =>
    asSecretary(async (tx) => {
      for (const [from, until] of PERIODS) await assertAllAgree(tx, { from, until })
    }))

  it('follow cases that are changed and removed, and deadlines and days off that are put right', () =>
    asSecretary(async (tx) => {
      const [first] = areas
      assert.ok(first)
      await sql`update deadline_cases set ended_on = started_on + 3 where area_id = ${first.id} and remitted`.execute(
        tx,
      )
      await sql`delete from deadline_cases where started_on < '2022-09-01'`.execute(tx)
      cases = cases
        .filter(({ started }) => started >= '2022-09-01')
        .map((one) =>
          one.area === first.id && one.remitted ? { ...one, ended: addDays(one.started, 3) } : one,
        )
      for (const [from, until] of PERIODS) await assertAllAgree(tx, { from, until })
      await sql`update case_deadlines set amount = 1, unit = 'weeks', remitted_amount = 1, remitted_unit = 'weeks'
        where area_id = ${first.id} and valid_from = ${CHANGED}`.execute(tx)
      first.deadlines[1] = { from: CHANGED, fresh: same(1, 'weeks'), remitted: same(1, 'weeks') }
      for (const [from, until] of PERIODS) await assertAllAgree(tx, { from, until })
    }))

  it('count the working days of the municipality: a new day off moves them', async () => {
    await app.within(town.callerAs('administrator'), async (tx) => {
      await sql`insert into yearly_days_off (municipality_id, occasion, valid_from) values
        (${town.id}, 'christmas-eve', '2020-01-01'), (${town.id}, 'constitution-day', '2024-01-01')`.execute(
        tx,
      )
      await sql`insert into days_off (municipality_id, day, name)
        select ${town.id}, d::date, 'Lukkedag' from generate_series('2023-10-16'::date, '2023-10-20', '1 day') d`.execute(
        tx,
      )
    })
    await asSecretary(async (tx) => {
      for (const [from, until] of PERIODS) await assertAllAgree(tx, { from, until })
    })
  })

  it('tell the development against the year before', () =>
    asSecretary(async (tx) => {
      const period = { from: '2024-01-01', until: '2024-12-31' }
      const inYear = (year: string) => cases.filter(({ ended }) => ended?.startsWith(year)).length
      const [whole] = await compute(tx, 'udvikling', period)
      assert.equal(whole?.group, 'I alt')
      assert.ok(Math.abs((whole?.value ?? 0) - (inYear('2024') / inYear('2023') - 1) * 100) < 1e-9)
    }))

  it('are seen by leaders and those who keep the register, and by nobody else', async () => {
    const period = { from: '2022-01-01', until: '2026-12-31' }
    const seenBy = (who: Parameters<BuiltMunicipality['callerAs']>[0]) =>
      app.within(town.callerAs(who), (tx) => compute(tx, 'antal', period))
    assert.equal((await seenBy('secretary')).length, 4)
    assert.equal((await seenBy('member')).length, 4)
    assert.deepEqual(await seenBy('employee'), [])
    await app.within(town.callerAs('employee'), async (tx) => {
      for (const key of MEASURES.map((measure) => measure.key))
        assert.deepEqual(await compute(tx, key, period), [], key)
    })
  })
})

describe('weekdays of the database', () => {
  it('are those of the language, each day of sixty years', async () => {
    const database = await createTestDatabase()
    const owner = new Database(database.urls.owner, { poolSize: 1 })
    const { rows } = await owner.within({ municipality: 1 }, (tx) =>
      sql<{ day: string; working: boolean }>`
        select day, working from app.count_weekdays(1, '1990-01-01', '2049-12-31')`.execute(tx),
    )
    await owner.close()
    const calendar = new WeekdayCalendar()
    const wrong = rows.filter(
      ({ day, working }) => working !== (calendar.whyOff(day, { countsSaturday: false }) === null),
    )
    assert.equal(rows.length, 21_915)
    assert.deepEqual(wrong, [])
  })
})
