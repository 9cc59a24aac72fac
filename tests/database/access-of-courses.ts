/** The part of the access matrix that is about the register of courses. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

export const coursesHere = `
  insert into courses (municipality_id, id, title, theme, cross_unit, starts_on, seats, cost_per_seat, paid_by) overriding system value
    values (1, 1, 'A', 'x', true, '2030-01-01', 2, 100, 'common'), (1, 2, 'B', 'x', true, '2030-01-01', 2, 100, 'common'),
      (2, 9, 'C', 'x', true, '2030-01-01', 2, 100, 'common');
  -- Of 109 (officer) in unit 1 and of 102, whom nobody employs, in unit 2.
  insert into course_signups (municipality_id, id, course_id, person_id, unit_id) overriding system value
    values (1, 1, 1, 109, 1), (1, 2, 2, 102, 2), (2, 9, 9, 201, 9);
  insert into course_wishes (municipality_id, id, year, unit_id, theme, priority, persons) overriding system value
    values (1, 1, 2027, 1, 'x', 1, 2), (1, 2, 2027, 2, 'x', 1, 2), (2, 9, 2027, 9, 'x', 1, 2);
  insert into course_budgets (municipality_id, id, year, unit_id, amount) overriding system value
    values (1, 1, 2027, 1, 10), (1, 2, 2027, null, 10), (2, 9, 2027, null, 10);
  insert into course_programmes (municipality_id, id, title, budget) overriding system value values (1, 1, 'A', 10), (1, 2, 'B', 10), (2, 9, 'C', 10);
  insert into course_stages (municipality_id, id, programme_id, title, begins_on, ends_on) overriding system value
    select municipality_id, id, id, 'x', '2027-01-01', '2027-02-01' from course_programmes;
  insert into course_funds (municipality_id, id, programme_id, source, amount) overriding system value
    select municipality_id, id, id, 'x', 10 from course_programmes;`

const signup = (person: number, unit: number, more = '', value = '') =>
  `(municipality_id, course_id, person_id, unit_id${more}) values (1, 1, ${person}, ${unit}${value})`
const written = registerTable('employees', { ofUnits: true })

export const accessOfCourses: Record<string, TableAccess> = {
  courses: registerTable('employees'),
  course_signups: {
    ...written,
    delete: { ...written.delete, officer: '1' },
    insert: [
      ...(written.insert ?? []),
      // Oneself, for the own unit, now, and nothing of having been there.
      { row: signup(115, 1), by: ['paperWriter', 'importer', 'employee', 'register'] },
      { row: signup(115, 2), by: ['importer', 'unitManager', 'register'] },
      { row: signup(115, 1, ', attended', ', true'), by: ['importer', 'employee', 'register'] },
      {
        row: signup(115, 1, ', signed_up_at', `, '2020-01-01'`),
        by: ['importer', 'employee', 'register'],
      },
    ],
  },
  course_wishes: registerTable('employees', { ofUnits: true }),
  course_budgets: registerTable('employees'),
  course_programmes: registerTable('employees'),
  course_stages: registerTable('employees'),
  course_funds: registerTable('employees'),
}
