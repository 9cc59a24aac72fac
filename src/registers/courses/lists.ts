/** The lists of the register courses. */
import type { Field, RegisterList } from '../mechanism/register.ts'

const year: Field = {
  column: 'year',
  label: 'År',
  kind: 'whole',
  required: true,
  least: 1990,
  most: 2150,
  listed: true,
}
const ofCourse: Field = {
  column: 'course_id',
  label: 'Kursus',
  kind: 'row',
  of: 'katalog-kurser',
  required: true,
  listed: true,
  filter: true,
}
const ofProgramme: Field = {
  column: 'programme_id',
  label: 'Forløb',
  kind: 'row',
  of: 'forloeb',
  required: true,
  listed: true,
  filter: true,
}
const grade: Field = {
  column: 'grade',
  label: 'Vurdering',
  kind: 'whole',
  least: 1,
  most: 5,
  listed: true,
  hint: 'Deltagernes vurdering fra 1 til 5',
}

export const courses: RegisterList = {
  key: 'katalog-kurser',
  table: 'courses',
  title: 'Kurser',
  one: 'et kursus',
  fields: [
    {
      column: 'title',
      label: 'Kursus',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'Med holdet i navnet, hvis der er flere',
    },
    { column: 'theme', label: 'Tema', kind: 'text', required: true, listed: true },
    {
      column: 'cross_unit',
      label: 'På tværs af centre',
      kind: 'yes-no',
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'starts_on', label: 'Begynder', kind: 'date', required: true, listed: true },
    { column: 'place', label: 'Sted', kind: 'text' },
    {
      column: 'seats',
      label: 'Pladser',
      kind: 'whole',
      required: true,
      least: 1,
      most: 10_000,
      listed: true,
    },
    {
      column: 'cost_per_seat',
      label: 'Pris pr. plads',
      kind: 'amount',
      required: true,
      least: 0,
      listed: true,
    },
    {
      column: 'paid_by',
      label: 'Betales af',
      kind: 'choice',
      required: true,
      listed: true,
      filter: true,
      choices: { common: 'Den fælles pulje', units: 'Deltagernes centre' },
    },
    {
      column: 'lead_days',
      label: 'Varsel',
      kind: 'whole',
      required: true,
      least: 0,
      most: 365,
      unit: 'dage',
      hint: 'Så mange dage før kurset slutter tilmeldingen',
    },
    { column: 'note', label: 'Beskrivelse', kind: 'long-text' },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'starts_on', descending: true }],
}

export const signups: RegisterList = {
  key: 'tilmeldinger',
  table: 'course_signups',
  title: 'Tilmeldinger',
  one: 'en tilmelding',
  intro:
    'De først tilmeldte har pladserne; de næste står på venteliste. Enhver kan tilmelde sig selv fra kataloget.',
  fields: [
    ofCourse,
    { column: 'person_id', label: 'Deltager', kind: 'person', required: true, listed: true, filter: true },
    { column: 'unit_id', label: 'Center', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'attended', label: 'Deltog', kind: 'yes-no', listed: true, filter: true },
  ],
  known: ['course_id', 'person_id'],
  titleColumn: 'person_id',
  order: [{ column: 'course_id', descending: true }, { column: 'signed_up_at' }],
}

export const wishes: RegisterList = {
  key: 'oensker',
  table: 'course_wishes',
  title: 'Centrenes ønsker',
  one: 'et ønske',
  intro: 'Hvert center skriver en gang om året, hvad det ønsker, og hvor meget det haster.',
  fields: [
    year,
    { column: 'unit_id', label: 'Center', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'theme', label: 'Tema', kind: 'text', required: true, listed: true },
    {
      column: 'priority',
      label: 'Prioritet',
      kind: 'whole',
      required: true,
      least: 1,
      most: 3,
      listed: true,
      hint: '1 er vigtigst',
    },
    { column: 'persons', label: 'Antal personer', kind: 'whole', required: true, least: 1, listed: true },
    { column: 'note', label: 'Begrundelse', kind: 'long-text' },
  ],
  known: ['year', 'unit_id', 'theme'],
  titleColumn: 'theme',
  order: [{ column: 'year', descending: true }, { column: 'priority' }],
}

export const budgets: RegisterList = {
  key: 'budgetter',
  table: 'course_budgets',
  title: 'Budgetter',
  one: 'et budget',
  intro: 'Uden center er det den fælles pulje.',
  fields: [
    year,
    { column: 'unit_id', label: 'Center', kind: 'unit', listed: true, filter: true },
    { column: 'amount', label: 'Beløb', kind: 'amount', required: true, least: 0, listed: true },
  ],
  known: ['year', 'unit_id'],
  titleColumn: 'year',
  order: [{ column: 'year', descending: true }],
}

export const programmes: RegisterList = {
  key: 'forloeb',
  table: 'course_programmes',
  title: 'Forløb',
  one: 'et forløb',
  fields: [
    { column: 'title', label: 'Forløb', kind: 'text', required: true, listed: true },
    { column: 'purpose', label: 'Formål', kind: 'long-text' },
    { column: 'budget', label: 'Budget', kind: 'amount', required: true, least: 0, listed: true },
  ],
  known: ['title'],
  titleColumn: 'title',
  order: [{ column: 'title' }],
}

export const stages: RegisterList = {
  key: 'trin',
  table: 'course_stages',
  title: 'Trin i forløb',
  one: 'et trin',
  fields: [
    ofProgramme,
    { column: 'title', label: 'Trin', kind: 'text', required: true, listed: true },
    { column: 'begins_on', label: 'Begynder', kind: 'date', required: true, listed: true },
    { column: 'ends_on', label: 'Slutter', kind: 'date', required: true, listed: true },
    grade,
    { column: 'evaluation', label: 'Evaluering', kind: 'long-text' },
  ],
  known: ['programme_id', 'title'],
  titleColumn: 'title',
  order: [{ column: 'begins_on' }],
  check: ({ begins_on, ends_on }) =>
    String(ends_on) < String(begins_on)
      ? [{ column: 'ends_on', message: 'Trinnet slutter, før det begynder.' }]
      : [],
}

export const funds: RegisterList = {
  key: 'finansiering',
  table: 'course_funds',
  title: 'Finansiering af forløb',
  one: 'en kilde',
  fields: [
    ofProgramme,
    { column: 'source', label: 'Kilde', kind: 'text', required: true, listed: true },
    { column: 'amount', label: 'Beløb', kind: 'amount', required: true, least: 0.01, listed: true },
  ],
  known: ['programme_id', 'source'],
  titleColumn: 'source',
  order: [{ column: 'programme_id' }, { column: 'source' }],
}
