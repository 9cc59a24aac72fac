/**
 * Commitments kept by body 1, save 9: 1 by hand, owed by 101; 2 of the closed item 13, owed by 110, who does not see the
 * item; 3 of the internal item 12, owed by unit 2, which 107 leads; 4 of the closed case 2; 5 of the open case 3, owed by
 * 113, who is recused from it; 6 of an item that is gone. The neighbour has 9. Each has an answer and a reminder of its number.
 */
export const commitmentsKept = `
  insert into commitments (municipality_id, id, body_id, what, owner_person_id, owner_unit_id, owner_role, due_on, origin, item_id, case_id) overriding system value values
    (1, 1, 1, 'x', 101, null, null, '2024-06-01', 'audit', null, null), (1, 2, 1, 'x', 110, null, null, '2024-06-01', 'minutes', 13, null),
    (1, 3, 1, 'x', null, 2, null, '2024-06-01', 'minutes', 12, null), (1, 4, 1, 'x', null, null, 'Kontoret', null, 'forum', null, 2),
    (1, 5, 1, 'x', 113, null, null, null, 'council-question', null, 3), (1, 6, 1, 'x', null, null, null, null, 'minutes', null, null),
    (2, 9, 9, 'x', 201, null, null, '2024-06-01', 'audit', null, null);
  insert into commitment_answers (municipality_id, id, commitment_id, person_id, no_change, state) overriding system value
    select municipality_id, id, id, case municipality_id when 1 then 103 else 201 end, true, 'answered' from commitments;
  insert into commitment_reminders (municipality_id, commitment_id, kind, owed_on, person_id)
    select municipality_id, id, 'ahead', '2024-06-01', case municipality_id when 1 then 101 else 201 end from commitments;
  insert into refused_promises (municipality_id, id, item_id, text) overriding system value values (1, 11, 11, 'x'), (1, 13, 13, 'x'), (1, 15, 15, 'x'), (2, 91, 91, 'x');
  insert into followup_rules (municipality_id, body_id, remind_days) values (1, 1, 10), (1, 2, 5), (2, 9, 7);
  insert into decision_standings (municipality_id, item_id, standing) select municipality_id, id, 'in-force' from items where id in (11, 12, 13, 14, 15, 91, 92, 93);
`
