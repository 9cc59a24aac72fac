/** Fills the slot of the meetings: findings beside the text, for those with a seat in the body. */
import type { MeetingSlots } from '../../meetings/slots.ts'
import type { Note } from '../../meetings/views/beside.tsx'
import { canAcceptFindings, canSeeFindings } from './access.ts'
import { getFindingsText, parseFindings } from './queries.ts'
import { FindingNote } from './views/finding.tsx'
import { FindingsOfMeeting } from './views/findings-of-meeting.tsx'

export const findingsBeside: MeetingSlots['asidesOf'] = async (tx, { person, municipality }, place) => {
  if (!canSeeFindings(person)) return null
  const text = await getFindingsText(tx, municipality.id, place)
  if (text === null) return null
  const beside = parseFindings(text)
  const { findings, accepted, examined, bodyId } = beside
  const mayAccept = canAcceptFindings(person, bodyId)
  const ofItem = place.itemId !== null
  // Members need not hear that there is nothing.
  if (findings.length === 0 && accepted === 0 && (examined || ofItem || !mayAccept)) return null
  const notes = new Map<number, Note[]>()
  for (const finding of findings) {
    const { itemId, section } = finding
    if (itemId === null) continue
    const content = <FindingNote finding={finding} mayAccept={mayAccept} />
    notes.set(itemId, [...(notes.get(itemId) ?? []), { section, content }])
  }
  return {
    stamp: `${text}${mayAccept}`,
    top: <FindingsOfMeeting beside={beside} meetingId={place.meetingId} ofItem={ofItem} />,
    notes,
  }
}
