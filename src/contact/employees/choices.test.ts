import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { Database } from '../../platform/database.ts'
import { employeeChoices, getEmployeeChoice } from './choices.ts'
import { instantOf } from './danish-clock.ts'
import { sayPresence } from './say-presence.ts'

/** A Tuesday. */
const NOW = instantOf('2030-01-15', '10:00')

describe('employees to whom calls are passed on', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let app: Database
  let worker: Database
  let owner: Client

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner)
    app = new Database(database.urls.app, { poolSize: 1 })
    worker = new Database(database.urls.worker, { poolSize: 1 })
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    const { person, unit, id } = town
    await owner.query(`
      insert into contact_staff (municipality_id, person_id, role) values (${id}, ${person.caseworker}, 'agent');
      insert into contact_subjects (municipality_id, id, name, words, unit_id) overriding system value values
        (${id}, 1, 'Boligstøtte', 'husleje, boligydelse', ${unit('sekretariat')}), (${id}, 2, 'Byggesag', 'carport', null);
      insert into contact_person_subjects (municipality_id, person_id, subject_id) values (${id}, ${person.employee}, 1), (${id}, ${person.manager}, 2);
      insert into contact_lines (municipality_id, person_id, unit_id, number, device) values
        (${id}, ${person.employee}, null, '96331201', 'telefon-1'), (${id}, null, ${unit('center')}, '96331200', null), (${id}, ${person.manager}, null, '96332201', null);
      insert into contact_trunks (municipality_id, id, name, title, platform, host) overriding system value values
        (${id}, 1, 'gammel', 'Gammel', 'old', '127.0.0.1'), (${id}, 2, 'ny', 'Ny', 'new', '127.0.0.1'), (${id}, 3, 'ude', 'Ude', 'outside', '127.0.0.1');
      insert into contact_trunk_ranges (municipality_id, trunk_id, from_number, to_number) values
        (${id}, 1, '96330000', '96339999'), (${id}, 2, '96331200', '96331299');
      insert into contact_unit_hours (municipality_id, unit_id, weekday, opens, closes) values (${id}, ${unit('center')}, 2, '09:00', '12:00');`)
  })
  after(async () => {
    await app.close()
    await worker.close()
    await owner.end()
  })

  const find = async (words: string) =>
    app.within(town.callerAs('caseworker'), (tx) => employeeChoices(tx, words, NOW))
  const names = async (words: string) => (await find(words)).employees.map(({ name }) => name)
  const presenceOf = async (who: 'employee' | 'manager') => {
    const found = await app.within(town.callerAs('secretary'), (tx) =>
      getEmployeeChoice(tx, town.person[who], NOW),
    )
    assert.ok(found !== null)
    return found
  }

  it('are found by name, initials, unit and subject, in whole sentences', async () => {
    assert.deepEqual(await names('nordskov'), ['Anders Nordskov'])
    assert.deepEqual(await names('cen'), ['Cecilie Enggrav', 'Anders Nordskov', 'Signe Agerskov'])
    assert.deepEqual(await names('hvem arbejder med byggesag'), ['Cecilie Enggrav'])
    assert.equal((await names('Hvem arbejder med boligstøtte?'))[0], 'Anders Nordskov')
    assert.equal((await names('huslejen'))[0], 'Anders Nordskov')
    assert.deepEqual(await names('anders prøver'), ['Anders Nordskov'])
    assert.deepEqual(await names('CFP'), ['Anders Nordskov', 'Cecilie Enggrav', 'Signe Agerskov'])
    assert.deepEqual(await names(''), [])
  })

  it('are found when the word is misspelt, and it is said', async () => {
    const found = await find('nordskof')
    assert.deepEqual([found.employees[0]?.name, found.misspelt], ['Anders Nordskov', ['nordskof']])
    assert.equal((await names('boligstote'))[0], 'Anders Nordskov')
    assert.deepEqual(await names('qqxyz'), [])
  })

  it('who have left, or sit in a body only, are not', async () => {
    assert.deepEqual(await names('Frank Rabøl'), [])
    assert.deepEqual(await names('Rasmus Adelgård'), [])
  })

  it('are found by number, with platform, hours and unit', async () => {
    const [found] = (await find('9633 1201')).employees
    assert.equal(found?.platform, 'new')
    assert.deepEqual(found?.unit?.open, { isOpen: true, until: '12:00' })
    assert.deepEqual(found?.target, { endpoint: { kind: 'number', number: '96331201' }, personId: town.person.employee, unitId: town.unit('center'), saidAway: false }) // prettier-ignore
    assert.equal((await presenceOf('manager')).platform, 'old')
    const [unit] = (await find('center for prøver')).units
    assert.deepEqual([unit?.name, unit?.number, unit?.target?.unitId], ['Center for Prøver', '96331200', town.unit('center')]) // prettier-ignore
  })

  it('are as they say, or as the contact centre says, and nobody else', async () => {
    const said = { personId: town.person.employee, state: 'away', until: null, place: null, workingOn: null, diversion: null } as const // prettier-ignore
    await app.within(town.callerAs('employee'), (tx) => sayPresence(tx, town.id, town.person.employee, { ...said, workingOn: 'Regnskab' })) // prettier-ignore
    const own = await presenceOf('employee')
    assert.deepEqual(
      [own.presence.state, own.presence.bySelf, own.presence.workingOn],
      ['away', true, 'Regnskab'],
    )
    assert.equal(own.target?.saidAway, true)
    await app.within(town.callerAs('caseworker'), (tx) =>
      sayPresence(tx, town.id, town.person.caseworker, { ...said, diversion: '96331299' }),
    )
    const other = await presenceOf('employee')
    assert.deepEqual([other.presence.saidBy, other.presence.bySelf], ['Signe Agerskov', false])
    assert.deepEqual([other.target?.saidAway, other.target?.endpoint], [false, { kind: 'number', number: '96331299' }]) // prettier-ignore
    await assert.rejects(
      app.within(town.callerAs('manager'), (tx) => sayPresence(tx, town.id, town.person.manager, said)),
      /row-level security/,
    )
    const passed = { ...said, personId: town.person.caseworker, until: NOW - 1 }
    const refused = await app.within(town.callerAs('caseworker'), (tx) =>
      sayPresence(tx, town.id, town.person.caseworker, passed, NOW),
    )
    assert.equal(refused, 'until-passed')
  })

  it('whose telephone is in use are in a call', async () => {
    await owner.query(`delete from contact_presence`)
    const tell = (state: 'in-call' | 'present') =>
      worker.within({ municipality: town.id, purpose: 'contact' }, (tx) =>
        sql`insert into contact_presence (municipality_id, person_id, source, state, said_at)
          values (${town.id}, ${town.person.employee}, 'device', ${state}, ${new Date(NOW - 60_000)})
          on conflict (municipality_id, person_id, source) do update set state = excluded.state`.execute(tx),
      )
    await tell('in-call')
    assert.deepEqual([(await presenceOf('employee')).presence.state, (await presenceOf('manager')).presence.state], ['in-call', 'unknown']) // prettier-ignore
    await tell('present')
    assert.equal((await presenceOf('employee')).presence.state, 'present')
  })

  it('of a unit are told how many calls it answered today', async () => {
    const { id, unit } = town
    await owner.query(`
      insert into contact_queues (municipality_id, id, title) overriding system value values (${id}, 1, 'Hovednummer');
      insert into contact_calls (municipality_id, id, queue_id, arrived_at) values (${id}, '00000000-0000-4000-8000-000000000001', 1, '2030-01-15');
      insert into contact_transfers (municipality_id, call_id, leg, way, unit_id, passed_at, answered_at)
        select ${id}, '00000000-0000-4000-8000-000000000001', 'leg-' || n, 'blind', ${unit('center')},
          '2030-01-15 08:00+01'::timestamptz - (n / 4) * interval '1 day', case when n % 2 = 0 then '2030-01-15 08:01+01'::timestamptz end
        from generate_series(1, 5) n`)
    assert.deepEqual((await presenceOf('employee')).unit?.today, { passedOn: 3, answered: 1 })
  })
})
