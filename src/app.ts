/** The table of contents: mounts every room's pages and joins the slots that later rooms fill. */
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'
import type OidcProvider from 'oidc-provider'
import { ALL_REGISTERS, loopSlotsOfRegisters } from './all-registers.ts'
import { canOverseeFindings } from './archive/examination/access.ts'
import { findingsBeside } from './archive/examination/asides.tsx'
import { treatmentsOfCase } from './archive/case-section.tsx'
import { pages as archivePages } from './archive/pages.tsx'
import type { ContactLive } from './contact/call-control/live.ts'
import { liveRoutes as contactLiveRoutes } from './contact/call-control/live-pages.tsx'
import { canMakeCases } from './cases/access.ts'
import { pages as casePages } from './cases/pages.tsx'
import type { CaseSlots } from './cases/slots.ts'
import { waitingPapers } from './cases/waiting.tsx'
import { cutOffAtOnce } from './cases/writing/routes.tsx'
import type { SharedWriting } from './cases/writing/shared-writing.ts'
import { enquiriesOfCase } from './contact/desks/sections.tsx'
import { CALL_LIST_LIMIT } from './contact/figures/call-lists/pages.tsx'
import { pages as contactPages } from './contact/pages.tsx'
import type { Converter } from './documents/bundle/model.ts'
import type { FileStore } from './documents/files.ts'
import { pages as documentPages } from './documents/pages.ts'
import { measurementsOwed } from './followup/effects/owed.ts'
import { effectsBeside, effectsOfCase, effectsOfPaper, overdueOfBody } from './followup/effects/sections.tsx'
import { followupOfBody } from './followup/commitments/body-pages.tsx'
import {
  commitmentsOfCase,
  commitmentsOfPaper,
  datesOfCommitments,
  promisesOfMinutes,
} from './followup/commitments/sections.tsx'
import { standingsBeside } from './followup/in-force/pages.tsx'
import { pages as followupPages } from './followup/pages.tsx'
import type { LoopSlots } from './followup/slots.ts'
import { owedDuties } from './followup/wheel/owed.ts'
import { dutyOfPaper, wheelOfBody, wheelOfSecretary } from './followup/wheel/sections.tsx'
import { handoffsOwed } from './followup/handoff/owed.ts'
import { handoffsOfBody, handoffsOfCase, handoffsOfPaper } from './followup/handoff/sections.tsx'
import { stepsOwed } from './followup/plans/owed.ts'
import { planOfCase } from './followup/plans/sections.tsx'
import { poolsOfBody, poolsOfPaper, poolsOfPoints } from './followup/pools/sections.tsx'
import { guestSlots } from './meetings/agenda/guest-slots.tsx'
import { agendaOfPaper } from './meetings/agenda/paper-section.tsx'
import type { LiveRooms } from './meetings/live/live-rooms.ts'
import { decisionOfPaper } from './meetings/minutes/decision-of-paper.tsx'
import { untoldDecisions, waitingMinutes } from './meetings/minutes/waiting.tsx'
import { emptySlots as emptyMeetingSlots, joinAsides, type MeetingSlots } from './meetings/slots.ts'
import { livePages } from './meetings/live/pages.tsx'
import { pages as meetingPages } from './meetings/pages.tsx'
import { ownCalendar } from './meetings/plan/calendar-pages.tsx'
import { meetingOfPaper } from './meetings/plan/choose-meeting.tsx'
import { comingMeetings } from './meetings/plan/sections.tsx'
import { newsOfMeetings } from './meetings/reading/news.tsx'
import { itemsOfUnit, meetingsOfBody, meetingsOfPerson, newestMeetings } from './meetings/sections.tsx'
import { canImport, canSeePersons } from './organisation/access.ts'
import { answerError, exposeRequestId } from './organisation/errors.tsx'
import { IMPORT_LIMIT } from './organisation/import/pages.tsx'
import type { LocalAccount } from './organisation/local-provider/accounts.ts'
import { choiceRoutes, providerRoutes } from './organisation/local-provider/routes.tsx'
import type { SignedInPerson } from './organisation/model.ts'
import { notFoundPage } from './organisation/page.tsx'
import { pages as organisationPages } from './organisation/pages.tsx'
import type { Provider } from './organisation/provider.ts'
import { type Env, identifyReader, type Site } from './organisation/reader.ts'
import { keepFormsOfEndedSessions } from './organisation/send-again.tsx'
import { signInRoutes } from './organisation/sign-in.tsx'
import { emptySlots, type OrganisationSlots } from './organisation/slots.ts'
import { tooManyRequests } from './organisation/too-many-requests.tsx'
import { paths } from './paths.ts'
import type { Database } from './platform/database.ts'
import type { Health } from './platform/health.ts'
import type { Assets } from './platform/web/assets.ts'
import { cachingOf } from './platform/web/caching.ts'
import { clientAddress, type RateLimit, RateLimiter } from './platform/web/rate-limit.ts'
import { observeRequests } from './platform/web/requests.ts'
import { limitedBodies, ownFormsOnly, protectiveHeaders } from './platform/web/security.ts'
import { AUTHENTICITY_LIMIT } from './publication/authenticity.tsx'
import { pages as publicationPages } from './publication/pages.tsx'
import { tombstones } from './publication/tombstone-pages.tsx'
import { ANSWER_LIMIT } from './registers/consultations/answer-pages.ts'
import { consultationGuard, consultationsBeside } from './registers/consultations/guard.tsx'
import { consultationsOfCase } from './registers/consultations/sections.tsx'
import { REGISTER_UPLOAD_LIMIT } from './registers/mechanism/import-pages.tsx'
import { actionPlanOfPaper } from './registers/danmarkskort/sections.tsx'
import { figuresOfPaper } from './registers/mechanism/snapshot-pages.tsx'
import { pages as registerPages } from './registers/pages.tsx'
import { earlierDecisions } from './search/earlier-decisions.tsx'
import { pages as searchPages } from './search/pages.tsx'
import type { NavigationLink } from './ui/layout.tsx'

