/** Puts letters into the outbox, from where the worker sends them; see `kinds.ts` for what a letter may say. */
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { MAIL_KINDS, type MailKindName } from './kinds.ts'

export interface Letter {
  /** Id of the person. */
  toPerson: number
  kind: MailKindName
  /** Where it is: a path of src/paths.ts made of ids, such as `/oplaeg/12`. Words in it are refused by the database. */
  link: string
  /**
   * Lower case letters, digits, `:` and `-`, such as `meeting:7`: letters of one person that wait with the same key go
   * as one mail with a list. Without it the letter goes by itself.
   */
  groupKey?: string
}

/**
 * Posts a letter inside the caller's transaction: rolled back, it never was. The law is kept by what a letter is made
 * of: a fixed sentence for its kind and a link, never a title, a name or any text of a matter, closed or open. How soon
 * it goes, the recipient has chosen; a letter that already waits with the same words is not written twice.
 */
export async function postMail(tx: Transaction, { toPerson, kind, link, groupKey }: Letter): Promise<void> {
  await sql`
    select app.post_mail(${toPerson}, ${kind}, ${link}, ${groupKey ?? null}, ${MAIL_KINDS[kind].mandatory})`.execute(
    tx,
  )
}
