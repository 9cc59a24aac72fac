/**
 * A whole contact centre on real telephones: a database, Asterisk, call control as the program runs it, and SIPp for all
 * who call, sit at desks, or are rung elsewhere.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildMunicipality, type BuiltMunicipality } from '../../demo/builders.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import type { Order } from '../../src/contact/distributor/model.ts'
import { listRecordings } from '../../src/contact/telephony/sounds.ts'
import { waveFile } from '../../src/contact/telephony/sounds/wave.ts'
import { order, until } from '../support/call-control.ts'
import type { TestDatabase } from '../support/database.ts'
import { type LaidContact, layContact } from '../support/lay-contact.ts'
import { startAsterisk, type TestExchange } from './asterisk.ts'
import { endWithTest } from './children.ts'
import type { Calling, Rung } from './scenarios/people.ts'
import { type HowMany, type Sipp, startCallers, startRung } from './sipp.ts'

const DIALLED = '70112233'
/** They sit at the desks, in this order. */
const SITTING = [
  'employee',
  'caseworker',
  'manager',
  'secretary',
  'administrator',
] as const satisfies SmallPerson[]

export interface Wishes {
  /** Without: one of the test's own. */
  database?: Pick<TestDatabase, 'urls' | 'adminUrl' | 'drop'>
  /** A telephone at each desk. */
  desks: readonly Rung[]
  /** Everybody outside who is rung: citizens who are called back, employees on their lines. */
  outside?: Rung
  /** Employees on lines of their own, by number; each is reached by a trunk of its own. */
  lines?: Readonly<Record<string, Rung>>
  /** Ports of exchanges that stand already, by the number they have. */
  exchanges?: Readonly<Record<string, number>>
  /** Of the queue, as SQL. */
  sets?: string
}

export interface Centre {
  town: BuiltMunicipality
  laid: LaidContact
  asterisk: TestExchange
  ask: LaidContact['ask']
  /** SIPp at the desks, outside, and at lines by their number. */
  telephones: { desks: Sipp[]; outside: Sipp; lines: Record<string, Sipp> }
  callers(calling: Omit<Calling, 'dialled'>, many: HowMany): Promise<Sipp>
  /** Everybody takes their seat, or those of these desks, by index. */
  signIn(desks?: readonly number[]): Promise<void>
  /** As the one who sits at the desk. @returns the refusal */
  order(desk: number, wanted: Order): Promise<string | null>
  killControl(): Promise<void>
  startControl(): Promise<void>
  controlPid(): number
  /** How many calls there are by phase or outcome, as `{ answered: 3 }`. */
  counts(): Promise<Record<string, number>>
  /** How often each kind of event was written. */
  events(): Promise<Record<string, number>>
  /** Waits until no call is going on, and what was told is written. */
  settled(calls: number): Promise<void>
  close(): Promise<void>
}

