/** The part of the access matrix that is about reading; what the numbers are stands in fixture-of-reading.ts. */
import type { Rows, TableAccess } from './access-words.ts'

/** Each their own, of items they still see: 113 is recused from 224. */
const own: Rows = {
  member: '102/13 102/221',
  employee: '101/241',
  recusedMember: '113/221',
  formerMember: '105/11',
  neighbour: '201/91',
}
const note = (person: number, item: number) =>
  `(municipality_id, person_id, item_id, text, quote, part, quote_at) values (1, ${person}, ${item}, '', 'ord', 0, 0)`
const reading = (person: number, item: number) =>
  `(municipality_id, person_id, item_id, said) values (1, ${person}, ${item}, 'x')`
const comment = (author: number, item: number) =>
  `(municipality_id, item_id, author_id, text) values (1, ${item}, ${author}, 'Ny')`

export const accessOfReading: Record<string, TableAccess> = {
  item_notes: {
    label: `person_id || '/' || item_id`,
    sets: 'text = text',
    select: own,
    update: own,
    delete: own,
    insert: [
      { row: note(102, 222), by: ['member'] },
      { row: note(103, 222), by: ['secretary'] },
      { row: note(114, 224), by: ['calledSubstitute'] },
      { row: note(106, 222), by: ['taskHolder'] },
      { row: note(101, 241), by: ['employee'] },
      { row: note(108, 241), by: ['administrator'] },
      // Nobody notes what they do not see.
      { row: note(101, 221), by: [] },
      { row: note(108, 221), by: [] },
      { row: note(113, 224), by: [] },
      { row: note(104, 221), by: [] },
    ],
  },
  item_readings: {
    label: `person_id || '/' || item_id`,
    sets: 'said = said',
    select: own,
    update: own,
    delete: own,
    insert: [
      { row: reading(102, 222), by: ['member'] },
      { row: reading(103, 221), by: ['secretary'] },
      { row: reading(101, 221), by: [] },
      { row: reading(113, 224), by: [] },
    ],
  },
  item_comments: {
    label: 'id',
    sets: 'text = text',
    select: {
      member: '1 2 3 4',
      secretary: '1 2 3 4',
      chair: '1 2 3 4',
      recusedMember: '1 3',
      // Called to 22 and 23; 24 is locked.
      calledSubstitute: '1 2 4',
    },
    update: { member: '1 3', secretary: '2', calledSubstitute: '4' },
    delete: { member: '1 3', secretary: '2', calledSubstitute: '4' },
    insert: [
      { row: comment(102, 222), by: ['member'] },
      { row: comment(103, 222), by: ['secretary'] },
      { row: comment(113, 221), by: ['recusedMember'] },
      { row: comment(114, 231), by: ['calledSubstitute'] },
      // Recused, only a task, locked, known from a file, in another body's room.
      { row: comment(113, 224), by: [] },
      { row: comment(106, 222), by: [] },
      { row: comment(102, 241), by: [] },
      { row: comment(102, 11), by: [] },
      { row: comment(101, 241), by: [] },
    ],
  },
}
