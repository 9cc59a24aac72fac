/**
 * Who may do what with which rows, as data: every table, every kind of person. What is not said is not allowed.
 * The numbers are those of the fixture; a table of the database that is missing here fails the test.
 */
import { accessOfAgendas } from './access-of-agendas.ts'
import { accessOfBudget } from './access-of-budget.ts'
import { accessOfCases, attachmentsSeen, filesOfPapers, together } from './access-of-cases.ts'
import { accessOfLoopPlans } from './access-of-loop-plans.ts'
import { accessOfEffects, decisionsAsked, itemsAsked } from './access-of-effects.ts'
import { accessOfCommitments } from './access-of-commitments.ts'
import { accessOfDeadlines } from './access-of-deadlines.ts'
import { accessOfMeetings, itemsSeen, itemsStored, meetingsKnown } from './access-of-meetings.ts'
import { accessOfMinutes } from './access-of-minutes.ts'
import { accessOfOrganisation } from './access-of-organisation.ts'
import { accessOfPlan } from './access-of-plan.ts'
import { accessOfProjects, filesOfConsultations } from './access-of-projects.ts'
import { accessOfPublication } from './access-of-publication.ts'
import { accessOfReading } from './access-of-reading.ts'
import { accessOfRegisters } from './access-of-registers.ts'
import { accessOfSelfService } from './access-of-self-service.ts'
import { accessOfClosingDays } from './access-of-closing-days.ts'
import { accessOfDriving } from './access-of-driving.ts'
import { accessOfPolicies } from './access-of-policies.ts'
import { accessOfNetworks } from './access-of-networks.ts'
import { accessOfCallControl } from './access-of-call-control.ts'
import { accessOfContact } from './access-of-contact.ts'
import { accessOfContactFigures } from './access-of-contact-figures.ts'
import { accessOfContactSettings } from './access-of-contact-settings.ts'
import { accessOfContactEmployees } from './access-of-contact-employees.ts'
import { accessOfCourses } from './access-of-courses.ts'
import { accessOfTelephone } from './access-of-telephone.ts'
import { accessOfWheel, withWheel } from './access-of-wheel.ts'
import {
  all,
  bare,
  outsiders,
  employees,
  seated,
  sitting,
  workers,
  appHere,
  items,
  imported,
  storing,
  childOfItem,
  meetings,
  type Rows,
  type TableAccess,
} from './access-words.ts'

