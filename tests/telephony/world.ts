/**
 * The world around an exchange, as the contract tests need it: people who call, telephones that ring, and what is told.
 * One around the exchange in the process, one around Asterisk with SIPp; both play the same steps.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallId, Exchange, ExchangeEvent, LegId } from '../../src/contact/telephony/exchange.ts'
import type { Calling } from './scenarios/people.ts'

/** Desks of the world by what their telephones do: ring and answer, ring on, say that they are busy, refuse, are unplugged. */
export const DESKS = {
  answers: { rings: 150, answers: 200 },
  slow: { rings: 1200, answers: 200 },
  hangsUp: { rings: 150, answers: 200, steps: [{ wait: 400 }, { hangUp: true }] },
  silent: { answers: 'never' },
  busy: { rings: 50, answers: 486 },
  rejects: { rings: 50, answers: 603 },
} as const
export type DeskName = keyof typeof DESKS
/** In the exchange a name has no capitals. */
export const deskNamed = (name: DeskName | 'unplugged') => name.toLowerCase()

/** It answers, and hears somebody out. */
export const NUMBER_THAT_ANSWERS = '51887766'
export const DIALLED = '70201234'

export interface World {
  exchange: Exchange
  /** Somebody calls; steps begin when the call is answered. @returns what he hears, as it is */
  calls(calling: Omit<Calling, 'hearsAt' | 'dialled'>): Promise<{ hears(): Promise<'sound' | 'nothing'> }>
  /** The program ends at once, and another begins. @returns the port as that has it */
  anotherProgram(tell: (event: ExchangeEvent) => void): Promise<Exchange>
  close(): Promise<void>
}

const patienceMs = 8000

type Kind = ExchangeEvent['kind']
type Of<K extends Kind> = Extract<ExchangeEvent, { kind: K }>

/** What the exchange has told, and waiting for what it will. */
export class Told {
  readonly events: ExchangeEvent[] = []
  readonly tell = (event: ExchangeEvent): void => void this.events.push(event)

  /** The first that fits, when it comes. */
  async next<K extends Kind>(kind: K, fits: (event: Of<K>) => boolean = () => true): Promise<Of<K>> {
    const until = Date.now() + patienceMs
    for (;;) {
      const found = this.all(kind).find(fits)
      if (found) return found
      if (Date.now() > until)
        throw new Error(`no ${kind} came; told: ${JSON.stringify(this.events.slice(-12), null, 1)}`)
      await sleep(15)
    }
  }

  legUp(call: CallId, leg: LegId) {
    return this.next('leg-up', (event) => event.call === call && event.leg === leg)
  }

  legDown(call: CallId, leg: LegId) {
    return this.next('leg-down', (event) => event.call === call && event.leg === leg)
  }

  played(call: CallId, play: string) {
    return this.next('played', (event) => event.call === call && event.play === play)
  }

  all<K extends Kind>(kind: K): Of<K>[] {
    return this.events.filter((event): event is Of<K> => event.kind === kind)
  }

  /** The call that arrives next; each is given once. */
  async arrival(): Promise<Of<'arrived'>> {
    const event = await this.next('arrived', ({ call }) => !this.#given.has(call))
    this.#given.add(event.call)
    return event
  }

  readonly #given = new Set<CallId>()
}
