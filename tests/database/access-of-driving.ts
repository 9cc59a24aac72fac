/** The part of the access matrix that is about the register of driving authorisations. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

const ids = `(values (1, 1), (1, 2), (2, 9)) x (municipality, id)`

export const drivingHere = `
  insert into driving_rates (municipality_id, id, valid_from, high, low, split_km) overriding system value
    select municipality, id, make_date(2020 + id, 1, 1), 3.5, 2, 20000 from ${ids};
  insert into driving_criteria (municipality_id, id, valid_from, least_km) overriding system value
    select municipality, id, make_date(2010 + id, 5, 19), 2000 from ${ids};
  insert into driving_authorisations (municipality_id, id, employee, year, unit_id, granted_on) overriding system value
    select municipality, id, 'M' || id, 2025, id, '2025-01-01' from ${ids};
  insert into driving_months (municipality_id, id, employee, month, unit_id, km) overriding system value
    select municipality, id, 'M' || id, '2025-02-01', id, 100 from ${ids};
  insert into driving_counts (municipality_id, id, year, unit_id, authorised) overriding system value
    select municipality, id, 2013, id, 5 from ${ids};`

export const accessOfDriving: Record<string, TableAccess> = {
  driving_rates: registerTable('employees'),
  driving_criteria: registerTable('employees'),
  driving_authorisations: registerTable('units', { ofUnits: true }),
  driving_months: registerTable('units', { ofUnits: true }),
  driving_counts: registerTable('employees'),
}