/** By an indexing or importing job only. */
const searchIndex = (label: string, rows: string): TableAccess => ({
  label,
  select: all(rows, [...storing, 'index']),
  update: all(rows, [...storing, 'index']),
  delete: all(rows, [...storing, 'index']),
  insert: bare([...storing, 'index']),
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

const everyMeeting = '1 2 21 22 23 24 25 3'
const meetingHere = (body: number, stage: string) =>
  `(municipality_id, body_id, held_on, kind, degree, origin, stage)
    values (1, ${body}, '2030-01-01', 'agenda', 'internal', 'meeting', '${stage}')`
const everyFile = `101 102 103 ${imported} 21 301 302 3021 3022 303 304 305 306 501 502`

const noticesWritten: Rows = {
  secretary: '13 222 224 225 242',
  importer: '15',
  neighbour: '93',
  ...all('13 15 222 224 225 242', storing),
}
/** Papers 1 (open) and 2 (of a closed case). */
const papersIndexed = '1 2'

const paperEntry = (municipality: number) =>
  `(municipality_id, is_open, paper_id, attachment_id, words) values (${municipality}, true, 0, 0, 'x')`

const nobody: TableAccess = { label: 'municipality_id', select: {} }

export const accessMatrix: Record<string, TableAccess> = withWheel({
  ...accessOfWheel,
  ...accessOfOrganisation,
  ...accessOfCommitments,
  ...accessOfEffects,
  meetings: {
    label: 'id',
    select: { ...meetingsKnown, examine: everyMeeting },
    sets: `degree = 'internal'`,
    update: { secretary: '1 2 21 22 23 24 25', neighbour: '29 9', ...all(everyMeeting, storing) },
    delete: all(everyMeeting, storing),
    insert: [
      ...bare(storing),
      { row: meetingHere(1, 'planned'), by: ['secretary', ...storing] },
      { row: meetingHere(1, 'locked'), by: storing },
      { row: meetingHere(2, 'planned'), by: storing },
    ],
  },
  meeting_participants: {
    label: 'meeting_id',
    select: meetings,
    update: all('1 2 3', storing),
    delete: all('1 2 3', storing),
    insert: bare(storing),
  },
  items: {
    ...childOfItem('id'),
    select: { ...itemsSeen, examine: itemsStored, asking: itemsAsked },
    sets: `degree = 'internal', degree_reason = 'by-person'`,
    update: {
      secretary: '11 12 13 14 221 222 224 225 231 241 242',
      importer: '15',
      neighbour: '91 92 93',
      ...all(itemsStored, storing),
    },
    delete: all(itemsStored, storing),
  },
  item_sections: childOfItem(),
  recommendation_points: decisionsAsked(childOfItem()),
  decisions: decisionsAsked(childOfItem()),
  decision_points: decisionsAsked(childOfItem('decision_id')),
  item_guests: childOfItem(),
  item_tables: childOfItem(),
  item_initials: childOfItem(),
  item_tasks: {
    label: 'id',
    select: {
      taskHolder: '1 4',
      secretary: '1 4 5',
      importer: '3',
      paperWriter: '5',
      neighbour: '9',
      ...all('1 2 3 4 5', [...storing, 'index']),
    },
    update: { secretary: '1 4 5', neighbour: '9', ...all('1 2 3 4 5', storing) },
    delete: { secretary: '1 4 5', neighbour: '9', ...all('1 2 3 4 5', storing) },
    insert: [
      {
        row: `(municipality_id, item_id, person_id, reason) values (1, 12, 101, 'x')`,
        by: ['secretary', ...storing],
      },
      { row: `(municipality_id, item_id, person_id, reason) values (1, 15, 103, 'x')`, by: storing },
    ],
  },
  attachments: {
    ...childOfItem('id'),
    select: { ...items, ...all('11 12 13 14 21', seated), ...all(`${imported} 21`, [...storing, 'index']) },
    sets: 'degree = degree',
    update: { secretary: '11 12 13 14 21', neighbour: '91 92 93', ...all(`${imported} 21`, storing) },
    delete: all(`${imported} 21`, storing),
  },
  files: {
    label: `ltrim(encode(digest, 'hex'), '0')`,
    select: together(
      {
        ...items,
        ...all('11 12 13 14 21', seated),
        secretary: '101 102 11 12 13 14 21',
        neighbour: '109 91 92 93',
        ...all(everyFile, [...storing, 'index']),
      },
      together(filesOfPapers(attachmentsSeen), filesOfConsultations),
    ),
    update: all(everyFile, storing),
    delete: all(everyFile, storing),
    insert: bare(storing),
  },
  closed_item_notices: {
    label: 'item_id',
    select: {
      ...all('13', [...outsiders, 'taskHolder']),
      ...all('13 222 224 225 242', ['member', 'chair', 'secretary']),
      ...all('13 15 242', [...employees, 'unitManager', 'importer']),
      recusedMember: '13 15 222 225 242',
      calledSubstitute: '13 222 224 225',
      ...all('13 15 222 224 225 242', [...storing, 'index']),
      neighbour: '93',
    },
    update: noticesWritten,
    delete: noticesWritten,
    insert: [
      {
        row: `(municipality_id, item_id, meeting_id, position, neutral_title) values (1, 12, 1, 12, 'x')`,
        by: ['secretary', ...storing],
      },
      {
        row: `(municipality_id, item_id, meeting_id, position, neutral_title) values (1, 15, 3, 15, 'x')`,
        by: ['importer', ...storing],
      },
    ],
  },
  meeting_versions: {
    label: 'id',
    select: { secretary: '1 2', neighbour: '9', ...all('1 2 3', [...storing, 'index', 'examine']) },
    update: all('1 2 3', storing),
    delete: all('1 2 3', storing),
    insert: bare(storing),
  },
  item_commitments: {
    label: 'item_id',
    select: { ...items, ...all('', ['import', 'index']), ...all(imported, ['examine', 'meeting']) },
    update: all(imported, ['examine', 'meeting']),
    delete: all(imported, ['examine', 'meeting']),
    insert: bare(['examine', 'meeting']),
  },
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
  ...accessOfMeetings,
  ...accessOfMinutes,
  ...accessOfPlan,
  ...accessOfProjects,
  ...accessOfReading,
  ...accessOfLoopPlans,
  ...accessOfRegisters,
  ...accessOfSelfService,
  ...accessOfClosingDays,
  ...accessOfDriving,
  ...accessOfPolicies,
  ...accessOfNetworks,
  ...accessOfCourses,
  ...accessOfTelephone,
  ...accessOfCallControl,
  ...accessOfContact,
  ...accessOfContactFigures,
  ...accessOfContactSettings,
  ...accessOfContactEmployees,
  ...accessOfBudget,
  ...accessOfDeadlines,
  ...accessOfPublication,
  ...accessOfAgendas,
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
    insert: [{ row: searchEntry(1), by: [...storing, 'index'] }],
    elsewhere: searchEntry,
  },
  search_entries_published: nobody,
  search_entries_internal: nobody,
  search_entries_closed: nobody,
  paper_search_entries: {
    label: 'paper_id',
    select: { index: papersIndexed },
    delete: { index: papersIndexed },
    insert: [{ row: paperEntry(1), by: ['index'] }],
    elsewhere: paperEntry,
  },
  paper_search_entries_open: { label: 'paper_id', select: {} },
  paper_search_entries_restricted: { label: 'paper_id', select: {} },
  paper_search_waiting: {
    label: 'paper_id',
    select: { index: '1 2 3 4 5 6' },
    delete: { index: '1 2 3 4 5 6' },
  },
  search_uncounted: searchIndex('item_id', '11 12 14'),
  search_terms: searchIndex('lexeme', 'ord'),
  search_synonyms: {
    label: 'municipality_id',
    select: { ...all('1', [...appHere, ...sitting]), neighbour: '2' },
    update: { administrator: '1', neighbour: '2' },
    delete: { administrator: '1', neighbour: '2' },
    insert: [{ row: `(municipality_id, words) values (1, '{c,d}')`, by: ['administrator'] }],
  },
})
