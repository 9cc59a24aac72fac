/** The part of the access matrix that is about the register of policies: 1 is decided and open, 2 is not. */
import { registerTable } from './access-of-registers.ts'
import { all, outsiders, type TableAccess } from './access-words.ts'

const ids = `(values (1, 1), (1, 2), (2, 9)) x (municipality, id)`

/** Told last: it needs bodies and persons. */
export const policiesHere = `
  insert into policy_templates (municipality_id, id, title, kind, version, valid_from, words) overriding system value
    select municipality, id, 'Udgave ' || id, 'template', id, '2020-01-01', 'Vision' from ${ids};
  insert into policies (municipality_id, id, title, kind, body_id, owner_id, state, talk_on, decided_on, valid_from, is_public, template_id) overriding system value
    select municipality, x.id, 'Politik ' || x.id, 'policy', (select min(b.id) from bodies b where b.municipality_id = municipality),
      (select min(p.id) from persons p where p.municipality_id = municipality), 'decided', '2020-01-01', '2020-02-01', '2020-03-01', x.id = 1, x.id
    from ${ids};
  insert into policy_sections (municipality_id, id, policy_id, place, heading, words) overriding system value
    select municipality_id, id, id, 1, 'Vision', 'x' from policies;`

/** Colleagues see all; everyone else what is decided and open. */
const sees = all('1', [...outsiders, 'member', 'secretary', 'chair', 'taskHolder'])

export const accessOfPolicies: Record<string, TableAccess> = {
  policy_templates: registerTable('employees'),
  policies: registerTable('employees', { sees }),
  policy_sections: registerTable('employees', { sees }),
}
