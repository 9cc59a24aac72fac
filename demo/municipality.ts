/**
 * Elmsund Kommune: an invented municipality with invented persons. Nothing here is the name of a real place,
 * office or person's post; initials are those used in the demo's minutes.
 */
import { CONTACT_PERSONS } from './contact-persons.ts'

export const MUNICIPALITY = {
  name: 'Elmsund Kommune',
  hostname: null,
  notice: 'Demo: kommunen, personerne, sagerne, opkaldene og alle tal er opdigtede.',
} as const

export interface DemoUnit {
  key: string
  name: string
  /** Initials by date, oldest first. */
  initials: { text: string; from: string; until: string | null }[]
  parent: string | null
}

const since2010 = (text: string) => [{ text, from: '2010-01-01', until: null }]

export const UNITS: DemoUnit[] = [
  { key: 'kommune', name: 'Elmsund Kommune', initials: since2010('EK'), parent: null },
  { key: 'direktion', name: 'Direktionen', initials: since2010('DIR'), parent: 'kommune' },
  { key: 'sekretariat', name: 'Direktionssekretariatet', initials: since2010('DIS'), parent: 'direktion' },
  {
    key: 'borger',
    name: 'Center for Borger og Arbejde',
    initials: [
      { text: 'BSC', from: '2010-01-01', until: '2015-12-31' },
      { text: 'CBA', from: '2016-01-01', until: null },
    ],
    parent: 'kommune',
  },
  { key: 'omstilling', name: 'Omstillingen', initials: since2010('OMS'), parent: 'borger' },
  { key: 'boern', name: 'Center for Børn og Skole', initials: since2010('CBS'), parent: 'kommune' },
  { key: 'social', name: 'Center for Social og Handicap', initials: since2010('CSH'), parent: 'kommune' },
  { key: 'sundhed', name: 'Center for Sundhed og Ældre', initials: since2010('CSÆ'), parent: 'kommune' },
  { key: 'teknik', name: 'Center for Teknik og Miljø', initials: since2010('CTM'), parent: 'kommune' },
  { key: 'kultur', name: 'Center for Kultur og Fritid', initials: since2010('CKF'), parent: 'kommune' },
  {
    key: 'oekonomi',
    name: 'Center for Økonomi og Digitalisering',
    initials: since2010('CØD'),
    parent: 'kommune',
  },
  { key: 'hr', name: 'HR-centret', initials: since2010('HRC'), parent: 'kommune' },
  { key: 'ejendomme', name: 'Center for Ejendomme', initials: since2010('CEJ'), parent: 'kommune' },
]

export interface DemoPerson {
  initials: string
  name: string
  title: string
  unit: string
  /** Leads the unit, or works in it. */
  role: 'manager' | 'employee'
  /** Can be chosen on the demo's sign-in page, with what it shows. */
  shows?: string
  from: string
  until: string | null
}

const since2019 = { from: '2019-01-01', until: null }

