/**
 * Who may do what with which rows, as data: every table, every kind of person. What is not said is not allowed.
 * The numbers are those of the fixture; a table of the database that is missing here fails the test.
 */
import { accessOfCases, attachmentsSeen, filesOfPapers, together } from './access-of-cases.ts'
import type { KindName } from './fixture.ts'

/** Labels of rows, separated by spaces. */
export type Rows = Partial<Record<KindName, string>>

export interface TableAccess {
  /** What a row is called in the lists: an SQL expression, unique or shared by rows that share their fate. */
  label: string
  select: Rows
  update?: Rows
  /** What an update sets, where a login may not set every column. */
  sets?: string
  delete?: Rows
  /** Rows to insert, each with those who may. */
  insert?: { row: string; by: KindName[] }[]
  /** A row of the other municipality, where the number alone is refused for another reason. Nobody may. */
  elsewhere?: (municipality: number) => string
}

const all = (label: string, kinds: KindName[]): Rows => Object.fromEntries(kinds.map((kind) => [kind, label]))
/** An insert of a row of the right municipality that says nothing else; the policies are asked before the constraints. */
const bare = (by: KindName[]) => [{ row: '(municipality_id) overriding system value values (1)', by }]

const outsiders: KindName[] = ['anonymous', 'forger', 'visitor', 'purposeful', 'returning', 'substitute', 'formerMember', 'formerEmployee', 'stranger'] // prettier-ignore
const employees: KindName[] = ['employee', 'administrator', 'officer']
const seated: KindName[] = ['member', 'secretary']
const colleagues: KindName[] = [...employees, ...seated, 'unitManager', 'importer']
const sitting: KindName[] = ['anonymous', 'forger']
const purposes: KindName[] = ['import', 'index', 'clearing', 'examine']
const workers: KindName[] = ['worker', 'workerForSecretary', 'import', 'index', 'clearing', 'examine']
const appHere: KindName[] = [
  ...colleagues,
  ...outsiders.filter((kind) => !sitting.includes(kind)),
  'taskHolder',
]

const items: Rows = {
  ...all('11', outsiders),
  ...all('11 12 14', employees),
  ...all('11 12 13 14', seated),
  taskHolder: '11 13',
  unitManager: '11 12 14 15',
  importer: '11 12 14 15',
  neighbour: '91 92 93',
  ...all('11 12 13 14 15', ['import', 'index']),
}
const imported = '11 12 13 14 15'

/** What belongs to an item and is written by an import only. */
const childOfItem = (label = 'item_id'): TableAccess => ({
  label,
  select: items,
  update: { import: imported },
  delete: { import: imported },
  insert: bare(['import']),
})

const meetings: Rows = {
  ...all('1', [...outsiders, 'taskHolder']),
  ...all('1 2 3', [...employees, 'unitManager', 'importer', 'import', 'index']),
  ...all('1 2', seated),
  neighbour: '9',
}

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
  select: { ...of.select, substitute: '104' },
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

const persons = '101 102 103 104 105 106 107 108 109 110 111'
const nobody: TableAccess = { label: 'municipality_id', select: {} }
const ownSession: Rows = {
  returning: '101', employee: '101', member: '102', secretary: '103', substitute: '104', formerMember: '105', taskHolder: '106',
  unitManager: '107', administrator: '108', officer: '109', importer: '110', formerEmployee: '111', neighbour: '201',
} // prettier-ignore

/** By an indexing or importing job only. */
const searchIndex = (label: string, rows: string): TableAccess => ({
  label,
  select: all(rows, ['import', 'index']),
  update: all(rows, ['import', 'index']),
  delete: all(rows, ['import', 'index']),
  insert: bare(['import', 'index']),
})
/** What an examination writes. */
const examined = (label: string, rows: string, select: Rows): TableAccess => ({
  label,
  select: { ...select, examine: rows },
  update: { examine: rows },
  delete: { examine: rows },
  insert: bare(['examine']),
})
/** Of meetings 1, 2, 3 and 9 as a whole, and of each item. */
const findings: Rows = { ...all('1 11 12 13 14 2', seated), neighbour: '9 91 92 93' }
const acceptance = (body: number, person: number) =>
  `(municipality_id, meeting_id, body_id, held_on, rule, severity, message, fingerprint, reason, accepted_by)
    values (1, ${body === 1 ? 1 : 3}, ${body}, '2024-01-10', 'x', 'note', 'x', 'ny', 'x', ${person})`
const correctionBy = (person: number) =>
  `(municipality_id, file_digest, file_name, person_id) values (1, decode(lpad('101', 64, '0'), 'hex'), 'x', ${person})`
const searchEntry = (municipality: number) =>
  `(municipality_id, item_id, audience, body_id, held_on, words) values (${municipality}, 0, 'published', 1, '2024-01-01', 'x')`

