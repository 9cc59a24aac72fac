/** Measuring dates in the one list: coming ones once they are asked for, and all that have passed in silence. */
import { addDays } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import type { OwedSource } from '../slots.ts'
import { isOpen, targetText } from './model.ts'
import { listOpenIndicators } from './queries.ts'

export const measurementsOwed: OwedSource = async (tx, { municipality, today, units, person }) => {
  const open = await listOpenIndicators(tx, { municipality, inside: true }, null)
  const wanted = open.filter(
    ({ sourceUnitId, sourcePersonId }) =>
      (units === null && person === null) ||
      (sourceUnitId !== null && (units === null || units.includes(sourceUnitId))) ||
      (person !== null && sourcePersonId === person),
  )
  return wanted.filter(isOpen).flatMap((of) =>
    of.dates
      .filter(
        ({ id, dueOn }) =>
          dueOn <= addDays(today, of.askDays) && !of.measurements.some(({ dateId }) => dateId === id),
      )
      .map(({ dueOn }) => ({
        dueOn,
        what: `Mål: ${of.title}`,
        href: paths.indicator(of.id),
        kind: 'Måling',
        unitId: of.sourceUnitId,
        personId: of.sourcePersonId,
        note: `Målet er ${targetText(of.target)}. Tallet skal til ${of.bodyName}.`,
      })),
  )
}
