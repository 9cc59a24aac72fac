/**
 * Call control of one municipality: joins the exchange, the distributor and the database. What the exchange tells and desks
 * ask for is given to the distributor, one after the other; what it answers is done by the exchange at once and written
 * when the database has time. Nothing here waits for the database while callers do.
 */
import type { Database } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { createDistributor } from '../distributor/distributor.ts'
import type { Act, Distributor, Happening, Past, Turn } from '../distributor/model.ts'
import type { Exchange, ExchangeEvent } from '../telephony/exchange.ts'
import type { TrialTelephones } from '../telephony/in-process/trial-telephones.ts'
import { alarmOf } from './alarm-words.ts'
import { Alarms } from './alarms.ts'
import { CallIds } from './call-ids.ts'
import { noteDevice } from './device-presence.ts'
import { happeningOf } from './happenings.ts'
import { Orders } from './orders.ts'
import { readPast } from './past.ts'
import { readRules } from './read-rules.ts'
import { queueOf, type RuleFacts, rulesOf, type Seats } from './rules-of.ts'
import { batchOf, seatsAfter, TransferNotes } from './turn-batch.ts'
import { emptyBatch, type Source } from './write-batch.ts'
import { Writer } from './writer.ts'

export interface ControlSettings {
  database: Database
  municipality: number
  exchange: Exchange
  /** Those of the trial exchange; null: it is a real one. */
  telephones: TrialTelephones | null
}

/** A tick is asked for at least this much later, so that a time that has come does not turn for ever. */
const SHORTEST_MS = 5
const LONGEST_MS = 60_000
const STOP_MS = 3_000

export class CallControl {
  readonly settings: ControlSettings
  readonly writer: Writer
  readonly alarms: Alarms
  readonly ids: CallIds
  readonly orders: Orders
  facts: RuleFacts
  seats: Seats = new Map()
  /** Null until it is known what stands in the exchange. */
  distributor: Distributor | null = null
  isUp = false
  upSince = Date.now()
  /** Called after each turn, for what shows the trial telephones. */
  onTurn: () => void = () => undefined
  /** What the exchange tells while it is asked what stands there; null: it is known. */
  #held: ExchangeEvent[] | null = []
  #survey = 0
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  readonly #notes = new TransferNotes()

  constructor(settings: ControlSettings, facts: RuleFacts) {
    const { database, municipality, telephones } = settings
    const source: Source = telephones === null ? 'live' : 'trial'
    this.settings = settings
    this.facts = facts
    this.writer = new Writer(database, municipality, source)
    this.alarms = new Alarms(database, municipality)
    this.ids = new CallIds(municipality)
    this.orders = new Orders(this)
  }