const everyFile = `101 102 103 ${imported} 21 301 302 3021 3022 303`

export const accessMatrix: Record<string, TableAccess> = {
  municipalities: {
    label: 'municipality_id',
    sets: 'name = name',
    select: { ...all('1', [...appHere, ...workers, ...sitting]), neighbour: '2', round: '1 2' },
  },
  units: publicToo(organisation('1 2', '9'), '1 2'),
  unit_initials: publicToo(organisation('1 2', '9'), '1 2'),
  bodies: {
    ...publicToo(organisation('1 2 3', '9'), '1 2'),
    insert: [
      { row: `(municipality_id, name, kind) values (1, 'Ny', 'board')`, by: ['administrator'] },
      { row: `(municipality_id, name, kind) values (1, 'Ny', 'unknown')`, by: ['administrator', 'import'] },
    ],
  },
  persons: withOwnRow(organisation(persons, '201')),
  person_initials: organisation(persons, '201'),
  employments: right('101 107 108 109 110 111', '201', '101 107 109 110 111', `unit_id, role, valid_from: 1, 'manager', '2024-01-01'`), // prettier-ignore
  seats: right('102 103 104 105', '201', '102 103 104 105', `body_id, role, valid_from: 1, 'member', '2024-01-01'`), // prettier-ignore
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
  meetings: {
    label: 'id',
    select: { ...meetings, examine: '1 2 3' },
    sets: `degree = 'internal'`,
    update: { secretary: '1 2', neighbour: '9', import: '1 2 3' },
    delete: { import: '1 2 3' },
    insert: bare(['import']),
  },
  meeting_participants: {
    label: 'meeting_id',
    select: meetings,
    update: { import: '1 2 3' },
    delete: { import: '1 2 3' },
    insert: bare(['import']),
  },
  items: {
    ...childOfItem('id'),
    select: { ...items, examine: imported },
    sets: `degree = 'internal', degree_reason = 'by-person'`,
    update: { secretary: '11 12 13 14', importer: '15', neighbour: '91 92 93', import: imported },
  },
  item_sections: childOfItem(),
  recommendation_points: childOfItem(),
  decisions: childOfItem(),
  decision_points: childOfItem('decision_id'),
  item_guests: childOfItem(),
  item_tables: childOfItem(),
  item_initials: childOfItem(),
  item_tasks: {
    label: 'id',
    select: {
      taskHolder: '1',
      secretary: '1',
      importer: '3',
      neighbour: '9',
      ...all('1 2 3', ['import', 'index']),
    },
    update: { secretary: '1', neighbour: '9', import: '1 2 3' },
    delete: { secretary: '1', neighbour: '9', import: '1 2 3' },
    insert: [
      {
        row: `(municipality_id, item_id, person_id, reason) values (1, 12, 101, 'x')`,
        by: ['secretary', 'import'],
      },
      { row: `(municipality_id, item_id, person_id, reason) values (1, 15, 103, 'x')`, by: ['import'] },
    ],
  },
  attachments: {
    ...childOfItem('id'),
    select: { ...items, ...all('11 12 13 14 21', seated), ...all(`${imported} 21`, ['import', 'index']) },
    sets: 'degree = degree',
    update: { secretary: '11 12 13 14 21', neighbour: '91 92 93', import: `${imported} 21` },
    delete: { import: `${imported} 21` },
  },
  files: {
    label: `ltrim(encode(digest, 'hex'), '0')`,
    select: together(
      {
        ...items,
        member: '11 12 13 14 21',
        secretary: '101 102 11 12 13 14 21',
        neighbour: '109 91 92 93',
        ...all(everyFile, ['import', 'index']),
      },
      filesOfPapers(attachmentsSeen),
    ),
    update: { import: everyFile },
    delete: { import: everyFile },
    insert: bare(['import']),
  },
  closed_item_notices: {
    label: 'item_id',
    select: {
      ...all('13', [...outsiders, ...seated, 'taskHolder']),
      ...all('13 15', [...employees, 'unitManager', 'importer', 'import', 'index']),
      neighbour: '93',
    },
    update: { secretary: '13', importer: '15', neighbour: '93', import: '13 15' },
    delete: { secretary: '13', importer: '15', neighbour: '93', import: '13 15' },
    insert: [
      {
        row: `(municipality_id, item_id, meeting_id, position, neutral_title) values (1, 12, 1, 12, 'x')`,
        by: ['secretary', 'import'],
      },
      {
        row: `(municipality_id, item_id, meeting_id, position, neutral_title) values (1, 15, 3, 15, 'x')`,
        by: ['importer', 'import'],
      },
    ],
  },
  meeting_versions: {
    label: 'id',
    select: { secretary: '1 2', neighbour: '9', ...all('1 2 3', ['import', 'index', 'examine']) },
    update: { import: '1 2 3' },
    delete: { import: '1 2 3' },
    insert: bare(['import']),
  },
  item_commitments: examined('item_id', imported, { ...items, ...all('', ['import', 'index']) }),
  meeting_examinations: examined('meeting_id', '1 2 3', { ...all('1 2', seated), neighbour: '9' }),
  meeting_findings: examined('id', '1 11 12 13 14 15 2 3', findings),
  finding_acceptances: {
    label: 'id',
    select: findings,
    delete: { secretary: '1 11 12 13 14 2', neighbour: '9 91 92 93' },
    insert: [
      { row: acceptance(1, 103), by: ['secretary'] },
      { row: acceptance(1, 102), by: [] },
      { row: acceptance(2, 103), by: [] },
    ],
  },
  ...accessOfCases,
  worker_heartbeats: {
    label: 'worker',
    select: { ...all('en', [...appHere, ...workers]), neighbour: 'to' },
    update: all('en', workers),
    insert: [{ row: `(municipality_id, worker) values (1, 'ny')`, by: workers }],
  },
  import_runs: {
    label: 'id',
    select: { importer: '1', neighbour: '9', import: '1 2' },
    update: { import: '1 2' },
    delete: { import: '1 2' },
    insert: [
      { row: `(municipality_id, person_id, source) values (1, 103, 'upload')`, by: ['secretary', 'import'] },
      {
        row: `(municipality_id, person_id, source) values (1, 108, 'upload')`,
        by: ['administrator', 'import'],
      },
      { row: `(municipality_id, person_id, source) values (1, 101, 'upload')`, by: ['import'] },
      { row: `(municipality_id, person_id, source) values (1, 103, 'command')`, by: ['import'] },
    ],
  },
  import_files: {
    label: 'id',
    select: { importer: '1', neighbour: '9', import: '1 2' },
    update: { import: '1 2' },
    delete: { import: '1 2' },
    insert: [
      {
        row: `(municipality_id, run_id, name, file_digest) values (1, 1, 'x', '\\x00')`,
        by: ['importer', 'import'],
      },
      {
        row: `(municipality_id, run_id, name, file_digest) values (1, 2, 'x', '\\x00')`,
        by: ['import'],
      },
    ],
  },
  import_file_parts: {
    label: 'file_id',
    select: { importer: '1', neighbour: '9', import: '1 2' },
    update: { import: '1 2' },
    delete: { import: '1 2' },
    insert: bare(['import']),
  },
  reading_corrections: {
    label: 'id',
    sets: 'corrections = corrections',
    select: { secretary: '1 2', neighbour: '9', import: '1 2 3' },
    update: { secretary: '1', neighbour: '9', import: '1 2 3' },
    delete: { secretary: '1', neighbour: '9', import: '1 2 3' },
    insert: [
      ...bare(['import']),
      { row: correctionBy(103), by: ['secretary', 'import'] },
      { row: correctionBy(102), by: ['import'] },
    ],
  },
  layout_rules: {
    label: 'id',
    sets: 'forgotten_at = forgotten_at',
    select: { secretary: '1', administrator: '1 2 3', neighbour: '9', import: '1 2 3' },
    update: { secretary: '1', administrator: '1 2 3', neighbour: '9', import: '1 2 3' },
    delete: { import: '1 2 3' },
    insert: bare(['import']),
  },
  layout_rule_uses: {
    label: 'rule_id',
    select: { secretary: '1', administrator: '1 2 3', neighbour: '9', import: '1 2 3' },
    update: { import: '1 2 3' },
    delete: { import: '1 2 3' },
    insert: bare(['import']),
  },
  erasures: { label: 'id', select: { officer: '1' } },
  history_entries: nobody,
  history_payloads: nobody,
  history_unsealed: nobody,
  history_seals: nobody,
  search_entries: {
    ...searchIndex('item_id', imported),
    insert: [{ row: searchEntry(1), by: ['import', 'index'] }],
    elsewhere: searchEntry,
  },
  search_entries_published: nobody,
  search_entries_internal: nobody,
  search_entries_closed: nobody,
  search_uncounted: searchIndex('item_id', '11 12 14'),
  search_terms: searchIndex('lexeme', 'ord'),
  search_synonyms: {
    label: 'municipality_id',
    select: { ...all('1', [...appHere, ...sitting]), neighbour: '2' },
    update: { administrator: '1', neighbour: '2' },
    delete: { administrator: '1', neighbour: '2' },
    insert: [{ row: `(municipality_id, words) values (1, '{c,d}')`, by: ['administrator'] }],
  },
}
