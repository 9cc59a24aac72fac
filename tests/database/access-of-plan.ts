/** The part of the access matrix that is about the plan of meetings: why a meeting was moved, and whose calendar is where. */
import { all, colleagues, type TableAccess } from './access-words.ts'

const ownCalendar = (person: number) =>
  `(municipality_id, person_id, token_digest) values (1, ${person}, decode(lpad('77', 64, '0'), 'hex'))`
const change = (meeting: number, by: number) =>
  `(municipality_id, meeting_id, change, reason, from_on, changed_by) values (1, ${meeting}, 'moved', 'x', '2024-01-10', ${by})`

export const accessOfPlan: Record<string, TableAccess> = {
  meeting_changes: {
    label: 'id',
    select: {
      ...all(
        '2 3',
        colleagues.filter((kind) => !['member', 'secretary', 'chair'].includes(kind)),
      ),
      ...all('2', ['member', 'secretary', 'chair']),
      neighbour: '9',
    },
    insert: [
      // Not even its secretary says that a meeting known from a file was moved.
      { row: change(2, 103), by: [] },
      { row: change(2, 101), by: [] },
      { row: change(3, 103), by: [] },
    ],
  },
  calendar_tokens: {
    label: 'person_id',
    sets: 'made_at = made_at',
    select: { member: '102', neighbour: '201' },
    update: { member: '102', neighbour: '201' },
    delete: { member: '102', neighbour: '201' },
    insert: [
      { row: ownCalendar(101), by: ['employee'] },
      { row: ownCalendar(102), by: ['member'] },
      { row: ownCalendar(103), by: ['secretary'] },
    ],
  },
}
