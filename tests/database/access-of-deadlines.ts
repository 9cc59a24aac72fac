/** The part of the access matrix that is about case-processing deadlines and appeals. */
import type { TableAccess } from './access-words.ts'
import { registerTable } from './access-of-registers.ts'

/** Rows 1 (unit 1), 2 (unit 2) and 9 (municipality 2); the counts of their cases are written by triggers. */
export const deadlinesKept = `
  insert into deadline_areas (municipality_id, id, title, law, paragraph, unit_id) overriding system value
    values (1, 1, 'Område 1', 'Prøveloven', '§ 1', 1), (1, 2, 'Område 2', 'Prøveloven', '§ 2', 2), (2, 9, 'Område 9', 'Prøveloven', '§ 9', 9);
  insert into case_deadlines (municipality_id, id, area_id, valid_from, amount, unit, starts) overriding system value
    select municipality_id, id, id, '2020-01-01', 4, 'weeks', 'received' from deadline_areas;
  insert into deadline_cases (municipality_id, id, area_id, reference, started_on, ended_on) overriding system value
    select municipality_id, id, id, '24-1', '2024-01-10', '2024-02-01' from deadline_areas;
  insert into deadline_paragraphs (municipality_id, id, law, paragraph, title) overriding system value
    select municipality_id, id, law, paragraph, title from deadline_areas;
  insert into deadline_selections (municipality_id, id, area_id, starts_on, reason) overriding system value
    select municipality_id, id, id, '2024-01-01', 'grund' from deadline_areas;
  insert into deadline_alerts (municipality_id, id, area_id, period_from, paper_id) overriding system value
    select municipality_id, id, id, '2024-01-01', id from deadline_areas;
  insert into appeal_areas (municipality_id, id, title) overriding system value select municipality_id, id, title from deadline_areas;
  insert into appeal_figures (municipality_id, id, area_id, year, place_kind, place, upheld, changed, remitted) overriding system value
    select municipality_id, id, id, 2024, 'own', 'Prøve', 3, 2, 1 from appeal_areas;
  insert into appeal_treatments (municipality_id, id, year) overriding system value
    select municipality_id, id, 2000 + id from appeal_areas;
`

/** Read by functions only, which ask who may see figures. */
const counts: TableAccess = { label: 'area_id', select: {} }

export const accessOfDeadlines: Record<string, TableAccess> = {
  deadline_areas: registerTable('everyone'),
  case_deadlines: registerTable('everyone'),
  // Cases belong to the unit of their area.
  deadline_cases: registerTable('units', { ofUnits: true }),
  deadline_alerts: registerTable('units', { ofUnits: true }),
  deadline_paragraphs: registerTable('employees'),
  deadline_selections: registerTable('employees'),
  deadline_totals: counts,
  deadline_spans: counts,
  appeal_areas: registerTable('employees'),
  appeal_figures: registerTable('employees'),
  appeal_treatments: registerTable('employees'),
}
