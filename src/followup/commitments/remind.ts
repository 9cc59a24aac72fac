/**
 * The daily round of reminders: what is due within the body's days ahead, and what was due yesterday or before, once each
 * for every date. Letters of one person and day go as one mail. Can be done twice: a row says who was reminded of what.
 */
import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'

interface Reminder {
  commitmentId: number
  kind: 'ahead' | 'overdue'
  owedOn: string
  personId: number
}

const KINDS = { ahead: 'commitment-due', overdue: 'commitment-overdue' } as const

/** @returns how many letters were posted */
export async function remindOfCommitments(database: Database, municipality: number): Promise<number> {
  return database.within(
    { municipality, purpose: 'meeting' },
    async (tx) => {
      const { rows } = await sql<Reminder & { today: string }>`
        select r.commitment_id as "commitmentId", r.kind, r.owed_on as "owedOn", r.person_id as "personId", app.today() as today
        from app.due_reminders() r order by r.owed_on, r.commitment_id, r.person_id limit 5000`.execute(tx)
      let posted = 0
      for (const { commitmentId, kind, owedOn, personId, today } of rows) {
        const { numAffectedRows } = await sql`
          insert into commitment_reminders (municipality_id, commitment_id, kind, owed_on, person_id)
          values (${municipality}, ${commitmentId}, ${kind}, ${owedOn}, ${personId}) on conflict do nothing`.execute(
          tx,
        )
        if (numAffectedRows !== 1n) continue
        await postMail(tx, {
          toPerson: personId,
          kind: KINDS[kind],
          link: paths.commitment(commitmentId),
          groupKey: `followup:${today}`,
        })
        posted += 1
      }
      return posted
    },
    'writing',
  )
}
