/**
 * The part of the access matrix that is about employees as the contact centre needs them. Row 1 is of 101 (employee) and
 * unit 2, which 107 (unitManager) leads; row 2 of 107 and unit 1. 115 (paperWriter) is an agent, 110 (importer) leads the
 * centre, 201 (neighbour) that of the other municipality. Commitment 7 is a message that 115 took for 109 (officer).
 */
import { all, bare, employees, type Rows, type TableAccess } from './access-words.ts'
import type { KindName } from './fixture.ts'

const ROWS = `(values (1, 1, 101, 2, 1), (1, 2, 107, 1, 2), (2, 9, 201, 9, 9)) r (municipality_id, id, person, unit, subject)`
const each = (table: string, columns: string, values: string) =>
  `insert into ${table} (municipality_id, id, ${columns}) overriding system value select r.municipality_id, r.id, ${values} from ${ROWS};`
const ofPerson = (table: string, columns: string, values: string) =>
  `insert into ${table} (municipality_id, person_id, ${columns}) select r.municipality_id, r.person, ${values} from ${ROWS};`

export const contactEmployeesHere = [
  each('contact_trunks', 'name, title, platform, host', `'t' || r.id, 'x', 'old', '127.0.0.1'`),
  each('contact_trunk_ranges', 'trunk_id, from_number, to_number', `r.id, '1000', '1999'`),
  each('contact_lines', 'person_id, number', `r.person, '1000'`),
  each('contact_unit_hours', 'unit_id, weekday, opens, closes', `r.unit, 1, '08:00', '16:00'`),
  ofPerson('contact_presence', 'source, state, said_by', `'hand', 'present', r.person`),
  ofPerson('contact_calendars', 'address', `'https://x.example/x.ics'`),
  ofPerson('contact_busy_times', 'starts_at, ends_at, kind', `'2024-01-10', '2024-01-11', 'busy'`),
  ofPerson('contact_graph_links', 'graph_id', `'g' || r.id`),
  ofPerson('contact_person_subjects', 'subject_id', 'r.subject'),
  each('contact_guides', 'title, text, unit_id', `'x' || r.id, 'x', r.unit`),
  each('contact_agreements', 'unit_id, subject_id, may_resolve', 'r.unit, r.subject, true'),
  each('contact_resolution_pauses', 'from_at, reason', `'2024-01-10', 'x'`),
  `insert into commitments (municipality_id, id, what, owner_person_id, due_on, origin, created_by) overriding system value values (1, 7, 'x', 109, '2024-06-01', 'enquiry', 115);
    insert into commitment_answers (municipality_id, id, commitment_id, person_id, no_change, state) overriding system value values (1, 7, 7, 109, true, 'answered');`,
].join('\n')

const neighbour = '9'
const leader = 'importer' as const
const agent = 'paperWriter' as const
/** Employed here. */
const employed: KindName[] = [...employees, 'unitManager', leader, 'recusedMember']
const both = '1 2'
const persons = '101 107'
const seen: Rows = { ...all(both, employed), neighbour, contact: both }
const seenByPerson: Rows = { ...all(persons, employed), neighbour: '201', contact: persons }
const own: Rows = { employee: '101', unitManager: '107', neighbour: '201' }

/** Kept by those who lead the centre, and by administrators. */
const ofCentre: TableAccess = {
  label: 'id',
  select: seen,
  update: { [leader]: both, administrator: both, neighbour },
  delete: { [leader]: both, administrator: both, neighbour },
  insert: bare([leader, 'administrator']),
}
/** Kept by whoever leads the unit, too. @param row of unit 2 */
const ofUnit = (row: string): TableAccess => ({
  label: 'id',
  select: seen,
  update: { [leader]: both, unitManager: '1', neighbour },
  delete: { [leader]: both, unitManager: '1', neighbour },
  insert: [{ row, by: [leader, 'unitManager'] }, ...bare([leader])],
})
const said = (person: number, source: string, by: number | null) =>
  `(municipality_id, person_id, source, state, said_by) values (1, ${person}, '${source}', 'away', ${by ?? 'null'})`

export const accessOfContactEmployees: Record<string, TableAccess> = {
  contact_trunks: ofCentre,
  contact_trunk_ranges: ofCentre,
  contact_lines: ofCentre,
  contact_unit_hours: ofUnit(
    `(municipality_id, unit_id, weekday, opens, closes) values (1, 2, 2, '08:00', '16:00')`,
  ),
  contact_presence: {
    label: 'person_id',
    select: seenByPerson,
    sets: `state = 'away', said_by = app.person_id()`,
    update: { ...own, [agent]: persons, [leader]: persons, contact: persons },
    delete: { ...own, [agent]: persons, [leader]: persons, contact: persons },
    insert: [
      { row: said(109, 'hand', 109), by: ['officer', 'contact'] },
      { row: said(109, 'hand', 115), by: [agent, 'contact'] },
      { row: said(109, 'device', null), by: ['contact'] },
    ],
  },
  contact_calendars: {
    label: 'person_id',
    select: { ...own, contact: persons },
    sets: 'failures = 1',
    update: { ...own, contact: persons },
    delete: own,
    insert: [{ row: `(municipality_id, person_id) values (1, 109)`, by: ['officer'] }],
  },
  contact_busy_times: {
    label: 'person_id',
    select: seenByPerson,
    delete: { ...own, contact: persons },
    insert: [{ row: `(municipality_id, person_id) values (1, 109)`, by: ['officer', 'contact'] }],
  },
  contact_graph_links: {
    label: 'person_id',
    select: { [leader]: persons, administrator: persons, neighbour: '201', contact: persons },
    update: { [leader]: persons, administrator: persons, neighbour: '201', contact: persons },
    delete: { [leader]: persons, administrator: persons, neighbour: '201', contact: persons },
    insert: bare([leader, 'administrator', 'contact']),
  },
  contact_person_subjects: {
    label: 'person_id',
    select: seenByPerson,
    update: { ...own, [leader]: persons },
    delete: { ...own, [leader]: persons },
    insert: [
      {
        row: `(municipality_id, person_id, subject_id) values (1, 109, 1)`,
        by: ['officer', leader],
      },
      { row: `(municipality_id, person_id, subject_id) values (1, 107, 1)`, by: ['unitManager', leader] },
    ],
  },
  contact_guides: ofUnit(`(municipality_id, unit_id, title, text) values (1, 2, 'n', 'x')`),
  contact_agreements: ofUnit(`(municipality_id, unit_id, subject_id, may_resolve) values (1, 2, 1, true)`),
  contact_resolution_pauses: {
    label: 'id',
    select: seen,
    update: { [leader]: both, neighbour },
    delete: { [leader]: both, neighbour },
    insert: bare([leader]),
  },
}
