/** The part of the access matrix that is about what follows a decision; fixture-of-commitments.ts says which row is which. */
import { all, employees, items, type Rows, type TableAccess } from './access-words.ts'

/** Whoever sees the case of 4 sees it too; the owner of 2 sees their task. */
const seen: Rows = {
  ...all('1 2 3 4 5', ['member', 'secretary', 'chair']),
  employee: '1 3 5',
  ...all('1 3 4 5', ['administrator', 'unitManager']),
  // 7 is a message left with the contact centre: of whoever took it, leads the centre, or is to answer it.
  paperWriter: '1 3 5 7',
  importer: '1 2 3 4 5 7',
  officer: '1 3 4 5 7',
  recusedMember: '1 2 3 4',
  neighbour: '9',
}
const made = (words: string, person: number) =>
  `(municipality_id, body_id, what, origin, created_by${words === '' ? '' : ', item_id'}) values (1, 1, 'x', '${words === '' ? 'audit' : 'minutes'}', ${person}${words === '' ? '' : `, ${words}`})`
/** A message of a citizen to 101. */
const left = (by: number) =>
  `(municipality_id, what, origin, owner_person_id, created_by) values (1, 'x', 'enquiry', 101, ${by})`
const answer = (commitment: number, person: number, state = 'answered') =>
  `(municipality_id, commitment_id, person_id, no_change, state, text) values (1, ${commitment}, ${person}, true, '${state}', 'x')`
const standing = (item: number, person: number) =>
  `(municipality_id, item_id, standing, set_by) values (1, ${item}, 'repealed', ${person})`

export const accessOfCommitments: Record<string, TableAccess> = {
  commitments: {
    label: 'id',
    select: { ...seen, meeting: '1 2 3 4 5 6 7' },
    sets: `what = 'y'`,
    update: { secretary: '1 2 3 4 5', neighbour: '9', meeting: '1 2 3 4 5 6 7' },
    insert: [
      { row: made('', 103), by: ['secretary', 'meeting'] },
      { row: made('', 101), by: ['meeting'] },
      { row: made('13', 103), by: ['secretary', 'meeting'] },
      { row: made('15', 103), by: ['meeting'] },
      { row: left(115), by: ['paperWriter', 'meeting'] },
      { row: left(101), by: ['meeting'] },
    ],
  },
  commitment_answers: {
    label: 'commitment_id',
    select: seen,
    insert: [
      { row: answer(1, 101), by: ['employee'] },
      { row: answer(1, 110), by: [] },
      { row: answer(2, 110), by: ['importer'] },
      { row: answer(3, 107), by: ['unitManager'] },
      { row: answer(1, 101, 'dropped'), by: [] },
      { row: answer(1, 103, 'dropped'), by: ['secretary'] },
      { row: answer(5, 113), by: [] },
      { row: answer(7, 109), by: ['officer'] },
      { row: answer(7, 115), by: [] },
    ],
  },
  refused_promises: {
    label: 'id',
    select: { secretary: '11 13', neighbour: '91' },
    delete: { secretary: '11 13', neighbour: '91' },
    insert: [
      { row: `(municipality_id, item_id, text, refused_by) values (1, 12, 'y', 103)`, by: ['secretary'] },
      { row: `(municipality_id, item_id, text, refused_by) values (1, 15, 'y', 110)`, by: [] },
    ],
  },
  followup_rules: {
    label: 'body_id',
    select: {
      ...all('1 2', [...employees, 'unitManager', 'importer', 'recusedMember']),
      ...all('1', ['member', 'secretary', 'chair']),
      neighbour: '9',
    },
    sets: 'remind_days = 3',
    update: { secretary: '1', neighbour: '9' },
    insert: [
      { row: `(municipality_id, body_id, remind_days) values (1, 1, 3)`, by: ['secretary'] },
      { row: `(municipality_id, body_id, remind_days) values (1, 2, 3)`, by: [] },
    ],
  },
  commitment_reminders: {
    label: 'commitment_id',
    select: { meeting: '1 2 3 4 5 6' },
    insert: [{ row: '(municipality_id) values (1)', by: ['meeting'] }],
  },
  decision_standings: {
    label: 'item_id',
    select: { ...items, import: '', index: '', meeting: '' },
    sets: `standing = 'repealed', set_by = app.person_id()`,
    update: { secretary: '11 12 13 14', neighbour: '91 92 93' },
    delete: { secretary: '11 12 13 14', neighbour: '91 92 93' },
    insert: [
      { row: standing(12, 103), by: ['secretary'] },
      { row: standing(12, 101), by: [] },
      { row: standing(15, 103), by: [] },
    ],
  },
}
