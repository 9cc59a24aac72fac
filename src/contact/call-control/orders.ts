/** Obeys what desks and leaders ask for, in the order it was asked, each once. */
import { log } from '../../platform/log.ts'
import type { Order } from '../distributor/model.ts'
import type { CallControl } from './control.ts'
import type { TrialOrder } from './order.ts'
import { readOrder, readOrders } from './read-orders.ts'
import { obeyTrial } from './trial-orders.ts'
import { answererOf } from './turn-batch.ts'
import { emptyBatch } from './write-batch.ts'

/** An answer is written long before this; until then the order is known as obeyed. */
const KNOWN_MS = 120_000

export class Orders {
  readonly #control: CallControl
  readonly #known = new Map<number, number>()
  #isLooking = false
  #isAsked = false

  constructor(control: CallControl) {
    this.#control = control
  }

  /** There may be new ones. */
  look(): void {
    this.#isAsked = true
    if (this.#isLooking) return
    this.#isLooking = true
    void this.#lookOn().finally(() => (this.#isLooking = false))
  }

  async #lookOn(): Promise<void> {
    const { database, municipality } = this.#control.settings
    while (this.#isAsked) {
      this.#isAsked = false
      try {
        this.#forget()
        const waiting = await database.within({ municipality, purpose: 'contact' }, (tx) =>
          readOrders(tx, municipality, [...this.#known.keys()]),
        )
        for (const each of waiting) {
          this.#known.set(each.id, Date.now())
          const read = readOrder(each, this.#control.seats)
          if ('refusal' in read) this.#answer(each.id, read.refusal)
          else this.#obey(each.id, read.order)
        }
      } catch (error) {
        log.warn({ err: error }, 'orders of desks could not be read')
      }
    }
  }

  #obey(id: number, order: Order | TrialOrder): void {
    const control = this.#control
    if (isTrial(order)) return this.#answer(id, obeyTrial(control, order))
    if (control.distributor === null || !control.isUp) return this.#answer(id, 'not-ready')
    const turn = control.turn({ kind: 'order', order }, { id })
    for (const event of turn?.events ?? []) {
      const leg = event.details['leg']
      if (event.kind === 'passed-on' && event.call !== null && typeof leg === 'string')
        control.noteAnswerer(event.call, leg, answererOf(order, control.facts))
    }
  }

  #answer(id: number, refusal: string | null): void {
    this.#control.writer.add({ ...emptyBatch(), answers: [{ id, refusal }] })
  }

  #forget(): void {
    const before = Date.now() - KNOWN_MS
    for (const [id, at] of this.#known) if (at < before) this.#known.delete(id)
  }
}

const isTrial = (order: Order | TrialOrder): order is TrialOrder => order.kind.startsWith('trial-')
