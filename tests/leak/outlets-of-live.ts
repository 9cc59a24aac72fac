/** The ways out of meetings while they are held. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const bodies = ['direktionen', 'chefforum']

export const LIVE_OUTLETS: Outlet[] = [
  { route: 'GET /moeder/:id/afvikl', addresses: ({ planned }) => [paths.liveMeeting(planned.id)] },
  { route: 'POST /moeder/:id/afvikl', addresses: ({ planned }) => [paths.liveMeeting(planned.id)] },
  { route: 'POST /moeder/:id/afvikl/tekst', addresses: ({ planned }) => [paths.liveText(planned.id)] },
  {
    route: 'GET /moeder/:id/afvikl/stroem',
    addresses: () => [],
    why: 'it does not end; its own test reads what it sends to each (src/meetings/live/live-stream.test.ts)',
  },
  { route: 'GET /moeder/:id/skaerm', addresses: ({ planned }) => [paths.meetingScreen(planned.id)] },
  {
    route: 'GET /moeder/:id/skaerm/stroem',
    addresses: () => [],
    why: 'it does not end; its own test reads what it sends (src/meetings/live/live-stream.test.ts)',
  },
  {
    route: 'GET /moeder/:id/afvikl/inhabilitet',
    addresses: ({ planned }) => [paths.liveRecusals(planned.id)],
  },
  {
    route: 'POST /moeder/:id/afvikl/inhabilitet',
    addresses: ({ planned }) => [paths.liveRecusals(planned.id)],
  },
  {
    route: 'GET /organisation/fora/:id/vendinger',
    addresses: (_, { body }) => bodies.map((key) => paths.decisionPhrases(body(key))),
  },
  {
    route: 'POST /organisation/fora/:id/vendinger',
    addresses: (_, { body }) => bodies.map((key) => paths.decisionPhrases(body(key))),
  },
]
