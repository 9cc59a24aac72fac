/** The part of the access matrix that is about minutes; what the numbers are stands in fixture-of-meetings.ts. */
import { all, employees, seated, type TableAccess } from './access-words.ts'

const colleagues = [...employees, 'unitManager', 'importer'] as const
const inMinutes = ['member', 'chair', 'secretary', 'recusedMember'] as const
/** Of the running meeting 23 and the locked 24: nobody asks or answers before a meeting has ended, or after it is locked. */
const ofRounds = (row: string): TableAccess => ({
  label: 'meeting_id',
  select: { ...all('23 24', [...seated, 'meeting']), calledSubstitute: '23', neighbour: '29' },
  update: { meeting: '23 24' },
  insert: [{ row, by: ['meeting'] }],
})
const addition = (meeting: number, by: number) =>
  `(municipality_id, meeting_id, number, text, added_by) values (1, ${meeting}, 9, 'Ny', ${by})`
const notice = (item: number) =>
  `(municipality_id, agenda_item_id, channel, audience) values (1, ${item}, 'unit', 'Ny')`

export const accessOfMinutes: Record<string, TableAccess> = {
  minutes_rounds: ofRounds(
    `(municipality_id, meeting_id, round, content_digest, due_on, sent_by) values (1, 23, 2, 'x', '2030-01-01', 103)`,
  ),
  minutes_answers: ofRounds(
    `(municipality_id, meeting_id, round, person_id, answer) values (1, 23, 1, 103, 'approved')`,
  ),
  locked_minutes: {
    label: 'meeting_id',
    select: all('24', [...colleagues, ...seated, 'meeting']),
    update: { meeting: '24' },
    insert: [
      {
        row: `(municipality_id, meeting_id, content_digest, locked_by) values (1, 23, 'x', 103)`,
        by: ['meeting'],
      },
    ],
  },
  minutes_additions: {
    label: 'id',
    select: {
      ...all('1 3', [...colleagues]),
      ...all('1 2 3', [...inMinutes, 'meeting']),
    },
    update: { meeting: '1 2 3' },
    insert: [
      { row: addition(24, 103), by: ['secretary', 'meeting'] },
      { row: addition(24, 102), by: ['meeting'] },
      { row: addition(23, 103), by: ['meeting'] },
    ],
  },
  minutes_forms: {
    label: 'id',
    select: { ...all('2 3', [...colleagues]), ...all('1 2 3', [...seated, 'meeting']), neighbour: '9' },
    update: { meeting: '1 2 3' },
    insert: [
      {
        row: `(municipality_id, meeting_id, audience, form, file_digest, file_name) select 1, 24, 'full', 'word', file_digest, 'x' from minutes_forms where id = 1`,
        by: ['meeting'],
      },
    ],
  },
  decision_notices: {
    label: 'id',
    select: {
      ...all('1 2 4', ['member', 'chair', 'secretary', 'meeting']),
      recusedMember: '1 4',
      calledSubstitute: '1 2',
      neighbour: '9',
    },
    update: { secretary: '1 2 4', neighbour: '9', meeting: '1 2 4' },
    delete: { secretary: '1 2 4', neighbour: '9' },
    insert: [
      { row: notice(221), by: ['secretary', 'meeting'] },
      { row: notice(241), by: ['secretary', 'meeting'] },
      { row: notice(291), by: ['meeting'] },
    ],
  },
}
