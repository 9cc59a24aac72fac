/** The ways out by which the organisation is kept. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const at = (route: string, path: string): Outlet[] => [
  { route: `GET ${route}`, addresses: () => [path] },
  { route: `POST ${route}`, addresses: () => [path] },
]

const read = (path: string): Outlet => ({ route: `GET ${path}`, addresses: () => [path] })

const eachOf = (route: string, addresses: Outlet['addresses']): Outlet[] => [
  { route: `GET ${route}`, addresses },
  { route: `POST ${route}`, addresses },
]

export const ORGANISATION_OUTLETS: Outlet[] = [
  read(paths.organisation),
  read(paths.keptUnits),
  ...at(paths.newUnit, paths.newUnit),
  ...eachOf('/organisation/enheder/:id', (_, { unit }) =>
    ['kommune', 'center'].map((key) => paths.keptUnit(unit(key))),
  ),
  read(paths.keptPersons),
  ...at(paths.newPerson, paths.newPerson),
  ...eachOf('/organisation/personer/:id', (_, { person }) => [paths.keptPerson(person.manager)]),
  read(paths.keptBodies),
  ...at(paths.newBody, paths.newBody),
  ...eachOf('/organisation/fora/:id', (_, { body }) =>
    ['direktionen', 'chefforum'].map((key) => paths.keptBody(body(key))),
  ),
  ...['regler', 'skabeloner', 'godkendelse', 'gaester'].flatMap((part) =>
    eachOf(`/organisation/fora/:id/${part}`, (_, { body }) =>
      ['direktionen', 'chefforum'].map((key) => `${paths.keptBody(body(key))}/${part}`),
    ),
  ),
  ...eachOf('/organisation/fora/:id/skabeloner/:template', (_, { body }) => [
    paths.bodyTemplate(body('direktionen'), 1),
  ]),
  ...at(paths.outbox, paths.outbox),
  ...at(paths.delegations, paths.delegations),
  ...at(paths.daysOff, paths.daysOff),
  ...at(paths.organisationImport, paths.organisationImport),
]
