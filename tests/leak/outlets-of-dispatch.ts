/** Every way out of agendas that are sent, and of meetings as files. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const DISPATCH_OUTLETS: Outlet[] = [
  {
    route: 'GET /moeder/:id/udsend',
    addresses: ({ planned, ended }) => [planned.id, ended.id].map(paths.sendAgenda),
  },
  { route: 'POST /moeder/:id/udsend', addresses: ({ planned }) => [paths.sendAgenda(planned.id)] },
  { route: 'GET /moeder/:id/udsend/udkast', addresses: ({ planned }) => [paths.agendaDraft(planned.id)] },
  {
    route: 'GET /moeder/:id/fil/:form',
    // The words of PDF and Word are packed; data and web page say the same, made of the same.
    addresses: ({ meetings, ended }) =>
      [...Object.values(meetings), ended.id].flatMap((id) =>
        ['json', 'html'].map((form) => paths.meetingFile(id, form)),
      ),
  },
]
