/** The ways out of process plans, pools and hand-offs. */
import { paths } from '../../src/paths.ts'
import type { Laid } from './canaries.ts'
import type { Outlet } from './outlets.ts'

const cases = (address: (id: number) => string) => (laid: Laid) => Object.values(laid.work.cases).map(address)
/** The first steps there are: those of the closed case's plan. */
const steps = (laid: Laid) => [1, 2, 3].map((step) => paths.processStep(laid.work.cases.closed, step))

export const LOOP_PLAN_OUTLETS: Outlet[] = [
  {
    route: 'GET /procesplaner',
    addresses: () => [paths.processPlans, `${paths.processPlans}?vis=kolliderer`],
  },
  { route: 'GET /procesplaner/skabeloner', addresses: () => [paths.planTemplates] },
  { route: 'POST /procesplaner/skabeloner', addresses: () => [paths.planTemplates] },
  { route: 'GET /procesplaner/skabeloner/:id', addresses: () => [paths.planTemplate(1)] },
  { route: 'POST /procesplaner/skabeloner/:id', addresses: () => [paths.planTemplate(1)] },
  { route: 'GET /sagsbehandling/:id/procesplan', addresses: cases(paths.processPlan) },
  { route: 'POST /sagsbehandling/:id/procesplan', addresses: cases(paths.processPlan) },
  {
    route: 'GET /sagsbehandling/:id/procesplan/:trin',
    addresses: (laid) => steps(laid).flatMap((path) => [path, `${path}?til=2031-01-06`]),
  },
  { route: 'POST /sagsbehandling/:id/procesplan/:trin', addresses: steps },
  { route: 'GET /sagsbehandling/:id/videresend', addresses: cases(paths.handOffCase) },
  { route: 'POST /sagsbehandling/:id/videresend', addresses: cases(paths.handOffCase) },
  { route: 'GET /videresendt', addresses: () => [paths.handoffs] },
  { route: 'GET /videresendt/:id', addresses: () => [1, 2].map(paths.handoff) },
  { route: 'POST /videresendt/:id', addresses: () => [1, 2].map(paths.handoff) },
  { route: 'GET /puljer', addresses: () => [paths.pools, `${paths.pools}?aar=2026`] },
  { route: 'GET /puljer/ny', addresses: () => [paths.newPool] },
  { route: 'POST /puljer/ny', addresses: () => [paths.newPool] },
  { route: 'GET /puljer/:id', addresses: () => [paths.pool(1)] },
  { route: 'POST /puljer/:id', addresses: () => [paths.pool(1)] },
  { route: 'GET /puljer/:id/:aar', addresses: () => [paths.poolYear(1, 2026)] },
  { route: 'POST /puljer/:id/:aar', addresses: () => [paths.poolYear(1, 2026)] },
  { route: 'GET /puljer/:id/:aar/csv', addresses: () => [paths.poolYearFile(1, 2026)] },
]
