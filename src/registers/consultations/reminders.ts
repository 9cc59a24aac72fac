/** The worker's round: reminds those who have not answered, once before the deadline and each week after it. */
import { sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { remind } from './commands.ts'
import { type Attachments, isToBeReminded } from './model.ts'

interface Waiting {
  id: number
  consultationId: number
  dueOn: string
  contactId: number
  answered: Attachments | null
  remindedOn: string | null
}

/** @param on ISO date in Denmark @returns how many letters were written */
export async function remindOfConsultations(
  database: Database,
  municipality: number,
  on: string,
): Promise<number> {
  return database.within({ municipality, purpose: 'register' }, async (tx) => {
    // Two workers at once would remind twice.
    await sql`select pg_advisory_xact_lock(hashtext('consultation reminders'), ${municipality})`.execute(tx)
    const { rows } = await sql<Waiting>`
      select a.id, a.consultation_id as "consultationId", c.due_on as "dueOn", a.contact_id as "contactId", x.attachments as answered,
        a.reminded_on as "remindedOn"
      from consultations c join consultation_asked a on a.municipality_id = c.municipality_id and a.consultation_id = c.id
        left join consultation_answers x on x.municipality_id = a.municipality_id and x.id = a.answer_id
      where c.municipality_id = ${municipality} and c.closed_on is null and a.contact_id is not null
        and c.due_on <= ${on}::date + 7 and (x.id is null or x.attachments = 'to-follow')`.execute(tx)
    let letters = 0
    for (const [id, asked] of Map.groupBy(rows, ({ consultationId }) => consultationId)) {
      const due = asked.filter((each) => isToBeReminded(each, each.dueOn, on))
      const told = due.map((each) => ({ id: each.id, contact: { id: each.contactId } }))
      if (told.length > 0) letters += await remind(tx, municipality, id, told, on)
    }
    return letters
  })
}
