/** The ways out of the register of policies, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const POLICY_OUTLETS: Outlet[] = [
  { route: 'GET /politikker', addresses: () => [paths.policies] },
  { route: 'GET /politikker/:id', addresses: () => [1, 2].map(paths.policy) },
  { route: 'GET /registre/politikker/overlap', addresses: () => [paths.policyOverlaps] },
  { route: 'GET /registre/politikker/politik/:id', addresses: () => [1, 2].map(paths.policyWork) },
  { route: 'POST /registre/politikker/politik/:id', addresses: () => [1, 2].map(paths.policyWork) },
]
