/**
 * Every way out of the house, by the routes of the site. A route that is not here fails the leak test: whoever adds a
 * page says here how to ask for it.
 */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { paths } from '../../src/paths.ts'
import { AGENDA_OUTLETS } from './outlets-of-agendas.ts'
import { CALL_CONTROL_OUTLETS } from './outlets-of-call-control.ts'
import { CONTACT_FIGURE_OUTLETS } from './outlets-of-contact-figures.ts'
import { CASE_OUTLETS } from './case-outlets.ts'
import { type Canary, EVERYONE, type Laid } from './canaries.ts'
import { DEADLINE_OUTLETS } from './outlets-of-deadlines.ts'
import { FIGURE_OUTLETS } from './outlets-of-figures.ts'
import { CONTACT_EMPLOYEE_OUTLETS } from './outlets-of-contact-employees.ts'
import { CONTACT_SETTINGS_OUTLETS } from './outlets-of-contact-settings.ts'
import { DESK_OUTLETS } from './outlets-of-desks.ts'
import { EFFECT_OUTLETS } from './outlets-of-effects.ts'
import { COMMITMENT_OUTLETS } from './outlets-of-commitments.ts'
import { DISPATCH_OUTLETS } from './outlets-of-dispatch.ts'
import { LIVE_OUTLETS } from './outlets-of-live.ts'
import { LOOP_PLAN_OUTLETS } from './outlets-of-loop-plans.ts'
import { MINUTES_OUTLETS } from './outlets-of-minutes.ts'
import { ORGANISATION_OUTLETS } from './outlets-of-organisation.ts'
import { PLAN_OUTLETS } from './outlets-of-plan.ts'
import { BUDGET_OUTLETS } from './outlets-of-budget.ts'
import { PROJECT_OUTLETS } from './outlets-of-projects.ts'
import { READING_OUTLETS } from './outlets-of-reading.ts'
import { REGISTER_OUTLETS } from './outlets-of-registers.ts'
import { CLOSING_DAY_OUTLETS } from './outlets-of-closing-days.ts'
import { DRIVING_OUTLETS } from './outlets-of-driving.ts'
import { POLICY_OUTLETS } from './outlets-of-policies.ts'
import { NETWORK_OUTLETS } from './outlets-of-networks.ts'
import { COURSE_OUTLETS } from './outlets-of-courses.ts'
import { SELF_SERVICE_OUTLETS } from './outlets-of-self-service.ts'
import { STAFFING_OUTLETS } from './outlets-of-staffing.ts'
import { TELEPHONE_OUTLETS } from './outlets-of-telephone.ts'
import { WHEEL_OUTLETS } from './outlets-of-wheel.ts'
import { PUBLICATION_OUTLETS } from './outlets-of-publication.ts'

export interface Outlet {
  /** Method and pattern as the site has them. */
  route: string
  /** Addresses to ask, closed things included; empty with the reason why nothing of the house's leaves here. */
  addresses: (laid: Laid, municipality: BuiltMunicipality) => string[]
  why?: string
  /** Fields of a post. */
  fields?: Record<string, string>
}

const nothing = (route: string, why: string): Outlet => ({ route, addresses: () => [], why })
const ids = (values: Record<string, number>) => Object.values(values)

