/** The part of the access matrix that is about the register of closing days. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

export const closingDaysHere = `
  insert into closing_days (municipality_id, id, day, state) overriding system value
    values (1, 1, '2026-05-15', 'proposed'), (1, 2, '2027-05-07', 'proposed'), (2, 9, '2026-05-15', 'proposed');
  insert into closing_day_exemptions (municipality_id, id, closing_day_id, unit_id, reason) overriding system value
    select municipality_id, id, id, id, 'x' from closing_days;`

export const accessOfClosingDays: Record<string, TableAccess> = {
  closing_days: registerTable('employees', { sees: { contact: '1 2' } }),
  closing_day_exemptions: registerTable('employees', { sees: { contact: '1 2' } }),
}
