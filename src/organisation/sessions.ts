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

/** Whose living session this is, or null. Notes once a minute that it is in use. */
export async function findSession(
  app: Database,
  municipality: number,
  sessionDigest: string,
): Promise<number | null> {
  return app.within({ municipality, sessionDigest }, async (tx) => {
    const session = await tx
      .selectFrom('sessions')
      .select(['person_id', sql<boolean>`seen_at < now() - interval '1 minute'`.as('isStale')])
      .where('token_digest', '=', Buffer.from(sessionDigest, 'hex'))
      .where(isAlive)
      .executeTakeFirst()
    if (!session) return null
    if (session.isStale) {
      await tx
        .updateTable('sessions')
        .set({ seen_at: sql`now()` })
        .where('token_digest', '=', Buffer.from(sessionDigest, 'hex'))
        .execute()
    }
    return session.person_id
  })
}

/** The person with the rights of today; null when there are none any more. */
export async function findSignedInPerson(tx: Transaction, personId: number): Promise<SignedInPerson | null> {
  const { rows } = await sql<{
    name: string | null
    is_employee: boolean
    seat_bodies: number[]
    secretary_bodies: number[]
    is_administrator: boolean
    is_officer: boolean
  }>`select (select name from persons where id = ${personId} and erased_at is null) as name,
      app.is_employee() as is_employee, app.seat_bodies() as seat_bodies, app.secretary_bodies() as secretary_bodies,
      app.answers_for('administrator') as is_administrator, app.answers_for('data-protection-officer') as is_officer`.execute(
    tx,
  )
  const row = rows[0]
  if (!row || row.name === null) return null
  return {
    id: personId,
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
