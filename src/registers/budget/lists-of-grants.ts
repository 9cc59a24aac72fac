/** What was agreed and granted beside the budget: the agreement's activities, supplementary appropriations, carry-overs, savings. */
import type { Field, RegisterList } from '../mechanism/register.ts'
import { checkCarryOver, checkSaving, checkSupplement } from './checks.ts'
import { OF_AREA, OF_FOLLOW_UP, OF_OWNER, OF_UNIT, OF_YEAR } from './lists.ts'
import { ACTIVITY_STATUSES, CERTAINTIES, OUTCOMES, PROJECT_STATES } from './words.ts'

const toBody: Field = { column: 'to_body_id', label: 'Forelægges', kind: 'body', required: true, listed: true, filter: true } // prettier-ignore

export const activities: RegisterList = {
  key: 'aktiviteter',
  table: 'budget_activities',
  title: 'Budgetaftalens aktiviteter',
  one: 'en aktivitet',
  intro: 'Det, budgetaftalen siger skal ske, og hvem der ser til det.',
  fields: [
    { column: 'title', label: 'Aktivitet', kind: 'text', required: true, listed: true },
    OF_YEAR,
    { column: 'agreed', label: 'Aftalens ord', kind: 'long-text' },
    OF_UNIT,
    OF_OWNER,
    { column: 'due_on', label: 'Senest', kind: 'date', listed: true },
  ],
  known: ['year', 'title'],
  titleColumn: 'title',
  order: [{ column: 'year', descending: true }, { column: 'title' }],
}

export const activityStatuses: RegisterList = {
  key: 'aktivitetsstatus',
  table: 'budget_activity_statuses',
  title: 'Status på aktiviteter',
  one: 'en status',
  intro: 'Rød, gul eller grøn ved hver opfølgning, og med ord.',
  fields: [
    {
      column: 'activity_id',
      label: 'Aktivitet',
      kind: 'row',
      of: 'aktiviteter',
      required: true,
      listed: true,
      filter: true,
    },
    OF_FOLLOW_UP,
    OF_UNIT,
    {
      column: 'status',
      label: 'Status',
      kind: 'choice',
      choices: ACTIVITY_STATUSES,
      required: true,
      listed: true,
      filter: true,
    },
    { column: 'words', label: 'Hvordan det går', kind: 'long-text', required: true, listed: true },
  ],
  known: ['follow_up_id', 'activity_id'],
  titleColumn: 'activity_id',
  order: [{ column: 'follow_up_id', descending: true }, { column: 'activity_id' }],
}

export const supplements: RegisterList = {
  key: 'tillaegsbevillinger',
  table: 'budget_supplements',
  title: 'Tillægsbevillinger',
  one: 'en tillægsbevilling',
  intro:
    'For hvert område: er beløbet kendt eller kun ventet, er der søgt og hos hvem, og hvad blev svaret. En udgift er positiv.',
  fields: [
    { column: 'what', label: 'Til hvad', kind: 'text', required: true, listed: true },
    OF_AREA,
    { column: 'amount', label: 'Beløb (udgift +)', kind: 'amount', required: true, listed: true },
    {
      column: 'certainty',
      label: 'Beløbet er',
      kind: 'choice',
      choices: CERTAINTIES,
      required: true,
      listed: true,
      filter: true,
    },
    toBody,
    {
      column: 'applied_on',
      label: 'Søgt den',
      kind: 'date',
      listed: true,
      hint: 'Tom, så længe der ikke er søgt.',
    },
    { column: 'outcome', label: 'Svar', kind: 'choice', choices: OUTCOMES, listed: true, filter: true },
    { column: 'decided_on', label: 'Svaret den', kind: 'date' },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['area_id', 'what'],
  titleColumn: 'what',
  order: [{ column: 'area_id', descending: true }, { column: 'what' }],
  check: checkSupplement,
}

export const carryOvers: RegisterList = {
  key: 'overfoersler',
  table: 'budget_carry_overs',
  title: 'Overførsler mellem år',
  one: 'en overførsel',
  intro:
    'Hvad et område tager med sig til et senere år. Et positivt beløb er uforbrugte midler, et negativt er merforbrug, der skal afvikles.',
  fields: [
    { ...OF_AREA, label: 'Fra område' },
    {
      column: 'to_year',
      label: 'Til år',
      kind: 'whole',
      required: true,
      least: 2000,
      most: 2100,
      listed: true,
    },
    { column: 'applied', label: 'Søgt (uforbrugt +)', kind: 'amount', required: true, listed: true },
    toBody,
    {
      column: 'approved',
      label: 'Godkendt (uforbrugt +)',
      kind: 'amount',
      listed: true,
      hint: '0, hvis overførslen blev afslået.',
    },
    { column: 'decided_on', label: 'Besluttet den', kind: 'date', listed: true },
    { column: 'note', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['area_id', 'to_year'],
  titleColumn: 'area_id',
  order: [{ column: 'to_year', descending: true }, { column: 'area_id' }],
  check: checkCarryOver,
}

export const savings: RegisterList = {
  key: 'besparelser',
  table: 'budget_savings',
  title: 'Besparelser ved projekter',
  one: 'en besparelse',
  intro: 'Hvad projekter skal spare. En besparelse bogføres først, når projektet bag den er besluttet.',
  fields: [
    { column: 'title', label: 'Besparelse', kind: 'text', required: true, listed: true },
    OF_AREA,
    { column: 'amount', label: 'Beløb', kind: 'amount', required: true, least: 0.01, listed: true },
    { column: 'project', label: 'Projekt', kind: 'text', required: true, listed: true },
    {
      column: 'project_state',
      label: 'Projektet er',
      kind: 'choice',
      choices: PROJECT_STATES,
      required: true,
      listed: true,
      filter: true,
    },
    {
      column: 'decision',
      label: 'Beslutning',
      kind: 'text',
      hint: 'Punktets adresse, /punkter/123, eller mødet og punktet.',
    },
    { column: 'decided_on', label: 'Besluttet den', kind: 'date' },
    { column: 'booked_on', label: 'Bogført den', kind: 'date', listed: true },
  ],
  known: ['area_id', 'title'],
  titleColumn: 'title',
  order: [{ column: 'amount', descending: true }],
  check: checkSaving,
}
