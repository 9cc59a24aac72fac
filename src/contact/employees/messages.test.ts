import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { SmallPerson } from '../../../demo/builders-organisation.ts'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { Database } from '../../platform/database.ts'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import { paths } from '../../paths.ts'
import { instantOf } from './danish-clock.ts'
import { leaveMessage, type MessageToLeave } from './messages.ts'

/** A Friday. */
const NOW = instantOf('2030-01-18', '14:00')

describe('a message of a citizen', () => {
  let site: TestSite
  let app: Database
  let owner: Client

  before(async () => {
    site = await startTestSite()
    app = new Database(site.database.urls.app, { poolSize: 1 })
    owner = new Client({ connectionString: site.database.urls.owner })
    await owner.connect()
    const { id, person } = site.municipality
    await owner.query(
      `insert into contact_staff (municipality_id, person_id, role) values (${id}, ${person.caseworker}, 'agent')`,
    )
  })
  after(async () => {
    await app.close()
    await owner.end()
    await site.stop()
  })

  const leave = (message: Partial<MessageToLeave>, by: SmallPerson = 'caseworker') =>
    app.within(site.municipality.callerAs(by), async (tx) => {
      const person = await findSignedInPerson(tx)
      assert.ok(person !== null)
      const whole = { personId: null, unitId: null, text: 'Vil gerne ringes op om sin ansøgning', citizen: 'Liv', number: '20304050', dueOn: null, enquiryId: null } // prettier-ignore
      return leaveMessage(tx, site.municipality.id, person, { ...whole, ...message }, NOW)
    })

  it('is seen and answered by the one it is for, told by mail, and is of nobody else', async () => {
    const enquiry = await owner.query<{ id: number }>(
      `insert into contact_enquiries (municipality_id, taken_by) values ($1, $2) returning id`,
      [site.municipality.id, site.municipality.person.caseworker],
    )
    const enquiryId = Number(enquiry.rows[0]?.id)
    const left = await leave({ personId: site.municipality.person.employee, enquiryId })
    assert.ok(typeof left === 'object')
    assert.equal(left.dueOn, '2030-01-21')
    const path = paths.commitment(left.commitmentId)
    const seen = await site.visit(path, 'employee')
    const text = await seen.text()
    assert.match(text, /Vil gerne ringes op/u)
    assert.match(text, /Liv\. Ring til 20 30 40 50/u)
    assert.match(text, /Besked fra kontaktcentret/u)
    assert.equal((await site.visit(path, 'caseworker')).status, 200)
    for (const other of ['manager', 'secretary', 'administrator', 'chair'] as const)
      assert.equal((await site.visit(path, other)).status, 404, other)
    assert.doesNotMatch(
      await (await site.visit(`${paths.followup}?hvem=alle`, 'secretary')).text(),
      /ringes op/u,
    )
    const mails = await owner.query(`select person_id, kind, link from mails`)
    assert.deepEqual(mails.rows, [{ person_id: site.municipality.person.employee, kind: 'message-left', link: path }]) // prettier-ignore
    const tied = await owner.query(`select commitment_id::int, handed_person::int from contact_enquiries`)
    assert.deepEqual(tied.rows, [{ commitment_id: left.commitmentId, handed_person: site.municipality.person.employee }]) // prettier-ignore
    const answered = await site.post(path, 'employee', { handling: 'svar', svartekst: 'Jeg har ringet.' })
    assert.equal(answered.status, 303)
    const state = await owner.query(`select state from commitments where id = $1`, [left.commitmentId])
    assert.deepEqual(state.rows, [{ state: 'done' }])
  })

  it('to a unit goes to whoever leads it', async () => {
    const left = await leave({ unitId: site.municipality.unit('center'), dueOn: '2030-01-18' })
    assert.ok(typeof left === 'object')
    const path = paths.commitment(left.commitmentId)
    assert.equal((await site.visit(path, 'manager')).status, 200)
    assert.equal((await site.visit(path, 'employee')).status, 404)
  })

  it('is refused without words, without anybody, and with a day that has gone', async () => {
    const to = { personId: site.municipality.person.employee }
    assert.equal(await leave({ ...to, text: ' ' }), 'nothing-said')
    assert.equal(await leave({}), 'nobody')
    assert.equal(await leave({ ...to, dueOn: '2030-01-17' }), 'due-passed')
    await assert.rejects(leave(to, 'employee'), /row-level security/u)
  })
})
