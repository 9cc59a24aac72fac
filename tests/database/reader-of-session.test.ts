/** Who has a session: the one function that is asked without a person in the transaction. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { buildMunicipality, type BuiltMunicipality } from '../../demo/builders.ts'
import { findReaderOfSession, startSession } from '../../src/organisation/sessions.ts'
import { Database } from '../../src/platform/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

describe('the reader of a session', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let app: Database
  let owner: Client

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app)
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
  })

  after(async () => {
    await app.close()
    await owner.end()
  })

  async function newSession(): Promise<string> {
    const token = await startSession(app, { municipality: town.id, person: town.person.secretary }, null)
    return createHash('sha256').update(token).digest('hex')
  }

  const change = (digest: string, set: string) =>
    owner.query(`update sessions set ${set} where token_digest = $1`, [Buffer.from(digest, 'hex')])

  it('a living session tells its person and the rights of today', async () => {
    const person = await findReaderOfSession(app, town.id, await newSession())
    assert.equal(person?.id, town.person.secretary)
    assert.ok(person.secretaryBodies.length > 0)
    assert.equal(person.isAdministrator, false)
  })

  it('no session, one of another municipality, one that ended or lay unused has nobody', async () => {
    const digest = await newSession()
    assert.equal(await findReaderOfSession(app, town.id, '0'.repeat(64)), null)
    assert.equal(await findReaderOfSession(app, town.id + 1, digest), null)
    await change(digest, `seen_at = now() - interval '2 hours 1 second'`)
    assert.equal(await findReaderOfSession(app, town.id, digest), null)
    await change(digest, `seen_at = now(), expires_at = now() - interval '1 second'`)
    assert.equal(await findReaderOfSession(app, town.id, digest), null)
  })

  it('that it is in use is noted when it was last noted over a minute ago', async () => {
    const digest = await newSession()
    await change(digest, `seen_at = now() - interval '5 minutes'`)
    await findReaderOfSession(app, town.id, digest)
    const { rows } = await owner.query<{ young: boolean }>(
      `select seen_at > now() - interval '10 seconds' as young from sessions where token_digest = $1`,
      [Buffer.from(digest, 'hex')],
    )
    assert.equal(rows[0]?.young, true)
  })

  it('asked inside a transaction it leaves that transaction its person', async () => {
    const digest = await newSession()
    const employee = town.person.employee
    const after = await app.within({ municipality: town.id, person: employee }, async (tx) => {
      await sql`select * from app.reader_of_session(${town.id}, ${Buffer.from(digest, 'hex')})`.execute(tx)
      const { rows } = await sql<{ person: number }>`select app.person_id() as person`.execute(tx)
      return rows[0]?.person
    })
    assert.equal(after, employee)
  })

  it('gives each person the rights that the policies give', async () => {
    for (const person of Object.values(town.person)) {
      const { rows } = await app.within({ municipality: town.id, person }, (tx) =>
        sql<{ said: unknown; asked: unknown }>`
          select (select row_to_json(p) from app.signed_in_person() p) as said, case when app.belongs_here() then json_build_object(
            'id', app.person_id(), 'name', (select name from persons where id = app.person_id()), 'is_employee', app.is_employee(),
            'seat_bodies', app.seat_bodies(), 'secretary_bodies', app.secretary_bodies(),
            'is_administrator', app.answers_for('administrator'), 'is_officer', app.answers_for('data-protection-officer')) end as asked`.execute(
          tx,
        ),
      )
      assert.deepEqual(rows[0]?.said, rows[0]?.asked)
    }
  })
})
