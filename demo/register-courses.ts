/**
 * Elmsund's courses: a catalogue with a waiting list, what the centres wish for 2027, the money, and a programme of three
 * stages for coming leaders that two sources pay together.
 */
import type { Database } from '../src/platform/database.ts'
import { coursesRegister } from '../src/registers/courses/register.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { PERSONS } from './municipality.ts'
import { type AddRow, fillRegister } from './register-rows.ts'

interface DemoCourse {
  title: string
  theme: string
  crossUnit: boolean
  on: string
  place: string
  seats: number
  price: number
  paidBy: 'common' | 'units'
  note?: string
  /** Initials in the order of their sign-ups. */
  signups: readonly string[]
  /** Those who stayed away from a course that is over. */
  away?: readonly string[]
}

// prettier-ignore
const COURSES: readonly DemoCourse[] = [
  { title: 'Klart sprog i afgørelser, forår 2026', theme: 'Skriftlighed', crossUnit: true, on: '2026-03-18', place: 'Mødesal 2', seats: 12, price: 1450, paidBy: 'common', signups: ['KBU', 'FSN', 'EHV', 'PDA', 'HPI', 'DSK'], away: ['HPI'] },
  { title: 'Mødeledelse på to timer', theme: 'Ledelse', crossUnit: true, on: '2026-05-20', place: 'Mødesal 1', seats: 8, price: 900, paidBy: 'common', signups: ['LTV', 'MAD', 'OEN', 'GLI', 'NBA'], away: ['OEN', 'NBA'] },
  { title: 'Databeskyttelse for nye ledere', theme: 'Jura', crossUnit: true, on: '2026-09-29', place: 'Mødesal 2', seats: 10, price: 650, paidBy: 'common', signups: ['MAD', 'UVA', 'BKR', 'RTO'] },
  { title: 'Regneark for den, der følger et budget', theme: 'Økonomi', crossUnit: false, on: '2026-10-21', place: 'Undervisningslokalet', seats: 8, price: 1200, paidBy: 'units', signups: ['NBA', 'DSK', 'FSN', 'KBU'], away: ['DSK'] },
  { title: 'Den svære samtale', theme: 'Ledelse', crossUnit: true, on: '2027-02-09', place: 'Mødesal 1', seats: 4, price: 2300, paidBy: 'common', note: 'To halve dage med øvelser. Tag et eksempel fra din egen hverdag med.', signups: ['LTV', 'HPI', 'UVA', 'BKR', 'OEN', 'GLI'] },
  { title: 'Klart sprog i afgørelser, forår 2027', theme: 'Skriftlighed', crossUnit: true, on: '2027-03-10', place: 'Mødesal 2', seats: 12, price: 1450, paidBy: 'common', signups: ['MAD', 'RTO'] },
  { title: 'Forvaltningsret for sagsbehandlere', theme: 'Jura', crossUnit: true, on: '2027-04-14', place: 'Byrådssalen', seats: 20, price: 1100, paidBy: 'units', note: 'Partshøring, begrundelse og notatpligt.', signups: ['FSN', 'EHV', 'KBU'] },
  { title: 'Førstehjælp', theme: 'Arbejdsmiljø', crossUnit: true, on: '2027-05-25', place: 'Undervisningslokalet', seats: 16, price: 550, paidBy: 'units', signups: ['PDA', 'NBA', 'DSK', 'SMO'] },
]

// prettier-ignore
const WISHES: readonly (readonly [unit: string, theme: string, priority: number, persons: number])[] = [
  ['borger', 'Skriftlighed', 1, 14],
  ['borger', 'Jura', 2, 8],
  ['boern', 'Ledelse', 1, 5],
  ['social', 'Jura', 1, 11],
  ['sundhed', 'Arbejdsmiljø', 1, 25],
  ['teknik', 'Jura', 2, 6],
  ['oekonomi', 'Økonomi', 1, 9],
  ['hr', 'Ledelse', 3, 2],
]

/** The centre without a wish for 2027 owes one: culture and leisure. */
const MONEY = [
  ['borger', 95_000],
  ['boern', 120_000],
  ['social', 110_000],
  ['sundhed', 140_000],
  ['teknik', 80_000],
  ['kultur', 45_000],
  ['oekonomi', 60_000],
  ['hr', 35_000],
] as const
const COMMON = { 2026: 180_000, 2027: 200_000 }

export async function loadCourses(app: Database, built: BuiltOrganisation): Promise<void> {
  const { municipality, persons, units } = built
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, coursesRegister)
    if (add === null) return
    for (const course of COURSES) await addCourse(add, built, course)
    for (const [unit, theme, priority, wished] of WISHES)
      await add('oensker', { year: 2027, unit_id: idOf(units, unit), theme, priority, persons: wished, note: null }) // prettier-ignore
    for (const [year, amount] of Object.entries(COMMON)) {
      await add('budgetter', { year: Number(year), unit_id: null, amount })
      for (const [unit, ofUnit] of MONEY)
        await add('budgetter', { year: Number(year), unit_id: idOf(units, unit), amount: ofUnit })
    }
    await addProgramme(add)
  })
}

async function addCourse(
  add: AddRow,
  { persons, units }: BuiltOrganisation,
  { title, theme, crossUnit, on, place, seats, price, paidBy, note, signups, away }: DemoCourse,
): Promise<void> {
  const course_id = await add('katalog-kurser', {
    title,
    theme,
    cross_unit: crossUnit,
    starts_on: on,
    place,
    seats,
    cost_per_seat: price,
    paid_by: paidBy,
    lead_days: 14,
    note: note ?? null,
  })
  for (const initials of signups) {
    const unit = PERSONS.find((person) => person.initials === initials)?.unit ?? ''
    const attended = on < '2026-11-01' ? away?.includes(initials) !== true : null
    const unit_id = idOf(units, unit)
    await add('tilmeldinger', { course_id, person_id: idOf(persons, initials), unit_id, attended })
  }
}

async function addProgramme(add: AddRow): Promise<void> {
  const programme_id = await add('forloeb', {
    title: 'Talent for ledelse',
    purpose: 'Tolv medarbejdere prøver lederrollen af, før de søger den.',
    budget: 487_930,
  })
  await add('finansiering', { programme_id, source: 'Den fælles pulje', amount: 212_094 })
  await add('finansiering', { programme_id, source: 'Centrenes egne midler', amount: 275_836 })
  for (const [title, begins_on, ends_on, grade, evaluation] of [
    [
      '1. Kend dig selv',
      '2026-02-02',
      '2026-04-24',
      4,
      'Samtalerne med en leder uden for eget center gav mest.',
    ],
    [
      '2. Led et projekt',
      '2026-05-18',
      '2026-10-30',
      5,
      'Opgaverne var virkelige, og direktionen hørte efter.',
    ],
    ['3. Led andre', '2027-01-18', '2027-05-28', null, null],
  ] as const)
    // prettier-ignore
    await add('trin', { programme_id, title, begins_on, ends_on, grade, evaluation })
}
