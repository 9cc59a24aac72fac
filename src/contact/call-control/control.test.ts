import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import {
  order,
  ringingAt,
  type RunningControl,
  startCallControl,
  until,
} from '../../../tests/support/call-control.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { type LaidContact, layContact } from '../../../tests/support/lay-contact.ts'

describe('call control', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let centre: LaidContact
  let running: RunningControl

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
    centre = await layContact(database, town, { sets: 'wrap_up_seconds = 0, offer_seconds = 5' })
    running = await startCallControl(database)
    await until(() => running.installation.controlOf(town.id)?.distributor, 'the distributor')
  })
  after(async () => {
    await running.stop()
    await centre.close()
  })

  const rows = <Row extends object>(text: string) => centre.ask<Row>(text)
  const desk = (number: number) => centre.desks[number - 1] ?? 0
  const ask = (person: number, asked: Parameters<typeof order>[3]) => order(centre, town.id, person, asked)
  const stateOf = async (number: number) =>
    (
      await rows<{ state: string }>(`select state from contact_desk_states where desk_id = ${desk(number)}`)
    )[0]?.state

  it('a call is offered, answered and ended; every step is written, and the number with its key', async () => {
    const { employee } = town.person
    assert.equal(await ask(employee, { kind: 'sign-in', desk: desk(1), personId: employee }), null)
    assert.equal(await stateOf(1), 'free')
    const call = running.telephones.placeCall('51000001', '70112233')
    const leg = await until(() => ringingAt(running.telephones, 'plads-1'), 'ringing at the desk')
    assert.ok(running.telephones.answer(call, leg.leg))
    await until(async () => (await stateOf(1)) === 'talking', 'the talk')
    running.telephones.hangUp(call)
    const row = await until(async () => {
      const [found] = await rows<Record<string, unknown>>(
        `select c.outcome, c.source, c.phase, c.ended_at, p.number, p.desk_id, p.person_id, p.number_key is not null as keyed
         from contact_calls c join contact_parties p on p.call_id = c.id where c.ended_at is not null`,
      )
      return found
    }, 'the end of the call')
    assert.equal(row['outcome'], 'answered')
    assert.equal(row['source'], 'trial')
    assert.equal(row['number'], '51000001')
    assert.equal(row['keyed'], true)
    assert.equal(Number(row['person_id']), employee)
    const events = await rows<{ kind: string }>(
      `select kind from contact_call_events where call_id is not null order by id`,
    )
    const kinds = events.map(({ kind }) => kind)
    for (const kind of ['arrived', 'offered', 'answered', 'ended'])
      assert.equal(kinds.filter((each) => each === kind).length, 1, kinds.join(' '))
  })
})
