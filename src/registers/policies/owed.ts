/** What policies ask of their owners: a status to the committee by its date, and what comes after one that runs out. */
import type { Owed, OwedSource } from '../../followup/slots.ts'
import { addMonths } from '../../language/due-calendar.ts'
import { writeShortDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { listPolicies } from './queries.ts'

/** A new one takes more than half a year to write, hear and decide. */
const MONTHS_BEFORE_END = 9

export const owedOfPolicies: OwedSource = async (tx, { municipality, today, units, person }) => {
  const all = await listPolicies(tx, municipality)
  const owed: Owed[] = []
  for (const { id, title, state, body, ownerId, validUntil, reportOn, reportedOn } of all) {
    if (state !== 'decided' || ((units !== null || person !== null) && ownerId !== person)) continue
    const whose = { href: paths.policyWork(id), unitId: null, personId: ownerId }
    if (reportOn !== null && reportedOn === null)
      owed.push({
        dueOn: reportOn,
        what: `Status på ${title}${body === null ? '' : ` til ${body}`}`,
        kind: 'Politik',
        ...whose,
      })
    if (validUntil !== null && addMonths(validUntil, -MONTHS_BEFORE_END) <= today)
      owed.push({
        dueOn: validUntil,
        what: `Sig, hvad der kommer efter ${title}`,
        kind: 'Politik',
        ...whose,
        note: `Gælder til ${writeShortDate(validUntil)}`,
      })
  }
  return owed
}
