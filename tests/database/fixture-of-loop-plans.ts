/** A process plan and a hand-off of each case, bearing its number; a pool of each body with a year. */
export const plansOfCases = `
  insert into process_plans (municipality_id, id, case_id, title, created_by) overriding system value
    select municipality_id, id, id, 'Plan', created_by from cases;
  insert into process_steps (municipality_id, id, plan_id, position, what, kind, begins_on, ends_on) overriding system value
    select municipality_id, id, id, 1, 'Aflevering', 'deadline', '2024-05-01', '2024-05-01' from process_plans;
  insert into process_plan_changes (municipality_id, id, plan_id, what, before, changed_by) overriding system value
    select municipality_id, id, id, 'Lagt', '[]', created_by from process_plans;
  insert into pools (municipality_id, id, name, body_id, granted_by) overriding system value
    select municipality_id, id, 'Puljen ' || id, id, 'Byrådet' from bodies where id <> 3;
  insert into pool_years (municipality_id, pool_id, year, granted_ore) select municipality_id, id, 2024, 100 from pools;
  insert into pool_entries (municipality_id, id, pool_id, year, kind, ore, what, noted_on, entered_by) overriding system value
    select municipality_id, id, id, 2024, 'drawn', 1, 'Kaffe', '2024-02-01', case municipality_id when 1 then 103 else 201 end from pools;
  insert into handoffs (municipality_id, id, case_id, from_body_id, to_body_id, question, asked_by) overriding system value
    select municipality_id, id, id, case municipality_id when 1 then 1 end, case municipality_id when 1 then 2 else 9 end, 'Hvad siger I?', created_by from cases;
`
