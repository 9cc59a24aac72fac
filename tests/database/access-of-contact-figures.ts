/**
 * The part of the access matrix that is about figures of the contact centre. 110 (importer) leads it and keeps its register.
 */
import { registerTable } from './access-of-registers.ts'
import { bare, type TableAccess } from './access-words.ts'

export const contactFiguresHere = `
  insert into contact_sums (municipality_id, month, cut, part, queue_id, subject_id, trial, arrived, going, answered, called_back, abandoned, abandoned_soon, turned_away,
      closed, overflowed, ended_by_system, wished, kept, given_up, withdrawn, resolved, paused, handled, talked_ms, wrap_up_ms, waited_ms, lost_ms, waits, losses)
    select m, '2023-12-01', 'slot', 16, m, 0, false, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, '1', '' from (values (1), (2)) v (m);
  insert into contact_summed_months values (1, '2023-12-01'), (2, '2023-12-01');
  insert into contact_boards (municipality_id, id, title, token_digest, made_by) overriding system value
    values (1, 1, 'x', sha256('a'), 110), (1, 2, 'y', sha256('b'), 110), (2, 9, 'z', sha256('c'), 201);
  insert into contact_expectations (municipality_id, id, figure, value, by_on, stated_on) overriding system value
    values (1, 1, 'wait', 3, '2024-03-01', '2024-01-01'), (1, 2, 'wait', 2, '2024-04-01', '2024-01-01'), (2, 9, 'wait', 3, '2024-03-01', '2024-01-01');
  insert into contact_targets (municipality_id, id, figure, value, valid_from, decided_on, body_id) overriding system value
    select v.m, v.id, 'wait', 3, v.day::date, '2024-01-01', (select min(b.id) from bodies b where b.municipality_id = v.m)
    from (values (1, 1, '2024-02-01'), (1, 2, '2024-03-01'), (2, 9, '2024-02-01')) v (m, id, day);`

/** Read by functions only, which ask who may see figures. */
const sums: TableAccess = { label: 'month', select: {} }

export const accessOfContactFigures: Record<string, TableAccess> = {
  contact_sums: sums,
  contact_summed_months: sums,
  // Its address is known to whoever made it, and kept nowhere.
  contact_boards: {
    label: 'id',
    select: { importer: '1 2', neighbour: '9' },
    delete: { importer: '1 2', neighbour: '9' },
    insert: bare(['importer']),
  },
  contact_expectations: registerTable('employees'),
  contact_targets: registerTable('employees'),
}
