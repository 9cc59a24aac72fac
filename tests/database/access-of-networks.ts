/** The part of the access matrix that is about the register of networks. */
import { registerTable } from './access-of-registers.ts'
import type { TableAccess } from './access-words.ts'

export const networksHere = `
  insert into networks (municipality_id, id, title, owner_id) overriding system value
    values (1, 1, 'A', 101), (1, 2, 'B', 101), (2, 9, 'C', 201);
  insert into network_members (municipality_id, id, network_id, person_id, unit_id, must_attend, valid_from) overriding system value
    select municipality_id, id, id, owner_id, id, true, '2020-01-01' from networks;
  insert into network_themes (municipality_id, id, network_id, year, quarter, theme) overriding system value
    select municipality_id, id, id, 2026, 1, 'x' from networks;
  insert into network_meetings (municipality_id, id, network_id, title, held_on) overriding system value
    select municipality_id, id, id, title, '2026-02-01' from networks;
  insert into network_attendance (municipality_id, id, meeting_id, person_id, attended) overriding system value
    select municipality_id, id, id, owner_id, true from networks;`

export const accessOfNetworks: Record<string, TableAccess> = {
  networks: registerTable('employees'),
  network_members: registerTable('employees', { ofUnits: true }),
  network_themes: registerTable('employees'),
  network_meetings: registerTable('employees'),
  network_attendance: registerTable('employees'),
}
