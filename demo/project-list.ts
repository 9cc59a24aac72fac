/** Elmsund's programmes and projects as data; all of it invented. */
import type { Phase, Status } from '../src/registers/projects/model.ts'

export interface DemoProject {
  title: string
  programme?: string
  unit: string
  /** Initials. */
  owner: string
  leader: string
  phase: Phase
  /** ISO dates. */
  from: string
  until: string
  /** Given where several centres take part. */
  competence?: string
  /** Date, status, words, when it is expected to end. */
  reports: readonly (readonly [string, Status, string?, string?])[]
  /** A text for each heading of the template, in its order; oldest version first. */
  mandates?: readonly { note: string; texts: readonly string[] }[]
  plans?: readonly { note: string; texts: readonly string[] }[]
  /** Year, kind, what, whole kroner. */
  amounts?: readonly (readonly [number, 'cost' | 'gain', string, number])[]
  risks?: readonly (readonly [string, number, number, string])[]
  effects?: readonly { wanted: string; indicator?: string }[]
  waitsFor?: readonly { on: string; what: string; slackDays: number }[]
  /** First of the month. */
  discussed?: readonly { month: string; reason: string }[]
  left?: string
}

const DIGITAL = 'Digital velfærd'
const BUILDINGS = 'Grønne bygninger'

export const PROGRAMMES = [
  { title: DIGITAL, purpose: 'Borgerne møder én kommune, og medarbejderne skriver alting én gang.', owner: 'AGL', unit: 'sundhed' },
  { title: BUILDINGS, purpose: 'Kommunens bygninger bruger en tredjedel mindre varme i 2030.', owner: 'JFE', unit: 'ejendomme' },
] as const // prettier-ignore

const years = (from: number, until: number, what: string, kroner: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => [from + index, 'gain', what, kroner] as const)

