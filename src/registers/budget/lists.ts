/** What is kept in the register: years and their follow-ups, areas, what the accounts say and what units expect. */
import type { Field, RegisterList } from '../mechanism/register.ts'
import { checkFollowUp } from './checks.ts'
import { FRAMES, SIGNS } from './model.ts'

export const KEY = 'budgetopfoelgning'

const YEAR: Field = { column: 'year', label: 'Budgetår', kind: 'whole', required: true, least: 2000, most: 2100, listed: true } // prettier-ignore
export const OF_YEAR = YEAR

export const OF_AREA: Field = {
  column: 'area_id',
  label: 'Område',
  kind: 'row',
  of: 'omraader',
  required: true,
  listed: true,
  filter: true,
  hint: 'Områdets nummer, navn og år, som det står på listen over områder.',
}
export const OF_FOLLOW_UP: Field = {
  column: 'follow_up_id',
  label: 'Opfølgning',
  kind: 'row',
  of: 'opfoelgninger',
  required: true,
  listed: true,
  filter: true,
}
export const OF_UNIT: Field = {
  column: 'unit_id',
  label: 'Center',
  kind: 'unit',
  required: true,
  listed: true,
  filter: true,
}

export const OF_OWNER: Field = { column: 'owner_id', label: 'Ansvarlig', kind: 'person', required: true, listed: true, filter: true } // prettier-ignore

export const followUps: RegisterList = {
  key: 'opfoelgninger',
  table: 'budget_follow_ups',
  title: 'Opfølgninger',
  one: 'en opfølgning',
  intro: 'BOF 1, 2 og 3 af hvert år. En lukket opfølgning ændres ikke mere.',
  fields: [
    YEAR,
    { column: 'number', label: 'Nummer', kind: 'whole', required: true, least: 1, most: 3, listed: true, hint: '1, 2 eller 3.' }, // prettier-ignore
    { column: 'as_of', label: 'Tal pr.', kind: 'date', required: true, listed: true },
    {
      column: 'forecasts_due_on',
      label: 'Skøn afleveres senest',
      kind: 'date',
      required: true,
      listed: true,
    },
  ],
  known: ['year', 'number'],
  titleColumn: 'name',
  order: [{ column: 'year', descending: true }, { column: 'number' }],
  check: checkFollowUp,
}

export const areas: RegisterList = {
  key: 'omraader',
  table: 'budget_areas',
  title: 'Områder',
  one: 'et område',
  intro:
    'Bevillingsområder år for år: hvilket udvalg de hører til, hvilket center der fører dem, og hvilken ramme de tæller i.',
  fields: [
    { column: 'code', label: 'Nummer', kind: 'text', required: true, listed: true },
    { column: 'name', label: 'Navn', kind: 'text', required: true, listed: true },
    YEAR,
    { column: 'body_id', label: 'Udvalg', kind: 'body', required: true, listed: true, filter: true },
    OF_UNIT,
    {
      column: 'frame',
      label: 'Ramme',
      kind: 'choice',
      choices: FRAMES,
      required: true,
      listed: true,
      filter: true,
    },
  ],
  known: ['year', 'code'],
  titleColumn: 'label',
  order: [{ column: 'year', descending: true }, { column: 'code' }],
}

const SPENDING = 'Udgifter er positive, indtægter negative.'

export const lines: RegisterList = {
  key: 'linjer',
  table: 'budget_lines',
  title: 'Budgetlinjer',
  one: 'en budgetlinje',
  intro: `Oprindeligt og korrigeret budget og forbrug, som økonomisystemet har dem på opfølgningens dag. ${SPENDING} Danske beløb som 1.234.567,89 læses, som de står.`,
  fields: [
    OF_FOLLOW_UP,
    OF_AREA,
    {
      column: 'original',
      label: 'Oprindeligt budget (udgift +)',
      kind: 'amount',
      required: true,
      listed: true,
    },
    {
      column: 'corrected',
      label: 'Korrigeret budget (udgift +)',
      kind: 'amount',
      required: true,
      listed: true,
    },
    { column: 'actual', label: 'Forbrug (udgift +)', kind: 'amount', listed: true },
  ],
  known: ['follow_up_id', 'area_id'],
  titleColumn: 'area_id',
  order: [{ column: 'follow_up_id', descending: true }, { column: 'area_id' }],
}

