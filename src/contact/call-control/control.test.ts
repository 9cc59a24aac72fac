import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
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
import { CALLER } from '../telephony/exchange.ts'

const MAIN = '70112233'

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
    await untilReady()
    for (const [number, person] of [town.person.employee, town.person.caseworker].entries())
      assert.equal(await ask(person, { kind: 'sign-in', desk: desk(number + 1), personId: person }), null)
  })
  after(async () => {
    await running.stop()
    await centre.close()
  })

  /** A database cannot be shut from within. */
  const elsewhere = async (statement: string) => {
    const url = new URL(database.adminUrl)
    url.pathname = '/postgres'
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const untilReady = () =>
    until(() => running.installation.controlOf(town.id)?.distributor, 'the distributor')
  const desk = (number: number) => centre.desks[number - 1] ?? 0
  const ask = (person: number, asked: Parameters<typeof order>[3]) => order(centre, town.id, person, asked)
  const count = async (where: string) =>
    (await centre.ask<{ count: number }>(`select count(*)::int as count from ${where}`))[0]?.count ?? 0
  const stateOf = async (number: number) =>
    (
      await centre.ask<{ state: string }>(`select state from contact_desk_states where desk_id = $1`, [
        desk(number),
      ])
    )[0]?.state
  const answerAt = async (telephone: string) => {
    const line = await until(() => ringingAt(running.telephones, telephone), `ringing at ${telephone}`)
    assert.ok(running.telephones.answer(line.call, line.leg))
    return line.call
  }
  const anyRinging = () =>
    ringingAt(running.telephones, 'plads-1') ?? ringingAt(running.telephones, 'plads-2')
  const allEnded = () =>
    until(async () => (await count('contact_calls where ended_at is null')) === 0, 'the end of all calls')

  it('a call is offered, answered and ended; every step is written, and the number with its key', async () => {
    const call = running.telephones.placeCall('51000001', MAIN)
    const line = await until(anyRinging, 'ringing')
    assert.ok(running.telephones.answer(call, line.leg))
    await until(async () => (await count(`contact_desk_states where state = 'talking'`)) === 1, 'the talk')
    running.telephones.hangUp(call)
    await allEnded()
    const [row] = await centre.ask<Record<string, unknown>>(
      `select c.outcome, c.source, p.number, p.person_id is not null as person, p.number_key is not null as keyed
       from contact_calls c join contact_parties p on p.call_id = c.id`,
    )
    assert.deepEqual(row, { outcome: 'answered', source: 'trial', number: '51000001', person: true, keyed: true }) // prettier-ignore
    for (const kind of ['arrived', 'offered', 'answered', 'ended'])
      assert.equal(await count(`contact_call_events where call_id is not null and kind = '${kind}'`), 1, kind)
  })

  it('many calls: each that came has one end, and the events say the same as the rows', async () => {
    const before = await count('contact_calls')
    const gone = new Set<string>()
    for (let number = 0; number < 30; number += 1) running.telephones.placeCall(`5100${1000 + number}`, MAIN)
    for (let answered = 0; answered < 12; answered += 1) {
      const line = await until(anyRinging, 'ringing')
      running.telephones.answer(line.call, line.leg)
      await until(async () => (await count(`contact_desk_states where state = 'talking'`)) > 0, 'a talk')
      running.telephones.hangUp(line.call)
      gone.add(line.call)
    }
    for (const { call, leg, state } of running.telephones.legs())
      if (leg === CALLER && state !== 'down' && !gone.has(call)) running.telephones.hangUp(call)
    await allEnded()
    assert.equal(await count('contact_calls'), before + 30)
    const [rows] = await centre.ask(`select count(*) filter (where outcome = 'answered')::int as answered,
      count(*) filter (where outcome = 'abandoned')::int as abandoned from contact_calls`)
    const [events] =
      await centre.ask(`select count(distinct call_id) filter (where kind = 'answered')::int as answered,
      count(distinct call_id) filter (where kind = 'abandoned')::int as abandoned from contact_call_events`)
    assert.deepEqual(events, rows)
    assert.equal(await count(`contact_call_events where kind = 'ended'`), before + 30)
    assert.equal(running.installation.controlOf(town.id)?.distributor?.counts().inProgress, 0)
  })

  it('while the database is away calls are answered, and all of it is written when it is back', async () => {
    const [{ name = '' } = {}] = await centre.ask<{ name: string }>('select current_database() as name')
    const before = await count('contact_calls')
    await elsewhere(`alter database ${name} allow_connections false`)
    await elsewhere(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = 'sagsgang_worker'`,
    )
    for (const number of ['51000091', '51000092']) running.telephones.placeCall(number, MAIN)
    const first = await until(anyRinging, 'ringing')
    running.telephones.answer(first.call, first.leg)
    const second = await until(anyRinging, 'ringing at the other desk')
    running.telephones.answer(second.call, second.leg)
    await until(() => (running.installation.controlOf(town.id)?.writer.figures.unwritten ?? 0) > 0, 'events that wait') // prettier-ignore
    for (const { call } of [first, second]) running.telephones.hangUp(call)
    assert.equal(await count('contact_calls'), before)
    await elsewhere(`alter database ${name} allow_connections true`)
    await until(async () => (await count(`contact_calls where outcome = 'answered' and ended_at is not null`)) >= 2 && (await count('contact_calls')) === before + 2, 'what was kept') // prettier-ignore
    await allEnded()
    const figures = running.installation.controlOf(town.id)?.writer.figures
    assert.equal(figures?.lost, 0)
    // Orders are heard again, and the desks are as before.
    const person = town.person.employee
    assert.equal(await ask(person, { kind: 'pause', desk: desk(1), reason: 'Frokost', until: null }), null)
    assert.equal(await stateOf(1), 'pause')
    assert.equal(await ask(person, { kind: 'ready', desk: desk(1) }), null)
  })

  it('a desk obeys who sits there, a leader may let it go, and nobody else', async () => {
    const { employee, caseworker, manager, administrator } = town.person
    assert.equal(
      await ask(caseworker, { kind: 'pause', desk: desk(1), reason: 'x', until: null }),
      'not-yours',
    )
    assert.equal(await ask(administrator, { kind: 'ready', desk: desk(1) }), 'not-yours')
    assert.equal(await ask(manager, { kind: 'hold', desk: desk(1) }), 'not-yours')
    assert.equal(await ask(employee, { kind: 'hold', desk: desk(1) }), 'no-call')
    assert.equal(
      await ask(caseworker, { kind: 'sign-in', desk: desk(1), personId: caseworker }),
      'desk-taken',
    )
    const [{ id: call = '' } = {}] = await centre.ask<{ id: string }>('select id from contact_calls limit 1')
    assert.equal(await ask(employee, { kind: 'withdraw-callback', call }), 'unknown-call')
    assert.equal(await ask(employee, { kind: 'move', call, queue: centre.queue }), 'leaders-only')
    assert.equal(await ask(manager, { kind: 'sign-out', desk: desk(2) }), null)
    assert.equal(await stateOf(2), 'signed-out')
    assert.equal(await ask(caseworker, { kind: 'sign-in', desk: desk(2), personId: employee }), null)
    const [seat] = await centre.ask<{ person_id: number }>('select person_id from contact_desk_states where desk_id = $1', [desk(2)]) // prettier-ignore
    assert.equal(Number(seat?.person_id), caseworker)
  })

  it('an order that came too late is not obeyed', async () => {
    const [row] = await centre.ask<{ id: number }>(
      `insert into contact_orders (municipality_id, kind, desk_id, made_by, made_at, details)
       values ($1, 'pause', $2, $3, now() - interval '10 seconds', '{"reason": "x"}') returning id`,
      [town.id, desk(1), town.person.employee],
    )
    await centre.ask(`select pg_notify('sagsgang_contact_orders', $1)`, [String(town.id)])
    const [answer] = await until(async () => {
      const found = await centre.ask<{ refusal: string }>(
        'select refusal from contact_orders where id = $1 and done_at is not null',
        [row?.id],
      )
      return found.length > 0 ? found : null
    }, 'the refusal')
    assert.equal(answer?.refusal, 'too-late')
    assert.notEqual(await stateOf(1), 'pause')
  })

  it('a call passed on is written with who passed it, to whom, and what came of it', async () => {
    const { employee, manager } = town.person
    await centre.ask(`insert into contact_lines (municipality_id, person_id, number) values ($1, $2, '61000001')`, [town.id, manager]) // prettier-ignore
    running.telephones.placeCall('51000007', MAIN)
    // The other desk has been free for the shorter time.
    const call = await answerAt('plads-1').catch(() => answerAt('plads-2'))
    const [talking] = await until(async () => {
      const found = await centre.ask<{ desk_id: number; person_id: number }>(
        `select desk_id, person_id from contact_desk_states where state = 'talking'`,
      )
      return found.length > 0 ? found : null
    }, 'the talk')
    const person = Number(talking?.person_id)
    assert.ok([employee, town.person.caseworker].includes(person))
    const target = {
      endpoint: { kind: 'number' as const, number: '61000002' },
      personId: manager,
      unitId: null,
      saidAway: false,
    }
    assert.equal(await ask(person, { kind: 'pass-on', desk: Number(talking?.desk_id), way: 'blind', target }), null) // prettier-ignore
    const rung = await until(
      () =>
        running.telephones
          .legs()
          .find(({ endpoint, state }) => endpoint?.kind === 'number' && state === 'ringing'),
      'the telephone of the employee',
    )
    assert.ok(running.telephones.answer(call, rung.leg))
    await until(
      async () => (await count('contact_transfers where answered_at is not null')) === 1,
      'the answer',
    )
    running.telephones.hangUp(call)
    await allEnded()
    const [transfer] = await centre.ask<Record<string, unknown>>(
      'select way, person_id::int as to, passed_by::int as by, answered_by, cause from contact_transfers',
    )
    // Another number than the employee's own was rung.
    assert.deepEqual(transfer, {
      way: 'blind',
      to: manager,
      by: person,
      answered_by: 'colleague',
      cause: null,
    })
  })
})
