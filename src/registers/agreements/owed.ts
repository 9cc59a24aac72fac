/** What agreements owe: a dialogue that is planned, a goal whose day comes, an agreement of the year that is still a draft. */
import type { Owed, OwedSource } from '../../followup/slots.ts'
import { paths } from '../../paths.ts'
import { ENDED_STATUSES } from './model.ts'
import { type Agreement, listAgreements } from './queries.ts'

/** An agreement is to be entered before the end of January of its year. */
const enteredBy = ({ year }: Agreement) => `${year}-01-31`

export const owedOfAgreements: OwedSource = async (tx, { municipality, units, person }) => {
  const open = await listAgreements(tx, municipality, 'open')
  return open
    .filter(
      ({ unitId, director, manager }) =>
        (units === null && person === null) ||
        (units?.includes(unitId) ?? false) ||
        (person !== null && (director?.id === person || manager?.id === person)),
    )
    .flatMap(duesOf)
}

function duesOf(agreement: Agreement): Owed[] {
  const base = {
    href: paths.agreement(agreement.id),
    kind: 'Aftale',
    unitId: agreement.unitId,
    personId: agreement.manager?.id ?? null,
    note: `Aftalen for ${agreement.unit} ${agreement.year}`,
  }
  if (agreement.state === 'draft')
    return [
      { ...base, dueOn: enteredBy(agreement), what: `Indgå aftalen for ${agreement.unit} ${agreement.year}` },
    ]
  const goals = agreement.goals
    .filter(({ status }) => !ENDED_STATUSES.includes(status))
    .map(({ title, dueOn }) => ({ ...base, dueOn, what: `Meld, om målet «${title}» er nået` }))
  const dialogues = agreement.dialogues
    .filter(({ heldOn }) => heldOn === null)
    .map(({ plannedOn, withWhom }) => ({
      ...base,
      dueOn: plannedOn,
      what: `Dialog om aftalen med ${withWhom}`,
    }))
  return [...dialogues, ...goals]
}
