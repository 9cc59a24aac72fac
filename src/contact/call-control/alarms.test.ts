import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { type LaidContact, layContact } from '../../../tests/support/lay-contact.ts'
import { Database } from '../../platform/database.ts'
import { alarmOf } from './alarm-words.ts'
import { Alarms } from './alarms.ts'

const event = (kind: 'alarm' | 'alarm-cleared', what: string, desk: number | null, call: string | null) => ({
  kind,
  call,
  desk,
  at: 0,
  engineAt: null,
  personId: null,
  unitId: null,
  details: { what, seconds: 14_400 },
})

describe('alarms of the contact centre', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let centre: LaidContact
  let worker: Database

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
    centre = await layContact(database, town)
    worker = new Database(database.urls.worker, { poolSize: 1 })
  })
  after(async () => {
    await worker.close()
    await centre.close()
  })

  const standing = () =>
    centre.ask<{ kind: string; subject: string }>(
      'select kind, subject from contact_alarms where cleared_at is null order by kind',
    )
  const letters = async () =>
    (
      await centre.ask<{ person_id: number }>(`select person_id::int from mails where kind = 'contact-alarm'`)
    ).map(({ person_id }) => person_id)

  it('are raised once, told to the leader by letter, and cleared', async () => {
    const alarms = new Alarms(worker, town.id)
    for (const each of [1, 2, 3]) alarms.set(each > 0, 'exchange-away', 'Telefoncentralen kan ikke nås.')
    alarms.raise('desk-stuck', '7', 'En plads står stille.')
    await alarms.settled()
    assert.deepEqual(await standing(), [
      { kind: 'desk-stuck', subject: '7' },
      { kind: 'exchange-away', subject: '' },
    ])
    // One letter that waits says the same as two.
    assert.deepEqual(await letters(), [town.person.manager])
    alarms.set(false, 'exchange-away', '')
    alarms.clear('desk-stuck', '8')
    await alarms.settled()
    assert.deepEqual(await standing(), [{ kind: 'desk-stuck', subject: '7' }])
  })

  it('of an earlier run are cleared, and raised again where it is still so', async () => {
    const alarms = new Alarms(worker, town.id)
    alarms.clearAll()
    await alarms.settled()
    assert.deepEqual(await standing(), [])
    alarms.raise('desk-stuck', '7', 'En plads står stille.')
    await alarms.settled()
    assert.equal((await standing()).length, 1)
  })

  it('of the distributor name the desk or the call they are about, and how long', () => {
    const stuck = alarmOf(event('alarm', 'desk-stuck', 7, null))
    assert.deepEqual([stuck?.act, stuck?.kind, stuck?.subject], ['raise', 'desk-stuck', '7'])
    assert.match(stuck?.message ?? '', /4 timer/u)
    const old = alarmOf(event('alarm-cleared', 'call-old', null, 'x'))
    assert.deepEqual([old?.act, old?.kind, old?.subject], ['clear', 'call-old', 'x'])
  })
})
