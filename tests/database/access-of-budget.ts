/** The part of the access matrix that is about budget follow-up; rows as the tables of every register have them. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

const OF_KEEPERS = [
  'budget_years',
  'budget_follow_ups',
  'budget_areas',
  'budget_lines',
  'budget_activities',
  'budget_supplements',
  'budget_carry_overs',
  'budget_savings',
  'budget_watches',
]
const OF_UNITS = [
  'budget_forecasts',
  'budget_volumes',
  'budget_measures',
  'budget_contingencies',
  'budget_activity_statuses',
  'budget_monthly_reports',
]

export const accessOfBudget: Record<string, TableAccess> = Object.fromEntries([
  ...OF_KEEPERS.map((table) => [table, registerTable('employees')]),
  ...OF_UNITS.map((table) => [table, registerTable('employees', { ofUnits: true })]),
])
