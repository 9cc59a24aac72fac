/** Elmsund's strategies, policies and action plans: most decided and open, one in hearing, one being written, one only an idea. */
import type { Database } from '../src/platform/database.ts'
import { policiesRegister } from '../src/registers/policies/register.ts'
import type { RowValues } from '../src/registers/mechanism/register.ts'
import { type DemoCommittee, loadCommittees } from './committees.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { type AddRow, fillRegister } from './register-rows.ts'

const TEMPLATES = [
  {
    title: 'Skabelon for politikker, 1. udgave',
    kind: 'template',
    version: 1,
    valid_from: '2018-01-01',
    words: 'Baggrund\nVærdier\nMål',
  },
  {
    title: 'Skabelon for politikker, 2. udgave',
    kind: 'template',
    version: 2,
    valid_from: '2022-01-01',
    words:
      'Vision: Hvordan ser der ud, når vi er lykkedes?\nTemaer: To til fire, som alle kan huske\nMål: Så de kan måles\nDet gør vi ved at: Handlinger, som nogen har ansvaret for',
  },
  {
    title: 'Vejledning i at skrive en politik, 2. udgave',
    kind: 'guide',
    version: 2,
    valid_from: '2022-01-01',
    words:
      'Begynd med en samtale med Direktionssekretariatet. Der ser vi, om en anden politik siger det samme, og om en handleplan er nok.\n\nSkriv til borgerne. Kort fortalt fylder højst én side og skrives først.',
  },
] as const

interface DemoPolicy {
  title: string
  kind: 'strategy' | 'policy' | 'plan'
  under?: string
  committee: DemoCommittee
  owner: string
  subjects: string
  /** Dates of the talk, of the decision and of its term; without a decision it is not there yet. */
  talk: string | null
  decided?: readonly [decided: string, from: string, until: string]
  state?: 'hearing' | 'writing' | 'idea'
  report?: readonly [due: string, given: string | null]
  short?: string
  /** Vision, themes, goals, and what is done. */
  text?: readonly string[]
}

