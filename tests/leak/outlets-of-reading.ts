/** The ways out of reading an agenda. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const READING_OUTLETS: Outlet[] = [
  {
    route: 'GET /moeder/:id/laes',
    addresses: ({ ended, meetings }) => [ended.id, ...Object.values(meetings)].map(paths.readAgenda),
  },
  {
    route: 'GET /moeder/:id/laes/:punkt',
    addresses: ({ ended, readItems }) => readItems.map((item) => paths.readItem(ended.id, item)),
  },
  {
    route: 'POST /moeder/:id/laes/:punkt',
    addresses: ({ ended, readItems }) => readItems.map((item) => paths.readItem(ended.id, item)),
  },
  {
    route: 'POST /moeder/:id/laes/:punkt/gem',
    addresses: ({ ended, readItems }) => readItems.map((item) => paths.storeReading(ended.id, item)),
  },
  { route: 'GET /moeder/:id/laes/noter', addresses: ({ ended }) => [paths.ownNotes(ended.id)] },
  { route: 'GET /moeder/:id/laes/noter.txt', addresses: ({ ended }) => [paths.ownNotesText(ended.id)] },
]