export const OUTLETS: Outlet[] = [
  ...CALL_CONTROL_OUTLETS,
  ...CASE_OUTLETS,
  ...CONTACT_EMPLOYEE_OUTLETS,
  ...CONTACT_FIGURE_OUTLETS,
  ...COMMITMENT_OUTLETS,
  ...AGENDA_OUTLETS,
  ...DEADLINE_OUTLETS,
  ...DISPATCH_OUTLETS,
  ...DESK_OUTLETS,
  ...CONTACT_SETTINGS_OUTLETS,
  ...EFFECT_OUTLETS,
  ...LIVE_OUTLETS,
  ...LOOP_PLAN_OUTLETS,
  ...MINUTES_OUTLETS,
  ...PLAN_OUTLETS,
  ...PROJECT_OUTLETS,
  ...BUDGET_OUTLETS,
  ...READING_OUTLETS,
  ...PUBLICATION_OUTLETS,
  ...FIGURE_OUTLETS,
  ...REGISTER_OUTLETS,
  ...CLOSING_DAY_OUTLETS,
  ...DRIVING_OUTLETS,
  ...POLICY_OUTLETS,
  ...NETWORK_OUTLETS,
  ...COURSE_OUTLETS,
  ...SELF_SERVICE_OUTLETS,
  ...STAFFING_OUTLETS,
  ...TELEPHONE_OUTLETS,
  ...WHEEL_OUTLETS,
  { route: 'GET /', addresses: () => [paths.front] },
  { route: 'GET /om', addresses: () => [paths.about] },
  { route: 'GET /was', addresses: () => [paths.accessibility] },
  { route: 'GET /healthz', addresses: () => [paths.health] },
  {
    route: 'GET /moeder',
    addresses: (_, { body }) => [
      paths.meetings,
      ...['direktionen', 'chefforum'].map((key) => paths.meetingsOf({ forum: body(key), aar: 2025 })),
    ],
  },
  { route: 'GET /moeder/:id', addresses: ({ meetings }) => ids(meetings).map(paths.meeting) },
  {
    route: 'GET /moeder/:id/adgang',
    addresses: ({ meetings }) => ids(meetings).map(paths.meetingAccess),
  },
  {
    route: 'POST /moeder/:id/adgang',
    addresses: ({ meetings }) => [paths.meetingAccess(meetings.forum)],
  },
  { route: 'GET /moeder/filer/:id', addresses: ({ versions }) => versions.map(paths.meetingVersion) },
  { route: 'GET /punkter/:id', addresses: ({ items }) => ids(items).map(paths.item) },
  { route: 'GET /punkter/:id/adgang', addresses: ({ items }) => ids(items).map(paths.itemAccess) },
  { route: 'POST /punkter/:id/adgang', addresses: ({ items }) => ids(items).map(paths.itemAccess) },
  { route: 'POST /punkter/:id/omtale', addresses: ({ items }) => ids(items).map(paths.itemNotice) },
  { route: 'GET /bilag/:id', addresses: ({ attachments }) => ids(attachments).map(paths.attachment) },
  {
    route: 'POST /bilag/:id/adgang',
    addresses: ({ attachments }) => ids(attachments).map(paths.attachmentAccess),
  },
  {
    route: 'GET /sager',
    addresses: ({ caseNumbers }) => [
      paths.threads,
      ...Object.values(caseNumbers).map((number) => `${paths.threads}?nummer=${encodeURIComponent(number)}`),
    ],
  },
  {
    route: 'GET /sager/:year/:number',
    addresses: ({ caseNumbers }) => Object.values(caseNumbers).map(paths.caseThread),
  },
  {
    route: 'GET /soeg',
    addresses: ({ canaries }) => [
      paths.search,
      ...['sag', 'bilag', 'besluttet', 'økonomi'].flatMap((q) => [
        paths.searchFor({ q }),
        paths.searchFor({ q, sortering: 'dato' }),
      ]),
      ...canaries.filter(isWorthSearching).map(({ word }) => paths.searchFor({ q: word })),
      ...canaries.filter(isWorthSearching).map(({ word }) => paths.searchFor({ q: misspelt(word) })),
    ],
  },
  {
    route: 'GET /soeg/forslag',
    addresses: ({ canaries }) =>
      canaries
        .flatMap(({ word }) => [word.slice(0, 4), word])
        .map((q) => `${paths.suggestions}?q=${encodeURIComponent(q)}`),
  },
  {
    route: 'GET /emner/:words',
    addresses: ({ canaries }) =>
      ['sag', ...canaries.filter(isWorthSearching).map(({ word }) => word)].map(paths.subjectThread),
  },
  { route: 'GET /fora', addresses: () => [paths.bodies] },
  {
    route: 'GET /fora/:id',
    addresses: (_, { body }) => ['direktionen', 'chefforum'].map((key) => paths.body(body(key))),
  },
  { route: 'GET /enheder', addresses: () => [paths.units] },
  {
    route: 'GET /enheder/:id',
    addresses: (_, { unit }) => ['kommune', 'sekretariat', 'center'].map((key) => paths.unit(unit(key))),
  },
  { route: 'GET /personer/:id', addresses: (_, { person }) => Object.values(person).map(paths.person) },
  ...ORGANISATION_OUTLETS,
  { route: 'GET /mig', addresses: () => [paths.myPage] },
  { route: 'POST /mig/breve', addresses: () => [paths.mailChoices] },
  { route: 'GET /arkiv/indlaesning', addresses: () => [paths.import] },
  { route: 'POST /arkiv/indlaesning', addresses: () => [paths.import] },
  { route: 'GET /arkiv/indlaesning/:id', addresses: () => [paths.importRun(1), paths.importRun(2)] },
  { route: 'POST /arkiv/indlaesning/:id/punkter', addresses: () => [paths.importRunItems(1)] },
  { route: 'GET /bemaerkninger', addresses: () => [paths.findings] },
  { route: 'GET /bemaerkninger/:id', addresses: ({ findings }) => findings.map(paths.finding) },
  { route: 'POST /bemaerkninger/:id', addresses: ({ findings }) => findings.map(paths.finding) },
  { route: 'GET /bemaerkninger/godtagne', addresses: () => [paths.acceptedFindings] },
  {
    route: 'POST /bemaerkninger/godtagne/:id/fortryd',
    addresses: ({ accepted }) => accepted.map(paths.takeBackFinding),
  },
  { route: 'GET /arkiv/laesning/:digest', addresses: ({ digests }) => digests.map(paths.readingOf) },
  { route: 'POST /arkiv/laesning/:digest', addresses: ({ digests }) => digests.map(paths.readingOf) },
  {
    route: 'POST /arkiv/laesning/:digest/fortryd',
    addresses: ({ digests }) => digests.map(paths.readingUndo),
  },
  { route: 'POST /arkiv/laesning/:digest/gem', addresses: ({ digests }) => digests.map(paths.readingSave) },
  { route: 'GET /arkiv/regler', addresses: () => [paths.layoutRules] },
  { route: 'POST /arkiv/regler/:id/glem', addresses: () => [paths.layoutRule(1)] },
  nothing('GET /statik/:name', 'styles, scripts and fonts of the program'),
  nothing('GET /log-ind', 'leads to the provider; nothing of the house is read'),
  nothing('GET /log-ind/retur', 'takes the provider’s answer'),
  nothing('POST /log-ud', 'ends a session'),
  nothing('POST /log-ud/alle', 'ends sessions'),
  nothing('GET /lokal-login/valg/:uid', 'the local OpenID provider knows the persons of the demo only'),
  nothing('POST /lokal-login/valg/:uid', 'the local OpenID provider knows the persons of the demo only'),
]

/** Not what everyone may find; and one word of each part that the index treats alike. */
function isWorthSearching({ place, seenBy }: Canary): boolean {
  return seenBy.size < EVERYONE.length && /title|text|decision|attachment/.test(place)
}

function misspelt(word: string): string {
  return `${word.slice(0, 3)}${word.slice(4)}`
}
