import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type BuiltMunicipality, buildMunicipality } from '../../../demo/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { type LaidContact, layContact } from '../../../tests/support/lay-contact.ts'
import { Database } from '../../platform/database.ts'
import { uuidOf } from './call-ids.ts'
import { readRules } from './read-rules.ts'
import { queueOf, type RuleFacts, rulesOf } from './rules-of.ts'

describe('what calls are given out by', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let centre: LaidContact
  let worker: Database

  before(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
    centre = await layContact(database, town)
    await centre.ask(`update contact_hours set opens = '09:00', closes = '15:30'`)
    worker = new Database(database.urls.worker, { poolSize: 1 })
  })
  after(async () => {
    await worker.close()
    await centre.close()
  })

  const read = (from: string | null = null): Promise<RuleFacts> =>
    worker.within({ municipality: town.id, purpose: 'contact' }, (tx) => readRules(tx, town.id, from))
  /** Days on which the queue is open, with the hours in Danish time. */
  const openDays = async (from: string | null = null) => {
    const [queue] = rulesOf(await read(from), new Map()).queues
    const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' }) // prettier-ignore
    return new Map(
      queue?.open.map(({ from, until }) => {
        const [day = '', opens = ''] = danish.format(from).split(' ')
        return [day, `${opens}–${danish.format(until).split(' ')[1]}`]
      }),
    )
  }
  const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())

  it('hours are by Danish time, for three weeks, without days off and closing days', async () => {
    const all = await openDays()
    assert.ok(all.size >= 15)
    assert.deepEqual(new Set(all.values()), new Set(['09:00–15:30']))
    const [first = '', second = '', third = ''] = [...all.keys()].filter((day) => day > today())
    await centre.ask(`insert into days_off (municipality_id, day, name) values ($1, $2, 'Lokal fridag')`, [town.id, first]) // prettier-ignore
    await centre.ask(
      `insert into closing_days (municipality_id, day, state, med_heard_on, decided_on)
       values ($1, $2, 'decided', '2026-01-01', '2026-01-02'), ($1, $3, 'proposed', null, null)`,
      [town.id, second, third],
    )
    const left = await openDays()
    assert.deepEqual([first, second, third].map((day) => left.has(day)), [false, false, true]) // prettier-ignore
    // The unit of those who answer the telephone is exempt from the closing day.
    await centre.ask(
      `insert into closing_day_exemptions (municipality_id, closing_day_id, unit_id, reason)
       select d.municipality_id, d.id, e.unit_id, 'Telefonen er åben' from closing_days d join employments e on e.person_id = $1 where d.state = 'decided'`,
      [town.person.employee],
    )
    assert.ok((await openDays()).has(second))
  })

  it('a public holiday closes the telephone, a Sunday does so only by its hours', async () => {
    const days = await openDays('2030-03-25')
    const easter = await openDays('2030-04-15')
    const around = ['2030-04-17', '2030-04-18', '2030-04-19', '2030-04-21', '2030-04-22', '2030-04-23']
    assert.deepEqual(around.map((day) => easter.has(day)), [true, false, false, false, false, true]) // prettier-ignore
    assert.ok(days.has('2030-03-31'), 'a Sunday with hours')
    // Clocks are put forward on that Sunday: the hours stay those of the town hall.
    assert.deepEqual([days.get('2030-03-30'), days.get('2030-03-31')], ['09:00–15:30', '09:00–15:30'])
  })

  it('a queue about a subject goes to desks where somebody sits who knows of it', async () => {
    const [subject] = await centre.ask<{ id: number }>(
      `insert into contact_subjects (municipality_id, name) values ($1, 'Boligstøtte') returning id`,
      [town.id],
    )
    await centre.ask('update contact_queues set subject_id = $1', [subject?.id])
    const { employee, caseworker } = town.person
    const seats = new Map([employee, caseworker].map((person, place) => [centre.desks[place] ?? 0, person]))
    const desksOf = async () => rulesOf(await read(), seats).queues[0]?.desks.map(({ desk }) => desk)
    // Nobody is said to know of it: then all do.
    assert.deepEqual(await desksOf(), centre.desks)
    await centre.ask(`insert into contact_skills (municipality_id, person_id, subject_id) values ($1, $2, $3)`, [town.id, caseworker, subject?.id]) // prettier-ignore
    assert.deepEqual(await desksOf(), [centre.desks[1]])
    await centre.ask('update contact_queues set subject_id = null')
  })

  it('a dialled number finds its queue, also with the country code, and any other the first', async () => {
    await centre.ask(`insert into contact_queues (municipality_id, title, dialled) values ($1, 'Byggesag', '{70 11 22 34}')`, [town.id]) // prettier-ignore
    const facts = await read()
    const [main, building] = facts.queues.map(({ id }) => id)
    assert.equal(queueOf(facts, '+4570112234'), building)
    assert.equal(queueOf(facts, '70112233'), main)
    assert.equal(queueOf(facts, '99999999'), main)
  })

  it('ways that are written wrong, or lead to no queue, are as if they were not written', async () => {
    await centre.ask(`update contact_queues set ways = $1 where title = 'Hovednummeret'`, [
      JSON.stringify({
        closed: { kind: 'callback' },
        full: { kind: 'queue', queue: 9_999_999 },
        'no-desk': { kind: 'number', number: 'ring selv' },
      }),
    ])
    const ways = rulesOf(await read(), new Map()).queues[0]?.ways
    assert.equal(ways?.closed.kind, 'callback')
    assert.deepEqual([ways?.full.kind, ways?.['no-desk'].kind, ways?.['waited-too-long'].kind], ['message', 'message', 'message']) // prettier-ignore
  })

  it('a queue shut by hand is never open', async () => {
    await centre.ask(`update contact_queues set is_closed = true where title = 'Hovednummeret'`)
    assert.equal((await openDays()).size, 0)
  })
})

describe('names of calls', () => {
  it('a call has the same row each time it is heard of, and another in another municipality', () => {
    const uuid = uuidOf(1, '1764000000.12')
    assert.match(uuid, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u)
    assert.equal(uuidOf(1, '1764000000.12'), uuid)
    assert.notEqual(uuidOf(2, '1764000000.12'), uuid)
    assert.equal(uuidOf(1, uuid), uuid)
  })
})
