/** The ways out of the annual wheel. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const WHEEL_OUTLETS: Outlet[] = [
  {
    route: 'GET /aarshjul',
    addresses: ({ planned: { year } }, { body, unit }) => [
      paths.annualWheel,
      paths.annualWheelOf({ aar: year, forum: body('direktionen') }),
      paths.annualWheelOf({ aar: 2026, enhed: unit('center') }),
      paths.annualWheelOf({ aar: 2026 }),
    ],
  },
  { route: 'GET /aarshjul.csv', addresses: () => [paths.annualWheelFile('csv', { aar: 2026 })] }, // prettier-ignore
  { route: 'GET /aarshjul.json', addresses: () => [paths.annualWheelFile('json', { aar: 2026 })] }, // prettier-ignore
  { route: 'GET /aarshjul/pligter', addresses: () => [paths.duties] },
  { route: 'POST /aarshjul/pligter/foreslaaet', addresses: () => [paths.takeDuty] },
  { route: 'GET /aarshjul/pligter/ny', addresses: () => [paths.newDuty] },
  { route: 'POST /aarshjul/pligter/ny', addresses: () => [paths.newDuty] },
  { route: 'GET /aarshjul/pligter/:id/ret', addresses: ({ wheel }) => [paths.dutyForm(wheel.duty)] },
  { route: 'POST /aarshjul/pligter/:id/ret', addresses: ({ wheel }) => [paths.dutyForm(wheel.duty)] },
  {
    route: 'GET /aarshjul/pligter/:id/:periode',
    addresses: ({ wheel }) => wheel.periods.map((period) => paths.dutyTime(wheel.duty, period)),
  },
  {
    route: 'POST /aarshjul/pligter/:id/:periode',
    addresses: ({ wheel }) => wheel.periods.map((period) => paths.dutyTime(wheel.duty, period)),
  },
  { route: 'GET /aarshjul/dialog', addresses: () => [paths.dialogues] },
  { route: 'GET /aarshjul/dialog/ny', addresses: () => [paths.newDialogue] },
  { route: 'POST /aarshjul/dialog/ny', addresses: () => [paths.newDialogue] },
  { route: 'GET /aarshjul/dialog/:id', addresses: ({ wheel }) => [paths.dialogue(wheel.chain)] },
  { route: 'POST /aarshjul/dialog/:id', addresses: ({ wheel }) => [paths.dialogue(wheel.chain)] },
]
