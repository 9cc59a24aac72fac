/** The ways out of employees, presence, guides and telephones of the contact centre. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const get = (path: string): Outlet => ({ route: `GET ${path}`, addresses: () => [path] })
const both = (path: string, fields: Record<string, string>): Outlet[] => [
  get(path),
  { route: `POST ${path}`, addresses: () => [path], fields },
]
const ofId = (route: string, pathOf: (id: number) => string, fields: Record<string, string>): Outlet[] => [
  { route: `GET ${route}`, addresses: () => [1, 2].map(pathOf) },
  { route: `POST ${route}`, addresses: () => [pathOf(1)], fields },
]

export const CONTACT_EMPLOYEE_OUTLETS: Outlet[] = [
  {
    route: `GET ${paths.contactEmployees}`,
    addresses: () => [paths.contactEmployees, paths.contactEmployeesOf({ q: 'hvem arbejder med punkt' })],
  },
  ...ofId('/kontaktcenter/medarbejdere/:id', paths.contactEmployee, { handling: 'glem' }),
  ...both(paths.contactOwnPresence, { handling: 'glem' }),
  { route: `POST ${paths.contactOwnCalendar}`, addresses: () => [paths.contactOwnCalendar], fields: { handling: 'fjern' } }, // prettier-ignore
  {
    route: `GET ${paths.contactGuides}`,
    addresses: () => [paths.contactGuides, paths.contactGuidesOf({ q: 'punkt' })],
  },
  ...both(paths.newContactGuide, { handling: 'gem' }),
  { route: 'GET /kontaktcenter/vejledninger/:id', addresses: () => [1, 2].map(paths.contactGuide) },
  ...ofId('/kontaktcenter/vejledninger/:id/ret', paths.contactGuideForm, { handling: 'gem' }),
  ...both(paths.contactAgreements, { handling: 'aftal' }),
  ...both(paths.contactResolutionPauses, { handling: 'pause' }),
  ...both(paths.contactLines, { handling: 'tilfoej' }),
  ...both(paths.contactLinesImport, { handling: 'bekraeft', raekker: '' }),
  ...both(paths.contactTrunks, { handling: 'tilfoej' }),
  ...ofId('/kontaktcenter/telefontider/:id', paths.contactUnitHours, { handling: 'gem' }),
]
