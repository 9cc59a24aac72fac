/** What must be done of a year's figures before the next year ends; those who keep the register owe it. */
import type { OwedSource } from '../../followup/slots.ts'
import { paths } from '../../paths.ts'
import { listWholeKeepers } from '../mechanism/whole-keepers.ts'
import { nextStep, REGISTER_KEY, STEPS, treatBefore, yearToTreat } from './model.ts'
import { getNewestYear, getTreatment } from './queries.ts'

export const owedOfAppeals: OwedSource = async (tx, { municipality, today, units, person }) => {
  const everyone = units === null && person === null
  const keepers = await listWholeKeepers(tx, municipality, REGISTER_KEY)
  if (!everyone && (person === null || !keepers.includes(person))) return []
  const year = yearToTreat(today)
  const newest = await getNewestYear(tx, municipality)
  // Before the figures are there, there is nothing to treat.
  if (newest === null || newest < year) return []
  const treatment = await getTreatment(tx, municipality, year)
  const step = nextStep(treatment)
  if (step === 'done') return []
  return [
    {
      dueOn: treatBefore(year),
      what: `Danmarkskortet for ${year}: ${STEPS[step]}`,
      href: paths.register(REGISTER_KEY),
      kind: 'Danmarkskort',
      unitId: null,
      personId: everyone ? (keepers[0] ?? null) : person,
    },
  ]
}
