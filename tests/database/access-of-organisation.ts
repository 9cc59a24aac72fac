/** The part of the access matrix that is about the municipality, its units, persons and bodies, and who is signed in. */
import {
  all,
  bare,
  colleagues,
  sitting,
  purposes,
  workers,
  appHere,
  type Rows,
  type TableAccess,
} from './access-words.ts'

/** Seen by colleagues, kept by administrators. */
const organisation = (here: string, there: string): TableAccess => ({
  label: 'id',
  select: { ...all(here, [...colleagues, ...purposes]), neighbour: there },
  update: { administrator: here, neighbour: there },
  delete: { administrator: here, neighbour: there },
  insert: bare(['administrator']),
})
/** Those who may sign in see who they are. */
const withOwnRow = (of: TableAccess): TableAccess => ({
  ...of,
  select: { ...of.select, substitute: '104', calledSubstitute: of.select.employee },
})
const publicToo = (of: TableAccess, here: string): TableAccess => ({
  ...of,
  select: { ...of.select, ...all(here, sitting) },
})

/** What gives a right: nobody gives it to oneself. */
const right = (here: string, there: string, notOwn: string, columns: string): TableAccess => ({
  ...organisation(here, there),
  update: { administrator: notOwn },
  insert: [
    {
      row: `(municipality_id, person_id, ${columns.replace(':', ') values (1, 101,')})`,
      by: ['administrator'],
    },
    { row: `(municipality_id, person_id, ${columns.replace(':', ') values (1, 108,')})`, by: [] },
  ],
})

const delegation = (principal: number, deputy: number) =>
  `(municipality_id, principal_id, deputy_id, matter, valid_from, valid_until)
    values (1, ${principal}, ${deputy}, 'approval', '2024-01-01', '2024-01-31')`

const persons = '101 102 103 104 105 106 107 108 109 110 111 112 113 114 115'
const ownSession: Rows = {
  returning: '101', employee: '101', member: '102', secretary: '103', substitute: '104', formerMember: '105', taskHolder: '106',
  unitManager: '107', administrator: '108', officer: '109', importer: '110', formerEmployee: '111', neighbour: '201',
  chair: '112', recusedMember: '113', calledSubstitute: '114', paperWriter: '115',
} // prettier-ignore

const checkedFile = '12'.padStart(64, '0')

export const accessOfOrganisation: Record<string, TableAccess> = {
  municipalities: {
    label: 'municipality_id',
    sets: 'name = name',
    select: { ...all('1', [...appHere, ...workers, ...sitting]), neighbour: '2', round: '1 2' },
  },
  units: publicToo(organisation('1 2', '9'), '1 2'),
  unit_initials: publicToo(organisation('1 2', '9'), '1 2'),
  bodies: {
    ...publicToo(organisation('1 2 3', '9'), '1 2'),
    // Knows, while called, the names of what the meeting names.
    select: { ...publicToo(organisation('1 2 3', '9'), '1 2').select, calledSubstitute: '1 2 3' },
    insert: [
      { row: `(municipality_id, name, kind) values (1, 'Ny', 'board')`, by: ['administrator'] },
      { row: `(municipality_id, name, kind) values (1, 'Ny', 'unknown')`, by: ['administrator', 'import'] },
    ],
  },
  persons: withOwnRow(organisation(persons, '201')),
  person_initials: organisation(persons, '201'),
  employments: right('101 107 108 109 110 111 113 115', '201', '101 107 109 110 111 113 115', `unit_id, role, valid_from: 1, 'manager', '2024-01-01'`), // prettier-ignore
  seats: right('102 103 104 105 112 113 114', '201', '102 103 104 105 112 113 114', `body_id, role, valid_from: 1, 'member', '2024-01-01'`), // prettier-ignore
  responsibilities: right(
    '108 109',
    '201',
    '109',
    `kind, valid_from: 'data-protection-officer', '2024-01-01'`,
  ),
  default_body_rules: {
    label: 'municipality_id',
    // A round stands in municipality 0, where the shipped ones lie.
    select: { ...all('1', [...colleagues, ...purposes]), neighbour: '2', round: '0' },
  },
  body_rules: organisation('1 2', '9'),
  templates: {
    ...organisation('1 2 standard', '9 standard'),
    select: {
      ...all('1 2 standard', [...colleagues, ...purposes]),
      neighbour: '9 standard',
      round: 'program',
    },
    label: `case when municipality_id = 0 then 'program' else coalesce(body_id::text, 'standard') end`,
    update: { administrator: '1 2', neighbour: '9' },
    delete: { administrator: '1 2', neighbour: '9' },
    insert: [
      {
        row: `(municipality_id, body_id, item_kind, valid_from, sections) values (1, 1, 'decision', '2030-01-01', '[]')`,
        by: ['administrator'],
      },
      {
        row: `(municipality_id, body_kind, item_kind, valid_from, sections) values (1, 'board', 'decision', '2030-01-01', '[]')`,
        by: [],
      },
    ],
  },
  approval_levels: {
    ...organisation('1 2 3', '9'),
    update: { administrator: '1 2', neighbour: '9' },
    insert: [
      ...bare(['administrator']),
      {
        row: `(municipality_id, body_id, position, approver, person_id, weekdays) values (1, 1, 9, 'person', 108, 1)`,
        by: [],
      },
    ],
  },
  standing_guests: organisation('1 2', '9'),
  body_mandates: { ...organisation('1 2', '9'), label: 'body_id' },
  delegations: {
    label: 'id',
    select: all('1 2 3', [...colleagues, ...purposes]),
    // 3 makes the administrator a deputy.
    update: { administrator: '1 2', unitManager: '1', employee: '2', importer: '3' },
    delete: { administrator: '1 2 3', unitManager: '1', employee: '2', importer: '3' },
    insert: [
      { row: delegation(101, 107), by: ['employee', 'administrator'] },
      { row: delegation(107, 108), by: ['unitManager'] },
      { row: delegation(102, 101), by: ['administrator'] },
    ],
  },
  days_off: { ...publicToo(organisation('1', '2'), '1'), label: 'municipality_id' },
  yearly_days_off: publicToo(organisation('1', '2'), '1'),
  // The app login writes letters by app.post_mail() only.
  mails: {
    label: 'id',
    sets: 'due_at = due_at',
    select: { employee: '101', formerMember: '105', neighbour: '201', mailing: '101 105' },
    update: { mailing: '101 105' },
  },
  file_checks: {
    label: `encode(digest, 'hex')`,
    sets: 'state = state',
    select: { checking: checkedFile },
    update: { checking: checkedFile },
  },
  mail_choices: {
    label: 'person_id',
    select: { employee: '101', formerMember: '105', neighbour: '201' },
    update: { employee: '101', formerMember: '105', neighbour: '201' },
    delete: { employee: '101', formerMember: '105', neighbour: '201' },
    insert: [
      { row: `(municipality_id, person_id, kind, delivery) values (1, 101, 'x', 'daily')`, by: ['employee'] },
    ],
  },
  sessions: {
    label: 'person_id',
    select: { ...ownSession, clearing: '105' },
    update: ownSession,
    delete: { ...ownSession, clearing: '105' },
    insert: [
      {
        row: `(municipality_id, token_digest, person_id, expires_at) values (1, sha256('ny'), 101, now())`,
        by: ['employee'],
      },
    ],
  },
}
