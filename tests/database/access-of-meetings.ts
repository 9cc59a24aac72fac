/** The part of the access matrix that is about meetings held here; what the numbers are stands in fixture-of-meetings.ts. */
import {
  all,
  bare,
  employees,
  imported,
  items,
  meetings,
  type Rows,
  seated,
  type TableAccess,
} from './access-words.ts'
import { together } from './access-of-cases.ts'

/** Meetings, before and after: who knows of 21 to 25. */
export const meetingsKnown: Rows = together(meetings, {
  ...all('21 22 23 24 25', [...employees, ...seated, 'unitManager', 'importer', 'import', 'index', 'meeting', 'examine']),
  calledSubstitute: '22 23',
  neighbour: '29',
}) // prettier-ignore

const sent = '221 222 224 225 231 241 242'
export const itemsOfRoom: Rows = {
  ...all('241', [...employees, 'unitManager', 'importer']),
  ...all(sent, ['member', 'chair', 'secretary', 'import', 'index', 'meeting', 'examine']),
  recusedMember: '221 222 225 241 242',
  calledSubstitute: '221 222 224 225 231',
  taskHolder: '222',
  paperWriter: '224 241',
}
export const itemsSeen = together(items, itemsOfRoom)
export const itemsStored = `${imported} ${sent}`

const agenda = '211 212 221 222 223 224 225 231 241 242 251'
const agendaSeen: Rows = {
  ...itemsOfRoom,
  ...all('', ['import', 'index', 'examine']),
  ...all(agenda, ['secretary', 'chair', 'meeting']),
  employee: '223 241',
  paperWriter: '212 224 241',
  importer: '225 241',
  neighbour: '291',
}

/** Rows of the agenda items 221, 224, 231 and 241 that are written in the meeting. */
const ofItem = (row: (item: number) => string, unsent: string[] = []): TableAccess => {
  const open = ['221', ...unsent, '224', '231'].join(' ')
  return {
    label: 'agenda_item_id',
    select: {
      ...all(`${open} 241`, ['secretary', 'chair', 'meeting']),
      member: '221 224 231 241',
      recusedMember: '221 241',
      calledSubstitute: '221 224 231',
      neighbour: '291',
    },
    update: { secretary: open, neighbour: '291', meeting: `${open} 241` },
    delete: { secretary: open, neighbour: '291', meeting: `${open} 241` },
    insert: [
      { row: row(221), by: ['secretary', 'meeting'] },
      { row: row(241), by: ['meeting'] },
      { row: row(291), by: ['meeting'] },
    ],
  }
}

/** Rows of the meetings 22 and 23, and the last of them of 24. */
const ofMeeting = (open: string, locked: string, row: (meeting: number) => string): TableAccess => ({
  label: 'id',
  select: { ...all(`${open} ${locked}`, [...seated, 'meeting']), calledSubstitute: open, neighbour: '9' },
  update: { secretary: open, neighbour: '9', meeting: `${open} ${locked}` },
  delete: { secretary: open, neighbour: '9', meeting: `${open} ${locked}` },
  insert: [
    { row: row(22), by: ['secretary', 'meeting'] },
    { row: row(24), by: ['meeting'] },
  ],
})

const agendaItem = (meeting: number, paper: number | null, more = ['', '']) =>
  `(municipality_id, meeting_id, body_id, position, kind, title, paper_id${more[0]})
    values (1, ${meeting}, 1, 9, 'decision', 'Ny', ${paper}${more[1]})`
const version = (meeting: number, by: number, more = ['', '']) =>
  `(municipality_id, meeting_id, version, sent_by${more[0]}) values (1, ${meeting}, 2, ${by}${more[1]})`
const recusal = (person: number, saidBy: number, of: string, decision = 'null') =>
  `(municipality_id, body_id, person_id, case_id, agenda_item_id, origin, said_by, decision)
    values (1, 1, ${person}, ${of}, 'announced', ${saidBy}, ${decision})`

