/** The ways out of the contact centre's settings, and of what is kept about a number. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const both = (path: string, fields: Record<string, string>): Outlet[] => [
  { route: `GET ${path}`, addresses: () => [path] },
  { route: `POST ${path}`, addresses: () => [path], fields },
]

export const CONTACT_SETTINGS_OUTLETS: Outlet[] = [
  ...both(paths.contactSettings, { handling: 'ny', navn: '' }),
  ...both(paths.contactSettingsDesks, { handling: 'gem' }),
  ...both(paths.contactSettingsStaff, { handling: 'tilfoej' }),
  ...both(paths.contactSettingsSubjects, { handling: 'gem' }),
  ...both(paths.contactSettingsRecordings, { handling: 'gem' }),
  { route: `GET ${paths.contactSettingsChanges}`, addresses: () => [paths.contactSettingsChanges] },
  { route: 'GET /kontaktcenter/indstillinger/koeer/:id', addresses: () => [paths.contactQueue(1)] },
  {
    route: 'POST /kontaktcenter/indstillinger/koeer/:id',
    addresses: () => [paths.contactQueue(1)],
    fields: { handling: 'aabn' },
  },
  {
    route: 'GET /kontaktcenter/indstillinger/optagelser/:name',
    addresses: () => [paths.contactRecording('velkommen')],
  },
  ...both(paths.contactNumbers, { handling: 'spoerg', nummer: '' }),
  { route: 'GET /kontaktcenter/numre/:id', addresses: () => [1, 2].map(paths.contactNumber) },
  {
    route: 'POST /kontaktcenter/numre/:id',
    addresses: () => [paths.contactNumber(1)],
    fields: { handling: 'slet', grund: 'Prøve' },
  },
  { route: 'GET /kontaktcenter/numre/:id/udtraek', addresses: () => [1, 2].map(paths.contactNumberFile) },
]
