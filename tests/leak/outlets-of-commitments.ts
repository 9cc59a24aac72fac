/** The ways out of what follows decisions, and of which of them hold. */
import { paths } from '../../src/paths.ts'
import type { Outlet } from './outlets.ts'

const EVERYTHING = { hvem: 'alle', tilstand: 'alle' }
const ofFile = (form: 'csv' | 'json') =>
  `${paths.followupFile(form)}?${new URLSearchParams(EVERYTHING).toString()}`

export const COMMITMENT_OUTLETS: Outlet[] = [
  {
    route: 'GET /opfoelgning',
    addresses: () => [paths.followup, paths.followupOf(EVERYTHING)],
  },
  { route: 'GET /opfoelgning.csv', addresses: () => [ofFile('csv')] },
  { route: 'GET /opfoelgning.json', addresses: () => [ofFile('json')] },
  {
    route: 'GET /opfoelgning/ny',
    addresses: ({ items }) => [
      paths.newCommitment,
      ...Object.values(items).map((punkt) => paths.newCommitmentOf({ punkt, loefte: 1 })),
    ],
  },
  { route: 'POST /opfoelgning/ny', addresses: () => [paths.newCommitment] },
  { route: 'GET /opfoelgning/:id', addresses: ({ commitments }) => commitments.map(paths.commitment) },
  {
    route: 'POST /opfoelgning/:id',
    addresses: ({ commitments }) => commitments.map(paths.commitment),
    fields: { handling: 'svar', svartekst: '' },
  },
  {
    route: 'GET /opfoelgning/forum/:id',
    addresses: (_, { body }) => ['direktionen', 'chefforum'].map((key) => paths.followupOfBody(body(key))),
  },
  {
    route: 'POST /opfoelgning/forum/:id',
    addresses: (_, { body }) => [paths.followupOfBody(body('direktionen'))],
    fields: { handling: 'paamind', dage: 'x' },
  },
  {
    route: 'GET /opfoelgning/forum/:file',
    addresses: (_, { body }) =>
      ['direktionen', 'chefforum'].map((key) => paths.followupOfBodyFile(`${body(key)}.csv`)),
  },
  {
    route: 'POST /opfoelgning/moede/:id',
    addresses: ({ meetings }) => Object.values(meetings).map(paths.promisesOfMeeting),
    fields: { handling: 'bekraeft', punkt: '0', loefte: '0' },
  },
  {
    route: 'GET /opfoelgning/arkiv',
    addresses: (_, { body }) => [
      paths.archivePromisesOf({ vis: 'alle' }),
      paths.archivePromisesOf({ vis: 'alle', forum: body('chefforum') }),
    ],
  },
  {
    route: 'GET /beslutninger',
    addresses: () => ['gaelder', 'afloest', 'ikke-vurderet'].map((vis) => paths.decisionsInForceOf({ vis })),
  },
  {
    route: 'GET /punkter/:id/gaelder',
    addresses: ({ items }) => Object.values(items).map(paths.decisionStanding),
  },
  {
    route: 'POST /punkter/:id/gaelder',
    addresses: ({ items }) => Object.values(items).map(paths.decisionStanding),
    fields: { handling: 'gem', status: 'x' },
  },
]
