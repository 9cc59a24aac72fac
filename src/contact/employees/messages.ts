/** A message of a citizen to a colleague or a unit: told by mail, promised an answer by a day, and tied to the enquiry. */
import { sql } from 'kysely'
import { leaveCommitment } from '../../followup/commitments/leave-message.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { wallClockAt } from './danish-clock.ts'
import { spacedNumber } from './spaced-number.ts'

export interface MessageToLeave {
  /** One of the two. */
  personId: number | null
  unitId: number | null
  text: string
  /** Who asked to be rung up, and where; said as far as the citizen wants it. */
  citizen: string | null
  number: string | null
  /** ISO date by which the citizen is to hear; null: the next working day. */
  dueOn: string | null
  enquiryId: number | null
}

export type MessageRefusal = 'nothing-said' | 'nobody' | 'due-passed'

export async function leaveMessage(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  message: MessageToLeave,
  now = Date.now(),
): Promise<{ commitmentId: number; dueOn: string } | MessageRefusal> {
  const text = message.text.trim()
  if (text === '') return 'nothing-said'
  if ((message.personId === null) === (message.unitId === null)) return 'nobody'
  const today = wallClockAt(now).date
  if (message.dueOn !== null && message.dueOn < today) return 'due-passed'
  const dueOn = message.dueOn ?? (await getCalendar(tx)).weekdaysAfter(today, 1, { countsSaturday: false })
  const caseId = message.enquiryId === null ? null : await getCaseId(tx, message.enquiryId)
  const commitmentId = await leaveCommitment(tx, municipality, person, {
    what: text,
    note: noteOf(message),
    ownerPersonId: message.personId,
    ownerUnitId: message.unitId,
    dueOn,
    caseId,
  })
  if (message.enquiryId !== null)
    await sql`
      update contact_enquiries set commitment_id = ${commitmentId}, handed_person = ${message.personId}, handed_unit = ${message.unitId}, changed_at = now()
      where municipality_id = ${municipality} and id = ${message.enquiryId}`.execute(tx)
  return { commitmentId, dueOn }
}

function noteOf({ citizen, number }: MessageToLeave): string | null {
  const reached = number === null ? null : `Ring til ${spacedNumber(number)}`
  return [citizen, reached].filter((part) => part !== null && part !== '').join('. ') || null
}

/** Of the enquiry, where the one who leaves the message sees the case. */
async function getCaseId(tx: Transaction, enquiryId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contact_enquiries e join cases c on c.municipality_id = e.municipality_id and c.id = e.case_id
    where e.municipality_id = app.municipality_id() and e.id = ${enquiryId}`.execute(tx)
  return rows[0]?.id ?? null
}
