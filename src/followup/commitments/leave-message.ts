/** A message that a citizen left with the contact centre: a commitment that no body keeps and its owner settles. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { tellOwners } from './commands.ts'

export interface MessageLeft {
  what: string
  /** How the citizen is reached, and what else the one who took it wrote. */
  note: string | null
  /** One of the two. */
  ownerPersonId: number | null
  ownerUnitId: number | null
  /** ISO date by which the citizen is to hear. */
  dueOn: string
  caseId: number | null
}

/**
 * The owner, or those who lead the owning unit, are told by mail.
 *
 * @param person works in the contact centre: `commitments_left`
 * @returns its id
 */
export async function leaveCommitment(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  message: MessageLeft,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into commitments (municipality_id, what, owner_person_id, owner_unit_id, due_on, origin, origin_text, origin_on, case_id, created_by)
    values (${municipality}, ${message.what}, ${message.ownerPersonId}, ${message.ownerUnitId}, ${message.dueOn}, 'enquiry', ${message.note},
      app.today(), ${message.caseId}, ${person.id}) returning id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('A message was not stored')
  await tellOwners(tx, municipality, id, { ...message, but: person.id }, 'message-left')
  return id
}
