/** The smaller registers of Elmsund come to the figures they are there to show, and loading them again changes nothing. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ELMSUND } from '../demo/load.ts'
import { loadRegisters } from '../demo/load-registers.ts'
import { buildOrganisation, type BuiltOrganisation, idOf } from '../demo/organisation.ts'
import { writeWays } from '../demo/organisation-ways.ts'
import { WeekdayCalendar } from '../src/language/weekdays.ts'
import { Database, type Transaction } from '../src/platform/database.ts'
import { squeezedDays } from '../src/registers/closing-days/model.ts'
import { listClosingDays } from '../src/registers/closing-days/queries.ts'
import { closingDays } from '../src/registers/closing-days/register.ts'
import { missingFunds } from '../src/registers/courses/model.ts'
import { getProgramme, listCatalogue, listProgrammes } from '../src/registers/courses/queries.ts'
import { coursesRegister } from '../src/registers/courses/register.ts'
import { listAttendance } from '../src/registers/networks/queries.ts'
import { networksRegister } from '../src/registers/networks/register.ts'
import { rankByLoss } from '../src/registers/self-service/model.ts'
import { listRanked } from '../src/registers/self-service/queries.ts'
import { listCampaigns, listResults } from '../src/registers/telephone/queries.ts'
import { createTestDatabase } from './support/database.ts'

let app: Database
let built: BuiltOrganisation
before(async () => {
  const { urls } = await createTestDatabase()
  built = await buildOrganisation(urls.owner, ELMSUND)
  await writeWays(urls.owner, built)
  app = new Database(urls.app, { poolSize: 1 })
  await loadRegisters(app, built)
  await loadRegisters(app, built)
})
after(() => app.close())

const asManager = <T>(work: (tx: Transaction, municipality: number) => Promise<T>) =>
  app.within({ municipality: built.municipality, person: idOf(built.persons, 'LTV') }, (tx) =>
    work(tx, built.municipality),
  )

test('telephone service went from 73 over 88 to a goal that one unit only did not reach', async () => {
  const results = await asManager(async (tx, municipality) => {
    const campaigns = await listCampaigns(tx, municipality)
    const each = []
    for (const campaign of campaigns) each.push(await listResults(tx, municipality, campaign))
    return each
  })
  const [now, spring, first] = results
  assert.equal(results.length, 3)
  assert.deepEqual(
    [first, spring].map((of) => Math.round(of?.[0]?.index ?? 0)),
    [73, 88],
  )
  assert.deepEqual(
    now
      ?.filter(({ unitId, met }) => unitId !== null && met === false)
      .map(({ unit, plans }) => [unit, plans.length]),
    [['Center for Kultur og Fritid', 1]],
  )
})

test('two years of self-service; those with high volume and few completions are lost most', async () => {
  const [ranked, months] = await asManager(async (tx, municipality) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from self_service_months`.execute(tx)
    return [await listRanked(tx, { municipality, from: '2000-01-01', until: '2100-01-01' }), rows]
  })
  assert.equal(months[0]?.count, 12 * 24)
  assert.deepEqual(ranked, rankByLoss(ranked))
  assert.deepEqual(
    ranked.slice(0, 2).map(({ solution }) => solution),
    ['Boligstøtte', 'Hjælpemidler'],
  )
})

test('half of those who must come to the networks do, and only the coming quarter has no theme', async () => {
  const [attended, owed] = await asManager(async (tx, municipality) => [
    await listAttendance(tx, municipality, { from: '2026-01-01', until: '2026-12-31' }),
    await networksRegister.owed?.[0]?.(tx, { municipality, today: '2026-11-22', units: null, person: null }),
  ])
  const [whole, ...units] = attended
  assert.equal(units.length, 5)
  assert.equal(whole?.expected, 40)
  assert.equal(whole?.came, 20)
  assert.deepEqual(
    owed?.map(({ dueOn }) => dueOn),
    ['2027-01-01', '2027-01-01'],
  )
})

test('the squeezed day of 2027 is decided with one unit open and waits for its notice; others are proposed', async () => {
  assert.ok(squeezedDays(2027, new WeekdayCalendar()).some(({ day }) => day === '2027-05-07'))
  const [days, owed] = await asManager(async (tx, municipality) => [
    await listClosingDays(tx, municipality, { from: '2027-01-01', until: '2027-12-31' }),
    await closingDays.owed?.[0]?.(tx, { municipality, today: '2026-11-22', units: null, person: null }),
  ])
  const [decided, ...others] = days
  assert.deepEqual(
    [decided?.day, decided?.state, decided?.exempt],
    ['2027-05-07', 'decided', ['Center for Sundhed og Ældre']],
  )
  assert.deepEqual(new Set(others.map(({ state }) => state)), new Set(['proposed']))
  assert.equal(owed?.[0]?.what, 'Varsl lukkedag 07-05-2027')
})

test('two wait for a course, one centre owes its wishes, and the programme is paid to the last krone', async () => {
  const { coming, programme, owed } = await asManager(async (tx, municipality) => {
    const at = { municipality, today: '2026-11-22', units: null, person: null }
    const [known] = await listProgrammes(tx, municipality)
    return {
      coming: await listCatalogue(tx, municipality, { today: at.today }),
      programme: await getProgramme(tx, municipality, known?.id ?? 0),
      owed: await coursesRegister.owed?.[0]?.(tx, at),
    }
  })
  assert.equal(coming.length, 4)
  assert.deepEqual(
    coming
      .filter(({ places }) => places.some(({ waiting }) => waiting !== null))
      .map(({ places }) => places.length),
    [6],
  )
  assert.equal(programme?.stages.length, 3)
  assert.equal(programme.budget, 487_930)
  assert.equal(
    missingFunds(
      programme.budget,
      programme.funds.map(({ amount }) => amount),
    ),
    0,
  )
  assert.deepEqual(
    owed?.map(({ what }) => what),
    ['Kursusønsker for Center for Kultur og Fritid i 2027'],
  )
})
