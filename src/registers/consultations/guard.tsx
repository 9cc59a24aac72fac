/** Holds decisions back in cases whose consultation is not over on the day of the meeting, and says so to those who read the agenda. */
import { sql } from 'kysely'
import type { DecisionGuard, MeetingSlots } from '../../meetings/slots.ts'
import type { Note } from '../../meetings/views/beside.tsx'
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

const TO_COME: ReadonlySet<string> = new Set(['dispatched', 'running'])

/** Beside the items of a meeting that is to come: which of them had better wait, for colleagues who see the case. */
export const consultationsBeside: MeetingSlots['asidesOf'] = async (tx, { person, municipality }, place) => {
  if (person?.isEmployee !== true || !TO_COME.has(place.stage)) return null
  const { rows } = await sql<{ id: number; itemId: number; heldOn: string }>`
    select a.id, a.item_id as "itemId", m.held_on as "heldOn" from agenda_items a
      join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
    where a.municipality_id = ${municipality.id} and a.meeting_id = ${place.meetingId} and a.item_id = any (${place.items}::bigint[])`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) return null
  const at = { municipality: municipality.id, meetingId: place.meetingId, heldOn: first.heldOn }
  const held = await consultationGuard(tx, at)
  const notes = new Map<number, Note[]>()
  for (const { id, itemId } of rows)
    for (const { text, href } of held.filter(({ agendaItemId }) => agendaItemId === id)) {
      const content = (
        <li class="note note-warning">
          <p>
            <a href={href}>{text}</a>
          </p>
        </li>
      )
      notes.set(itemId, [...(notes.get(itemId) ?? []), { section: null, content }])
    }
  return notes.size === 0 ? null : { stamp: JSON.stringify(held), top: null, notes }
}
