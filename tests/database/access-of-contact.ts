/**
 * The part of the access matrix that is about the contact centre. In the fixture 115 (paperWriter) is an agent and sits at
 * desk 1 with call 1, 110 (importer) leads the centre and answered call 2 at desk 2, and 201 (neighbour) leads that of the
 * other municipality. Call 1 was passed on to 101 (employee) of unit 2, which 107 (unitManager) leads.
 */
import { all, appHere, bare, employees, type Rows, type TableAccess } from './access-words.ts'
import type { KindName } from './fixture.ts'

const ROWS = `(values (1, 1, 115, 101, 2), (1, 2, 110, 107, 2), (2, 9, 201, 201, 9)) r (municipality_id, id, person, handed, unit)`
const each = (table: string, columns: string, values: string) =>
  `insert into ${table} (municipality_id, id, ${columns}) overriding system value select r.municipality_id, r.id, ${values} from ${ROWS};`
const ofCall = `('00000000-0000-4000-8000-00000000000' || r.id)::uuid`

export const contactCentreHere = [
  `insert into contact_settings (municipality_id) values (1), (2);`,
  `insert into contact_staff (municipality_id, id, person_id, role, valid_from) overriding system value
    values (1, 1, 115, 'agent', '2020-01-01'), (1, 2, 110, 'leader', '2020-01-01'), (2, 9, 201, 'leader', '2020-01-01');`,
  each('contact_subjects', 'name, unit_id', `'x' || r.id, r.unit`),
  each('contact_queues', 'title, subject_id', `'x' || r.id, r.id`),
  each('contact_hours', 'queue_id, weekday, opens, closes', `r.id, 1, '08:00', '16:00'`),
  each('contact_desks', 'title, telephone', `'x' || r.id, 'plads-' || r.id`),
  `insert into contact_desk_secrets (municipality_id, desk_id, secret) select r.municipality_id, r.id, 'x' from ${ROWS};`,
  `insert into contact_queue_desks (municipality_id, queue_id, desk_id) select r.municipality_id, r.id, r.id from ${ROWS};`,
  `insert into contact_skills (municipality_id, person_id, subject_id) select r.municipality_id, r.person, r.id from ${ROWS};`,
  `insert into contact_calls (municipality_id, id, queue_id, arrived_at) select r.municipality_id, ${ofCall}, r.id, '2024-01-10' from ${ROWS};`,
  `insert into contact_parties (municipality_id, call_id, number, number_key, desk_id, person_id)
    select r.municipality_id, ${ofCall}, '0', sha256(convert_to(r.id::text, 'UTF8')), r.id, r.person from ${ROWS};`,
  each(
    'contact_call_events',
    'call_id, kind, at, desk_id, person_id',
    `${ofCall}, 'arrived', '2024-01-10', r.id, r.person`,
  ),
  `insert into contact_desk_states (municipality_id, desk_id, state, person_id, call_id)
    select r.municipality_id, r.id, 'wrap-up', r.person, case r.id when 1 then ${ofCall} end from ${ROWS};`,
  each('contact_orders', 'desk_id, kind, made_by', `r.id, 'pause', r.person`),
  each(
    'contact_transfers',
    'call_id, leg, way, person_id, unit_id, passed_by, passed_at',
    `${ofCall}, 'a', 'blind', r.handed, r.unit, r.person, '2024-01-10'`,
  ),
  each(
    'contact_enquiries',
    'call_id, number_key, taken_by, handed_person, handed_unit',
    `${ofCall}, sha256(convert_to(r.id::text, 'UTF8')), r.person, r.handed, case r.id when 2 then r.unit end`,
  ),
  `insert into contact_exchanges (municipality_id, name, state) values (1, 'x', 'up'), (2, 'x', 'up');`,
  each('contact_alarms', 'kind, subject, message', `'x', r.id, 'x'`),
].join('\n')

const neighbour = '9'
const leader = 'importer' as const
const agent = 'paperWriter' as const
/** Employed here. */
const employed: KindName[] = [...employees, 'unitManager', leader, 'recusedMember']
const both = '1 2'

