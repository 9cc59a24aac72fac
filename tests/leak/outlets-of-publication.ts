/** What leaves the house: the gate, the question whether a file is genuine. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const PUBLICATION_OUTLETS: Outlet[] = [
  {
    route: 'GET /moeder/:id/offentliggoer',
    addresses: ({ meetings, ended, planned }) =>
      [...Object.values(meetings), ended.id, planned.id].map(paths.publishMeeting),
  },
  {
    route: 'POST /moeder/:id/offentliggoer',
    addresses: ({ meetings }) => Object.values(meetings).map(paths.publishMeeting),
    fields: { handling: 'offentliggoer', trin: 'decisions', set: 'x' },
  },
  { route: 'GET /aegthed', addresses: () => [paths.authenticity, paths.authenticityOf('0'.repeat(64))] },
  { route: 'POST /aegthed', addresses: () => [paths.authenticity] },
  {
    route: 'GET /feeds/forum/:file',
    addresses: (_, { body }) =>
      ['direktionen', 'chefforum'].map((key) => paths.bodyFeed(`${body(key)}.atom`)),
  },
  {
    route: 'GET /feeds/emne/:file',
    addresses: ({ canaries }) =>
      ['sag', ...canaries.map(({ word }) => word)].map((word) => paths.subjectFeed(`${word}.atom`)),
  },
]
