/** The ways out of the contact centre's front page, desks and enquiries. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const DESK_OUTLETS: Outlet[] = [
  { route: 'GET /kontaktcenter', addresses: () => [paths.contact] },
  {
    route: 'GET /kontaktcenter/plads',
    addresses: () => [paths.contactDesk, paths.contactDeskOf({ hvem: 'økonomi' })],
  },
  { route: 'POST /kontaktcenter/plads', addresses: () => [paths.contactDesk], fields: { handling: 'klar' } },
  { route: 'GET /kontaktcenter/plads/telefon', addresses: () => [paths.contactDeskTelephone] },
  { route: 'POST /kontaktcenter/plads/note', addresses: () => [paths.contactDeskNote] },
  {
    route: 'GET /kontaktcenter/henvendelser',
    addresses: () => [paths.contactEnquiries, paths.contactEnquiriesOf({ vis: 'all', q: 'sag' })],
  },
  { route: 'GET /kontaktcenter/henvendelser/:id', addresses: () => [1, 2].map(paths.contactEnquiry) },
  {
    route: 'POST /kontaktcenter/henvendelser/:id',
    addresses: () => [paths.contactEnquiry(1)],
    fields: { handling: 'ret', note: 'Rettet' },
  },
]
