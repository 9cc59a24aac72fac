/** What deadlines make a centre owe: letters, a case where too few are within the deadline, an evaluation after a year. */
import type { Owed, OwedSource } from '../../followup/slots.ts'
import { addDays } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import { writeMeasured, writePeriod } from '../mechanism/figure-words.ts'
import { REGISTER_KEY, thirdBefore } from './model.ts'
import { countLettersDue, listAreasBelow, listChosen, listMissing } from './queries.ts'

const KIND = 'Frist'

/** A citizen is told before the deadline passes. */
export const LETTER_DAYS = 14
/** A case of an area below its mark comes to the board within this time after the four months. */
const CASE_DAYS = 60
/** An evaluation is on the list so long before it is due. */
const EVALUATION_DAYS = 60

type Source = (...asked: Parameters<OwedSource>) => Promise<Owed[]>

const letters: Source = async (tx, { municipality, today }) => {
  const found = await countLettersDue(tx, municipality, addDays(today, LETTER_DAYS))
  return found.map(({ unitId, letters: count, dueOn }) => ({
    dueOn,
    what:
      count === 1
        ? 'Brev til 1 borger om en frist, der ikke holder'
        : `Breve til ${count} borgere om frister, der ikke holder`,
    href: `${paths.deadlineLetters}?center=${unitId}`,
    kind: KIND,
    unitId,
    personId: null,
  }))
}

const areasBelow: Source = async (tx, { municipality, today }) => {
  const period = thirdBefore(today)
  const found = await listAreasBelow(tx, municipality, period)
  return found
    .filter(({ paperId }) => paperId === null)
    .map(({ area, unitId, share, leastShare, measured }) => ({
      dueOn: addDays(period.until, CASE_DAYS),
      what: `Sag om ${area}: for få inden for fristen`,
      href: paths.deadlineAlerts,
      kind: KIND,
      unitId,
      personId: null,
      note: `${writeMeasured('per-cent', share)} af ${measured} sager ${writePeriod(period)}; mindst ${leastShare} %`,
    }))
}

const evaluations: Source = async (tx, { municipality, today }) => {
  const found = await listChosen(tx, municipality, today)
  return found
    .filter(
      ({ evaluatedOn, evaluateOn }) => evaluatedOn === null && evaluateOn <= addDays(today, EVALUATION_DAYS),
    )
    .map(({ id, area, evaluateOn, unitId, startsOn }) => ({
      dueOn: evaluateOn,
      what: `Evaluér opfølgningen på ${area}`,
      href: paths.registerRow(REGISTER_KEY, 'udvalgte', id),
      kind: KIND,
      unitId,
      personId: null,
      note: `Fulgt siden ${startsOn.slice(0, 4)}`,
    }))
}

/** Nobody's in particular, so it is on the list of all only. */
const missing: Source = async (tx, { municipality, today, units }) => {
  if (units !== null) return []
  const { missing: found } = await listMissing(tx, municipality, today)
  if (found.length === 0) return []
  return [
    {
      dueOn: null,
      what:
        found.length === 1
          ? 'En paragraf uden sagsbehandlingsfrist'
          : `${found.length} paragraffer uden sagsbehandlingsfrist`,
      href: paths.missingDeadlines,
      kind: KIND,
      unitId: null,
      personId: null,
    },
  ]
}

export const owedOfDeadlines: OwedSource = async (tx, of) => {
  // Nothing here is a person's own.
  if (of.person !== null && of.units === null) return []
  const found: Owed[] = []
  for (const source of [letters, areasBelow, evaluations, missing]) found.push(...(await source(tx, of)))
  const { units } = of
  return units === null ? found : found.filter(({ unitId }) => unitId !== null && units.includes(unitId))
}
