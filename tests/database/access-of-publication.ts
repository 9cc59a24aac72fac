/** The part of the access matrix that is about what leaves the house; 24 and 29 are meetings of fixture-of-meetings.ts. */
import { all, colleagues, outsiders, type TableAccess } from './access-words.ts'

export const publicationsHere = `
  insert into publications (municipality_id, id, meeting_id, item_id, step, digest) overriding system value
    values (1, 1, 24, 241, 'decisions', 'x'), (2, 9, 29, null, 'decisions', 'x');
  insert into withdrawals (municipality_id, id, meeting_id, kind, thing_id, label, reason) overriding system value
    values (1, 1, 24, 'item', 241, 'Et punkt', 'Prøve'), (2, 9, 29, 'meeting', 29, 'Et møde', 'Prøve');`

const yes = (meeting: number, by: number) =>
  `(municipality_id, meeting_id, step, digest, published_by) values (1, ${meeting}, 'decisions', 'x', ${by})`
const takenBack = (by: number) =>
  `(municipality_id, meeting_id, kind, thing_id, label, reason, withdrawn_by) values (1, 24, 'meeting', 24, 'Et møde', 'Prøve', ${by})`

export const accessOfPublication: Record<string, TableAccess> = {
  publications: {
    label: 'id',
    select: { secretary: '1', neighbour: '9' },
    insert: [
      { row: yes(24, 103), by: ['secretary'] },
      { row: yes(24, 102), by: [] },
      { row: yes(29, 103), by: [] },
    ],
  },
  // Everyone is to be told.
  withdrawals: {
    label: 'id',
    select: { ...all('1', [...colleagues, ...outsiders, 'taskHolder']), neighbour: '9' },
    sets: 'lifted_at = now()',
    update: { secretary: '1', neighbour: '9' },
    insert: [
      { row: takenBack(103), by: ['secretary'] },
      { row: takenBack(102), by: [] },
    ],
  },
}
