/** The ways out of the figures of registers and of the papers made from them. */
import { paths } from '../../src/paths.ts'
import { ALL_REGISTERS } from '../../src/all-registers.ts'
import type { Outlet } from './outlets.ts'

const ofEach = (address: (key: string) => string) => () => ALL_REGISTERS.map(({ key }) => address(key))

export const FIGURE_OUTLETS: Outlet[] = [
  { route: 'GET /registre/:register/noegletal', addresses: ofEach(paths.registerFigures) },
  {
    route: 'GET /registre/:register/noegletal/:form',
    addresses: () =>
      ALL_REGISTERS.flatMap(({ key }) => ['csv', 'json'].map((form) => paths.registerFiguresFile(key, form))),
  },
  { route: 'GET /registre/:register/statussag', addresses: ofEach(paths.makeStatusPaper) },
  { route: 'POST /registre/:register/statussag', addresses: ofEach(paths.makeStatusPaper) },
  {
    // A snapshot is seen with its paper; whose it is is tested in src/registers/mechanism/figures-pages.test.ts.
    route: 'GET /registre/:register/oejebliksbillede/:id',
    addresses: ofEach((key) => paths.registerSnapshot(key, 1)),
  },
]
