/** What papers and locked minutes make of a pool, and what its keeper may do, as the persons who would. */
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { layCase } from '../../../tests/support/lay-case.ts'
import { layMeeting } from '../../../tests/support/live-meeting.ts'
import { FileStore } from '../../documents/files.ts'
import { lockOnce } from '../../meetings/minutes/lock-minutes.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { addEntry, carryOver, changePool, grantYear, makePool, takeCarryBack } from './commands.ts'
import { getFullPool, listRequests, yearOf } from './queries.ts'

const NAME = 'Prøvepuljen på Ærø'
const amount = (ore: number, sourceName = NAME) =>
  ({ ore, year: 2031, source: 'pool', sourceName, frame: 'service', permanence: 'one-off' }) as const

describe('a pool over a year', () => {
  let database: TestDatabase
  let municipality: BuiltMunicipality
  let app: Database
  let pool = 0
  before(async () => {
    database = await createTestDatabase()
    municipality = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app, { poolSize: 1 })
    const made = await as('secretary', async (tx, at) => {
      const words = {
        name: NAME,
        bodyId: municipality.body('direktionen'),
        grantedBy: 'Byrådet',
        ownerPersonId: null,
        purpose: '',
      }
      const id = await makePool(tx, at, words)
      assert.ok(typeof id === 'number')
      assert.equal(await grantYear(tx, at, id, { year: 2031, ore: 500_00 }), 'done')
      assert.equal(await makePool(tx, at, { ...words, name: NAME.toLocaleUpperCase('da') }), 'name-taken')
      return id
    })
    pool = made
  })
  after(() => app.close())

  const as = <T>(
    who: SmallPerson,
    work: (tx: Transaction, at: { municipality: number; person: number }) => Promise<T>,
  ) =>
    app.within(municipality.callerAs(who), (tx) =>
      work(tx, { municipality: municipality.id, person: municipality.person[who] }),
    )
  const year = (who: SmallPerson) =>
    as(who, async (tx, at) => {
      const full = await getFullPool(tx, at.municipality, pool)
      assert.ok(full)
      return yearOf(full, 2031)
    })

  it('counts a recommendation while it is written, and draws what locked minutes say of each point', async () => {
    const { paperId } = await layCase(database, municipality, {
      title: 'Tre punkter',
      paper: {
        body: 'direktionen',
        meetingOn: null,
        amounts: [amount(100_00), amount(50_00, ` ${NAME.toUpperCase()} `), amount(25_00)],
      },
    })
    assert.ok(paperId)
    const [request] = await as('manager', (tx, at) => listRequests(tx, at.municipality, paperId))
    assert.deepEqual([request?.ore, request?.pool?.id, request?.balance?.freeOre], [175_00, pool, 500_00])
    assert.deepEqual(
      (await year('employee'))?.drawings.map(({ state }) => state),
      ['draft', 'draft', 'draft'],
    )

    await decide(paperId, 'partly', { '1': 'approved', '2': 'rejected', '3': 'postponed' })
    const after = await year('employee')
    assert.deepEqual(
      after?.drawings.map(({ pointNumber, state, ore }) => [pointNumber, state, ore]),
      [
        ['1', 'drawn', 100_00],
        ['2', 'refused', 50_00],
        ['3', 'reserved', 25_00],
      ],
    )
    assert.deepEqual(
      [after?.balance.leftOre, after?.balance.freeOre, after?.drawings[0]?.decidedOn],
      [400_00, 375_00, '2031-02-03'],
    )
  })

  it('is carried on when nothing is reserved, once, and taken back', async () => {
    assert.equal(await as('secretary', (tx, at) => carryOver(tx, at, pool, 2031)), 'still-reserved')
    await app.within(municipality.callerAs('manager'), (tx) =>
      tx.deleteFrom('paper_point_amounts').where('ore', '=', 25_00).execute(),
    )
    assert.equal(await as('employee', (tx, at) => carryOver(tx, at, pool, 2031)), 'not-found')
    assert.equal(await as('secretary', (tx, at) => carryOver(tx, at, pool, 2031)), 'done')
    assert.equal(await as('secretary', (tx, at) => carryOver(tx, at, pool, 2031)), 'carried-already')
    const next = await as('secretary', async (tx, at) => getFullPool(tx, at.municipality, pool))
    assert.deepEqual(
      next?.pool.years.map(({ year, carriedInOre, carriedOutOre }) => [year, carriedInOre, carriedOutOre]),
      [
        [2032, 400_00, null],
        [2031, 0, 400_00],
      ],
    )
    assert.equal(await as('secretary', (tx, at) => takeCarryBack(tx, at, pool, 2031)), 'done')
    assert.equal((await year('secretary'))?.balance.leftOre, 400_00)
  })

  it('keeps the name that points use, and takes entries from its keeper only', async () => {
    const words = { name: 'Et andet navn', grantedBy: 'Byrådet', ownerPersonId: null, purpose: '' }
    assert.equal(await as('secretary', (tx, at) => changePool(tx, at, pool, words)), 'name-in-use')
    const entry = {
      kind: 'drawn',
      year: 2031,
      ore: 1_00,
      what: 'Kaffe',
      notedOn: '2031-03-01',
      itemId: null,
    } as const
    assert.equal(await as('employee', (tx, at) => addEntry(tx, at, pool, entry)), 'not-found')
    assert.equal(
      await as('secretary', (tx, at) => addEntry(tx, at, pool, { ...entry, year: 2040 })),
      'no-year',
    )
    assert.equal(await as('secretary', (tx, at) => addEntry(tx, at, pool, entry)), 'done')
    assert.equal((await year('member'))?.entries[0]?.what, 'Kaffe')
  })

  /** Lays the paper before the board and locks what was decided of it. */
  async function decide(paperId: number, outcome: string, points: Record<string, string>): Promise<void> {
    const dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-pools-'))
    const items = [{ title: 'Tre punkter', paperId }]
    const { id, items: laid } = await layMeeting({ ...database, dataDir }, municipality, {
      heldOn: '2031-02-03',
      items,
    })
    const admin = new Client({ connectionString: database.adminUrl })
    await admin.connect()
    const decision = [municipality.id, laid[0], outcome]
    await admin.query(`insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text) values ($1, $2, $3, 'Besluttet.')`, decision) // prettier-ignore
    await admin.query(`update agenda_decisions set postponed_to = '2031-03-03' where agenda_item_id = $1`, [
      laid[0],
    ])
    for (const [path, each] of Object.entries(points))
      await admin.query(`insert into agenda_decision_points (municipality_id, agenda_item_id, path, outcome) values ($1, $2, $3, $4)`, [municipality.id, laid[0], path, each]) // prettier-ignore
    await admin.query(
      `update meetings set stage = 'ended', began_at = now(), ended_at = now() where id = $1`,
      [id],
    )
    await admin.query(`insert into locked_minutes (municipality_id, meeting_id, content_digest) values ($1, $2, 'x')`, [municipality.id, id]) // prettier-ignore
    await admin.end()
    const worker = new Database(database.urls.worker, { poolSize: 1 })
    const slots = {
      store: new FileStore(dataDir),
      itemsChanged: async () => {},
      makers: [],
      minutesLocked: [],
    }
    await lockOnce(worker, municipality.id, id, slots)
    await worker.close()
  }
})
