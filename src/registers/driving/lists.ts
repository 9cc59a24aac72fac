/** The lists of the register driving authorisations. */
import type { RegisterList, RowValues } from '../mechanism/register.ts'
import { checkAuthorisation, isFirstOfMonth } from './model.ts'

const textOf = (row: RowValues, column: string) => (typeof row[column] === 'string' ? row[column] : null)

const employee = {
  column: 'employee',
  label: 'Medarbejder',
  kind: 'text',
  required: true,
  listed: true,
  hint: 'Navn eller lønnummer, skrevet ens alle steder',
} as const
const unit = {
  column: 'unit_id',
  label: 'Center',
  kind: 'unit',
  required: true,
  listed: true,
  filter: true,
} as const
const year = {
  column: 'year',
  label: 'År',
  kind: 'whole',
  required: true,
  least: 1990,
  most: 2200,
  listed: true,
} as const

const firstOfMonth = (row: RowValues, column: string) =>
  isFirstOfMonth(textOf(row, column))
    ? []
    : [{ column, message: 'Skriv den første dag i en måned, som 01-05-2022.' }]

export const authorisations: RegisterList = {
  key: 'bemyndigelser',
  table: 'driving_authorisations',
  title: 'Bemyndigelser',
  one: 'en bemyndigelse',
  intro: 'Hvem der må køre i egen bil til statens høje takst, år for år. Du ser dem i de centre, du fører.',
  fields: [
    employee,
    year,
    unit,
    { column: 'granted_on', label: 'Givet den', kind: 'date', required: true, listed: true },
    { column: 'reviewed_on', label: 'Gennemgået den', kind: 'date', listed: true },
    {
      column: 'outcome',
      label: 'Næste år',
      kind: 'choice',
      listed: true,
      filter: true,
      choices: { continues: 'Fortsætter', ends: 'Ophører' },
    },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['employee', 'year'],
  titleColumn: 'employee',
  order: [{ column: 'year', descending: true }, { column: 'employee' }],
  check: (row) =>
    checkAuthorisation({
      year: typeof row['year'] === 'number' ? row['year'] : null,
      grantedOn: textOf(row, 'granted_on'),
      reviewedOn: textOf(row, 'reviewed_on'),
      outcome: textOf(row, 'outcome'),
    }),
}

export const months: RegisterList = {
  key: 'koersel',
  table: 'driving_months',
  title: 'Kørsel pr. måned',
  one: 'en måneds kørsel',
  intro: 'Kilometer fra lønsystemet, også for dem, der kører uden bemyndigelse.',
  fields: [
    employee,
    {
      column: 'month',
      label: 'Måned',
      kind: 'date',
      required: true,
      listed: true,
      hint: 'Den første dag i måneden',
    },
    unit,
    {
      column: 'km',
      label: 'Kilometer',
      kind: 'decimal',
      required: true,
      least: 0,
      most: 99_999,
      unit: 'km',
      listed: true,
    },
  ],
  known: ['employee', 'month', 'unit_id'],
  titleColumn: 'employee',
  order: [{ column: 'month', descending: true }, { column: 'employee' }],
  check: (row) => firstOfMonth(row, 'month'),
}

export const rates: RegisterList = {
  key: 'takster',
  table: 'driving_rates',
  title: 'Statens takster',
  one: 'en takst',
  intro:
    'En takst gælder fra sin dato, til den næste begynder. Hver måned koster det, der gjaldt den første.',
  fields: [
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    { column: 'high', label: 'Høj takst', kind: 'decimal', required: true, least: 0.01, most: 99, unit: 'kr./km', listed: true }, // prettier-ignore
    { column: 'low', label: 'Lav takst', kind: 'decimal', least: 0.01, most: 99, unit: 'kr./km', listed: true }, // prettier-ignore
    {
      column: 'split_km',
      label: 'Høj takst indtil',
      kind: 'whole',
      required: true,
      least: 1,
      unit: 'km om året',
      listed: true,
    },
    { column: 'source', label: 'Kilde', kind: 'text' },
  ],
  known: ['valid_from'],
  titleColumn: 'valid_from',
  order: [{ column: 'valid_from', descending: true }],
  check: (row) => firstOfMonth(row, 'valid_from'),
}

export const criteria: RegisterList = {
  key: 'krav',
  table: 'driving_criteria',
  title: 'Krav til kørsel',
  one: 'et krav',
  intro: 'En bemyndigelse måles efter det krav, der gjaldt, da den blev givet.',
  fields: [
    { column: 'valid_from', label: 'Gælder fra', kind: 'date', required: true, listed: true },
    {
      column: 'least_km',
      label: 'Mindst',
      kind: 'whole',
      required: true,
      least: 0,
      unit: 'km om året',
      listed: true,
    },
    { column: 'rule', label: 'Kravet i ord', kind: 'long-text' },
  ],
  known: ['valid_from'],
  titleColumn: 'valid_from',
  order: [{ column: 'valid_from', descending: true }],
}

export const counts: RegisterList = {
  key: 'tidligere',
  table: 'driving_counts',
  title: 'Tidligere opgørelser',
  one: 'et tal fra en opgørelse',
  intro:
    'Antal bemyndigelser i år, der kun kendes fra en trykt opgørelse. Et tal uden center er den trykte sum: den tælles ikke med, men siges, når den ikke passer.',
  fields: [
    year,
    { column: 'unit_id', label: 'Center', kind: 'unit', listed: true, filter: true },
    { column: 'authorised', label: 'Antal', kind: 'whole', required: true, least: 0, listed: true },
    { column: 'source', label: 'Kilde', kind: 'text', listed: true },
  ],
  known: ['year', 'unit_id'],
  titleColumn: 'year',
  order: [{ column: 'year', descending: true }, { column: 'unit_id' }],
}
