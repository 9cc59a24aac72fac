/**
 * What the worker does with the outbox. A letter is marked as begun, and that is on disk, before the server is given it;
 * what the server answers is written after. Who dies in between leaves a letter of which nobody knows whether it came:
 * it is not sent again by itself, but shown to administrators, and to its reader on the site all the same.
 */
import { sql } from 'kysely'
import type { Database, Transaction } from '../database.ts'
import { log } from '../log.ts'
import {
  connectMailServer,
  type MailOutcome,
  type MailServer,
  type MailServerSettings,
} from './mail-server.ts'
import { writeLetter } from './write-letter.ts'

export interface MailSettings {
  /** Null: letters wait in the outbox until a server is set. */
  server: MailServerSettings | null
  /** Where users reach the site; a municipality with a host name of its own is reached under that. */
  publicUrl: URL
  /** Path of the page where a person chooses letters. */
  ownPage: string
}

/** Letters that go as one. */
interface Batch {
  ids: number[]
  letters: { kind: string; link: string }[]
  person: number
  name: string
  address: string | null
  messageId: string
}

/** A server that does not answer is asked again after 5 s, then after twice as long each time, up to: */
const longestPauseMs = 5 * 60_000
const mostInOnePass = 500

/** Sends what is due, again and again; one for the worker's life. */
export class MailRound {
  readonly #database: Database
  readonly #settings: MailSettings
  #pauseMs = 0
  #notBefore = 0
  #toldThatNotSetUp = false

  constructor(database: Database, settings: MailSettings) {
    this.#database = database
    this.#settings = settings
  }

