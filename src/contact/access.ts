/** Who works in the contact centre and who leads it today, in the same words as the policies of database/migrations. */
import type { Context, MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { notFoundPage } from '../organisation/page.tsx'
import { type Env, read, signedInOnly } from '../organisation/reader.ts'
import type { Transaction } from '../platform/database.ts'

/** Who leads it may do all that an agent may. */
export type ContactRole = 'leader' | 'agent'

/** `app.is_contact_leader`, `app.is_contact_agent`; null: neither. */
export async function getContactRole(tx: Transaction): Promise<ContactRole | null> {
  const { rows } = await sql<{ leads: boolean; works: boolean }>`
    select app.is_contact_leader() as leads, app.is_contact_agent() as works`.execute(tx)
  if (rows[0]?.leads === true) return 'leader'
  return rows[0]?.works === true ? 'agent' : null
}

export const agentsOnly: MiddlewareHandler<Env> = only((role) => role !== null)

export const leadersOnly: MiddlewareHandler<Env> = only((role) => role === 'leader')

/** Every colleague; citizens and those whose employment has ended find nothing. */
export const employeesOnly: MiddlewareHandler<Env> = (c, next) =>
  signedInOnly(c, async () => {
    if (c.var.reader.person?.isEmployee === true) return next()
    c.res = await notFoundPage(c)
  })

/** Others get the page of what does not exist. */
function only(may: (role: ContactRole | null) => boolean): MiddlewareHandler<Env> {
  return (c, next) =>
    signedInOnly(c, async () => {
      if (may(await roleOf(c))) return next()
      c.res = await notFoundPage(c)
    })
}

/** Of the reader; null for those who are not signed in. */
export async function roleOf(c: Context<Env>): Promise<ContactRole | null> {
  return c.var.reader.person === null ? null : read(c, getContactRole)
}
