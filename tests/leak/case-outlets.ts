/** Every way out of the room of cases. */
import { paths } from '../../src/paths.ts'
import type { Laid } from './canaries.ts'
import type { Outlet } from './outlets.ts'

const cases = (address: (id: number) => string) => (laid: Laid) => Object.values(laid.work.cases).map(address)
const papers = (address: (id: number) => string) => (laid: Laid) =>
  Object.values(laid.work.papers).map(address)

export const CASE_OUTLETS: Outlet[] = [
  {
    route: 'GET /sagsbehandling',
    addresses: ({ canaries }) => [
      ...['mine', 'unit', 'all'].map((vis) => paths.casesOf({ vis })),
      ...canaries
        .filter(({ place }) => place.startsWith('closed case'))
        .map(({ word }) => paths.casesOf({ vis: 'all', q: word })),
    ],
  },
  { route: 'GET /sagsbehandling/ny', addresses: () => [paths.newCase] },
  { route: 'POST /sagsbehandling/ny', addresses: () => [paths.newCase] },
  { route: 'GET /sagsbehandling/:id', addresses: cases(paths.case) },
  { route: 'GET /sagsbehandling/:id/ret', addresses: cases(paths.caseForm) },
  { route: 'POST /sagsbehandling/:id/ret', addresses: cases(paths.caseForm) },
  { route: 'GET /sagsbehandling/:id/nyt-oplaeg', addresses: cases(paths.newPaper) },
  { route: 'POST /sagsbehandling/:id/nyt-oplaeg', addresses: cases(paths.newPaper) },
  { route: 'GET /oplaeg/:id', addresses: papers(paths.paper) },
  { route: 'GET /oplaeg/:id/skriv', addresses: papers(paths.paperText) },
  { route: 'POST /oplaeg/:id/skriv', addresses: papers(paths.paperText) },
  // Only a connection answers; who gets bytes by it is tested in src/cases/writing/shared-writing.test.ts.
  { route: 'GET /oplaeg/:id/sammen', addresses: papers(paths.paperTogether) },
  { route: 'GET /oplaeg/:id/indstilling', addresses: papers(paths.paperPoints) },
  { route: 'POST /oplaeg/:id/indstilling', addresses: papers(paths.paperPoints) },
  { route: 'GET /oplaeg/:id/bilag', addresses: papers(paths.paperAttachments) },
  { route: 'POST /oplaeg/:id/bilag', addresses: papers(paths.paperAttachments) },
  { route: 'POST /oplaeg/bilag', addresses: () => [paths.paperUpload] },
  { route: 'GET /oplaeg/bilag/:id', addresses: ({ work }) => work.versions.map(paths.paperFile) },
  { route: 'POST /oplaeg/:id/kommentarer', addresses: papers(paths.paperComments) },
  { route: 'POST /oplaeg/:id/godkendelse', addresses: papers(paths.paperApproval) },
  { route: 'POST /oplaeg/:id/skrivere', addresses: papers(paths.paperWriters) },
  {
    route: 'GET /oplaeg/afsnit/:id/historik',
    addresses: ({ work }) => work.sections.map(paths.sectionHistory),
  },
  { route: 'POST /oplaeg/indsat', addresses: () => [], why: 'gives back what was sent, in another form' },
]
