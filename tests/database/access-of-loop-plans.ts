/**
 * The part of the access matrix that is about process plans, pools and hand-offs. In the fixture a plan and a hand-off has
 * the number of its case; pools 1, 2 and 9 are those of the bodies 1, 2 and 9.
 */
import { all, colleagues, employees, type Rows, type TableAccess } from './access-words.ts'

/** As cases are seen and changed; secretaries write plans of the cases they see. */
const withCase: Rows = {
  employee: '1 3', administrator: '1 2 3', officer: '1 2 3', unitManager: '1 2 3 4 5', importer: '1 2 3 4 5', paperWriter: '1 3 4',
  member: '2 3 5', chair: '2 3 5', recusedMember: '1 2 5', secretary: '1 2 3 4 5', calledSubstitute: '3 5', neighbour: '9',
} // prettier-ignore
const written: Rows = {
  employee: '1',
  unitManager: '2 4 5',
  importer: '2 4 5',
  paperWriter: '3',
  secretary: '1 2 3 4 5',
  neighbour: '9',
}
const step = (plan: number) =>
  `(municipality_id, plan_id, position, what, kind, begins_on, ends_on) values (1, ${plan}, 9, 'x', 'deadline', '2024-01-01', '2024-01-01')`
const change = (by: number) =>
  `(municipality_id, plan_id, what, before, changed_by) values (1, 1, 'x', '[]', ${by})`
const handoff = (ofCase: number, by: number, state = 'asked') =>
  `(municipality_id, case_id, from_body_id, to_body_id, question, asked_by, state) values (1, ${ofCase}, 1, 2, 'x', ${by}, '${state}')`

const templates = (row: string): TableAccess => ({
  label: 'municipality_id',
  select: { ...all('1', colleagues), neighbour: '2' },
  update: { administrator: '1', neighbour: '2' },
  delete: { administrator: '1', neighbour: '2' },
  insert: [{ row, by: ['administrator'] }],
})

const poolsSeen: Rows = {
  ...all('1 2', [...employees, 'unitManager', 'importer', 'recusedMember']),
  ...all('1', ['member', 'secretary', 'chair']),
  neighbour: '9',
}
const poolsKept: Rows = { administrator: '1 2', secretary: '1', neighbour: '9' }
const ofPool = (row: (pool: number) => string, label = 'pool_id'): TableAccess => ({
  label,
  select: poolsSeen,
  update: poolsKept,
  delete: poolsKept,
  insert: [
    { row: row(1), by: ['administrator', 'secretary'] },
    { row: row(2), by: ['administrator'] },
  ],
})
const entry = (by: number) =>
  `(municipality_id, pool_id, year, kind, ore, what, noted_on, entered_by) values (1, 1, 2024, 'drawn', 1, 'x', '2024-01-01', ${by})`

export const accessOfLoopPlans: Record<string, TableAccess> = {
  process_plans: {
    label: 'id',
    select: withCase,
    update: written,
    delete: written,
    insert: [
      { row: `(municipality_id, case_id, title, created_by) values (1, 1, 'x', 101)`, by: ['employee'] },
      { row: `(municipality_id, case_id, title, created_by) values (1, 4, 'x', 103)`, by: ['secretary'] },
      { row: `(municipality_id, case_id, title, created_by) values (1, 2, 'x', 102)`, by: [] },
    ],
  },
  process_steps: {
    label: 'plan_id',
    select: withCase,
    update: written,
    delete: written,
    insert: [
      { row: step(1), by: ['employee', 'secretary'] },
      { row: step(3), by: ['paperWriter', 'secretary'] },
    ],
  },
  process_plan_changes: {
    label: 'plan_id',
    select: withCase,
    sets: 'undone_at = now()',
    update: written,
    insert: [
      { row: change(101), by: ['employee'] },
      { row: change(103), by: ['secretary'] },
      { row: change(102), by: [] },
    ],
  },
  process_plan_templates: templates(`(municipality_id, name) values (1, 'Ny')`),
  process_template_steps: templates(
    `(municipality_id, template_id, position, what, kind) values (1, (select min(id) from process_plan_templates where municipality_id = 1), 99, 'x', 'deadline')`,
  ),
  pools: ofPool(
    (pool) => `(municipality_id, name, body_id, granted_by) values (1, 'Ny ${pool}', ${pool}, 'x')`,
    'id',
  ),
  pool_years: ofPool((pool) => `(municipality_id, pool_id, year, granted_ore) values (1, ${pool}, 2030, 1)`),
  pool_entries: {
    ...ofPool(() => ''),
    insert: [
      { row: entry(103), by: ['secretary'] },
      { row: entry(108), by: ['administrator'] },
      { row: entry(101), by: [] },
    ],
  },
  handoffs: {
    label: 'id',
    select: withCase,
    sets: `state_reason = 'x'`,
    update: written,
    insert: [
      { row: handoff(1, 101), by: ['employee'] },
      { row: handoff(3, 103), by: ['secretary'] },
      { row: handoff(2, 107), by: ['unitManager'] },
      { row: handoff(2, 102), by: [] },
      { row: handoff(1, 101, 'answered'), by: [] },
    ],
  },
}
