/** The part of the access matrix that is about the register of self-service solutions. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

export const selfServiceHere = `
  insert into self_service_solutions (municipality_id, id, name, unit_id) overriding system value
    values (1, 1, 'A', 1), (1, 2, 'B', 2), (2, 9, 'C', 9);
  insert into self_service_months (municipality_id, id, solution_id, month, started, completed) overriding system value
    select municipality_id, id, id, '2026-01-01', 2, 1 from self_service_solutions;`

export const accessOfSelfService: Record<string, TableAccess> = {
  self_service_solutions: registerTable('employees', { ofUnits: true }),
  self_service_months: registerTable('employees'),
}