  async start(): Promise<void> {
    this.alarms.clearAll()
    await this.settings.exchange.start((event) => this.#heard(event))
    this.orders.look()
  }

  /** Callers stay in the exchange: they hear music, or ring at the desks, until somebody is here again. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.settings.exchange.stop()
    await this.writer.stop(STOP_MS)
    await this.alarms.settled()
  }

  /** Reads anew what calls are given out by. */
  async readRules(): Promise<void> {
    const { database, municipality } = this.settings
    this.facts = await database.within({ municipality, purpose: 'contact' }, (tx) =>
      readRules(tx, municipality),
    )
    this.#giveRules()
  }

  /** Gives it to the distributor, and does what it answers. @returns null before it is there */
  turn(happening: Happening, order: { id: number } | null = null): Turn | null {
    if (this.distributor === null || this.#stopped) return null
    try {
      const turn = this.distributor.turn(happening, Date.now())
      this.#take(turn, order)
      return turn
    } catch (error) {
      // One call that cannot be understood must not silence the others.
      log.error({ err: error, happening: happening.kind }, 'the distributor failed')
      if (order !== null)
        this.writer.add({ ...emptyBatch(), answers: [{ ...order, refusal: 'not-understood' }] })
      this.#tickAt(Date.now() + 1_000)
      return null
    }
  }

  noteAnswerer(call: string, leg: string, answerer: 'employee' | 'colleague'): void {
    this.#notes.note(call, leg, answerer)
  }

  #take(turn: Turn, order: { id: number } | null): void {
    for (const act of turn.acts) this.#act(act)
    const batch = batchOf(turn, this.seats, this.#notes)
    if (order !== null) batch.answers.push({ ...order, refusal: turn.refusal })
    this.writer.add(batch)
    for (const { id, endedAt } of turn.calls) if (endedAt !== null) this.ids.noteEnded(id, endedAt)
    for (const event of turn.events) {
      const alarm = alarmOf(event)
      if (alarm !== null) this.alarms[alarm.act](alarm.kind, alarm.subject, alarm.message)
    }
    this.#tickAt(turn.next)
    const seats = seatsAfter(this.seats, turn.desks)
    if (seats !== null) {
      this.seats = seats
      // Who sits there decides which subjects a desk can answer about.
      if (this.facts.queues.some(({ subjectId }) => subjectId !== null && this.facts.skilled.has(subjectId)))
        this.#giveRules()
    }
    this.onTurn()
  }

  #giveRules(): void {
    this.turn({ kind: 'rules', rules: rulesOf(this.facts, this.seats) })
  }

  #act(act: Act): void {
    const { exchange } = this.settings
    const call = this.ids.toExchange(act.call)
    try {
      if (act.kind === 'answer') exchange.answer(call)
      else if (act.kind === 'play') exchange.play(call, act.leg, act.play, act.sounds)
      else if (act.kind === 'ring') exchange.ring(call, act.leg, act.ringing)
      else if (act.kind === 'join') exchange.join(call, act.legs)
      else if (act.kind === 'hang-up') exchange.hangUp(call, act.leg)
      else exchange.end(call)
    } catch (error) {
      log.error({ err: error, act: act.kind }, 'the exchange could not be asked')
    }
  }

  #tickAt(next: number | null): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    const wait = next === null ? LONGEST_MS : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, next - Date.now()))
    this.#timer = setTimeout(() => this.turn({ kind: 'tick' }), wait)
  }

  #heard(event: ExchangeEvent): void {
    if (this.#stopped) return
    if (event.kind === 'connection') {
      this.isUp = event.state === 'up'
      this.upSince = Date.now()
      this.#survey += 1
      if (event.state === 'up') {
        this.#held = []
        void this.#recover(this.#survey)
      }
      return
    }
    if (this.#held !== null) this.#held.push(event)
    else this.#happen(event)
  }

  #happen(event: ExchangeEvent): void {
    if (event.kind === 'device') noteDevice(this, event)
    const happening = happeningOf(event, this.facts, this.ids)
    if (happening !== null) this.turn(happening)
  }

  /** The connection is here: what stands there is asked for before anything that is told now is believed. */
  async #recover(survey: number): Promise<void> {
    const isOld = () => this.#stopped || survey !== this.#survey
    while (!isOld()) {
      try {
        const standing = (await this.settings.exchange.survey()).map((each) => ({
          ...each,
          call: this.ids.toRow(each.call),
          queue: queueOf(this.facts, each.dialled) ?? 0,
        }))
        if (isOld()) return
        if (this.distributor === null) await this.#begin(standing)
        else this.turn({ kind: 'surveyed', calls: standing })
        if (isOld()) return
        const held = this.#held ?? []
        this.#held = null
        for (const event of held) this.#happen(event)
        this.orders.look()
        return
      } catch (error) {
        log.warn({ err: error }, 'what stands in the exchange is asked for again')
        await new Promise((resolve) => setTimeout(resolve, 1_000))
      }
    }
  }

  /** From what was written and what stands there. */
  async #begin(standing: Past['survey']): Promise<void> {
    const { database, municipality } = this.settings
    const past = await database.within({ municipality, purpose: 'contact' }, (tx) =>
      readPast(tx, municipality),
    )
    if (this.#stopped) return
    this.seats = new Map(
      past.desks.flatMap(({ id, personId }) => (personId === null ? [] : [[id, personId]])),
    )
    const rules = rulesOf(this.facts, this.seats)
    const { distributor, turn } = createDistributor(rules, Date.now(), { ...past, survey: standing })
    this.distributor = distributor
    this.#take(turn, null)
  }
}
