/** The ways out of the registers of projects, agreements and consultations that the mechanism has not. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const PROJECT_OUTLETS: Outlet[] = [
  {
    route: 'GET /registre/projekter/paa-en-side',
    addresses: () => [paths.projectsOnePage, paths.projectsOnePageOf({ maaned: '2026-01' })],
  },
  { route: 'GET /registre/projekter/skabeloner', addresses: () => [paths.projectTemplates] },
  { route: 'POST /registre/projekter/skabeloner', addresses: () => [paths.projectTemplates] },
  { route: 'GET /registre/projekter/projekter/:id', addresses: () => [paths.project(1)] },
  { route: 'POST /registre/projekter/projekter/:id', addresses: () => [paths.project(1)] },
  {
    route: 'GET /registre/projekter/projekter/:id/:dokument',
    addresses: () => ['mandat', 'plan'].map((kind) => paths.projectDocument(1, kind)),
  },
  {
    route: 'POST /registre/projekter/projekter/:id/:dokument',
    addresses: () => [paths.projectDocument(1, 'plan')],
  },
  { route: 'GET /registre/aftaler/aftaler/:id', addresses: () => [paths.agreement(1)] },
  { route: 'POST /registre/aftaler/aftaler/:id', addresses: () => [paths.agreement(1)] },
  { route: 'GET /registre/hoeringer/hoeringer/ny', addresses: () => [paths.newConsultationOf({ sag: 1 })] },
  { route: 'POST /registre/hoeringer/hoeringer/ny', addresses: () => [paths.newConsultationOf({})] },
  {
    route: 'GET /registre/hoeringer/hoeringer/:id/ret',
    addresses: () => [paths.registerRowForm('hoeringer', 'hoeringer', 1)],
  },
  {
    route: 'POST /registre/hoeringer/hoeringer/:id/ret',
    addresses: () => [paths.registerRowForm('hoeringer', 'hoeringer', 1)],
  },
  { route: 'GET /registre/hoeringer/hoeringer/:id', addresses: () => [paths.consultation(1)] },
  { route: 'POST /registre/hoeringer/hoeringer/:id', addresses: () => [paths.consultation(1)] },
  { route: 'POST /registre/hoeringer/svar', addresses: () => [paths.consultationAnswers] },
  { route: 'GET /registre/hoeringer/bilag/:id', addresses: () => [paths.consultationFile(1)] },
]
