/** Alarms: raised once, told to those who lead the contact centre by letter, and cleared when they are over. */
import { paths } from '../../paths.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { postMail } from '../../platform/mail/post-mail.ts'

export type AlarmKind = 'call-old' | 'desk-stuck' | 'exchange-away' | 'memory' | 'unwritten' | 'lost-events'

export class Alarms {
  readonly #database: Database
  readonly #municipality: number
  readonly #raised = new Set<string>()
  /** One after the other, so that a clearing never overtakes its raising. */
  #doing: Promise<void> = Promise.resolve()

  constructor(database: Database, municipality: number) {
    this.#database = database
    this.#municipality = municipality
  }

  /** What an earlier run raised is raised anew where it still is so. */
  clearAll(): void {
    this.#do((tx) =>
      tx
        .updateTable('contact_alarms')
        .set({ cleared_at: new Date() })
        .where('municipality_id', '=', this.#municipality)
        .where('cleared_at', 'is', null)
        .execute(),
    )
  }

  raise(kind: AlarmKind, subject: string, message: string): void {
    const key = `${kind}:${subject}`
    if (this.#raised.has(key)) return
    this.#raised.add(key)
    log.error({ alarm: kind }, 'an alarm of the contact centre')
    this.#do(async (tx) => {
      const made = await tx
        .insertInto('contact_alarms')
        .values({ municipality_id: this.#municipality, kind, subject, message })
        .onConflict((at) =>
          at.columns(['municipality_id', 'kind', 'subject']).where('cleared_at', 'is', null).doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
      if (made !== undefined) await this.#tellLeaders(tx)
    })
  }

  clear(kind: AlarmKind, subject: string): void {
    if (!this.#raised.delete(`${kind}:${subject}`)) return
    this.#do((tx) =>
      tx
        .updateTable('contact_alarms')
        .set({ cleared_at: new Date() })
        .where('municipality_id', '=', this.#municipality)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('cleared_at', 'is', null)
        .execute(),
    )
  }

  /** Raised or cleared by what is so now. */
  set(isSo: boolean, kind: AlarmKind, message: string): void {
    if (isSo) this.raise(kind, '', message)
    else this.clear(kind, '')
  }

  async settled(): Promise<void> {
    await this.#doing
  }

  #do(work: (tx: Transaction) => Promise<unknown>): void {
    this.#doing = this.#doAfter(this.#doing, work)
  }

  async #doAfter(before: Promise<void>, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
    await before
    try {
      await this.#database.within({ municipality: this.#municipality, purpose: 'contact' }, work)
    } catch (error) {
      log.warn({ err: error }, 'an alarm could not be written')
    }
  }

  async #tellLeaders(tx: Transaction): Promise<void> {
    const today = new Date().toISOString().slice(0, 10)
    const leaders = await tx
      .selectFrom('contact_staff')
      .select('person_id')
      .distinct()
      .where('municipality_id', '=', this.#municipality)
      .where('role', '=', 'leader')
      .where('valid_from', '<=', today)
      .where((at) => at.or([at('valid_until', 'is', null), at('valid_until', '>=', today)]))
      .execute()
    for (const { person_id } of leaders)
      await postMail(tx, {
        toPerson: person_id,
        kind: 'contact-alarm',
        link: paths.contactOverview,
        groupKey: 'contact:alarm',
      })
  }
}
