/** The ways out of arranging agendas. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const bodies = ['direktionen', 'chefforum']

export const AGENDA_OUTLETS: Outlet[] = [
  {
    route: 'POST /oplaeg/:id/dagsorden',
    addresses: ({ work }) => Object.values(work.papers).map(paths.paperToAgenda),
  },
  { route: 'GET /moeder/:id/dagsorden', addresses: ({ planned }) => [paths.arrangeAgenda(planned.id)] },
  { route: 'POST /moeder/:id/dagsorden', addresses: ({ planned }) => [paths.arrangeAgenda(planned.id)] },
  {
    route: 'GET /moeder/:id/dagsorden/nyt',
    addresses: ({ planned, work }) => [
      paths.newAgendaItem(planned.id),
      ...Object.values(work.papers).map((id) => `${paths.newAgendaItem(planned.id)}?oplaeg=${id}`),
    ],
  },
  { route: 'POST /moeder/:id/dagsorden/nyt', addresses: ({ planned }) => [paths.newAgendaItem(planned.id)] },
  {
    route: 'GET /moeder/:id/dagsorden/:punkt',
    addresses: ({ planned, agendaItems }) => agendaItems.map((id) => paths.agendaItem(planned.id, id)),
  },
  {
    route: 'POST /moeder/:id/dagsorden/:punkt',
    addresses: ({ planned, agendaItems }) => agendaItems.map((id) => paths.agendaItem(planned.id, id)),
  },
  {
    route: 'GET /organisation/fora/:id/placering',
    addresses: (_, { body }) => bodies.map((key) => paths.placementRules(body(key))),
  },
  {
    route: 'POST /organisation/fora/:id/placering',
    addresses: (_, { body }) => bodies.map((key) => paths.placementRules(body(key))),
  },
  {
    route: 'GET /organisation/fora/:id/faste-punkter',
    addresses: (_, { body }) => bodies.map((key) => paths.standingItems(body(key))),
  },
  {
    route: 'POST /organisation/fora/:id/faste-punkter',
    addresses: (_, { body }) => bodies.map((key) => paths.standingItems(body(key))),
  },
]
