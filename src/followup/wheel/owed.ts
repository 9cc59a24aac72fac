/** What the wheel owes by date, for the one list: duties without a draft, and those that come in the next three months. */
import { sql } from 'kysely'
import { addDays } from '../../language/due-calendar.ts'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Owed, OwedSource } from '../slots.ts'
import { type Occurrence, turnWheel } from './model.ts'
import { getWheel } from './queries.ts'
import { placeText, seenPaper } from './words.ts'

const AHEAD_DAYS = 92
/** What was never drafted is still owed so long after its meeting. */
const BEHIND_DAYS = 92

export const owedDuties: OwedSource = async (tx, { municipality, today, units, person }) => {
  const from = addDays(today, -BEHIND_DAYS)
  const until = addDays(today, AHEAD_DAYS)
  const wheel = await getWheel(tx, municipality, { from: Number(from.slice(0, 4)), until: Number(until.slice(0, 4)) }) // prettier-ignore
  const open = turnWheel(wheel, { from, until, today }).filter(
    ({ mark }) => mark !== 'done' && mark !== 'skipped',
  )
  const unitsOf = await listUnitsOfOwners(tx, municipality, open)
  return open
    .map((each) => owedOf(each, unitsOf))
    .filter(({ unitId, personId }) => {
      if (units === null && person === null) return true
      return (personId !== null && personId === person) || (unitId !== null && (units ?? []).includes(unitId))
    })
}

function owedOf(
  { duty, on, periodOn, draftOn, mark, settled }: Occurrence,
  unitsOf: Map<number, number>,
): Owed {
  const notes = {
    missing: settled?.reason ?? (duty.bodyId === null ? 'Ikke holdt' : 'Mangler kladde'),
    drafted: 'Kladden er lavet',
    coming: duty.bodyId === null ? '' : `Kladde fra ${writeDate(draftOn)}`,
    done: '',
    skipped: '',
  }
  const drafted = mark === 'drafted' ? seenPaper(settled) : null
  return {
    dueOn: on,
    what: `${duty.title} (${placeText(duty)})`,
    href: drafted ?? paths.dutyTime(duty.id, periodOn),
    kind: duty.kind === 'dialogue' ? 'Dialog' : 'Årshjul',
    unitId: duty.ownerUnitId ?? unitsOf.get(duty.ownerPersonId ?? 0) ?? null,
    personId: duty.ownerPersonId,
    note: notes[mark],
  }
}

/** The unit in which each owner works today. */
async function listUnitsOfOwners(
  tx: Transaction,
  municipality: number,
  open: readonly Occurrence[],
): Promise<Map<number, number>> {
  const owners = [...new Set(open.flatMap(({ duty }) => duty.ownerPersonId ?? []))]
  if (owners.length === 0) return new Map()
  const { rows } = await sql<{ person: number; unit: number }>`
    select person_id as person, min(unit_id) as unit from employments where municipality_id = ${municipality} and person_id = any (${owners}::bigint[])
      and app.holds_today(valid_from, valid_until) group by person_id`.execute(tx)
  return new Map(rows.map(({ person, unit }) => [person, unit]))
}
