/** Every way out of the minutes of meetings held here, before and after they are locked. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const MINUTES_OUTLETS: Outlet[] = [
  {
    route: 'GET /moeder/:id/referat',
    addresses: ({ ended, planned }) => [paths.draftMinutes(ended.id), paths.draftMinutes(planned.id)],
  },
  { route: 'POST /moeder/:id/referat', addresses: ({ ended }) => [paths.draftMinutes(ended.id)] },
  { route: 'GET /moeder/referater/:file', addresses: () => [1, 2, 3].map(paths.minutesFile) },
  { route: 'GET /besked', addresses: () => [paths.untold] },
  { route: 'GET /moeder/:id/besked', addresses: ({ ended }) => [paths.toldDecisions(ended.id)] },
  { route: 'POST /moeder/:id/besked', addresses: ({ ended }) => [paths.toldDecisions(ended.id)] },
]
