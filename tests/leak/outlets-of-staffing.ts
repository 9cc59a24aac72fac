/** The ways out of staffing: figures of calls, and the choice of meeting and case for a paper made of them. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const EVEN = { opkald: 3000, pladser: 5 }

export const STAFFING_OUTLETS: Outlet[] = [
  {
    route: 'GET /kontaktcenter/bemanding',
    addresses: () => [paths.contactStaffing, paths.contactStaffingOf({ ...EVEN, tilbagekald: 'plads' })],
  },
  { route: 'GET /kontaktcenter/bemanding.csv', addresses: () => [paths.contactStaffingFileOf(EVEN)] },
  { route: 'GET /kontaktcenter/bemanding/sag', addresses: () => [paths.contactStaffingPaperOf(EVEN)] },
  { route: 'POST /kontaktcenter/bemanding/sag', addresses: () => [paths.contactStaffingPaper] },
]
