import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Delivery } from '../../platform/mail/kinds.ts'

const MOST_SHOWN = 50

export interface LetterShown {
  kind: string
  link: string
  createdAt: Date
  state: 'sent' | 'waiting' | 'kept' | 'failed'
}

/** The newest letters to the reader, also those that were not to be sent. */
export async function listLetters(tx: Transaction, person: number): Promise<LetterShown[]> {
  const { rows } = await sql<LetterShown>`
    select kind, link, created_at as "createdAt",
      case when delivery = 'never' then 'kept' when sent_at is not null then 'sent' when failed_at is not null then 'failed' else 'waiting' end as state
    from mails where municipality_id = app.municipality_id() and person_id = ${person}
    order by created_at desc, id desc limit ${MOST_SHOWN}`.execute(tx)
  return rows
}

/** How soon the reader wants letters of each kind; a kind without an entry comes at once. */
export async function getMailChoices(
  tx: Transaction,
  person: number,
): Promise<ReadonlyMap<string, Delivery>> {
  const { rows } = await sql<{ kind: string; delivery: Delivery }>`
    select kind, delivery from mail_choices where municipality_id = app.municipality_id() and person_id = ${person}`.execute(
    tx,
  )
  return new Map(rows.map(({ kind, delivery }) => [kind, delivery]))
}

export interface OutboxState {
  /** Due and not sent. */
  waiting: number
  oldestAt: Date | null
  /** In the last seven days. */
  sent: number
  failed: number
  failures: FailedLetter[]
}

export interface FailedLetter {
  personId: number
  name: string
  kind: string
  failedAt: Date
  error: string | null
}

/** How the outbox stands; answers to administrators. */
export async function getOutbox(tx: Transaction): Promise<OutboxState> {
  const counts = await sql<Omit<OutboxState, 'failures' | 'oldestAt'> & { oldestAt: Date | null }>`
    select waiting, oldest_at as "oldestAt", sent, failed from app.mail_counts()`.execute(tx)
  const failures = await sql<FailedLetter>`
    select f.person_id as "personId", p.name, f.kind, f.failed_at as "failedAt", f.error from app.failed_mails(50) f
    join persons p on p.municipality_id = app.municipality_id() and p.id = f.person_id
    order by f.failed_at desc`.execute(tx)
  const none = { waiting: 0, oldestAt: null, sent: 0, failed: 0 }
  return { ...(counts.rows[0] ?? none), failures: failures.rows }
}
