import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { afterEach, beforeEach, describe, it } from 'node:test'
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
import { Database } from '../../platform/database.ts'
import { childVariables } from '../../platform/supervised.ts'
import type { FallbackCall } from '../telephony/exchange.ts'
import { InProcessExchange } from '../telephony/in-process/in-process-exchange.ts'

const MAIN = '70112233'

describe('call control that starts again', () => {
  let database: TestDatabase
  let town: BuiltMunicipality
  let centre: LaidContact
  const children = new Set<ChildProcess>()
  const running = new Set<RunningControl>()

  beforeEach(async () => {
    database = await createTestDatabase()
    town = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
    centre = await layContact(database, town)
  })
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL')
    children.clear()
    // What a failed test left.
    for (const control of running) await control.stop()
    running.clear()
    await centre.close()
  })

  const desk = (number: number) => centre.desks[number - 1] ?? 0
  const count = async (where: string) =>
    (await centre.ask<{ count: number }>(`select count(*)::int as count from ${where}`))[0]?.count ?? 0
  const signIn = () =>
    order(centre, town.id, town.person.employee, {
      kind: 'sign-in',
      desk: desk(1),
      personId: town.person.employee,
    })
  const isUp = () =>
    until(async () => (await count(`contact_exchanges where state = 'up'`)) === 1, 'the exchange')

  const begin = async (exchange?: InProcessExchange) => {
    const control = await startCallControl(database, exchange)
    running.add(control)
    return {
      ...control,
      stop: async () => {
        running.delete(control)
        await control.stop()
      },
    }
  }
  const startChild = () => {
    const child = fork(new URL('../../call-control.ts', import.meta.url), [], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      env: { ...process.env, [childVariables.worker]: database.urls.worker, LOG_LEVEL: 'fatal' },
    })
    children.add(child)
    return child
  }
  const trial = async (kind: string, details: object) => {
    await centre.ask(
      `insert into contact_orders (municipality_id, kind, details, made_by) values ($1, $2, $3, $4)`,
      [town.id, kind, JSON.stringify(details), town.person.employee],
    )
    await centre.ask(`select pg_notify('sagsgang_contact_orders', $1)`, [String(town.id)])
  }

  it('kill -9 with callers waiting: the next closes what is gone, with a reason, and frees the desk', async () => {
    const first = startChild()
    await isUp()
    assert.equal(await signIn(), null)
    for (const number of ['51000001', '51000002', '51000003'])
      await trial('trial-call', { dialled: MAIN, number })
    await until(async () => (await count('contact_calls')) === 3, 'three calls')
    await trial('trial-answer', { telephone: 'plads-1' })
    await until(async () => (await count(`contact_desk_states where state = 'talking'`)) === 1, 'a talk')
    const gone = new Promise((resolve) => first.once('exit', resolve))
    first.kill('SIGKILL')
    await gone
    startChild()
    await until(
      async () => (await count('contact_calls where ended_at is not null')) === 3,
      'the end of three calls',
    )
    assert.equal(await count(`contact_calls where outcome = 'ended-by-system' and why is not null`), 2)
    assert.equal(await count(`contact_calls where outcome = 'answered'`), 1)
    await until(async () => (await count(`contact_desk_states where call_id is null and state = 'free'`)) === 1, 'the desk to be free') // prettier-ignore
    assert.equal(await count(`contact_trials where state <> 'down'`), 0)
    assert.equal(await count(`contact_call_events where kind = 'ended'`), 3)
  })

  it('an exchange that stood on: calls go on in their order, with the rows they had', async () => {
    const exchange = new InProcessExchange()
    const first = await begin(exchange)
    await isUp()
    assert.equal(await signIn(), null)
    const talked = first.telephones.placeCall('51000001', MAIN)
    const line = await until(() => ringingAt(first.telephones, 'plads-1'), 'ringing')
    first.telephones.answer(talked, line.leg)
    const waiting = ['51000002', '51000003'].map((number) => first.telephones.placeCall(number, MAIN))
    await until(async () => (await count('contact_calls')) === 3, 'three calls')
    await first.stop()
    // While nobody is there one more calls, and the one in the talk hangs up.
    const missed = exchange.telephones.placeCall('51000004', MAIN)
    exchange.telephones.hangUp(talked)
    const second = await begin(exchange)
    const next = await until(() => ringingAt(exchange.telephones, 'plads-1'), 'the next in the queue')
    assert.equal(next.call, waiting[0])
    await until(async () => (await count('contact_calls')) === 4, 'the call that came meanwhile')
    for (const call of [...waiting, missed]) exchange.telephones.hangUp(call)
    await until(async () => (await count('contact_calls where ended_at is null')) === 0, 'the end')
    assert.equal(await count(`contact_call_events where kind = 'ended'`), 4)
    assert.equal(await count(`contact_call_events where kind = 'arrived'`), 4)
    await second.stop()
  })

  it('of two on one database the second waits until the first is gone', async () => {
    const first = await begin()
    await isUp()
    const second = await begin()
    await second.installation.look()
    assert.equal(second.installation.controlOf(town.id), undefined)
    await first.stop()
    await until(async () => {
      await second.installation.look()
      return second.installation.controlOf(town.id)?.distributor
    }, 'the second')
    await second.stop()
  })

  it('calls that ran without us are added once, and marked', async () => {
    const exchange = new InProcessExchange()
    const at = Date.now() - 60_000
    const ran: FallbackCall[] = [
      { id: '1.1', number: '51000001', dialled: MAIN, arrivedAt: at, answeredAt: at + 4_000, endedAt: at + 30_000, answeredBy: 'plads-2' },
      { id: '1.2', number: null, dialled: MAIN, arrivedAt: at + 1_000, answeredAt: null, endedAt: at + 9_000, answeredBy: null },
    ] // prettier-ignore
    exchange.fallbackCalls = async () => ran
    for (const start of [1, 2]) {
      const control = await begin(exchange)
      await until(async () => {
        await control.installation.look()
        return (await count(`contact_calls where source = 'fallback'`)) === 2
      }, `the calls, start ${start}`)
      await control.stop()
    }
    const rows = await centre.ask<object>(
      `select c.outcome, c.waited_ms as waited, c.talked_ms as talked, p.desk_id::int as desk from contact_calls c
       join contact_parties p on p.call_id = c.id order by c.arrived_at`,
    )
    assert.deepEqual(rows, [
      { outcome: 'answered', waited: 4_000, talked: 26_000, desk: desk(2) },
      { outcome: 'abandoned', waited: 8_000, talked: null, desk: null },
    ])
    assert.equal(await count('contact_call_events where call_id is not null'), 6)
  })

  it('health says of the exchange what is wrong, only where there are queues', async () => {
    const app = new Database(database.urls.app, { poolSize: 1 })
    const wrong = async () => {
      const { exchangePart } = await import('./health.ts')
      return exchangePart(app, async () => town.id).check()
    }
    assert.equal(await wrong(), 'har ikke meldt sig')
    const control = await begin()
    await isUp()
    assert.equal(await wrong(), null)
    control.telephones.restart()
    await until(async () => {
      await control.installation.look()
      return (await wrong()) === 'kan ikke nås'
    }, 'that it is away')
    await until(async () => {
      await control.installation.look()
      return (await wrong()) === null
    }, 'that it is back')
    await control.stop()
    await centre.ask(`update contact_exchanges set seen_at = now() - interval '36 seconds'`)
    assert.equal(await wrong(), 'har ikke meldt sig')
    await centre.ask('delete from contact_queue_desks; delete from contact_hours; delete from contact_queues')
    assert.equal(await wrong(), null)
    await app.close()
  })
})