  /** @returns how many mails the server took */
  async send(municipality: number): Promise<number> {
    if (Date.now() < this.#notBefore) return 0
    const within = <T>(work: (tx: Transaction) => Promise<T>) =>
      this.#database.within({ municipality, purpose: 'mail' }, work)
    const batches = await within((tx) => listDue(tx, municipality, this.#settings.publicUrl))
    if (batches.length === 0) return 0
    if (this.#settings.server === null) {
      if (!this.#toldThatNotSetUp) log.warn('mail is not set up (SMTP_URL): letters wait in the outbox')
      this.#toldThatNotSetUp = true
      return 0
    }
    await within((tx) => settleInterrupted(tx, municipality))
    const site = await within((tx) => siteOf(tx, this.#settings.publicUrl))
    const server = await this.#connect(this.#settings.server)
    if (server === null) return 0
    try {
      return await this.#sendAll(server, municipality, batches, site)
    } finally {
      server.close()
    }
  }

  async #connect(settings: MailServerSettings): Promise<MailServer | null> {
    try {
      const server = await connectMailServer(settings)
      this.#pauseMs = 0
      return server
    } catch (error) {
      if (this.#pauseMs === 0) log.warn({ err: error }, 'the mail server does not answer; letters wait')
      this.#pauseMs = Math.min(Math.max(5_000, this.#pauseMs * 2), longestPauseMs)
      this.#notBefore = Date.now() + this.#pauseMs
      return null
    }
  }

  async #sendAll(server: MailServer, municipality: number, batches: Batch[], site: URL): Promise<number> {
    let sent = 0
    for (const batch of batches) {
      const within = <T>(work: (tx: Transaction) => Promise<T>) =>
        this.#database.within({ municipality, purpose: 'mail' }, work)
      const mine = await within((tx) => begin(tx, municipality, batch))
      // Another worker took it.
      if (!mine) continue
      const outcome = await giveTo(server, batch, site, this.#settings.ownPage)
      await within((tx) => settle(tx, municipality, batch, outcome))
      if (outcome.is === 'sent') sent += 1
      if (outcome.is === 'unsure' || (outcome.is === 'later' && outcome.lost)) break
    }
    return sent
  }
}

async function giveTo(server: MailServer, batch: Batch, site: URL, ownPage: string): Promise<MailOutcome> {
  if (batch.address === null) return { is: 'refused', error: 'Personen har ingen e-mailadresse.' }
  return server.send({
    to: { name: batch.name, address: batch.address },
    ...writeLetter(batch.name, batch.letters, site, new URL(ownPage, site)),
    messageId: batch.messageId,
  })
}

interface DueRow {
  id: number
  person_id: number
  kind: string
  link: string
  group_key: string | null
  delivery: string
  message_id: string | null
  name: string
  address: string | null
}

/** Letters that are due, in the order they became so, with those that go in the same mail. */
async function listDue(tx: Transaction, municipality: number, publicUrl: URL): Promise<Batch[]> {
  const { rows } = await sql<DueRow>`
    select m.id, m.person_id, m.kind, m.link, m.group_key, m.delivery, m.message_id, p.name,
      case when p.erased_at is null then p.email end as address
    from mails m join persons p on p.municipality_id = m.municipality_id and p.id = m.person_id
    where m.municipality_id = ${municipality} and m.delivery <> 'never' and m.due_at <= now()
      and m.begun_at is null and m.sent_at is null and m.failed_at is null
    order by m.due_at, m.id limit ${mostInOnePass}`.execute(tx)
  const batches = new Map<string, Batch>()
  for (const row of rows) {
    const key =
      row.delivery === 'daily' ? 'daily' : row.group_key === null ? `id ${row.id}` : `key ${row.group_key}`
    const batch = batches.get(`${row.person_id} ${key}`)
    if (batch) {
      batch.ids.push(row.id)
      batch.letters.push(row)
      continue
    }
    batches.set(`${row.person_id} ${key}`, {
      ids: [row.id],
      letters: [row],
      person: row.person_id,
      name: row.name,
      address: row.address,
      messageId: row.message_id ?? `<brev.${municipality}.${row.id}@${publicUrl.hostname}>`,
    })
  }
  return [...batches.values()]
}

/** The letters are ours to send, or none of them is. */
async function begin(tx: Transaction, municipality: number, { ids, messageId }: Batch): Promise<boolean> {
  const { rows } = await sql`
    select id from mails where municipality_id = ${municipality} and id = any (${ids}) and begun_at is null
      and sent_at is null and failed_at is null for update skip locked`.execute(tx)
  if (rows.length !== ids.length) return false
  await sql`
    update mails set begun_at = now(), message_id = ${messageId}
    where municipality_id = ${municipality} and id = any (${ids})`.execute(tx)
  return true
}

async function settle(
  tx: Transaction,
  municipality: number,
  { ids }: Batch,
  outcome: MailOutcome,
): Promise<void> {
  const change = changeBy(outcome)
  await sql`update mails set ${change} where municipality_id = ${municipality} and id = any (${ids})`.execute(
    tx,
  )
}

function changeBy(outcome: MailOutcome): ReturnType<typeof sql> {
  switch (outcome.is) {
    case 'sent':
      return sql`sent_at = now(), error = null`
    case 'refused':
      return sql`failed_at = now(), error = ${outcome.error}`
    case 'unsure':
      return sql`failed_at = now(), error = ${`${UNSURE} ${outcome.error}`}`
    // After 1, 2, 4 … 60 minutes; after three days the server has had its time.
    case 'later':
      return sql`attempts = attempts + 1, begun_at = null, error = ${outcome.error},
        due_at = now() + least(power(2, least(attempts, 6)), 60) * interval '1 minute',
        failed_at = case when attempts >= 75 then now() end`
  }
}

const UNSURE = 'Forbindelsen blev afbrudt, da brevet var afleveret; det er uvist, om det nåede frem.'

/** What a worker that is gone had begun; and what waited so long for a mail server that it is no news any more. */
async function settleInterrupted(tx: Transaction, municipality: number): Promise<void> {
  await sql`
    update mails set failed_at = now(), error = ${UNSURE}
    where municipality_id = ${municipality} and begun_at < now() - interval '15 minutes' and sent_at is null and failed_at is null`.execute(
    tx,
  )
  await sql`
    update mails set failed_at = now(), error = 'Brevet var over syv dage gammelt, før der var en postserver.'
    where municipality_id = ${municipality} and due_at < now() - interval '7 days' and attempts = 0 and begun_at is null
      and sent_at is null and failed_at is null and delivery <> 'never'`.execute(tx)
}

async function siteOf(tx: Transaction, publicUrl: URL): Promise<URL> {
  const row = await tx.selectFrom('municipalities').select('hostname').executeTakeFirst()
  const site = new URL(publicUrl)
  if (row?.hostname) site.hostname = row.hostname
  return site
}
