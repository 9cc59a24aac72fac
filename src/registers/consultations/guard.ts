/** Holds decisions back in cases whose consultation is not over on the day of the meeting. */
import { sql } from 'kysely'
import type { DecisionGuard } from '../../meetings/slots.ts'
import { paths } from '../../paths.ts'
import { holdsBack } from './model.ts'
import { listConsultations } from './queries.ts'

export const consultationGuard: DecisionGuard = async (tx, { municipality, meetingId, heldOn }) => {
  const { rows } = await sql<{ itemId: number; caseId: number }>`
    select a.id as "itemId", c.id as "caseId" from agenda_items a
      left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
      join cases c on c.municipality_id = a.municipality_id and (c.id = p.case_id or (p.id is null and c.case_number = a.case_number))
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId}`.execute(tx)
  if (rows.length === 0) return []
  const cases = [...new Set(rows.map(({ caseId }) => caseId))]
  const found = await listConsultations(tx, municipality, { cases })
  return rows.flatMap(({ itemId, caseId }) =>
    found.flatMap((consultation) => {
      const text = consultation.case?.id === caseId ? holdsBack(consultation, heldOn) : null
      return text === null ? [] : [{ agendaItemId: itemId, text, href: paths.consultation(consultation.id) }]
    }),
  )
}
