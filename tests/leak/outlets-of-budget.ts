/** The ways out of budget follow-up that the mechanism of registers has not. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const BUDGET_OUTLETS: Outlet[] = [
  { route: 'GET /registre/budgetopfoelgning/opfoelgning/:id', addresses: () => [paths.budgetFollowUp(1)] },
  {
    route: 'GET /registre/budgetopfoelgning/opfoelgning/:id/tabel/:form',
    addresses: () => ['csv', 'xlsx'].map((form) => paths.budgetFollowUpFile(1, form)),
  },
  {
    route: 'GET /registre/budgetopfoelgning/opfoelgning/:id/meld',
    addresses: () => [paths.budgetForecasts(1)],
  },
  {
    route: 'POST /registre/budgetopfoelgning/opfoelgning/:id/meld',
    addresses: () => [paths.budgetForecasts(1)],
  },
  {
    route: 'POST /registre/budgetopfoelgning/opfoelgning/:id/luk',
    addresses: () => [paths.closeBudgetFollowUp(1)],
  },
]
