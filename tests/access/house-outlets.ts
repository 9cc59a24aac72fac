/** Ways out that are about more than one meeting, asked as each kind of reader; and those that are about none. */
import type { BuiltMunicipality } from '../../demo/builders.ts'
import { paths } from '../../src/paths.ts'

export interface HouseOutlet {
  route: string
  /** @param words a word for each meeting that stands in the titles of all its items */
  addresses: (town: BuiltMunicipality, words: readonly string[], token: string) => string[]
  /** Says the same to every reader, and so nothing that a visitor may not see. */
  asEveryone?: true
}

const one = (route: string, path = route): HouseOutlet => ({ route, addresses: () => [path] })

export const HOUSE_OUTLETS: HouseOutlet[] = [
  one(paths.front),
  {
    route: paths.meetings,
    addresses: (town) => [
      paths.meetings,
      paths.meetingsOf({ aar: 2031, forum: town.body('direktionen') }),
    ],
  },
  {
    route: paths.meetingPlan,
    addresses: (town) => [paths.meetingPlanOf({ aar: 2031, forum: town.body('direktionen') })],
  },
  one(paths.authenticity),
  { route: '/feeds/forum/:file', addresses: (town) => [paths.bodyFeed(`${town.body('direktionen')}.atom`)], asEveryone: true },
  { route: '/feeds/emne/:file', addresses: (_, words) => words.map((word) => paths.subjectFeed(`${word}.atom`)), asEveryone: true },
  one(paths.planYear),
  one(paths.newMeeting),
  { route: '/kalender/forum/:file', addresses: (town) => [paths.bodyCalendar(`${town.body('direktionen')}.ics`)] },
  { route: '/kalender/:file', addresses: (_, __, token) => [paths.personCalendar(`${token}.ics`)] },
  {
    route: paths.search,
    addresses: (_, words) => words.map((q) => paths.searchFor({ q })),
  },
  {
    route: paths.suggestions,
    addresses: (_, words) =>
      [...words, ...words.map((word) => word.slice(0, 4)), 'punkt om', 'zq'].map(
        (q) => `${paths.suggestions}?q=${encodeURIComponent(q)}`,
      ),
  },
  { route: '/emner/:words', addresses: (_, words) => words.map(paths.subjectThread) },
  one(paths.untold),
  { route: paths.followup, addresses: () => [paths.followupOf({ hvem: 'alle', tilstand: 'alle' })] },
  ...(['csv', 'json'] as const).map((form) => one(paths.followupFile(form))),
  one(paths.newCommitment),
  { route: '/opfoelgning/forum/:id', addresses: (town) => [paths.followupOfBody(town.body('direktionen'))] },
  { route: '/opfoelgning/forum/:file', addresses: (town) => [paths.followupOfBodyFile(`${town.body('direktionen')}.csv`)] },
  { route: paths.archivePromises, addresses: () => [paths.archivePromisesOf({ vis: 'alle' })] },
  {
    route: paths.decisionsInForce,
    addresses: () => ['gaelder', 'ikke-vurderet'].map((vis) => paths.decisionsInForceOf({ vis })),
  },
  one(paths.effects),
  one(paths.newIndicator),
  one(paths.myPage),
  one(paths.findings),
  one(paths.acceptedFindings),
  one(paths.cases),
  one(paths.processPlans),
  one(paths.handoffs),
  one(paths.threads),
  { route: '/fora/:id', addresses: (town) => [paths.body(town.body('direktionen'))] },
  { route: '/personer/:id', addresses: (town) => [paths.person(town.person.councillor)] },
] // prettier-ignore

/** Routes by which nothing of a meeting held here leaves, by what they begin with; the leak test asks them too. */
export const ELSEWHERE: readonly (readonly [string, why: string])[] = [
  ['/statik', 'styles, scripts and fonts'],
  ['/healthz', 'how the program is'],
  ['/log-ind', 'signing in'],
  ['/lokal-login', 'the persons of the demo'],
  ['/om', 'what the site is'],
  ['/was', 'the accessibility statement'],
  ['/fora', 'the list of bodies'],
  ['/enheder', 'units'],
  ['/organisation', 'what administrators and secretaries keep of units, persons and bodies'],
  ['/sagsbehandling/', 'cases and their papers, whose words the leak test looks for'],
  ['/opfoelgning/:id', 'one commitment, whose words the leak test looks for'],
  ['/effekter/', 'effects of one decision, whose words the leak test looks for'],
  ['/sagsbehandlingsfrister', 'how long cases may take, which everyone may know'],
  ['/politikker', 'policies that are decided and open, which everyone may know'],
  [
    '/aarshjul',
    'duties and when they fall: their papers are found as papers, and what is on agendas is only counted',
  ],
  ['/registre', 'registers: their rows are no items, and their papers are found as papers'],
  ['/videresendt/:id', 'a case sent to a body: seen with its case'],
  ['/kontaktcenter', 'calls and enquiries, which are no items'],
  ['/puljer', 'money on points of papers, which the leak test looks for'],
  ['/procesplaner/skabeloner', 'templates of process plans'],
  ['/oplaeg/', 'papers, whose words the leak test looks for'],
  ['/sager/:year', 'threads of case numbers: none of the items has one but that of the open paper'],
  ['/arkiv', 'files that were read in'],
  ['/bemaerkninger/:id', 'findings: of items as those see them who sit in the body'],
]
