/** The part of the access matrix that is about cases and papers; what the numbers are stands in the fixture. */
import type { Rows, TableAccess } from './access-words.ts'
import { type KindName, kindNames } from './fixture.ts'

/** Papers 1 to 6 and 9 as the fixture has them: who sees each, and who has a task in it. */
const papersSeen: Rows = {
  employee: '1 4', administrator: '1 2 4', officer: '1 3 4', unitManager: '1 2 3 4 5 6', importer: '1 2 3 4 5 6', paperWriter: '1 4 5',
  member: '2 4 6', chair: '2 4 6', recusedMember: '1 2 6', secretary: '1 2 4 5 6', calledSubstitute: '4 6', neighbour: '9',
} // prettier-ignore
const papersWritten: Rows = {
  employee: '1', administrator: '2', officer: '3', secretary: '1 2 4 5 6', unitManager: '2 3 5 6', importer: '2 3 5 6', paperWriter: '4 5', neighbour: '9',
} // prettier-ignore
/** The worker that makes the agenda reads them all. */
const andTheWorker = (rows: Rows, labels = '1 2 3 4 5 6'): Rows => ({ ...rows, meeting: labels })
const writersOfOne: KindName[] = ['employee', 'secretary']
/** Written by those with a task in the paper. @param row of paper 1 */
const ofPaper = (row: string, label = 'paper_id', seen = andTheWorker(papersSeen)): TableAccess => ({
  label,
  select: seen,
  update: papersWritten,
  delete: papersWritten,
  insert: [{ row, by: writersOfOne }],
})
/** Only ever added to. */
const keptOfPaper = (row: string, by = writersOfOne): TableAccess => ({
  label: 'paper_id',
  select: papersSeen,
  insert: [{ row, by }],
})
/** With the closed ones, 21 of paper 1 and 22 of paper 2. */
export const attachmentsSeen: Rows = {
  employee: '1 21 4', administrator: '1 2 22 4', officer: '1 3 4', unitManager: '1 2 22 3 4 5 6', importer: '1 2 22 3 4 5 6', paperWriter: '1 4 5',
  member: '2 22 4 6', chair: '2 22 4 6', recusedMember: '1 2 22 6', secretary: '1 2 21 22 4 5 6', calledSubstitute: '4 6', neighbour: '9',
} // prettier-ignore
const attachmentsWritten: Rows = {
  employee: '1 21', administrator: '2 22', officer: '3', secretary: '1 2 21 22 4 5 6', unitManager: '2 22 3 5 6', importer: '2 22 3 5 6', paperWriter: '4 5', neighbour: '9',
} // prettier-ignore
const everyAttachment = '1 2 21 22 3 4 5 6'
export const filesOfPapers = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([kind, ids]) => [
      kind,
      ids
        .split(' ')
        .map((id) => `30${id}`)
        .toSorted()
        .join(' '),
    ]),
  )
export const together = (one: Rows, other: Rows): Rows =>
  Object.fromEntries(
    kindNames.map((kind) => {
      const rows = [one[kind], other[kind]].flatMap((ids) => (ids ? ids.split(' ') : []))
      return [kind, rows.toSorted().join(' ')]
    }),
  )
const caseBy = (responsible: number, by: number) =>
  `(municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, created_by) values (1, '24/9${by}', 'records', 'Ny', 1, ${responsible}, ${by})`
const paperOf = (of: number, body: number, by: number) =>
  `(municipality_id, case_id, body_id, item_kind, treatment, title, created_by) values (1, ${of}, ${body}, 'information', 9, 'Ny', ${by})`

