/** The ways out of the register of self-service, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const SELF_SERVICE_OUTLETS: Outlet[] = [
  { route: 'GET /registre/selvbetjening/rangliste', addresses: () => [paths.selfServiceRanking] },
]
