/**
 * Sessions are rows: a browser holds a random token, the database only its digest. A session ends after two hours
 * without use, after twelve hours in any case, and at once when its row is deleted.
 */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Caller, Database, Transaction } from '../platform/database.ts'
import type { SignedInPerson } from './model.ts'

const LONGEST = sql<Date>`now() + interval '12 hours'`
const isAlive = sql<boolean>`expires_at > now() and seen_at > now() - interval '2 hours'`

export interface Session {
  startedAt: Date
  seenAt: Date
  /** The session of this very request. */
  isThis: boolean
}

/** Hex SHA-256 of a token, as the database and its policies know a session. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Starts a session and returns its token, which is kept nowhere here. */
export async function startSession(
  app: Database,
  who: { municipality: number; person: number },
  idToken: string | null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const digest = digestOf(token)
  await app.within({ ...who, sessionDigest: digest }, (tx) =>
    tx
      .insertInto('sessions')
      .values({
        municipality_id: who.municipality,
        token_digest: Buffer.from(digest, 'hex'),
        person_id: who.person,
        expires_at: LONGEST,
        id_token: idToken,
      })
      .execute(),
  )
  return token
}

/** Who has a living session under this digest, with the rights of today; null for nobody. Notes once a minute that it is in use. */
export async function findReaderOfSession(
  app: Database,
  municipality: number,
  sessionDigest: string,
): Promise<SignedInPerson | null> {
  const digest = Buffer.from(sessionDigest, 'hex')
  const { rows } = await app.ask((db) =>
    sql<
      PersonRow & { is_stale: boolean }
    >`select * from app.reader_of_session(${municipality}, ${digest})`.execute(db),
  )
  const [row] = rows
  if (!row) return null
  if (row.is_stale) {
    await app.within({ municipality, sessionDigest }, (tx) =>
      tx
        .updateTable('sessions')
        .set({ seen_at: sql`now()` })
        .where('token_digest', '=', digest)
        .execute(),
    )
  }
  return personOf(row)
}

/** Whether the session lives and its person still has rights here; does not count as use. */
export async function isSessionAlive(
  app: Database,
  municipality: number,
  sessionDigest: string,
): Promise<boolean> {
  const digest = Buffer.from(sessionDigest, 'hex')
  const { rows } = await app.ask((db) =>
    sql`select 1 from app.reader_of_session(${municipality}, ${digest})`.execute(db),
  )
  return rows.length > 0
}

interface PersonRow {
  id: number
  name: string
  is_employee: boolean
  seat_bodies: number[]
  secretary_bodies: number[]
  is_administrator: boolean
  is_officer: boolean
}

/** The person of the transaction with the rights of today; null when there are none any more. */
export async function findSignedInPerson(tx: Transaction): Promise<SignedInPerson | null> {
  const { rows } = await sql<PersonRow>`select * from app.signed_in_person()`.execute(tx)
  return rows[0] ? personOf(rows[0]) : null
}

function personOf(row: PersonRow): SignedInPerson {
  return {
    id: row.id,
    name: row.name,
    isEmployee: row.is_employee,
    seatBodies: row.seat_bodies.map(Number),
    secretaryBodies: row.secretary_bodies.map(Number),
    isAdministrator: row.is_administrator,
    isDataProtectionOfficer: row.is_officer,
  }
}

/** Ends one session; returns the token by which the provider knows it, if any. */
export async function endSession(
  app: Database,
  municipality: number,
  sessionDigest: string,
): Promise<string | null> {
  const ended = await app.within({ municipality, sessionDigest }, (tx) =>
    tx
      .deleteFrom('sessions')
      .where('token_digest', '=', Buffer.from(sessionDigest, 'hex'))
      .returning('id_token')
      .executeTakeFirst(),
  )
  return ended?.id_token ?? null
}

/** Ends every session of the person in `tx`, this one too, on all machines at once. */
export async function endAllSessions(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute()
}

/** The person's living sessions, the latest used first. */
export async function listSessions(tx: Transaction, caller: Caller): Promise<Session[]> {
  const rows = await tx
    .selectFrom('sessions')
    .select(['started_at', 'seen_at', 'token_digest'])
    .where('person_id', '=', caller.person ?? 0)
    .where(isAlive)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    startedAt: new Date(row.started_at),
    seenAt: new Date(row.seen_at),
    isThis: row.token_digest.toString('hex') === caller.sessionDigest,
  }))
}