export const accessOfCases: Record<string, TableAccess> = {
  case_series: { label: 'municipality_id', select: {} },
  cases: {
    label: 'id',
    select: andTheWorker(
      {
        employee: '1 3', administrator: '1 2 3', officer: '1 2 3', unitManager: '1 2 3 4 5', importer: '1 2 3 4 5', paperWriter: '1 3 4',
        member: '2 3 5', chair: '2 3 5', recusedMember: '1 2 5', secretary: '1 2 3 4 5', calledSubstitute: '3 5', neighbour: '9',
      }, // prettier-ignore
      '1 2 3 4 5',
    ),
    update: { employee: '1', unitManager: '2 4 5', importer: '2 4 5', paperWriter: '3', neighbour: '9' },
    insert: [
      { row: caseBy(101, 101), by: ['employee'] },
      { row: caseBy(101, 102), by: [] },
      { row: caseBy(111, 111), by: [] },
    ],
  },
  papers: {
    label: 'id',
    select: andTheWorker(papersSeen),
    // The worker lays them, and changes nothing else.
    sets: 'revision = revision',
    update: andTheWorker(papersWritten),
    insert: [
      { row: paperOf(1, 2, 101), by: ['employee'] },
      { row: paperOf(1, 2, 107), by: [] },
      { row: paperOf(2, 2, 107), by: ['unitManager'] },
      { row: paperOf(2, 1, 103), by: ['secretary'] },
      { row: paperOf(9, 1, 103), by: [] },
      { row: paperOf(2, 2, 103), by: [] },
    ],
  },
  paper_writers: ofPaper('(municipality_id, paper_id, person_id) values (1, 1, 105)'),
  paper_sections: ofPaper(
    `(municipality_id, paper_id, position, kind, heading, required, guidance) values (1, 1, 2, 'other', 'Ny', false, '')`,
  ),
  paper_section_versions: keptOfPaper(
    `(municipality_id, paper_id, section_id, revision, document) values (1, 1, 1, 2, '{}')`,
  ),
  paper_points: ofPaper(`(municipality_id, paper_id, position, text) values (1, 1, 2, 'at')`),
  paper_point_amounts: ofPaper(
    `(municipality_id, paper_id, point_id, ore, year, source, source_name, frame, permanence) values (1, 1, 1, 1, 2024, 'pool', 'x', 'service', 'one-off')`,
  ),
  paper_attachments: {
    ...ofPaper(`(municipality_id, paper_id, position, name) values (1, 1, 3, 'Ny')`, 'id'),
    select: andTheWorker(attachmentsSeen, everyAttachment),
    update: attachmentsWritten,
    delete: attachmentsWritten,
  },
  paper_attachment_versions: {
    label: 'attachment_id',
    sets: 'contained_text = contained_text',
    select: { ...andTheWorker(attachmentsSeen, everyAttachment), index: everyAttachment },
    update: { index: everyAttachment },
    insert: [
      {
        row: `(municipality_id, paper_id, attachment_id, version, file_digest, file_name) values (1, 1, 1, 2, decode(lpad('301', 64, '0'), 'hex'), 'x')`,
        by: writersOfOne,
      },
    ],
  },
  paper_comments: {
    label: 'paper_id',
    sets: 'resolved_at = resolved_at',
    select: papersSeen,
    update: { ...papersWritten, officer: '1 3' },
    insert: [
      { row: `(municipality_id, paper_id, author_id, text) values (1, 1, 101, 'x')`, by: ['employee'] },
      { row: `(municipality_id, paper_id, author_id, text) values (1, 2, 102, 'x')`, by: ['member'] },
      { row: `(municipality_id, paper_id, author_id, text) values (1, 3, 102, 'x')`, by: [] },
    ],
  },
  paper_levels: ofPaper(
    `(municipality_id, paper_id, position, approver) values (1, 1, 2, 'secretary')`,
    'paper_id',
    papersSeen,
  ),
  paper_approvers: {
    ...ofPaper(
      '(municipality_id, paper_id, position, person_id) values (1, 1, 1, 105)',
      'paper_id',
      papersSeen,
    ),
    update: { ...papersWritten, administrator: '', neighbour: '' },
    insert: [
      { row: '(municipality_id, paper_id, position, person_id) values (1, 1, 1, 105)', by: writersOfOne },
      { row: '(municipality_id, paper_id, position, person_id) values (1, 1, 1, 103)', by: ['employee'] },
    ],
  },
  paper_events: {
    ...keptOfPaper(`(municipality_id, paper_id, kind, person_id) values (1, 1, 'laid', 103)`, ['secretary']),
  },
  paper_writings: {
    label: 'paper_id',
    select: papersWritten,
    sets: `state = ''`,
    update: papersWritten,
    delete: papersWritten,
    insert: [
      { row: `(municipality_id, paper_id, state, revisions) values (1, 1, '', '{}')`, by: writersOfOne },
    ],
  },
  paper_writing_updates: {
    label: 'paper_id',
    select: papersWritten,
    delete: papersWritten,
    insert: [
      { row: `(municipality_id, paper_id, person_id, change) values (1, 1, 101, '')`, by: ['employee'] },
      { row: `(municipality_id, paper_id, person_id, change) values (1, 1, 103, '')`, by: ['secretary'] },
      { row: `(municipality_id, paper_id, person_id, change) values (1, 3, 101, '')`, by: [] },
    ],
  },
  paper_snapshots: {
    ...keptOfPaper(`(municipality_id, paper_id, event_id, digest, content) values (1, 1, 1, 'x', '{}')`),
    select: papersWritten,
  },
}