const POLICIES: readonly DemoPolicy[] = [
  {
    title: 'Elmsund hænger sammen',
    kind: 'strategy',
    committee: 'oekonomi',
    owner: 'VHK',
    subjects: 'bosætning, fællesskab, klima',
    talk: '2022-02-08',
    decided: ['2023-03-30', '2023-04-01', '2029-12-31'],
    short:
      'Elmsund er én kommune med mange byer. Vi vil have, at man kan bo, arbejde og blive gammel i dem alle.\n\nDerfor ser vi på tværs af skole, vej og fritid, når vi bygger nyt.',
    text: [
      'I 2030 vælger flere at flytte til Elmsunds mindre byer, end der flytter fra dem.',
      'Byer i balance. Kort vej til det daglige. Fællesskaber for alle aldre.',
      'Folketallet i de fem mindste byer er mindst det samme i 2030 som i 2023.',
      'samle skole, bibliotek og forening under samme tag, hvor en bygning alligevel skal sættes i stand.',
    ],
  },
  {
    title: 'Børne- og ungepolitik',
    kind: 'policy',
    under: 'Elmsund hænger sammen',
    committee: 'boern',
    owner: 'TRA',
    subjects: 'børn, skole, sundhed, trafik',
    talk: '2021-05-11',
    decided: ['2022-06-23', '2022-08-01', '2027-07-31'],
    report: ['2025-06-01', '2025-05-20'],
    short:
      'Alle børn i Elmsund skal høre til et sted.\n\nVi begynder tidligt, vi lytter til børnene, og vi slipper ikke dem, der skifter skole.',
    text: [
      'Alle børn og unge har en voksen, de kan gå til, og et fællesskab, de savnes i.',
      'En god begyndelse. Skoler, man vil hen til. Unge på vej.',
      'Fraværet i skolerne er faldet med en fjerdedel, når politikken udløber.',
      'give hver klasse en fast voksen i overgangene, og spørge børnene to gange om året.',
    ],
  },
  {
    title: 'Handleplan for sikre skoleveje',
    kind: 'plan',
    under: 'Børne- og ungepolitik',
    committee: 'boern',
    owner: 'TRA',
    subjects: 'skole, trafik',
    talk: '2023-09-05',
    decided: ['2024-02-29', '2024-03-01', '2028-12-31'],
    report: ['2026-12-15', null],
    short: 'Tolv kryds bygges om inden 2028. De, hvor flest børn går alene, kommer først.',
  },
  {
    title: 'Sundhedspolitik',
    kind: 'policy',
    under: 'Elmsund hænger sammen',
    committee: 'sundhed',
    owner: 'AGL',
    subjects: 'sundhed, bevægelse, ældre',
    talk: '2023-01-17',
    decided: ['2024-05-30', '2024-06-01', '2030-05-31'],
    short: 'Det skal være let at leve sundt i Elmsund, også for den, der har mindst overskud.',
    text: [
      'Forskellen i leveår mellem kommunens byer bliver mindre.',
      'Bevægelse i hverdagen. Mad, der mætter. Nogen at spise den med.',
      'Ti flere foreninger har hold for ældre i 2030.',
      'åbne hallerne om formiddagen, og køre dertil.',
    ],
  },
  {
    title: 'Trafikpolitik',
    kind: 'policy',
    committee: 'teknik',
    owner: 'JFE',
    subjects: 'trafik, klima, bevægelse',
    talk: '2018-10-02',
    decided: ['2019-11-28', '2020-01-01', '2026-12-31'],
    short: 'Flere skal gå og cykle de korte ture, og ingen skal komme til skade på vejen.',
  },
  {
    title: 'Kommunikationsstrategi',
    kind: 'strategy',
    committee: 'oekonomi',
    owner: 'VHK',
    subjects: 'kommunikation, borgere',
    talk: '2026-03-10',
    state: 'hearing',
    text: [
      'Den, der skriver til kommunen, forstår svaret første gang.',
      'Klart sprog. Ét sted at spørge. Vi siger det selv, når noget går galt.',
      'Ni af ti forstår deres brev, når vi spørger.',
      'skrive de halvtreds mest sendte breve om, og prøve dem på dem, der får dem.',
    ],
  },
  {
    title: 'Kulturpolitik',
    kind: 'policy',
    under: 'Elmsund hænger sammen',
    committee: 'kultur',
    owner: 'TRA',
    subjects: 'kultur, fællesskab, frivillige',
    talk: '2026-09-15',
    state: 'writing',
    text: ['Der er noget at gå til i hver by, og nogen at gå derhen med.'],
  },
  {
    title: 'Frivillighedspolitik',
    kind: 'policy',
    committee: 'kultur',
    owner: 'TRA',
    subjects: 'frivillige, ældre',
    talk: null,
    state: 'idea',
  },
]

export async function loadPolicies(app: Database, town: BuiltOrganisation): Promise<void> {
  const committees = await loadCommittees(app, town)
  const { municipality, persons } = town
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, policiesRegister)
    if (add === null) return
    const templates = new Map<string, number>()
    for (const template of TEMPLATES) templates.set(template.title, await add('skabeloner', template))
    const template = idOf(templates, TEMPLATES[1].title)
    const made = new Map<string, number>()
    for (const policy of POLICIES) {
      const { under, text = [] } = policy
      const id = await add('politikker', {
        ...wordsOf(policy),
        parent_id: under === undefined ? null : idOf(made, under),
        body_id: idOf(committees, policy.committee),
        owner_id: idOf(persons, policy.owner),
        template_id: text.length > 0 ? template : null,
      })
      made.set(policy.title, id)
      await addText(add, id, text)
    }
  })
}

function wordsOf({ title, kind, subjects, talk, decided, state, report, short }: DemoPolicy): RowValues {
  return {
    title,
    kind,
    state: state ?? 'decided',
    talk_on: talk,
    decided_on: decided?.[0] ?? null,
    valid_from: decided?.[1] ?? null,
    valid_until: decided?.[2] ?? null,
    is_public: decided !== undefined,
    subjects,
    short: short ?? null,
    report_on: report?.[0] ?? null,
    reported_on: report?.[1] ?? null,
  }
}

/** All headings of the template, as they are when it is begun. */
async function addText(add: AddRow, policy_id: number, text: readonly string[]): Promise<void> {
  if (text.length === 0) return
  for (const [index, heading] of ['Vision', 'Temaer', 'Mål', 'Det gør vi ved at'].entries())
    await add('afsnit', { policy_id, place: index + 1, heading, words: text[index] ?? null })
}
