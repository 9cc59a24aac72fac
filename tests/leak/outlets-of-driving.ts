/** The ways out of the register of driving authorisations, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const DRIVING_OUTLETS: Outlet[] = [
  {
    route: 'GET /registre/koerselsbemyndigelser/aar',
    addresses: () => [paths.drivingYear, paths.drivingYearOf(2022)],
  },
  { route: 'POST /registre/koerselsbemyndigelser/aar', addresses: () => [paths.drivingYear] },
]
