/** The ways out of the register of closing days, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const CLOSING_DAY_OUTLETS: Outlet[] = [
  {
    route: 'GET /registre/lukkedage/aar',
    addresses: () => [paths.closingYears, paths.closingYearsFrom(2031)],
  },
  { route: 'POST /registre/lukkedage/aar', addresses: () => [paths.closingYears] },
]
