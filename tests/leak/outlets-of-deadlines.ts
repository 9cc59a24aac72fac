/** Pages of deadlines that the mechanism has not. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const DEADLINE_OUTLETS: Outlet[] = [
  { route: 'GET /sagsbehandlingsfrister', addresses: () => [paths.publicDeadlines] },
  { route: 'GET /registre/sagsbehandlingsfrister/breve', addresses: () => [paths.deadlineLetters] },
  {
    route: 'POST /registre/sagsbehandlingsfrister/breve',
    addresses: () => [paths.deadlineLetters],
    fields: { handling: 'valgte', sag: '1' },
  },
  { route: 'GET /registre/sagsbehandlingsfrister/under-maalet', addresses: () => [paths.deadlineAlerts] },
  {
    route: 'POST /registre/sagsbehandlingsfrister/under-maalet',
    addresses: () => [paths.deadlineAlerts],
    fields: { omraade: '1' },
  },
  { route: 'GET /registre/sagsbehandlingsfrister/orientering', addresses: () => [paths.deadlineBriefing] },
  {
    route: 'POST /registre/sagsbehandlingsfrister/orientering',
    addresses: () => [paths.deadlineBriefing],
    fields: { tidligst: '2030-01-01' },
  },
  { route: 'GET /registre/sagsbehandlingsfrister/mangler', addresses: () => [paths.missingDeadlines] },
]