export const PERSONS: DemoPerson[] = [
  {
    initials: 'VHK',
    name: 'Vibeke Holmkær',
    title: 'Kommunaldirektør',
    unit: 'direktion',
    role: 'manager',
    shows: 'Leder møderne i direktionen',
    ...since2019,
  },
  {
    initials: 'TRA',
    name: 'Torben Ravnskilde',
    title: 'Direktør for børn, kultur og fritid',
    unit: 'direktion',
    role: 'employee',
    shows: 'Læser og beslutter',
    ...since2019,
  },
  {
    initials: 'AGL',
    name: 'Annelise Glarbjerg',
    title: 'Direktør for social, sundhed og arbejde',
    unit: 'direktion',
    role: 'employee',
    ...since2019,
  },
  {
    initials: 'JFE',
    name: 'Jeppe Fennevang',
    title: 'Direktør for teknik og økonomi',
    unit: 'direktion',
    role: 'employee',
    ...since2019,
  },
  {
    initials: 'SMO',
    name: 'Signe Mosekrog',
    title: 'Direktionssekretær',
    unit: 'sekretariat',
    role: 'manager',
    shows: 'Indlæser referater, holder styr på møderne',
    ...since2019,
  },
  {
    initials: 'KBU',
    name: 'Kasper Bundsholm',
    title: 'Konsulent',
    unit: 'sekretariat',
    role: 'employee',
    shows: 'Holder enheder, personer og fora ved lige',
    ...since2019,
  },
  {
    initials: 'LTV',
    name: 'Lone Tvedemose',
    title: 'Centerchef',
    unit: 'borger',
    role: 'manager',
    shows: 'Centerchef med plads i chefforum',
    ...since2019,
  },
  {
    initials: 'MAD',
    name: 'Mads Dyrelund',
    title: 'Leder af omstillingen',
    unit: 'omstilling',
    role: 'manager',
    shows: 'Leder kontaktcentret: overblik, tal, bemanding, indstillinger',
    ...since2019,
  },
  {
    initials: 'FSN',
    name: 'Fie Snebjerg',
    title: 'Omstillingsmedarbejder',
    unit: 'omstilling',
    role: 'employee',
    shows: 'Medarbejder uden plads i noget forum',
    ...since2019,
  },
  {
    initials: 'HPI',
    name: 'Henrik Pilegrav',
    title: 'Centerchef',
    unit: 'boern',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'UVA',
    name: 'Ulla Vangsted',
    title: 'Centerchef',
    unit: 'social',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'BKR',
    name: 'Birthe Kragelund',
    title: 'Centerchef',
    unit: 'sundhed',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'OEN',
    name: 'Ole Engkilde',
    title: 'Centerchef',
    unit: 'teknik',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'DSK',
    name: 'Ditte Skovhave',
    title: 'Centerchef',
    unit: 'kultur',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'RTO',
    name: 'Rune Toftemark',
    title: 'Centerchef',
    unit: 'oekonomi',
    role: 'manager',
    ...since2019,
  },
  { initials: 'GLI', name: 'Gitte Lindekrone', title: 'HR-chef', unit: 'hr', role: 'manager', ...since2019 },
  {
    initials: 'NBA',
    name: 'Niels Bakkegård',
    title: 'Centerchef',
    unit: 'ejendomme',
    role: 'manager',
    ...since2019,
  },
  {
    initials: 'EHV',
    name: 'Emma Hvidsten',
    title: 'Økonomikonsulent',
    unit: 'oekonomi',
    role: 'employee',
    shows: 'Sagsbehandler med én lukket sag',
    ...since2019,
  },
  {
    initials: 'PDA',
    name: 'Peter Dalsager',
    title: 'Databeskyttelsesrådgiver',
    unit: 'sekretariat',
    role: 'employee',
    shows: 'Efterprøver, hvad der forlader huset',
    ...since2019,
  },
  {
    initials: 'IBR',
    name: 'Inge Brokær',
    title: 'Kommunaldirektør',
    unit: 'direktion',
    role: 'manager',
    from: '2010-01-01',
    until: '2018-12-31',
  },
  {
    initials: 'CFO',
    name: 'Carl Fogedby',
    title: 'Direktør',
    unit: 'direktion',
    role: 'employee',
    from: '2010-01-01',
    until: '2018-12-31',
  },
  {
    initials: 'AMH',
    name: 'Asta Mølhave',
    title: 'Direktionssekretær',
    unit: 'sekretariat',
    role: 'manager',
    from: '2010-01-01',
    until: '2018-12-31',
  },
  ...CONTACT_PERSONS,
]

export interface DemoSeat {
  body: 'direktionen' | 'chefforum'
  initials: string
  role: 'chair' | 'secretary' | 'member' | 'substitute'
  from: string
  until: string | null
}

const seat = (body: DemoSeat['body'], role: DemoSeat['role'], initials: string): DemoSeat => ({
  body,
  role,
  initials,
  ...since2019,
})
const earlierSeat = (role: DemoSeat['role'], initials: string): DemoSeat => ({
  body: 'direktionen',
  role,
  initials,
  from: '2010-01-01',
  until: '2018-12-31',
})

export const BODIES = [
  { key: 'direktionen', name: 'Direktionen', kind: 'board' },
  { key: 'chefforum', name: 'Chefforum', kind: 'management-forum' },
] as const

export const SEATS: DemoSeat[] = [
  seat('direktionen', 'chair', 'VHK'),
  seat('direktionen', 'member', 'TRA'),
  seat('direktionen', 'member', 'AGL'),
  seat('direktionen', 'member', 'JFE'),
  seat('direktionen', 'secretary', 'SMO'),
  seat('chefforum', 'chair', 'VHK'),
  seat('chefforum', 'secretary', 'SMO'),
  ...['LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'DSK', 'RTO', 'GLI', 'NBA'].map((initials) =>
    seat('chefforum', 'member', initials),
  ),
  earlierSeat('chair', 'IBR'),
  earlierSeat('member', 'CFO'),
  earlierSeat('secretary', 'AMH'),
]
