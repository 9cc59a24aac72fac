/** What a measurement asks of units: an action plan where the goal was not met, and what the plan promises. */
import { sql } from 'kysely'
import type { Owed, OwedSource } from '../../followup/slots.ts'
import { addDays } from '../../language/due-calendar.ts'
import { writeShortDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { writeDecimal } from '../mechanism/values.ts'
import { listCampaigns, listResults } from './queries.ts'

/** Days after the last call within which a unit says what it does. */
const DAYS_FOR_PLAN = 30
/** Of campaigns that ended longer ago nobody asks any more: they have been measured again, or were let go. */
const ASKED_FOR_DAYS = 365

const KEY = 'telefonmaaling'

export const owedOfTelephone: OwedSource = async (tx, of) => {
  const { municipality, today, units, person } = of
  const meant = (unitId: number | null, personId: number | null) =>
    (units === null && person === null) ||
    (unitId !== null && (units ?? []).includes(unitId)) ||
    (personId !== null && personId === person)
  const { rows: promised } = await sql<{
    id: number
    what: string
    dueOn: string
    unitId: number
    personId: number
  }>`
    select id, what, due_on as "dueOn", unit_id as "unitId", owner_id as "personId" from telephone_plans
    where municipality_id = ${municipality} and done_on is null order by due_on limit 500`.execute(tx)
  const owed: Owed[] = promised
    .filter(({ unitId, personId }) => meant(unitId, personId))
    .map(({ id, what, dueOn, unitId, personId }) => ({
      dueOn,
      what,
      href: paths.registerRowForm(KEY, 'handleplaner', id),
      kind: 'Handleplan',
      unitId,
      personId,
    }))
  const [campaign] = (await listCampaigns(tx, municipality)).filter(({ endsOn }) => endsOn < today)
  if (campaign === undefined || campaign.endsOn < addDays(today, -ASKED_FOR_DAYS)) return owed
  for (const { unitId, index, met, plans } of await listResults(tx, municipality, campaign)) {
    if (unitId === null || met !== false || plans.length > 0 || !meant(unitId, null)) continue
    owed.push({
      dueOn: addDays(campaign.endsOn, DAYS_FOR_PLAN),
      what: `Handleplan efter ${campaign.title}`,
      href: paths.newRegisterRow(KEY, 'handleplaner'),
      kind: 'Telefonmåling',
      unitId,
      personId: null,
      note: `Indekset var ${writeDecimal(Math.round((index ?? 0) * 10) / 10)}, målet ${writeDecimal(campaign.goal)} (målt til ${writeShortDate(campaign.endsOn)}).`,
    })
  }
  return owed
}
