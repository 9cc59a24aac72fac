/** Rows 1 and 2 of the units 1 and 2, and 9 of the other municipality, in every table of budget follow-up. */
const ROWS = `(values (1, 1, 1, 1, 110, 2024), (1, 2, 2, 1, 110, 2025), (2, 9, 9, 9, 201, 2024))
  r (municipality_id, id, unit, body, person, year)`
const each = (table: string, columns: string, values: string) =>
  `insert into ${table} (municipality_id, id, ${columns}) overriding system value select r.municipality_id, r.id, ${values} from ${ROWS};`

export const budgetFollowedUp = [
  each('budget_years', 'year', 'r.year'),
  each(
    'budget_follow_ups',
    'year, number, as_of, forecasts_due_on',
    `r.year, 1, '2024-03-31'::date, '2024-04-15'::date`,
  ),
  each(
    'budget_areas',
    'year, code, name, body_id, unit_id, frame',
    `r.year, '1', 'x', r.body, r.unit, 'service'`,
  ),
  each('budget_lines', 'follow_up_id, area_id, original, corrected', 'r.id, r.id, 1, 1'),
  each('budget_forecasts', 'follow_up_id, area_id, unit_id, forecast', 'r.id, r.id, r.unit, 1'),
  each(
    'budget_volumes',
    'follow_up_id, area_id, unit_id, what, counted_in, budget_volume, budget_price, expected_volume, expected_price',
    `r.id, r.id, r.unit, 'x', 'x', 1, 1, 1, 1`,
  ),
  each(
    'budget_measures',
    'area_id, unit_id, what, expected, owner_id, due_on',
    `r.id, r.unit, 'x', 1, r.person, '2024-05-01'::date`,
  ),
  each(
    'budget_contingencies',
    'area_id, unit_id, what, amount, weeks, consequence',
    `r.id, r.unit, 'x', 1, 1, 'x'`,
  ),
  each('budget_activities', 'year, title, unit_id, owner_id', `r.year, 'x', r.unit, r.person`),
  each(
    'budget_activity_statuses',
    'follow_up_id, activity_id, unit_id, status, words',
    `r.id, r.id, r.unit, 'green', 'x'`,
  ),
  each('budget_supplements', 'area_id, what, amount, certainty, to_body_id', `r.id, 'x', 1, 'known', r.body`),
  each('budget_carry_overs', 'area_id, to_year, applied, to_body_id', 'r.id, 2030, 1, r.body'),
  each('budget_savings', 'title, area_id, amount, project, project_state', `'x', r.id, 1, 'x', 'idea'`),
  each('budget_watches', 'unit_id, from_month, reason', `r.unit, '2024-05-01'::date, 'x'`),
  each(
    'budget_monthly_reports',
    'unit_id, month, corrected, forecast, words',
    `r.unit, '2024-05-01'::date, 1, 1, 'x'`,
  ),
].join('\n')