export interface AppSettings {
  databases: { app: Database; public: Database }
  publicUrl: URL
  assets: Assets
  /** Papers that several persons have open for writing. */
  writing: SharedWriting
  /** Bytes of attachments and imported files. */
  files: FileStore
  /** Who follows meetings that are held. */
  live: LiveRooms
  /** Who follows the contact centre. */
  contactLive: ContactLive
  /** Where telephones in the browser register; null: no exchange takes them. */
  telephoneUrl: string | null
  /** Makes PDFs of Word files and spreadsheets; null where none is set. */
  converter: Converter | null
  provider: Provider
  /** Origins to which signing out may lead. */
  formTargets: readonly string[]
  localProvider: { provider: OidcProvider; accounts: readonly LocalAccount[] } | null
  health: () => Promise<{ status: 200 | 503; health: Health }>
  limits: { signIn: RateLimit; search: RateLimit }
  /** Whether a mail server is set; the worker sends. */
  mailIsSetUp: boolean
}

/** Each person types and looks around; a machine that asks everything is told to wait. */
export const LIMITS = {
  signIn: { burst: 60, perMinute: 60 },
  search: { burst: 120, perMinute: 240 },
} satisfies AppSettings['limits']

const uploadLimits = {
  [paths.import]: 256 * 1024 * 1024,
  [paths.paperUpload]: 256 * 1024 * 1024,
  [paths.organisationImport]: IMPORT_LIMIT,
  [paths.registerUpload]: REGISTER_UPLOAD_LIMIT,
  [paths.contactCallLists]: CALL_LIST_LIMIT,
  [paths.consultationAnswers]: ANSWER_LIMIT,
  // What stands around the file in the form.
  [paths.authenticity]: AUTHENTICITY_LIMIT + 4096,
}

const slots: OrganisationSlots = {
  ...emptySlots,
  frontSections: [
    guestSlots,
    newsOfMeetings,
    comingMeetings,
    waitingPapers,
    waitingMinutes,
    untoldDecisions,
    wheelOfSecretary,
    newestMeetings,
  ],
  bodySections: [followupOfBody, handoffsOfBody, poolsOfBody, meetingsOfBody, wheelOfBody, overdueOfBody],
  ownSections: [ownCalendar],
  unitSections: [itemsOfUnit],
  personSections: [meetingsOfPerson],
}

const caseSlots: CaseSlots = {
  caseAsides: [earlierDecisions],
  caseSections: [
    planOfCase,
    consultationsOfCase,
    handoffsOfCase,
    treatmentsOfCase,
    effectsOfCase,
    commitmentsOfCase,
    enquiriesOfCase,
  ],
  paperSections: [
    poolsOfPaper,
    handoffsOfPaper,
    decisionOfPaper,
    commitmentsOfPaper,
    effectsOfPaper,
    meetingOfPaper,
    agendaOfPaper,
    dutyOfPaper,
    figuresOfPaper(ALL_REGISTERS),
    actionPlanOfPaper,
  ],
  pointSections: [poolsOfPoints],
}

const loopSlots: LoopSlots = {
  ...loopSlotsOfRegisters,
  owedSources: [measurementsOwed, stepsOwed, handoffsOwed, owedDuties, ...loopSlotsOfRegisters.owedSources],
}

