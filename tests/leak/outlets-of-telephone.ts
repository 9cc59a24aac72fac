/** The ways out of the register telephone service, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const campaigns = () => [1, 2].map(paths.telephoneCampaign)

export const TELEPHONE_OUTLETS: Outlet[] = [
  { route: 'GET /registre/telefonmaaling/bedoem', addresses: () => [paths.newTestCall] },
  { route: 'POST /registre/telefonmaaling/bedoem', addresses: () => [paths.newTestCall] },
  { route: 'GET /registre/telefonmaaling/maaling/:id', addresses: campaigns },
  { route: 'POST /registre/telefonmaaling/maaling/:id', addresses: campaigns },
]