/** Arranged by leaders, known to employees. */
const arranged = (label = 'id'): TableAccess => ({
  label,
  select: { ...all(both, employed), neighbour, contact: both },
  update: { [leader]: both, neighbour, contact: both },
  delete: { [leader]: both, neighbour },
  insert: bare([leader, 'contact']),
})
const withFigures = (access: TableAccess): TableAccess => ({
  ...access,
  select: { ...access.select, register: both },
})
/** Written by call control only. */
const written = (label: string, select: Rows, more: Partial<TableAccess> = {}): TableAccess => ({
  label,
  select: { ...select, neighbour, contact: both },
  update: { contact: both },
  insert: bare(['contact']),
  ...more,
})
const callLabel = (column: string) => `right(${column}::text, 1)`
const everywhere = (label: string): Rows => ({ ...all(label, [...employed]), contact: label })

export const accessOfContact: Record<string, TableAccess> = {
  contact_settings: {
    label: 'municipality_id',
    select: { [leader]: '1', [agent]: '1', officer: '1', neighbour: '2', contact: '1' },
    sets: 'keep_numbers_days = 30',
    update: { [leader]: '1', officer: '1', neighbour: '2', contact: '1' },
    insert: bare([leader, 'contact']),
  },
  contact_staff: {
    label: 'id',
    select: { ...everywhere(both), neighbour },
    sets: 'valid_until = null',
    update: { administrator: both, [leader]: '1', neighbour, contact: both },
    delete: { administrator: both, [leader]: '1', neighbour },
    insert: [
      {
        row: `(municipality_id, person_id, role) values (1, 101, 'agent')`,
        by: ['administrator', leader, 'contact'],
      },
      {
        row: `(municipality_id, person_id, role) values (1, 101, 'leader')`,
        by: ['administrator', 'contact'],
      },
    ],
  },
  // Papers of figures are drafted by the worker, who reads what queues promise.
  contact_subjects: withFigures(arranged()),
  contact_queues: withFigures(arranged()),
  contact_hours: arranged(),
  contact_desks: arranged(),
  contact_queue_desks: arranged('queue_id'),
  contact_skills: arranged('subject_id'),
  contact_desk_secrets: {
    label: 'desk_id',
    select: { [agent]: '1', [leader]: '2', neighbour, contact: both },
    update: { contact: both },
    delete: { [agent]: '1', [leader]: '2', neighbour },
    insert: bare([leader, 'contact']),
  },
  contact_calls: written(callLabel('id'), all(both, employed)),
  // The officer has asked about the number of call 1 (access-of-contact-settings.ts).
  contact_parties: written(callLabel('call_id'), { [agent]: '1', [leader]: both, officer: '1' }),
  contact_call_events: written('id', { [agent]: '1', [leader]: both, officer: '1' }, { update: {} }),
  contact_desk_states: written('desk_id', { [agent]: both, [leader]: both }),
  contact_orders: {
    label: 'id',
    select: { [agent]: '1', [leader]: '2', neighbour, contact: both },
    update: { contact: both },
    delete: { contact: both },
    insert: [
      { row: `(municipality_id, kind, made_by) values (1, 'pause', 115)`, by: [agent, 'contact'] },
      { row: `(municipality_id, kind, made_by) values (1, 'pause', 110)`, by: [leader, 'contact'] },
      { row: `(municipality_id, kind, made_by) values (1, 'pause', 101)`, by: ['contact'] },
    ],
  },
  contact_transfers: written('id', {
    [agent]: '1',
    [leader]: both,
    employee: '1',
    unitManager: both,
    officer: '1',
  }),
  contact_enquiries: {
    label: 'id',
    select: {
      [agent]: '1',
      [leader]: both,
      employee: '1',
      officer: '1',
      unitManager: '2',
      neighbour,
      contact: both,
    },
    sets: `changed_at = now()`,
    update: { [agent]: '1', [leader]: both, neighbour, contact: both },
    insert: [
      { row: `(municipality_id, taken_by) values (1, 115)`, by: [agent, 'contact'] },
      { row: `(municipality_id, taken_by) values (1, 101)`, by: ['contact'] },
    ],
  },
  // Health is asked without a person; there is nothing of persons in it.
  contact_exchanges: {
    label: 'municipality_id',
    select: { ...all('1', appHere), neighbour: '2', contact: '1' },
    update: { contact: '1' },
    insert: [
      {
        row: `(municipality_id, name, state) values (1, 'x', 'up')`,
        by: ['contact'],
      },
    ],
  },
  contact_alarms: written('id', { [agent]: both, [leader]: both }),
}
