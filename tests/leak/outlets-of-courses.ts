/** The ways out of the register of courses, besides those of every register. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

export const COURSE_OUTLETS: Outlet[] = [
  { route: 'GET /registre/kurser/katalog', addresses: () => [paths.courseCatalogue] },
  { route: 'POST /registre/kurser/katalog', addresses: () => [paths.courseCatalogue] },
  { route: 'GET /registre/kurser/program/:id', addresses: () => [1, 2].map(paths.programme) },
]
