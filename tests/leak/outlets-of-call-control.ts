/** The ways out of call control: what tells that the contact centre changed, and the trial telephones. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const CALL_CONTROL_OUTLETS: Outlet[] = [
  {
    route: 'GET /kontaktcenter/stroem',
    addresses: () => [],
    why: 'it does not end, and says only that something changed (src/contact/call-control/live.test.ts)',
  },
  { route: 'GET /kontaktcenter/proeveopkald', addresses: () => [paths.contactTrials] },
  {
    route: 'POST /kontaktcenter/proeveopkald',
    addresses: () => [paths.contactTrials],
    fields: { handling: 'tast', telefon: 'x', ciffer: '1' },
  },
]