export const accessOfMeetings: Record<string, TableAccess> = {
  agenda_items: {
    label: 'id',
    sets: 'position = position',
    select: agendaSeen,
    update: { secretary: '211 212 221 222 223 224 225 231', neighbour: '291', meeting: agenda },
    // What was sent is withdrawn, not deleted.
    delete: { secretary: '211 212 223', neighbour: '291', meeting: agenda },
    insert: [
      { row: agendaItem(21, null), by: ['secretary', 'meeting'] },
      { row: agendaItem(21, 1), by: ['secretary', 'meeting'] },
      // Another body's paper, one that is not there, a locked and a cancelled meeting, what only the worker knows.
      { row: agendaItem(21, 3), by: ['meeting'] },
      { row: agendaItem(21, 9999), by: ['meeting'] },
      { row: agendaItem(24, null), by: ['meeting'] },
      { row: agendaItem(25, null), by: ['meeting'] },
      { row: agendaItem(21, null, [', item_id', ', 15']), by: ['meeting'] },
      { row: agendaItem(21, null, [', continues_id', ', 241']), by: ['secretary', 'meeting'] },
      { row: agendaItem(21, null, [', continues_id', ', 291']), by: ['meeting'] },
    ],
  },
  agenda_item_guests: ofItem(
    (item) => `(municipality_id, agenda_item_id, name) values (1, ${item}, 'Ny')`,
    ['223'],
  ),
  agenda_versions: {
    label: 'meeting_id',
    select: {
      ...all('24', [...employees, 'unitManager', 'importer']),
      ...all('22 24', [...seated, 'meeting']),
      calledSubstitute: '22',
      neighbour: '29',
    },
    update: { meeting: '22 24' },
    delete: { meeting: '22 24' },
    insert: [
      { row: version(22, 103), by: ['secretary', 'meeting'] },
      { row: version(22, 102), by: ['meeting'] },
      { row: version(24, 103), by: ['meeting'] },
      { row: version(22, 103, [', stored_at', ', now()']), by: ['meeting'] },
    ],
  },
  agenda_version_items: {
    label: 'agenda_item_id',
    select: {
      ...all('241', [...employees, 'unitManager', 'importer']),
      ...all('221 222 224 241', ['member', 'chair', 'secretary', 'meeting']),
      recusedMember: '221 222 241',
      calledSubstitute: '221 222 224',
      taskHolder: '222',
      paperWriter: '224 241',
      neighbour: '291',
    },
    update: { meeting: '221 222 224 241' },
    delete: { meeting: '221 222 224 241' },
    insert: bare(['meeting']),
  },
  meeting_attendance: ofMeeting(
    '1 2 3 4',
    '5',
    (meeting) => `(municipality_id, meeting_id, name, role) values (1, ${meeting}, 'Ny', 'guest')`,
  ),
  attendance_changes: ofMeeting(
    '1',
    '5',
    (meeting) =>
      `(municipality_id, meeting_id, attendance_id, change) values (1, ${meeting}, ${meeting === 22 ? 1 : 5}, 'goes')`,
  ),
  meeting_breaks: ofMeeting('1', '5', (meeting) => `(municipality_id, meeting_id) values (1, ${meeting})`),
  agenda_decisions: ofItem((item) => `(municipality_id, agenda_item_id, text) values (1, ${item}, 'Ny')`),
  agenda_decision_points: ofItem(
    (item) => `(municipality_id, agenda_item_id, path) values (1, ${item}, '2')`,
  ),
  agenda_votes: ofItem(
    (item) => `(municipality_id, agenda_item_id, person_id, vote) values (1, ${item}, 102, 'for')`,
  ),
  agenda_dissents: ofItem(
    (item) => `(municipality_id, agenda_item_id, person_id, text) values (1, ${item}, 112, 'Ny')`,
  ),
  recusals: {
    label: 'id',
    sets: 'decision = decision',
    select: { ...all('1 2 3 4', [...seated, 'meeting']), neighbour: '9' },
    update: { secretary: '1 2 3', meeting: '1 2 3 4' },
    // Only what the secretary said, and nothing the body has decided on.
    delete: { secretary: '1', meeting: '1 2 3 4' },
    insert: [
      { row: recusal(102, 103, '1, null'), by: ['secretary', 'meeting'] },
      { row: recusal(102, 102, '2, null'), by: ['member', 'secretary', 'meeting'] },
      { row: recusal(102, 102, 'null, 221'), by: ['member', 'secretary', 'meeting'] },
      { row: recusal(114, 114, '3, null'), by: ['calledSubstitute', 'secretary', 'meeting'] },
      { row: recusal(104, 104, '3, null'), by: ['secretary', 'meeting'] },
      // Nobody settles their own; nobody without a seat, and nothing that does not lie before the body.
      { row: recusal(103, 103, '1, null'), by: ['secretary', 'meeting'] },
      { row: recusal(103, 103, '1, null', `'not-recused'`), by: ['meeting'] },
      { row: recusal(101, 103, '1, null'), by: ['meeting'] },
      { row: recusal(102, 102, '9999, null'), by: ['meeting'] },
    ],
  },
}
