/** Passing the caller on to an employee, a unit or a number, with the note. */
import { read, write } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import { placeOrder } from '../call-control/order.ts'
import type { PassOnTarget } from '../distributor/model.ts'
import { getEmployeeChoice, getUnitChoice } from '../employees/choices.ts'
import { type Asked, type Done, refused } from './asked.ts'
import { readTypedNumber, readWhom } from './desk-form.ts'
import { handEnquiry, tellHanded, writeNote } from './notes.ts'

export async function passOnTo(asked: Asked, way: 'warm' | 'blind'): Promise<Done> {
  const { c, desk, callId } = asked
  const target = await targetOf(asked)
  if ('message' in target) return [target]
  const refusal = await placeOrder(c, { kind: 'pass-on', desk: desk.id, way, target })
  if (refusal !== null) return refused(refusal)
  const { personId, unitId } = target
  if (callId !== null && (personId !== null || unitId !== null))
    await write(c, async (tx, person) => {
      const municipality = c.var.reader.municipality.id
      const words = { note: undefined, subjectId: undefined }
      const id = await writeNote(tx, municipality, person.id, callId, words)
      if (id === null) return
      await handEnquiry(tx, municipality, id, { personId, unitId: personId === null ? unitId : null })
      await tellHanded(tx, municipality, id)
    })
  return { seeAt: paths.contactDesk }
}

/** Looked up again just before it is rung: presence may be another than when the page was made. */
async function targetOf({
  c,
  about,
  form,
}: Asked): Promise<PassOnTarget | { field: string | null; message: string }> {
  const whom = readWhom(about)
  if (whom?.kind === 'number') {
    const number = readTypedNumber(form['til-nummer'])
    if (number === null) return { field: 'til-nummer', message: 'Skriv det nummer, der skal ringes til.' }
    return { endpoint: { kind: 'number', number }, personId: null, unitId: null, saidAway: false }
  }
  if (whom === null) return { field: null, message: 'Vælg, hvem der skal have opkaldet.' }
  const choice = await read(c, async (tx) =>
    whom.kind === 'person' ? await getEmployeeChoice(tx, whom.id) : await getUnitChoice(tx, whom.id),
  )
  if (choice === null) return { field: null, message: 'Medarbejderen eller enheden er her ikke længere.' }
  return choice.target ?? { field: null, message: `${choice.name} har intet nummer.` }
}