export async function openCentre(wishes: Wishes): Promise<Centre> {
  const { desks, outside = {}, lines = {}, exchanges = {}, sets = '' } = wishes
  const database = wishes.database ?? (await (await import('../support/database.ts')).createTestDatabase())
  const town = await buildMunicipality(database.urls.owner, 'Prøve Kommune')
  const agents = SITTING.slice(0, desks.length).filter((who) => who !== 'manager')
  const laid = await layContact(database, town, { desks: desks.length, agents, sets })
  await laid.ask(`update contact_settings set own_number = '70112233'`)
  const telephones: Centre['telephones'] = {
    desks: await Promise.all(desks.map((rung) => startRung(rung))),
    outside: await startRung(outside),
    lines: {},
  }
  for (const [number, rung] of Object.entries(lines)) telephones.lines[number] = await startRung(rung)
  const ports = {
    ...exchanges,
    ...Object.fromEntries(Object.entries(telephones.lines).map(([number, { port }]) => [number, port])),
  }
  const trunks = [
    ...Object.entries(ports).map(([number, port], index) => ({
      name: `line-${index + 1}`,
      port,
      reaches: 'old' as const,
      ranges: [{ from: number, to: number }],
      // Who calls from 127.0.0.1 comes by the trunk to the outside.
      match: [`127.0.0.${index + 2}`],
    })),
    {
      name: 'outside',
      port: telephones.outside.port,
      reaches: 'outside' as const,
      ranges: [],
      match: ['127.0.0.1'],
    },
  ].map((trunk) => ({ ...trunk, host: '127.0.0.1' }))
  const asterisk = await startAsterisk({
    desks: telephones.desks.map(({ port }, index) => ({
      name: `plads-${index + 1}`,
      secret: 'hemmelig',
      kind: 'sip' as const,
      contact: `sip:127.0.0.1:${port}`,
    })),
    trunks,
    numbers: [{ number: DIALLED, queue: 'Hovednummer', fallbackDesks: ['plads-1'] }],
  })
  await layTones(asterisk.settings.sounds)
  for (const { name, port, reaches, ranges } of trunks)
    await layTrunk(laid, town.id, { name, port, reaches, ranges })
  const control = new Control(database, asterisk)
  await control.start()
  const callers: Sipp[] = []
  /** Asked again while call control finds out what stands in the exchange. */
  const ask = async (person: number, wanted: Order): Promise<string | null> => {
    const { refusal } = await until(async () => {
      const refused = await order(laid, town.id, person, wanted)
      return refused === 'not-ready' ? null : { refusal: refused }
    }, 'call control to be ready')
    return refusal
  }
  const centre: Centre = {
    town,
    laid,
    asterisk,
    ask: laid.ask,
    telephones,
    async callers(calling, many) {
      const started = await startCallers(asterisk.sipPort, { ...calling, dialled: DIALLED }, many)
      callers.push(started)
      return started
    },
    async signIn(indexes = laid.desks.map((_, index) => index)) {
      for (const index of indexes) {
        const desk = laid.desks[index]
        assert.ok(desk)
        const personId = sittingAt(town, index)
        assert.equal(await ask(personId, { kind: 'sign-in', desk, personId }), null)
      }
    },
    order: (index, wanted) => ask(sittingAt(town, index), wanted),
    killControl: () => control.kill(),
    startControl: () => control.start(),
    controlPid: () => control.pid(),
    counts: () => countsOf(laid, `coalesce(outcome, phase)`, 'contact_calls'),
    events: () => countsOf(laid, 'kind', 'contact_call_events'),
    async settled(calls) {
      await until(async () => {
        const [row] = await laid.ask<{ all: number; going: number }>(
          `select count(*)::int as all, count(*) filter (where outcome is null)::int as going from contact_calls`,
        )
        return row?.all === calls && row.going === 0
      }, `the end of ${calls} calls`)
    },
    async close() {
      await control.kill()
      await asterisk.stop()
      await Promise.all(
        [...callers, ...telephones.desks, telephones.outside, ...Object.values(telephones.lines)].map(
          (sipp) => sipp.stop(),
        ),
      )
      await laid.close()
    },
  }
  return centre
}

function sittingAt(town: BuiltMunicipality, index: number): number {
  const who = SITTING[index]
  assert.ok(who)
  return town.person[who]
}

/** Every recording, as a short hum: what is said is tested elsewhere, and a voice is not on every machine. */
async function layTones(folder: string): Promise<void> {
  const hum = waveFile(Float32Array.from({ length: 3_200 }, (_, at) => 0.1 * Math.sin(at / 3)))
  for (const name of listRecordings().keys()) await writeFile(join(folder, `${name}.wav`), hum)
}

interface LaidTrunk {
  name: string
  port: number
  reaches: string
  ranges: readonly { from: string; to: string }[]
}

async function layTrunk(laid: LaidContact, municipality: number, trunk: LaidTrunk): Promise<void> {
  const [row] = await laid.ask<{ id: number }>(
    `insert into contact_trunks (municipality_id, name, title, host, port, platform) values ($1, $2, $2, '127.0.0.1', $3, $4) returning id`,
    [municipality, trunk.name, trunk.port, trunk.reaches],
  )
  for (const { from, to } of trunk.ranges)
    await laid.ask(
      `insert into contact_trunk_ranges (municipality_id, trunk_id, from_number, to_number) values ($1, $2, $3, $4)`,
      [municipality, row?.id, from, to],
    )
}

async function countsOf(laid: LaidContact, what: string, table: string): Promise<Record<string, number>> {
  const rows = await laid.ask<{ what: string; count: number }>(
    `select ${what} as what, count(*)::int as count from ${table} group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map((row) => [row.what, row.count]))
}

/** src/call-control.ts, as src/main.ts starts it. */
class Control {
  #child: ChildProcess | null = null

  readonly #database: Pick<TestDatabase, 'urls'>
  readonly #asterisk: TestExchange

  constructor(database: Pick<TestDatabase, 'urls'>, asterisk: TestExchange) {
    this.#database = database
    this.#asterisk = asterisk
  }

  pid(): number {
    assert.ok(this.#child?.pid)
    return this.#child.pid
  }

  async start(): Promise<void> {
    const { url, user, password } = this.#asterisk.ari
    const child = endWithTest(
      fork(new URL('../../src/call-control.ts', import.meta.url), [], {
        execArgv: ['--import', import.meta.resolve('tsx')],
        env: {
          ...process.env,
          SAGSGANG_PART: 'call-control',
          SAGSGANG_WORKER_DATABASE: this.#database.urls.worker,
          ASTERISK_ARI_URL: url.replace('://', `://${user}:${password}@`),
          ASTERISK_SOUNDS: this.#asterisk.settings.sounds,
          ASTERISK_FALLBACK_FILE: this.#asterisk.fallbackFile,
        },
      }),
    )
    this.#child = child
    await once(child, 'message')
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
