/**
 * Projects, agreements and consultations: 1 of unit 1, 2 of unit 2, 9 of the neighbour. 109 (officer) leads project 2 and is
 * the director of agreement 2. Consultation 1 is of the open case 1, and 115 (paperWriter) holds it; 2 is of the closed case
 * 2. 108 (administrator) answers for the body that is asked in consultation 1.
 */
const rows = `(values (1, 1, 1, 1, null::bigint), (1, 2, 2, 2, 109), (2, 9, 9, 9, null)) r (municipality_id, id, unit_id, body_id, person_id)`

export const projectsAndConsultations = `
  insert into programmes (municipality_id, id, title) overriding system value select municipality_id, id, 'Program' || id from ${rows};
  insert into projects (municipality_id, id, title, unit_id, leader_id) overriding system value select municipality_id, id, 'Projekt' || id, unit_id, person_id from ${rows};
  insert into project_templates (municipality_id, id, kind, valid_from, headings) overriding system value
    select municipality_id, id, 'mandate', date '2024-01-01' + id::int, '[{}]' from ${rows};
  insert into project_documents (municipality_id, id, project_id, kind, version, sections) overriding system value select municipality_id, id, id, 'mandate', 1, '[]' from ${rows};
  insert into project_statuses (municipality_id, id, project_id, reported_on, status) overriding system value select municipality_id, id, id, '2024-01-01', 'green' from ${rows};
  insert into project_amounts (municipality_id, id, project_id, year, kind, title, kroner) overriding system value select municipality_id, id, id, 2024, 'cost', 'x', 1 from ${rows};
  insert into project_risks (municipality_id, id, project_id, title, likelihood, consequence) overriding system value select municipality_id, id, id, 'x', 1, 1 from ${rows};
  insert into projects (municipality_id, id, title, unit_id) overriding system value values (2, 8, 'Projekt8', 9);
  insert into project_dependencies (municipality_id, id, project_id, needs_id, what) overriding system value values (1, 1, 1, 2, 'x'), (1, 2, 2, 1, 'x'), (2, 9, 9, 8, 'x');
  insert into project_effects (municipality_id, id, project_id, wanted) overriding system value select municipality_id, id, id, 'x' from ${rows};
  insert into project_discussions (municipality_id, id, project_id, month, reason, selected_by) overriding system value
    select municipality_id, id, id, '2024-01-01', 'x', case municipality_id when 1 then 110 else 201 end from ${rows};
  insert into agreements (municipality_id, id, unit_id, year, director_id) overriding system value select municipality_id, id, unit_id, 2024, person_id from ${rows};
  insert into agreement_goals (municipality_id, id, agreement_id, title) overriding system value select municipality_id, id, id, 'x' from ${rows};
  insert into agreement_dialogues (municipality_id, id, agreement_id, planned_on, with_whom) overriding system value select municipality_id, id, id, '2024-01-01', 'x' from ${rows};
  insert into consultation_periods (municipality_id, id, title, days, binding, source, valid_from) overriding system value
    select municipality_id, id, 'x' || id, 14, false, 'x', '2024-01-01' from ${rows};
  insert into consultations (municipality_id, id, title, case_id, unit_id, responsible_id, sent_on, due_on) overriding system value
    select municipality_id, id, 'x' || id, id, unit_id, case id when 1 then 115 end, '2024-01-01', '2024-02-01' from ${rows};
  insert into consultation_answers (municipality_id, id, consultation_id, whose, received_on, stand) overriding system value
    select municipality_id, id, id, 'x', '2024-01-01', 'agrees' from ${rows};
  insert into consultation_asked (municipality_id, id, consultation_id, body_id, contact_id) overriding system value
    select municipality_id, id, id, body_id, case id when 1 then 108 end from ${rows};
  insert into files (municipality_id, digest, byte_count, media_type) select municipality_id, decode(lpad('50' || id, 64, '0'), 'hex'), 1, 'text/plain' from ${rows};
  insert into consultation_files (municipality_id, id, consultation_id, answer_id, file_digest, file_name) overriding system value
    select municipality_id, id, id, id, decode(lpad('50' || id, 64, '0'), 'hex'), 'x' from ${rows};
`
