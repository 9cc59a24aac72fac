/**
 * The part of the access matrix that is about how the contact centre is arranged, and about requests on numbers: 109 (officer)
 * has just asked about the number of call 1, 110 (importer) leads the centre, 115 (paperWriter) works there.
 */
import { bare, type TableAccess } from './access-words.ts'

export const contactSettingsHere = `
  insert into contact_recordings (municipality_id, name, words, file_digest, milliseconds)
    values (1, 'a', 'x', sha256('a'), 1), (1, 'b', 'x', sha256('b'), 1), (2, 'c', 'x', sha256('c'), 1);
  insert into contact_number_requests (municipality_id, id, number_key, ground, made_by) overriding system value
    values (1, 1, sha256('1'), 'x', 109), (1, 2, null, 'x', 110), (2, 9, sha256('9'), 'x', 201);`

const arranged = { importer: 'a b', neighbour: 'c' }

export const accessOfContactSettings: Record<string, TableAccess> = {
  contact_recordings: {
    label: 'name',
    select: { ...arranged, paperWriter: 'a b', contact: 'a b' },
    sets: `words = 'y'`,
    update: arranged,
    delete: arranged,
    insert: bare(['importer']),
  },
  contact_number_requests: {
    label: 'id',
    select: { officer: '1 2', importer: '1 2', neighbour: '9', contact: '1 2' },
    sets: 'number_key = null',
    update: { contact: '1 2' },
  },
}
