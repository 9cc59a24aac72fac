/** The part of the access matrix that is about the register telephone service. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

export const telephoneHere = `
  insert into telephone_sheets (municipality_id, id, title, valid_from) overriding system value
    values (1, 1, 'A', '2020-01-01'), (1, 2, 'B', '2020-01-01'), (2, 9, 'C', '2020-01-01');
  insert into telephone_criteria (municipality_id, id, sheet_id, code, title, weight, most_points) overriding system value
    select municipality_id, id, id, 'K' || id, 'x', 1, 5 from telephone_sheets;
  insert into telephone_campaigns (municipality_id, id, title, begins_on, ends_on, goal, sheet_id) overriding system value
    select municipality_id, id, title, '2020-01-01', '2020-02-01', 95, id from telephone_sheets;
  insert into telephone_calls (municipality_id, id, reference, campaign_id, unit_id, called_on, answered) overriding system value
    select municipality_id, id, title, id, id, '2020-01-10', true from telephone_campaigns;
  insert into telephone_scores (municipality_id, id, call_id, criterion_id, points) overriding system value
    select municipality_id, id, id, id, 3 from telephone_calls;
  insert into telephone_plans (municipality_id, id, campaign_id, unit_id, what, owner_id, due_on) overriding system value
    select c.municipality_id, c.id, c.id, c.id, 'x', p.id, '2020-03-01' from telephone_campaigns c
      join persons p on p.municipality_id = c.municipality_id and p.id in (101, 201);`

export const accessOfTelephone: Record<string, TableAccess> = {
  telephone_sheets: registerTable('employees'),
  telephone_criteria: registerTable('employees'),
  telephone_campaigns: registerTable('employees'),
  telephone_calls: registerTable('employees'),
  telephone_scores: registerTable('employees'),
  telephone_plans: registerTable('employees', { ofUnits: true }),
}
