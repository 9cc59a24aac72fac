/**
 * The part of the access matrix that is about the annual wheel. In the fixture duty 1 belongs to body 1 and is owned by 101
 * (employee), duty 2 to body 2 and is owned by unit 2, which 107 leads, duty 3 is a dialogue of unit 2 owned by 110 (importer);
 * 9 is of municipality 2. Each has one occurrence. `wheel` is the job that drafts what is due.
 */
import { all, bare, employees, type Rows, type TableAccess } from './access-words.ts'

export const wheelOfDuties = `
  insert into dialogue_chains (municipality_id, id, title, figure, created_by) overriding system value
    values (1, 1, 'Sygefravær', 'Fravær', 103), (2, 9, 'Nabo', 'Fravær', 201);
  insert into duties (municipality_id, id, kind, title, rule, item_kind, body_id, unit_id, owner_person_id, owner_unit_id, lead_days, minutes,
      valid_from, chain_id, level, counterpart, created_by) overriding system value values
    (1, 1, 'paper', 'Et', 'hver maj', 'decision', 1, null, 101, null, 30, 10, '2020-01-01', null, null, null, 103),
    (1, 2, 'paper', 'To', 'hver maj', 'decision', 2, null, null, 2, 30, 10, '2020-01-01', null, null, null, 103),
    (1, 3, 'dialogue', 'Tre', 'hver maj', 'discussion', null, 2, 110, null, 30, 10, '2020-01-01', 1, 'Center', 'Lederne', 103),
    (2, 9, 'paper', 'Nabo', 'hver maj', 'decision', 9, null, 201, null, 30, 10, '2020-01-01', null, null, null, 201);
  insert into duty_occurrences (municipality_id, duty_id, period_on, falls_on, state)
    select municipality_id, id, '2024-05-01', '2024-05-10', 'drafted' from duties;
`

const ours = '1 2 3'
/** Employed; those who only sit in body 1 see what comes to it. */
const dutiesSeen: Rows = {
  ...all(ours, [...employees, 'recusedMember', 'unitManager', 'importer', 'secretary', 'wheel']),
  ...all('1', ['member', 'chair']),
  neighbour: '9',
}
const dutiesKept: Rows = { secretary: ours, unitManager: '3', neighbour: '9' }
const occurrencesTended: Rows = {
  secretary: ours,
  employee: '1',
  unitManager: '2 3',
  importer: '3',
  neighbour: '9',
}
const ofBody = (body: number) =>
  `(municipality_id, title, rule, item_kind, body_id, owner_person_id, lead_days, minutes, valid_from, created_by)
    values (1, 'Ny', 'hver maj', 'decision', ${body}, 101, 1, 1, '2030-01-01', 103)`
const ofUnit = (unit: number) =>
  `(municipality_id, kind, title, rule, item_kind, unit_id, owner_person_id, lead_days, minutes, valid_from, chain_id, level, counterpart, created_by)
    values (1, 'dialogue', 'Ny', 'hver maj', 'discussion', ${unit}, 101, 1, 1, '2030-01-01', 1, 'x', 'x', 103)`
const occurrenceOf = (duty: number) =>
  `(municipality_id, duty_id, period_on, falls_on, state) values (1, ${duty}, '2030-05-01', '2030-05-10', 'drafted')`

export const accessOfWheel: Record<string, TableAccess> = {
  dialogue_chains: {
    label: 'id',
    select: {
      ...all('1', [...employees, 'recusedMember', 'unitManager', 'importer', 'secretary', 'wheel']),
      neighbour: '9',
    },
    update: { secretary: '1', neighbour: '9' },
    delete: { secretary: '1', neighbour: '9' },
    insert: bare(['secretary']),
  },
  duties: {
    label: 'id',
    select: dutiesSeen,
    update: dutiesKept,
    delete: dutiesKept,
    insert: [
      { row: ofBody(1), by: ['secretary'] },
      { row: ofBody(2), by: ['secretary'] },
      { row: ofUnit(2), by: ['secretary', 'unitManager'] },
      { row: ofUnit(1), by: ['secretary'] },
    ],
  },
  duty_occurrences: {
    label: 'duty_id',
    select: dutiesSeen,
    update: { ...occurrencesTended, wheel: ours },
    delete: occurrencesTended,
    insert: [
      { row: occurrenceOf(1), by: ['secretary', 'employee', 'wheel'] },
      { row: occurrenceOf(2), by: ['secretary', 'unitManager', 'wheel'] },
    ],
  },
}

const everyPaper = '1 2 3 4 5 6'
/** What the job reads besides what the job of meetings reads. */
const READS: Record<string, string | null> = {
  meetings: null,
  meeting_attendance: null,
  agenda_items: null,
  agenda_item_guests: null,
  agenda_versions: null,
  agenda_version_items: null,
  agenda_decisions: null,
  agenda_changes: '2 3',
  standing_items: '1 2',
  placement_rules: '1 2',
  cases: null,
  papers: null,
  paper_writers: null,
  paper_sections: null,
  paper_section_versions: everyPaper,
  paper_points: null,
  paper_point_amounts: null,
  paper_attachments: null,
  paper_attachment_versions: null,
  paper_levels: everyPaper,
  paper_approvers: everyPaper,
  paper_events: everyPaper,
  register_snapshots: '1 2',
}
const ADDS = [
  'cases', 'papers', 'paper_writers', 'paper_sections', 'paper_section_versions', 'paper_events', 'agenda_items', 'agenda_changes', 'register_snapshots',
] // prettier-ignore
const WRITES = ['meetings', 'papers', 'agenda_items']

/** The matrix with what the job of the wheel may do with tables of earlier rooms: read, add, and never remove. */
export function withWheel(matrix: Record<string, TableAccess>): Record<string, TableAccess> {
  return Object.fromEntries(
    Object.entries(matrix).map(([table, access]) => {
      const seen = Object.hasOwn(READS, table) ? (READS[table] ?? access.select.meeting) : undefined
      return [
        table,
        {
          ...access,
          ...(seen !== undefined && { select: { ...access.select, wheel: seen } }),
          ...(seen !== undefined && WRITES.includes(table) && { update: { ...access.update, wheel: seen } }),
          ...(ADDS.includes(table) && {
            insert: (access.insert ?? bare([])).map(({ row, by }) => ({
              row,
              by: [...by, 'wheel' as const],
            })),
          }),
        },
      ]
    }),
  )
}
