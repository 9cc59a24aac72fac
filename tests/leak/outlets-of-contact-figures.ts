/** The ways out of figures of calls: for those who lead, for the wall, and lists that are read in. They hold no items. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const get = (path: string): Outlet => ({ route: `GET ${path}`, addresses: () => [path] })

export const CONTACT_FIGURE_OUTLETS: Outlet[] = [
  get(paths.contactFigures),
  get(paths.contactFiguresFile),
  get(paths.contactOwnFigures),
  get(paths.contactOverview),
  {
    route: `POST ${paths.contactOverview}`,
    addresses: () => [paths.contactOverview],
    fields: { handling: 'ny-skaerm', navn: 'x' },
  },
  get(paths.contactWall),
  { route: 'GET /kontaktcenter/tavle/:token', addresses: () => [paths.contactWallOf('x'.repeat(32))] },
  get(paths.contactCallLists),
  { route: `POST ${paths.contactCallLists}`, addresses: () => [paths.contactCallLists] },
  { route: 'GET /kontaktcenter/opkaldslister/:id', addresses: () => [paths.contactCallList(1)] },
  { route: 'POST /kontaktcenter/opkaldslister/:id', addresses: () => [paths.contactCallList(1)] },
]
