/** The ways out of call control: what tells that the contact centre changed, and the trial telephones. */
import type { Outlet } from './outlets.ts'

export const CALL_CONTROL_OUTLETS: Outlet[] = [
  {
    route: 'GET /kontaktcenter/stroem',
    addresses: () => [],
    why: 'it does not end, and says only that something changed (src/contact/call-control/live.test.ts)',
  },
]
