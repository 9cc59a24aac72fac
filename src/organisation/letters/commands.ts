import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Delivery, MailKindName } from '../../platform/mail/kinds.ts'

export async function chooseDeliveries(
  tx: Transaction,
  municipality: number,
  person: number,
  choices: ReadonlyMap<MailKindName, Delivery>,
): Promise<void> {
  for (const [kind, delivery] of choices) {
    await sql`
      insert into mail_choices (municipality_id, person_id, kind, delivery) values (${municipality}, ${person}, ${kind}, ${delivery})
      on conflict (municipality_id, person_id, kind) do update set delivery = excluded.delivery
      where mail_choices.delivery <> excluded.delivery`.execute(tx)
  }
}

/** What did not arrive waits again; for administrators. */
export async function sendFailedAgain(tx: Transaction): Promise<void> {
  await sql`select app.send_failed_mails_again()`.execute(tx)
}
