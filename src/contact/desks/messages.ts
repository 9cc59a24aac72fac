/** A message to an employee or a unit, from the desk. */
import { write } from '../../organisation/reader.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { leaveMessage, type MessageRefusal } from '../employees/messages.ts'
import { type Asked, refused } from './asked.ts'
import { isDay } from './desk-form.ts'
import { getNumber, writeNote } from './notes.ts'

const REFUSALS: Record<MessageRefusal, FieldError> = {
  'nothing-said': { field: 'besked', message: 'Skriv beskeden.' },
  nobody: { field: null, message: 'Vælg, hvem beskeden er til.' },
  'due-passed': { field: 'frist', message: 'Fristen er gået. Vælg en senere dag.' },
}

export async function sendMessage(
  { c, form, callId }: Asked,
  whom: { kind: 'person' | 'unit'; id: number },
): Promise<readonly FieldError[]> {
  if (form.frist !== '' && !isDay(form.frist)) return refused('Skriv en dag, der findes.', 'frist')
  if (callId === null) return refused('Opkaldet er her ikke længere.')
  return write(c, async (tx, person) => {
    const municipality = c.var.reader.municipality.id
    const words = { note: undefined, subjectId: undefined }
    const enquiryId = await writeNote(tx, municipality, person.id, callId, words)
    if (enquiryId === null) return refused('Opkaldet er ikke længere dit.')
    const left = await leaveMessage(tx, municipality, person, {
      personId: whom.kind === 'person' ? whom.id : null,
      unitId: whom.kind === 'unit' ? whom.id : null,
      text: form.besked,
      citizen: null,
      number: await getNumber(tx, municipality, callId),
      dueOn: form.frist === '' ? null : form.frist,
      enquiryId,
    })
    return typeof left === 'string' ? [REFUSALS[left]] : []
  })
}
