/** Call control in this process over the trial exchange, as the child of the program runs it. */
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { Installation } from '../../src/contact/call-control/installation.ts'
import type { Order } from '../../src/contact/distributor/model.ts'
import { InProcessExchange } from '../../src/contact/telephony/in-process/in-process-exchange.ts'
import type { TrialLeg, TrialTelephones } from '../../src/contact/telephony/in-process/trial-telephones.ts'
import { Database } from '../../src/platform/database.ts'
import type { TestDatabase } from './database.ts'
import type { LaidContact } from './lay-contact.ts'

const PATIENCE_MS = 10_000

/** Waits until it is so. */
export async function until<Found>(
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  what: string,
): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    assert.ok(Date.now() < end, `waited in vain for ${what}`)
  }
}

export interface RunningControl {
  installation: Installation
  exchange: InProcessExchange
  telephones: TrialTelephones
  /** Without stopping: as a process that is killed. */
  stop(): Promise<void>
}

/** @param exchange one that stood before, as the real one does when call control starts again */
export async function startCallControl(
  { urls }: TestDatabase,
  exchange = new InProcessExchange(),
): Promise<RunningControl> {
  const database = new Database(urls.worker, { poolSize: 4 })
  const { telephones } = exchange
  const installation = new Installation({
    database,
    url: urls.worker,
    exchangeOf: async () => ({ exchange, telephones }),
  })
  installation.start()
  return {
    installation,
    exchange,
    telephones,
    stop: async () => {
      await installation.stop()
      await database.close()
    },
  }
}

/** Places an order as a page does, and waits for its answer. @returns the refusal */
export async function order(
  { ask }: LaidContact,
  municipality: number,
  person: number,
  { kind, ...given }: Order,
): Promise<string | null> {
  const { desk = null, call = null, ...details } = { desk: undefined, call: undefined, ...given }
  const [row] = await ask<{ id: number }>(
    `insert into contact_orders (municipality_id, kind, desk_id, call_id, details, made_by) values ($1, $2, $3, $4, $5, $6) returning id`,
    [municipality, kind, desk, call, JSON.stringify(details), person],
  )
  // Laid as the owner, whose transaction names no municipality: told as the page's own would be.
  await ask(`select pg_notify('sagsgang_contact_orders', $1)`, [String(municipality)])
  const answer = await until(async () => {
    const [found] = await ask<{ done_at: Date | null; refusal: string | null }>(
      'select done_at, refusal from contact_orders where municipality_id = $1 and id = $2',
      [municipality, row?.id],
    )
    return found?.done_at ? found : null
  }, `the answer to ${kind}`)
  return answer.refusal
}

/** The telephone of a desk that rings. */
export const ringingAt = (telephones: TrialTelephones, desk: string): TrialLeg | undefined =>
  telephones
    .legs()
    .find(({ endpoint, state }) => state === 'ringing' && endpoint?.kind === 'desk' && endpoint.name === desk)
