/** What a year of driving asks of units: to say what becomes of those who drove less than was asked of them. */
import type { OwedSource } from '../../followup/slots.ts'
import { yearOf } from '../../language/due-calendar.ts'
import { writeNumber } from '../../language/amounts.ts'
import { paths } from '../../paths.ts'
import { listUnitYears } from './queries.ts'

/** The new year's authorisations stand on it. */
const DUE = '-03-01'

export const owedOfDriving: OwedSource = async (tx, { municipality, today, units, person }) => {
  if (person !== null && units === null) return []
  const year = yearOf(today) - 1
  const found = await listUnitYears(tx, municipality, { first: year, last: year })
  return found
    .filter(({ unitId, unreviewed }) => unreviewed > 0 && (units === null || units.includes(unitId)))
    .map(({ unitId, unreviewed }) => ({
      dueOn: `${year + 1}${DUE}`,
      what:
        unreviewed === 1
          ? `Gennemgå en bemyndigelse, der lå under kravet i ${year}`
          : `Gennemgå ${writeNumber(unreviewed)} bemyndigelser, der lå under kravet i ${year}`,
      href: paths.drivingYearOf(year),
      kind: 'Kørselsbemyndigelse',
      unitId,
      personId: null,
    }))
}
