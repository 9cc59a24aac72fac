/** The part of the access matrix that is about the telephones of the trial exchange. */
import { bare, type TableAccess } from './access-words.ts'

export const callControlHere = `
  insert into contact_trials (municipality_id, telephone, kind, state) values (1, 'ringer-1', 'caller', 'up'), (2, 'ringer-9', 'caller', 'up');`

export const accessOfCallControl: Record<string, TableAccess> = {
  contact_trials: {
    label: 'telephone',
    // An agent and the leader of the contact centre, and the leader of the other one.
    select: { paperWriter: 'ringer-1', importer: 'ringer-1', neighbour: 'ringer-9', contact: 'ringer-1' },
    sets: 'changed_at = now()',
    update: { contact: 'ringer-1' },
    delete: { contact: 'ringer-1' },
    insert: bare(['contact']),
  },
}