const meetingSlots: MeetingSlots = {
  ...emptyMeetingSlots,
  asidesOf: joinAsides([standingsBeside, consultationsBeside, effectsBeside, findingsBeside]),
  minutesSections: [promisesOfMinutes],
  calendarSources: [datesOfCommitments],
  decisionGuards: [consultationGuard],
}

export function createApp(settings: AppSettings): Hono<Env> {
  const app = new Hono<Env>()
  app.use(requestId({ headerName: '' }), exposeRequestId, observeRequests, protectiveHeaders(settings))
  app.route(paths.assets, settings.assets.routes)
  app.get(paths.health, async (c) => {
    const { status, health } = await settings.health()
    c.header('Cache-Control', 'no-store')
    return c.json(health, status)
  })
  if (settings.localProvider) app.route('/', providerRoutes(settings.localProvider.provider, settings))

  const site: Site = { ...settings, navigationOf }
  app.use(ownFormsOnly(settings), limitedBodies(uploadLimits), cachingOf(isSignedIn), identifyReader(site))
  app.use(keepFormsOfEndedSessions, cutOffAtOnce(settings.writing))
  mountRooms(app, settings)
  app.notFound((c) => notFoundPage(c))
  app.onError(answerError(settings.assets))
  return app
}

function mountRooms(app: Hono<Env>, settings: AppSettings): void {
  app.use(tombstones)
  app.use(`${paths.search}/*`, limitSearch(settings))
  // A file is made by hard work, so nobody asks for them without end.
  app.use(paths.meetingFile(':id', ':form'), limitSearch(settings))
  app.route('/', signInRoutes(settings.provider, settings.limits.signIn))
  if (settings.localProvider) {
    app.route('/', choiceRoutes(settings.localProvider.provider, settings.localProvider.accounts))
  }
  app.route('/', organisationPages(slots, settings.mailIsSetUp))
  app.route('/', documentPages(settings.files))
  app.route('/', casePages(settings.files, settings.writing, caseSlots))
  const { files: store, converter, publicUrl } = settings
  const settlePaper = (municipality: number, paperId: number) =>
    settings.writing.settleBefore(municipality, paperId)
  app.route('/', meetingPages({ store, converter, publicUrl }, { ...meetingSlots, settlePaper }))
  app.route('/', livePages(settings.live, meetingSlots.decisionGuards))
  app.route('/', followupPages(loopSlots))
  app.route('/', registerPages(settings.files, ALL_REGISTERS))
  app.route('/', contactLiveRoutes(settings.contactLive))
  app.route('/', contactPages({ store: settings.files, telephoneUrl: settings.telephoneUrl }))
  app.route('/', archivePages(settings.files))
  app.route('/', searchPages)
  app.route('/', publicationPages(settings.files))
}

/** By session where there is one: many colleagues share one address. */
function limitSearch(settings: AppSettings): MiddlewareHandler<Env> {
  const limiter = new RateLimiter(settings.limits.search)
  return async (c, next) => {
    const wait = limiter.take(c.var.reader.caller.sessionDigest ?? clientAddress(c))
    return wait === null ? next() : tooManyRequests(c, wait)
  }
}

function isSignedIn(c: Context<Env>): boolean {
  return c.var.reader.person !== null
}

/** What follows decisions, what the board must know in figures, and the telephone. */
const COLLEAGUES_LINKS: NavigationLink[] = [
  { href: paths.followup, text: 'Opfølgning' },
  { href: paths.annualWheel, text: 'Årshjul' },
  { href: paths.registers, text: 'Registre' },
  { href: paths.contact, text: 'Kontaktcenter' },
]

function navigationOf(person: SignedInPerson | null): NavigationLink[] {
  return [
    { href: paths.meetings, text: 'Møder' },
    ...(canSeePersons(person) ? [{ href: paths.meetingPlan, text: 'Mødeplan' }] : []),
    { href: paths.search, text: 'Søg' },
    { href: paths.threads, text: 'Sager' },
    ...(canMakeCases(person) ? [{ href: paths.cases, text: 'Sagsbehandling' }] : []),
    ...(canSeePersons(person) ? COLLEAGUES_LINKS : []),
    { href: paths.effects, text: 'Effekter' },
    ...(person === null ? [{ href: paths.publicDeadlines, text: 'Sagsbehandlingsfrister' }] : []),
    ...(person === null ? [{ href: paths.policies, text: 'Politikker' }] : []),
    { href: paths.bodies, text: 'Fora' },
    { href: paths.units, text: 'Enheder' },
    ...(canOverseeFindings(person) ? [{ href: paths.findings, text: 'Bemærkninger' }] : []),
    ...(person?.isAdministrator ? [{ href: paths.organisation, text: 'Organisation' }] : []),
    ...(canImport(person) ? [{ href: paths.import, text: 'Indlæs referater' }] : []),
  ]
}
