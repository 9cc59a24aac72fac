/** Elmsund's closing days of 2027, as the board treated them on 19 October 2026: one decided, four put off. */
import type { Database } from '../src/platform/database.ts'
import { closingDays } from '../src/registers/closing-days/register.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { fillRegister } from './register-rows.ts'

const BEFORE_NEW_YEAR = ['2027-12-27', '2027-12-28', '2027-12-29', '2027-12-30']

export async function loadClosingDays(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, closingDays)
    if (add === null) return
    const heard = { med_heard_on: '2026-10-12', notice_on: null }
    const squeezed = await add('dage', {
      ...heard,
      day: '2027-05-07',
      state: 'decided',
      decided_on: '2026-10-19',
      reason: 'Årets eneste klemmedag. Hoved-MED støtter den. HR-centret varsler den i foråret.',
    })
    await add('undtagelser', {
      closing_day_id: squeezed,
      unit_id: idOf(units, 'sundhed'),
      reason: 'Hjemmeplejen kører alle dage',
    })
    for (const day of BEFORE_NEW_YEAR)
      await add('dage', {
        ...heard,
        day,
        state: 'proposed',
        decided_on: null,
        reason: 'Udskudt, til erfaringerne fra december 2026 er der. Hoved-MED fraråder dagene.',
      })
  })
}
