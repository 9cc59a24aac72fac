/** The words the access matrix is written in: kinds of persons, and which rows of the fixture each sees. */
import type { KindName } from './fixture.ts'

/** Labels of rows, separated by spaces. */
export type Rows = Partial<Record<KindName, string>>

export interface TableAccess {
  /** What a row is called in the lists: an SQL expression, unique or shared by rows that share their fate. */
  label: string
  select: Rows
  update?: Rows
  /** What an update sets, where a login may not set every column. */
  sets?: string
  delete?: Rows
  /** Rows to insert, each with those who may. */
  insert?: { row: string; by: KindName[] }[]
  /** A row of the other municipality, where the number alone is refused for another reason. Nobody may. */
  elsewhere?: (municipality: number) => string
}

export const all = (label: string, kinds: KindName[]): Rows =>
  Object.fromEntries(kinds.map((kind) => [kind, label]))
/** An insert of a row of the right municipality that says nothing else; the policies are asked before the constraints. */
export const bare = (by: KindName[]) => [{ row: '(municipality_id) overriding system value values (1)', by }]

export const outsiders: KindName[] = ['anonymous', 'forger', 'visitor', 'purposeful', 'returning', 'substitute', 'formerMember', 'formerEmployee', 'stranger', 'calledSubstitute'] // prettier-ignore
export const employees: KindName[] = ['employee', 'administrator', 'officer', 'paperWriter']
export const seated: KindName[] = ['member', 'secretary', 'chair', 'recusedMember']
export const colleagues: KindName[] = [...employees, ...seated, 'unitManager', 'importer']
export const sitting: KindName[] = ['anonymous', 'forger']
export const purposes: KindName[] = [
  'asking',
  'import',
  'index',
  'clearing',
  'examine',
  'meeting',
  'mailing',
  'checking',
  'register',
  'wheel',
  'contact',
]
export const workers: KindName[] = [
  'asking',
  'worker',
  'workerForSecretary',
  'import',
  'index',
  'clearing',
  'examine',
  'meeting',
  'mailing',
  'checking',
  'register',
  'wheel',
  'contact',
]
/** Store what is read from files, and what is held here. */
export const storing: KindName[] = ['import', 'meeting']
export const appHere: KindName[] = [
  ...colleagues,
  ...outsiders.filter((kind) => !sitting.includes(kind)),
  'taskHolder',
]

export const items: Rows = {
  ...all('11', outsiders),
  ...all('11 12 14', employees),
  ...all('11 12 13 14', seated),
  taskHolder: '11 13',
  unitManager: '11 12 14 15',
  importer: '11 12 14 15',
  neighbour: '91 92 93',
  ...all('11 12 13 14 15', [...storing, 'index']),
}
export const imported = '11 12 13 14 15'

/** What belongs to an item and is written by those jobs only that store it. */
export const childOfItem = (label = 'item_id'): TableAccess => ({
  label,
  select: items,
  update: all(imported, storing),
  delete: all(imported, storing),
  insert: bare(storing),
})

export const meetings: Rows = {
  ...all('1', [...outsiders, 'taskHolder']),
  ...all('1 2', seated),
  ...all('1 2 3', [...employees, 'unitManager', 'importer', 'recusedMember', ...storing, 'index']),
  neighbour: '9',
}