export const forecasts: RegisterList = {
  key: 'skoen',
  table: 'budget_forecasts',
  title: 'Skøn',
  one: 'et skøn',
  intro: `Hvad centret venter, at hele året ender på, og hvorfor. Et område uden skøn regnes som sit korrigerede budget. ${SPENDING}`,
  fields: [
    OF_FOLLOW_UP,
    OF_AREA,
    OF_UNIT,
    {
      column: 'forecast',
      label: 'Forventet regnskab (udgift +)',
      kind: 'amount',
      required: true,
      listed: true,
    },
    { column: 'explanation', label: 'Forklaring', kind: 'long-text' },
  ],
  known: ['follow_up_id', 'area_id'],
  titleColumn: 'area_id',
  order: [{ column: 'follow_up_id', descending: true }, { column: 'area_id' }],
}

export const volumes: RegisterList = {
  key: 'maengder',
  table: 'budget_volumes',
  title: 'Mængder og priser',
  one: 'en mængde med pris',
  intro:
    'Samme skabelon for alle områder: hvad der tælles, hvor mange, og hvad én koster i et år; i budgettet og som ventet.',
  fields: [
    OF_FOLLOW_UP,
    OF_AREA,
    OF_UNIT,
    {
      column: 'what',
      label: 'Hvad',
      kind: 'text',
      required: true,
      listed: true,
      hint: 'For eksempel plejehjemspladser.',
    },
    {
      column: 'counted_in',
      label: 'Tælles i',
      kind: 'text',
      required: true,
      hint: 'For eksempel pladser eller helårspersoner.',
    },
    {
      column: 'budget_volume',
      label: 'Mængde i budgettet',
      kind: 'decimal',
      required: true,
      least: 0,
      listed: true,
    },
    { column: 'budget_price', label: 'Enhedspris i budgettet', kind: 'amount', required: true, listed: true },
    {
      column: 'expected_volume',
      label: 'Ventet mængde',
      kind: 'decimal',
      required: true,
      least: 0,
      listed: true,
    },
    { column: 'expected_price', label: 'Ventet enhedspris', kind: 'amount', required: true, listed: true },
  ],
  known: ['follow_up_id', 'area_id', 'what'],
  titleColumn: 'what',
  order: [{ column: 'follow_up_id', descending: true }, { column: 'area_id' }, { column: 'what' }],
}

export const years: RegisterList = {
  key: 'aar',
  table: 'budget_years',
  title: 'Budgetår',
  one: 'et budgetår',
  intro:
    'Hvad et år går efter: fortegnet på afvigelser, servicerammen, og hvornår et center følges hver måned.',
  fields: [
    YEAR,
    {
      column: 'sign',
      label: 'Fortegn på afvigelser',
      kind: 'choice',
      choices: SIGNS,
      required: true,
      listed: true,
      hint: 'Siges på alle sider og i alle filer. Tallene selv gemmes uden fortegn for afvigelsen.',
    },
    {
      column: 'service_frame',
      label: 'Aftalt serviceramme',
      kind: 'amount',
      listed: true,
      hint: 'Står den tom, er rammen det oprindelige budget til service.',
    },
    {
      column: 'monthly_from',
      label: 'Månedlig opfølgning fra',
      kind: 'decimal',
      unit: '%',
      required: true,
      least: 0.1,
      most: 100,
      listed: true,
      hint: 'Merforbrug i procent af centrets korrigerede budget til service og anlæg.',
    },
  ],
  known: ['year'],
  titleColumn: 'year',
  order: [{ column: 'year', descending: true }],
}
