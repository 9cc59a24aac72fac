/** Screens on a wall: each has an address of its own that opens it without anybody signed in. Only its digest is kept. */
import type { Context } from 'hono'
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Env, write } from '../../../organisation/reader.ts'
import type { Transaction } from '../../../platform/database.ts'

const digestOf = (token: string) => createHash('sha256').update(token).digest()

export interface Board {
  id: number
  title: string
  dark: boolean
  madeAt: Date
}

export async function listBoards(tx: Transaction, municipality: number): Promise<Board[]> {
  const { rows } = await sql<Board>`
    select id, title, dark, made_at as "madeAt" from contact_boards where municipality_id = ${municipality} order by made_at`.execute(
    tx,
  )
  return rows
}

/** Answers the token: it is not to be had again. */
export async function addBoard(
  c: Context<Env>,
  { title, dark }: { title: string; dark: boolean },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await write(c, (tx, person) =>
    sql`
      insert into contact_boards (municipality_id, title, dark, token_digest, made_by)
      values (${c.var.reader.municipality.id}, ${title}, ${dark}, ${digestOf(token)}, ${person.id})`.execute(
      tx,
    ),
  )
  return token
}

export async function removeBoard(c: Context<Env>, id: number): Promise<void> {
  await write(c, (tx) =>
    sql`delete from contact_boards where municipality_id = ${c.var.reader.municipality.id} and id = ${id}`.execute(
      tx,
    ),
  )
}

const board = z.object({
  queues: z.array(
    z.object({
      title: z.string(),
      waiting: z.number(),
      longestSince: z.string().nullable(),
      callbacks: z.number(),
    }),
  ),
  /** By state; a state in which no desk is, is not there. */
  desks: z.record(z.string(), z.number()),
  today: z.object({
    arrived: z.number(),
    answered: z.number(),
    abandoned: z.number(),
    /** Answered in the queue: those whose wait it is. */
    direct: z.number(),
    waitedMs: z.number(),
  }),
  exchange: z.enum(['up', 'down']).nullable(),
  dark: z.boolean().default(false),
})
export type BoardNow = z.output<typeof board>

/** Null for those who do not work in the contact centre. */
export async function getBoard(tx: Transaction): Promise<BoardNow | null> {
  const { rows } = await sql<{ shown: unknown }>`select app.contact_board() as shown`.execute(tx)
  return board.nullable().parse(rows[0]?.shown ?? null)
}

/** By the address of a screen; null where there is no such screen. */
export async function getBoardOf(tx: Transaction, token: string): Promise<BoardNow | null> {
  const { rows } = await sql<{ shown: unknown }>`
    select app.contact_board_of(${digestOf(token)}) as shown`.execute(tx)
  return board.nullable().parse(rows[0]?.shown ?? null)
}
