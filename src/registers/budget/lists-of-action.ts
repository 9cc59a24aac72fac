/** What is done about overspending: measures, the catalogue of what could be cut, and units that are followed every month. */
import type { RegisterList } from '../mechanism/register.ts'
import { checkMeasure, checkMonthlyReport, checkWatch } from './checks.ts'
import { OF_AREA, OF_OWNER, OF_UNIT } from './lists.ts'
import { CONTINGENCY_STATES, MEASURE_STATES } from './words.ts'

export const measures: RegisterList = {
  key: 'handleplaner',
  table: 'budget_measures',
  title: 'Handleplaner',
  one: 'en handleplan',
  intro:
    'Hvad der gøres ved et merforbrug: hvad det giver i år og i et helt år, hvem der ser til det, og hvornår. Beløb er forbedringer.',
  fields: [
    { column: 'what', label: 'Tiltag', kind: 'text', required: true, listed: true },
    OF_AREA,
    OF_UNIT,
    { column: 'expected', label: 'Ventet i år', kind: 'amount', required: true, least: 0, listed: true },
    { column: 'achieved', label: 'Opnået', kind: 'amount', least: 0, listed: true },
    { column: 'full_year', label: 'I et helt år', kind: 'amount', least: 0 },
    OF_OWNER,
    { column: 'due_on', label: 'Senest', kind: 'date', required: true, listed: true },
    {
      column: 'state',
      label: 'Tilstand',
      kind: 'choice',
      choices: MEASURE_STATES,
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['area_id', 'what'],
  titleColumn: 'what',
  order: [{ column: 'due_on' }],
  check: checkMeasure,
}

export const contingencies: RegisterList = {
  key: 'katalog',
  table: 'budget_contingencies',
  title: 'Beredskabskatalog',
  one: 'et forslag',
  intro:
    'Hvad der kan spares, hvis det bliver nødvendigt: hvor meget, hvor mange uger det tager, og hvad det betyder.',
  fields: [
    { column: 'what', label: 'Forslag', kind: 'text', required: true, listed: true },
    OF_AREA,
    OF_UNIT,
    { column: 'amount', label: 'Giver i år', kind: 'amount', required: true, least: 0, listed: true },
    { column: 'next_year', label: 'Giver næste år', kind: 'amount', least: 0 },
    {
      column: 'weeks',
      label: 'Virker efter',
      kind: 'whole',
      unit: 'uger',
      required: true,
      least: 0,
      most: 104,
      listed: true,
    },
    { column: 'consequence', label: 'Konsekvens', kind: 'long-text', required: true },
    {
      column: 'state',
      label: 'Tilstand',
      kind: 'choice',
      choices: CONTINGENCY_STATES,
      required: true,
      listed: true,
      filter: true,
    },
  ],
  known: ['area_id', 'what'],
  titleColumn: 'what',
  order: [{ column: 'amount', descending: true }],
}

export const watches: RegisterList = {
  key: 'maanedsopfoelgning',
  table: 'budget_watches',
  title: 'Månedlig opfølgning',
  one: 'en månedlig opfølgning',
  intro:
    'Centre, der følges hver måned ved siden af de tre opfølgninger, fra en måned til en anden. De skylder en melding for hver måned.',
  fields: [
    OF_UNIT,
    {
      column: 'from_month',
      label: 'Fra og med',
      kind: 'date',
      required: true,
      listed: true,
      hint: 'En dato i den første måned.',
    },
    { column: 'until_month', label: 'Til og med', kind: 'date', listed: true, hint: 'Tom: indtil videre.' },
    {
      column: 'due_day',
      label: 'Afleveres den',
      kind: 'whole',
      required: true,
      least: 1,
      most: 28,
      hint: 'Dag i måneden efter.',
    },
    { column: 'reason', label: 'Hvorfor', kind: 'long-text', required: true, listed: true },
  ],
  known: ['unit_id', 'from_month'],
  titleColumn: 'unit_id',
  order: [{ column: 'from_month', descending: true }],
  check: checkWatch,
}

export const monthlyReports: RegisterList = {
  key: 'maanedsmeldinger',
  table: 'budget_monthly_reports',
  title: 'Månedsmeldinger',
  one: 'en månedsmelding',
  intro: 'Hvad et center, der følges månedligt, siger om en måned. Udgifter er positive, indtægter negative.',
  fields: [
    OF_UNIT,
    {
      column: 'month',
      label: 'Måned',
      kind: 'date',
      required: true,
      listed: true,
      hint: 'Den første dag i måneden.',
    },
    {
      column: 'corrected',
      label: 'Korrigeret budget (udgift +)',
      kind: 'amount',
      required: true,
      listed: true,
    },
    {
      column: 'forecast',
      label: 'Forventet regnskab (udgift +)',
      kind: 'amount',
      required: true,
      listed: true,
    },
    { column: 'words', label: 'Hvad der er sket, og hvad der gøres', kind: 'long-text', required: true },
  ],
  known: ['unit_id', 'month'],
  titleColumn: 'unit_id',
  order: [{ column: 'month', descending: true }],
  check: checkMonthlyReport,
}
