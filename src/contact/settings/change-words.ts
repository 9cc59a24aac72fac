/** A change in the arrangement, in one Danish sentence. Pure. */
import { NUMBER_RULES } from './model.ts'
import type { SettingsChange } from './queries.ts'

const TABLES: Readonly<Record<string, string>> = {
  contact_settings: 'Kontaktcentret',
  contact_staff: 'Personale',
  contact_subjects: 'Emne',
  contact_queues: 'Kø',
  contact_hours: 'Åbningstid',
  contact_desks: 'Plads',
  contact_queue_desks: 'Plads i kø',
  contact_skills: 'Kan svare på emne',
  contact_recordings: 'Optagelse',
}
const OPERATIONS = { insert: 'tilføjet', update: 'ændret', delete: 'fjernet' } as const

const COLUMNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NUMBER_RULES.map(({ column, label }) => [column, label])),
  title: 'Navn',
  name: 'Navn',
  dialled: 'Telefonnumre',
  subject_id: 'Emne',
  unit_id: 'Enhed',
  ways: 'Hvad der sker, når borgeren ikke kan vente',
  is_closed: 'Lukket ved håndkraft',
  closed_reason: 'Grund',
  closed_until: 'Lukket til',
  own_number: 'Nummeret, vi viser',
  keep_numbers_days: 'Numre beholdes (dage)',
  keep_keys_days: 'Opkald kan kendes fra hinanden (dage)',
  telephone: 'Telefon',
  kind: 'Slags',
  place: 'Sted',
  rank: 'Rang',
  words: 'Ord',
  valid_from: 'Fra',
  valid_until: 'Til og med',
  role: 'Rolle',
}
/** What everybody can see that it is, without a column. */
const SILENT = new Set([
  'municipality_id',
  'id',
  'set_at',
  'set_by',
  'file_digest',
  'milliseconds',
  'queue_id',
])

export function changeText({ table, operation, before, after }: SettingsChange): string {
  const row = after ?? before ?? {}
  const name = row['title'] ?? row['name']
  const head = `${TABLES[table] ?? table}${typeof name === 'string' ? ` «${name}»` : ''} ${OPERATIONS[operation]}`
  if (operation !== 'update') return `${head}.`
  const changed = Object.keys(after ?? {}).filter(
    (column) => !SILENT.has(column) && JSON.stringify(before?.[column]) !== JSON.stringify(after?.[column]),
  )
  const told = changed.map((column) => {
    const label = COLUMNS[column] ?? column
    return column === 'ways'
      ? label
      : `${label}: ${valueText(before?.[column])} → ${valueText(after?.[column])}`
  })
  return told.length === 0 ? `${head}.` : `${head}. ${told.join('; ')}.`
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'intet'
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (Array.isArray(value)) return value.length === 0 ? 'intet' : value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