export const PROJECTS: readonly DemoProject[] = [
  {
    title: 'Nyt omsorgssystem',
    programme: DIGITAL,
    unit: 'sundhed',
    owner: 'AGL',
    leader: 'BKR',
    phase: 'implementation',
    from: '2026-02-01',
    until: '2027-03-31',
    competence: 'To superbrugere i hver gruppe lærer systemet i januar og underviser deres kolleger i februar.',
    reports: [
      ['2026-08-17', 'green'],
      ['2026-09-14', 'yellow', 'Leverandøren har flyttet prøvedriften tre uger.', '2027-04-21'],
      ['2026-10-19', 'yellow', 'Prøvedriften er begyndt i én gruppe.', '2027-04-21'],
      ['2026-11-16', 'red', 'Data fra det gamle system kan ikke flyttes uden hjælp. Leverandøren vil have tre måneder mere.', '2027-06-30'],
    ],
    mandates: [
      {
        note: '',
        texts: [
          'Hjemmeplejen skriver i dag i tre systemer. Det bliver til ét.',
          'En time mindre skrivearbejde om ugen for hver medarbejder.',
          'AGL ejer, BKR leder. Styregruppen mødes hver måned.',
          'To årsværk i halvandet år og 1,9 mio. kr. til licenser.',
        ],
      },
      {
        note: 'Sygeplejen er med',
        texts: [
          'Hjemmeplejen og sygeplejen skriver i dag i tre systemer. Det bliver til ét.',
          'En time mindre skrivearbejde om ugen for hver medarbejder, og ingen dobbelte besøg.',
          'AGL ejer, BKR leder. Styregruppen mødes hver måned. Sygeplejen har en plads.',
          'To årsværk i halvandet år og 1,9 mio. kr. til licenser.',
        ],
      },
    ],
    plans: [
      {
        note: '',
        texts: [
          'System i drift i otte grupper, flyttede data og undervisning.',
          'Prøvedrift i én gruppe, derefter to grupper hver måned.',
          'Superbrugerne har opgaven efter projektet. Det gamle system lukkes tre måneder senere.',
          'Skrivetiden måles før prøvedriften og et år efter.',
        ],
      },
    ],
    amounts: [
      [2026, 'cost', 'Licenser og opsætning', 1_900_000],
      [2026, 'cost', 'Frikøb af superbrugere', 650_000],
      [2027, 'cost', 'Flytning af data', 400_000],
      ...years(2027, 2030, 'Mindre skrivetid', 980_000),
    ],
    risks: [
      ['Data fra det gamle system kan ikke flyttes', 4, 5, 'Leverandøren af det gamle system er bedt om en pris.'],
      ['Superbrugerne kan ikke undværes i ferien', 3, 3, 'Undervisningen lægges i januar og februar.'],
    ],
    effects: [{ wanted: 'En time mindre skrivearbejde om ugen for hver medarbejder' }],
    discussed: [
      { month: '2026-09-01', reason: 'Prøvedriften er flyttet' },
      { month: '2026-11-01', reason: 'Rødt, og vagtplanen venter på det' },
      { month: '2026-12-01', reason: 'Styregruppens svar på leverandørens nye tidsplan' },
    ],
  },
  {
    title: 'Fælles vagtplan i plejen',
    programme: DIGITAL,
    unit: 'sundhed',
    owner: 'AGL',
    leader: 'BKR',
    phase: 'plan',
    from: '2026-09-01',
    until: '2027-06-30',
    reports: [
      ['2026-10-19', 'green'],
      ['2026-11-16', 'green', 'Planen er klar til styregruppen.'],
    ],
    mandates: [
      {
        note: '',
        texts: [
          'Otte vagtplaner bliver til én, så vikarer kan bruges på tværs.',
          'Færre vagter uden dækning.',
          'BKR leder, tillidsrepræsentanterne er med.',
          'Et halvt årsværk i ti måneder.',
        ],
      },
    ],
    effects: [{ wanted: 'Halvt så mange vagter uden dækning' }],
    waitsFor: [{ on: 'Nyt omsorgssystem', what: 'Snitfladen til medarbejdernes kørelister', slackDays: 30 }],
  },
  {
    title: 'Ny telefoni og kontaktcenter',
    programme: DIGITAL,
    unit: 'borger',
    owner: 'AGL',
    leader: 'LTV',
    phase: 'evaluation',
    from: '2025-08-01',
    until: '2026-12-31',
    competence: 'Alle fire skranker er oplært i hinandens sager; nye får en makker de første to uger.',
    reports: [
      ['2026-08-17', 'yellow', 'Ventetiden er faldet, men ikke nok.'],
      ['2026-09-14', 'yellow', 'En medarbejder mere begyndte 1. september.'],
      ['2026-10-19', 'green', 'Ventetiden er under to minutter.'],
      ['2026-11-16', 'green', 'Evalueringen er hos direktionen.'],
    ],
    mandates: [
      {
        note: '',
        texts: [
          'Én indgang til kommunen på telefon.',
          'Kortere ventetid og flere afklaret ved første henvendelse.',
          'AGL ejer, LTV leder.',
          'Telefonanlæg og to medarbejdere.',
        ],
      },
    ],
    plans: [{ note: '', texts: ['Anlæg, kø og skærme.', 'Åbning i januar, ny bemanding i september.', 'Omstillingen driver det.', 'Tre mål, målt hvert kvartal.'] }],
    amounts: [
      [2025, 'cost', 'Anlæg', 740_000],
      [2026, 'cost', 'To medarbejdere', 980_000],
      [2026, 'gain', 'Færre telefoner i centrene', 420_000],
      ...years(2027, 2029, 'Færre telefoner i centrene', 1_250_000),
      [2027, 'cost', 'To medarbejdere', 980_000],
      [2028, 'cost', 'To medarbejdere', 980_000],
      [2029, 'cost', 'To medarbejdere', 980_000],
    ],
    risks: [['Sygdom i én skranke lukker den', 3, 2, 'Alle kan passe to skranker.']],
    effects: [
      { wanted: 'Borgerne venter højst to minutter', indicator: 'Ventetid i kontaktcentret' },
      { wanted: 'Flere får svar ved første henvendelse', indicator: 'Afklaret ved første henvendelse' },
    ],
  },
  {
    title: 'Energirenovering af tre skoler',
    programme: BUILDINGS,
    unit: 'ejendomme',
    owner: 'JFE',
    leader: 'NBA',
    phase: 'implementation',
    from: '2026-04-01',
    until: '2027-10-31',
    reports: [
      ['2026-09-14', 'green'],
      ['2026-10-19', 'green'],
      ['2026-11-16', 'yellow', 'Der er fundet asbest i loftet på Vesterskolen.', '2027-11-30'],
    ],
    mandates: [{ note: '', texts: ['Nye vinduer, lofter og varmestyring.', 'En tredjedel mindre varme.', 'NBA leder, skolerne har en kontakt hver.', '11 mio. kr. fra anlægsrammen.'] }],
    plans: [{ note: '', texts: ['Tre skoler færdige.', 'Én skole ad gangen, i ferierne.', 'De tekniske servicefolk overtager styringen.', 'Varmeforbruget måles hver måned i to år.'] }],
    amounts: [
      [2026, 'cost', 'Vesterskolen', 6_200_000],
      [2027, 'cost', 'Havneskolen og Skovskolen', 4_800_000],
      ...years(2028, 2040, 'Mindre varme og vedligehold', 1_050_000),
    ],
    risks: [
      ['Asbest i flere lofter', 3, 4, 'De to andre skoler prøves, før der bygges.'],
      ['Larm i undervisningen', 2, 2, 'Der bores kun efter klokken 14.'],
    ],
    effects: [{ wanted: 'En tredjedel mindre varme på de tre skoler' }],
    discussed: [{ month: '2026-12-01', reason: 'Asbest på Vesterskolen: hvem betaler?' }],
  },
  {
    title: 'Fælles styring af varme',
    programme: BUILDINGS,
    unit: 'ejendomme',
    owner: 'JFE',
    leader: 'NBA',
    phase: 'mandate',
    from: '2027-01-01',
    until: '2027-12-31',
    reports: [['2026-11-16', 'green']],
    waitsFor: [{ on: 'Energirenovering af tre skoler', what: 'Erfaringer med styringen på Vesterskolen', slackDays: 60 }],
  },
  {
    title: 'Traineeforløb for kommende ledere',
    unit: 'hr',
    owner: 'VHK',
    leader: 'GLI',
    phase: 'evaluation',
    from: '2025-01-15',
    until: '2026-11-30',
    competence: 'Tre trin: kend dig selv, led andre, led på tværs. En mentor fra et andet center hele vejen.',
    reports: [
      ['2026-09-14', 'green'],
      ['2026-10-19', 'green', 'Tolv har gennemført, fire er blevet ledere.'],
    ],
    mandates: [{ note: '', texts: ['Vi finder vores egne ledere.', 'Halvdelen er ledere inden for to år.', 'GLI leder, centrene stiller mentorer.', '487.930 kr. i alt.'] }],
    plans: [{ note: '', texts: ['Tolv med bevis.', 'Tre trin over halvandet år.', 'HR-centret gentager det hvert andet år.', 'Spørgeskema og antal ledere efter to år.'] }],
    amounts: [
      [2025, 'cost', 'Undervisere og ophold', 212_094],
      [2026, 'cost', 'Undervisere og ophold', 275_836],
      [2027, 'gain', 'Færre eksterne ansættelser', 240_000],
      [2028, 'gain', 'Færre eksterne ansættelser', 240_000],
    ],
    effects: [{ wanted: 'Halvdelen af deltagerne er ledere inden for to år' }],
  },
  {
    title: 'Byggesager på nettet',
    unit: 'teknik',
    owner: 'JFE',
    leader: 'OEN',
    phase: 'idea',
    from: '2027-02-01',
    until: '2027-12-31',
    reports: [],
  },
  {
    title: 'Booking af mødelokaler',
    unit: 'kultur',
    owner: 'TRA',
    leader: 'DSK',
    phase: 'implementation',
    from: '2025-10-01',
    until: '2026-08-31',
    reports: [['2026-08-17', 'green', 'I drift alle steder.']],
    left: 'Lagt ind i driften hos Center for Kultur og Fritid',
  },
] // prettier-ignore
