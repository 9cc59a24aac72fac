/** The ways out of the contact centre's front page and desks. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const DESK_OUTLETS: Outlet[] = [{ route: 'GET /kontaktcenter', addresses: () => [paths.contact] }]
