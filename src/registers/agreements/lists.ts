/** The lists of the register. */
import type { RegisterList } from '../mechanism/register.ts'
import { GOAL_STATUSES } from './model.ts'

const agreements: RegisterList = {
  key: 'aftaler',
  table: 'agreements',
  title: 'Aftaler',
  one: 'en aftale',
  intro: 'Én aftale for hvert center og år. Mål, dialog og status skrives på aftalens egen side.',
  fields: [
    { column: 'unit_id', label: 'Center', kind: 'unit', required: true, listed: true, filter: true },
    { column: 'year', label: 'År', kind: 'whole', least: 1990, most: 2100, required: true, listed: true },
    { column: 'director_id', label: 'Direktør', kind: 'person', listed: true },
    { column: 'manager_id', label: 'Centerchef', kind: 'person', listed: true },
  ],
  known: ['unit_id', 'year'],
  titleColumn: 'unit_id',
  order: [{ column: 'year', descending: true }, { column: 'unit_id' }],
}

/** Taken out as a file; written on the agreement's page, where what was agreed stays. */
const goals: RegisterList = {
  key: 'maal',
  table: 'agreement_goals',
  title: 'Mål',
  one: 'et mål',
  intro: 'Skrives på aftalens egen side.',
  fields: [
    { column: 'title', label: 'Mål', kind: 'text', required: true, listed: true },
    { column: 'specific', label: 'Specifikt', kind: 'long-text' },
    { column: 'measurable', label: 'Målbart', kind: 'long-text', listed: true },
    { column: 'accepted', label: 'Accepteret', kind: 'long-text' },
    { column: 'realistic', label: 'Realistisk', kind: 'long-text' },
    { column: 'due_on', label: 'Tidsbestemt', kind: 'date', listed: true },
    {
      column: 'status',
      label: 'Status',
      kind: 'choice',
      choices: GOAL_STATUSES,
      listed: true,
      filter: true,
    },
    { column: 'status_words', label: 'Bemærkning', kind: 'long-text' },
  ],
  known: ['agreement_id', 'title'],
  titleColumn: 'title',
  order: [{ column: 'due_on' }, { column: 'title' }],
  byHand: false,
  fromFiles: false,
}

export const LISTS = [agreements, goals] as const
