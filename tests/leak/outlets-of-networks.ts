/** The ways out of the register of networks, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const meetings = () => [1, 2].map(paths.networkMeeting)

export const NETWORK_OUTLETS: Outlet[] = [
  { route: 'GET /registre/netvaerk/moede/:id', addresses: meetings },
  { route: 'POST /registre/netvaerk/moede/:id', addresses: meetings },
]
