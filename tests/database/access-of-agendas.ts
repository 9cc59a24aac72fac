/** The part of the access matrix that is about arranging agendas: rules of a body, and what was done to an agenda. */
import { all, bare, colleagues, type TableAccess } from './access-words.ts'

/** Of bodies 1, 2 and 9: known to colleagues, kept by administrators and by the body's own secretary. */
const ruleOf = (row: (body: number) => string): TableAccess => ({
  label: 'id',
  select: { ...all('1 2', colleagues), neighbour: '9' },
  update: { secretary: '1', administrator: '1 2', neighbour: '9' },
  delete: { secretary: '1', administrator: '1 2', neighbour: '9' },
  insert: [
    { row: row(1), by: ['secretary', 'administrator'] },
    { row: row(2), by: ['administrator'] },
  ],
})

export const accessOfAgendas: Record<string, TableAccess> = {
  placement_rules: ruleOf(
    (body) => `(municipality_id, body_id, valid_from, groups) values (1, ${body}, '2030-01-01', '[]')`,
  ),
  standing_items: ruleOf(
    (body) =>
      `(municipality_id, body_id, title, kind, place, attends, valid_from) values (1, ${body}, 'Nyt', 'information', 'first', 'every-meeting', '2030-01-01')`,
  ),
  // Those that come with the program lie with each municipality by kind of body; rows of the fixture are by body.
  decision_phrases: {
    label: `coalesce('forum ' || body_id, 'kind')`,
    select: { ...all('kind', colleagues), neighbour: 'kind' },
    update: { administrator: 'kind', neighbour: 'kind' },
    delete: { administrator: 'kind', neighbour: 'kind' },
    insert: [
      {
        row: `(municipality_id, body_id, outcome, text) values (1, 1, 'noted', 'Ny')`,
        by: ['secretary', 'administrator'],
      },
      {
        row: `(municipality_id, body_id, outcome, text) values (1, 2, 'noted', 'Ny')`,
        by: ['administrator'],
      },
    ],
  },
  agenda_changes: {
    label: 'meeting_id',
    select: { secretary: '2', chair: '2', neighbour: '9' },
    // Nobody arranges the agenda of a meeting known from a file.
    insert: bare([]),
  },
}
