/**
 * The part of the access matrix that is about registers. In the fixture 110 (importer) keeps every register of municipality
 * 1, 101 (employee) the rows of unit 1, and 107 (unitManager) leads unit 2; 201 (neighbour) is secretary of the board there.
 * A register's table has rows 1 (unit 1), 2 (unit 2) and 9 (municipality 2).
 */
import { all, bare, colleagues, employees, outsiders, type Rows, type TableAccess } from './access-words.ts'

const employed = all('1 2', [...employees, 'unitManager', 'importer', 'recusedMember'])
const neighbour = '9'

export const registersKept = `
  insert into register_keepers (municipality_id, register, person_id, unit_id)
    select p.municipality, r.register, p.person, p.unit from (select distinct register from register_tables) r,
      (values (1, 110, null), (1, 101, 1)) p (municipality, person, unit);
  insert into register_keepers (municipality_id, id, register, person_id, unit_id) overriding system value
    values (1, 9001, 'proeve', 110, null), (1, 9002, 'proeve', 101, 1), (2, 9009, 'proeve', 201, null);
  insert into register_imports (municipality_id, id, register, list, file_name, file_digest, person_id) overriding system value
    values (1, 1, 'proeve', 'raekker', 'x.csv', sha256('x'), 110), (2, 9, 'proeve', 'raekker', 'x.csv', sha256('x'), 201);
  insert into register_snapshots (municipality_id, id, register, paper_id, title, figures, taken_by) overriding system value
    values (1, 1, 'proeve', null, 'x', '[]', 110), (1, 2, 'proeve', 1, 'x', '[]', 101), (2, 9, 'proeve', null, 'x', '[]', 201);
  insert into register_tables (table_name, register) select 'proeve', 'proeve';`

const seenBy: Record<'employees' | 'everyone' | 'units', Rows> = {
  employees: employed,
  everyone: all('1 2', [...colleagues, ...outsiders, 'taskHolder']),
  units: { importer: '1 2', employee: '1', unitManager: '2' },
}

/**
 * A table made by `app.make_register_table`.
 * @param ofUnits its rows have a unit that those who keep the unit's rows may write
 * @param sees where more is seen than the words say
 */
export function registerTable(
  seen: 'employees' | 'everyone' | 'units',
  { ofUnits = false, sees = {} }: { ofUnits?: boolean; sees?: Rows } = {},
): TableAccess {
  const written: Rows = {
    importer: '1 2',
    ...(ofUnits && { employee: '1', unitManager: '2' }),
    neighbour,
    register: '1 2',
  }
  return {
    label: 'id',
    select: { ...seenBy[seen], neighbour, register: '1 2', ...sees },
    sets: 'entered_at = now()',
    update: written,
    delete: written,
    insert: bare(['importer', 'register']),
  }
}

const keepers = `9001 9002`
const kept = (person: number) =>
  `(municipality_id, register, list, file_name, file_digest, person_id) values (1, 'proeve', 'x', 'x', sha256('y'), ${person})`
const taken = (person: number) =>
  `(municipality_id, register, title, figures, taken_by) values (1, 'proeve', 'x', '[]', ${person})`

export const accessOfRegisters: Record<string, TableAccess> = {
  register_keepers: {
    label: `case when register = 'proeve' then id else null end`,
    select: {
      ...all(keepers, [...employees, 'unitManager', 'importer', 'recusedMember', 'register']),
      neighbour: '9009',
    },
    sets: `register = register`,
    update: { administrator: keepers, neighbour: '9009' },
    delete: { administrator: keepers, neighbour: '9009' },
    insert: [
      { row: `(municipality_id, register, person_id) values (1, 'proeve', 102)`, by: ['administrator'] },
    ],
  },
  register_imports: {
    label: 'id',
    select: { importer: '1', neighbour: '9', register: '1' },
    sets: 'changed_at = now()',
    update: { importer: '1', neighbour: '9', register: '1' },
    delete: { importer: '1', neighbour: '9', register: '1' },
    insert: [
      { row: kept(110), by: ['importer', 'register'] },
      { row: kept(101), by: ['register'] },
    ],
  },
  register_snapshots: {
    label: 'id',
    select: {
      ...all('2', [...employees, 'unitManager', 'recusedMember', 'secretary']),
      importer: '1 2',
      neighbour: '9',
    },
    insert: [
      { row: taken(110), by: ['importer'] },
      { row: taken(101), by: ['employee'] },
      { row: taken(102), by: [] },
    ],
  },
  register_tables: { label: 'municipality_id', select: {} },
}
